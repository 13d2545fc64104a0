// 督办催办: what is due soon, overdue, long silent or waiting to be closed; and the papers that went out.
import { Button, Select, Tabs } from 'antd';
import { useCallback, useMemo, useState } from 'react';
import type { ReactElement } from 'react';
import { useNavigate } from 'react-router';
import type { Part } from '../../../shared/tracking/part.ts';
import { useRead } from '../../app/queries.ts';
import { readKept, writeKept } from '../../parts/kept.ts';
import { EntryPanel } from '../../parts/ledger/EntryPanel.tsx';
import type { EntryKind } from '../../parts/ledger/entryKinds.ts';
import { inUnitOrder } from '../../parts/ledger/unitOrder.ts';
import { useYears } from '../../parts/ledger/useYears.ts';
import { Loaded } from '../../parts/Loaded.tsx';
import { Page } from '../../parts/Page.tsx';
import { useAddress } from '../../parts/useAddress.ts';
import { SubPages } from '../../parts/SubPages.tsx';
import { DueGrid } from './DueGrid.tsx';
import { listNames, tabTitles } from './lists.ts';
import type { ListName, TabName } from './lists.ts';
import { PaperList } from './PaperList.tsx';
import './supervision.css';

const KEPT_DAYS = 'supervision.days';
const KEPT_MONTHS = 'supervision.months';
const DAYS = [7, 15, 30, 60, 90];
const MONTHS = [1, 2, 3, 6, 12];

interface Asking {
  /** The list it was begun in; it goes when another one is shown. */
  tab: TabName;
  kind: EntryKind;
  parts: Part[];
}

/** ?tab chooses the list, ?year narrows it to the tables of one year. */
export default function SupervisionPage(): ReactElement {
  const navigate = useNavigate();
  const { params, ask: address } = useAddress();
  const asked = params.get('tab') as TabName | null;
  const year = params.get('year') === null ? null : Number(params.get('year'));
  const { year: inForce, years } = useYears(params.get('year'));
  const [days, setDays] = useState(() => readKept(KEPT_DAYS, 15));
  const [months, setMonths] = useState(() => readKept(KEPT_MONTHS, 3));
  const query = useRead('progress.due', { withinDays: days, silentMonths: months, ...(year === null ? {} : { year }) });
  const papers = useRead('papers.list', {});
  const units = useRead('units.list', {}).data?.units;
  // Grouped by unit; within a unit by deadline, as they come.
  const grouped = useMemo(() => {
    const { data } = query;
    const of = (list: ListName): Part[] => inUnitOrder(data?.[list] ?? [], units ?? []);
    return data && { due: of('due'), overdue: of('overdue'), silent: of('silent'), toClose: of('toClose') };
  }, [query.data, units]);
  const [asking, setAsking] = useState<Asking | null>(null);
  // The first list with something in it, once it is known.
  const first = grouped && (['overdue', 'due', 'silent', 'toClose'] as const).find((list) => grouped[list].length > 0);
  const tab: TabName = asked !== null && asked in tabTitles ? asked : (first ?? 'due');
  const onAsk = useCallback((kind: EntryKind, parts: Part[]) => setAsking({ tab, kind, parts }), [tab]);
  const put = (changes: Parameters<typeof address>[0]): void => {
    setAsking(null);
    address(changes);
  };
  const blank = years?.length === 0;
  const importing = <Button type="primary" onClick={() => void navigate('/import?kind=tasks')}>导入任务分解表</Button>;
  const titleOf = (list: TabName): string => {
    const count = list === 'papers' ? papers.data?.papers.length : grouped?.[list].length;
    return count === undefined ? tabTitles[list] : `${tabTitles[list]} ${count}`;
  };
  return (
    <Page
      title="督办催办"
      note={(
        <span className="due-choices">
          <Select<number> size="small" aria-label="年度" value={year ?? 0} options={[{ value: 0, label: '到今年为止' }, ...(years ?? []).map((one) => ({ value: one, label: `${one}年` }))]} onChange={(next) => put({ year: next === 0 ? null : String(next) })} />
          <Select<number> size="small" aria-label="几天内到期" value={days} options={[...new Set([...DAYS, days])].toSorted((one, other) => one - other).map((one) => ({ value: one, label: `${one} 天内到期` }))} onChange={(next) => {
            setDays(next);
            writeKept(KEPT_DAYS, next);
          }} />
          <Select<number> size="small" aria-label="几个月没有动静" value={months} options={[...new Set([...MONTHS, months])].toSorted((one, other) => one - other).map((one) => ({ value: one, label: `${one} 个月没有动静` }))} onChange={(next) => {
            setMonths(next);
            writeKept(KEPT_MONTHS, next);
          }} />
        </span>
      )}
      commands={inForce === null || blank ? undefined : <Button onClick={() => void navigate(`/tasks/supervision/draft?kind=progress&year=${year ?? inForce}`)}>工作进展通报</Button>}
      side={asking?.tab !== tab || query.data === undefined ? undefined : <EntryPanel key={`${asking.kind} ${asking.parts.map(({ id }) => id).join()}`} kind={asking.kind} parts={asking.parts} today={query.data.on} onClose={() => setAsking(null)} />}
    >
      <SubPages area="tasks" along={year === null ? '' : `year=${year}`} />
      <Tabs className="due-tabs" size="small" activeKey={tab} onChange={(next) => put({ tab: next })} items={[...listNames, 'papers' as const].map((list) => ({ key: list, label: titleOf(list) }))} />
      {tab === 'papers' ? (
        <Loaded query={papers} text="正在读取发出的文">{(data) => (query.data === undefined ? null : <PaperList papers={data.papers} today={query.data.on} />)}</Loaded>
      ) : (
        <Loaded query={query} text="正在查看各项任务的时限和进展">
          {(data) => <DueGrid key={tab} list={tab} on={data.on} days={days} months={months} parts={grouped?.[tab] ?? []} onAsk={onAsk} next={blank ? importing : <Button onClick={() => void navigate('/tasks/picture')}>看全年进度</Button>} />}
        </Loaded>
      )}
    </Page>
  );
}
