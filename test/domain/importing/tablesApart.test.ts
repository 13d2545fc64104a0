// Different tables side by side on one sheet, an empty column between them.
import { expect, test } from 'vitest';
import { gridPlan, outletsOf } from './gridPlan.ts';
import type { Rows } from './gridPlan.ts';

const rows: Rows = [
  ['报送登记', null, null, null, null, '采用登记'],
  ['单位', '标题', '报送日期', '类别', null, '单位', '标题', '采用刊物', '采用日期'],
  ['区财政局', '预算公开', '2020-04-03', '动态', null, '区审计局', '审计公开', '经验做法', '2020-05-13'],
  ['区审计局', '审计公开', '2020-04-03', '动态', null, '区财政局', '预算公开', '看山东', '2020-04-13'],
  ['公安分局', '警务公开', '2020-04-05', '动态'],
];
const outlets = [[3, ['政务公开看山东']], [4, ['政务公开经验做法']], [5, []]];

test('a register and its adoptions: each row is read for itself, the adoptions find their items', () => {
  const plan = gridPlan(rows);
  expect(outletsOf(plan)).toEqual(outlets);
  expect(plan.mapping.map(({ part, headerRow, columns }) => [part, headerRow, columns.map(({ column }) => column).join('')])).toEqual([['submissions', 2, 'ABCD'], ['adoptions', 2, 'FGHI']]);
  const again = gridPlan(rows, { options: { mapping: plan.mapping.map(({ sheet, headerRow, columns }) => ({ sheet, headerRow, columns: Object.fromEntries(columns.map(({ column, field }) => [column, field ?? ''])) })) } });
  expect(outletsOf(again)).toEqual(outlets);
});

test('an adoption without an item is refused at its own cell', () => {
  const plan = gridPlan([...rows, [null, null, null, null, null, '区财政局', '决算公开', '看山东', '2020-04-13']]);
  expect(plan.rows.find(({ row }) => row === 6)).toMatchObject({ action: 'refuse', problems: [{ code: 'adoption-without-item', at: { cell: 'G6' } }] });
});

test('a note in the column between parts them all the same', () => {
  expect(outletsOf(gridPlan(rows.map((row, at) => (at === 3 ? [...row.slice(0, 4), '注', ...row.slice(5)] : row))))).toEqual(outlets);
});

test('where one side is no table of its own the rows are read across', () => {
  expect(outletsOf(gridPlan([['单位', '标题', '报送日期', null, '采用刊物', '采用日期'], ['区财政局', '预算公开', '2020-04-03', null, '看山东', '2020-04-13']]))).toEqual([[2, ['政务公开看山东']]]);
});

test('a heading of one table does not hide the record of the other beside it', () => {
  const plan = gridPlan([
    ['标题', '报送日期', null, '单位', '标题', '采用刊物'],
    ['区财政局', null, null, '区财政局', '预算公开', '看山东'],
    ['预算公开', '2020-04-03', null, '区审计局', '审计公开', '经验做法'],
    ['区审计局', null, null, null, null, null],
    ['审计公开', '2020-04-03'],
  ]);
  expect(plan.rows.filter(({ action }) => action !== 'skip').map(({ row, values }) => [row, values['unit'], (values['adoptions'] as unknown[]).length])).toEqual([[3, '区财政局', 1], [5, '区审计局', 1]]);
});
