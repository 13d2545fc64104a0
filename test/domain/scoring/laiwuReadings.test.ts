// 莱芜区 A13–A16 and other corners of the scheme, each by a small case worked out by hand.
import { describe, expect, test } from 'vitest';
import { day } from '../../../shared/days/day.ts';
import type { ScoringItem } from '../../../shared/scoring/facts.ts';
import { event, item, score, unit } from './helpers.ts';
import type { Run, UnitRecords } from './helpers.ts';
import { laiwu } from './laiwuCase.ts';

const scheme = laiwu();
const TOWN = '工业区、镇（街道）';
const scoreOf = (run: Run, name: string): number | undefined => run.rows.find((row) => row.unit === name)?.score;
const one = (name: string, items: readonly ScoringItem[], tier = '', others = {}): UnitRecords => [unit(1, name, { tier }), items, others];
const quarter = (units: readonly UnitRecords[], readings: Record<string, string> = {}, from = '2019-04', to = '2019-06'): Run => score(scheme, from, to, units, readings);

describe('单位分类', () => {
  test('by name, by tier, by group; a unit in no class is told of', () => {
    const run = quarter([
      [unit(1, '区财政局'), []],
      [unit(2, '区供销社'), []],
      [unit(3, '工业区'), []],
      [unit(4, '雪野街道', { group: '街道' }), []],
      [unit(5, '某某局', { tier: '第一数量级' }), []],
      [unit(6, '某某公司'), []],
    ]);
    expect(Object.fromEntries(run.rows.map((row) => [row.unit, row.class]))).toEqual({ 区财政局: '第一数量级', 区供销社: '第二数量级', 工业区: TOWN, 雪野街道: TOWN, 某某局: '第一数量级', 某某公司: '' });
    expect(run.unclassed).toEqual(['某某公司']);
  });
});

describe('A13 连续一个月、两个月不报送', () => {
  const steps = (items: ScoringItem[], readings: Record<string, string> = {}, more = {}) =>
    score(scheme, '2019-04', '2019-06', [[unit(1, '区财政局', more), items]], readings).lists.notices.map((notice) => [notice.step, notice.periods.join(' ')]);
  const daily = (...on: string[]): ScoringItem[] => on.map((when, at) => item(at + 1, when));

  test('whole months of the quarter: one is named, two lead to a talk', () => {
    expect(steps(daily('2019-04-30', '2019-06-01'))).toEqual([['named', '2019-05']]);
    expect(steps(daily('2019-04-30'))).toEqual([['named', '2019-05 2019-06'], ['talk', '2019-05 2019-06']]);
    expect(steps(daily('2019-05-15'))).toEqual([['named', '2019-04 2019-06']]);
    // April to June without a month in which nothing was sent: nobody is blamed, though 58 days lie between.
    expect(steps(daily('2019-04-01', '2019-05-30', '2019-06-29'))).toEqual([]);
  });

  test('any 30 and 60 days on end, the last days of the quarter before included', () => {
    // 5 April to 29 May: 55 days.
    expect(steps(daily('2019-03-31', '2019-04-04', '2019-05-30', '2019-06-20'), { A13: 'other' })).toEqual([['named', '2019-04 2019-05']]);
    // Exactly 30 days, and one short.
    expect(steps(daily('2019-03-31', '2019-04-15', '2019-05-16', '2019-06-10'), { A13: 'other' })).toEqual([['named', '2019-04 2019-05']]);
    expect(steps(daily('2019-03-31', '2019-04-15', '2019-05-15', '2019-06-10'), { A13: 'other' })).toEqual([]);
    // Silent from 1 March to 29 April: 60 days that reach into the quarter.
    const talk = steps(daily('2019-02-28', '2019-04-30', '2019-05-20', '2019-06-10'), { A13: 'other' });
    expect(talk.map(([step]) => step)).toEqual(['named', 'talk']);
    expect(steps(daily('2019-02-28', '2019-04-30', '2019-05-20', '2019-06-10'))).toEqual([]);
  });

  test('nobody is blamed for days before it was founded', () => {
    expect(steps(daily('2019-05-20', '2019-06-10'), { A13: 'other' }, { from: day('2019-05-01') })).toEqual([]);
    expect(steps([], { A13: 'other' }, { from: day('2019-06-01') })).toEqual([['named', '2019-06']]);
  });
});

describe('A14 采用归入哪个季度', () => {
  const sentInMarch = item(1, '2019-03-28', [['济南政务信息', '2019-04-02', '单篇']]);
  const sentInJune = item(2, '2019-06-28', [['济南政务信息', '2019-07-02', '单篇']]);
  const points = (readings: Record<string, string>) => quarter([one('区财政局', [sentInMarch, sentInJune])], readings).lines.filter((line) => line.clause === '二（二）1').map((line) => [line.period, line.points, line.records[0]?.id]);

  test('by the day of adoption, or by the day it was sent', () => {
    expect(points({})).toEqual([['2019-04', 20, 1]]);
    // Sent in June, adopted in July: by its own day it belongs to June, as soon as it is adopted.
    expect(points({ A14: 'other' })).toEqual([['2019-06', 20, 2]]);
  });
});

describe('A15 第1名专职信息员', () => {
  const staff = (readings: Record<string, string>, ...events: ReturnType<typeof event>[]) => quarter([one('区财政局', [], '', { events })], { A6: 'b', ...readings }).lines.filter((line) => line.clause === '三5').map((line) => line.points);

  test('the first counts nothing, or counts as the others', () => {
    expect(staff({}, event('专职信息员（满半年）', '2019-05-01', 3))).toEqual([20]);
    expect(staff({ A15: 'other' }, event('专职信息员（满半年）', '2019-05-01', 3))).toEqual([30]);
    expect(staff({}, event('专职信息员', '2019-05-01'))).toEqual([0]);
    expect(staff({ A15: 'other' }, event('专职信息员', '2019-05-01'))).toEqual([10]);
  });

  test('those registered as added are beyond the first either way; less than half a year counts nothing', () => {
    const events = [event('增配专职信息员（满半年）', '2019-05-01'), event('增配专职信息员(未满半年)', '2019-05-02')];
    expect([staff({}, ...events), staff({ A15: 'other' }, ...events)]).toEqual([[10, 0], [10, 0]]);
  });

  test('a notice of results counts once a year', () => {
    expect(staff({}, event('建立考核通报制度', '2019-02-01'), event('建立考核通报制度', '2019-05-01'))).toEqual([0]);
    expect(staff({ A11: 'yearend' }, event('建立考核通报制度', '2019-05-01'))).toEqual([]);
    const year = quarter([one('区财政局', [], '', { events: [event('建立考核通报制度', '2019-05-01')] })], { A11: 'yearend' }, '2019-10', '2019-12');
    expect(year.lines.filter((line) => line.clause === '三5').map((line) => [line.period, line.points])).toEqual([['2019-12', 10]]);
  });
});

describe('A16 表扬哪几个首位', () => {
  /** So many items, each adopted by the State Council's office: 40 points each, enough to stay above 0. */
  const national = (id: number, count: number) => Array.from({ length: count }, (_, at) => item(id * 100 + at, '2019-04-01', [['国办', null]]));
  const units: UnitRecords[] = [
    [unit(1, '甲镇', { tier: TOWN }), national(1, 4)],
    [unit(2, '乙镇', { tier: TOWN }), []],
    [unit(3, '区财政局'), national(3, 6)],
    [unit(4, '区统计局'), []],
    [unit(5, '区供销社'), national(5, 3)],
    [unit(6, '区农机局'), []],
  ];

  test('the first of three classes, or of the towns and of all departments together', () => {
    const [three, two] = [quarter(units), quarter(units, { A16: 'other' })];
    expect(three.lists.commended).toEqual(['区财政局', '区供销社', '甲镇']);
    expect(two.lists.commended).toEqual(['区财政局', '甲镇']);
    expect([...two.lists.criticised].sort()).toEqual(['乙镇', '区农机局', '区统计局'].sort());
  });
});

describe('通报批评和评优', () => {
  test('a unit is criticised for what it did, whatever its place', () => {
    const run = quarter([
      [unit(1, '区财政局'), [1, 2, 3, 4].map((id) => item(id, '2019-04-01', [['国办', null]])), { events: [event('涉密信息报送不符合规定', '2019-05-01')] }],
      [unit(2, '区统计局'), [], { events: [event('涉密信息报送不符合规定', '2019-07-01')] }],
      [unit(3, '区民政局'), []],
    ]);
    expect([...run.lists.criticised].sort()).toEqual(['区财政局', '区统计局', '区民政局'].sort());
    expect(run.lines.find((line) => line.rule === 'harm')).toMatchObject({ clause: '五（二）', points: 0, text: '涉密信息报送不符合规定：登记在案，不计分。' });
  });

  test('ten units of the year, only in a run over the whole year', () => {
    const units = Array.from({ length: 12 }, (_, at): UnitRecords => [unit(at + 1, `单位${at}`, { tier: TOWN }), Array.from({ length: 12 - at }, (_unused, n) => item(at * 100 + n, '2019-05-01', [['国办', null]]))]);
    expect(quarter(units, {}, '2019-01', '2019-12').lists.advanced).toHaveLength(10);
    expect(quarter(units).lists.advanced).toEqual([]);
  });
});

describe('A6 与约稿', () => {
  const asked = (reading: string, items: ScoringItem[]) => scoreOf(quarter([one('区财政局', items, '', { events: [event('市约稿未完成', '2019-05-01', 2), event('重大信息迟报', '2019-05-02')] })], { A6: reading }), '区财政局');

  test('40 points of commissions: beside the bound, within it, or before it', () => {
    const won = [item(1, '2019-04-01', [['国务院办公厅采用', null]]), item(2, '2019-04-02', [['济南政务信息', null]])];
    // 60 won, short of 20+20+20 items less 2: 116, late 20, commissions 40.
    expect([asked('a', won), asked('b', won), asked('c', won)]).toEqual([-40, 0, 0]);
    // 20 won: under c the commissions alone go below 0, and nothing more is taken.
    const little = won.slice(1);
    expect([asked('a', little), asked('b', little), asked('c', little)]).toEqual([-40, 0, -20]);
  });
});

test('the year so far stands beside the quarter', () => {
  const run = quarter([one('区财政局', [item(1, '2019-02-01', [['国办', '2019-02-02']]), item(2, '2019-05-01', [['国办', '2019-05-02']])])], { A6: 'b' });
  expect(run.rows[0]?.cumulative).toEqual({ score: 0, rank: 1, groupRank: 1 });
});
