// 工作台: which tasks and applications press, who has sent nothing, how the ranking stands, what to do next; each line opens the thing itself.
import { Button } from 'antd';
import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { usePeriod } from '../../app/period.tsx';
import { useRead } from '../../app/queries.ts';
import { Loaded } from '../../parts/Loaded.tsx';
import { momentText } from '../../parts/moment.ts';
import { Page } from '../../parts/Page.tsx';
import { useBackup } from '../../parts/useBackup.ts';
import { AnnualDue } from './AnnualDue.tsx';
import { DueRequests } from './DueRequests.tsx';
import { DueTasks } from './DueTasks.tsx';
import { Ranking } from './Ranking.tsx';
import { Silent } from './Silent.tsx';
import { nextSteps } from './steps.ts';
import './home.css';

const WEEKDAYS = ['星期日', '星期一', '星期二', '星期三', '星期四', '星期五', '星期六'];

/** '2026年11月21日 星期六' */
function dayLine(day: string): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return `${year}年${month}月${date}日 ${WEEKDAYS[new Date(Date.UTC(year, month - 1, date)).getUTCDay()]}`;
}

/** Read anew each time the page is opened, because a day may have passed. */
export default function HomePage(): ReactElement {
  const { month } = usePeriod();
  const overview = useRead('home.overview', month === null ? {} : { month }, { enabled: month !== null, always: true });
  const info = useRead('system.info', {});
  const settings = useRead('settings.show', {});
  const { backup, busy } = useBackup();
  return (
    <Page title="工作台" note={info.data ? `今天是${dayLine(info.data.today)}` : undefined} scroll>
      <Loaded query={overview}>
        {(data) => {
          const counts = info.data?.counts ?? {};
          const steps = settings.data ? nextSteps(data, counts, settings.data) : [];
          return (
            <div className="home">
              <div>
                <DueTasks tasks={data.tasks} />
                <DueRequests />
                <Silent overview={data} units={counts.units ?? 0} submissions={counts.submissions ?? 0} />
              </div>
              <div>
                {steps.length === 0 ? null : (
                  <section className="sheet" aria-label="下一步">
                    <h2>下一步</h2>
                    <ul className="steps">
                      {steps.map((step) => (
                        <li key={step.id}>
                          <span>{step.text}</span>
                          {step.to === 'backup' ? <Button size="small" loading={busy} onClick={backup}>{step.title}</Button> : <Link to={step.to}>{step.title}</Link>}
                        </li>
                      ))}
                    </ul>
                  </section>
                )}
                <AnnualDue annual={data.annual} />
                <Ranking run={data.latestRun} />
                <section className="sheet" aria-label="通报和备份">
                  <h2>通报和备份</h2>
                  <dl className="facts">
                    <dt>最近的通报</dt>
                    <dd>{data.latestBulletin === null ? <span className="faint">还没有印发过</span> : <Link to={`/bulletins/${data.latestBulletin.id}`}>{data.latestBulletin.title}</Link>}</dd>
                    <dt>最近的备份</dt>
                    <dd>
                      {data.backup.lastAt === null ? <span className="faint">还没有</span> : `${momentText(data.backup.lastAt)}，共存 ${data.backup.count} 份`}{' '}
                      <Button size="small" type="link" loading={busy} onClick={backup}>备份到文件</Button>
                    </dd>
                    <dt>登记</dt>
                    <dd><Link to="/units">{counts.units ?? 0} 个单位</Link>，<Link to="/submissions">{counts.submissions ?? 0} 条信息</Link>，<Link to="/tasks">{counts.tasks ?? 0} 项任务</Link></dd>
                  </dl>
                </section>
              </div>
            </div>
          );
        }}
      </Loaded>
    </Page>
  );
}
