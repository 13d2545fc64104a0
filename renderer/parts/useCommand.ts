// Running a command: write, read anew what depends on it, answer with one sentence and 撤销.
import { useCallback, useMemo, useRef, useState } from 'react';
import type { Progress } from '../../shared/contract/answer.ts';
import type { FilePart } from '../../shared/contract/define.ts';
import type { Input, MethodName, Output } from '../../shared/contract/methods.ts';
import type { Problem } from '../../shared/problems.ts';
import { invalidateAfter } from '../app/queries.ts';
import { call, callForDocument, FaultError, RefusedError, saveDocument } from '../bridge.ts';
import { useSay } from './notice/Notices.tsx';
import type { Said } from './notice/Notices.tsx';

export interface RunOptions<M extends MethodName> {
  /** The sentence that answers. Without it nothing is said. */
  done?: (output: Output<M>) => string;
  /**
   * What 撤销 beside the sentence takes back. 'latest' (default): the entry this command made in the change log
   * (its `change`, else the latest one). 'none': nothing to take back. A function: its own way.
   */
  undo?: 'latest' | 'none' | ((output: Output<M>) => Promise<void>);
  link?: Said['link'];
  file?: FilePart;
  onProgress?: (progress: Progress) => void;
  signal?: AbortSignal;
  /** Refusals and faults are shown by the caller beside the thing, once; otherwise they are said at the foot of the window. */
  beside?: boolean;
  /** What depends on it is not read anew yet: for one of several writes, followed by `refresh`. */
  later?: boolean;
}

export type RunResult<M extends MethodName> = { ok: true; output: Output<M> } | { ok: false; problems: Problem[] };

/** What the log says of an entry that took another back, without its first word. */
export function undoneText(summary: string): string {
  return summary.replace(/^(?:撤销|重做)：/, '');
}

export interface Command {
  /** True while a command is running. */
  busy: boolean;
  /** Refusals or the fault of the last command, for Problems beside the thing. */
  problems: readonly Problem[];
  clear: () => void;
  /** Runs a method. Never throws for refusals and faults: they are said; a bug still throws. */
  run: <M extends MethodName>(method: M, input: Input<M>, options?: RunOptions<M>) => Promise<RunResult<M>>;
  /** Runs a method that makes a document, hands the document to the person and says so. */
  runForDocument: <M extends MethodName>(method: M, input: Input<M>, options?: RunOptions<M>) => Promise<RunResult<M>>;
  /** Takes back entries of the change log, the newest first, and says so. */
  undo: (seqs: readonly number[] | 'latest') => Promise<void>;
  /** Reads anew what depends on a method, after writes that were run with `later`. */
  refresh: (method: MethodName) => Promise<void>;
  say: (said: Said) => void;
}

/** Refusals and faults as problems; anything else is a bug and goes on. */
export function asProblems(error: unknown): Problem[] {
  if (error instanceof RefusedError) return error.problems;
  if (error instanceof FaultError) return [{ code: 'fault', message: error.message }];
  throw error;
}

/** The command runner of a page or part. */
export function useCommand(): Command {
  const say = useSay();
  const [running, setRunning] = useState(0);
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const latest = useRef(0);

  const undo = useCallback(async (seqs: readonly number[] | 'latest') => {
    const said: string[] = [];
    try {
      for (const seq of seqs === 'latest' ? [undefined] : seqs.toSorted((left, right) => right - left)) {
        said.push((await call('changes.undo', seq === undefined ? {} : { seq })).summary);
      }
      say({ kind: 'done', text: said.length === 1 ? `已撤销：${undoneText(said[0] ?? '')}` : `已撤销 ${said.length} 项操作。`, link: { text: '重做', run: () => void redo() } });
    } catch (error) {
      say({ kind: 'refused', text: asProblems(error).map((problem) => problem.message).join('\n') });
    } finally {
      await invalidateAfter('changes.undo');
    }
    async function redo(): Promise<void> {
      try {
        for (const _ of said) await call('changes.redo', {});
        say({ kind: 'done', text: said.length === 1 ? `已重做：${undoneText(said[0] ?? '')}` : `已重做 ${said.length} 项操作。` });
      } catch (error) {
        say({ kind: 'refused', text: asProblems(error).map((problem) => problem.message).join('\n') });
      } finally {
        await invalidateAfter('changes.redo');
      }
    }
  }, [say]);

  const perform = useCallback(async <M extends MethodName>(method: M, input: Input<M>, options: RunOptions<M>, forDocument: boolean): Promise<RunResult<M>> => {
    const own = ++latest.current;
    setRunning((count) => count + 1);
    setProblems([]);
    const { file, onProgress, signal } = options;
    try {
      let output: Output<M>;
      if (forDocument) {
        const made = await callForDocument(method, input, { file, onProgress, signal });
        output = made.output;
        saveDocument(made.document);
        say({ kind: 'done', text: options.done ? options.done(output) : `已导出“${made.document.name}”。`, link: options.link });
      } else {
        output = await call(method, input, { file, onProgress, signal });
        if (options.done) say({ kind: 'done', text: options.done(output), link: options.link, undo: takeBack(options, output, undo) });
      }
      if (!options.later) await invalidateAfter(method);
      return { ok: true, output };
    } catch (error) {
      const found = asProblems(error);
      if (own === latest.current) setProblems(found);
      if (!options.beside) say({ kind: error instanceof FaultError ? 'fault' : 'refused', text: found.map((problem) => problem.message).join('\n') });
      return { ok: false, problems: found };
    } finally {
      setRunning((count) => count - 1);
    }
  }, [say, undo]);

  return useMemo<Command>(() => ({
    busy: running > 0,
    problems,
    clear: () => setProblems([]),
    run: (method, input, options = {}) => perform(method, input, options, false),
    runForDocument: (method, input, options = {}) => perform(method, input, options, true),
    undo,
    refresh: invalidateAfter,
    say,
  }), [running, problems, perform, undo, say]);
}

function takeBack<M extends MethodName>(options: RunOptions<M>, output: Output<M>, undo: Command['undo']): (() => void) | undefined {
  if (options.undo === 'none') return undefined;
  if (typeof options.undo === 'function') {
    const own = options.undo;
    return () => void own(output);
  }
  const change = typeof output === 'object' && output !== null && 'change' in output && typeof output.change === 'number' ? output.change : null;
  return () => void undo(change === null ? 'latest' : [change]);
}
