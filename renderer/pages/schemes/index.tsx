// 办法: the schemes there are, from when to when each holds and where it comes from; new ones are copied, imported, or written after a pattern.
import { Button } from 'antd';
import { useMemo, useState, type ReactElement } from 'react';
import { useNavigate } from 'react-router';
import { useRead } from '../../app/queries.ts';
import { Loaded } from '../../parts/Loaded.tsx';
import { momentText } from '../../parts/moment.ts';
import { Page } from '../../parts/Page.tsx';
import { SubPages } from '../../parts/SubPages.tsx';
import { useAddress } from '../../parts/useAddress.ts';
import { AddPanel } from './AddPanel.tsx';
import { ComparePanel } from './ComparePanel.tsx';
import { CopyPanel } from './CopyPanel.tsx';
import { listDrafts, useBroughtBack } from './drafts.ts';
import { RetirePanel } from './RetirePanel.tsx';
import { SchemeList } from './SchemeList.tsx';
import { useGiveUp } from './useGiveUp.ts';
import './schemes.css';

/** ?do opens a panel beside the list, ?scheme says about which. */
export default function SchemesPage(): ReactElement {
  const schemes = useRead('schemes.list', {});
  const { params, ask } = useAddress();
  const doing = params.get('do');
  const about = schemes.data?.schemes.find((one) => one.id === params.get('scheme'));
  const close = (): void => ask({ do: null, scheme: null, other: null });
  const side = (): ReactElement | undefined => {
    const all = schemes.data?.schemes;
    if (!all) return undefined;
    if (doing === 'add') return <AddPanel onClose={close} />;
    if (doing === 'copy' && about) return <CopyPanel key={about.id} scheme={about} all={all} pattern={false} onClose={close} />;
    if (doing === 'new') return <CopyPanel key="new" scheme={about ?? all.at(-1)} all={all} pattern onClose={close} />;
    if (doing === 'retire' && about) return <RetirePanel key={about.id} scheme={about} onClose={close} />;
    if (doing === 'compare') return <ComparePanel all={all} before={params.get('scheme') ?? ''} after={params.get('other') ?? ''} onChoose={(before, after) => ask({ scheme: before, other: after })} onClose={close} />;
    return undefined;
  };
  return (
    <Page
      title="计分办法"
      commands={
        <>
          <Button onClick={() => ask({ do: 'add', scheme: null })}>导入文件</Button>
          <Button disabled={(schemes.data?.schemes.length ?? 0) < 2} onClick={() => ask({ do: 'compare', scheme: null, other: null })}>比较两个办法</Button>
          <Button type="primary" onClick={() => ask({ do: 'new', scheme: null })}>新建办法</Button>
        </>
      }
      side={side()}
    >
      <SubPages area="scoring" />
      <Drafts known={schemes.data?.schemes ?? []} />
      <Loaded query={schemes}>{(data) => <SchemeList schemes={data.schemes} narrow={doing !== null} onEscape={doing === null ? null : close} onAsk={(what, scheme) => ask({ do: what, scheme, other: null })} />}</Loaded>
    </Page>
  );
}

/** Work that is not saved yet. */
function Drafts({ known }: { known: readonly { id: string; name: string }[] }): ReactElement | null {
  const navigate = useNavigate();
  const giveUp = useGiveUp();
  const again = useBroughtBack();
  const [given, setGiven] = useState(0);
  const drafts = useMemo(listDrafts, [again, given]);
  if (drafts.length === 0) return null;
  return (
    <ul className="scheme-drafts" aria-label="还没有保存的">
      {drafts.map(({ id, draft }) => (
        <li key={id}>
          <span>
            还没有保存：{known.some((one) => one.id === id) ? '对' : '新办法'}“{draft.content.name}”{known.some((one) => one.id === id) ? '的修改' : ''}
            <span className="faint">（{momentText(draft.at)}）</span>
          </span>
          <Button size="small" type="primary" ghost onClick={() => void navigate(`/scoring/schemes/${id}/edit`)}>接着写</Button>
          <Button
            size="small"
            onClick={() => {
              giveUp(id, draft, known.some((one) => one.id === id));
              setGiven((count) => count + 1);
            }}
          >
            不要了
          </Button>
        </li>
      ))}
    </ul>
  );
}
