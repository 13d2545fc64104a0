// .csv in the encodings and with the separators offices send, and cells pasted from a spreadsheet.
import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import { readWorkbook } from '../../../electron/documents/read/index.ts';
import type { CellValue } from '../../../shared/importing/grid.ts';
import { refusedWith } from './help/problem.ts';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const rowsOf = (bytes: Uint8Array, pasted = false): CellValue[][] => readWorkbook(bytes, { pasted }).sheets[0]?.rows ?? [];

describe('encodings', () => {
  const text = '单位,标题\r\n党政办公室,关于“五公开”的通知\r\n䶮镇,𠮷林㐂€\r\n';
  const rows = [['单位', '标题'], ['党政办公室', '关于“五公开”的通知'], ['䶮镇', '𠮷林㐂€']];
  test.each<[string, Uint8Array]>([
    ['UTF-8', utf8(text)],
    ['UTF-8 with its mark', utf8(`\ufeff${text}`)],
    ['GB18030, rare characters in four bytes', iconv.encode(text, 'gb18030')],
    ['UTF-16 little', new Uint8Array(Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')]))],
    ['UTF-16 big', new Uint8Array(Buffer.concat([Buffer.from([0xfe, 0xff]), Buffer.from(text, 'utf16le').swap16()]))],
    ['with a DOS end', utf8(`${text}\x1a`)],
  ])('%s', (_, bytes) => {
    expect(rowsOf(bytes)).toEqual(rows);
  });

  test('UTF-8 with one bad byte is damaged, not GB18030', () => {
    const bytes = utf8(text.repeat(3));
    bytes[10] = 0xff;
    expect(refusedWith(() => rowsOf(bytes)).code).toBe('file-damaged');
    expect(refusedWith(() => rowsOf(utf8(text).subarray(0, 29))).code).toBe('file-damaged');
  });

  test.each<[string, Uint8Array]>([
    ['NUL', utf8('单位,标题\n甲\0,乙')],
    ['control characters', new Uint8Array([0x41, 0x07, 0x0a])],
    ['any bytes', Uint8Array.from({ length: 500 }, (_, index) => (index * 89 + 3) % 256)],
    ['UTF-16 without its mark', new Uint8Array(Buffer.from(text, 'utf16le'))],
  ])('%s are no text', (_, bytes) => {
    expect(refusedWith(() => rowsOf(bytes)).code).toBe('file-not-recognised');
  });
});

describe('columns', () => {
  test.each([',', '\t', ';', '；'])('parted by %j', (separator) => {
    const lines = [['序号', '标题', '单位'], ['1', '甲、乙，丙', '党政办'], ['2', '丁', '']];
    expect(rowsOf(utf8(lines.map((line) => line.join(separator)).join('\n')))).toEqual([lines[0], lines[1], ['2', '丁']]);
  });

  test('a separator inside the text does not win', () => {
    expect(rowsOf(utf8('单位,内容\n甲,一；二；三\n乙,一；二\n丙,无\n'))).toEqual([['单位', '内容'], ['甲', '一；二；三'], ['乙', '一；二'], ['丙', '无']]);
  });

  test('title lines of one cell do not mislead', () => {
    expect(rowsOf(utf8('2020年信息采用；情况\n\n序号,单位,数\n1,甲,3\n2,乙,4\n'))).toEqual([['2020年信息采用；情况'], [], ['序号', '单位', '数'], ['1', '甲', '3'], ['2', '乙', '4']]);
  });

  test('a single column, and a separator said in the first line', () => {
    expect(rowsOf(utf8('单位\n党政办公室\n经济发展局'))).toEqual([['单位'], ['党政办公室'], ['经济发展局']]);
    expect(rowsOf(utf8('sep=;\n单位;数,量\n甲;1,5\n'))).toEqual([['单位', '数,量'], ['甲', '1,5']]);
  });

  test('quotes: separators, line breaks and quotes inside; every cell stays text', () => {
    expect(rowsOf(utf8('标题,数\r\n"关于""放管服"",简政\r\n放权",007\r\n,1e5\r\n'))).toEqual([['标题', '数'], ['关于"放管服",简政\n放权', '007'], [null, '1e5']]);
  });

  test('a quote without its partner names the row', () => {
    expect(refusedWith(() => rowsOf(utf8('标题,数\n甲,1\n"乙,2\n丙,3\n')))).toMatchObject({ code: 'file-damaged', at: { row: 3 } });
  });

  test('the sheet is named like the file', () => {
    expect(readWorkbook(utf8('甲,乙'), { name: '7月 采用.csv' }).sheets[0]?.name).toBe('7月 采用');
    expect(readWorkbook(utf8('甲,乙')).sheets[0]?.name).toBe('表格');
  });

  test('too many rows', () => {
    expect(refusedWith(() => rowsOf(utf8('甲\n'.repeat(200_001)))).code).toBe('file-too-large');
  });
});

describe('pasted', () => {
  test('rows and columns, cells of several lines, quotes of one\'s own', () => {
    const text = '序号\t标题\t备注\r\n1\t"第一行\n第二行说""好"""\t\r\n2\t"放管服"改革\t"五公开"\r\n3\t"没有结尾\t尾\r\n';
    expect(readWorkbook(utf8(text), { pasted: true })).toEqual({
      format: 'pasted',
      notes: [],
      sheets: [
        {
          name: '粘贴的内容', hidden: false, merges: [], hiddenRows: [], hiddenColumns: [],
          rows: [['序号', '标题', '备注'], ['1', '第一行\n第二行说"好"'], ['2', '"放管服"改革', '"五公开"'], ['3', '"没有结尾', '尾']],
        },
      ],
    });
  });

  test('commas part nothing; one cell is one cell; empty rows keep their place', () => {
    expect(rowsOf(utf8('甲,乙；丙'), true)).toEqual([['甲,乙；丙']]);
    expect(rowsOf(utf8('甲\n\n\t乙'), true)).toEqual([['甲'], [], [null, '乙']]);
  });

  test('nothing is refused', () => {
    expect(refusedWith(() => rowsOf(utf8(' \n\t'), true)).code).toBe('file-empty');
  });
});
