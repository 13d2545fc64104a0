// papers.*: 督办单, 催办函 and progress bulletins, previewed, numbered, written, kept.
import { missingInBulletin } from '../../shared/bulletins/compose.ts';
import { strayEdits } from '../../shared/bulletins/edits.ts';
import type { Decoded, Output } from '../../shared/contract/methods.ts';
import type { Day } from '../../shared/days/day.ts';
import { officialNumber } from '../../shared/documentNumber.ts';
import { outlineSchema } from '../../shared/outline/outline.ts';
import type { Outline } from '../../shared/outline/outline.ts';
import { sheetNames, yearOf } from '../../shared/papers/paper.ts';
import { composeProgress } from '../../shared/papers/progress.ts';
import { composeSheets, missingInSheets, sheetsNumber, sheetsTitle } from '../../shared/papers/sheets.ts';
import { refusal } from '../../shared/problems.ts';
import { act, change } from '../store/change.ts';
import { insertEntries } from '../store/entries.ts';
import { findPaper, insertPaper, lastUrgings, listPapers, listReports } from '../store/papers.ts';
import type { PaperRow, PaperSheet } from '../store/papers.ts';
import type { Store } from '../store/store.ts';
import { WithDocument } from './context.ts';
import type { Context, Handlers } from './context.ts';
import { docxFile } from './docxFile.ts';
import { progressInput, sheetsInput } from './paperInputs.ts';

type Request = Decoded<'papers.preview'>;

/** A paper composed but not yet issued. */
interface Draft {
  outline: Outline;
  /** Without the person's edits. */
  original: Outline;
  title: string;
  number: string;
  issuedOn: Day;
  replyBy: Day | null;
  sheets: PaperSheet[];
  signer: string;
  missing: string[];
}

function draft(context: Context, request: Request): Draft {
  const { edits = {} } = request;
  if (request.kind === 'progress') {
    const input = progressInput(context, request);
    const outline = composeProgress({ ...input, edits });
    return {
      outline, original: composeProgress(input), title: outline.title, number: officialNumber(request.documentNumber ?? ''), issuedOn: input.issuedOn, replyBy: request.replyBy ?? null,
      sheets: [], signer: input.office.issuer, missing: missingInBulletin(input.office, request.documentNumber),
    };
  }
  const input = sheetsInput(context, request.kind, request);
  const outline = composeSheets({ ...input, edits });
  const sheets = input.sheets.map(({ unit, number, parts }) => ({ unit, number, parts: parts.map(({ id }) => id) }));
  return {
    outline, original: composeSheets(input), title: sheetsTitle(input), number: sheetsNumber(input), issuedOn: input.issuedOn, replyBy: input.replyBy,
    sheets, signer: input.signer, missing: missingInSheets(input.office, input.signer),
  };
}

/** Keeps the paper and, for sheets, an entry 催办 on each of their parts, all in one transaction. Returns the paper's id. */
function issue({ store }: Context, kind: Request['kind'], { outline, title, number, issuedOn, replyBy, sheets, signer }: Draft): number {
  const first = sheets[0]?.number ?? null;
  const row = { kind, title, number, year: yearOf(issuedOn), firstNumber: first, lastNumber: sheets.at(-1)?.number ?? null, issuedOn, replyBy, sheets, outline };
  if (kind === 'progress') return act(store, { command: 'papers.export', summary: `印发“${title}”` }, () => insertPaper(store, row)).result;
  const parts = sheets.reduce((sum, sheet) => sum + sheet.parts.length, 0);
  return change(store, { command: 'papers.export', summary: `发出${outline.title}，催办 ${parts} 项` }, (recorder) => {
    const paperId = insertPaper(store, row);
    const entries = sheets.flatMap((sheet) =>
      sheet.parts.map((partId) => ({
        partId, kind: 'urged' as const, on: issuedOn, text: `${sheetNames[kind]}〔${yearOf(issuedOn)}〕${sheet.number}号`, times: null, until: null, by: signer, of: null, paperId, source: '',
      })),
    );
    insertEntries(store, recorder, entries);
    return paperId;
  }).result;
}

/** Papers with the day each unit first reported after the paper went out; a report dated back counts from the day of issue. */
function withAnswers(store: Store, rows: readonly PaperRow[]): Output<'papers.list'>['papers'] {
  const asked = rows.flatMap(({ sheets }) => sheets.flatMap(({ parts }) => parts));
  const reports = Map.groupBy(listReports(store, asked), ({ partId }) => partId);
  const urgings = lastUrgings(store);
  return rows.map(({ id, kind, title, number, issuedOn, replyBy, at, sheets, runId }) => {
    const last = urgings.get(id);
    return {
      id, kind, title, number, issuedOn, replyBy, at, runId,
      sheets: sheets.map((sheet) => {
        const answers = sheet.parts.flatMap((part) => reports.get(part) ?? []).filter((entry) => (last === undefined ? entry.enteredAt > at : entry.id > last));
        const first = answers.toSorted((one, other) => one.id - other.id)[0];
        return { ...sheet, answeredOn: first === undefined ? null : first.on < issuedOn ? issuedOn : first.on };
      }),
    };
  });
}

export const paperHandlers: Pick<Handlers, 'papers.preview' | 'papers.export' | 'papers.list' | 'papers.show'> = {
  'papers.preview': (context, request) => {
    const { outline, original, sheets, missing } = draft(context, request);
    return { outline, sheets, missing, stray: strayEdits(original, request.edits ?? {}) };
  },

  'papers.export': async (context, request, { onProgress, signal }) => {
    onProgress({ text: '正在排版', share: null });
    const drafted = draft(context, request);
    const document = await docxFile(context, drafted.outline, signal);
    const id = issue(context, request.kind, drafted);
    return new WithDocument({ id, title: drafted.title, number: drafted.number, sheets: drafted.sheets }, document);
  },

  'papers.list': ({ store }, filter) => ({ papers: withAnswers(store, listPapers(store, filter)) }),

  'papers.show': async (context, { id }, { signal }) => {
    const found = findPaper(context.store, id);
    if (!found) throw refusal('paper-unknown', `没有编号为 ${id} 的督办单、催办函或通报。请刷新列表后再试。`, { field: 'id' });
    const outline = outlineSchema.parse(found.outline);
    const [head] = withAnswers(context.store, [found]);
    return new WithDocument({ ...head!, outline }, await docxFile(context, outline, signal));
  },
};
