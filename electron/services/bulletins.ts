// bulletins.*: the bulletin of a run, previewed, written, frozen.
import { composeBulletin, missingInBulletin } from '../../shared/bulletins/compose.ts';
import { strayEdits } from '../../shared/bulletins/edits.ts';
import { trendPictures } from '../../shared/bulletins/trendCharts.ts';
import type { Decoded } from '../../shared/contract/methods.ts';
import { addDays } from '../../shared/days/count.ts';
import type { Day } from '../../shared/days/day.ts';
import { officialNumber } from '../../shared/documentNumber.ts';
import { outlineSchema } from '../../shared/outline/outline.ts';
import type { Outline } from '../../shared/outline/outline.ts';
import { refusal } from '../../shared/problems.ts';
import { spanOf } from '../../shared/scoring/period.ts';
import { periodsUpTo } from '../../shared/scoring/trends.ts';
import type { RunHead } from '../store/runs.ts';
import { act } from '../store/change.ts';
import { findBulletin, insertBulletin, listBulletins } from '../store/bulletins.ts';
import type { BulletinRow } from '../store/bulletins.ts';
import { numberUsed, requireFreeNumber } from './bulletinNumbers.ts';
import { WithDocument } from './context.ts';
import type { Context, Handlers } from './context.ts';
import { docxFile } from './docxFile.ts';
import { officeOf } from './office.ts';
import { runItems, runLines, runScheme } from './runs.ts';
import { isStale } from './makeRun.ts';
import { requireRun } from './scoring.ts';
import { likeRuns, spanOfRun, trendsOf } from './trends.ts';

type BulletinRequest = Decoded<'bulletins.preview'>;

/** A bulletin looks back one year. */
const MONTHS = 12;

/** The numbers of the run that ends on the day before this one begins and is as long, when there is one. */
function previousOf(context: Context, head: RunHead) {
  const found = periodsUpTo(spanOfRun(context, head), likeRuns(context, head), MONTHS).at(-2);
  if (!found || addDays(spanOf(found.from, found.to).last, 1) !== spanOf(head.from, head.to).first) return undefined;
  const { result } = requireRun(context, found.runId);
  return { from: found.from, to: found.to, totals: result.totals };
}

/** The bulletin of a request, for any edits: what it is made of is read once. */
function bulletinOf(context: Context, request: BulletinRequest): (edits: BulletinRequest['edits']) => Outline {
  const { head, result } = requireRun(context, request.runId);
  const compiled = runScheme(head);
  const lines = runLines(context, request.runId, compiled, result.rows);
  const input = {
    scheme: compiled.scheme,
    run: { from: head.from, to: head.to, readings: head.readings, ...result },
    items: runItems(context, request.runId, compiled, result.rows),
    previous: previousOf(context, head),
    faults: lines.filter((line) => line.points < 0 && line.records.some(({ kind }) => kind === 'scoreEvent' || kind === 'commission')),
    pictures: request.pictures === undefined || request.pictures.length === 0 ? [] : trendPictures(trendsOf(context, head, MONTHS), request.pictures),
    office: officeOf(context.store, request),
    documentNumber: request.documentNumber,
    issuedOn: request.issuedOn ?? context.today(),
  };
  return (edits) => composeBulletin({ ...input, edits });
}

/** The issued bulletin of that id; refused when there is none. */
export function requireBulletin(context: Context, id: number, field: string): BulletinRow & { outline: unknown } {
  const found = findBulletin(context.store, id);
  if (!found) throw refusal('bulletin-unknown', `没有编号为 ${id} 的通报。`, { field });
  return found;
}

const attachmentsOf = (outline: Outline): string[] => outline.blocks.flatMap((block) => (block.kind === 'attachment' ? [block.title.replaceAll('\n', '')] : []));

export const bulletinHandlers: Pick<Handlers, 'bulletins.preview' | 'bulletins.export' | 'bulletins.list' | 'bulletins.show'> = {
  'bulletins.preview': (context, request) => {
    const compose = bulletinOf(context, request);
    const original = compose({});
    const missing = missingInBulletin(officeOf(context.store, request), request.documentNumber);
    return { outline: compose(request.edits), original: original.blocks, missing, stray: strayEdits(original, request.edits ?? {}), numberUsed: numberUsed(context.store, { ...request, issuedOn: request.issuedOn ?? context.today() }) };
  },

  'bulletins.export': async (context, request, { onProgress, signal }) => {
    const issuedOn: Day = request.issuedOn ?? context.today();
    requireFreeNumber(context.store, { ...request, issuedOn });
    onProgress({ text: '正在排版', share: null });
    const outline = bulletinOf(context, { ...request, issuedOn })(request.edits);
    const document = await docxFile(context, outline, signal);
    const { store } = context;
    const { result: bulletinId } = act(store, { command: 'bulletins.export', summary: `印发“${outline.title}”` }, () =>
      insertBulletin(store, { runId: request.runId, title: outline.title, documentNumber: officialNumber(request.documentNumber ?? ''), issuedOn, outline }),
    );
    return new WithDocument({ title: outline.title, attachments: attachmentsOf(outline), bulletinId }, document);
  },

  'bulletins.list': (context) => {
    const rows = listBulletins(context.store);
    const lastCorrection = (id: number): number | null => rows.find((row) => row.corrects === id)?.id ?? null;
    return { bulletins: rows.map((row) => ({ ...row, differs: isStale(context, requireRun(context, row.runId).head), correctedBy: lastCorrection(row.id) })) };
  },

  'bulletins.show': async (context, { id }, { signal }) => {
    const outline = outlineSchema.parse(requireBulletin(context, id, 'id').outline);
    return new WithDocument({ outline }, await docxFile(context, outline, signal));
  },
};
