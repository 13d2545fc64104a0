// The columns of the register of applications, the next action and its day first.
import { Link } from 'react-router';
import type { Calendar } from '../../../shared/days/calendar.ts';
import type { Day } from '../../../shared/days/day.ts';
import { stateNames } from '../../../shared/requests/standing.ts';
import { outcomes } from '../../../shared/requests/outcomes.ts';
import { applicantKindNames } from '../../../shared/requests/words.ts';
import type { GridColumn } from '../../parts/DataGrid.tsx';
import { leftOf, nextSteps, noDueText } from '../../parts/requests/dueWords.ts';
import type { Listed } from '../../parts/requests/dueWords.ts';

const NUMBER: GridColumn<Listed> = { id: 'number', title: '编号', width: 92, kind: 'text', sticky: true, value: (one) => one.number, render: (one) => <Link to={`/requests/${one.id}`} tabIndex={-1}>{one.number}</Link> };

/** The list behind a number: what it was and how it ended. */
export const behindColumns: readonly GridColumn<Listed>[] = [
  NUMBER,
  { id: 'applicant', title: '申请人', width: 90, kind: 'text', value: (one) => one.application.applicant.name },
  { id: 'content', title: '申请内容', width: 150, kind: 'text', grow: true, value: (one) => one.application.content },
  { id: 'received', title: '收到日', width: 88, kind: 'day', value: (one) => one.receivedOn },
  { id: 'closed', title: '办结日', width: 88, kind: 'day', value: (one) => one.closedOn },
  { id: 'due', title: '到期日', width: 88, kind: 'day', value: (one) => one.due },
  { id: 'outcome', title: '结果', width: 150, kind: 'text', filter: 'choice', value: (one) => (one.outcome === null ? stateNames[one.state] : outcomes[one.outcome].title) },
  { id: 'topic', title: '主题', width: 90, kind: 'text', filter: 'choice', value: (one) => one.application.topic },
];

/** `topics`: those given so far, offered while one is typed. */
export function requestColumns({ calendar, today }: { calendar: Calendar; today: Day }, topics: readonly string[]): GridColumn<Listed>[] {
  return [
    NUMBER,
    { id: 'applicant', title: '申请人', width: 120, kind: 'text', value: (one) => one.application.applicant.name },
    { id: 'kind', title: '类别', width: 96, kind: 'text', filter: 'choice', value: (one) => applicantKindNames[one.application.applicant.kind] },
    { id: 'content', title: '申请内容', width: 200, kind: 'text', grow: true, wrap: true, value: (one) => one.application.content },
    { id: 'received', title: '收到日', width: 92, kind: 'day', value: (one) => one.receivedOn, hint: '条例第三十一条的收到之日；空白是还没有与申请人确认' },
    { id: 'state', title: '状态', width: 92, kind: 'text', filter: 'choice', value: (one) => stateNames[one.state] },
    { id: 'next', title: '下一步', width: 134, kind: 'text', filter: 'choice', value: (one) => (one.closedOn === null ? nextSteps[one.state] : one.outcome === null ? '' : outcomes[one.outcome].title), hint: '办结的，这里是办理结果' },
    { id: 'due', title: '到期日', width: 92, kind: 'day', value: (one) => one.due },
    {
      id: 'left',
      title: '还剩（工作日）',
      width: 128,
      kind: 'number',
      value: (one) => leftOf(one, calendar, today).days,
      render: (one) => {
        const { text, tone } = leftOf(one, calendar, today);
        return text === '' ? <span className="faint">{one.due === null ? noDueText(one) : ''}</span> : <span className={`left-${tone}`}>{text}</span>;
      },
      hint: '今天之后到到期日还有几个工作日；负数是已逾期的工作日',
    },
    { id: 'topic', title: '主题', width: 96, kind: 'text', filter: 'choice', value: (one) => one.application.topic, editor: { kind: 'choice', options: topics, free: true }, hint: '统计时按主题归类，可以直接填；空白算未分类' },
  ];
}
