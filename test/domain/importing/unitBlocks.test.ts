// Several blocks on one sheet, each for one unit: the texts and headings between the rows say whose the rows below are.
import { describe, expect, test } from 'vitest';
import type { Plan } from '../../../shared/importing/plan.ts';
import { codesOf, gridPlan, inShort, saidBy } from './gridPlan.ts';
import type { Rows } from './gridPlan.ts';

const head = ['序号', '标题', '报送日期'];
const blocks: Rows = [['报送单位：区财政局'], head, [1, '预算公开', '2020-04-03'], [null], ['报送单位：区审计局'], head, [1, '审计公开', '2020-04-04']];
const units = (plan: Plan): unknown[] => plan.rows.filter(({ action }) => action !== 'skip').map(({ row, action, values }) => [row, action, values['unit']]);
/** The mapping of a plan, given back as the person's own. */
const byHand = (rows: Rows, plan: Plan, grid: Parameters<typeof gridPlan>[1] = {}): Plan =>
  gridPlan(rows, { ...grid, options: { mapping: plan.mapping.map(({ sheet, headerRow, columns }) => ({ sheet, headerRow, columns: Object.fromEntries(columns.map(({ column, field }) => [column, field ?? ''])) })) } });

test('the same head again under another unit', () => {
  const plan = gridPlan(blocks);
  expect(units(plan)).toEqual([[3, 'add', '区财政局'], [7, 'add', '区审计局']]);
  expect(plan.problems).toMatchObject([{ code: 'unit-from-caption', severity: 'hint', message: '工作表“表”没有单位一列，按各行上面写的单位接收：第3行起按“区财政局”，第7行起按“区审计局”。' }]);
  expect(inShort(plan).filter((row) => (row as unknown[])[1] === 'skip')).toEqual([[5, 'skip', '区审计局”说明下面各行是哪个单位的'], [6, 'skip', '重复的表头']]);
  expect(units(byHand(blocks, plan))).toEqual(units(plan));
});

test('the unit the person gives stands over every text', () => {
  const plan = gridPlan(blocks, { options: { unit: '公安分局' } });
  expect(units(plan)).toEqual([[3, 'add', '公安分局'], [7, 'add', '公安分局']]);
  expect(saidBy(plan)).toContain('各行都按“公安分局”接收');
});

test('the head printed again without a text between is a page break', () => {
  expect(units(gridPlan([...blocks.slice(0, 3), head, [2, '再一条', '2020-04-05']]))).toEqual([[3, 'add', '区财政局'], [5, 'add', '区财政局']]);
});

test('a unit the register lacks is asked about and not taken for the one above', () => {
  const plan = gridPlan([...blocks, ['报送单位：区园林局'], head, [1, '绿化公开', '2020-04-05']]);
  expect(units(plan)).toEqual([[3, 'add', '区财政局'], [7, 'add', '区审计局'], [10, 'refuse', '区园林局']]);
  expect(plan.questions.map(({ name }) => name)).toEqual(['区园林局']);
});

test('label and name in two cells, other labels beside it', () => {
  const rows: Rows = [['报送单位：', '区财政局'], head, [1, '预算公开', '2020-04-03'], ['报送单位：', '区审计局', '填报日期：', { 日期: '2020-04-30' }], head, [1, '审计公开', '2020-04-04']];
  expect(units(gridPlan(rows))).toEqual([[3, 'add', '区财政局'], [6, 'add', '区审计局']]);
});

test('a title above each block that begins with the unit; the sheet bears the first one’s name', () => {
  const rows: Rows = [['区财政局报送信息'], head, [1, '预算公开', '2020-04-03'], ['区审计局2020年4月报送信息情况（1条）'], head, [1, '审计公开', '2020-04-04']];
  expect(units(gridPlan(rows, { sheet: '区财政局' }))).toEqual([[3, 'add', '区财政局'], [6, 'add', '区审计局']]);
});

test('another head under another unit; the year at the top holds for all', () => {
  const rows: Rows = [['2020年信息登记'], ['报送单位：区财政局'], head, [1, '预算公开', '4月3日'], ['报送单位：区审计局'], ['标题', '类别', '报送时间'], ['审计公开', '动态', '4月4日']];
  const plan = gridPlan(rows);
  expect(inShort(plan, 'unit', 'submittedOn')).toEqual([[4, 'add', '区财政局', '2020-04-03'], [5, 'skip', '区审计局”说明下面各行是哪个单位的'], [7, 'add', '区审计局', '2020-04-04']]);
  expect(units(byHand(rows, plan))).toEqual(units(plan));
});

describe('headings between the rows', () => {
  const rows: Rows = [['填报单位：区财政局'], head, ['区财政局（2条）'], [1, '预算公开', '2020-04-03'], [2, '决算公开', '2020-04-03'], ['二、审计局（1条）'], [1, '审计公开', '2020-04-05']];
  const merges = ['A3:C3', 'A6:C6'];

  test('name the unit of the rows below', () => {
    const plan = gridPlan(rows, { merges });
    expect(units(plan)).toEqual([[4, 'add', '区财政局'], [5, 'add', '区财政局'], [7, 'add', '区审计局']]);
    expect(units(byHand(rows, plan, { merges }))).toEqual(units(plan));
  });

  test('need no unit above the table', () => {
    expect(units(gridPlan([['4月登记'], ...rows.slice(1)], { merges }))).toEqual([[4, 'add', '区财政局'], [5, 'add', '区财政局'], [7, 'add', '区审计局']]);
  });

  test('among units that are known, one that is not is asked about', () => {
    const plan = gridPlan([...rows, ['区园林局（1条）'], [1, '绿化公开', '2020-04-06']], { merges: [...merges, 'A8:C8'] });
    expect(units(plan).at(-1)).toEqual([9, 'refuse', '区园林局']);
  });

  test('that name no unit change nothing', () => {
    const plan = gridPlan([...rows.slice(0, 2), ['一、经验做法'], [1, '预算公开', '2020-04-03'], ['二、工作动态'], [1, '决算公开', '2020-04-05']], { merges: ['A3:C3', 'A5:C5'] });
    expect(units(plan)).toEqual([[4, 'add', '区财政局'], [6, 'add', '区财政局']]);
    expect(codesOf(plan)).toEqual(['unit-from-caption']);
  });

  test('that name a subject by a word some unit is called by change nothing', () => {
    const plan = gridPlan([...rows.slice(0, 2), ['一、审计'], [1, '预算公开', '2020-04-03']], { merges: ['A3:C3'] });
    expect(units(plan)).toEqual([[4, 'add', '区财政局']]);
  });

  test('where titles stand only the name alone is one: a title without a day is refused', () => {
    const titled: Rows = [['报送单位：区财政局'], ['标题', '报送日期'], ['预算公开', '2020-04-03'], ['区审计局信息公开工作情况', null], ['区审计局', null], ['审计公开', '2020-04-03']];
    expect(units(gridPlan(titled))).toEqual([[3, 'add', '区财政局'], [4, 'refuse', '区财政局'], [6, 'add', '区审计局']]);
  });

  test('are not sought where a column holds the units', () => {
    const plan = gridPlan([['单位', '标题', '报送日期'], ['区财政局（1条）'], ['区审计局', '审计公开', '2020-04-05']], { merges: ['A2:C2'] });
    expect(units(plan)).toEqual([[3, 'add', '区审计局']]);
    expect(plan.rows[0]?.problems[0]?.code).toBe('row-section');
  });

  test('a signature at the foot heads nothing, and a measure is no unit', () => {
    const plan = gridPlan([...rows, ['单位：篇'], ['填报单位：公安分局', '填表人：张某']], { merges });
    expect(units(plan).length).toBe(3);
    expect(inShort(plan).slice(-1)).toEqual([[9, 'skip', '说明或签名']]);
  });

  test('in a sheet of adoptions they find the item among those of one title', () => {
    const register: Rows = [['单位', '标题', '报送日期'], ['区财政局', '信息公开', '2020-04-01'], ['区审计局', '信息公开', '2020-04-01']];
    const plan = gridPlan([...register, [null], ['标题', '采用刊物', '采用日期'], ['区财政局'], ['信息公开', '看山东', '2020-04-10'], ['区审计局'], ['信息公开', '经验做法', '2020-04-11']], { merges: ['A6:C6', 'A8:C8'] });
    expect(plan.rows.filter(({ action }) => action !== 'skip')).toMatchObject([{ row: 2, alsoRows: [7], values: { adoptions: [{ outlet: '政务公开看山东' }] } }, { row: 3, alsoRows: [9], values: { adoptions: [{ outlet: '政务公开经验做法' }] } }]);
  });
});

test('加减分 and 约稿 are read in blocks too', () => {
  const events = ['加减分事项', '次数', '日期'];
  expect(units(gridPlan([['单位：区财政局'], events, ['联合调研', 1, '2020-05-03'], [null], ['单位：区审计局'], events, ['重大信息迟报', 1, '2020-05-04']], { kind: 'scoreEvents' }))).toEqual([[3, 'add', '区财政局'], [7, 'add', '区审计局']]);
  const asked = ['约稿题目', '约稿时间', '截止时间'];
  expect(units(gridPlan([asked, ['区财政局'], ['预算约稿', '2020-05-03', '2020-05-20'], ['区审计局'], ['审计约稿', '2020-05-03', '2020-05-20']], { kind: 'commissions', merges: ['A2:C2', 'A4:C4'] }))).toEqual([[3, 'add', '区财政局'], [5, 'add', '区审计局']]);
});

test('a text between that says nothing of what the table holds leaves what was said above', () => {
  const adoptions = ['标题', '刊物', '日期'];
  const register: Rows = [['单位', '标题', '报送日期'], ['区财政局', '预算公开', '2020-04-01'], ['区审计局', '审计公开', '2020-04-01']];
  const plan = gridPlan([...register, ['2020年采用情况'], adoptions, ['预算公开', '看山东', '2020-04-10'], ['续表'], adoptions, ['审计公开', '经验做法', '2020-04-11']]);
  expect(plan.rows.filter(({ action }) => action === 'add').map(({ row, values }) => [row, values['adoptions']])).toMatchObject([[2, [{ adoptedOn: '2020-04-10' }]], [3, [{ adoptedOn: '2020-04-11' }]]]);
});
