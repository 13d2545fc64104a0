// A chart on paper: as wide as the type area, its caption below; the numbers are there for those who cannot see it.
import type { ReactNode } from 'react';
import { CHART_CAPTION } from '../../../shared/outline/chartLayout.ts';
import { SIZES } from '../../../shared/outline/gongwen.ts';
import type { Block } from '../../../shared/outline/outline.ts';
import { ChartPicture, ChartTable } from '../Chart.tsx';
import { faceFonts, MM, PT } from './measures.ts';

export function ChartView({ block, width }: { block: Extract<Block, { kind: 'chart' }>; width: number }): ReactNode {
  const title = block.chart.title.trim();
  return (
    <figure style={{ margin: 0, position: 'relative' }}>
      <div style={{ height: block.height * MM, overflow: 'hidden' }}>
        <ChartPicture chart={block.chart} width={width / MM} height={block.height} />
      </div>
      {title === '' ? null : (
        <figcaption
          style={{ fontFamily: faceFonts('hei'), fontSize: SIZES.five * PT, lineHeight: `${CHART_CAPTION.pitch * PT}px`, padding: `${CHART_CAPTION.above * PT}px 0 ${CHART_CAPTION.below * PT}px`, textAlign: 'center' }}
        >
          {title}
        </figcaption>
      )}
      <div className="chart-unseen">
        <ChartTable chart={block.chart} />
      </div>
    </figure>
  );
}
