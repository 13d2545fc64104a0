// Where columns stand: the person's own widths (remembered), spare width to the columns that grow.
import { useMemo, useState } from 'react';
import { readKept, writeKept } from '../kept.ts';
import type { GridColumn } from './types.ts';

export const ROW_HEIGHT = 32;
export const HEAD_HEIGHT = 34;
/** Width of the row numbers at the left. */
export const NUMBER_WIDTH = 44;
const MIN_WIDTH = 48;

export interface GridLayout {
  /** Pixels of each column. */
  widths: readonly number[];
  /** Left edge of each column, row numbers included. */
  lefts: readonly number[];
  total: number;
  /** So many leading columns stay in place. */
  stickyCount: number;
}

/** Pure: widths wanted → places, with spare width shared among the growing columns. */
export function layOut(wanted: readonly number[], grows: readonly boolean[], stickyCount: number, available: number): GridLayout {
  const sum = wanted.reduce((total, width) => total + width, NUMBER_WIDTH);
  const spare = Math.max(0, Math.floor(available - sum));
  const growing = grows.some(Boolean) ? grows : wanted.map((_, index) => index === wanted.length - 1);
  const count = growing.filter(Boolean).length;
  let left = spare;
  const widths = wanted.map((width, index) => {
    if (!growing[index]) return width;
    const share = Math.min(left, Math.ceil(spare / Math.max(1, count)));
    left -= share;
    return width + share;
  });
  const lefts: number[] = [];
  let at = NUMBER_WIDTH;
  for (const width of widths) {
    lefts.push(at);
    at += width;
  }
  return { widths, lefts, total: at, stickyCount };
}

/** Layout of a grid and the command that gives one column another width. */
export function useLayout<Row>(id: string, columns: readonly GridColumn<Row>[], available: number): { layout: GridLayout; setWidth: (columnId: string, width: number | null) => void; widthOf: (column: GridColumn<Row>) => number } {
  const keep = `grid.${id}.widths`;
  const [own, setOwn] = useState<Record<string, number>>(() => readKept(keep, {}));
  const layout = useMemo(() => {
    const firstLoose = columns.findIndex((column, index) => !(column.sticky ?? index === 0));
    const wanted = columns.map((column) => own[column.id] ?? column.width);
    const sticky = firstLoose < 0 ? columns.length : firstLoose;
    // Columns that would fill more than half of a narrow window are let go, or nothing else could be seen.
    const stuckWidth = wanted.slice(0, sticky).reduce((sum, width) => sum + width, NUMBER_WIDTH);
    const grows = columns.map((column) => column.grow === true && own[column.id] === undefined);
    return layOut(wanted, grows, available > 0 && stuckWidth > available * 0.6 ? 0 : sticky, available);
  }, [columns, own, available]);
  const setWidth = (columnId: string, width: number | null): void => {
    setOwn((current) => {
      const { [columnId]: _dropped, ...others } = current;
      const next = width === null ? others : { ...others, [columnId]: Math.max(MIN_WIDTH, Math.round(width)) };
      writeKept(keep, next);
      return next;
    });
  };
  return { layout, setWidth, widthOf: (column) => layout.widths[columns.indexOf(column)] ?? own[column.id] ?? column.width };
}
