// One scoring run: the table as printed, the lists, why each number is what it is, and the papers made of it.
import { Button, Segmented } from 'antd';
import { useCallback, useMemo, useRef, useState, type ReactElement } from 'react';
import { Link, useNavigate, useParams, useSearchParams } from 'react-router';
import { classKeyOf } from '../../../shared/bulletins/classes.ts';
import { compiledFor } from '../../../shared/bulletins/words.ts';
import type { Output } from '../../../shared/contract/methods.ts';
import type { Compiled } from '../../../shared/scoring/compile.ts';
import { noticesInForce } from '../../../shared/scoring/inForce.ts';
import type { Notice } from '../../../shared/scoring/result.ts';
import type { Step } from '../../../shared/scoring/steps.ts';
import { useRead } from '../../app/queries.ts';
import { Loaded } from '../../parts/Loaded.tsx';
import { momentText } from '../../parts/moment.ts';
import { Page } from '../../parts/Page.tsx';
import { Problems } from '../../parts/Problems.tsx';
import { goToPanel } from '../../parts/SidePanel.tsx';
import { periodText } from './bounds.ts';
import { ComparePanel } from './ComparePanel.tsx';
import { LedgerPanel } from './LedgerPanel.tsx';
import { ListPanel, runLists } from './ListPanel.tsx';
import { ScoreTable } from './ScoreTable.tsx';
import { Stale } from './Stale.tsx';
import './scoring.css';

type Run = Output<'scoring.show'>;

export function RunPage(): ReactElement {
  const { runId = '' } = useParams();
  const run = useRead('scoring.show', { runId, withLines: false }, { keep: false });
  const head = run.data?.head;
  return (
    <Page
      title={head ? `${periodText(head.from, head.to)}得分` : '得分'}
      back={<Link to="/scoring" aria-label="回到历次计分">‹ 计分</Link>}
      note={head ? <><Link className="scoring-scheme" to={`/scoring/schemes/${head.runId}`} title="看这次计分所用的办法">{head.schemeName}</Link>　{momentText(head.at)} 计分</> : undefined}
      commands={run.data ? <Commands run={run.data} /> : undefined}
      side={run.data ? <Side run={run.data} /> : undefined}
    >
      <Loaded query={run} text="正在读取得分">{(data) => <RunView key={data.runId} run={data} />}</Loaded>
    </Page>
  );
}

/** The button is called by the papers there are to write. */
function paperTitle(notices: readonly Notice[]): string {
  const has = (...steps: Step[]): boolean => notices.some((notice) => steps.includes(notice.step));
  const supervised = has('supervision', 'circular');
  if (has('talk')) return supervised || has('inform') ? '约谈督办' : '约谈通知';
  return has('inform') && !supervised ? '告知书' : '督办单';
}

/** The run's scheme under its readings, once it is read. */
function useCompiled({ runId, readings }: Run): Compiled | null {
  const scheme = useRead('schemes.show', { scheme: runId }).data;
  return useMemo(() => (scheme ? compiledFor(scheme, readings) : null), [scheme, readings]);
}

/** Buttons that lead on. */
function Commands({ run }: { run: Run }): ReactElement {
  const navigate = useNavigate();
  const [, setSearch] = useSearchParams();
  const compiled = useCompiled(run);
  const all = run.lists.notices.filter((notice) => notice.step !== 'named');
  // What rests on months before the rule has no paper unless the person asks for it.
  const letters = compiled ? noticesInForce(compiled, all).filter((notice) => notice.step !== 'named') : all;
  return (
    <>
      <Button onClick={() => void navigate(`/scoring/${run.runId}/trends`)}>走势</Button>
      <Button title="与现在的登记比较，或者换一种读法、换一个办法、与另一次计分比较" onClick={() => setSearch({ show: 'compare' })}>与现在的登记比较</Button>
      <Button
        disabled={all.length === 0}
        title={all.length === 0 ? '这段时期没有单位达到发告知书、约谈、发督办单的条件' : letters.length === 0 ? '达到条件的单位，所依据的月份都在办法执行以前' : undefined}
        onClick={() => void navigate(`/bulletins/new/${run.runId}?paper=notices`)}
      >
        {paperTitle(letters.length > 0 ? letters : all)}{letters.length > 0 ? `（${letters.length}）` : ''}
      </Button>
      <Button type="primary" onClick={() => void navigate(`/bulletins/new/${run.runId}`)}>生成通报</Button>
    </>
  );
}

function RunView({ run }: { run: Run }): ReactElement {
  const scheme = useRead('schemes.show', { scheme: run.runId }).data;
  const [search, setSearch] = useSearchParams();
  const [chosen, setChosen] = useState<string>('');
  const key = (scheme && classKeyOf(scheme)) ?? 'group';
  // The scheme's own order of classes; else as they come in the table.
  const classes = useMemo(() => {
    const found = [...new Set(run.rows.map((row) => row[key]))];
    const order = key === 'class' ? (scheme?.classes.map(({ name }) => name) ?? []) : [];
    return [...order.filter((name) => found.includes(name)), ...found.filter((name) => !order.includes(name))];
  }, [run.rows, key, scheme]);
  const rows = useMemo(() => (chosen === '' ? run.rows : run.rows.filter((row) => row[key] === chosen)), [run.rows, key, chosen]);
  const shown = useRef('');
  shown.current = `${search.get('unit') ?? ''} ${search.get('outlet') ?? ''}`;
  const explain = useCallback((unit: string, outlet?: string) => {
    // What is open already: the keyboard goes there.
    if (shown.current === `${unit} ${outlet ?? ''}`) goToPanel();
    else setSearch(outlet === undefined ? { unit } : { unit, outlet });
  }, [setSearch]);
  const choices = [
    { value: '', label: `全部 ${run.rows.length}` },
    ...classes.map((one) => ({ value: one, label: `${one || '未分组'} ${run.rows.filter((row) => row[key] === one).length}` })),
  ];
  return (
    <>
      {run.head.stale ? <Stale run={run} /> : null}
      <Problems problems={run.problems} bare />
      <div className="scoring-strip" role="group" aria-label="名单">
        {runLists(run.lists).map((list) => (
          <Button key={list.id} size="small" type="text" disabled={list.count === 0} onClick={() => setSearch({ show: list.id })}>
            <span>
              {list.title} <b className={list.count > 0 && list.alarm ? 'scoring-alarm' : undefined}>{list.count}</b> 个
            </span>
          </Button>
        ))}
      </div>
      <ScoreTable
        run={run}
        rows={rows}
        scheme={scheme}
        narrow={search.has('unit') || search.has('show')}
        outlet={search.get('outlet')}
        toolbar={classes.length > 1 ? <Segmented<string> size="small" aria-label={key === 'group' ? '只看哪一组' : '只看哪一类'} value={chosen} onChange={setChosen} options={choices} /> : null}
        onExplain={explain}
        onEscape={search.has('unit') || search.has('show') ? () => setSearch({}, { replace: true }) : null}
      />
    </>
  );
}

/** What the address asks for beside the table: the lines of a unit, a list, or the comparison. */
function Side({ run }: { run: Run }): ReactElement | null {
  const scheme = useRead('schemes.show', { scheme: run.runId }).data;
  const compiled = useCompiled(run);
  const [search, setSearch] = useSearchParams();
  const close = () => setSearch({}, { replace: true });
  const unit = search.get('unit');
  const show = search.get('show');
  const list = runLists(run.lists).find((one) => one.id === show);
  if (unit !== null) return <LedgerPanel key={unit} runId={run.runId} unit={unit} outlet={search.get('outlet')} scheme={scheme} onClose={close} onAll={() => setSearch({ unit })} />;
  if (list) return <ListPanel key={list.id} runId={run.runId} list={list} rows={run.rows} notices={run.lists.notices} compiled={compiled} onClose={close} onExplain={(one) => setSearch({ unit: one })} />;
  return show === 'compare' ? <ComparePanel run={run} onClose={close} /> : null;
}
