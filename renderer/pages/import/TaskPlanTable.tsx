// The tasks of the plan as their table looks; a deadline is put right in its cell, and the plan follows.
import { useMemo, type ReactElement } from 'react';
import type { Day } from '../../../shared/days/day.ts';
import type { ImportOptions, Plan, PlanRow } from '../../../shared/importing/plan.ts';
import { DataGrid } from '../../parts/DataGrid.tsx';
import type { GridAction, GridRowEdit } from '../../parts/grid/types.ts';
import { taskPlanColumns } from './taskColumns.tsx';
import { doubts, isTaskRow, placeOf } from './taskWords.ts';

interface Props {
  plan: Plan;
  rows: readonly PlanRow[];
  deadlines: NonNullable<ImportOptions['deadlines']>;
  onDeadlines: (deadlines: NonNullable<ImportOptions['deadlines']>) => Promise<void>;
  onOpen: (row: PlanRow) => void;
}

export function TaskPlanTable({ plan, rows, deadlines, onDeadlines, onOpen }: Props): ReactElement {
  const columns = useMemo(() => taskPlanColumns({ rows: plan.rows.filter((row) => row.values['record'] === undefined), tables: plan.tables ?? [], settled: new Set(Object.keys(deadlines)) }), [plan, deadlines]);
  const settle = (edits: readonly GridRowEdit<PlanRow>[]): Promise<void> => {
    const days = edits.flatMap(({ row, changes }) => (changes['deadline'] === undefined || !isTaskRow(row) ? [] : [[placeOf(row), changes['deadline'] === '' ? null : (changes['deadline'] as Day)] as const]));
    return days.length === 0 ? Promise.resolve() : onDeadlines({ ...deadlines, ...Object.fromEntries(days) });
  };
  const actions: GridAction<PlanRow>[] = [
    {
      id: 'as-printed',
      title: '完成时限恢复照文件读',
      disabled: (chosen) => chosen.every((row) => deadlines[placeOf(row)] === undefined),
      run: (chosen) => {
        const back = new Set(chosen.map(placeOf));
        void onDeadlines(Object.fromEntries(Object.entries(deadlines).filter(([place]) => !back.has(place))));
      },
    },
  ];
  return (
    <DataGrid<PlanRow>
      id="import-plan-tasks"
      label="导入计划"
      columns={columns}
      rows={rows}
      rowKey={placeOf}
      heights="text"
      onEdit={(row, columnId, text) => settle([{ row, changes: { [columnId]: text } }])}
      onPasteRows={settle}
      onOpen={onOpen}
      actions={actions}
      rowTone={(row) => (row.action === 'refuse' ? 'alarm' : (row.action === 'same' && doubts(row).length === 0) || row.action === 'skip' ? 'muted' : undefined)}
      empty={{ text: '没有这一类的行。' }}
      exportTitle="任务分解表导入计划"
    />
  );
}
