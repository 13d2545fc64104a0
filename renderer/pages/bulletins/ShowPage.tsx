// A bulletin as it was issued: its pages, its file, and whether the register has changed since.
import { Button } from 'antd';
import type { ReactElement } from 'react';
import { Link, useNavigate, useParams } from 'react-router';
import { useRead } from '../../app/queries.ts';
import { Loaded } from '../../parts/Loaded.tsx';
import { Page } from '../../parts/Page.tsx';
import { PagePreview } from '../../parts/preview/PagePreview.tsx';
import { Problems } from '../../parts/Problems.tsx';
import { useCommand } from '../../parts/useCommand.ts';
import './bulletins.css';

export function ShowPage(): ReactElement {
  const id = Number(useParams().id);
  const shown = useRead('bulletins.show', { id }, { keep: false });
  const head = useRead('bulletins.list', {}).data?.bulletins.find((one) => one.id === id);
  const command = useCommand();
  const navigate = useNavigate();
  return (
    <Page
      title={head?.title ?? '通报'}
      back={<Link to="/bulletins">‹ 已印发的通报</Link>}
      note={head ? `${head.documentNumber || '没有文号'}　成文 ${head.issuedOn}　已冻结` : undefined}
      commands={
        <>
          {head ? <Link to={`/scoring/${head.runId}`}>所依据的计分</Link> : null}
          {head?.differs ? <Button onClick={() => void navigate(`/bulletins/${id}/correct`)}>出更正通报</Button> : null}
          <Button type="primary" disabled={command.busy || !shown.data} onClick={() => void command.runForDocument('bulletins.show', { id }, { beside: true })}>下载 Word</Button>
        </>
      }
    >
      {head?.corrects != null ? <div className="bulletin-differs" role="status">这是更正通报。<Link to={`/bulletins/${head.corrects}`}>看被更正的通报</Link></div> : null}
      {head?.correctedBy != null ? <div className="bulletin-differs" role="status">已出更正通报。<Link to={`/bulletins/${head.correctedBy}`}>看更正通报</Link></div> : null}
      {head?.differs ? (
        <div className="bulletin-differs" role="status">
          印发以后登记又有变动，这份通报不变。<Link to={`/scoring/${head.runId}?show=compare`}>看有什么不同</Link>
        </div>
      ) : null}
      <Problems problems={command.problems} />
      <div className="bulletin-pages alone">
        <Loaded query={shown} text="正在打开通报">{(data) => <PagePreview outline={data.outline} label="印发的通报" />}</Loaded>
      </div>
    </Page>
  );
}
