// The single door: decode → run → answer. Checking, refusing, timing and logging happen here, once, for all hosts.
import type { z } from 'zod';
import type { Answer, Progress } from '../../shared/contract/answer.ts';
import type { FilePart, MethodEntry } from '../../shared/contract/define.ts';
import { isMethod, methods } from '../../shared/contract/methods.ts';
import { Refusal } from '../../shared/problems.ts';
import type { Problem } from '../../shared/problems.ts';
import { sayIssue } from '../../shared/sayIssue.ts';
import { dailyBackup } from '../store/backup.ts';
import { asRefusal } from '../store/open.ts';
import { WithDocument } from './context.ts';
import type { CallExtras, Context } from './context.ts';
import { fieldProblems } from './fieldProblems.ts';
import { handlers } from './handlers.ts';

export interface CallOptions {
  file?: FilePart | undefined;
  onProgress?: ((progress: Progress) => void) | undefined;
  signal?: AbortSignal | undefined;
}

type AnyHandler = (context: Context, input: unknown, extras: CallExtras) => unknown;

/** Makes the door for one context. Calls that write wait for one another; calls that read do not. */
export function createDispatch(context: Context): (method: string, input: unknown, options?: CallOptions) => Promise<Answer> {
  let lastWrite: Promise<unknown> = Promise.resolve();
  return async (method, input, options = {}) => {
    const started = performance.now();
    const answer = await answerTo(method, input, options);
    const detail = answer.status === 'refused' ? answer.problems.map((problem) => problem.code).join(' ') : answer.status === 'fault' ? answer.detail : undefined;
    context.log({ method, status: answer.status, milliseconds: Math.round(performance.now() - started), ...(detail === undefined ? {} : { detail }) });
    return answer;
  };

  async function answerTo(method: string, input: unknown, options: CallOptions): Promise<Answer> {
    if (!isMethod(method)) return { status: 'refused', problems: [{ code: 'method-unknown', message: `没有“${method}”这个命令。用 help 可以列出所有命令。` }] };
    const entry: MethodEntry = methods[method];
    const decoded = entry.input.safeParse(input ?? {}, { error: sayIssue });
    if (!decoded.success) return { status: 'refused', problems: fieldProblems(decoded.error as z.ZodError) };
    if (entry.file === 'one' && !options.file) return { status: 'refused', problems: [{ code: 'file-needed', message: '这个命令需要一个文件。请选择文件后再试。' }] };
    const run = (): Promise<Answer> => guarded(handlers[method] as AnyHandler, entry, decoded.data, options);
    if (entry.access === 'read') return run();
    const turn = lastWrite.then(run, run);
    lastWrite = turn;
    return turn;
  }

  async function guarded(handler: AnyHandler, entry: MethodEntry, input: unknown, options: CallOptions): Promise<Answer> {
    const extras: CallExtras = { file: options.file, onProgress: options.onProgress ?? (() => undefined), signal: options.signal ?? new AbortController().signal };
    try {
      extras.signal.throwIfAborted();
      if (entry.access === 'write') await dailyBackup(context.store);
      const result = await handler(context, input, extras);
      const output = result instanceof WithDocument ? (result.output as unknown) : result;
      if (context.checkOutput) entry.output.parse(output);
      return result instanceof WithDocument ? { status: 'done', output, document: result.document } : { status: 'done', output };
    } catch (error) {
      return failure(asRefusal(error, context.store.path), extras.signal);
    }
  }
}

function failure(error: unknown, signal: AbortSignal): Answer {
  if (error instanceof Refusal) return { status: 'refused', problems: error.problems };
  if (signal.aborted) {
    const cancelled: Problem = { code: 'cancelled', message: '已经取消，数据没有改动。' };
    return { status: 'refused', problems: [cancelled] };
  }
  const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return { status: 'fault', message: '程序内部出错，这一步没有完成，原有数据没有改动。请重新打开程序再试；如果再次出现，请把“设置—数据”里的运行日志交给维护人员。', detail };
}
