// Recording in the grid: what is typed into one row is held until the row is left, then written as one entry; a pasted block at once.
import { useCallback, useEffect, useMemo, useRef } from 'react';
import type { RefObject } from 'react';
import type { Day } from '../../../shared/days/day.ts';
import type { EntryFields } from '../../../shared/tracking/entry.ts';
import type { Part } from '../../../shared/tracking/part.ts';
import type { Problem } from '../../../shared/problems.ts';
import type { GridRowEdit } from '../../parts/DataGrid.tsx';
import { kindName } from '../../parts/ledger/entryKinds.ts';
import type { EntryKind } from '../../parts/ledger/entryKinds.ts';
import { partTitle } from '../../parts/ledger/partWords.ts';
import type { Command } from '../../parts/useCommand.ts';
import { columnOf, readRow } from './rowEntry.ts';

interface Held {
  part: Part;
  texts: Record<string, string>;
  /** Told what was refused once the row is written. */
  answers: ((problems: Problem[]) => void)[];
}

interface RowEntryOptions {
  command: Command;
  /** The day of an entry whose row names none. */
  day: Day;
  /** Of the grid, in their order. */
  columns: readonly { id: string }[];
  /** Rows as shown, for telling which one has the keyboard. */
  shown: RefObject<readonly Part[]>;
  /** A kind that asks for more than a row holds. */
  onAsk: (kind: EntryKind, parts: Part[], text: string) => void;
}

export interface RowEntries {
  /** The box around the grid. */
  box: RefObject<HTMLDivElement | null>;
  edit: (part: Part, columnId: string, text: string) => Promise<Problem[]>;
  editRows: (edits: GridRowEdit<Part>[]) => Promise<Problem[]>;
  /** Writes what is held when the keyboard is in another row or elsewhere. */
  look: () => void;
  /** Forgets what is held. */
  drop: () => void;
}

/** The cell that has the keyboard, as the idle input of the grid names it; null while one is edited, 'away' outside the grid. */
function cellInSight(box: HTMLDivElement | null): { row: number; column: number } | null | 'away' {
  const active = document.activeElement;
  if (!active || !box?.contains(active)) return 'away';
  const place = /-(\d+)-(\d+)$/.exec(active.getAttribute('aria-activedescendant') ?? '');
  return place ? { row: Number(place[1]), column: Number(place[2]) } : null;
}

/** All or nothing: when one entry is refused, those before it are taken back. */
export function useRowEntries({ command, day, columns, shown, onAsk }: RowEntryOptions): RowEntries {
  const { run, say, undo, refresh } = command;
  const box = useRef<HTMLDivElement>(null);
  const held = useRef<Held | null>(null);
  const queue = useRef<Promise<unknown>>(Promise.resolve());

  /** Entries with the parts each is written for. */
  const write = useCallback((entries: readonly { entry: EntryFields; parts: readonly Part[] }[]): Promise<{ refused: Problem[]; at: number }> => {
    const work = async (): Promise<{ refused: Problem[]; at: number }> => {
      const changes: number[] = [];
      for (const [at, { entry, parts }] of entries.entries()) {
        const result = await run('progress.add', { parts: parts.map(({ id }) => id), entry }, { beside: true, later: true });
        if (!result.ok) {
          for (const seq of changes.toReversed()) await run('changes.undo', { seq }, { later: true });
          if (changes.length > 0) await refresh('changes.undo');
          return { refused: result.problems, at };
        }
        changes.push(result.output.change);
      }
      const [first] = entries;
      const [part] = first?.parts ?? [];
      const count = entries.reduce((sum, { parts }) => sum + parts.length, 0);
      if (first && part) say({ kind: 'done', text: count === 1 ? `${partTitle(part)}已记“${kindName(first.entry.kind)}”。` : `已给 ${count} 项各记一笔。`, undo: () => void undo(changes) });
      await refresh('progress.add');
      return { refused: [], at: 0 };
    };
    const next = queue.current.then(work);
    queue.current = next.catch(() => undefined);
    return next;
  }, [run, say, undo, refresh]);

  const flush = useCallback(() => {
    const now = held.current;
    held.current = null;
    if (!now) return;
    const answer = (problems: Problem[]): void => now.answers.forEach((tell, index) => tell(index === 0 ? problems : []));
    const read = readRow(now.texts, day);
    if ('problems' in read) answer(read.problems);
    else if ('ask' in read) {
      onAsk(read.ask, [now.part], read.text);
      answer([]);
    } else void write([{ entry: read.entry, parts: [now.part] }]).then(({ refused }) => answer(refused.map((problem) => ({ ...problem, at: { field: columnOf(problem.at?.field) } }))));
  }, [day, onAsk, write]);

  const look = useCallback(() => {
    const cell = cellInSight(box.current);
    if (held.current && cell !== null && (cell === 'away' || shown.current[cell.row]?.id !== held.current.part.id)) flush();
  }, [flush, shown]);

  const drop = useCallback(() => {
    const now = held.current;
    held.current = null;
    now?.answers.forEach((tell) => tell([]));
  }, []);

  const edit = useCallback((part: Part, columnId: string, text: string) => {
    if (held.current && held.current.part.id !== part.id) flush();
    const now = held.current ?? { part, texts: {}, answers: [] };
    held.current = now;
    if (text === '') delete now.texts[columnId];
    else now.texts[columnId] = text;
    // By now the grid has gone on to its next cell; below the last row there is none to go to.
    setTimeout(() => {
      look();
      const cell = cellInSight(box.current);
      const stays = cell !== null && cell !== 'away' && cell.row === shown.current.length - 1 && columns[cell.column]?.id === columnId;
      if (held.current === now && stays) flush();
    }, 0);
    return new Promise<Problem[]>((resolve) => now.answers.push(resolve));
  }, [columns, flush, look, shown]);

  const editRows = useCallback(async (edits: GridRowEdit<Part>[]): Promise<Problem[]> => {
    flush();
    const groups = new Map<string, { entry: EntryFields; parts: Part[]; row: number }>();
    for (const [index, { row: part, changes }] of edits.entries()) {
      const read = readRow(changes, day);
      if ('problems' in read) return read.problems.map((problem) => ({ ...problem, at: { ...problem.at, row: index + 1 } }));
      if ('ask' in read) {
        // The same state for all of them, and nothing else: then one form serves them all.
        if (edits.every(({ changes: other }) => other.state === changes.state)) {
          onAsk(read.ask, edits.map(({ row }) => row), read.text);
          return [];
        }
        return [{ code: 'entry-incomplete', message: `记“${kindName(read.ask)}”还要写明原因或依据，不能和别的一起粘贴。请选中这些行，用“操作”里的“${kindName(read.ask)}”。`, at: { row: index + 1, field: 'state' } }];
      }
      const key = JSON.stringify(read.entry);
      const group = groups.get(key) ?? { entry: read.entry, parts: [], row: index + 1 };
      group.parts.push(part);
      groups.set(key, group);
    }
    const entries = [...groups.values()];
    const { refused, at } = await write(entries);
    return refused.map((problem) => ({ ...problem, at: { row: entries[at]?.row ?? 1, field: columnOf(problem.at?.field) } }));
  }, [flush, day, onAsk, write]);

  // Leaving the page or the window leaves the row.
  const latest = useRef(flush);
  latest.current = flush;
  useEffect(() => {
    const leave = (): void => latest.current();
    window.addEventListener('blur', leave);
    window.addEventListener('pagehide', leave);
    return () => {
      window.removeEventListener('blur', leave);
      window.removeEventListener('pagehide', leave);
      leave();
    };
  }, []);
  return useMemo(() => ({ box, edit, editRows, look, drop }), [edit, editRows, look, drop]);
}
