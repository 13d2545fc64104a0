// Columns with content that no head names: read where a merged head says what they are, told otherwise.
import { expect, test } from 'vitest';
import { codesOf, gridPlan, inShort, saidBy } from './gridPlan.ts';
import type { Rows } from './gridPlan.ts';

const merged = (second: Rows[number][number][], title = '采用情况'): Rows => [
  ['单位', '标题', '报送日期', title],
  ['区财政局', '预算公开', '2020-04-03', '看山东', second[0] ?? null],
  ['区审计局', '审计公开', '2020-04-03', '经验做法', second[1] ?? null],
];
const adoptions = (rows: Rows, merges: string[]): unknown[] => inShort(gridPlan(rows, { merges }), 'adoptions').map((row) => (row as unknown[])[2]);
const printed = (outlet: string, adoptedOn: string | null): unknown[] => [{ outlet, form: '', adoptedOn, instruction: '' }];

test('采用情况 merged over two columns is the outlet and its day, real days or written ones', () => {
  const days = [printed('政务公开看山东', '2020-04-13'), printed('政务公开经验做法', '2020-04-14')];
  expect(adoptions(merged([{ 日期: '2020-04-13' }, { 日期: '2020-04-14' }]), ['D1:E1'])).toEqual(days);
  expect(adoptions(merged(['2020.4.13', '2020.4.14'], '采用刊物'), ['D1:E1'])).toEqual(days);
  const plan = gridPlan([...merged([{ 日期: '2020-04-13' }, null]), ['合计', null, null, 2, 1]], { merges: ['D1:E1'] });
  expect(plan.mapping[0]?.columns.at(-1)).toEqual({ column: 'E', title: '采用情况', field: 'adoptedOn' });
  expect(codesOf(plan)).toEqual([]);
});

test('what is no day under the merged head is told and left', () => {
  const plan = gridPlan(merged(['经验做法', null]), { merges: ['D1:E1'] });
  expect(plan.problems).toMatchObject([{ code: 'column-left', severity: 'hint', message: '工作表“表”的E列（没有表头）没有读取；如果需要，请手工指定。' }]);
  expect(plan.mapping[0]?.columns.at(-1)).toEqual({ column: 'E', title: '', field: null });
});

test('days beside a head that is not merged are told, and so they are when another column holds the day', () => {
  expect(saidBy(gridPlan(merged([{ 日期: '2020-04-13' }, null])))).toContain('E列（没有表头）');
  const both: Rows = [['单位', '标题', '报送日期', '采用情况', null, '采用日期'], ['区财政局', '预算公开', '2020-04-03', '看山东', '2020-04-10', '2020-04-13']];
  expect(adoptions(both, ['D1:E1'])).toEqual([printed('政务公开看山东', '2020-04-13')]);
  expect(saidBy(gridPlan(both, { merges: ['D1:E1'] }))).toContain('E列（没有表头）');
});

test('a column with content under a blank head is told, with titled ones that nobody reads', () => {
  const plan = gridPlan([['单位', '标题', '报送日期', '天气'], ['区财政局', '预算公开', '2020-04-03', '晴', '看山东采用']]);
  expect(saidBy(plan)).toBe('工作表“表”的D列“天气”、E列（没有表头）没有读取；如果需要，请手工指定。');
});

test('the column can be chosen by hand', () => {
  const rows = merged(['经验做法', null]).map((row) => row.slice(0, 5));
  const plan = gridPlan(rows, { merges: ['D1:E1'], options: { mapping: [{ sheet: '表', headerRow: 1, columns: { A: 'unit', B: 'title', C: 'submittedOn', D: 'outlet', E: 'outlet' } }] } });
  expect(plan.rows[0]?.values['adoptions']).toMatchObject([{ outlet: '政务公开看山东' }, { outlet: '政务公开经验做法' }]);
});

test('numbers that count the rows, sums, signatures and empty columns need no word', () => {
  const plan = gridPlan([[null, '单位', '标题', '报送日期'], [1, '区财政局', '预算公开', '2020-04-03', null], [2, '区审计局', '审计公开', '2020-04-03', null], [null, '合计', 2, null, 2], [null, '填表人：张某', null, null, '审核人：李某']]);
  expect(codesOf(plan)).toEqual([]);
});

test('in a list of units too', () => {
  expect(saidBy(gridPlan([['单位名称', '类别'], ['区水务局', '区直', '2019年成立']], { kind: 'units' }))).toContain('C列（没有表头）没有读取');
});
