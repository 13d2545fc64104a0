// The course of one import: the file, the person's answers, the plan that follows from them, and what was written.
import { useCallback, useEffect, useRef, useState } from 'react';
import type { Progress } from '../../../shared/contract/answer.ts';
import type { FilePart } from '../../../shared/contract/define.ts';
import type { ImportKind, ImportOptions, Plan } from '../../../shared/importing/plan.ts';
import { isRegisterKind } from '../../../shared/importing/registerKinds.ts';
import type { Problem } from '../../../shared/problems.ts';
import { invalidateAfter } from '../../app/queries.ts';
import { call, RefusedError } from '../../bridge.ts';
import { asProblems } from '../../parts/useCommand.ts';
import { kinds } from './kinds.ts';
import { writtenText } from './writeWords.ts';

export interface Source {
  file: FilePart;
  pasted: boolean;
}

export interface Written {
  importId: number;
  kind: ImportKind;
  file: string;
  source: Source;
  /** Sheets of the file that belong to other registers. */
  others: NonNullable<Plan['others']>;
  counts: Plan['counts'];
  /** The sentence that says what was written. */
  said: string;
  /** The page that shows it. */
  register: string;
}

export interface ImportState {
  kind: ImportKind;
  source: Source | null;
  options: ImportOptions;
  plan: Plan | null;
  /** Why there is no plan, or why nothing was written. */
  problems: readonly Problem[];
  /** What is going on; null at rest. */
  busy: { doing: 'read' | 'write'; progress: Progress | null } | null;
  written: Written | null;
  /** Everything written since the page was opened, the newest last. */
  session: readonly Written[];
}

export interface Import extends ImportState {
  choose: (kind: ImportKind) => void;
  take: (source: Source) => void;
  /** Takes the file that was just written as another kind. */
  takeAs: (kind: ImportKind) => void;
  /** Answers change the plan: it is made anew from the same file. Settles when it is there. */
  answer: (options: Partial<ImportOptions>) => Promise<void>;
  /** The last import was taken back. */
  takenBack: (importId: number) => void;
  write: (onRefusal: 'stop' | 'skip') => Promise<void>;
  cancel: () => void;
  /** Back to the choice of a file. */
  restart: () => void;
  refuse: (sentence: string) => void;
}

/** Refusals of a whole file that the person can answer in the plan. */
const ANSWERABLE = new Set(['unit-unknown', 'unit-missing', 'sheet-of-other-unit']);

const rest = { source: null, options: {}, plan: null, problems: [], busy: null };

export function useImport(first: ImportKind): Import {
  const [state, setState] = useState<ImportState>({ kind: first, ...rest, written: null, session: [] });
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);

  const preview = useCallback(async (kind: ImportKind, source: Source, options: ImportOptions) => {
    running.current?.abort();
    const own = new AbortController();
    running.current = own;
    const current = () => running.current === own;
    setState((old) => ({ ...old, kind, source, options, problems: [], written: null, busy: { doing: 'read', progress: null } }));
    try {
      const plan = await call('import.preview', { kind, options: { ...options, pasted: source.pasted } }, {
        file: source.file,
        signal: own.signal,
        onProgress: (progress) => current() && setState((old) => ({ ...old, busy: { doing: 'read', progress } })),
      });
      if (!current()) return;
      const refused = plan.problems.filter(({ severity }) => severity !== 'hint');
      // Nothing of the file can be used and no answer helps: another file is wanted.
      const hopeless = !isRegisterKind(kind) && plan.rows.length === 0 && refused.length > 0 && !refused.some(({ code }) => ANSWERABLE.has(code));
      setState((old) => (hopeless ? { ...old, plan: null, problems: plan.problems, busy: null } : { ...old, plan, busy: null }));
    } catch (error) {
      const problems = asProblems(error);
      if (!current()) return;
      // Cancelled by the person: back to the file, without a complaint.
      const cancelled = own.signal.aborted && error instanceof RefusedError;
      setState((old) => ({ ...old, plan: null, busy: null, problems: cancelled ? [] : problems, source: cancelled ? null : source }));
    }
  }, []);

  const { kind, source, options, plan } = state;
  return {
    ...state,
    choose: (next) => {
      if (next === kind) return;
      if (source) void preview(next, source, options.year === undefined ? {} : { year: options.year });
      else setState((old) => ({ ...old, kind: next, ...rest, written: null }));
    },
    take: (next) => void preview(kind, next, options.year === undefined ? {} : { year: options.year }),
    takeAs: (next) => {
      if (state.written) void preview(next, state.written.source, {});
    },
    answer: async (more) => {
      if (source) await preview(kind, source, { ...options, ...more });
    },
    takenBack: (importId) => setState((old) => ({ ...old, kind, ...rest, written: null, session: old.session.filter((one) => one.importId !== importId) })),
    write: async (onRefusal) => {
      if (!plan || !source) return;
      const own = new AbortController();
      running.current = own;
      setState((old) => ({ ...old, problems: [], busy: { doing: 'write', progress: null } }));
      try {
        const { importId, counts } = await call('import.run', { planId: plan.planId, options: { onRefusal } }, {
          signal: own.signal,
          onProgress: (progress) => setState((old) => ({ ...old, busy: { doing: 'write', progress } })),
        });
        const file = source.file.name;
        const written: Written = { importId, kind, file, source, others: plan.others ?? [], counts, said: writtenText(kind, file, plan), register: registerOf(kind, plan) };
        setState((old) => ({ kind, ...rest, written, session: [...old.session, written] }));
      } catch (error) {
        const problems = asProblems(error);
        setState((old) => ({ ...old, busy: null, problems }));
      } finally {
        // A cancelled write may have been written all the same: what is in sight is read anew either way.
        await invalidateAfter('import.run');
      }
    },
    cancel: () => running.current?.abort(),
    restart: () => {
      running.current?.abort();
      running.current = null;
      setState((old) => ({ ...old, kind, ...rest, written: null }));
    },
    refuse: (sentence) => setState((old) => ({ ...old, problems: [{ code: 'file-unreadable', message: sentence }] })),
  };
}

/** Where what was written is seen: tasks in the year of their table. */
function registerOf(kind: ImportKind, { tables }: Plan): string {
  const [table] = tables ?? [];
  return kind === 'tasks' && table ? `${kinds.tasks.register}?year=${table.year}` : kinds[kind].register;
}
