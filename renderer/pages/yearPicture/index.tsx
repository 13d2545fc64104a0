// 全年进度: how far the year is, by section, by unit and month by month; every number opens its list, and the pictures go into the bulletin.
import { Button } from 'antd';
import { useCallback, useMemo, useState } from 'react';
import type { ReactElement } from 'react';
import { useNavigate } from 'react-router';
import { isDay } from '../../../shared/days/day.ts';
import type { Day } from '../../../shared/days/day.ts';
import { finishedStates, openStates } from '../../../shared/tracking/standing.ts';
import type { Summary } from '../../../shared/tracking/summary.ts';
import { useRead } from '../../app/queries.ts';
import { DayInput } from '../../parts/DayInput.tsx';
import { Empty } from '../../parts/Empty.tsx';
import { Figures } from '../../parts/ledger/Figures.tsx';
import type { Figure } from '../../parts/ledger/Figures.tsx';
import { inUnitOrder } from '../../parts/ledger/unitOrder.ts';
import { useYears } from '../../parts/ledger/useYears.ts';
import { YearSelect } from '../../parts/ledger/YearSelect.tsx';
import { Loaded } from '../../parts/Loaded.tsx';
import { Page } from '../../parts/Page.tsx';
import { useAddress } from '../../parts/useAddress.ts';
import { PictureCard } from '../../parts/picture/PictureCard.tsx';
import { SubPages } from '../../parts/SubPages.tsx';
import { monthChart, monthSheet, rateText, sectionChart, sectionSheet, unitChart, unitSheet } from './charts.ts';
import { MonthTable, SectionTable, UnitTable } from './NumberTables.tsx';
import { PartsPanel } from './PartsPanel.tsx';
import type { Behind } from './PartsPanel.tsx';

const tasksOf = ({ sections }: Summary): number => sections.reduce((sum, { tasks }) => sum + tasks, 0);

/** Without `onBehind` the figures only tell. */
function figuresOf(summary: Summary, shown: string | undefined, onBehind: ((behind: Behind) => void) | null): Figure[] {
  const of = (label: string, value: number, keep: Behind['keep'], look?: Figure['look']): Figure => {
    const title = `全部${label}的`;
    return { label, value, ...(look === undefined ? {} : { look }), ...(onBehind === null ? {} : { on: shown === title, press: () => onBehind({ title, keep }) }) };
  };
  const { total } = summary;
  return [
    { label: '任务', value: tasksOf(summary) },
    { label: '单位', value: summary.units.length },
    of('承办', total.parts, () => true),
    of('完成', total.finished, ({ state }) => finishedStates.includes(state), 'done'),
    of('其中销号', total.closed, ({ state }) => state === '已销号'),
    of('在办', total.open, ({ state }) => openStates.includes(state)),
    of('逾期', total.overdue, ({ state }) => state === '逾期', 'late'),
    of('不适用', total.notApplicable, ({ state }) => state === '不适用'),
    { label: '完成率', value: rateText(total) },
  ];
}

/** ?year and ?on: the numbers as they stood on that day. */
export default function YearPicturePage(): ReactElement {
  const navigate = useNavigate();
  const { params, ask: address } = useAddress();
  const { year, years } = useYears(params.get('year'));
  const today = useRead('system.info', {}).data?.today;
  const asked = params.get('on');
  const on = asked !== null && isDay(asked) ? (asked as Day) : today;
  const summary = useRead('progress.summary', { year: year ?? 2000, ...(on === undefined || on === today ? {} : { on }) }, { enabled: year !== null && on !== undefined });
  const units = useRead('units.list', {}).data?.units;
  const ordered = useMemo(() => summary.data && { ...summary.data, units: inUnitOrder(summary.data.units, units ?? []) }, [summary.data, units]);
  const [behind, setBehind] = useState<Behind | null>(null);
  const put = (changes: Parameters<typeof address>[0]): void => {
    setBehind(null);
    address(changes);
  };
  const toggle = useCallback((next: Behind) => setBehind((current) => (current?.title === next.title ? null : next)), []);
  const onBehind = on === today ? toggle : null;
  const there = summary.data !== undefined && summary.data.total.parts > 0;
  const month = on !== undefined && year !== null && on.startsWith(`${year}-`) ? on.slice(0, 7) : 'all';
  return (
    <Page
      title="全年进度"
      scroll
      note={year === null || on === undefined ? undefined : (
        <span className="picture-choices">
          <YearSelect year={year} years={years ?? []} onChange={(next) => put({ year: String(next) })} />
          <label htmlFor="picture-day">截至</label>
          <span className="picture-day"><DayInput key={on} id="picture-day" size="small" value={on} year={year} onChange={(next) => put({ on: next === null || next === today ? null : next })} /></span>
          {on === today ? null : <Button size="small" type="link" onClick={() => put({ on: null })}>回到今天</Button>}
        </span>
      )}
      commands={there ? <Button type="primary" onClick={() => void navigate(`/tasks/supervision/draft?kind=progress&year=${year}&month=${month}`)}>放进通报</Button> : undefined}
      side={behind === null || year === null ? undefined : <PartsPanel key={behind.title} year={year} behind={behind} onClose={() => setBehind(null)} />}
    >
      <SubPages area="tasks" along={year === null ? '' : `year=${year}`} />
      <Loaded query={summary} text="正在算全年的完成情况">
        {(data) => (data.total.parts === 0 ? (
          <Empty text={`这里是${data.year}年任务的完成情况，按部分、按单位、按月。${data.year}年还没有任务，或者表上的名称还没有对应到单位。`} action={<Button type="primary" onClick={() => void navigate('/import?kind=tasks')}>导入任务分解表</Button>} />
        ) : (
          <>
            <Figures label={`${data.year}年的完成情况`} figures={figuresOf(data, behind?.title, onBehind)} />
            {onBehind === null ? <p className="picture-past">这是截至 {data.on} 的数字。清单只能看现在的，回到今天以后可以点开。</p> : null}
            <div className={behind === null ? 'pictures' : 'pictures narrow'}>
              <PictureCard chart={monthChart(data)} sheet={monthSheet(data)}><MonthTable summary={data} onBehind={onBehind} /></PictureCard>
              <PictureCard chart={sectionChart(data)} sheet={sectionSheet(data)}><SectionTable summary={data} onBehind={onBehind} /></PictureCard>
              <PictureCard wide chart={unitChart(ordered ?? data)} sheet={unitSheet(ordered ?? data)}><UnitTable summary={ordered ?? data} linked={onBehind !== null} /></PictureCard>
            </div>
          </>
        ))}
      </Loaded>
    </Page>
  );
}
