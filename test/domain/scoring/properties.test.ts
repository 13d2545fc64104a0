// What must hold for any records: sums, order, highest only, and speed in proportion to the records.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toHundredths } from '../../../shared/scoring/points.ts';
import type { ScoringItem, ScoringUnit } from '../../../shared/scoring/facts.ts';
import { compareRuns } from '../../../shared/scoring/compare.ts';
import { hitech, score, unit } from './helpers.ts';

const scheme = hitech();
const OUTLETS = ['政务公开经验做法', '看山东', '《政务公开工作交流》', '其他国家级报刊', '本地快讯'];
const days = fc.tuple(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 28 })).map(([month, at]) => `2020-${String(month).padStart(2, '0')}-${String(at).padStart(2, '0')}` as ScoringItem['submittedOn']);

const draft = fc.record({
  on: days,
  forwarded: fc.constantFrom(null, true, false),
  adoptions: fc.array(fc.record({ outlet: fc.constantFrom(...OUTLETS), adoptedOn: fc.option(days) }), { maxLength: 4 }),
  owner: fc.nat({ max: 5 }),
});

const registers = fc.array(draft, { maxLength: 40 }).map((drafts) => {
  let adoption = 0;
  const items: ScoringItem[][] = Array.from({ length: 6 }, () => []);
  drafts.forEach((one, at) => {
    items[one.owner]?.push({
      id: at + 1,
      submittedOn: one.on,
      kind: '',
      forwarded: one.forwarded,
      marks: [],
      words: null,
      sharers: 1,
      adoptions: one.adoptions.map((each) => ({ ...each, id: (adoption += 1), form: '', instruction: '' })),
    });
  });
  return items.map((list, at): [ScoringUnit, ScoringItem[]] => [unit(at + 1, `单位${at + 1}`, { group: at < 3 ? '街道' : '区直', exempt: at === 5 }), list]);
});

const results = ({ rows, totals, lists, lines, unlisted }: ReturnType<typeof score>) => ({ rows, totals, lists, lines, unlisted });

describe('任何登记', () => {
  test('lines sum to scores, scores to totals, and every unit stands once', () => {
    fc.assert(
      fc.property(registers, (units) => {
        const run = score(scheme, '2020-02', '2020-07', units);
        expect(new Set(run.rows.map((row) => row.unit)).size).toBe(run.rows.length);
        for (const [one, items] of units) {
          const row = run.rows.find((each) => each.unit === one.name);
          if (!one.exempt) expect(row).toBeDefined();
          expect(row?.submitted ?? 0).toBe(items.filter((each) => each.submittedOn >= '2020-02-01' && each.submittedOn <= '2020-07-31').length);
          const lines = run.lines.filter((line) => line.unit === one.name);
          expect(lines.reduce((sum, line) => sum + toHundredths(line.points), 0)).toBe(toHundredths(row?.score ?? 0));
        }
        expect(run.rows.reduce((sum, row) => sum + toHundredths(row.score), 0)).toBe(toHundredths(run.totals.score));
        for (const name of Object.keys(run.totals.outlets)) expect(run.rows.reduce((sum, row) => sum + (row.outlets[name] ?? 0), 0)).toBe(run.totals.outlets[name]);
      }),
    );
  });

  test('the order of units, items and adoptions never shows', () => {
    fc.assert(
      fc.property(registers, (units) => {
        const turned = [...units].reverse().map(([one, items]): [ScoringUnit, ScoringItem[]] => [one, [...items].reverse().map((each) => ({ ...each, adoptions: [...each.adoptions].reverse() }))]);
        expect(results(score(scheme, '2020-02', '2020-07', turned))).toEqual(results(score(scheme, '2020-02', '2020-07', units)));
      }),
    );
  });

  test('no item earns more than its best outlet, none is awarded twice', () => {
    fc.assert(
      fc.property(registers, (units) => {
        const run = score(scheme, '2020-02', '2020-07', units);
        const perItem = Map.groupBy(run.lines, (line) => line.records[0]?.id);
        for (const lines of perItem.values()) {
          expect(lines.filter((line) => line.points > 0).length).toBeLessThanOrEqual(1);
          expect(lines.every((line) => [0, 2, 10, 20, 40].includes(line.points))).toBe(true);
        }
      }),
    );
  });

  test('one more adoption of an item that has one never lowers the score', () => {
    fc.assert(
      fc.property(registers, fc.constantFrom(...OUTLETS), days, (units, outlet, adoptedOn) => {
        const before = score(scheme, '2020-02', '2020-07', units);
        const more = units.map(([one, items]): [ScoringUnit, ScoringItem[]] => [
          one,
          items.map((each) => (each.adoptions.length === 0 ? each : { ...each, adoptions: [...each.adoptions, { id: 10_000 + each.id, outlet, form: '', adoptedOn, instruction: '' }] })),
        ]);
        // Where all earlier adoptions lie after the span, the item's points for not being adopted give way.
        const inTime = units.every(([, items]) => items.every((each) => each.adoptions.length === 0 || each.adoptions.some((one) => (one.adoptedOn ?? each.submittedOn) <= '2020-07-31')));
        fc.pre(inTime);
        const after = score(scheme, '2020-02', '2020-07', more);
        for (const row of before.rows) expect(after.rows.find((each) => each.unit === row.unit)?.score).toBeGreaterThanOrEqual(row.score);
      }),
    );
  });

  test('an item of an unknown outlet adds to the count and to nothing else', () => {
    fc.assert(
      fc.property(registers, (units) => {
        const before = score(scheme, '2020-02', '2020-07', units);
        const [first, ...rest] = units;
        if (!first) return;
        const stranger: ScoringItem = { id: 9_999, submittedOn: '2020-05-05' as never, kind: '', forwarded: true, marks: [], words: null, sharers: 1, adoptions: [{ id: 9_999, outlet: '外地晚报', form: '', adoptedOn: null, instruction: '' }] };
        const after = score(scheme, '2020-02', '2020-07', [[first[0], [...first[1], stranger]], ...rest]);
        expect(after.totals).toEqual({ ...before.totals, submitted: before.totals.submitted + 1 });
        expect(after.unlisted).toContainEqual({ outlet: '外地晚报', count: 1 });
        const change = compareRuns(before, after);
        expect(change.lines.map((line) => [line.change, line.points])).toEqual([['added', 0]]);
        expect(change.rows.every((row) => row.before === row.after)).toBe(true);
      }),
    );
  });

  test('compared with itself a run has not changed; the other way round additions are removals', () => {
    fc.assert(
      fc.property(registers, registers, (left, right) => {
        const [a, b] = [score(scheme, '2020-02', '2020-07', left), score(scheme, '2020-02', '2020-07', right)];
        expect(compareRuns(a, a).lines).toEqual([]);
        const [there, back] = [compareRuns(a, b), compareRuns(b, a)];
        const kinds = (lines: typeof there.lines, change: string) => lines.filter((line) => line.change === change).length;
        expect([kinds(there.lines, 'added'), kinds(there.lines, 'removed')]).toEqual([kinds(back.lines, 'removed'), kinds(back.lines, 'added')]);
        const net = there.lines.reduce((sum, line) => sum + toHundredths(line.points) * (line.change === 'added' ? 1 : -1), 0);
        expect(net).toBe(toHundredths(b.totals.score) - toHundredths(a.totals.score));
      }),
    );
  });
});
