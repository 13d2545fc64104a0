// scoring.*: an immutable run; its lines, its explanation, its differences.
import type { Output } from '../../shared/contract/methods.ts';
import { marksOf } from '../../shared/bulletins/marks.ts';
import { compareRuns } from '../../shared/scoring/compare.ts';
import { compileSegments, compileScheme } from '../../shared/scoring/compile.ts';
import { explainUnit } from '../../shared/scoring/explain.ts';
import { spanOf } from '../../shared/scoring/period.ts';
import { toPoints } from '../../shared/scoring/points.ts';
import type { RunResult } from '../../shared/scoring/result.ts';
import { schemesInForce } from '../../shared/scoring/segments.ts';
import { refusal } from '../../shared/problems.ts';
import { listBulletins } from '../store/bulletins.ts';
import { findRun, listRuns } from '../store/runs.ts';
import type { RunHead } from '../store/runs.ts';
import type { Context, Handlers } from './context.ts';
import { officeSchemes, requireScheme } from './knownSchemes.ts';
import { evaluatedNow, isStale, storeRun } from './makeRun.ts';
import type { StoredResult } from './makeRun.ts';
import { runItems, runLines, runScheme } from './runs.ts';
import { unitIndex } from './units.ts';

/** A run's head and result; refused when there is no such run. */
export function requireRun(context: Context, runId: string): { head: RunHead; result: StoredResult } {
  const found = findRun(context.store, runId);
  if (!found) throw refusal('run-unknown', `没有编号为“${runId}”的计分。请先计分，或者从计分列表里选择。`, { field: 'runId' });
  return { head: found.head, result: found.result as StoredResult };
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

export const scoringHandlers: Pick<Handlers, 'scoring.run' | 'scoring.list' | 'scoring.show' | 'scoring.explain' | 'scoring.compare'> = {
  'scoring.run': async (context, { scheme: id, from, to, readings, withLines }, { onProgress, signal }) => {
    const asked = spanOf(from, to);
    const { segments, problems } = id === undefined ? schemesInForce(officeSchemes(context), asked) : { segments: [{ scheme: requireScheme(context, id), first: null, last: null }], problems: [] };
    const compiled = compileSegments(segments, readings ?? {});
    onProgress({ text: '正在读取登记', share: null });
    const onShare = (share: number): void => onProgress({ text: '正在计分', share });
    const { runId, result } = await storeRun(context, compiled, from, to, { onShare, signal }, problems);
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
