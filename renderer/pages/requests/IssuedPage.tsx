// A letter that went out: its pages and its file.
import { Button } from 'antd';
import type { ReactElement } from 'react';
import { Link, useParams } from 'react-router';
import { useRead } from '../../app/queries.ts';
import { Loaded } from '../../parts/Loaded.tsx';
import { Page } from '../../parts/Page.tsx';
import { PagePreview } from '../../parts/preview/PagePreview.tsx';
import { Problems } from '../../parts/Problems.tsx';
import { useCommand } from '../../parts/useCommand.ts';
import './requests.css';

export function IssuedPage(): ReactElement {
  const params = useParams();
  const issued = Number(params.issued);
  const command = useCommand();
  const shown = useRead('requests.showLetter', { id: issued }, { keep: false });
  const letter = shown.data;
  return (
    <Page
      title={letter ? letter.title.replaceAll('\n', '') : '已出的文书'}
      back={<Link to={`/requests/${params.id}`}>‹ 申请</Link>}
      note={letter ? `${letter.number || '没有文号'}　${letter.issuedOn}${letter.reason === '' ? '' : `　缺必备内容，理由：${letter.reason}`}` : undefined}
      commands={<Button type="primary" disabled={!letter} loading={command.busy} onClick={() => void command.runForDocument('requests.showLetter', { id: issued }, { beside: true })}>下载 Word</Button>}
    >
      <Problems problems={command.problems} bare />
      <Loaded query={shown} text="正在打开">{(data) => <div className="letter-pages alone"><PagePreview outline={data.outline} label="文书的全文" /></div>}</Loaded>
    </Page>
  );
}
