// The columns of the task table, as the issued paper has them, and behind them how each task stands.
import type { ListedTask } from '../../../shared/tracking/part.ts';
import type { GridColumn } from '../../parts/DataGrid.tsx';
import { PrintedNames } from './PrintedNames.tsx';
import { StateMark } from '../../parts/ledger/StateMark.tsx';
import { doneText, quotaText } from './words.ts';

interface Offered {
  /** Names of the register, and collective names the table uses. */
  names: readonly string[];
  /** The year of days typed without one. */
  year: number;
  /** Some task has a 小项. */
  subsections: boolean;
  /** Some task says how often. */
  quotas: boolean;
}

/** Section and subsection stand once for all their rows. */
export function taskColumns({ names, year, subsections, quotas }: Offered): GridColumn<ListedTask>[] {
  const columns: (GridColumn<ListedTask> | null)[] = [
    { id: 'number', title: '序号', width: 48, kind: 'text', sticky: true, value: (task) => task.number, editor: { kind: 'text' }, hint: '表上印的序号' },
    { id: 'section', title: '工作任务', width: 88, kind: 'text', sticky: true, value: (task) => task.section, merge: (task) => `${task.tableId} ${task.section}`, filter: 'choice' },
    subsections ? { id: 'subsection', title: '小项', width: 88, kind: 'text', sticky: true, value: (task) => task.subsection, merge: (task) => task.subsection, filter: 'choice' } : null,
    { id: 'requirement', title: '具体要求', width: 280, kind: 'text', grow: true, wrap: true, value: (task) => task.requirement, editor: { kind: 'text', required: true, long: true } },
    { id: 'leads', title: '牵头', width: 96, kind: 'text', wrap: true, value: (task) => task.leads.join('、'), render: (task) => <PrintedNames names={task.leads} unknown={task.unknown} />, editor: { kind: 'names', options: names }, hint: '牵头单位，几个用顿号分开' },
    {
      id: 'responsible',
      title: '责任单位',
      width: 112,
      kind: 'text',
      wrap: true,
      value: (task) => `${task.responsible.join('、')}${task.openEnded ? '等' : ''}`,
      render: (task) => <PrintedNames names={task.responsible} unknown={task.unknown} openEnded={task.openEnded} />,
      editText: (task) => task.responsible.join('、'),
      editor: { kind: 'names', options: names },
      hint: '责任单位，几个用顿号分开',
    },
    {
      id: 'deadline',
      title: '完成时限',
      width: 92,
      kind: 'day',
      filter: 'choice',
      value: (task) => task.deadline ?? (task.deadlineText === '' ? null : task.deadlineText),
      editText: (task) => task.deadline ?? '',
      editor: { kind: 'day', year },
      hint: '哪一天以前完成；没有日子的写着原来的说法',
    },
    quotas ? { id: 'quotas', title: '频次', width: 88, kind: 'text', wrap: true, value: (task) => task.quotas.map(quotaText).join('；'), hint: '要求做多少次，从要求的文字里读出' } : null,
    { id: 'state', title: '状态', width: 94, kind: 'text', filter: 'choice', value: (task) => task.state, render: (task) => <StateMark state={task.state} />, hint: '由各单位的进展得出；有一个单位逾期就是逾期' },
    { id: 'done', title: '完成', width: 68, kind: 'number', filter: 'none', value: (task) => doneText(task.tally), hint: '已完成和已销号的单位／要办的单位' },
    { id: 'lastOn', title: '最近进展', width: 90, kind: 'day', value: (task) => task.lastOn },
    { id: 'remark', title: '备注', width: 100, kind: 'text', wrap: true, value: (task) => task.remark, editor: { kind: 'text', long: true } },
  ];
  return columns.filter((column) => column !== null);
}
