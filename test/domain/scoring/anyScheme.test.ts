// What must hold for any scheme of any kinds, over any register.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareRuns } from '../../../shared/scoring/compare.ts';
import { holds } from '../../../shared/scoring/when.ts';
import { toHundredths } from '../../../shared/scoring/points.ts';
import { explainUnit } from '../../../shared/scoring/explain.ts';
import { spanOf } from '../../../shared/scoring/period.ts';
import { runResultSchema } from '../../../shared/scoring/result.ts';
import { schemesInForce } from '../../../shared/scoring/segments.ts';
import { anyRegister, anyScheme, monthlyScheme } from './anyScheme.ts';
import type { Json } from './anyScheme.ts';
// Whatever the rules name, also what they have no effect on: schemes kept before may, and are scored all the same.
import { item, keptOf as schemeOf, score } from './helpers.ts';
import type { Run, UnitRecords } from './helpers.ts';
import { file, runOf } from './kinds/small.ts';

const readings = fc.record({ A: fc.constantFrom('one', 'two', 'three'), B: fc.constantFrom('yes', 'no') });
const spans = fc.constantFrom<[string, string]>(['2020-01', '2020-06'], ['2020-02', '2020-03'], ['2019-11', '2020-07'], ['2020-01-15', '2020-05-09'], ['2020-01', '2020-12']);
const scores = (run: Run): Record<string, number> => Object.fromEntries(run.rows.map((row) => [row.unit, toHundredths(row.score)]).sort());
const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
const RUNS = { numRuns: 60 };

describe('任何办法、任何登记', () => {
  test('lines sum to scores, scores to totals; every unit once; every line a Chinese sentence with a clause and records that exist', () => {
    fc.assert(
      fc.property(anyScheme, anyRegister, spans, readings, (content, units, [from, to], taken) => {
        const scheme = schemeOf(content);
        const run = score(scheme, from, to, units, taken);
        expect(new Set(run.rows.map((row) => row.unit)).size).toBe(run.rows.length);
        for (const ledger of run.ledgers) {
          const row = run.rows.find((one) => one.unit === ledger.unit.name);
          if (ledger.onRoster || ledger.items.length > 0 || ledger.lines.length > 0) expect(row).toBeDefined();
          const lines = run.lines.filter((line) => line.unit === ledger.unit.name);
          expect(sum(lines.map((line) => toHundredths(line.points)))).toBe(toHundredths(row?.score ?? 0));
        }
        expect(sum(run.rows.map((row) => toHundredths(row.score)))).toBe(toHundredths(run.totals.score));
        const labels = new Set([...scheme.clauses.map((clause) => clause.label), scheme.source.attachment]);
        const ids = { submission: new Set<number>(), adoption: new Set<number>(), scoreEvent: new Set<number>(), commission: new Set<number>() };
        for (const [, items, others] of units) {
          for (const one of items) {
            ids.submission.add(one.id);
            for (const each of one.adoptions) ids.adoption.add(each.id);
          }
          for (const one of others?.events ?? []) ids.scoreEvent.add(one.id);
          for (const one of others?.commissions ?? []) ids.commission.add(one.id);
        }
        const wrong = run.lines.filter((line) => !labels.has(line.clause) || !/^[\u4e00-\u9fff\d《“].*。$/u.test(line.text) || /undefined|NaN|null/.test(line.text) || line.records.some((record) => !ids[record.kind].has(record.id) || record.text === ''));
        expect(wrong).toEqual([]);
        const { compiled: _compiled, span: _span, ledgers: _ledgers, items: _items, unclassed: _unclassed, unlistedOthers: _others, ...answer } = run;
        const result = { runId: '1', scheme: scheme.id, from, to, readings: run.compiled.readings, ...answer, problems: [] };
        expect(runResultSchema.parse(result)).toEqual(result);
        for (const row of run.rows) expect(explainUnit(run.compiled, run.span, row, run.lines.filter((line) => line.unit === row.unit), run.rows.length)).toContain(`得${row.score}分`);
      }),
      RUNS,
    );
  });

  test('the order of units and records never shows', () => {
    const turned = (units: readonly UnitRecords[]): UnitRecords[] =>
      [...units].reverse().map(([one, items, others]) => [one, [...items].reverse().map((each) => ({ ...each, adoptions: [...each.adoptions].reverse() })), { events: [...(others?.events ?? [])].reverse(), commissions: [...(others?.commissions ?? [])].reverse() }]);
    const answer = ({ rows, totals, lists, lines, unlisted, items }: Run) => ({ rows, totals, lists, lines, unlisted, items });
    fc.assert(
      fc.property(anyScheme, anyRegister, spans, (content, units, [from, to]) => {
        const scheme = schemeOf(content);
        expect(answer(score(scheme, from, to, turned(units)))).toEqual(answer(score(scheme, from, to, units)));
      }),
      RUNS,
    );
  });

  test('the order of a rule’s members, and of the rules that award, changes no score', () => {
    /** Where the first member that fits counts, the order is part of the rule. */
    const ORDERED = new Set(['cases', 'bands']);
    const turn = (value: unknown, key = ''): unknown => {
      if (Array.isArray(value)) return (ORDERED.has(key) ? value : [...value].reverse()).map((one) => turn(one));
      return typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value).map(([name, one]) => [name, turn(one, name)])) : value;
    };
    fc.assert(
      fc.property(anyScheme, anyRegister, spans, (content, units, [from, to]) => {
        const rules = content.rules as (Json & { id: string })[];
        const awards = rules.filter((rule) => rule.id.startsWith('a'));
        const others = rules.filter((rule) => !rule.id.startsWith('a'));
        const other = schemeOf({ ...content, rules: [...awards.reverse(), ...others].map((rule) => turn(rule)) });
        expect(scores(score(other, from, to, units))).toEqual(scores(score(schemeOf(content), from, to, units)));
      }),
      RUNS,
    );
  });

  test('a record no rule mentions changes no score, and is told of', () => {
    fc.assert(
      fc.property(anyScheme, anyRegister, spans, fc.nat({ max: 3 }), (content, units, [from, to], owner) => {
        const scheme = schemeOf(content);
        const more = units.map(([one, items, others], at): UnitRecords => {
          if (at !== owner) return [one, items, others];
          const event = { id: 900, kind: '没有的事项', count: 1, on: spanOf(from, to).first, points: -80, note: '' };
          const commission = { id: 900, title: '别的', by: '无关单位', dueOn: spanOf(from, to).first, deliveredOn: null, outcome: null, excused: false };
          return [one, items, { events: [...(others?.events ?? []), event], commissions: [...(others?.commissions ?? []), commission] }];
        });
        const [before, after] = [score(scheme, from, to, units), score(scheme, from, to, more)];
        expect(sum(Object.values(scores(after)))).toBe(sum(Object.values(scores(before))));
        for (const row of before.rows) expect(scores(after)[row.unit]).toBe(toHundredths(row.score));
        // Who asked is told of where the scheme names the askers.
        const asked = scheme.rules.filter((rule) => rule.kind === 'commissioned' && holds(rule.when, before.compiled.readings));
        const told = asked.length > 0 && asked.every((rule) => rule.kind === 'commissioned' && rule.by !== undefined);
        const lines = compareRuns(before, after).lines.map((line) => `${line.change} ${line.points} ${line.records.map(({ kind, id }) => `${kind} ${id}`).join()}`);
        expect(lines.toSorted()).toEqual([...(told ? ['added 0 commission 900'] : []), 'added 0 scoreEvent 900']);
      }),
      RUNS,
    );
  });

  test('compared with itself a run has not changed', () => {
    fc.assert(
      fc.property(anyScheme, anyRegister, spans, readings, (content, units, [from, to], taken) => {
        const run = score(schemeOf(content), from, to, units, taken);
        const change = compareRuns(run, run);
        expect(change.lines).toEqual([]);
        expect(change.rows.every((row) => row.before === row.after && row.rankBefore === row.rankAfter)).toBe(true);
      }),
      { numRuns: 40 },
    );
  });
});

describe('分月与合计', () => {
  const MONTHS = ['2020-01', '2020-02', '2020-03'];
  const total = (runs: readonly Run[]): Record<string, number> => {
    const names = new Set(runs.flatMap((run) => run.rows.map((row) => row.unit)));
    return Object.fromEntries([...names].sort().map((name) => [name, sum(runs.map((run) => scores(run)[name] ?? 0))]));
  };

  test('where every rule looks at one month, a quarter is the sum of its months', () => {
    fc.assert(
      fc.property(monthlyScheme, anyRegister, (content, units) => {
        const scheme = schemeOf(content);
        const whole = scores(score(scheme, '2020-01', '2020-03', units));
        const months = total(MONTHS.map((month) => score(scheme, month, month, units)));
        for (const [name, value] of Object.entries(whole)) expect([name, months[name] ?? 0]).toEqual([name, value]);
      }),
      RUNS,
    );
  });

  test('a rule of a quarter says in its months that the quarter is not over', () => {
    const scheme = schemeOf(file([{ id: 'q', kind: 'quota', per: 'quarter', needs: [{ measure: 'all', atLeast: 1 }], points: 10 }]));
    const runs = MONTHS.map((month) => runOf(scheme, month, month, { items: [item(1, '2020-01-06')] }));
    expect(runs.flatMap((run) => run.lines.map((line) => [line.period, line.points, line.text]))).toEqual([
      ['2020-01', 0, '2020年第一季度信息1条（任务1条），还没有到期，暂计0分。'],
      ['2020-02', 0, '2020年第一季度信息1条（任务1条），还没有到期，暂计0分。'],
      ['2020-03', 10, '2020年第一季度信息1条（任务1条），完成，计10分。'],
    ]);
  });

  test('a scheme that replaced another in between: each scores its own months', () => {
    fc.assert(
      fc.property(monthlyScheme, monthlyScheme, anyRegister, (old, fresh, units) => {
        const [before, after] = [schemeOf({ ...old, id: 'old' }), schemeOf({ ...fresh, id: 'fresh', from: '2020-03-01', replaces: 'old' })];
        const { segments, problems } = schemesInForce([after, before], spanOf('2020-01', '2020-03'));
        expect(segments.map((one) => [one.scheme.id, one.first, one.last])).toEqual([['old', null, '2020-02-29'], ['fresh', '2020-03-01', null]]);
        expect(problems.map((one) => one.message)[0]).toContain('2020-01-01至2020-02-29用“小办法”，2020-03-01至2020-03-31用“小办法”');
        const split = score(segments, '2020-01', '2020-03', units);
        const parts = total([score(before, '2020-01', '2020-02', units), score(after, '2020-03', '2020-03', units)]);
        for (const [name, value] of Object.entries(scores(split))) expect([name, parts[name] ?? 0]).toEqual([name, value]);
        expect(sum(split.lines.map((line) => toHundredths(line.points)))).toBe(toHundredths(split.totals.score));
      }),
      RUNS,
    );
  });
});
