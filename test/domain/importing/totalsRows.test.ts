// Rows of sums are no records and add to none; titles that only begin like one, a note or an example are records.
import { describe, expect, test } from 'vitest';
import { gridPlan, inShort, outletsOf, saidBy } from './gridPlan.ts';
import type { Rows } from './gridPlan.ts';

const marked: Rows = [
  ['序号', '单位', '标题', '报送日期', '政务公开看山东', '政务公开经验做法'],
  [1, '区财政局', '预算公开', '2020-04-03', '√', null],
  [2, '区审计局', '审计公开', '2020-04-03', null, '√'],
];
const asTheyAre = [[2, ['政务公开看山东']], [3, ['政务公开经验做法']]];

describe('sums under the columns of outlets', () => {
  test.each<[string, Rows]>([
    ['numbers alone', [[null, null, null, null, 1, 1]]],
    ['采用合计 over the first columns', [['采用合计', null, null, null, 1, 1]]],
    ['采用篇数', [[null, null, '采用篇数', null, 1, '1篇']]],
    ['报送合计', [['报送合计', null, 2, null, 1, 1]]],
    ['a numbered row of sums', [[3, null, '合计', null, 1, 1]]],
    ['a count of days', [[null, null, null, 2, 1, 1]]],
    ['第二季度合计', [['第二季度合计', null, null, null, 1, 1]]],
    ['an average', [['平均', null, null, null, 0.5, '50%']]],
    ['a label beside the numbers', [[null, null, null, '采用数', 1, null]]],
    ['said with its number', [[null, null, null, null, '共采用2篇', null]]],
  ])('%s', (_name, below) => {
    const plan = gridPlan([...marked, ...below]);
    expect(inShort(plan)[2]).toEqual([4, 'skip', '合计行']);
    expect(outletsOf(plan)).toEqual(asTheyAre);
  });
});

test('sums under a column that names the outlets', () => {
  const plan = gridPlan([['单位', '标题', '报送日期', '采用刊物'], ['区财政局', '预算公开', '2020-04-03', '看山东'], [null, null, null, '共采用1篇'], [null, null, null, 1]]);
  expect(inShort(plan).slice(1)).toEqual([[3, 'skip', '合计行'], [4, 'skip', '合计行']]);
  expect(outletsOf(plan)).toEqual([[2, ['政务公开看山东']]]);
});

test('a further adoption still joins the item above, a bare day that lost its format too', () => {
  const plan = gridPlan([['单位', '标题', '报送日期', '采用刊物', '采用日期'], ['区财政局', '预算公开', '2020-04-03', '看山东', '2020-04-10'], [null, null, null, '经验做法', 43941]]);
  expect(plan.rows[0]).toMatchObject({ action: 'add', alsoRows: [3], values: { adoptions: [{}, { outlet: '政务公开经验做法', adoptedOn: '2020-04-20' }] } });
  const dayOnly = gridPlan([['单位', '标题', '报送日期', '采用刊物', '采用日期'], ['区财政局', '预算公开', '2020-04-03', '看山东', '2020-04-10'], [null, null, null, null, 43941]]);
  expect(dayOnly.rows[0]).toMatchObject({ action: 'refuse', problems: [{ code: 'outlet-missing' }] });
});

test('in a register of 加减分 a row of numbers alone is a sum', () => {
  const plan = gridPlan([['单位', '加减分事项', '次数', '日期'], ['区财政局', '联合调研', 1, '2020-05-03'], [null, null, 1, null], [null, '加分合计', 1, null], ['本单位合计', null, 1, null], ['区财政局', '小计', 1, null]], { kind: 'scoreEvents' });
  expect(inShort(plan)).toEqual([[2, 'add'], ...[3, 4, 5, 6].map((row) => [row, 'skip', '合计行'])]);
});

test('numbered sums in a list of units make no unit', () => {
  const plan = gridPlan([['序号', '单位名称', '类别'], [1, '区水务局', '区直'], [2, '合计', '1家'], [3, '总 计', null], [4, '共计1家', null]], { kind: 'units' });
  expect(inShort(plan, 'name')).toEqual([[2, 'add', '区水务局'], [3, 'skip', '合计行'], [4, 'skip', '合计行'], [5, 'skip', '合计行']]);
});

describe('the title in the first column', () => {
  const heads: Rows = [['标题', '单位', '报送日期', '类别']];
  test.each(['累计1200人返岗复工', '小计12项惠民实事', '合计（折合）3000万元落地', '附件1：典型案例', '注：关于注册制的调研', '说明：本周情况', '例：一个支部的做法', '填表人减负调研', '采用数字化手段'])('%s is a record', (title) => {
    expect(inShort(gridPlan([...heads, [title, '区财政局', { 日期: '2020-04-03' }, '动态']]), 'title')).toEqual([[2, 'add', title]]);
  });
  test.each<[Rows[number], string]>([
    [['合计', '区财政局', '2020-04-03', null], '合计行'],
    [['累计', 3, 12, null], '合计行'],
    [['小计12项', null, null, 12], '合计行'],
    [['说明：本表每月5日前报', null, null, null], '说明或签名'],
    [['填表人：张某', '审核人：李某', '2020-04-03', null], '说明或签名'],
    [['例：一个支部的做法', null, '2020-04-03', null], '填写示例'],
  ])('%j is none', (row, reason) => {
    const plan = gridPlan([...heads, ['预算公开', '区财政局', '2020-04-01', null], row]);
    expect(inShort(plan, 'title')).toEqual([[2, 'add', '预算公开'], [3, 'skip', reason]]);
  });
  test('where one unit sent all, a sum has no day and a title has', () => {
    const plan = gridPlan([['报送单位：区财政局'], ['标题', '报送日期'], ['累计1200人返岗复工', '2020-04-01'], ['累计2篇', null]]);
    expect(inShort(plan, 'title')).toEqual([[3, 'add', '累计1200人返岗复工'], [4, 'skip', '合计行']]);
  });
});

test('a title that is a sum with its number stays a record beside unit and day, in any column', () => {
  const plan = gridPlan([['单位', '标题', '报送日期'], ['区财政局', '共计12项', '2020-04-03'], ['区财政局', '合计', '2020-04-03'], [null, '共计2条', null]]);
  expect(inShort(plan, 'title')).toEqual([[2, 'add', '共计12项'], [3, 'skip', '合计行'], [4, 'skip', '合计行']]);
});

test('an example printed above the records stays one when the number or the unit begins it', () => {
  const plan = gridPlan([['单位', '标题', '报送日期'], ['例：区财政局', '怎样写标题', '2020-04-01'], ['区财政局', '预算公开', '2020-04-01']]);
  expect(inShort(plan)).toEqual([[2, 'skip', '填写示例'], [3, 'add']]);
  expect(saidBy(plan)).toContain('第2行没有读取：填写示例。');
});
