// The ledger as kept: JSON, small, and in proportion to the records; a ledger that does not add up is a bug.
import { expect, test } from 'vitest';
import { day } from '../../../shared/days/day.ts';
import { assembleRun } from '../../../shared/scoring/assemble.ts';
import { compileScheme } from '../../../shared/scoring/compile.ts';
import { evaluateUnit } from '../../../shared/scoring/evaluate.ts';
import { standingOf } from '../../../shared/scoring/ledger.ts';
import type { ScoringItem } from '../../../shared/scoring/facts.ts';
import { expandLines } from '../../../shared/scoring/lines.ts';
import { spanOf } from '../../../shared/scoring/period.ts';
import { hitech, hitechUnits, unit } from './helpers.ts';

const compiled = compileScheme(hitech());
const span = spanOf('2020-01', '2020-07');

test('a ledger kept as JSON gives the same run and the same sentences', () => {
  const ledgers = hitechUnits().map(([one, items]) => evaluateUnit(compiled, span, one, items));
  const kept = JSON.parse(JSON.stringify(ledgers)) as typeof ledgers;
  expect(assembleRun(compiled, kept.map(standingOf))).toEqual(assembleRun(compiled, ledgers.map(standingOf)));
  const say = (list: typeof ledgers) => list.flatMap((ledger) => expandLines(compiled, ledger.unit.name, ledger, (id) => `第${id}件`));
  expect(say(kept)).toEqual(say(ledgers));
});

test('a ledger that is not the sum of its lines, or a unit twice, is a bug', () => {
  const ledger = evaluateUnit(compiled, span, ...(hitechUnits()[0] ?? [unit(1, '甲'), []]));
  expect(() => assembleRun(compiled, [standingOf({ ...ledger, score: ledger.score + 1 })])).toThrow('lines sum to');
  expect(() => assembleRun(compiled, [standingOf(ledger), standingOf(ledger)])).toThrow('evaluated twice');
});

test('200 units with 500 items each: every item is counted, and every unit stands once', () => {
  const outlets = ['政务公开经验做法', '《政务公开看山东》', '工作交流', '别处'];
  const perUnit = 500;
  let adoption = 0;
  const ledgers = Array.from({ length: 200 }, (_, at) => {
    const items = Array.from({ length: perUnit }, (_unused, n): ScoringItem => ({
      id: at * perUnit + n,
      submittedOn: day(`2020-0${(n % 7) + 1}-1${n % 9}`),
      kind: '',
      forwarded: null,
      marks: [],
      words: null,
      sharers: 1,
      adoptions: Array.from({ length: n % 3 }, (_none, k) => ({ id: (adoption += 1), outlet: outlets[(n + k) % 4] ?? '', form: '', adoptedOn: null, instruction: '' })),
    }));
    return standingOf(evaluateUnit(compiled, span, unit(at + 1, `单位${at}`), items));
  });
  const run = assembleRun(compiled, ledgers);
  expect(run.totals.submitted).toBe(100_000);
  expect(new Set(run.rows.map((row) => row.unit)).size).toBe(200);
});
