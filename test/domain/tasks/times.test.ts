// Deadlines, counts and recurring work in a requirement or a cell of deadlines.
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { day } from '../../../shared/days/day.ts';
import { readDeadline } from '../../../shared/tasks/deadlines.ts';
import { readPeriodic } from '../../../shared/tasks/periodicWork.ts';
import { readQuotas } from '../../../shared/tasks/quotas.ts';

const issued = { year: 2022, issuedOn: day('2022-05-10') };
const written = (text: string, cell = false): string[] => readDeadline(text, { ...issued, cell }).map(({ by, text: printed, openEnded }) => `${printed}=${by ?? (openEnded ? '长期' : '无')}`);

const SENTENCES: readonly [string, string[]][] = [
  ['7月底前', ['7月底前=2022-07-31']],
  ['7 月底之前公布制发主体清单。', ['7 月底之前=2022-07-31']],
  ['2022年9月底前要完成目录编制工作', ['2022年9月底前=2022-09-30']],
  ['全面梳理事项，2022年年底以前，编制完成目录', ['2022年年底以前=2022-12-31']],
  ['二〇二二年十月底前完成', ['二〇二二年十月底前=2022-10-31']],
  ['工作于三季度前完成', ['三季度前=2022-09-30']],
  ['第三季度末', ['第三季度末=2022-09-30']],
  ['上半年完成', ['上半年=2022-06-30']],
  ['年底前将评价结果向社会公开', ['年底前=2022-12-31']],
  ['年内完成编制工作', ['年内=2022-12-31']],
  ['12月31日前', ['12月31日前=2022-12-31']],
  ['明年3月底前报送总结', ['明年3月底前=2023-03-31']],
  ['10月底前完成，11月底前报送', ['10月底前=2022-10-31', '11月底前=2022-11-30']],
  ['整治工作3月1日至6月30日前完成', ['3月1日至6月30日前=2022-06-30']],
  ['每年1月31日前公布年报', ['每年1月31日前=无']],
  ['自收到申请之日起20个工作日内答复', ['自收到申请之日起20个工作日内=无']],
  ['印发之日起30日内', ['印发之日起30日内=无']],
  ['本办法自2022年5月15日起施行', []],
  ['公开2021年年底的数据', []],
  ['清理2021年12月31日前印发的规范性文件', []],
  ['《条例》（2019年4月3日修订）', []],
  ['编制2022年政府信息公开工作年度报告', []],
  ['年内邀请相关人员列席会议不得少于2次', []],
  ['持续推进向社会公开饮用水水源、供水厂出水等饮水安全状况，长期坚持向社会公开', []],
];
describe('deadlines in a sentence', () => {
  for (const [text, due] of SENTENCES) test(text, () => expect(written(text)).toEqual(due));
});

const CELLS: readonly [string, string[]][] = [
  ['全年', ['全年=长期']],
  ['持续推进', ['持续推进=长期']],
  ['长期坚持', ['长期坚持=长期']],
  ['年底前，持续推进', ['年底前=2022-12-31', '持续推进=长期']],
  ['12月', ['12月=2022-12-31']],
  ['6月、12月', ['6月=2022-06-30', '12月=2022-12-31']],
  ['9月至10月', ['9月至10月=2022-10-31']],
  ['2022.6.30', ['2022.6.30=2022-06-30']],
  ['2022-06-30', ['2022-06-30=2022-06-30']],
  ['第三季度末', ['第三季度末=2022-09-30']],
  ['本年度', ['本年度=2022-12-31']],
  ['每季度末', ['每季度末=无']],
  ['明年3月底', ['明年3月底=2023-03-31']],
  ['按时', []],
];
describe('cells of a column of deadlines', () => {
  for (const [text, due] of CELLS) test(text, () => expect(written(text, true)).toEqual(due));
});

interface Times {
  印发: string;
  正文: [string, string[]][];
  时限列: [string, string[]][];
  频次: [string, string[]][];
}
/** Times of 2024 as offices print them: 正文 in a requirement, 时限列 in a column of deadlines, 频次 counts; ？ marks an unclear one, /则 原则上. */
const printed = JSON.parse(readFileSync(new URL('../../cases/tasks/times.json', import.meta.url), 'utf8')) as Times;
const told = (text: string, cell: boolean): string[] =>
  readDeadline(text, { year: 2024, issuedOn: day(printed.印发), cell }).map(({ by, text: words, openEnded, unclear }) => `${words}=${by ?? (openEnded ? '长期' : '无')}${unclear === undefined ? '' : '？'}`);

describe('as offices print them', () => {
  for (const [text, due] of printed.正文) test(`正文：${text}`, () => expect(told(text, false)).toEqual(due));
  for (const [text, due] of printed.时限列) test(`时限列：${text}`, () => expect(told(text, true)).toEqual(due));
  for (const [text, due] of printed.频次) test(`频次：${text}`, () => expect(readQuotas(text).map(({ atLeast, per, text: words, inPrinciple }) => `${atLeast}/${per}:${words}${inPrinciple ? '/则' : ''}`)).toEqual(due));
});

test('what is unclear is said in words', () => {
  const why = (text: string, issuedOn: string | null = null): string | undefined => readDeadline(text, { year: 2024, issuedOn: issuedOn === null ? null : day(issuedOn), cell: true })[0]?.unclear;
  expect(why('6月31日前')).toBe('写的日期不存在（2024年6月只有30天），没有认定完成日期');
  expect(why('13月底前')).toContain('没有13月');
  expect(why('2023年2月29日')).toContain('日期不存在');
  expect(why('春节前')).toContain('每年不在同一天');
  expect(why('元旦前')).toContain('次年元旦');
  expect(why('2025年元旦前')).toBeUndefined();
  expect(why('11月至2月')).toContain('按次年计');
  expect(why('9月15日左右')).toContain('没有写准');
  expect(why('2019年9月底前')).toContain('早于任务表的年份');
  expect(why('3月底前', '2024-05-10')).toBe('早于印发日期');
});

test('words with two readings and days before the issue are marked', () => {
  expect(readDeadline('三季度前完成公开', issued)[0]?.unclear).toContain('结束以前');
  expect(readDeadline('3月底前完成公开', issued)[0]).toMatchObject({ by: '2022-03-31', unclear: '早于印发日期' });
  expect(readDeadline('9月底前完成公开', issued)[0]?.unclear).toBeUndefined();
});

const COUNTS: readonly [string, [number, string, string, boolean][]][] = [
  ['全区每年至少组织相关培训1次。', [[1, 'year', '每年至少组织相关培训1次', false]]],
  ['制定政策的部门原则上每年至少开展2次专题性政策评价工作。', [[2, 'year', '原则上每年至少开展2次专题性政策评价工作', true]]],
  ['各部门单位年内邀请相关人员列席政府常务会议、部门办公会议不得少于2次。', [[2, 'year', '年内邀请相关人员列席政府常务会议、部门办公会议不得少于2次', false]]],
  ['每年组织相关培训不少于1次', [[1, 'year', '每年组织相关培训不少于1次', false]]],
  ['每季度1次', [[1, 'quarter', '每季度1次', false]]],
  ['每月至少报送2条', [[2, 'month', '每月至少报送2条', false]]],
  ['每半年开展一次检查', [[1, 'halfYear', '每半年开展一次检查', false]]],
  ['全年不少于12期', [[12, 'year', '全年不少于12期', false]]],
  ['每天更新不少于两条', [[2, 'day', '每天更新不少于两条', false]]],
  ['1次/季度', [[1, 'quarter', '1次/季度', false]]],
  ['按“区级每月不少于一次，镇级每旬不少于一次，村级每周不少于一次”要求', [[1, 'month', '每月不少于一次', false], [1, 'tenDays', '每旬不少于一次', false], [1, 'week', '每周不少于一次', false]]],
  ['每季度至少开展1次检查、每年至少通报两次', [[1, 'quarter', '每季度至少开展1次检查', false], [2, 'year', '每年至少通报两次', false]]],
  ['每年不超过2次', []],
  ['每年一次性公开', []],
  ['定期检查', []],
  ['每年12月底前公布', []],
];
describe('counts', () => {
  for (const [text, due] of COUNTS) test(text, () => expect(readQuotas(text).map(({ atLeast, per, text: printed, inPrinciple }) => [atLeast, per, printed, inPrinciple])).toEqual(due));
});

test('recurring work is quoted by its clause; a count is not recurring work', () => {
  expect(readPeriodic('按照规定，定期公开参保人数、待遇支付、基金收支情况，及时发布目录。')).toEqual([{ text: '定期公开参保人数、待遇支付、基金收支情况', per: null }]);
  expect(readPeriodic('主要负责人要定期听取汇报、协调解决问题，落实责任。')).toEqual([{ text: '主要负责人要定期听取汇报', per: null }]);
  expect(readPeriodic('按月公开指标。健全定期公示制度。')).toEqual([{ text: '按月公开指标', per: 'month' }, { text: '健全定期公示制度', per: null }]);
  expect(readPeriodic('每季度开展通报。')).toEqual([{ text: '每季度开展通报', per: 'quarter' }]);
  expect(readPeriodic('不定期抽查。及时公开。每季度通报1次。')).toEqual([]);
});
