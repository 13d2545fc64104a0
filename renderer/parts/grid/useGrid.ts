// Everything a table knows about itself: rows as shown, places of columns, selection, editing, and how to get to a cell.
import { useCallback, useEffect, useId, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { RefObject } from 'react';
import { blockOf, clampCell } from './selection.ts';
import type { Block, CellAt } from './selection.ts';
import type { DataGridProps, GridColumn, GridValue } from './types.ts';
import { useEditing } from './useEditing.ts';
import type { GridEditing } from './useEditing.ts';
import { HEAD_HEIGHT, NUMBER_WIDTH, ROW_HEIGHT, useLayout } from './useLayout.ts';
import type { GridLayout } from './useLayout.ts';
import { useModel } from './useModel.ts';
import type { GridModel } from './useModel.ts';
import { useRows } from './useRows.ts';
import type { GridRows } from './useRows.ts';
import { useSelection } from './useSelection.ts';
import type { GridSelection } from './useSelection.ts';

/** Width of the field for long texts; see the style of the input. */
const LONG_WIDTH = 324;

export interface Grid<Row> {
  /** As the page gave them, but for the columns: only those that are drawn. */
  props: DataGridProps<Row>;
  /** All columns, drawn or not. */
  all: readonly GridColumn<Row>[];
  /** Prefix of the ids of its elements. */
  id: string;
  scroll: RefObject<HTMLDivElement | null>;
  /** The box of the input; it lies over the active cell. */
  place: RefObject<HTMLDivElement | null>;
  input: RefObject<HTMLTextAreaElement | null>;
  size: { width: number; height: number };
  model: GridModel<Row>;
  shown: readonly Row[];
  layout: GridLayout;
  rows: GridRows;
  setWidth: (columnId: string, width: number | null) => void;
  /** What a column takes when it is drawn. */
  widthOf: (column: GridColumn<Row>) => number;
  selection: GridSelection;
  focus: CellAt;
  block: Block;
  activeRow: Row | undefined;
  activeColumn: GridColumn<Row> | undefined;
  editing: GridEditing<Row>;
  totals: Record<string, GridValue> | undefined;
  footHeight: number;
  movable: boolean;
  selectedRows: () => Row[];
  /** Gives the table the keyboard. */
  take: () => void;
  goTo: (cell: CellAt, extend?: boolean) => void;
  bring: (cell: CellAt) => void;
  canOpen: boolean;
  open: (row: Row | undefined, column: number) => void;
  selectAll: () => void;
  putInput: () => void;
}

/** State of one DataGrid. */
export function useGrid<Row>(given: DataGridProps<Row>): Grid<Row> {
  const { columns: all, only, rows, rowKey, onOpen, onOpenCell, onShown, focusKey } = given;
  const columns = useMemo(() => (only ? all.filter((column) => only.has(column.id)) : all), [all, only]);
  const props = { ...given, columns };
  const id = useId().replaceAll(':', '');
  const scroll = useRef<HTMLDivElement>(null);
  const place = useRef<HTMLDivElement>(null);
  const input = useRef<HTMLTextAreaElement>(null);
  const [size, setSize] = useState({ width: 0, height: 0 });

  const model = useModel(rows, all);
  const { shown } = model;
  const { layout, setWidth, widthOf } = useLayout(props.id, columns, size.width);
  const own = useRows(props, model, layout);
  const { places } = own;
  const keyAt = useCallback((index: number) => (shown[index] === undefined ? null : rowKey(shown[index])), [shown, rowKey]);
  const selection = useSelection(shown.length, columns, all, keyAt);
  const editing = useEditing(props, shown);
  const focus = clampCell(selection.selection.focus, shown.length, columns.length);
  const block = blockOf({ anchor: clampCell(selection.selection.anchor, shown.length, columns.length), focus });
  const totals = useMemo(() => props.totals?.(shown), [props.totals, shown]);
  const footHeight = totals && shown.length > 0 ? ROW_HEIGHT : 0;

  useLayoutEffect(() => {
    const element = scroll.current;
    if (!element) return undefined;
    const measure = (): void => setSize({ width: element.clientWidth, height: element.clientHeight });
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    measure();
    return () => observer.disconnect();
  }, []);
  useEffect(() => onShown?.(shown), [onShown, shown]);

  const putInput = useCallback(() => {
    const element = scroll.current;
    if (!element || !place.current) return;
    const sticky = focus.column < layout.stickyCount;
    const x = (layout.lefts[focus.column] ?? 0) - (sticky ? 0 : element.scrollLeft);
    const y = HEAD_HEIGHT + places.topOf(focus.row) - element.scrollTop;
    // Kept inside the window of the table, or the browser would scroll to it at the first letter.
    const editor = editing.editing ? columns[focus.column]?.editor : undefined;
    const least = editor?.long || editor?.kind === 'names' ? LONG_WIDTH : 40;
    const left = Math.max(0, Math.min(x, element.clientWidth - least));
    const top = Math.max(0, Math.min(y, element.clientHeight - ROW_HEIGHT));
    place.current.style.transform = `translate(${left}px, ${top}px)`;
    place.current.style.width = `${layout.widths[focus.column] ?? 100}px`;
    place.current.style.height = `${places.heightOf(focus.row) || ROW_HEIGHT}px`;
  }, [focus.column, focus.row, layout, places, columns, editing.editing]);
  useLayoutEffect(putInput);

  const bring = (cell: CellAt): void => {
    const element = scroll.current;
    if (!element) return;
    const top = places.topOf(cell.row);
    const room = element.clientHeight - HEAD_HEIGHT - footHeight;
    // A row higher than the window of the table begins at its top.
    const bottom = Math.min(top + places.heightOf(cell.row), top + room);
    if (top < element.scrollTop) element.scrollTop = top;
    else if (bottom > element.scrollTop + room) element.scrollTop = bottom - room;
    if (cell.column < layout.stickyCount) return;
    const left = layout.lefts[cell.column] ?? 0;
    const right = left + (layout.widths[cell.column] ?? 0);
    const last = layout.stickyCount - 1;
    const stuck = last < 0 ? NUMBER_WIDTH : (layout.lefts[last] ?? 0) + (layout.widths[last] ?? 0);
    if (left - element.scrollLeft < stuck) element.scrollLeft = left - stuck;
    else if (right - element.scrollLeft > element.clientWidth) element.scrollLeft = right - element.clientWidth;
  };
  const take = (): void => input.current?.focus({ preventScroll: true });
  const goTo = (cell: CellAt, extend = false): void => {
    const to = clampCell(cell, shown.length, columns.length);
    selection.select(to, extend);
    bring(to);
  };

  // A row asked for by its key (from a search, after adding) is selected once it is there; the page keeps the keyboard.
  const answered = useRef<string | number | null>(null);
  useEffect(() => {
    if (focusKey === null || focusKey === undefined) answered.current = null;
    else if (answered.current !== focusKey) {
      const index = shown.findIndex((row) => rowKey(row) === focusKey);
      if (index < 0) return;
      answered.current = focusKey;
      goTo({ row: index, column: 0 });
    }
  });

  return {
    props, all, id, scroll, place, input, size, model, shown, layout, rows: own, setWidth, widthOf, selection, focus, block, editing, totals, footHeight, bring, take, goTo, putInput,
    activeRow: shown[focus.row],
    activeColumn: columns[focus.column],
    movable: props.onMove !== undefined && !model.arranged,
    selectedRows: () => shown.slice(block.top, block.bottom + 1),
    canOpen: (onOpen ?? onOpenCell) !== undefined,
    open: (row, column) => {
      const columnId = columns[column]?.id;
      if (row === undefined) return;
      if (onOpenCell && columnId !== undefined) onOpenCell(row, columnId);
      else onOpen?.(row);
    },
    selectAll: () => selection.setSelection({ anchor: { row: 0, column: 0 }, focus: { row: Math.max(0, shown.length - 1), column: columns.length - 1 } }),
  };
}
