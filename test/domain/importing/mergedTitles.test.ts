// A title merged over several rows: a second unit beside it, a row with a day of its own, an adoption for each unit; marks of no item.
import { expect, test } from 'vitest';
import { planImport } from '../../../shared/importing/planImport.ts';
import { codesOf, gridPlan, inShort, outletsOf } from './gridPlan.ts';
import type { Rows } from './gridPlan.ts';
import { planOf } from './readCase.ts';

const heads: Rows = [['序号', '标题', '报送日期', '单位', '采用刊物']];
const first: Rows[number] = [1, '联合做法', '2020-04-03', '区财政局', '看山东'];

test('the second unit sent the item in together with the first, and both cells are named', () => {
  const plan = gridPlan([...heads, first, [null, null, null, '审计局', null]], { merges: ['A2:A3', 'B2:B3', 'C2:C3', 'E2:E3'] });
  expect(plan.rows).toMatchObject([{ action: 'add', alsoRows: [3], values: { unit: '区财政局', jointUnits: ['区审计局'], adoptions: [{ outlet: '政务公开看山东' }] } }]);
  const told = plan.rows[0]?.problems.find(({ code }) => code === 'joint-unit-merged');
  expect(told).toMatchObject({ severity: 'hint', message: 'D3 的“审计局”与 D2 的“区财政局”共用 B2 的标题，按联合报送接收；如果是两条信息，请各写一行标题。', at: { cell: 'D3' } });
});

test('the same unit written again, or another short name of it, is no joint unit', () => {
  const plan = gridPlan([...heads, first, [null, null, null, '区财政局', '经验做法'], [null, null, null, '财政局', null]], { merges: ['B2:B4', 'C2:C4'] });
  expect(plan.rows).toMatchObject([{ action: 'add', alsoRows: [3, 4], values: { jointUnits: [] } }]);
  expect(outletsOf(plan)).toEqual([[2, ['政务公开看山东', '政务公开经验做法']]]);
  expect(codesOf(plan)).not.toContain('joint-unit-merged');
});

test('a second unit the register lacks is asked about, and refuses the item', () => {
  const plan = gridPlan([...heads, first, [null, null, null, '区园林局', null]], { merges: ['B2:B3', 'C2:C3'] });
  expect(plan.rows).toMatchObject([{ action: 'refuse', problems: [{ code: 'unit-unknown', at: { cell: 'D3' } }] }]);
  expect(plan.questions.map(({ name }) => name)).toEqual(['区园林局']);
});

test('a unit with a day of its own has an item of its own; what is merged beside it belongs to that', () => {
  const plan = gridPlan([...heads, first, [null, null, '2020-04-09', '区审计局', '经验做法'], [null, null, null, '公安分局', null]], { merges: ['B2:B4', 'C3:C4'] });
  expect(inShort(plan, 'unit', 'title', 'submittedOn', 'jointUnits')).toEqual([[2, 'add', '区财政局', '联合做法', '2020-04-03', []], [3, 'add', '区审计局', '联合做法', '2020-04-09', ['公安分局']]]);
  expect(outletsOf(plan)).toEqual([[2, ['政务公开看山东']], [3, ['政务公开经验做法']]]);
});

test('in a sheet of adoptions the row is the adoption of that unit’s own item', () => {
  const plan = planImport(planOf({ 名称: '', 应得: { 数目: {} }, 工作表: [
    { 名: '报送登记', 行: [['单位', '标题', '报送日期'], ['区财政局', '联合做法', '2020-06-03'], ['区审计局', '联合做法', '2020-06-03']] },
    { 名: '采用登记', 合并: ['A2:A3', 'C2:C3', 'D2:D3'], 行: [['标题', '单位', '采用刊物', '采用日期'], ['联合做法', '区财政局', '看山东', '2020-06-13'], [null, '区审计局', null, null]] },
  ] }));
  expect(plan.rows.map(({ row, values, alsoAt }) => [row, values['unit'], values['adoptions'], alsoAt])).toEqual([
    [2, '区财政局', [{ outlet: '政务公开看山东', form: '', adoptedOn: '2020-06-13', instruction: '' }], [{ sheet: '采用登记', row: 2 }]],
    [3, '区审计局', [{ outlet: '政务公开看山东', form: '', adoptedOn: '2020-06-13', instruction: '' }], [{ sheet: '采用登记', row: 3 }]],
  ]);
});

test('marks in a row without unit, title and day join no item and are refused', () => {
  const marked: Rows = [['单位', '标题', '报送日期', '政务公开看山东', '政务公开经验做法'], ['区财政局', '预算公开', '2020-04-03', '√', null], [null, null, null, null, '√']];
  const plan = gridPlan(marked);
  expect(inShort(plan)).toEqual([[2, 'add'], [3, 'refuse']]);
  expect(plan.rows[1]?.problems).toMatchObject([{ code: 'adoption-loose', message: '第3行没有写单位和标题，只在“政务公开经验做法”栏作了标记，看不出采用的是哪一条信息，请写明标题；如果是合计，请写上“合计”。', at: { cell: 'B3' } }]);
  expect(outletsOf(plan)[0]).toEqual([2, ['政务公开看山东']]);
  // Under a merged title the same mark says whose it is.
  expect(outletsOf(gridPlan(marked, { merges: ['A2:A3', 'B2:B3', 'C2:C3'] }))).toEqual([[2, ['政务公开看山东', '政务公开经验做法']]]);
});
