// 通报: the bulletins issued so far; each stays as it was, and says when the register has changed since.
import { Button } from 'antd';
import { useMemo, type ReactElement } from 'react';
import { Link, useNavigate } from 'react-router';
import type { Output } from '../../../shared/contract/methods.ts';
import { useRead } from '../../app/queries.ts';
import { DataGrid } from '../../parts/DataGrid.tsx';
import type { GridColumn } from '../../parts/grid/types.ts';
import { Loaded } from '../../parts/Loaded.tsx';
import { Page } from '../../parts/Page.tsx';
import './bulletins.css';

type Bulletin = Output<'bulletins.list'>['bulletins'][number];

export default function BulletinsPage(): ReactElement {
  const bulletins = useRead('bulletins.list', {});
  return (
    <Page title="已印发的通报" back={<Link to="/scoring">‹ 计分</Link>} note="导出即冻结，内容不再变动">
      <Loaded query={bulletins}>{(data) => <BulletinList bulletins={data.bulletins} />}</Loaded>
    </Page>
  );
}

function BulletinList({ bulletins }: { bulletins: readonly Bulletin[] }): ReactElement {
  const navigate = useNavigate();
  const columns = useMemo<GridColumn<Bulletin>[]>(
    () => [
      {
        id: 'title',
        title: '标题',
        width: 420,
        kind: 'text',
        sticky: true,
        value: (one) => one.title,
        render: (one) => <Link to={`/bulletins/${one.id}`}>{one.title}</Link>,
      },
      { id: 'number', title: '发文字号', width: 190, kind: 'text', value: (one) => one.documentNumber },
      { id: 'issuedOn', title: '成文日期', width: 100, kind: 'day', value: (one) => one.issuedOn },
      { id: 'kind', title: '种类', width: 90, kind: 'text', filter: 'choice', value: (one) => (one.corrects === null ? '通报' : '更正通报') },
      {
        id: 'differs',
        title: '与现在的登记',
        width: 220,
        kind: 'text',
        grow: true,
        filter: 'choice',
        value: differsText,
        render: (one) => (one.differs ? <Link to={`/scoring/${one.runId}?show=compare`}>{differsText(one)}</Link> : differsText(one)),
      },
    ],
    [],
  );
  return (
    <DataGrid<Bulletin>
      id="bulletins"
      label="已印发的通报"
      columns={columns}
      rows={bulletins}
      rowKey={(one) => one.id}
      onOpen={(one) => void navigate(`/bulletins/${one.id}`)}
      empty={{ text: '还没有印发过通报。先计分，再在得分页上点“生成通报”。', action: <Button onClick={() => void navigate('/scoring')}>去计分</Button> }}
      exportTitle="已印发的通报"
    />
  );
}

function differsText(one: Bulletin): string {
  const corrected = one.correctedBy === null ? '' : '已出更正通报';
  return [corrected, one.differs ? '登记已有变动，看有什么不同' : corrected === '' ? '相同' : ''].filter((part) => part !== '').join('；');
}
