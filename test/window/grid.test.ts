// What a table does with filters, order, selection, keys and edits, without a screen.
import { describe, expect, test } from 'vitest';
import { acceptText, clearEdits, pasteEdits } from '../../renderer/parts/grid/edits.ts';
import { asksNothing, distinctTexts, passes } from '../../renderer/parts/grid/filters.ts';
import { gridKey, pressName } from '../../renderer/parts/grid/keys.ts';
import { nextCell, single } from '../../renderer/parts/grid/selection.ts';
import type { GridColumn } from '../../renderer/parts/grid/types.ts';
import { layOut } from '../../renderer/parts/grid/useLayout.ts';
import { compareValues, quickFilter, valueText } from '../../renderer/parts/grid/values.ts';

interface Line {
  name: string;
  group: string;
  points: number | null;
  day: string | null;
}
const columns: GridColumn<Line>[] = [
  { id: 'name', title: '单位', width: 100, kind: 'text', value: (line) => line.name, editor: { kind: 'text', required: true } },
  { id: 'group', title: '分组', width: 100, kind: 'text', value: (line) => line.group, editor: { kind: 'choice', options: ['街道', '区直'] } },
  { id: 'points', title: '得分', width: 100, kind: 'number', value: (line) => line.points },
  { id: 'day', title: '日期', width: 100, kind: 'day', value: (line) => line.day, editor: { kind: 'day', year: 2020 } },
];
const lines: Line[] = [
  { name: '财政局', group: '区直', points: 0, day: '2020-03-05' },
  { name: '洸河街道', group: '街道', points: 12.5, day: null },
  { name: '公安分局', group: '区直', points: null, day: '2020-07-01' },
];
const press = (key: string, more: Partial<Record<'ctrlKey' | 'shiftKey' | 'altKey', boolean>> = {}) => ({ key, ctrlKey: false, metaKey: false, shiftKey: false, altKey: false, ...more });

describe('单元格的文字', () => {
  test('零是 0，不知道是空白', () => {
    expect([valueText(0), valueText(null), valueText(12.5), valueText(2.345), valueText(30)]).toEqual(['0', '', '12.5', '2.35', '30']);
  });
  test('中文按拼音排，数字按大小排', () => {
    expect(['综合局', '财政局', '公安分局'].toSorted(compareValues)).toEqual(['财政局', '公安分局', '综合局']);
    expect(['第10期', '第9期', '第1期'].toSorted(compareValues)).toEqual(['第1期', '第9期', '第10期']);
    expect([12.5, 2, 30].toSorted(compareValues)).toEqual([2, 12.5, 30]);
  });
  test('表内查找：几个词都要有，全角半角不分', () => {
    expect(quickFilter(lines, columns, '区直 公安').map((line) => line.name)).toEqual(['公安分局']);
    expect(quickFilter(lines, columns, '１２．５').map((line) => line.name)).toEqual(['洸河街道']);
    expect(quickFilter(lines, columns, '  ')).toBe(lines);
  });
});

describe('列头的筛选', () => {
  test('含有、选中、范围', () => {
    expect(passes('洸河街道', { contains: '街 道' })).toBe(true);
    expect(passes('财政局', { chosen: ['公安分局'] })).toBe(false);
    expect(passes(null, { chosen: [''] })).toBe(true);
    expect(passes(0, { from: '0', to: '10' })).toBe(true);
    expect(passes(9, { from: '10' })).toBe(false);
    expect(passes('2020-07-01', { from: '2020-03-05', to: '2020-07-01' })).toBe(true);
  });
  test('空白不在任何范围里', () => {
    expect(passes(null, { from: '0' })).toBe(false);
    expect(passes(null, { to: '2020-12-31' })).toBe(false);
  });
  test('什么都没选和没有筛选不是一回事', () => {
    expect(asksNothing({ contains: '' })).toBe(true);
    expect(asksNothing({ chosen: [] })).toBe(false);
  });
  test('选项和个数', () => {
    expect(distinctTexts(lines, columns[1]!)).toEqual([{ text: '区直', count: 2 }, { text: '街道', count: 1 }]);
  });
});

describe('改单元格', () => {
  const row = lines[0]!;
  test('日期照人的写法收，按年份补全', () => {
    expect(acceptText(columns[3]!, row, '2020.3.5')).toEqual({ text: '2020-03-05' });
    expect(acceptText(columns[3]!, row, '7月1日')).toEqual({ text: '2020-07-01' });
    expect(acceptText(columns[3]!, row, '2020年2月30日')).toHaveProperty('problem');
  });
  test('只能选的列不收别的字，必填的列不能空', () => {
    expect(acceptText(columns[1]!, row, '镇')).toHaveProperty('problem');
    expect(acceptText(columns[0]!, row, ' ')).toHaveProperty('problem');
    expect(acceptText(columns[2]!, row, '5')).toHaveProperty('problem');
  });
  test('粘贴一块：只改变了的格子，按行合成', () => {
    const made = pasteEdits(lines, columns, { top: 1, bottom: 1, left: 0, right: 0 }, [['洸河街道', '区直'], ['公安局', '区直']]);
    expect(made.problems).toEqual([]);
    expect(made.edits.map((edit) => [edit.row.name, edit.changes])).toEqual([['洸河街道', { group: '区直' }], ['公安分局', { name: '公安局' }]]);
  });
  test('有一格不能收，整块都不写，并说明是第几行', () => {
    const made = pasteEdits(lines, columns, { top: 0, bottom: 0, left: 1, right: 1 }, [['街道'], ['乡镇']]);
    expect(made.problems).toHaveLength(1);
    expect(made.problems[0]?.message).toContain('第 2 行');
  });
  test('超出表格的行列要说出来', () => {
    const made = pasteEdits(lines, columns, { top: 2, bottom: 2, left: 3, right: 3 }, [['2020-01-01', '多'], ['2020-01-02', '余']]);
    expect(made.hints).toHaveLength(2);
    expect(made.hints[0]).toContain('1 行没有粘贴');
    expect(made.block).toEqual({ top: 2, bottom: 2, left: 3, right: 3 });
  });
  test('一格内容填满选中的一片', () => {
    const made = pasteEdits(lines, columns, { top: 0, bottom: 2, left: 1, right: 1 }, [['街道']]);
    expect(made.edits.map((edit) => edit.row.name)).toEqual(['财政局', '公安分局']);
  });
  test('清空时必填和不能改的列不动', () => {
    expect(clearEdits(lines, columns, { top: 0, bottom: 0, left: 0, right: 3 }).map((edit) => edit.changes)).toEqual([{ group: '', day: '' }]);
  });
});

describe('键盘和版面', () => {
  test('Tab 到行末转到下一行，表尾让出焦点；回车向下', () => {
    expect(nextCell(single({ row: 0, column: 3 }), 1, false, 3, 4)).toEqual({ row: 1, column: 0 });
    expect(nextCell(single({ row: 2, column: 3 }), 1, false, 3, 4)).toBeNull();
    expect(nextCell(single({ row: 0, column: 2 }), 1, true, 3, 4)).toEqual({ row: 1, column: 2 });
  });
  test('各键的意思', () => {
    expect(gridKey(press('ArrowDown', { shiftKey: true }))).toEqual({ kind: 'move', rows: 1, columns: 0, extend: true });
    expect(gridKey(press('End', { ctrlKey: true }))).toEqual({ kind: 'edge', rows: 1, columns: 1, extend: false });
    expect(gridKey(press('F10', { shiftKey: true }))).toEqual({ kind: 'menu' });
    expect(gridKey(press('z', { ctrlKey: true }))).toBeNull();
    expect(gridKey(press('5'))).toBeNull();
    expect(pressName(press('ArrowUp', { altKey: true }))).toBe('Alt+ArrowUp');
  });
  test('多出的宽度给可变宽的列，一个像素不多不少', () => {
    const layout = layOut([100, 100, 100], [false, true, true], 1, 501);
    expect(layout.total).toBe(501);
    expect(layout.widths[0]).toBe(100);
    expect(layOut([300, 300], [false, false], 1, 400).total).toBe(644);
  });
});
