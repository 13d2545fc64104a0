// What the pages of registers have in common: what the address asks for, the open record, its neighbours, editing and removing.
import { useCallback, useMemo, useRef, useState } from 'react';
import type { Month } from '../../shared/days/day.ts';
import type { Problem } from '../../shared/problems.ts';
import { usePeriod } from '../app/period.tsx';
import type { GridAction, GridRowEdit } from './grid/types.ts';
import { spanAsked } from './SpanFilters.tsx';
import type { SpanAsked } from './SpanFilters.tsx';
import { useAddress } from './useAddress.ts';
import { useCommand } from './useCommand.ts';
import { useRowEdits } from './useRowEdits.ts';
import type { RowEditing } from './useRowEdits.ts';

export interface RegisterPage<Row> {
  /** ?from ?to ?unit */
  asked: SpanAsked;
  narrowed: boolean;
  widen: () => void;
  ask: (changes: Record<string, string | number | null>) => void;
  month: Month | null;
  /** The year of days typed without one. */
  year: number | undefined;
  adding: boolean;
  openId: number | null;
  open: (row: Row) => void;
  close: () => void;
  /** To the neighbour in the list as it is shown. */
  step: (by: -1 | 1) => void;
  remember: (shown: readonly Row[]) => void;
  setAdded: (id: number) => void;
  /** The record that was added last, else the open one. */
  focusKey: number | null;
  editRows: (edits: GridRowEdit<Row>[]) => Promise<Problem[]>;
  actions: readonly GridAction<Row>[];
}

/** `editing` must be the same object every time. */
export function useRegisterPage<Row extends { id: number }>(editing: RowEditing<Row>, removing: 'scoreEvents.remove' | 'commissions.remove'): RegisterPage<Row> {
  const { params, ask } = useAddress();
  const { month } = usePeriod();
  const command = useCommand();
  const { run, say } = command;
  const editRows = useRowEdits(command, editing);
  const [added, setAdded] = useState<number | null>(null);
  const shown = useRef<readonly Row[]>([]);
  const asked = spanAsked(params);
  const openId = params.get('open') === null ? null : Number(params.get('open'));
  const open = useCallback((row: Row) => {
    setAdded(null);
    ask({ open: row.id, do: null });
  }, [ask]);
  const actions = useMemo<GridAction<Row>[]>(() => [
    {
      id: 'remove',
      title: '删除',
      key: 'Ctrl+Delete',
      shortcut: 'Ctrl+Delete',
      run: (chosen) => void run(removing, { ids: chosen.map(({ id }) => id) }, { done: () => (chosen[0] && chosen.length === 1 ? `已删除“${editing.nameOf(chosen[0])}”。` : `已删除 ${chosen.length} ${editing.counted}。`) }),
    },
  ], [run, removing, editing]);
  return {
    asked,
    narrowed: asked.from !== null || asked.to !== null || asked.unit !== null,
    widen: () => ask({ from: null, to: null, unit: null }),
    ask,
    month,
    year: month === null ? undefined : Number(month.slice(0, 4)),
    adding: params.get('do') === 'add',
    openId,
    open,
    close: () => ask({ do: null, open: null }),
    step: (by) => {
      const at = shown.current.findIndex(({ id }) => id === openId);
      const next = shown.current[at + by];
      if (next) open(next);
      else say({ kind: 'done', text: by < 0 ? '这是表里的第一条。' : '这是表里的最后一条。' });
    },
    remember: useCallback((rows) => {
      shown.current = rows;
    }, []),
    setAdded,
    focusKey: added ?? openId,
    editRows,
    actions,
  };
}
