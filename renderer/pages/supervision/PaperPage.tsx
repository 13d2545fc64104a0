// An issued paper: its pages, its file, and which units have answered; those that have not can be urged again.
import { Button } from 'antd';
import type { ReactElement } from 'react';
import { Link, useNavigate, useParams } from 'react-router';
import type { PaperHead } from '../../../shared/contract/tasks.ts';
import { sayMonths } from '../../../shared/scoring/period.ts';
import { openStates } from '../../../shared/tracking/standing.ts';
import { useRead } from '../../app/queries.ts';
import { Loaded } from '../../parts/Loaded.tsx';
import { Page } from '../../parts/Page.tsx';
import { PagePreview } from '../../parts/preview/PagePreview.tsx';
import { Problems } from '../../parts/Problems.tsx';
import { useCommand } from '../../parts/useCommand.ts';
import { answersText, kindTitles, mayAskAgain } from './paperWords.ts';
import './supervision.css';

export function PaperPage(): ReactElement {
  const navigate = useNavigate();
  const id = Number(useParams().id);
  const shown = useRead('papers.show', { id }, { keep: false });
  const command = useCommand();
  const today = useRead('system.info', {}).data?.today;
  const paper = shown.data;
  const again = async (): Promise<void> => {
    if (!paper) return;
    const parts: number[] = [];
    for (const { unit, parts: own, answeredOn } of paper.sheets) {
      if (answeredOn !== null) continue;
      const result = await command.run('progress.list', { unit }, { later: true });
      if (!result.ok) return;
      parts.push(...result.output.parts.filter((part) => own.includes(part.id) && openStates.includes(part.state)).map((part) => part.id));
    }
    if (parts.length === 0) command.say({ kind: 'done', text: '没有回复的单位，任务都已经办结，不用再催。' });
    else void navigate(`/tasks/supervision/draft?kind=${paper.kind === 'supervision' ? 'supervision' : 'urging'}&parts=${parts.join(',')}`);
  };
  return (
    <Page
      title={paper?.title ?? '发出的文'}
      back={<Link to="/tasks/supervision?tab=papers">‹ 已发出的</Link>}
      note={paper ? `${paper.number || '没有文号'}　成文 ${paper.issuedOn}${paper.replyBy === null ? '' : `　回复期限 ${paper.replyBy}`}` : undefined}
      commands={(
        <>
          {paper && today !== undefined && mayAskAgain(paper, today) ? <Button disabled={command.busy} onClick={() => void again()}>再催没有回复的</Button> : null}
          <Button type="primary" disabled={command.busy || !paper} onClick={() => void command.runForDocument('papers.show', { id }, { beside: true })}>下载 Word</Button>
        </>
      )}
    >
      <Problems problems={command.problems} />
      <Loaded query={shown} text="正在打开">
        {(data) => (
          <div className={data.sheets.length === 0 ? 'paper-pages alone' : 'paper-work'}>
            {data.sheets.length === 0 ? null : data.runId === null ? <Answers paper={data} /> : <Receivers paper={data} runId={data.runId} />}
            {data.sheets.length === 0 ? <PagePreview outline={data.outline} label={`${kindTitles[data.kind]}的全文`} /> : <div className="paper-pages"><PagePreview outline={data.outline} label={`${kindTitles[data.kind]}的全文`} /></div>}
          </div>
        )}
      </Loaded>
    </Page>
  );
}

/** Each unit leads to its ledger, where its answer is written down. */
function Answers({ paper }: { paper: PaperHead }): ReactElement {
  return (
    <aside className="paper-side" aria-label="各单位的回复">
      <h2>已回复 {answersText(paper)}</h2>
      <ul className="paper-answers">
        {paper.sheets.map(({ unit, number, parts, answeredOn }) => (
          <li key={number}>
            <Link to={`/tasks/unit?unit=${encodeURIComponent(unit)}`}>{unit}</Link>
            <span className="faint">{number} 号，{parts.length} 项</span>
            <span className={answeredOn === null ? 'paper-waits' : 'paper-answered'}>{answeredOn === null ? '○ 还没有回复' : `✓ ${answeredOn} 回复`}</span>
          </li>
        ))}
      </ul>
      <p className="faint">发出以后，单位在这几项任务里又报了进展，就算回复。</p>
    </aside>
  );
}

/** The units a paper of a scoring run went to, with the months that led to it. */
function Receivers({ paper, runId }: { paper: PaperHead; runId: string }): ReactElement {
  return (
    <aside className="paper-side" aria-label="发给的单位">
      <h2>{paper.sheets.length} 个单位</h2>
      <ul className="paper-answers">
        {paper.sheets.map(({ unit, number, periods = [] }, at) => (
          <li key={at}>
            <Link to={`/scoring/${runId}?unit=${encodeURIComponent(unit)}`}>{unit}</Link>
            <span className="faint">{number === 0 ? '' : `${number} 号，`}{sayMonths(periods)}</span>
          </li>
        ))}
      </ul>
      <p><Link to={`/scoring/${runId}`}>所依据的计分</Link></p>
    </aside>
  );
}
