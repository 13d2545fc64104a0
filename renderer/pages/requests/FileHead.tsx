// The head of a file: what is asked, state, due day, days left, what a person should look at.
import { WarningFilled } from '@ant-design/icons';
import type { ReactElement } from 'react';
import { Link } from 'react-router';
import type { Output } from '../../../shared/contract/methods.ts';
import type { Calendar } from '../../../shared/days/calendar.ts';
import type { Day } from '../../../shared/days/day.ts';
import { outcomes } from '../../../shared/requests/outcomes.ts';
import { countingEvents, receivedOf, stateNames } from '../../../shared/requests/standing.ts';
import { applicantKindNames, wayNames } from '../../../shared/requests/words.ts';
import { leftOf, noDueText } from '../../parts/requests/dueWords.ts';
import type { Listed } from '../../parts/requests/dueWords.ts';
import { TopicField } from './TopicField.tsx';

interface HeadProps {
  file: Output<'requests.show'>;
  calendar: Calendar;
  today: Day;
  /** Other applications of the same person for the same thing. */
  similar: readonly Listed[];
}

export function FileHead({ file, calendar, today, similar }: HeadProps): ReactElement {
  const { application, explanation, outcome, closedOn, due } = file;
  const left = leftOf(file, calendar, today);
  return (
    <section className="sheet request-head" aria-label="申请">
      <dl className="facts">
        <dt>申请内容</dt>
        <dd className="request-content">{application.content}</dd>
        <dt>申请人</dt>
        <dd>{application.applicant.name}（{applicantKindNames[application.applicant.kind]}）</dd>
        <dt>收到日</dt>
        <dd>{file.receivedOn ?? '还没有确认'}，{wayNames[receivedOf(application, countingEvents(file.events)).way]}{application.wanted === '' ? '' : `；获取形式：${application.wanted}`}</dd>
        <dt><label htmlFor="req-own-topic">主题</label></dt>
        <dd><TopicField key={`${file.id} ${application.topic}`} id={file.id} topic={application.topic} /></dd>
      </dl>
      <div className="request-stand" role="group" aria-label="办理情况">
        <span className="request-state">{stateNames[file.state]}</span>
        {closedOn === null
          ? <span className="request-due"><span className="faint">到期日</span> <b>{due ?? '—'}</b></span>
          : <span className="request-due"><span className="faint">办结</span> <b>{closedOn}</b></span>}
        <span className={`left-${left.tone}`}>{closedOn === null ? left.text || noDueText(file) : outcome === null ? '' : outcomes[outcome].title}</span>
      </div>
      {explanation.warnings.length + similar.length === 0 ? null : (
        <ul className="request-warnings" aria-label="请注意">
          {similar.length === 0 ? null : <li><WarningFilled aria-label="注意" /><span>同一申请人还申请过同样的内容：{similar.map((one, at) => <span key={one.id}>{at === 0 ? '' : '、'}<Link to={`/requests/${one.id}`}>{one.number}（{stateNames[one.state]}）</Link></span>)}。是不是重复申请请核对（第三十六条第六项）。</span></li>}
          {explanation.warnings.map((text) => <li key={text}><WarningFilled aria-label="注意" /><span>{text}</span></li>)}
        </ul>
      )}
    </section>
  );
}
