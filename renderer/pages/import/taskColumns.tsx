// Columns of the plan of a task table: as the paper has them, with what was read out of the words, and what is doubtful.
import type { ReactElement, ReactNode } from 'react';
import type { PlanRow, PlanTable } from '../../../shared/importing/plan.ts';
import type { PlannedTask } from '../../../shared/importing/planTaskRow.ts';
import type { Role } from '../../../shared/tracking/part.ts';
import type { GridColumn } from '../../parts/grid/types.ts';
import { actionNames } from './actions.ts';
import { deadlineSource, doubts, isTaskRow, namesText, partsChange, placeOf, printedNames, quotaWords, taskOf } from './taskWords.ts';
import { fieldText } from './values.ts';

interface Seen {
  rows: readonly PlanRow[];
  tables: readonly PlanTable[];
  /** Places whose deadline the person settled. */
  settled: ReadonlySet<string>;
}

/** A column that no row says anything in is left out; the deadline can be typed over. */
export function taskPlanColumns({ rows, tables, settled }: Seen): GridColumn<PlanRow>[] {
  const tasks = rows.filter(isTaskRow);
  const speaks = (say: (task: PlannedTask) => string): boolean => tasks.some((row) => say(taskOf(row)) !== '');
  const tableOf = (row: PlanRow): PlanTable | undefined => tables[taskOf(row).table];
  const actions = tasks.some(({ action }) => action !== 'add') || tasks.length < rows.length;
  const doubtful = rows.some((row) => noteText(row) !== '');
  const columns: (GridColumn<PlanRow> | null)[] = [
    speaks(({ number }) => number) ? { id: 'number', title: '序号', width: 48, kind: 'text', sticky: true, filter: 'none', ...texts('number') } : null,
    speaks(({ section }) => section) ? { id: 'section', title: '工作任务', width: 84, kind: 'text', sticky: true, filter: 'choice', ...texts('section'), merge: (row) => `${row.values['table']} ${row.values['section']} ${fieldText(row.before?.['section'])}` } : null,
    speaks(({ subsection }) => subsection) ? { id: 'subsection', title: '小项', width: 84, kind: 'text', sticky: true, filter: 'choice', ...texts('subsection'), merge: (row) => `${row.values['subsection']} ${fieldText(row.before?.['subsection'])}` } : null,
    actions ? { id: 'action', title: '处理', width: 64, kind: 'text', filter: 'choice', value: (row) => actionNames[row.action], render: (row) => <span className={`import-action of-${row.action}`}>{actionNames[row.action]}</span> } : null,
    { id: 'requirement', title: '要求', width: 230, kind: 'text', grow: true, wrap: true, ...texts('requirement') },
    speaks((task) => namesText(task, 'lead')) || tasks.some(({ before }) => before?.['leads'] !== undefined) ? { id: 'leads', title: '牵头', width: 96, kind: 'text', wrap: true, ...names('lead') } : null,
    speaks((task) => namesText(task, 'responsible')) || tasks.some(({ before }) => before?.['responsible'] !== undefined) ? { id: 'responsible', title: '责任', width: 104, kind: 'text', wrap: true, ...names('responsible') } : null,
    {
      id: 'deadline',
      title: '完成时限',
      width: 94,
      kind: 'day',
      wrap: true,
      filter: 'choice',
      value: (row) => texts('deadline').value(row) || null,
      render: (row) => {
        if (!settled.has(placeOf(row))) return texts('deadline').render(row);
        const before = row.before && Object.hasOwn(row.before, 'deadline') ? fieldText(row.before['deadline']) || '空白' : null;
        return <>{before === null ? null : <><del className="import-before">{before}</del> → </>}<span className="import-settled" title="在这里改过">{fieldText(row.values['deadline']) || '没有时限'}</span></>;
      },
      editText: (row) => fieldText(row.values['deadline']),
      editor: { kind: 'day', ...(tables[0] === undefined ? {} : { year: tables[0].year }) },
      hint: '直接改；清空就是没有时限',
    },
    speaks(({ deadlineText }) => deadlineText) ? { id: 'words', title: '时限的说法', width: 96, kind: 'text', wrap: true, filter: 'choice', value: (row) => (isTaskRow(row) ? deadlineSource(taskOf(row), tableOf(row)) : ''), hint: '完成时限是从哪句话读出来的' } : null,
    speaks(quotaWords) ? { id: 'quotas', title: '频次', width: 92, kind: 'text', wrap: true, value: (row) => (isTaskRow(row) ? changeText(row, 'quotas', quotaWords(taskOf(row))) : ''), hint: '要求里写的次数，照原话' } : null,
    speaks(({ remark }) => remark) ? { id: 'remark', title: '备注', width: 80, kind: 'text', wrap: true, ...texts('remark') } : null,
    doubtful ? { id: 'doubts', title: '疑问和说明', width: 168, kind: 'text', wrap: true, value: noteText, render: (row) => <span className={row.action === 'refuse' ? 'import-doubt refuse' : 'import-doubt'}>{noteText(row)}</span> } : null,
  ];
  return columns.filter((column) => column !== null);
}

function noteText(row: PlanRow): string {
  return [...doubts(row), partsChange(row)].filter((text) => text !== '').join('');
}

function changeText(row: PlanRow, field: string, after: string): string {
  return row.before && Object.hasOwn(row.before, field) ? `${fieldText(row.before[field]) || '空白'} → ${after || '空白'}` : after;
}

/** A field as it will be; before → after where it changes. */
function texts(field: string): { value: (row: PlanRow) => string; render: (row: PlanRow) => ReactNode } {
  return {
    value: (row) => changeText(row, field, fieldText(row.values[field])),
    render: (row) => (row.before && Object.hasOwn(row.before, field) ? <Changed before={fieldText(row.before[field])} after={fieldText(row.values[field])} /> : fieldText(row.values[field])),
  };
}

function names(role: Role): { value: (row: PlanRow) => string; render: (row: PlanRow) => ReactNode } {
  const field = role === 'lead' ? 'leads' : 'responsible';
  const was = (row: PlanRow): string | null => {
    const before = row.before?.[field];
    return Array.isArray(before) ? before.join('、') : null;
  };
  return {
    value: (row) => {
      if (!isTaskRow(row)) return '';
      const before = was(row);
      const after = namesText(taskOf(row), role);
      return before === null ? after : `${before || '空白'} → ${after || '空白'}`;
    },
    render: (row) => {
      if (!isTaskRow(row)) return '';
      const before = was(row);
      return (
        <>
          {before === null ? null : <><del className="import-before">{before || '空白'}</del> → </>}
          <Names task={taskOf(row)} role={role} />
        </>
      );
    },
  };
}

/** Names joined by 、 as printed; what the register lacks is marked, a collective name says how many units it stands for. */
function Names({ task, role }: { task: PlannedTask; role: Role }): ReactElement {
  return (
    <>
      {printedNames(task, role).map((name, index) => [
        index > 0 ? '、' : '',
        name.unknown
          ? <span key={name.text} className="import-unknown" title={`“${name.text}”不在单位名录里，照原样保留`}>{name.text}</span>
          : <span key={name.text} title={name.units.length > 1 || (name.units[0] !== undefined && name.units[0] !== name.text) ? name.units.join('、') : undefined}>{name.text}{name.means === '' ? null : <span className="import-means">{name.means}</span>}</span>,
      ])}
      {role === 'responsible' && task.openEnded ? '等' : ''}
    </>
  );
}

function Changed({ before, after }: { before: string; after: string }): ReactElement {
  return <><del className="import-before">{before || '空白'}</del> → <ins className="import-after">{after || '空白'}</ins></>;
}
