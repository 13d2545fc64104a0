// Makes a run: the facts in one read, their hash, then the ledgers unit by unit, each written as soon as it is made.
import { refusal } from '../../shared/problems.ts';
import type { Assembled } from '../../shared/scoring/assemble.ts';
import { outOfForce } from '../../shared/scoring/compile.ts';
import type { Compiled } from '../../shared/scoring/compile.ts';
import type { UnitLedger } from '../../shared/scoring/ledger.ts';
import { expandLines } from '../../shared/scoring/lines.ts';
import { spanOf } from '../../shared/scoring/period.ts';
import type { RunResult } from '../../shared/scoring/result.ts';
import { act } from '../store/change.ts';
import { changedAfter, lastSeq } from '../store/changes.ts';
import type { ItemFacts } from '../store/facts.ts';
import { findRun, ledgerWriter, insertRun } from '../store/runs.ts';
import type { RunHead } from '../store/runs.ts';
import { sha256 } from '../store/store.ts';
import type { Context } from './context.ts';
import { evaluate, hashOf, readRecords, spansOf } from './evaluateFacts.ts';
import { runScheme, storedSchemes } from './runs.ts';

export type StoredResult = Omit<RunResult, 'runId' | 'lines' | 'scheme' | 'from' | 'to' | 'readings'>;

/** Whether the register says something else now than when the run was made. */
export function isStale(context: Context, head: RunHead): boolean {
  if (!changedAfter(context.store, head.changeSeq)) return false;
  const { all } = spansOf(runScheme(head), spanOf(head.from, head.to));
  return hashOf(readRecords(context, all)) !== head.factsHash;
}

/** Scores a span and keeps the run; equal facts under an equal scheme give the run that is there already. Refused: no unit to score. */
export function storeRun(context: Context, compiled: Compiled, from: string, to: string, problems: StoredResult['problems'] = []): { runId: string; result: StoredResult } {
  const { store } = context;
  const { scheme, segments } = compiled;
  const shares = segments.map(({ scheme: one, first, last }) => ({ scheme: one, first, last }));
  const spans = spansOf(compiled, spanOf(from, to));
  const records = readRecords(context, spans.all);
  const factsHash = hashOf(records);
  const schemeHash = sha256(JSON.stringify(storedSchemes(shares)));
  const runId = sha256(JSON.stringify([schemeHash, factsHash, from, to, compiled.readings])).slice(0, 12);
  const known = findRun(store, runId);
  if (known) return { runId, result: known.result as StoredResult };
  const outside = shares.length > 1 ? null : outOfForce(scheme, spans.own);
  const { result } = act(store, { command: 'scoring.run', summary: `按《${scheme.name}》给 ${from} 至 ${to} 计分` }, () => {
    const write = ledgerWriter(store, runId);
    let score = 0;
    const assembled = evaluate(compiled, spans, records, (ledger) => {
      score += ledger.score;
      write(keptLedger(ledger, records.facts));
    });
    if (assembled.rows.length === 0) throw refusal('nothing-to-score', '单位名录里没有在这段时期存续的单位，无法计分。请先登记单位。');
    const { rows, totals, lists, unlisted } = assembled;
    const made: StoredResult = { rows, totals, lists, unlisted, problems: outside ? [...problems, outside] : problems };
    const head: RunHead = {
      id: runId, schemeId: scheme.id, schemeHash, factsHash, from, to, at: store.now(), submitted: totals.submitted, score, scheme: storedSchemes(shares), readings: compiled.readings, changeSeq: lastSeq(store),
    };
    insertRun(store, head, made);
    return made;
  });
  return { runId, result };
}

/** A ledger as it is kept. The numbers, which are most of it, are written apart from the texts: one byte a letter, several times as fast. */
function keptLedger({ lines, items, earlier, words, unit, ...counts }: UnitLedger, facts: ItemFacts): Parameters<ReturnType<typeof ledgerWriter>>[0] {
  const numbers = JSON.stringify({ lines, items, earlier }).slice(0, -1);
  const titles = facts.titleList([...items.map(([item]) => item), ...earlier]);
  return { unitId: unit.id, unit: JSON.stringify({ ...unit, ...counts }), ledger: Buffer.concat([Buffer.from(numbers, 'latin1'), Buffer.from(`,"words":${JSON.stringify(words)},"titles":`), titles, Buffer.from('}')]) };
}

/** The table, lists and lines as they would be if scored now; nothing is stored. */
export function evaluatedNow(context: Context, compiled: Compiled, from: string, to: string): Pick<Assembled, 'rows' | 'totals' | 'lists'> & Pick<RunResult, 'lines'> {
  const byUnit = new Map<string, RunResult['lines']>();
  const spans = spansOf(compiled, spanOf(from, to));
  const records = readRecords(context, spans.all);
  const { rows, totals, lists } = evaluate(compiled, spans, records, (ledger) => byUnit.set(ledger.unit.name, expandLines(compiled, ledger.unit.name, ledger, records.facts.title)));
  return { rows, totals, lists, lines: rows.flatMap(({ unit }) => byUnit.get(unit) ?? []) };
}
