// bulletins.* notices.*: the papers of a run, previewed, written, frozen.
import { composeBulletin, missingInBulletin } from '../../shared/bulletins/compose.ts';
import { strayEdits } from '../../shared/bulletins/edits.ts';
import { composeNotices, noticesWritten } from '../../shared/bulletins/notices.ts';
import type { Decoded } from '../../shared/contract/methods.ts';
import type { Day } from '../../shared/days/day.ts';
import { outlineSchema } from '../../shared/outline/outline.ts';
import type { Outline } from '../../shared/outline/outline.ts';
import { refusal } from '../../shared/problems.ts';
import type { OfficeSettings } from '../../shared/settings.ts';
import { act } from '../store/change.ts';
import { findBulletin, insertBulletin, listBulletins } from '../store/bulletins.ts';
import { readSettings } from '../store/settings.ts';
import { WithDocument } from './context.ts';
import type { Context, Handlers } from './context.ts';
import { docxFile } from './docxFile.ts';
import { runItems, runScheme } from './runs.ts';
import { isStale, requireRun } from './scoring.ts';

type BulletinRequest = Decoded<'bulletins.preview'>;

/** The office as its settings say, with what was said for this one paper. */
function officeOf(context: Context, said: Partial<OfficeSettings>): OfficeSettings {
  const settings = readSettings(context.store);
  const { issuer = settings.issuer, masthead, addressee = settings.addressee, copyTo = settings.copyTo } = said;
  const ownMasthead = masthead ?? (issuer === settings.issuer ? settings.masthead : '');
  return { ...settings, issuer, masthead: ownMasthead, addressee, copyTo };
}

function bulletinOf(context: Context, request: BulletinRequest, edits: BulletinRequest['edits']): Outline {
  const { head, result } = requireRun(context, request.runId);
  const compiled = runScheme(head);
  return composeBulletin({
    scheme: compiled.scheme,
    run: { from: head.from, to: head.to, readings: head.readings, ...result },
    items: runItems(context, request.runId, compiled, result.rows),
    office: officeOf(context, request),
    documentNumber: request.documentNumber,
    issuedOn: request.issuedOn ?? context.today(),
    edits,
  });
}

function noticesOf(context: Context, { runId, issuedOn, units }: Decoded<'notices.preview'>) {
  const { head, result } = requireRun(context, runId);
  const input = { scheme: runScheme(head).scheme, run: { readings: head.readings, lists: result.lists }, office: officeOf(context, {}), issuedOn: issuedOn ?? context.today(), units };
  const notices = noticesWritten(input);
  if (notices.length === 0) throw refusal('no-notices', '这次计分没有需要下发督办单或全区通报的单位，没有文件可出。', { field: 'runId' });
  return { outline: composeNotices(input), notices };
}

const attachmentsOf = (outline: Outline): string[] => outline.blocks.flatMap((block) => (block.kind === 'attachment' ? [block.title.replaceAll('\n', '')] : []));

export const bulletinHandlers: Pick<Handlers, 'bulletins.preview' | 'bulletins.export' | 'bulletins.list' | 'bulletins.show' | 'notices.preview' | 'notices.export'> = {
  'bulletins.preview': (context, request) => {
    const original = bulletinOf(context, request, {});
    const outline = bulletinOf(context, request, request.edits);
    const stray = strayEdits(original, request.edits ?? {});
    const missing = missingInBulletin(officeOf(context, request), request.documentNumber);
    return { outline, original: original.blocks, missing, stray };
  },

  'bulletins.export': async (context, request, { onProgress, signal }) => {
    onProgress({ text: '正在排版', share: null });
    const issuedOn: Day = request.issuedOn ?? context.today();
    const outline = bulletinOf(context, { ...request, issuedOn }, request.edits);
    const document = await docxFile(context, outline, signal);
    const { store } = context;
    const { result: bulletinId } = act(store, { command: 'bulletins.export', summary: `印发“${outline.title}”` }, () =>
      insertBulletin(store, { runId: request.runId, title: outline.title, documentNumber: request.documentNumber ?? '', issuedOn, outline }),
    );
    return new WithDocument({ title: outline.title, attachments: attachmentsOf(outline), bulletinId }, document);
  },

  'bulletins.list': (context) => ({
    bulletins: listBulletins(context.store).map((bulletin) => ({ ...bulletin, differs: isStale(context, requireRun(context, bulletin.runId).head) })),
  }),

  'bulletins.show': async (context, { id }, { signal }) => {
    const found = findBulletin(context.store, id);
    if (!found) throw refusal('bulletin-unknown', `没有编号为 ${id} 的通报。`, { field: 'id' });
    const outline = outlineSchema.parse(found.outline);
    return new WithDocument({ outline }, await docxFile(context, outline, signal));
  },

  'notices.preview': (context, request) => noticesOf(context, request),

  'notices.export': async (context, request, { signal }) => {
    const { outline, notices } = noticesOf(context, request);
    return new WithDocument({ title: outline.title, notices }, await docxFile(context, outline, signal));
  },
};
