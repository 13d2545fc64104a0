// 统计: what a year or a span of days brought; every number opens its list, the sentence goes into the report.
import { Button } from 'antd';
import { useMemo, useState } from 'react';
import type { ReactElement } from 'react';
import { useNavigate } from 'react-router';
import type { Output } from '../../../shared/contract/methods.ts';
import { usePeriod } from '../../app/period.tsx';
import { useRead } from '../../app/queries.ts';
import { Empty } from '../../parts/Empty.tsx';
import { Figures } from '../../parts/ledger/Figures.tsx';
import type { Figure } from '../../parts/ledger/Figures.tsx';
import { Loaded } from '../../parts/Loaded.tsx';
import { Page } from '../../parts/Page.tsx';
import { PictureCard } from '../../parts/picture/PictureCard.tsx';
import { SubPages } from '../../parts/SubPages.tsx';
import { useAddress } from '../../parts/useAddress.ts';
import { useCommand } from '../../parts/useCommand.ts';
import { BehindPanel } from './BehindPanel.tsx';
import { CountTable, PeriodTable } from './CountTables.tsx';
import type { Behind, OnBehind } from './CountTables.tsx';
import { ReportSentence } from './ReportSentence.tsx';
import { SpanChoice, spanOf } from './SpanChoice.tsx';
import { periodChart, periodSheet } from './statisticsCharts.ts';
import './requests.css';

type Statistics = Output<'requests.statistics'>;

function figuresOf(data: Statistics, shown: string | undefined, onBehind: OnBehind): Figure[] {
  const of = (label: string, ids: readonly number[], value: number | string = ids.length, look?: Figure['look']): Figure => ({ label, value, ...(look === undefined ? {} : { look }), on: shown === label, ...(ids.length === 0 ? {} : { press: () => onBehind({ title: label, ids }) }) });
  const { duration } = data;
  const year = /^\d{4}年$/.test(data.name);
  return [
    of('新收', data.received), of(year ? '上年结转' : '上期结转', data.carriedIn), of('办结', data.closed), of(year ? '结转下年' : '结转下期', data.carriedOut),
    of('按期答复', data.onTime, data.onTimeShare === null ? data.onTime.length : `${data.onTime.length}（${data.onTimeShare}）`, 'done'), of('逾期答复', data.late, data.late.length, 'late'), of('期末没答复已逾期', data.overdue, data.overdue.length, 'late'),
    { label: '用时中位数（工作日）', value: duration.median ?? '—' }, of('最长（工作日）', duration.longestIds, duration.longest ?? '—'),
  ];
}

/** ?year, or ?from and ?to. */
export function StatisticsPage(): ReactElement {
  const navigate = useNavigate();
  const { params, ask } = useAddress();
  const { month, today } = usePeriod();
  const command = useCommand();
  const all = useRead('requests.list', {}).data?.requests;
  const span = spanOf(params, month === null ? null : Number(month.slice(0, 4)));
  const statistics = useRead('requests.statistics', span ?? {}, { enabled: span !== null });
  const [behind, setBehind] = useState<Behind | null>(null);
  const years = useMemo(() => [...new Set((all ?? []).map((one) => Number(one.application.received.on.slice(0, 4))))].toSorted((one, other) => other - one), [all]);
  const toggle: OnBehind = (next) => setBehind((current) => (current?.title === next.title ? null : next));
  const there = all !== undefined && all.length > 0;
  return (
    <Page
      title="申请统计"
      scroll
      note={there ? <SpanChoice span={span} years={years} onChange={(changes) => { setBehind(null); ask(changes); }} /> : undefined}
      commands={there && span !== null ? <Button type="primary" loading={command.busy} onClick={() => void command.runForDocument('requests.exportStatistics', span, { done: ({ title }) => `已导出“${title}”。` })}>导出 Excel</Button> : undefined}
      side={behind === null || statistics.data === undefined ? undefined : <BehindPanel key={behind.title} name={statistics.data.name} behind={behind} onClose={() => setBehind(null)} />}
    >
      <SubPages area="requests" />
      {all !== undefined && !there ? <Empty text="这里是一年或者一段时间的申请统计：件数、按期率、用时、办理结果。还没有申请。" action={<Button type="primary" onClick={() => void navigate('/requests?do=add')}>登记一份申请</Button>} /> : (
        <Loaded query={statistics} text="正在统计">
          {(data) => (
            <>
              <Figures label={`${data.name}的申请`} figures={figuresOf(data, behind?.title, toggle)} />
              <ReportSentence text={data.text} notes={data.notes} />
              <div className={behind === null ? 'pictures' : 'pictures narrow'}>
                <PictureCard chart={periodChart(data, today ?? '9999')} sheet={periodSheet(data, today ?? '9999')}><PeriodTable data={data} onBehind={toggle} /></PictureCard>
                <CountTable title="办理结果" of="办结" whole={data.closed.length} counted={data.outcomes} onBehind={toggle} hideEmpty />
                <CountTable title="申请人类别" of="新收" whole={data.received.length} counted={data.applicantKinds} onBehind={toggle} />
                <CountTable title="收到方式" of="新收" whole={data.received.length} counted={data.ways} onBehind={toggle} />
                <CountTable title="主题" of="新收" whole={data.received.length} counted={data.topics} onBehind={toggle} help="主题在登记簿或者申请里填；没有填的算未分类。" />
                <CountTable title="办理中的步骤" of="这段时间登记的" counted={data.steps} onBehind={toggle} hideEmpty />
                <CountTable title="行政复议、行政诉讼" of="这段时间审结的，和期末还没有审结的" counted={data.cases} onBehind={toggle} hideEmpty />
              </div>
            </>
          )}
        </Loaded>
      )}
    </Page>
  );
}
