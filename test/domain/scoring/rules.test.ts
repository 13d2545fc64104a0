// Each rule by hand: what counts, what does not, and why.
import { describe, expect, test } from 'vitest';
import type { ScoringItem } from '../../../shared/scoring/facts.ts';
import type { Scheme } from '../../../shared/scoring/scheme.ts';
import { hitech, hitechFile, item, schemeOf, score, unit } from './helpers.ts';

function one(items: ScoringItem[], from = '2020-05', to = '2020-06', scheme: Scheme = hitech()) {
  const run = score(scheme, from, to, [[unit(1, '甲局'), items]]);
  const row = run.rows[0];
  if (!row) throw new Error('no row');
  return { ...run, row };
}

describe('采用计分', () => {
  test.each([
    ['《政务公开看山东》', 20],
    ['看山东', 20],
    ['政务公开看山东专栏', 20],
    ['省政府网站《政务公开看山东》专栏', 20],
    ['政务公开 经验做法', 10],
    ['工作交流', 40],
    ['其他国家级报刊', 40],
    ['其它国家级报刊', 40],
  ])('%s counts %i', (outlet, points) => {
    expect(one([item(1, '2020-05-06', [[outlet, '2020-05-20']])]).row.score).toBe(points);
  });

  test('an adoption counts in the month of its own day, without one in the month of the item', () => {
    const run = one([item(1, '2020-04-20', [['看山东', '2020-05-02']]), item(2, '2020-06-01', [['经验做法', null]])]);
    expect(run.lines.map((line) => [line.period, line.points])).toEqual([['2020-05', 20], ['2020-06', 10]]);
    expect([run.row.submitted, run.row.adopted]).toEqual([1, 2]);
    expect(run.items.map((listed) => listed.submitted)).toEqual([false, true]);
  });

  test('the last day of the span is in it, the day after is not', () => {
    expect(one([item(1, '2020-06-30', [['看山东', '2020-06-30']])]).row).toMatchObject({ submitted: 1, adopted: 1, score: 20 });
    expect(one([item(1, '2020-06-30', [['看山东', '2020-07-01']])]).row).toMatchObject({ submitted: 1, adopted: 0, score: 2 });
    expect(one([item(1, '2020-07-01', [['看山东', '2020-07-01']])]).row).toMatchObject({ submitted: 0, adopted: 0, score: 0 });
  });

  test('an outlet the scheme does not list counts nothing and is named', () => {
    const run = one([item(1, '2020-05-06', [['某某快讯', '2020-05-20']])]);
    expect(run.row).toMatchObject({ submitted: 1, adopted: 0, score: 0 });
    expect(run.lines[0]).toMatchObject({ rule: 'unlisted', clause: '附件3', points: 0 });
    expect(run.lines[0]?.text).toContain('“某某快讯”不在计分办法所列之内');
    expect(run.unlisted).toEqual([{ outlet: '某某快讯', count: 1 }]);
    expect(run.items[0]?.outlet).toBe('unlisted');
  });

  test('a form with a price of its own; another form takes the plain price; half points stay exact', () => {
    const file = hitechFile();
    const scheme = schemeOf({
      ...file,
      rules: [
        { id: 'paper', kind: 'pointsPerOutlet', clause: '3.1', prices: [{ outlet: 'practice', points: 1.5 }, { outlet: 'practice', forms: ['综合', '简讯'], points: 0.1 }, { outlet: 'exchange', forms: ['综合'], points: 20 }] },
      ],
    });
    const run = one([item(1, '2020-05-06', [['经验做法', null, '简讯']]), item(2, '2020-05-07', [['经验做法', null, '单篇']]), item(3, '2020-05-08', [['经验做法', null, '综合']]), item(4, '2020-05-08', [['工作交流', null, '简讯']])], '2020-05', '2020-05', scheme);
    expect(run.row.score).toBe(1.7);
    expect(run.lines.map((line) => line.points)).toEqual([0.1, 1.5, 0.1, 0]);
    expect(run.lines[0]?.text).toContain('采用一篇（简讯），计0.1分。');
    expect(run.lines[3]?.text).toBe('信息4：《政务公开工作交流》采用“简讯”形式，计分办法没有给它定分值，计0分。');
    expect(run.row.outlets['政务公开工作交流']).toBe(1);
  });
});

describe('报送未采用', () => {
  test('sent on and printed nowhere: 2 points; not sent on: 0 points and the reason', () => {
    const run = one([item(1, '2020-05-06'), item(2, '2020-05-07', [], { forwarded: true }), item(3, '2020-05-08', [], { forwarded: false })]);
    expect(run.lines.map((line) => line.points)).toEqual([2, 2, 0]);
    expect(run.lines[2]?.text).toContain('没有上报上级平台');
  });
});

describe('就高不重复', () => {
  test('only the highest of three counts, wherever they stand', () => {
    const run = one([item(1, '2020-05-01', [['经验做法', '2020-05-20'], ['工作交流', '2020-06-20'], ['看山东', '2020-06-01']])]);
    expect(run.row).toMatchObject({ score: 40, adopted: 1, submitted: 1 });
    expect(run.lines.map((line) => [line.rule, line.points])).toEqual([['highest', 0], ['national', 40], ['highest', 0]]);
  });

  test('twice by the same outlet counts once', () => {
    const run = one([item(1, '2020-05-01', [['经验做法', '2020-06-20'], ['经验做法', '2020-05-20']])]);
    expect(run.row).toMatchObject({ score: 10, outlets: { 政务公开经验做法: 2 } });
    expect(run.lines.map((line) => [line.period, line.points])).toEqual([['2020-05', 10], ['2020-06', 0]]);
  });

  test('without the rule adoptions add up', () => {
    const file = hitechFile();
    const scheme = schemeOf({ ...file, rules: (file.rules as { id: string }[]).filter((rule) => rule.id !== 'highest') });
    expect(one([item(1, '2020-05-01', [['经验做法', '2020-05-20'], ['看山东', '2020-06-01']])], '2020-05', '2020-06', scheme).row.score).toBe(30);
  });
});

describe('规则的适用范围', () => {
  test('a rule for one group, and a rule that hangs on a reading', () => {
    const file = hitechFile();
    const scheme = schemeOf({
      ...file,
      rules: [
        { id: 'towns', kind: 'submittedNotAdopted', clause: '3.4', points: 5, units: { groups: ['街道'] } },
        { id: 'others', kind: 'submittedNotAdopted', clause: '3.4', points: 2, units: { groups: ['区直'] }, when: { reading: 'months', is: ['span'] } },
      ],
    });
    const units = [[unit(1, '甲街道', { group: '街道' }), [item(1, '2020-05-01')]], [unit(2, '乙局', { group: '区直' }), [item(2, '2020-05-01')]]] as const;
    const scores = (readings: Record<string, string>) => score(scheme, '2020-05', '2020-05', units.map(([who, items]) => [who, [...items]]), readings).rows.map((row) => [row.unit, row.score]);
    expect(scores({})).toEqual([['甲街道', 5], ['乙局', 2]]);
    expect(scores({ months: 'other' })).toEqual([['甲街道', 5], ['乙局', 0]]);
  });
});

describe('名录', () => {
  test('units that exist in the span stand in the table with nothing; exempt and dissolved ones only with records', () => {
    const run = score(hitech(), '2020-05', '2020-06', [
      [unit(1, '甲局'), []],
      [unit(2, '乙局', { exempt: true }), []],
      [unit(3, '丙局', { exempt: true }), [item(1, '2020-05-01')]],
      [unit(4, '丁局', { to: '2020-04-30' as never }), []],
      [unit(5, '戊局', { to: '2020-05-01' as never }), []],
      [unit(6, '己局', { from: '2020-07-01' as never }), [item(2, '2020-08-01')]],
    ]);
    expect(run.rows.map((row) => [row.unit, row.score, row.rank])).toEqual([['丙局', 2, 1], ['甲局', 0, 2], ['戊局', 0, 2]]);
    expect(run.lists.zeroSubmitted).toEqual(['甲局', '戊局']);
    expect(run.lists.zeroAdopted).toEqual(['甲局', '戊局']);
  });

  test('ranks 1, 2, 2, 4', () => {
    const prices = ['工作交流', '看山东', '看山东', '经验做法'];
    const run = score(hitech(), '2020-05', '2020-05', prices.map((outlet, at) => [unit(at + 1, `单位${at + 1}`), [item(at + 1, '2020-05-01', [[outlet, null]])]]));
    expect(run.rows.map((row) => row.rank)).toEqual([1, 2, 2, 4]);
  });

  test('first and last of each tier, shared places included; a tier of one or of equals has neither', () => {
    const scheme = schemeOf({
      ...hitechFile(),
      placings: [
        { list: 'commended', per: 'tier', from: 'top', places: 1, clause: '3.1' },
        { list: 'criticised', per: 'tier', among: ['第一', '第三'], from: 'bottom', places: 1, clause: '3.1' },
      ],
    });
    const points: [string, string, string][] = [['甲', '第一', '工作交流'], ['乙', '第一', '看山东'], ['丙', '第一', '看山东'], ['丁', '第二', '经验做法'], ['戊', '第三', '经验做法'], ['己', '第三', '经验做法']];
    const run = score(scheme, '2020-05', '2020-05', points.map(([name, tier, outlet], at) => [unit(at + 1, name, { tier }), [item(at + 1, '2020-05-01', [[outlet, null]])]]));
    expect(run.lists).toMatchObject({ commended: ['甲'], criticised: ['乙', '丙'] });
  });
});
