// 走势: the last twelve months of a scheme's runs as pictures, each with its numbers, to be taken away or put into the bulletin.
import { Button } from 'antd';
import type { ReactElement } from 'react';
import { Link, useNavigate, useParams } from 'react-router';
import { adoptionsChart, outletsChart, pointsChart, rankChanges, ranksChart } from '../../../shared/bulletins/trendCharts.ts';
import type { Trends } from '../../../shared/scoring/trends.ts';
import { useRead } from '../../app/queries.ts';
import { ChoiceInput } from '../../parts/ChoiceInput.tsx';
import { Empty } from '../../parts/Empty.tsx';
import { Loaded } from '../../parts/Loaded.tsx';
import { Page } from '../../parts/Page.tsx';
import { PictureCard } from '../../parts/picture/PictureCard.tsx';
import { useAddress } from '../../parts/useAddress.ts';
import { periodText } from './bounds.ts';
import { monthSheet, outletSheet, periodSheet, rankSheet } from './trendSheets.ts';
import { MonthNumbers, OutletNumbers, PeriodNumbers, RankNumbers } from './TrendTables.tsx';
import './scoring.css';

/** Pictures in the window show more units than a printed page holds. */
const MOST_RANKED = 20;

export function TrendsPage(): ReactElement {
  const { runId = '' } = useParams();
  const navigate = useNavigate();
  const { params, ask } = useAddress();
  const trends = useRead('scoring.trends', { runId });
  const data = trends.data;
  const unit = data?.units.find((one) => one.unit === params.get('unit')) ?? null;
  return (
    <Page
      title="走势"
      scroll
      back={<Link to={`/scoring/${runId}`}>‹ 得分</Link>}
      note={data ? (
        <span className="picture-choices">
          截至 {periodText(data.from, data.to)}
          <label htmlFor="trend-unit">看</label>
          <span className="trend-unit"><ChoiceInput key={unit?.unit ?? ''} id="trend-unit" size="small" strict allowClear listName="计分表" placeholder="各单位合计" value={unit?.unit ?? ''} options={data.units.map((one) => one.unit)} onChange={() => undefined} onLeft={(text) => ask({ unit: text === '' ? null : text })} /></span>
          {unit ? <Button size="small" type="link" onClick={() => ask({ unit: null })}>看合计</Button> : null}
        </span>
      ) : undefined}
      commands={<Button type="primary" onClick={() => void navigate(`/bulletins/new/${runId}`)}>放进通报</Button>}
    >
      <Loaded query={trends} text="正在读取历次计分">{(found) => <Pictures trends={found} unit={unit} />}</Loaded>
    </Page>
  );
}

function Pictures({ trends, unit }: { trends: Trends; unit: Trends['units'][number] | null }): ReactElement {
  const periods = trends.periods.length;
  const ranks = ranksChart(trends, MOST_RANKED);
  const covered = trends.total.points.filter((value) => value !== null).length;
  return (
    <>
      {covered < trends.months.length ? <p className="trend-note">近十二个月里有 {trends.months.length - covered} 个月没有按这个办法计过分，那些月份空着。给那些月份计一次分，这里就有了。</p> : null}
      <div className="pictures">
        {periods > 1 ? (
          <PictureCard chart={pointsChart(trends, unit)} sheet={periodSheet(trends)}><PeriodNumbers trends={trends} unit={unit} /></PictureCard>
        ) : (
          <PictureCard chart={pointsChart(trends, unit)} sheet={monthSheet(trends, 'points')}><MonthNumbers trends={trends} unit={unit} what="points" /></PictureCard>
        )}
        <PictureCard chart={adoptionsChart(trends, unit)} sheet={monthSheet(trends, 'adoptions')}><MonthNumbers trends={trends} unit={unit} what="adoptions" /></PictureCard>
        <PictureCard chart={outletsChart(trends)} sheet={outletSheet(trends)}><OutletNumbers trends={trends} /></PictureCard>
        {ranks === null ? (
          <section className="sheet picture-card" aria-label="名次变化">
            <h2>名次变化</h2>
            <Empty text={periods < 2 ? '没有上一期的计分可比。给上一个同样长的时期计一次分，这里就有各单位名次的升降。' : '与上一期相比，各单位名次没有变化。'} />
          </section>
        ) : (
          <PictureCard chart={ranks} sheet={rankSheet(trends)}><RankNumbers trends={trends} rows={rankChanges(trends)} /></PictureCard>
        )}
      </div>
    </>
  );
}
