// What came back from the units: who reported what, and how the task stands before and after.
import { useMemo, type ReactElement } from 'react';
import type { PlanRow } from '../../../shared/importing/plan.ts';
import { DataGrid } from '../../parts/DataGrid.tsx';
import type { GridColumn } from '../../parts/grid/types.ts';
import { actionNames } from './actions.ts';
import { fieldTexts, planFields } from './kinds.ts';
import { placeOf } from './taskWords.ts';

const WRAPPED = new Set(['text', 'evidence']);

/** Rows with nothing filled in stand back. */
export function ProgressPlanTable({ rows, all, onOpen }: { rows: readonly PlanRow[]; all: readonly PlanRow[]; onOpen: (row: PlanRow) => void }): ReactElement {
  const columns = useMemo(() => progressColumns(all), [all]);
  return (
    <DataGrid<PlanRow>
      id="import-plan-progress"
      label="导入计划"
      columns={columns}
      rows={rows}
      rowKey={placeOf}
      heights="text"
      onOpen={onOpen}
      rowTone={(row) => (row.action === 'add' || row.action === 'refuse' ? undefined : 'muted')}
      empty={{ text: '没有这一类的行。' }}
      exportTitle="任务进展导入计划"
    />
  );
}

/** A field that no row says anything about has no column. */
function progressColumns(all: readonly PlanRow[]): GridColumn<PlanRow>[] {
  const textOf = (row: PlanRow, id: string): string => fieldTexts('progress', row, id).after;
  // What differs stands side by side above the table.
  const noteOf = (row: PlanRow): string => row.problems.map(({ code, message }) => (code === 'progress-conflict' ? '和台账不一致，请在上面选以哪一份为准。' : message)).join('');
  const fields = planFields.progress.filter(({ id }) => id !== 'was' && id !== 'will' && (id === 'unit' || all.some((row) => textOf(row, id) !== ''))).map(({ id, title, width, kind }): GridColumn<PlanRow> => ({
    id, title, width, kind, sticky: id === 'unit', wrap: WRAPPED.has(id), grow: id === 'text', ...(id === 'unit' ? { filter: 'choice' } : {}),
    value: (row) => textOf(row, id),
  }));
  const at = fields.findIndex(({ id }) => id === 'requirement') + 1;
  const states: GridColumn<PlanRow> = {
    id: 'states', title: '原状态 → 新状态', width: 128, kind: 'text', filter: 'choice',
    value: (row) => {
      const [was, will] = [textOf(row, 'was'), textOf(row, 'will')];
      return was === '' ? '' : row.action !== 'add' ? was : was === will ? `${was}，不变` : `${was} → ${will}`;
    },
  };
  const action: GridColumn<PlanRow> = {
    id: 'action', title: '处理', width: 76, kind: 'text', filter: 'choice',
    value: (row) => progressAction(row),
    render: (row) => <span className={`import-action of-${row.action}`}>{progressAction(row)}</span>,
  };
  const note: GridColumn<PlanRow> = { id: 'note', title: '说明', width: 200, kind: 'text', wrap: true, value: noteOf, render: (row) => <span className={row.action === 'refuse' ? 'import-doubt refuse' : 'import-doubt'}>{noteOf(row)}</span> };
  const [unit, ...rest] = fields;
  return [...(unit ? [unit] : []), action, ...(all.some((row) => row.action === 'refuse') ? [note] : []), ...rest.slice(0, at - 1), states, ...rest.slice(at - 1), ...(all.some((row) => row.action === 'refuse') || all.every((row) => noteOf(row) === '') ? [] : [note])];
}

function progressAction(row: PlanRow): string {
  if (row.action === 'add') return '记一笔';
  return row.action === 'same' ? (row.values['entry'] === undefined ? '没有填报' : '不再记') : actionNames[row.action];
}
