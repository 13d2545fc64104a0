// Makes a run: the facts in one read, their hash, the ledgers unit by unit; then all of it is written at once.
import { refusal } from '../../shared/problems.ts';
import type { Assembled } from '../../shared/scoring/assemble.ts';
import { outOfForce } from '../../shared/scoring/compile.ts';
import type { Compiled } from '../../shared/scoring/compile.ts';
import { expandLines } from '../../shared/scoring/lines.ts';
import { spanOf } from '../../shared/scoring/period.ts';
import type { RunResult } from '../../shared/scoring/result.ts';
import { unknownUnits } from '../../shared/scoring/unknownUnits.ts';
import { unclassedHint, unlistedHint } from '../../shared/scoring/unlisted.ts';
import { act } from '../store/change.ts';
import { changedAfter, lastSeq, recordsHead } from '../store/changes.ts';
import { findRun, insertRun } from '../store/runs.ts';
import type { RunHead } from '../store/runs.ts';
import { sha256 } from '../store/store.ts';
import type { Context } from './context.ts';
import { evaluate, hashOf, readRecords, spansOf } from './evaluateFacts.ts';
import { runScheme, storedSchemes } from './runs.ts';
import { assembled } from './scoreUnits.ts';
import { together } from './scoringThread/together.ts';
import type { Meanwhile } from './scoringThread/together.ts';

export type StoredResult = Omit<RunResult, 'runId' | 'lines' | 'scheme' | 'from' | 'to' | 'readings'>;

/** Whether the register says something else now than when the run was made. */
export function isStale(context: Context, head: RunHead): boolean {
  const { store, facts } = context;
  if (!changedAfter(store, head.changeSeq)) return false;
  const { all } = spansOf(runScheme(head), spanOf(head.from, head.to));
  return facts.at(store, recordsHead(store)).hash(JSON.stringify(all), () => hashOf(readRecords(context, all))) !== head.factsHash;
}

/** Scores a span and keeps the run; equal facts under an equal scheme give the run that is there already. Refused: no unit to score. */
export async function storeRun(context: Context, compiled: Compiled, from: string, to: string, meanwhile: Meanwhile, problems: StoredResult['problems'] = []): Promise<{ runId: string; result: StoredResult }> {
  const { store } = context;
  const { scheme, segments } = compiled;
  const schemes = storedSchemes(segments.map(({ scheme: one, first, last }) => ({ scheme: one, first, last })));
  const schemeHash = sha256(JSON.stringify(schemes));
  const spans = spansOf(compiled, spanOf(from, to));
  const changeSeq = lastSeq(store);
  return together(context, spans.all, meanwhile, async ({ facts, score }) => {
    const records = readRecords(context, spans.all, facts);
    const factsHash = hashOf(records);
    const runId = sha256(JSON.stringify([schemeHash, factsHash, from, to, compiled.readings])).slice(0, 12);
    const known = findRun(store, runId);
    if (known) return { runId, result: known.result as StoredResult };
    const units = await score(compiled, spans, records);
    const run = assembled(compiled, spans, units);
    const { rows, totals, lists, unlisted } = run;
    if (rows.length === 0) throw refusal('nothing-to-score', '单位名录里没有在这段时期存续的单位，无法计分。请先登记单位。');
    const hints = [segments.length > 1 ? null : outOfForce(scheme, spans.own), unlistedHint(run), unclassedHint(run)].filter((one) => one !== null);
    const result: StoredResult = { rows, totals, lists, unlisted, problems: [...problems, ...hints, ...unknownUnits(compiled, records.units)] };
    const points = units.reduce((sum, { standing }) => sum + standing.score, 0);
    act(store, { command: 'scoring.run', summary: `按《${scheme.name}》给 ${from} 至 ${to} 计分` }, () =>
      insertRun(store, { id: runId, schemeId: scheme.id, schemeHash, factsHash, from, to, at: store.now(), submitted: totals.submitted, score: points, scheme: schemes, readings: compiled.readings, changeSeq }, result, units.map(({ kept }) => kept)),
    );
    return { runId, result };
  });
}

/** The table, lists and lines as they would be if scored now; nothing is stored. */
export function evaluatedNow(context: Context, compiled: Compiled, from: string, to: string): Pick<Assembled, 'rows' | 'totals' | 'lists'> & Pick<RunResult, 'lines'> {
  const byUnit = new Map<string, RunResult['lines']>();
  const spans = spansOf(compiled, spanOf(from, to));
  const records = readRecords(context, spans.all);
  const { rows, totals, lists } = evaluate(compiled, spans, records, (ledger) => byUnit.set(ledger.unit.name, expandLines(compiled, ledger.unit.name, ledger, records.facts.title)));
  return { rows, totals, lists, lines: rows.flatMap(({ unit }) => byUnit.get(unit) ?? []) };
}
