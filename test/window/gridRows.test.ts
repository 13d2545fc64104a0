// Rows of their own heights, merged cells, and several names in one field.
import { describe, expect, test } from 'vitest';
import { lastName, withName } from '../../renderer/parts/grid/joinedNames.ts';
import { mergedColumns, mergeMarks, spanIndex, withRoom } from '../../renderer/parts/grid/merges.ts';
import { evenPlaces, unevenPlaces } from '../../renderer/parts/grid/places.ts';
import type { GridColumn } from '../../renderer/parts/grid/types.ts';

interface Line {
  section: string;
  part: string;
}
const columns: GridColumn<Line>[] = [
  { id: 'section', title: '工作任务', width: 90, kind: 'text', value: (line) => line.section, merge: (line) => line.section },
  { id: 'part', title: '小项', width: 90, kind: 'text', value: (line) => line.part, merge: (line) => line.part },
];
const line = (section: string, part: string): Line => ({ section, part });

describe('行的位置', () => {
  test('一样高的行：位置里的行和最近的边', () => {
    const places = evenPlaces(3, 32);
    expect([places.total, places.topOf(2), places.rowAt(31), places.rowAt(32), places.rowAt(900), places.rowAt(-5)]).toEqual([96, 64, 0, 1, 2, 0]);
    expect([places.edgeAt(15), places.edgeAt(17), places.edgeAt(500)]).toEqual([0, 1, 3]);
    expect(evenPlaces(0, 32).rowAt(10)).toBe(-1);
  });
  test('各有各的高：每一个像素都落在它那一行', () => {
    const heights = [32, 112, 52, 32];
    const places = unevenPlaces(heights);
    expect([places.total, places.topOf(0), places.topOf(2), places.topOf(4), places.heightOf(1)]).toEqual([228, 0, 144, 228, 112]);
    for (let y = 0; y < places.total; y += 1) {
      const row = places.rowAt(y);
      expect(y >= places.topOf(row) && y < places.topOf(row) + places.heightOf(row)).toBe(true);
    }
    expect([places.rowAt(-1), places.rowAt(228), places.edgeAt(80), places.edgeAt(90), places.edgeAt(9_999)]).toEqual([0, 3, 1, 2, 4]);
    expect([unevenPlaces([]).total, unevenPlaces([]).rowAt(3), unevenPlaces([]).edgeAt(3)]).toEqual([0, -1, 0]);
  });
});

describe('合并的格', () => {
  const lines = [line('一', '甲'), line('一', '甲'), line('一', '乙'), line('二', '乙'), line('二', ''), line('一', '')];
  const merged = mergedColumns(lines, columns, 2);
  test('相邻相同的合成一格，后一列不跨过前一列的边', () => {
    expect(merged.map(({ spans }) => spans.map(({ from, to }) => `${from}-${to}`))).toEqual([['0-2', '3-4', '5-5'], ['0-1', '2-2', '3-3', '4-4', '5-5']]);
  });
  test('不在左边停住的列不合并', () => {
    expect(mergedColumns(lines, columns, 1).map(({ column }) => column)).toEqual([0]);
    expect(mergedColumns(lines, columns, 0)).toEqual([]);
  });
  test('哪一行在哪一格、往下还有没有', () => {
    expect(spanIndex(merged[0]?.spans ?? [], 4)).toBe(1);
    expect([0, 1, 2, 5].map((row) => mergeMarks(merged, row))).toEqual([0b1111, 0b0111, 0b0101, 0b0101]);
  });
  test('合并的字放不下时，最后一行加高，一个像素不多', () => {
    expect(withRoom([32, 32, 32, 32, 32, 32], merged, (column, span) => (column === 0 && span.from === 3 ? 112 : 52))).toEqual([32, 32, 52, 52, 60, 52]);
  });
});

describe('一格里几个名称', () => {
  test('正在写的是最后一个', () => {
    expect(lastName('财政局、czj')).toEqual({ before: '财政局、', name: 'czj' });
    expect(lastName('czj')).toEqual({ before: '', name: 'czj' });
    expect(lastName('财政局，公安局； 洸')).toEqual({ before: '财政局，公安局；', name: '洸' });
    expect(withName('财政局、gaj', '公安局')).toBe('财政局、公安局');
  });
});
