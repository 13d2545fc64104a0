// Mapping by hand: what the person sees to go on from while the mapping is not yet complete, and which row is offered as the head.
import { expect, test } from 'vitest';
import { planImport } from '../../../shared/importing/planImport.ts';
import type { ImportOptions, Plan } from '../../../shared/importing/plan.ts';
import { planOf } from './readCase.ts';

const rows = [
  ['信息统计'],
  ['谁报的', '叫什么', '哪天', '登在哪里', '备注'],
  ['公安分局', '警务公开', '2020-06-01', '政务公开看山东', ''],
  ['区财政局', '预算公开', '2020-06-02', '政务公开经验做法', ''],
];
const plan = (mapping?: ImportOptions['mapping'], written: (string | null)[][] = rows): Plan =>
  planImport(planOf({ 名称: '', 选项: mapping ? { mapping } : {}, 工作表: [{ 名: '表', 行: written }], 应得: { 数目: {} } }));
const seen = (made: Plan): unknown[] => made.mapping.map(({ part, headerRow, columns }) => ({ part, headerRow, columns: columns.map(({ column, title, field }) => [column, title, field]) }));
const refusals = (made: Plan): string[] => made.problems.filter(({ severity }) => severity !== 'hint').map(({ code }) => code);

test('a row of data that names a known outlet is not offered as the head', () => {
  const bare = rows.map((row) => row.slice(0, 4));
  expect(seen(plan(undefined, bare))).toEqual([{ part: '', headerRow: 2, columns: [['A', '谁报的', null], ['B', '叫什么', null], ['C', '哪天', null], ['D', '登在哪里', null]] }]);
});

test('while required columns are lacking the titles of the chosen row and the fields chosen so far come back with the refusal', () => {
  const made = plan([{ sheet: '表', headerRow: 2, columns: { A: 'unit', D: '' } }]);
  expect(refusals(made)).toEqual(['header-missing']);
  expect(made.rows).toEqual([]);
  expect(seen(made)).toEqual([{ part: '', headerRow: 2, columns: [['A', '谁报的', 'unit'], ['B', '叫什么', null], ['C', '哪天', null], ['D', '登在哪里', null], ['E', '备注', null]] }]);
});

test('another row chosen: its titles stand, and what they say is taken as known', () => {
  expect(seen(plan([{ sheet: '表', headerRow: 2, columns: {} }]))).toEqual([
    { part: '', headerRow: 2, columns: [['A', '谁报的', null], ['B', '叫什么', null], ['C', '哪天', null], ['D', '登在哪里', null], ['E', '备注', 'remark']] },
  ]);
  const below = plan([{ sheet: '表', headerRow: 3, columns: {} }]);
  expect(refusals(below)).toEqual(['header-missing']);
  expect(seen(below)[0]).toMatchObject({ headerRow: 3, columns: [['A', '公安分局', null], ['B', '警务公开', null], ['C', '2020-06-01', null], ['D', '政务公开看山东', 'outlet:政务公开看山东']] });
});

test('choosing the row alone is enough where its titles say everything, over one line or two', () => {
  const one = plan([{ sheet: '表', headerRow: 3, columns: {} }], [['单位', '标题'], ['说明'], ['单位', '标题', '报送日期'], ['公安分局', '警务公开', '2020-06-01']]);
  expect([refusals(one), one.counts.add]).toEqual([[], 1]);
  expect(seen(one)).toEqual([{ part: 'submissions', headerRow: 3, columns: [['A', '单位', 'unit'], ['B', '标题', 'title'], ['C', '报送日期', 'submittedOn']] }]);
  const two = plan([{ sheet: '表', headerRow: 2, columns: {} }], [['单位', '标题', '报送日期', '采用情况', null], [null, null, null, '刊物', '日期'], ['公安分局', '警务公开', '2020-06-01', '看山东', '2020-06-09']]);
  expect([refusals(two), two.counts.add]).toEqual([[], 1]);
  expect(seen(two)[0]).toMatchObject({ columns: [['A', '', 'unit'], ['B', '', 'title'], ['C', '', 'submittedOn'], ['D', '刊物', 'outlet'], ['E', '日期', 'adoptedOn']] });
});

test('a field that does not exist and a row that does not exist are refused, and the rest of the mapping stays', () => {
  const made = plan([{ sheet: '表', headerRow: 2, columns: { A: 'unit', B: 'title', C: 'weekday' } }]);
  expect(refusals(made)).toEqual(['mapping-unknown', 'header-missing']);
  expect(seen(made)[0]).toMatchObject({ columns: [['A', '谁报的', 'unit'], ['B', '叫什么', 'title'], ['C', '哪天', null], ['D', '登在哪里', null], ['E', '备注', null]] });
  expect(refusals(plan([{ sheet: '表', headerRow: 99, columns: {} }]))).toEqual(['mapping-row', 'header-missing']);
});
