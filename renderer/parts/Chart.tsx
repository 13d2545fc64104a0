// A chart as it will stand in the Word file, drawn from the same numbers by the same measures; the numbers can be read as a table.
import { useId, type ReactNode } from 'react';
import type { Chart as ChartData } from '../../shared/outline/chart.ts';
import { CHART_EM, CHART_HEAD, chartLayout, chartNumber, legendKeyWidth, type ChartLayout } from '../../shared/outline/chartLayout.ts';
import { CHART_INK, chartLooks, type SeriesLook } from '../../shared/outline/chartLooks.ts';
import { chartSentence } from '../../shared/outline/chartWords.ts';
import { ChartBars } from './chart/ChartBars.tsx';
import { ChartLines } from './chart/ChartLines.tsx';
import { ChartPatterns } from './chart/ChartPatterns.tsx';
import { SeriesKey } from './chart/SeriesKey.tsx';
import { hex } from './chart/colours.ts';
import './chart/chart.css';

interface PictureProps {
  chart: ChartData;
  /** Millimetres of the picture; it is shown as wide as its place and keeps its shape. */
  width: number;
  height: number;
}

/** The picture alone, read aloud as one sentence. */
export function ChartPicture({ chart, width, height }: PictureProps): ReactNode {
  const id = useId();
  const layout = chartLayout(chart, width, height);
  const looks = chartLooks(chart);
  return (
    <svg className="chart-picture" role="img" aria-label={chartSentence(chart)} viewBox={`0 0 ${width} ${height}`} fontSize={CHART_EM} fill={hex(CHART_INK.text)}>
      <ChartPatterns looks={looks} id={id} />
      {layout.unitText === '' ? null : (
        <text x={0} y={CHART_HEAD + CHART_EM}>
          {layout.unitText}
        </text>
      )}
      <Legend chart={chart} layout={layout} looks={looks} id={id} />
      {chart.form === 'lines' ? <ChartLines chart={chart} layout={layout} looks={looks} /> : <ChartBars chart={chart} layout={layout} looks={looks} id={id} />}
    </svg>
  );
}

function Legend({ chart, layout, looks, id }: { chart: ChartData; layout: ChartLayout; looks: readonly SeriesLook[]; id: string }): ReactNode {
  return layout.legend.map(({ series, left, top }) => (
    <g key={series}>
      <SeriesKey chart={chart} look={looks[series]!} paint={`${id}-${series}`} left={left} top={top} />
      <text x={left + legendKeyWidth(chart)} y={top + CHART_EM}>
        {chart.series[series]?.name}
      </text>
    </g>
  ));
}

/** The numbers as a table, for reading and for copying. */
export function ChartTable({ chart }: { chart: ChartData }): ReactNode {
  return (
    <table className="chart-table">
      <caption>{`${chart.title === '' ? '图表' : chart.title}的数字${chart.unit === '' ? '' : `（${chart.unit}）`}`}</caption>
      <thead>
        <tr>
          <th scope="col">名称</th>
          {chart.series.map(({ name }, index) => (
            <th key={index} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {chart.categories.map((category, at) => (
          <tr key={at}>
            <th scope="row">{category}</th>
            {chart.series.map(({ values }, index) => (
              <td key={index}>{cellText(values[at] ?? null, chart.unit)}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function cellText(value: number | null, unit: string): string {
  return value === null ? '' : chartNumber(value, unit);
}

/** On a page: the picture, its title below, and the numbers behind a fold. */
export function Chart(props: PictureProps): ReactNode {
  const { chart } = props;
  return (
    <figure className="chart">
      <ChartPicture {...props} />
      {chart.title === '' ? null : <figcaption>{chart.title}</figcaption>}
      <details className="chart-numbers">
        <summary>看数字</summary>
        <ChartTable chart={chart} />
      </details>
    </figure>
  );
}

