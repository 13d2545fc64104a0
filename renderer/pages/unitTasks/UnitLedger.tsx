// One unit's parts of the year's tasks as a grid, with recording by keyboard.
import { useCallback, useMemo, useRef, useState } from 'react';
import type { ReactElement } from 'react';
import { Button } from 'antd';
import { useNavigate } from 'react-router';
import type { Day } from '../../../shared/days/day.ts';
import type { Part } from '../../../shared/tracking/part.ts';
import { openStates } from '../../../shared/tracking/standing.ts';
import { DataGrid } from '../../parts/DataGrid.tsx';
import type { GridAction } from '../../parts/DataGrid.tsx';
import { DayInput } from '../../parts/DayInput.tsx';
import { kindName, meantParts } from '../../parts/ledger/entryKinds.ts';
import type { EntryKind } from '../../parts/ledger/entryKinds.ts';
import { useCommand } from '../../parts/useCommand.ts';
import { unitColumns } from './columns.tsx';
import { useRowEntries } from './useRowEntries.ts';

interface UnitLedgerProps {
  unit: string;
  year: number;
  today: Day;
  /** Every part of the unit in the year; the columns follow from them. */
  all: readonly Part[];
  /** Those in sight. */
  parts: readonly Part[];
  /** The list is narrowed to a state: how to see all of it. */
  onAll: (() => void) | null;
  onAsk: (kind: EntryKind, parts: Part[], text: string) => void;
  onOpen: (part: Part) => void;
}

const keyOf = (part: Part): number => part.id;
const KEYS: Partial<Record<EntryKind, string>> = { progress: 'Alt+J', closed: 'Alt+X', returned: 'Alt+T' };
const OFFERED: readonly EntryKind[] = ['progress', 'done', 'closed', 'returned', 'notApplicable', 'extended', 'urged', 'reopened'];

/** Mount anew for another unit: what is held of a row is then written. */
export function UnitLedger({ unit, year, today, all, parts, onAll, onAsk, onOpen }: UnitLedgerProps): ReactElement {
  const navigate = useNavigate();
  const command = useCommand();
  const [day, setDay] = useState<Day | null>(null);
  const shown = useRef<readonly Part[]>(parts);
  const numbers = all.some((part) => part.number !== '');
  const subsections = all.some((part) => part.subsection !== '');
  const quotas = all.some((part) => part.quotas.length > 0);
  const columns = useMemo(() => unitColumns({ year, numbers, subsections, quotas }), [year, numbers, subsections, quotas]);
  const rows = useRowEntries({ command, day: day ?? today, columns, shown, onAsk });
  const remember = useCallback((listed: readonly Part[]) => {
    shown.current = listed;
  }, []);
  const actions = useMemo<GridAction<Part>[]>(() => {
    const draft = (kind: 'urging' | 'supervision', title: string): GridAction<Part> => ({
      id: kind,
      title,
      disabled: (chosen) => !chosen.some(({ state }) => openStates.includes(state)),
      run: (chosen) => void navigate(`/tasks/supervision/draft?kind=${kind}&parts=${chosen.filter(({ state }) => openStates.includes(state)).map(({ id }) => id).join(',')}`),
    });
    return [
      ...OFFERED.map((kind): GridAction<Part> => {
        const key = KEYS[kind];
        return { id: kind, title: kind === 'urged' ? '记一次催办' : kindName(kind), ...(key === undefined ? {} : { key, shortcut: key }), disabled: (chosen) => meantParts(kind, chosen).length === 0, run: (chosen) => onAsk(kind, chosen, '') };
      }),
      draft('urging', '出催办函'),
      draft('supervision', '出督办单'),
    ];
  }, [navigate, onAsk]);
  return (
    <div className="unit-ledger" ref={rows.box} onKeyDown={(event) => event.key === 'Escape' && (event.target as HTMLElement).dataset.idle !== undefined && rows.drop()} onKeyUp={rows.look} onPointerUp={rows.look} onBlur={() => setTimeout(rows.look, 0)}>
      <DataGrid<Part>
        id="unit.tasks"
        label={`${unit}的任务`}
        columns={columns}
        rows={parts}
        rowKey={keyOf}
        heights="text"
        onEdit={rows.edit}
        onPasteRows={rows.editRows}
        onOpen={onOpen}
        actions={actions}
        onShown={remember}
        exportTitle={`${unit}${year}年政务公开任务办理情况`}
        toolbar={<span className="record-on"><label htmlFor="record-on">记在</label><span><DayInput id="record-on" size="small" required value={day ?? today} year={year} onChange={(next) => setDay(next)} /></span></span>}
        empty={onAll === null
          ? { text: `“${unit}”在${year}年的任务分解表里没有承担任务。`, action: <Button onClick={() => void navigate(`/tasks?year=${year}`)}>看任务分解表</Button> }
          : { text: `“${unit}”没有这样的任务。`, action: <Button onClick={onAll}>看全部</Button> }}
      />
    </div>
  );
}
