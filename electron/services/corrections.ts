// bulletins.correction: an issued bulletin beside a new run, as a paper of its own; the issued one keeps its numbers.
import { missingInBulletin } from '../../shared/bulletins/compose.ts';
import { composeCorrection, nothingToCorrect } from '../../shared/bulletins/correction.ts';
import type { CorrectionInput } from '../../shared/bulletins/correction.ts';
import { strayEdits } from '../../shared/bulletins/edits.ts';
import type { Decoded } from '../../shared/contract/methods.ts';
import type { Day } from '../../shared/days/day.ts';
import { officialNumber } from '../../shared/documentNumber.ts';
import { refusal } from '../../shared/problems.ts';
import { compareRuns } from '../../shared/scoring/compare.ts';
import { insertBulletin } from '../store/bulletins.ts';
import { act } from '../store/change.ts';
import { numberUsed, requireFreeNumber } from './bulletinNumbers.ts';
import { requireBulletin } from './bulletins.ts';
import { WithDocument } from './context.ts';
import type { Context, Handlers } from './context.ts';
import { docxFile } from './docxFile.ts';
import { evaluatedNow, storeRun } from './makeRun.ts';
import { officeOf } from './office.ts';
import { runLines, runScheme } from './runs.ts';
import { requireRun } from './scoring.ts';

type Request = Decoded<'bulletins.previewCorrection'>;

/** The right numbers: a stored run's, or the register's as it stands now. */
function rightNumbers(context: Context, { runId }: Request, before: ReturnType<typeof requireRun>['head']) {
  if (runId === undefined) return evaluatedNow(context, runScheme(before), before.from, before.to);
  const { head, result } = requireRun(context, runId);
  if (head.from !== before.from || head.to !== before.to) throw refusal('other-period', `所选的计分是 ${head.from} 至 ${head.to}，通报的是 ${before.from} 至 ${before.to}。请选同一时期的计分。`, { field: 'runId' });
  return { ...result, lines: runLines(context, runId, runScheme(head), result.rows) };
}

/** What a correction is composed from. Refused: no such bulletin or run, a run of another period, nothing that differs. */
function correctionOf(context: Context, request: Request): CorrectionInput {
  const bulletin = requireBulletin(context, request.bulletinId, 'bulletinId');
  const { head, result } = requireRun(context, bulletin.runId);
  const right = rightNumbers(context, request, head);
  const compiled = runScheme(head);
  const { lines } = compareRuns({ rows: result.rows, lines: runLines(context, head.id, compiled, result.rows) }, right);
  const span = { from: head.from, to: head.to, readings: head.readings };
  const input = {
    scheme: compiled.scheme,
    bulletin: { title: bulletin.title, documentNumber: bulletin.documentNumber, issuedOn: bulletin.issuedOn },
    before: { ...span, ...result },
    after: { ...span, ...right },
    lines,
    office: officeOf(context.store, request),
    documentNumber: request.documentNumber,
    issuedOn: request.issuedOn ?? context.today(),
  };
  if (nothingToCorrect(input)) throw refusal('nothing-to-correct', `“${bulletin.title}”的数字与${request.runId === undefined ? '现在的登记' : '所选的计分'}相同，没有要更正的。请先改正登记再出更正通报。`, { field: 'bulletinId' });
  return input;
}

export const correctionHandlers: Pick<Handlers, 'bulletins.previewCorrection' | 'bulletins.correction'> = {
  'bulletins.previewCorrection': (context, request) => {
    const input = correctionOf(context, request);
    const original = composeCorrection(input);
    const edits = request.edits ?? {};
    return { outline: composeCorrection({ ...input, edits }), original: original.blocks, missing: missingInBulletin(input.office, request.documentNumber), stray: strayEdits(original, edits), numberUsed: numberUsed(context.store, { documentNumber: request.documentNumber, issuedOn: input.issuedOn }) };
  },

  'bulletins.correction': async (context, request, { onProgress, signal }) => {
    const issuedOn: Day = request.issuedOn ?? context.today();
    const { documentNumber, sameNumber } = request;
    requireFreeNumber(context.store, { documentNumber, sameNumber, issuedOn });
    onProgress({ text: '正在排版', share: null });
    const outline = composeCorrection({ ...correctionOf(context, { ...request, issuedOn }), edits: request.edits });
    const document = await docxFile(context, outline, signal);
    const { store } = context;
    const { head } = requireRun(context, requireBulletin(context, request.bulletinId, 'bulletinId').runId);
    // The numbers the correction rests on are kept as a run, like those of any bulletin.
    const runId = request.runId ?? (await storeRun(context, runScheme(head), head.from, head.to, { onShare: () => undefined, signal })).runId;
    const { result: bulletinId } = act(store, { command: 'bulletins.correction', summary: `印发“${outline.title}”` }, () =>
      insertBulletin(store, { runId, title: outline.title, documentNumber: officialNumber(documentNumber ?? ''), issuedOn, outline, corrects: request.bulletinId }),
    );
    return new WithDocument({ title: outline.title, bulletinId, runId }, document);
  },
};
