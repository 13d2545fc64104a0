// Cells of leading columns that say the same over neighbouring rows stand as one, as printed tables have it.
import type { GridColumn } from './types.ts';
import { valueText } from './values.ts';

/** One merged cell: rows `from` to `to`, both included. */
export interface Span {
  from: number;
  to: number;
  text: string;
}

export interface MergedColumn {
  /** Index of the column. */
  column: number;
  /** Every row lies in exactly one, in order. */
  spans: readonly Span[];
}

/**
 * Spans of the columns marked `merge` among the first `stickyCount`: only what stays at the left can lie over the rows. A column's
 * spans end where those of a merged column before it end.
 */
export function mergedColumns<Row>(rows: readonly Row[], columns: readonly GridColumn<Row>[], stickyCount: number): MergedColumn[] {
  const made: MergedColumn[] = [];
  let before: ReadonlySet<number> = new Set();
  columns.slice(0, stickyCount).forEach((column, index) => {
    const { merge } = column;
    if (!merge) return;
    const keys = rows.map((row) => merge(row));
    const spans: Span[] = [];
    rows.forEach((row, at) => {
      const last = spans.at(-1);
      if (last && keys[at - 1] === keys[at] && !before.has(at)) last.to = at;
      else spans.push({ from: at, to: at, text: valueText(column.value(row)) });
    });
    before = new Set(spans.map(({ from }) => from));
    made.push({ column: index, spans });
  });
  return made;
}

/** Index of the span a row lies in. */
export function spanIndex(spans: readonly Span[], row: number): number {
  let [low, high] = [0, spans.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((spans[middle]?.from ?? 0) <= row) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Heights so that every merged text has room: what a span lacks is given to its last row. */
export function withRoom(heights: readonly number[], merged: readonly MergedColumn[], needed: (column: number, span: Span) => number): number[] {
  const next = [...heights];
  // The narrowest cells first: what they get counts for the wider ones they lie in.
  for (const { column, spans } of merged.toReversed()) {
    for (const span of spans) {
      let sum = 0;
      for (let row = span.from; row <= span.to; row += 1) sum += next[row] ?? 0;
      const lacking = needed(column, span) - sum;
      if (lacking > 0) next[span.to] = (next[span.to] ?? 0) + lacking;
    }
  }
  return next;
}

/**
 * A row's part in the merging as one number, so that a row is drawn anew only when it changes: for column i bit 2i says that its
 * text is drawn by a span, bit 2i+1 that the span goes on below.
 */
export function mergeMarks(merged: readonly MergedColumn[], row: number): number {
  let marks = 0;
  for (const { column, spans } of merged) {
    const span = spans[spanIndex(spans, row)];
    marks |= 1 << (column * 2);
    if (span && span.to > row) marks |= 2 << (column * 2);
  }
  return marks;
}
