// The scheme editor: the words at the left, the rules as sentences in the middle, the trial on a past period at the right.
import { Button, Tooltip } from 'antd';
import { useCallback, useEffect, useRef, useState, type ReactElement } from 'react';
import { Link, useNavigate, useParams } from 'react-router';
import type { Scheme } from '../../../shared/scoring/scheme.ts';
import { sections } from '../../../shared/scoring/sentences/scheme.ts';
import { pathText } from '../../../shared/scoring/sentences/paths.ts';
import { useRead } from '../../app/queries.ts';
import { Empty } from '../../parts/Empty.tsx';
import { Loaded } from '../../parts/Loaded.tsx';
import { Page } from '../../parts/Page.tsx';
import { useNarrow } from '../../parts/useNarrow.ts';
import { WrongFields } from '../../parts/wrongFields.tsx';
import { ClausePane } from './ClausePane.tsx';
import { readDraft, useBroughtBack } from './drafts.ts';
import { EditingHolder, useEditingOf } from './editing.ts';
import type { Editing } from './editing.ts';
import { HeadPane } from './HeadPane.tsx';
import { RuleList } from './RuleList.tsx';
import { SavePanel } from './SavePanel.tsx';
import { SectionPane } from './SectionPane.tsx';
import { TrialPane } from './TrialPane.tsx';
import { useGiveUp } from './useGiveUp.ts';
import { useSchemeDraft } from './useSchemeDraft.ts';
import './schemes.css';

export function EditPage(): ReactElement {
  const { id = '' } = useParams();
  const again = useBroughtBack();
  const list = useRead('schemes.list', {});
  const head = list.data?.schemes.find((one) => one.id === id);
  const stored = useRead('schemes.show', { scheme: id }, { enabled: head !== undefined, keep: false });
  if (list.data && !head) return readDraft(id) ? <Editor key={`${id} ${again}`} id={id} stored={null} /> : <Gone />;
  if (head?.origin === 'shipped') return <Shipped id={id} />;
  if (stored.data) return <Editor key={`${id} ${again}`} id={id} stored={stored.data} />;
  return <Page title="修改办法">{head ? <Loaded query={stored} text="正在读取办法">{() => null}</Loaded> : <Loaded query={list} text="正在读取办法">{() => null}</Loaded>}</Page>;
}

const back = <Link to="/scoring/schemes">‹ 办法</Link>;

function Gone(): ReactElement {
  return <Page title="修改办法" back={back}><Empty text="没有这个办法，也没有正在写的草稿。" action={<Link to="/scoring/schemes">看全部办法</Link>} /></Page>;
}

function Shipped({ id }: { id: string }): ReactElement {
  return <Page title="修改办法" back={back}><Empty text="随程序附带的办法不能直接改。复制成本单位的办法，就可以改了。" action={<Link to={`/scoring/schemes?do=copy&scheme=${id}`}>复制到新年度</Link>} /></Page>;
}

type Fold = 'clauses' | 'trial';
const FOLDS: Record<Fold, string> = { clauses: '条文', trial: '试算' };

const TABS = [{ id: 'rules', title: '规则' }, { id: 'head', title: '基本信息' }, ...sections.map(({ id, title }) => ({ id, title }))];
/** The tab on which a part of the scheme is written; clauses and text stand at the left of all. */
function tabOf(part: string): string {
  if (part === 'name' || part === 'from' || part === 'to' || part === 'source' || part === 'id') return 'head';
  if (part === 'dating' || part === 'cumulative' || part === 'zeroListsExcept') return 'ranking';
  if (part === 'conversion' || part === 'passMark') return 'totals';
  return TABS.some((tab) => tab.id === part) ? part : 'rules';
}

const titleOf = (path: readonly (string | number)[]): string => `“${TABS.find(({ id }) => id === tabOf(String(path[0])))?.title ?? ''}”`;

function Editor({ id, stored }: { id: string; stored: Scheme | null }): ReactElement {
  const draft = useSchemeDraft(id, stored);
  if (!draft) return <Gone />;
  return <Opened id={id} stored={stored} draft={draft} />;
}

function Opened({ id, stored, draft }: { id: string; stored: Scheme | null; draft: NonNullable<ReturnType<typeof useSchemeDraft>> }): ReactElement {
  const editing = useEditingOf(draft.scheme, draft.change);
  const navigate = useNavigate();
  const giveUp = useGiveUp();
  const [tab, setTab] = useState('rules');
  const [clause, setClause] = useState<string | null>(null);
  const [saving, setSaving] = useState(false);
  const [wanted, setWanted] = useState<string | null>(null);
  // In a narrow window words and trial are folded away; one of them at a time stands beside the rules.
  const narrow = useNarrow(1200);
  const [unfolded, setUnfolded] = useState<Fold | null>(null);
  const fold = (which: Fold): ReactElement | null => (narrow && !(saving && which === 'trial') ? <button type="button" className="scheme-fold" aria-expanded={unfolded === which} onClick={() => setUnfolded(unfolded === which ? null : which)}>{FOLDS[which]}</button> : null);
  const go = useCallback((path: readonly (string | number)[]) => {
    if (path[0] === 'clauses' || path[0] === 'text') setUnfolded('clauses');
    setTab(tabOf(String(path[0])));
    setClause(null);
    setWanted(pathText(path));
  }, []);
  useEffect(() => {
    if (wanted === null) return;
    const places = [...document.querySelectorAll<HTMLElement>('[data-path]')].filter((place) => wanted.startsWith(place.dataset['path'] ?? '-')).sort((one, other) => (other.dataset['path']?.length ?? 0) - (one.dataset['path']?.length ?? 0));
    places[0]?.scrollIntoView({ block: 'center' });
    places[0]?.querySelector<HTMLElement>('input, select, textarea, button')?.focus();
    setWanted(null);
  }, [wanted, tab]);
  return (
    <WrongFields><EditingHolder value={editing}>
      <Page
        title={draft.scheme.name || '没有名称的办法'}
        back={back}
        note={draft.changed ? '改动已经记下，保存以后才生效' : '没有改动'}
        commands={
          <>
            <Tooltip title="Ctrl+Z"><Button disabled={draft.back === null} onClick={() => draft.back?.()}>退回一步</Button></Tooltip>
            <Tooltip title="不要这些改动，回到保存的样子">
              <Button
                disabled={!draft.changed}
                onClick={() => {
                  giveUp(id, { content: draft.scheme, at: new Date().toISOString() }, stored !== null);
                  draft.forget();
                  if (stored === null) void navigate('/scoring/schemes');
                }}
              >
                放弃改动
              </Button>
            </Tooltip>
            <Button type="primary" disabled={!draft.changed} onClick={() => setSaving(true)}>保存…</Button>
          </>
        }
        side={saving ? <SavePanel stored={stored} onClose={() => setSaving(false)} onSaved={() => setSaving(false)} /> : undefined}
      >
        <div className={['scheme-editor', saving ? 'saving' : '', narrow ? `folded ${unfolded ?? ''}` : ''].join(' ')}>
          {narrow && unfolded !== 'clauses' ? null : <ClausePane
            chosen={clause}
            onChoose={(next) => {
              setClause(next);
              setTab('rules');
            }}
          />}
          <div className="scheme-middle">
            <div className="scheme-bar">
              {fold('clauses')}
              <Tabs tab={tab} editing={editing} onTab={setTab} />
              {fold('trial')}
            </div>
            <div className="scheme-work">
              {tab === 'rules' ? <RuleList clause={clause} titleOf={titleOf} onGo={go} /> : tab === 'head' ? <HeadPane /> : <SectionPane key={tab} section={sections.find((one) => one.id === tab) ?? sections[0]!} />}
            </div>
          </div>
          {saving || (narrow && unfolded !== 'trial') ? null : <TrialPane onGo={go} />}
        </div>
      </Page>
    </EditingHolder></WrongFields>
  );
}

/** The parts of the scheme in a row; one with something wrong says how much. */
function Tabs({ tab, editing, onTab }: { tab: string; editing: Editing; onTab: (tab: string) => void }): ReactElement {
  const row = useRef<HTMLElement>(null);
  // Where they do not fit they stand in one line that scrolls.
  useEffect(() => {
    row.current?.querySelector('[aria-pressed="true"]')?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [tab]);
  return (
    <nav ref={row} className="scheme-tabs" aria-label="办法的各部分">
      {TABS.map(({ id, title }) => {
        const wrong = editing.faults.filter((fault) => tabOf(String(fault.path[0])) === id && fault.path[0] !== 'clauses' && fault.path[0] !== 'text').length;
        return (
          <button key={id} type="button" aria-pressed={tab === id} onClick={() => onTab(id)}>
            {title}
            {wrong > 0 ? <span className="scheme-wrong" aria-label={`${wrong} 处不对`}>{wrong}</span> : null}
          </button>
        );
      })}
    </nav>
  );
}
