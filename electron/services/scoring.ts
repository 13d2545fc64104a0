// scoring.*: facts in one read → ledgers unit by unit → an immutable run; its lines, its explanation, its differences.
import { createHash } from 'node:crypto';
import type { Output } from '../../shared/contract/methods.ts';
import { marksOf } from '../../shared/bulletins/marks.ts';
import { compareRuns } from '../../shared/scoring/compare.ts';
import { compileSegments, compileScheme, lookBack, outOfForce } from '../../shared/scoring/compile.ts';
import type { Compiled } from '../../shared/scoring/compile.ts';
import { explainUnit } from '../../shared/scoring/explain.ts';
import { spanOf } from '../../shared/scoring/period.ts';
import { toPoints } from '../../shared/scoring/points.ts';
import type { RunResult } from '../../shared/scoring/result.ts';
import { schemesInForce } from '../../shared/scoring/segments.ts';
import { refusal } from '../../shared/problems.ts';
import { act } from '../store/change.ts';
import { changedAfter, lastSeq } from '../store/changes.ts';
import { listBulletins } from '../store/bulletins.ts';
import { findRun, insertRun, listRuns } from '../store/runs.ts';
import type { RunHead } from '../store/runs.ts';
import { sha256 } from '../store/store.ts';
import type { Context, Handlers } from './context.ts';
import { evaluate } from './evaluateFacts.ts';
import { officeSchemes, requireScheme } from './knownSchemes.ts';
import { runItems, runLines, runScheme, storedSchemes } from './runs.ts';
import { unitIndex } from './units.ts';

type StoredResult = Omit<RunResult, 'runId' | 'lines' | 'scheme' | 'from' | 'to' | 'readings'>;

/** A run's head and result; refused when there is no such run. */
export function requireRun(context: Context, runId: string): { head: RunHead; result: StoredResult } {
  const found = findRun(context.store, runId);
  if (!found) throw refusal('run-unknown', `没有编号为“${runId}”的计分。请先计分，或者从计分列表里选择。`, { field: 'runId' });
  return { head: found.head, result: found.result as StoredResult };
}

/** Whether the register says something else now than when the run was made. */
export function isStale(context: Context, head: RunHead): boolean {
  if (!changedAfter(context.store, head.changeSeq)) return false;
  const compiled = runScheme(head);
  const hash = createHash('sha256');
  evaluate(context, compiled, lookBack(compiled, spanOf(head.from, head.to)), hash, () => undefined);
  return hash.digest('hex') !== head.factsHash;
}

function headOf(context: Context, head: RunHead): Output<'scoring.list'>['runs'][number] {
  const frozen = listBulletins(context.store).some((bulletin) => bulletin.runId === head.id);
  const { scheme } = runScheme(head);
  return { runId: head.id, scheme: head.schemeId, schemeName: scheme.name, from: head.from, to: head.to, at: head.at, submitted: head.submitted, score: toPoints(head.score), frozen, stale: isStale(context, head) };
}

/** The latest run for the first page. */
export function latestRun(context: Context) {
  const [head] = listRuns(context.store);
  if (!head) return null;
  const { result } = requireRun(context, head.id);
  const { runId, schemeName, from, to, at, stale } = headOf(context, head);
  return { runId, scheme: schemeName, from, to, at, stale, top: result.rows.slice(0, 8).map(({ unit, score, rank }) => ({ unit, score, rank })) };
}

/** A ledger as the bytes of its JSON. The numbers, which are most of it, are written apart from the texts: one byte a letter, several times as fast. */
function ledgerBytes(numbers: object, texts: object): Uint8Array {
  return Buffer.concat([Buffer.from(`${JSON.stringify(numbers).slice(0, -1)},`, 'latin1'), Buffer.from(JSON.stringify(texts).slice(1))]);
}

/** Scores a span and keeps the run; equal facts under an equal scheme give the run that is there already. Refused: no unit to score. */
export function storeRun(context: Context, compiled: Compiled, from: string, to: string, problems: StoredResult['problems'] = []): { runId: string; result: StoredResult } {
  const { store } = context;
  const { scheme, segments } = compiled;
  const shares = segments.map(({ scheme: one, first, last }) => ({ scheme: one, first, last }));
  const span = lookBack(compiled, spanOf(from, to));
  const hash = createHash('sha256');
  const ledgers: { unitId: number; unit: string; ledger: Uint8Array }[] = [];
  let score = 0;
  const assembled = evaluate(context, compiled, span, hash, ({ lines, items, earlier, words, unit, ...counts }, titles) => {
    score += counts.score;
    ledgers.push({ unitId: unit.id, unit: JSON.stringify({ ...unit, ...counts }), ledger: ledgerBytes({ lines, items, earlier }, { words, titles }) });
  });
  if (assembled.rows.length === 0) throw refusal('nothing-to-score', '单位名录里没有在这段时期存续的单位，无法计分。请先登记单位。');
  const factsHash = hash.digest('hex');
  const schemeHash = sha256(JSON.stringify(storedSchemes(shares)));
  const runId = sha256(JSON.stringify([schemeHash, factsHash, from, to, compiled.readings])).slice(0, 12);
  const { rows, totals, lists } = assembled;
  const outside = shares.length > 1 ? null : outOfForce(scheme, span);
  const result: StoredResult = { rows, totals, lists, unlisted: assembled.unlisted, problems: outside ? [...problems, outside] : problems };
  if (!findRun(store, runId)) {
    const head: RunHead = {
      id: runId, schemeId: scheme.id, schemeHash, factsHash, from, to, at: store.now(), submitted: totals.submitted, score, scheme: storedSchemes(shares), readings: compiled.readings, changeSeq: lastSeq(store),
    };
    act(store, { command: 'scoring.run', summary: `按《${scheme.name}》给 ${from} 至 ${to} 计分` }, () => insertRun(store, head, result, ledgers));
  }
  return { runId, result };
}

export const scoringHandlers: Pick<Handlers, 'scoring.run' | 'scoring.list' | 'scoring.show' | 'scoring.explain' | 'scoring.compare'> = {
  'scoring.run': (context, { scheme: id, from, to, readings, withLines }, { onProgress }) => {
    const asked = spanOf(from, to);
    const { segments, problems } = id === undefined ? schemesInForce(officeSchemes(context), asked) : { segments: [{ scheme: requireScheme(context, id), first: null, last: null }], problems: [] };
    const compiled = compileSegments(segments, readings ?? {});
    onProgress({ text: '正在读取登记并计分', share: null });
    const { runId, result } = storeRun(context, compiled, from, to, problems);
    return { runId, scheme: compiled.scheme.id, from, to, readings: compiled.readings, ...result, lines: withLines ? runLines(context, runId, compiled, result.rows) : [] };
  },

  'scoring.list': (context) => ({ runs: listRuns(context.store).map((head) => headOf(context, head)) }),

  'scoring.show': (context, { runId, withLines }) => {
    const { head, result } = requireRun(context, runId);
    const lines = withLines ? runLines(context, runId, runScheme(head), result.rows) : [];
    return { runId, scheme: head.schemeId, from: head.from, to: head.to, readings: head.readings, ...result, lines, head: headOf(context, head), marks: marksOfRun(context, head, result.rows) };
  },

  'scoring.explain': (context, { runId, unit }) => {
    const { head, result } = requireRun(context, runId);
    const row = result.rows.find((one) => one.unit === unit) ?? result.rows.find((one) => one.unit === nameOf(context, unit));
    if (!row) throw refusal('unit-not-in-run', `这次计分里没有“${unit}”。请用计分表里的单位名称。`, { field: 'unit' });
    const compiled = runScheme(head);
    const lines = runLines(context, runId, compiled, [row]);
    return { row, lines, text: explainUnit(compiled, spanOf(head.from, head.to), row, lines, result.rows.length) };
  },

  'scoring.compare': (context, { runId, scheme: id, readings, with: other }) => {
    const { head, result } = requireRun(context, runId);
    const before = { rows: result.rows, lines: runLines(context, runId, runScheme(head), result.rows) };
    if (other !== undefined) {
      const after = requireRun(context, other);
      return compareRuns(before, { rows: after.result.rows, lines: runLines(context, other, runScheme(after.head), after.result.rows) });
    }
    const compiled = id === undefined ? compileSegments(runScheme(head).segments, { ...head.readings, ...readings }) : compileScheme(requireScheme(context, id), readings ?? {});
    return compareRuns(before, evaluatedNow(context, compiled, head.from, head.to));
  },
};

/** The table, lists and lines as they would be if scored now; nothing is stored. */
export function evaluatedNow(context: Context, compiled: Compiled, from: string, to: string): Pick<RunResult, 'rows' | 'totals' | 'lists' | 'lines'> {
  const byUnit = new Map<string, RunResult['lines']>();
  const span = lookBack(compiled, spanOf(from, to));
  const { rows, totals, lists } = evaluate(context, compiled, span, null, (ledger, titles, expand) => byUnit.set(ledger.unit.name, expand(ledger, titles)));
  return { rows, totals, lists, lines: rows.flatMap(({ unit }) => byUnit.get(unit) ?? []) };
}

/** Marked items of each unit; a scheme without marks is not looked through. */
function marksOfRun(context: Context, head: RunHead, rows: RunResult['rows']): Output<'scoring.show'>['marks'] {
  const compiled = runScheme(head);
  const marked = marksOf(compiled.scheme).length === 0 ? [] : runItems(context, head.id, compiled, rows).filter((item) => item.mark !== '');
  return [...Map.groupBy(marked, (item) => `${item.unit} ${item.mark}`).values()].flatMap((own) => (own[0] ? [{ unit: own[0].unit, mark: own[0].mark, count: own.length }] : []));
}

/** The register's name for a printed one, when it knows it. */
function nameOf(context: Context, printed: string): string | undefined {
  const found = unitIndex(context.store).resolve(printed);
  return 'match' in found ? found.match.name : undefined;
}
