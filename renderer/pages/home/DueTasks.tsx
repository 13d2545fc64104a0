// Tasks that press: due today, due this week, overdue, with the units that still have to do them; and what waits for the office.
import { Button } from 'antd';
import { useState } from 'react';
import type { ReactElement } from 'react';
import { Link } from 'react-router';
import type { Output } from '../../../shared/contract/methods.ts';

type Tasks = NonNullable<Output<'home.overview'>['tasks']>;
type Due = Tasks['overdue'][number];

/** So many lines of a list before the rest is asked for; what is due today stands whole. */
const SHOWN = 6;

/** One line with the next step while there is no task table. */
export function DueTasks({ tasks }: { tasks: Output<'home.overview'>['tasks'] }): ReactElement {
  if (tasks === null) {
    return (
      <section className="sheet" aria-label="任务">
        <h2>任务</h2>
        <p className="faint">还没有任务分解表。<Link to="/import?kind=tasks">导入任务分解表</Link></p>
      </section>
    );
  }
  const { today, thisWeek, overdue, overdueCount, unanswered } = tasks;
  return (
    <section className="sheet" aria-label="任务">
      <h2>
        任务
        <span className="waits">
          <Count text="待销号" count={tasks.toClose} to="/tasks/supervision?tab=toClose" />
          <Count text="三个月没有动静" count={tasks.silent} to="/tasks/supervision?tab=silent" />
          {overdueCount === 0 ? null : <Count text="已逾期" count={overdueCount} to="/tasks/supervision?tab=overdue" />}
        </span>
        <Link className="more" to="/tasks">任务台账</Link>
      </h2>
      {today.length + thisWeek.length === 0 ? <p className="faint">今天和本周没有到期的任务。</p> : null}
      <List title="今天到期" tasks={today} shown={Infinity} />
      <List title="本周到期" tasks={thisWeek} shown={SHOWN} />
      {overdue.length === 0 ? <p className="all-done">没有逾期的任务。</p> : <List title="已逾期" tasks={overdue} count={overdueCount} shown={SHOWN} late />}
      <Unanswered papers={unanswered} />
    </section>
  );
}

function Count({ text, count, to }: { text: string; count: number | string; to: string }): ReactElement {
  return count === 0 ? <span>{text} 0 项</span> : <Link to={to}>{text} {count} 项</Link>;
}

/** Nothing for an empty list; `count` when the list is longer than what was told. */
function List({ title, tasks, count = tasks.length, shown, late = false }: { title: string; tasks: readonly Due[]; count?: number; shown: number; late?: boolean }): ReactElement | null {
  const [all, setAll] = useState(false);
  if (tasks.length === 0) return null;
  const listed = all ? tasks : tasks.slice(0, shown);
  return (
    <>
      <h3>{title} <span className="faint">{count} 项</span></h3>
      <ul className="due-list" aria-label={title}>
        {listed.map((task) => (
          <li key={`${task.taskId} ${task.deadline}`}>
            <Link className="due-task" to={`/tasks?year=${task.year}&open=${task.taskId}`} title={task.requirement}>{task.number === '' ? '' : `${task.number}. `}{task.requirement}</Link>
            <Units units={task.units} year={task.year} />
            <span className={late ? 'due-day late' : 'due-day'} title={`时限 ${task.deadline}`}>{late ? `逾期 ${task.overdueDays} 天` : task.deadline.slice(5)}</span>
          </li>
        ))}
      </ul>
      {tasks.length > listed.length ? <Button size="small" type="link" onClick={() => setAll(true)}>再列出 {tasks.length - listed.length} 项</Button> : null}
    </>
  );
}

/** One unit leads to its page; of several the first is named. */
function Units({ units, year }: { units: readonly string[]; year: number }): ReactElement {
  const [first = '', ...others] = units;
  return (
    <span className="due-units" title={units.join('、')}>
      <Link to={`/tasks/unit?unit=${encodeURIComponent(first)}&year=${year}`}>{first}</Link>
      {others.length > 0 ? <span className="faint">等 {units.length} 个</span> : null}
    </span>
  );
}

/** Papers whose day of reply is past. Nothing when all were answered. */
function Unanswered({ papers }: { papers: Tasks['unanswered'] }): ReactElement | null {
  if (papers.length === 0) return null;
  return (
    <>
      <h3>没有回复的督办、催办 <span className="faint">{papers.length} 份</span></h3>
      <ul className="due-list" aria-label="没有回复的督办、催办">
        {papers.map((paper) => (
          <li key={paper.id}>
            <Link className="due-task" to={`/tasks/supervision/papers/${paper.id}`} title={paper.title}>{paper.title}{paper.number}</Link>
            <Units units={paper.units} year={Number(paper.replyBy.slice(0, 4))} />
            <span className="due-day late" title={`要求 ${paper.replyBy} 前回复`}>{paper.replyBy.slice(5)} 前回复</span>
          </li>
        ))}
      </ul>
    </>
  );
}
