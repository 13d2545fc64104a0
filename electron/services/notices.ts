// notices.*: 告知书, 约谈通知, 督办单 and 全区通报 of a run, previewed, numbered, written, kept beside the papers of tasks.
import { strayEdits } from '../../shared/bulletins/edits.ts';
import { composeNotices, noticesLeftOut, noticesWritten, sayPaper } from '../../shared/bulletins/notices.ts';
import type { NoticesInput, WrittenNotice } from '../../shared/bulletins/notices.ts';
import type { Decoded, Output } from '../../shared/contract/methods.ts';
import type { Day } from '../../shared/days/day.ts';
import { sayNumber, sayReceivers, yearOf } from '../../shared/papers/paper.ts';
import { refusal } from '../../shared/problems.ts';
import { writtenSteps } from '../../shared/scoring/steps.ts';
import type { SheetStep } from '../../shared/scoring/steps.ts';
import { act } from '../store/change.ts';
import { insertPaper, papersOfRun } from '../store/papers.ts';
import { WithDocument } from './context.ts';
import type { Context, Handlers } from './context.ts';
import { docxFile } from './docxFile.ts';
import { firstNumber } from './numbers.ts';
import { officeOf } from './office.ts';
import { runScheme } from './runs.ts';
import { requireRun } from './scoring.ts';

interface Draft {
  input: NoticesInput;
  notices: WrittenNotice[];
  leftOut: ReturnType<typeof noticesLeftOut>;
  issuedOn: Day;
  first: Record<SheetStep, number>;
}

/** Refused: nothing to write (a preview may still tell of what is left out), a number that was given out already. */
function draft(context: Context, request: Decoded<'notices.preview'>, preview = false): Draft {
  const { head, result } = requireRun(context, request.runId);
  const { scheme } = runScheme(head);
  const issuedOn = request.issuedOn ?? context.today();
  const { units, only, inForce, replyBy, edits } = request;
  const base = { scheme, run: { readings: head.readings, lists: result.lists }, office: officeOf(context.store), issuedOn, units, only, inForce, replyBy, edits };
  const notices = noticesWritten(base);
  const leftOut = noticesLeftOut(base);
  if (notices.length === 0 && leftOut.length > 0 && only === undefined && !preview) {
    throw refusal('no-notices', `达到条件的有${new Set(leftOut.map(({ unit }) => unit)).size}个单位，所依据的月份在办法执行以前，通报里不写，也没有文件可出。确实要出的，请指明是哪些单位。`, { field: 'only' });
  }
  if (notices.length === 0 && (leftOut.length === 0 || !preview)) {
    const named = result.lists.notices.some(({ step }) => step === 'named') ? '点名的单位写在通报里。' : '';
    throw refusal('no-notices', `这次计分没有需要下发告知书、约谈、下发督办单或全区通报的单位，没有文件可出。${named}`, { field: 'runId' });
  }
  const from = (step: SheetStep, field: 'number' | 'talkNumber' | 'informNumber'): number => firstNumber(context.store, step, issuedOn, notices.filter((notice) => notice.step === step).length, request[field], field);
  const first = { inform: from('inform', 'informNumber'), talk: from('talk', 'talkNumber'), supervision: from('supervision', 'number') };
  return { input: { ...base, first }, notices, leftOut, issuedOn, first };
}

/** Keeps a paper for each step, in one transaction. */
function issue(context: Context, runId: string, { input, notices, issuedOn, first }: Draft): Output<'notices.export'>['papers'] {
  const { store } = context;
  const year = yearOf(issuedOn);
  const steps = writtenSteps.map((step) => ({ step, own: notices.filter((notice) => notice.step === step) })).filter(({ own }) => own.length > 0);
  const rows = steps.map(({ step, own }) => {
    const begin = step === 'circular' ? null : first[step];
    const last = begin === null ? null : begin + own.length - 1;
    const number = begin === null || last === null ? '' : sayNumber(year, begin, last);
    const units = [...new Set(own.map(({ unit }) => unit))];
    const sheets = own.map(({ unit, periods }, at) => ({ unit, number: begin === null ? 0 : begin + at, parts: [], periods }));
    const title = `${sayPaper(step, input.office)}（信息报送，${sayReceivers(units)}）`;
    return { kind: step, title, number, year, firstNumber: begin, lastNumber: last, issuedOn, replyBy: step === 'supervision' ? (input.replyBy ?? null) : null, sheets, outline: composeNotices({ ...input, only: own }), runId };
  });
  const summary = `发出${rows.map(({ title, number }) => `${title.replace(/（.*$/, '')}${number}`).join('、')}`;
  return act(store, { command: 'notices.export', summary }, () => rows.map((row) => ({ id: insertPaper(store, row), kind: row.kind, number: row.number }))).result;
}

/** The notices of a run that went out before, with the number they bear. */
function issuedBefore(context: Context, runId: string): Output<'notices.preview'>['issued'] {
  return papersOfRun(context.store, runId).flatMap(({ id, kind, year, sheets }) => {
    const step = writtenSteps.find((one) => one === kind);
    return step === undefined ? [] : sheets.map(({ unit, number }) => ({ unit, step, paperId: id, number: number === 0 ? '' : sayNumber(year, number) }));
  });
}

export const noticeHandlers: Pick<Handlers, 'notices.preview' | 'notices.export'> = {
  'notices.preview': (context, request) => {
    const { input, notices, leftOut } = draft(context, request, true);
    const stray = strayEdits(composeNotices({ ...input, edits: {} }), request.edits ?? {});
    return { outline: composeNotices(input), notices, leftOut, stray, issued: issuedBefore(context, request.runId) };
  },

  'notices.export': async (context, request, { onProgress, signal }) => {
    onProgress({ text: '正在排版', share: null });
    const drafted = draft(context, request);
    const outline = composeNotices(drafted.input);
    const document = await docxFile(context, outline, signal);
    const papers = issue(context, request.runId, drafted);
    return new WithDocument({ title: outline.title, notices: drafted.notices, papers }, document);
  },
};
