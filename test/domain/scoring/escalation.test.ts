// Months on end without progress, worked out by hand.
import { describe, expect, test } from 'vitest';
import { day } from '../../../shared/days/day.ts';
import { sayStreak } from '../../../shared/scoring/escalation.ts';
import { noticeInForce, sayBeforeRule } from '../../../shared/scoring/inForce.ts';
import type { ScoringItem, ScoringUnit } from '../../../shared/scoring/facts.ts';
import { hitech, hitechFile, hitechUnits, item, schemeOf, score, unit } from './helpers.ts';

function notices(items: ScoringItem[], from: string, to: string, readings: Record<string, string> = {}, more: Partial<ScoringUnit> = {}, scheme = hitech()) {
  return score(scheme, from, to, [[unit(1, '甲局', more), items]], readings).lists.notices.map((notice) => [notice.step, notice.periods.join(' ')]);
}

describe('连续无进展', () => {
  test('one silent month leads to nothing, two to supervision, three to the circular', () => {
    expect(notices([item(1, '2020-06-30')], '2020-01', '2020-07')).toEqual([]);
    expect(notices([item(1, '2020-05-31')], '2020-01', '2020-07')).toEqual([['supervision', '2020-06 2020-07']]);
    expect(notices([item(1, '2020-04-01')], '2020-01', '2020-07')).toEqual([['circular', '2020-05 2020-06 2020-07']]);
    expect(notices([], '2020-06', '2020-07')).toEqual([['supervision', '2020-06 2020-07']]);
  });

  test('silence that ended before the end of the run is over', () => {
    expect(notices([item(1, '2020-01-05'), item(2, '2020-07-01')], '2020-01', '2020-07')).toEqual([]);
  });

  test('a scheme may look at silence anywhere in the run', () => {
    const file = hitechFile();
    const scheme = schemeOf({ ...file, escalation: { ...(file.escalation as object), streak: 'anywhere' } });
    expect(notices([item(1, '2020-03-05'), item(2, '2020-07-01')], '2020-01', '2020-07', {}, {}, scheme)).toEqual([['circular', '2020-04 2020-05 2020-06']]);
  });

  test('what counts as progress is a reading', () => {
    const items = [item(1, '2020-05-20', [['经验做法', '2020-06-03']])];
    expect(notices(items, '2020-04', '2020-07')).toEqual([['supervision', '2020-06 2020-07']]);
    expect(notices(items, '2020-04', '2020-07', { progress: 'adopted' })).toEqual([]);
    expect(notices([item(1, '2020-07-20')], '2020-04', '2020-07', { progress: 'adopted' })).toEqual([['circular', '2020-04 2020-05 2020-06 2020-07']]);
    expect(notices(items, '2020-04', '2020-06', { progress: 'either' })).toEqual([]);
  });

  test('months from the announcement on, also those before the run', () => {
    expect(notices([], '2020-01', '2020-07', { months: 'issued' })).toEqual([]);
    expect(notices([], '2020-01', '2020-08', { months: 'issued' })).toEqual([['supervision', '2020-07 2020-08']]);
    expect(notices([], '2020-09', '2020-09', { months: 'issued' })).toEqual([['circular', '2020-07 2020-08 2020-09']]);
    expect(notices([item(1, '2020-07-15')], '2020-09', '2020-09', { months: 'issued' })).toEqual([['supervision', '2020-08 2020-09']]);
    expect(notices([], '2020-09', '2020-09')).toEqual([]);
  });

  test('a unit is not blamed for a month it did not live through, nor when it is exempt', () => {
    expect(notices([], '2020-01', '2020-07', {}, { from: day('2020-06-01') })).toEqual([['supervision', '2020-06 2020-07']]);
    expect(notices([], '2020-01', '2020-07', {}, { from: day('2020-06-02') })).toEqual([]);
    expect(notices([], '2020-01', '2020-07', {}, { to: day('2020-05-31') })).toEqual([]);
    expect(notices([], '2020-01', '2020-07', {}, { exempt: true })).toEqual([]);
  });

  test('a month the run covers in part blames nobody, but progress in it counts', () => {
    expect(notices([], '2020-07-01', '2020-10-09')).toEqual([['circular', '2020-07 2020-08 2020-09']]);
    expect(notices([item(1, '2020-10-08')], '2020-07-01', '2020-10-09')).toEqual([]);
    expect(notices([], '2020-07-15', '2020-09-30')).toEqual([['supervision', '2020-08 2020-09']]);
  });

  test('the turn of the year does not break the months', () => {
    expect(notices([], '2020-12', '2021-01')).toEqual([['supervision', '2020-12 2021-01']]);
  });
});

describe('济宁高新区2020年1—7月', () => {
  const run = score(hitech(), '2020-01', '2020-07', hitechUnits());
  const byUnit = new Map(run.lists.notices.map((notice) => [notice.unit, notice]));

  test('one notice a unit, with the highest step and its months', () => {
    expect(byUnit.size).toBe(run.lists.notices.length);
    expect(byUnit.get('柳行街道')).toMatchObject({ step: 'circular', periods: ['2020-01', '2020-02', '2020-03', '2020-04', '2020-05', '2020-06', '2020-07'], clause: '通报第三部分（全区通报）', text: '柳行街道2020年1—7月连续7个月没有报送信息。' });
    expect(byUnit.get('发展软环境保障局')).toMatchObject({ step: 'circular', periods: ['2020-03', '2020-04', '2020-05', '2020-06', '2020-07'] });
    expect(byUnit.get('洸河街道')).toMatchObject({ step: 'supervision', periods: ['2020-06', '2020-07'] });
    expect(byUnit.has('公安分局')).toBe(false);
    expect(byUnit.has('接庄街道')).toBe(false);
  });

  test('none of them rests on months in which the rule was in force', () => {
    expect(run.lists.notices.map((notice) => noticeInForce(run.compiled, notice)).filter((notice) => notice !== null)).toEqual([]);
    const later = score(hitech(), '2020-01', '2020-08', hitechUnits());
    const inForce = later.lists.notices.map((notice) => noticeInForce(later.compiled, notice)).filter((notice) => notice !== null);
    expect(inForce.find((notice) => notice.unit === '柳行街道')).toMatchObject({ step: 'supervision', periods: ['2020-07', '2020-08'] });
    expect(inForce.some((notice) => notice.step === 'circular')).toBe(false);
  });

  test('of a notice that says less in its papers, or has none, the list says why', () => {
    const later = score(hitech(), '2020-01', '2020-10', hitechUnits());
    const why = new Map(later.lists.notices.map((notice) => [notice.unit, sayBeforeRule(later.compiled, notice)]));
    expect(why.get('柳行街道')).toBe('有的月份在办法执行以前（2020年7月起执行），通报和文件只写2020年7—10月连续4个月。');
    const own = score(hitech(), '2020-07', '2020-10', hitechUnits());
    expect(own.lists.notices.map((notice) => sayBeforeRule(own.compiled, notice)).filter((text) => text !== '')).toEqual([]);
    const spring = score(hitech(), '2020-01', '2020-03', hitechUnits());
    expect(new Set(spring.lists.notices.map((notice) => sayBeforeRule(spring.compiled, notice)))).toEqual(new Set(['所依据的月份在办法执行以前（2020年7月起执行）。']));
  });
});

test('months that are not on end are not called so', () => {
  expect(sayStreak(['2019-04', '2019-05'])).toBe('2019年4月、5月连续2个月');
  expect(sayStreak(['2018-12', '2019-01', '2019-05', '2019-06'])).toBe('2018年12月、2019年1月连续2个月和2019年5月、6月连续2个月');
  expect(sayStreak(['2019-04', '2019-06', '2019-07'])).toBe('2019年4月、6月、7月');
});
