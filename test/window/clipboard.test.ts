// Blocks of cells on the clipboard, as WPS and Excel write them.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { blockText, parseBlock } from '../../renderer/parts/grid/clipboard.ts';

describe('粘贴的单元格', () => {
  test('Excel 复制两行三列：行末有回车换行，不多出一行', () => {
    expect(parseBlock('党政办公室\t街道\t3\r\n财政局\t区直\t\r\n')).toEqual([['党政办公室', '街道', '3'], ['财政局', '区直', '']]);
  });
  test('一个单元格', () => {
    expect(parseBlock('公安分局')).toEqual([['公安分局']]);
  });
  test('单元格里有换行和引号', () => {
    expect(parseBlock('"第一行\n第二行"\t"他说""好"""\r\n乙\t丙')).toEqual([['第一行\n第二行', '他说"好"'], ['乙', '丙']]);
  });
  test('标题以英文引号开头而不成对时照原样', () => {
    expect(parseBlock('"四即"新模式\t甲')).toEqual([['"四即"新模式', '甲']]);
  });
  test('中间的空行是一行空白', () => {
    expect(parseBlock('甲\n\n乙\n')).toEqual([['甲'], [''], ['乙']]);
  });
  test('写出去再读回来不变', () => {
    const cell = fc.string({ unit: fc.constantFrom('甲', '"', '\t', '\n', ' ', '1') });
    const block = fc.integer({ min: 1, max: 4 }).chain((width) => fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 5 }));
    fc.assert(fc.property(block, (rows) => {
      // A last row that is one blank cell cannot be told from the closing line end.
      fc.pre(!(rows.length > 1 && rows.at(-1)?.length === 1 && rows.at(-1)?.[0] === ''));
      expect(parseBlock(blockText(rows))).toEqual(rows);
    }));
  });
});
