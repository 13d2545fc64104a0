// No row is dropped without a line: in random tables every filled row below the head is a task, part of one, or told of.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { day } from '../../../shared/days/day.ts';
import type { CellRange, CellValue, Workbook } from '../../../shared/importing/grid.ts';
import { cellText } from '../../../shared/importing/grid.ts';
import { cleanName } from '../../../shared/names/fold.ts';
import { readTaskTables } from '../../../shared/tasks/readTaskTables.ts';
import { taskSchema } from '../../../shared/tasks/task.ts';

const cell: fc.Arbitrary<CellValue> = fc.oneof(
  { weight: 4, arbitrary: fc.constant(null) },
  {
    weight: 8,
    arbitrary: fc.constantFrom<CellValue>(
      '一、强化公开', '(二)规范管理', '政策公开', '区财政局', '区城乡建设\n和交通局', '各街道、区直部门', '区财政局牵头，各部门配合', '公开预算。', '每年至少1次，7月底前完成', '年底前', '持续推进',
      '合计', '备注：已核', '填表人：张某', '(以下空白)', '工作任务', '责任单位', 1, 2.5, '/', '__proto__', ' \u00a0 ', '说明'.repeat(80), '同上', '续表', '一', '（一）', '1.1', '一、强化公开（续）', '注', true, { day: day('2024-05-14') }, { error: '#N/A' },
    ),
  },
);
const format = fc.constantFrom<Workbook['format']>('xlsx', 'csv', 'docx');

/** A name, a day or a heading; numbers, marks and the words of notes are none. */
const NAMED = /公开|管理|[局部]门?|领导|年底|推进/;
const corner = fc.record({ top: fc.nat(7), left: fc.nat(5), down: fc.nat(2), across: fc.nat(5) });

/** Merges that do not overlap, counted from the first row of the body; what they cover is emptied. */
function mergeInto(rows: CellValue[][], wanted: readonly { top: number; left: number; down: number; across: number }[], firstRow: number): CellRange[] {
  const merges: CellRange[] = [];
  for (const { top, left, down, across } of wanted) {
    const range = { top, left, bottom: Math.min(rows.length - 1, top + down), right: Math.min(5, left + across) };
    if (range.bottom < top || (range.bottom === top && range.right === left)) continue;
    if (merges.some((other) => range.top <= other.bottom && range.bottom >= other.top && range.left <= other.right && range.right >= other.left)) continue;
    merges.push(range);
    for (let row = range.top; row <= range.bottom; row += 1) rows[row] = (rows[row] ?? []).map((value, column) => (column >= left && column <= range.right && (row > top || column > left) ? null : value));
  }
  return merges.map(({ top, left, bottom, right }) => ({ top: top + firstRow, left, bottom: bottom + firstRow, right }));
}

test('every filled row is accounted for', () => {
  fc.assert(
    fc.property(fc.array(fc.array(cell, { minLength: 6, maxLength: 6 }), { minLength: 1, maxLength: 8 }), fc.array(corner, { maxLength: 4 }), format, (given, wanted, kind) => {
      const rows = given.map((row) => [...row]);
      const merges = mergeInto(rows, wanted, 2);
      const head: CellValue[] = ['序号', '工作任务', '牵头部门', '责任单位', '具体要求', '完成时限'];
      const workbook: Workbook = { format: kind, notes: [], sheets: [{ name: '表', hidden: false, rows: [['2024年任务分解表'], head, ...rows], merges, hiddenRows: [], hiddenColumns: [] }] };
      const reading = readTaskTables(workbook, { fileName: '', units: [], regionNames: [], today: day('2024-06-01') });
      if (reading.refused) return;
      const told = new Set(reading.problems.map(({ at }) => at?.row));
      const tasks = reading.tables.flatMap((table) => table.tasks);
      for (const { sheet, row, cells, ...task } of tasks) {
        expect(taskSchema.parse(task)).toEqual(task);
        expect([sheet, row > 2, cells.leads.length >= 0]).toEqual(['表', true, true]);
      }
      const kept = tasks.map(({ section, subsection, names, deadlines }) => [section, subsection, ...names.map(({ text }) => text), ...deadlines.map(({ text }) => cleanName(text))].join(' '));
      rows.forEach((row, index) => {
        const texts = row.map((value) => cleanName(cellText(value))).filter((text) => text !== '');
        const number = index + 3;
        if (texts.length === 0 || told.has(number) || tasks.some((task) => task.row === number)) return;
        expect(texts.some((text) => kept.some((words) => words.includes(cleanName(text.replace('（续）', '').split(/[、，。牵]/)[0] ?? '')))) || texts.every((text) => !NAMED.test(text)), JSON.stringify([number, row, reading])).toBe(true);
      });
    }),
    { numRuns: 1500 },
  );
});

// A pattern that tries every way through a long cell would not come back before the test is ended.
test('a cell of any length is read', () => {
  const units = ['和', '一', '每年', '牵头', '各街道和', '自之日起', '9月-', '（'];
  for (const unit of units) {
    const long = unit.repeat(8000);
    const rows: CellValue[][] = [['工作任务', '责任单位', '具体要求', '完成时限'], ['公开', long, long, long]];
    const workbook: Workbook = { format: 'xlsx', notes: [], sheets: [{ name: '表', hidden: false, rows, merges: [], hiddenRows: [], hiddenColumns: [] }] };
    expect(readTaskTables(workbook, { fileName: '', units: [], regionNames: [], today: day('2024-06-01') }).tables.length).toBe(1);
  }
});
