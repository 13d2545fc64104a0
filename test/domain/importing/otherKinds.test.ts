// What is said of a sheet that is not read: what it really lacks, and another kind only where it is one.
import { describe, expect, test } from 'vitest';
import { planImport } from '../../../shared/importing/planImport.ts';
import { gridPlan, inShort, saidBy } from './gridPlan.ts';
import type { Rows } from './gridPlan.ts';
import { planOf } from './readCase.ts';

const twoSheets = (name: string, rows: Rows): string =>
  planImport(planOf({ 名称: '', 应得: { 数目: {} }, 工作表: [{ 名: '报送登记', 行: [['单位', '标题', '报送日期'], ['区财政局', '预算公开', '2020-04-03']] }, { 名: name, 行: rows }] })).problems.map(({ message }) => message).join('');

describe('a sheet of adoptions without a column of outlets lacks that column and no other', () => {
  test.each<[string, Rows]>([
    ['day and form', [['序号', '单位', '标题', '采用日期', '形式'], [1, '区财政局', '预算公开', '2020-04-13', '单篇']]],
    ['instructions', [['单位', '标题', '刊发时间', '领导批示'], ['区财政局', '预算公开', '2020-04-13', '区领导']]],
  ])('%s', (_name, rows) => {
    const said = twoSheets('采用登记', rows);
    expect(said).toContain('工作表“采用登记”没有读取：没有“采用刊物”（也可写作');
    expect(said).not.toContain('报送日期');
    expect(saidBy(gridPlan(rows))).toContain('工作表“表”没有找到“采用刊物”');
  });
  test('a register without a day lacks the day', () => {
    expect(twoSheets('另一张', [['单位', '标题', '备注'], ['区财政局', '预算公开', null]])).toContain('工作表“另一张”没有读取：没有“报送日期”（也可写作');
  });
});

describe('tables with a column of units that are no lists of units', () => {
  test.each<[string, Rows]>([
    ['sums by unit', [['2020年加减分统计'], ['单位', '联合调研', '以干代训', '合计'], ['区财政局', 1, 2, 50], ['区审计局', null, 1, -20]]],
    ['numbers under words', [['单位', '联合调研', '以干代训'], ['区财政局', 1, 2]]],
    ['titles under outlets', [['单位', '政务公开看山东', '政务公开经验做法'], ['区财政局', '1.预算公开\n2.决算公开', '预算公开']]],
    ['turned on its side', [['单位', '区财政局', '区审计局'], ['标题', '预算公开', '审计公开'], ['报送日期', '2020-04-03', '2020-04-04'], ['类别', '动态', '调研']]],
    ['much that says nothing of a unit', [['单位', '上午', '下午', '晚上'], ['区财政局', '甲', '乙', '丙']]],
  ])('%s', (_name, rows) => {
    for (const kind of ['submissions', 'commissions'] as const) {
      const plan = gridPlan(rows, { kind });
      expect(plan.problems.map(({ code }) => code)).toEqual(['header-missing']);
      expect(saidBy(plan)).not.toContain('单位名录');
      expect(saidBy(plan)).toContain('手工指定');
      expect(plan.others ?? []).toEqual([]);
    }
  });
  test.each<[string, Rows]>([
    ['names alone', [['单位名称'], ['区财政局']]],
    ['with columns of their own', [['序号', '单位名称', '类别', '地址', '法人'], [1, '区财政局', '区直', '某路1号', '张某']]],
  ])('a list of units is still named: %s', (_name, rows) => {
    const plan = gridPlan(rows);
    expect(saidBy(plan)).toContain('这个文件里有单位名录（表），请改选要导入的种类。');
    expect(plan.others).toEqual([{ kind: 'units', sheets: ['表'] }]);
  });
});

test('read as a list of units, words of heads make no unit, and the head printed again is passed over', () => {
  const turned = gridPlan([['单位', '区财政局'], ['标题', '预算公开'], ['类别', '动态']], { kind: 'units' });
  expect(inShort(turned)).toEqual([[2, 'refuse'], [3, 'refuse']]);
  expect(saidBy(turned)).toContain('A2 应是单位名称，写的却是表头用语“标题”，请检查表格是不是横着排的，或选错了要导入的种类。');
  expect(inShort(gridPlan([['单位名称'], ['区水务局'], ['单位名称'], ['区林业局']], { kind: 'units' }), 'name')).toEqual([[2, 'add', '区水务局'], [3, 'skip', '重复的表头'], [4, 'add', '区林业局']]);
});
