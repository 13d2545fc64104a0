// Rows from top to bottom: their places, one line each or as high as their texts, and the cells merged over several of them.
import { useMemo, useState } from 'react';
import { readKept, writeKept } from '../kept.ts';
import { mergedColumns, withRoom } from './merges.ts';
import type { MergedColumn } from './merges.ts';
import { evenPlaces, unevenPlaces } from './places.ts';
import type { RowPlaces } from './places.ts';
import { textHeights } from './textHeights.ts';
import type { DataGridProps, GridColumn } from './types.ts';
import { ROW_HEIGHT } from './useLayout.ts';
import type { GridLayout } from './useLayout.ts';
import type { GridModel } from './useModel.ts';
import { valueText } from './values.ts';

/** Paddings at both sides and the line at the right. */
const SIDES = 17;
/** Paddings above and below and the line; one line of text makes a row of 32 px. */
const ENDS = 12;

export interface GridRows {
  places: RowPlaces;
  merged: readonly MergedColumn[];
  /** Texts stand whole; otherwise one line each. */
  tall: boolean;
  setTall: (tall: boolean) => void;
}

const NONE: readonly MergedColumn[] = [];

/** The choice 一行 or 全文 is remembered by the grid's id. */
export function useRows<Row>(props: DataGridProps<Row>, model: GridModel<Row>, layout: GridLayout): GridRows {
  const { columns, heights } = props;
  const { shown, sorting } = model;
  const keep = `grid.${props.id}.tall`;
  const [own, setOwn] = useState<boolean>(() => readKept(keep, heights === 'text'));
  const tall = heights !== undefined && own;
  const { widths, stickyCount } = layout;
  // Sorted rows are out of the printed order: each then says its own.
  const merged = useMemo(() => (sorting === null ? mergedColumns(shown, columns, stickyCount) : NONE), [shown, columns, stickyCount, sorting]);
  const places = useMemo(() => {
    if (!tall) return evenPlaces(shown.length, ROW_HEIGHT);
    const heightsOf = (column: GridColumn<Row>, index: number, texts: readonly string[]): number[] => textHeights(texts, (widths[index] ?? column.width) - SIDES).map((height) => height + ENDS);
    const single = shown.map(() => ROW_HEIGHT);
    columns.forEach((column, index) => {
      if (!column.wrap || merged.some((one) => one.column === index)) return;
      heightsOf(column, index, shown.map((row) => valueText(column.value(row)))).forEach((height, at) => {
        if (height > (single[at] ?? 0)) single[at] = height;
      });
    });
    const room = new Map(merged.map(({ column: index, spans }) => {
      const column = columns[index];
      return [index, column ? new Map(heightsOf(column, index, spans.map(({ text }) => text)).map((height, at) => [spans[at]?.from, height])) : new Map<number | undefined, number>()];
    }));
    return unevenPlaces(withRoom(single, merged, (column, span) => room.get(column)?.get(span.from) ?? 0));
  }, [tall, shown, columns, widths, merged]);
  return {
    places,
    merged,
    tall,
    setTall: (next) => {
      setOwn(next);
      writeKept(keep, next);
    },
  };
}
