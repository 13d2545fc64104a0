// The columns of a unit's ledger; what is typed into 次数, 状态, 最近进展 and 日期 becomes an entry.
import { roleNames } from '../../../shared/tracking/part.ts';
import type { Part } from '../../../shared/tracking/part.ts';
import type { GridColumn } from '../../parts/DataGrid.tsx';
import { countsText, deadlineOf } from '../../parts/ledger/partWords.ts';
import { StateMark } from '../../parts/ledger/StateMark.tsx';
import { stateChoices } from './rowEntry.ts';

const blank = (): string => '';

interface Offered {
  /** The year of days typed without one. */
  year: number;
  /** Some part has a number, a 小项, says how often. */
  numbers: boolean;
  subsections: boolean;
  quotas: boolean;
}

/** What no part has takes no room. */
export function unitColumns({ year, numbers, subsections, quotas }: Offered): GridColumn<Part>[] {
  const columns: (GridColumn<Part> | null)[] = [
    !numbers ? null : { id: 'number', title: '序号', width: 46, kind: 'text', sticky: true, value: (part) => part.number, hint: '表上印的序号' },
    { id: 'section', title: '工作任务', width: 84, kind: 'text', sticky: true, value: (part) => part.section, merge: (part) => `${part.tableId} ${part.section}`, filter: 'choice' },
    subsections ? { id: 'subsection', title: '小项', width: 80, kind: 'text', sticky: true, value: (part) => part.subsection, merge: (part) => `${part.tableId} ${part.section} ${part.subsection}`, filter: 'choice' } : null,
    { id: 'requirement', title: '具体要求', width: 220, kind: 'text', grow: true, wrap: true, value: (part) => part.requirement },
    { id: 'role', title: '职责', width: 50, kind: 'text', filter: 'choice', value: (part) => roleNames[part.role], hint: '牵头还是责任' },
    { id: 'deadline', title: '时限', width: 92, kind: 'day', filter: 'choice', value: deadlineOf },
    { id: 'times', title: '次数', width: quotas ? 104 : 54, kind: 'text', wrap: true, filter: 'choice', value: countsText, editText: blank, editor: { kind: 'text' }, hint: '频次要求这一期做了几次；输入又做了几次，就记一笔' },
    { id: 'state', title: '状态', width: 104, kind: 'text', filter: 'choice', value: (part) => part.state, render: (part) => <StateMark state={part.state} overdueDays={part.overdueDays} />, editText: blank, editor: { kind: 'choice', options: stateChoices }, hint: '由进展记录得出；在这里选，就记一笔' },
    { id: 'lastText', title: '最近进展', width: 180, kind: 'text', wrap: true, value: (part) => part.lastText, editText: blank, editor: { kind: 'text', long: true }, hint: '单位最近一次报的；在这里写新的进展，离开这一行就记下，按 Esc 就不记' },
    { id: 'lastOn', title: '日期', width: 92, kind: 'day', value: (part) => part.lastOn, editText: blank, editor: { kind: 'day', year }, hint: '最近一次报的日子；写新的进展时可以另写日期' },
    { id: 'evidence', title: '佐证', width: 46, kind: 'number', value: (part) => part.evidence, hint: '几份佐证材料；回车打开这一项可以添加' },
    { id: 'urged', title: '催办', width: 46, kind: 'number', value: (part) => part.urged, hint: '催过几次' },
  ];
  return columns.filter((column) => column !== null);
}
