// 更正通报: what was wrong, what is right, and why, from two runs of one period.
import { describe, expect, test } from 'vitest';
import { composeCorrection, nothingToCorrect } from '../../../shared/bulletins/correction.ts';
import { day } from '../../../shared/days/day.ts';
import { compareRuns } from '../../../shared/scoring/compare.ts';
import { event, hitech, hitechUnits, item, score } from '../scoring/helpers.ts';
import { laiwu, laiwuUnits } from '../scoring/laiwuCase.ts';
import type { Run, UnitRecords } from '../scoring/helpers.ts';
import { block, headings, hitechOffice, inputOf, sound, text, textsOf } from './helpers.ts';

const units = hitechUnits();
const before = score(hitech(), '2020-01', '2020-07', units);
const bulletin = { title: '济宁高新区管委会办公室关于1—7月份政务公开信息采用情况的通报', documentNumber: '济高新管办字〔2020〕15号', issuedOn: day('2020-07-30') };

function inputFor(after: Run) {
  return { scheme: hitech(), bulletin, before: inputOf(before).run, after: inputOf(after).run, lines: compareRuns(before, after).lines, office: hitechOffice, issuedOn: day('2020-08-10') };
}

const changed = (unit: string, change: (items: UnitRecords[1]) => UnitRecords[1]): Run => score(hitech(), '2020-01', '2020-07', units.map(([one, items]) => [one, one.name === unit ? change(items) : items]));

test('an item that came: totals, the unit, its place, the lists, the reason', () => {
  const outline = sound(composeCorrection(inputFor(changed('柳行街道', () => [item(900, '2020-07-20', [['政务公开看山东', '2020-07-25']], { title: '柳行街道政务公开专区建设' })]))));
  expect(outline.title).toBe('济宁高新区管委会办公室关于更正1—7月份政务公开信息采用情况的通报');
  expect(text(outline, 'opening')).toBe('2020年7月30日印发的《济宁高新区管委会办公室关于1—7月份政务公开信息采用情况的通报》（济高新管办字〔2020〕15号），印发后经核对，部分数据有误，现更正如下：');
  expect(headings(outline)).toEqual(['一、更正的内容', '二、更正的原因']);
  expect(text(outline, 'changed.totals')).toMatch(/^报送信息由17篇更正为18篇，采用由15篇更正为16篇。/);
  const rows = block(outline, 'changed.table', 'table').body.map((row) => row.map((cell) => cell.text));
  expect(rows.find(([unit]) => unit === '柳行街道')?.slice(1, 5)).toEqual(['0/0', '1/1', '0', '20']);
  expect(text(outline, 'changed.list.zeroSubmitted')).toBe('没有报送信息的单位去掉柳行街道。');
  // The bulletin named nobody for the months before the rule: there is nothing to take back.
  expect(text(outline, 'changed.list.circular')).toBeUndefined();
  expect(text(outline, 'reasons.1')).toMatch(/^柳行街道：补上“柳行街道政务公开专区建设：《政务公开看山东》采用.*计20分”（2020年7月，附件3第2项）。$/);
  expect(text(outline, 'rest')).toContain('的其他内容不变。');
});

test('a line that counts otherwise is told as one change', () => {
  const outline = composeCorrection(inputFor(changed('公安分局', (items) => items.map((one) => ({ ...one, adoptions: one.adoptions.map((adoption) => ({ ...adoption, outlet: '政务公开经验做法' })) })))));
  expect(text(outline, 'reasons.1')).toMatch(/^公安分局：/);
  expect(block(outline, 'changed.table', 'table').body.some((row) => row[0]?.text === '公安分局')).toBe(true);
  expect(text(outline, 'changed.totals')).toMatch(/^\d+个单位的数字更正如下表：$/);
});

test('what was entered anew and says the same is no change', () => {
  expect(nothingToCorrect(inputFor(score(hitech(), '2020-01', '2020-07', hitechUnits())))).toBe(true);
});

test('nothing differs: there is nothing to correct', () => {
  expect(nothingToCorrect(inputFor(before))).toBe(true);
  expect(nothingToCorrect(inputFor(changed('公安分局', () => [])))).toBe(false);
});

describe('按类排名的通报', () => {
  const quarter = (units: readonly UnitRecords[]): Run => score(laiwu(), '2019-04', '2019-06', units);
  const inputFrom = (one: Run, other: Run) => ({ ...inputFor(other), scheme: laiwu(), before: inputOf(one).run, after: inputOf(other).run, lines: compareRuns(one, other).lines, issuedOn: day('2019-07-20') });
  const cells = (outline: ReturnType<typeof composeCorrection>) => block(outline, 'changed.table', 'table').body.map((row) => row.map((cell) => cell.text));
  const more = (name: string, change: (records: UnitRecords) => UnitRecords): UnitRecords[] => laiwuUnits().map((records) => (records[0].name === name ? change(records) : records));
  const sent = (name: string, count: number) => more(name, ([one, items, other]) => [one, [...items, ...Array.from({ length: count }, (_, at) => item(900 + at, '2019-06-20', [['莱芜政务信息', '2019-06-21']]))], other ?? {}]);

  test('only units of which a printed number differs are in the table, as many as the sentence says', () => {
    const [one, other] = [quarter(laiwuUnits()), quarter(sent('区信访局', 12))];
    const moved = other.rows.filter((row) => row.rank !== one.rows.find(({ unit }) => unit === row.unit)?.rank).map(({ unit }) => unit);
    const outline = sound(composeCorrection(inputFrom(one, other)));
    const rows = cells(outline);
    expect(moved.length).toBeGreaterThan(rows.length);
    expect(rows.map(([unit]) => unit)).toEqual(['区信访局']);
    for (const [, ...numbers] of rows) expect([0, 2, 4].some((at) => numbers[at] !== numbers[at + 1])).toBe(true);
    expect(text(outline, 'changed.totals')).toMatch(/。1个单位的数字更正如下表：$/);
  });

  test('points of the year so far that differ are shown beside the others; their rank alone is no change', () => {
    const run = quarter(laiwuUnits());
    const withYear = (more: number): Run => ({ ...run, rows: run.rows.map((row, at) => ({ ...row, cumulative: { score: row.score + (at === 0 ? more : 0), rank: row.rank, groupRank: row.groupRank } })) });
    const [one, other] = [withYear(0), withYear(10)];
    const table = block(composeCorrection(inputFrom(one, other)), 'changed.table', 'table');
    expect(table.head[0]?.map((cell) => cell.text.replace('\n', ''))).toEqual(['单位', '原报送/采用', '更正后', '原得分', '更正后', '原累计得分', '更正后', '原名次', '更正后']);
    expect(table.columns.reduce((sum, { width }) => sum + width, 0)).toBe(156);
    expect(table.body.map((row) => row[0]?.text)).toEqual([run.rows[0]?.unit]);
    const ranked = { ...one, rows: one.rows.map((row) => ({ ...row, rank: row.rank + 1, cumulative: row.cumulative && { ...row.cumulative, rank: row.cumulative.rank + 1 } })) };
    expect(nothingToCorrect(inputFrom(one, ranked))).toBe(true);
  });

  test('what the scheme does not know gives no reason, and no advice stands in the paper', () => {
    const events = (kind: string) => more('甲镇', ([one, items, other]) => [one, items, { ...other, events: [...(other?.events ?? []), event(kind, '2019-06-03')] }]);
    expect(nothingToCorrect(inputFrom(quarter(laiwuUnits()), quarter(events('没有这一类'))))).toBe(true);
    const named = more('甲镇', ([one, items, other]) => [one, [...items, item(950, '2019-06-20', [['某晚报', '2019-06-21']])], { ...other, events: [...(other?.events ?? []), event('没有这一类', '2019-06-03')] }]);
    const outline = composeCorrection(inputFrom(quarter(laiwuUnits()), quarter(named)));
    expect(text(outline, 'reasons.1')).toMatch(/采用刊物‘某晚报’不在计分办法所列之内，计0分”/);
    expect(textsOf(outline).join('')).not.toMatch(/请改正登记|补上。|补一个别名|没有这一类/);
  });
});
