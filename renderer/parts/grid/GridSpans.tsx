// The texts of merged cells: they lie over their rows, stay at the left with them, and stay in sight while a long one passes by.
import type { ReactElement } from 'react';
import { spanIndex } from './merges.ts';
import type { MergedColumn } from './merges.ts';
import type { RowPlaces } from './places.ts';
import { HEAD_HEIGHT } from './useLayout.ts';
import type { GridLayout } from './useLayout.ts';

interface SpansProps {
  merged: readonly MergedColumn[];
  places: RowPlaces;
  layout: GridLayout;
  /** First and last row in sight. */
  first: number;
  last: number;
}

const LINE = 20;
const ENDS = 12;

/** Clicks go through to the rows; the rows say the texts aloud. */
export function GridSpans({ merged, places, layout, first, last }: SpansProps): ReactElement {
  return (
    <div className="grid-spans" aria-hidden>
      {merged.flatMap(({ column, spans }) =>
        spans.slice(spanIndex(spans, first), spanIndex(spans, last) + 1).map((span) => {
          const top = places.topOf(span.from);
          const height = places.topOf(span.to + 1) - top;
          return (
            <div key={`${column}-${span.from}`} className="grid-span" style={{ top, height, left: layout.lefts[column], width: layout.widths[column] }}>
              <div className="grid-span-text" style={{ top: HEAD_HEIGHT, WebkitLineClamp: Math.max(1, Math.floor((height - ENDS) / LINE)) }}>{span.text}</div>
            </div>
          );
        }))}
    </div>
  );
}
