// The columns of the lists of supervision; a unit stands once for all its tasks.
import type { Part } from '../../../shared/tracking/part.ts';
import { roleNames } from '../../../shared/tracking/part.ts';
import { daysBetween } from '../../../shared/days/count.ts';
import type { Day } from '../../../shared/days/day.ts';
import type { GridColumn } from '../../parts/DataGrid.tsx';
import { deadlineOf, partTitle } from '../../parts/ledger/partWords.ts';
import { StateMark } from '../../parts/ledger/StateMark.tsx';
import type { ListName } from './lists.ts';
import { MarkBox } from './marks.tsx';

/** Days left or past; blank without a deadline. */
function leftColumn(list: ListName, on: Day): GridColumn<Part> {
  if (list === 'toClose') return { id: 'finishedOn', title: '报完成', width: 92, kind: 'day', value: (part) => part.finishedOn };
  return {
    id: 'left',
    title: list === 'overdue' ? '逾期天数' : '还有几天',
    width: 78,
    kind: 'number',
    value: (part) => (part.deadline === null ? null : list === 'overdue' ? part.overdueDays : Math.max(0, daysBetween(on, part.deadline))),
  };
}

export function dueColumns(list: ListName, on: Day): GridColumn<Part>[] {
  return [
    { id: 'unit', title: '单位', width: 144, kind: 'text', sticky: true, value: (part) => part.unit, merge: (part) => part.unit, filter: 'choice' },
    { id: 'number', title: '序号', width: 58, kind: 'text', sticky: true, value: (part) => part.number, render: (part) => <span className="mark-cell"><MarkBox id={part.id} label={`选上${part.unit}${partTitle(part)}`} />{part.number}</span>, hint: '打勾选上；空格也可以' },
    { id: 'requirement', title: '具体要求', width: 230, kind: 'text', grow: true, wrap: true, value: (part) => part.requirement },
    { id: 'role', title: '职责', width: 50, kind: 'text', filter: 'choice', value: (part) => roleNames[part.role] },
    { id: 'deadline', title: '时限', width: 92, kind: 'day', filter: 'choice', value: deadlineOf },
    leftColumn(list, on),
    { id: 'state', title: '状态', width: 92, kind: 'text', filter: 'choice', value: (part) => part.state, render: (part) => <StateMark state={part.state} /> },
    { id: 'lastText', title: '最近进展', width: 170, kind: 'text', wrap: true, value: (part) => part.lastText },
    { id: 'lastOn', title: '日期', width: 92, kind: 'day', value: (part) => part.lastOn, hint: '最近一次报进展的日子；空白是从没报过' },
    { id: 'evidence', title: '佐证', width: 46, kind: 'number', value: (part) => part.evidence },
    { id: 'urged', title: '催办', width: 46, kind: 'number', value: (part) => part.urged, hint: '催过几次' },
  ];
}
