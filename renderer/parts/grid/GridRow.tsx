// One row of a table: its number, its cells; drawn anew only when something in it changed.
import { memo } from 'react';
import type { CSSProperties, ReactElement } from 'react';
import { NUMBER_WIDTH } from './useLayout.ts';
import type { GridLayout } from './useLayout.ts';
import type { GridColumn } from './types.ts';
import { valueText } from './values.ts';

export interface GridRowProps<Row> {
  gridId: string;
  row: Row;
  index: number;
  /** Pixels from the top of the body, and of the row itself. */
  top: number;
  height: number;
  /** Columns that wrap show their text whole. */
  tall: boolean;
  /** Which cells are merged with their neighbours; see mergeMarks. */
  marks: number;
  columns: readonly GridColumn<Row>[];
  layout: GridLayout;
  /** First and last selected column; -1 when none. */
  from: number;
  to: number;
  /** The column of the active cell; -1 when it is in another row. */
  active: number;
  pending: Readonly<Record<string, string>> | undefined;
  wrongColumn: string | undefined;
  tone: 'muted' | 'alarm' | undefined;
  editable: boolean;
  movable: boolean;
}

/** Place of a cell: sticky ones keep to the left edge. */
export function cellStyle(layout: GridLayout, index: number): CSSProperties {
  const width = layout.widths[index];
  return index < layout.stickyCount ? { width, left: layout.lefts[index] } : { width };
}

function cellClass(parts: (string | false | undefined)[]): string {
  return parts.filter(Boolean).join(' ');
}

function PlainGridRow<Row>(props: GridRowProps<Row>): ReactElement {
  const { gridId, row, index, top, height, tall, marks, columns, layout, from, to, active, pending, wrongColumn, tone, editable, movable } = props;
  const style: CSSProperties = { transform: `translateY(${top}px)`, height, width: layout.total };
  return (
    <div role="row" aria-rowindex={index + 2} className={cellClass(['grid-row', index % 2 === 1 && 'even', tone])} style={style}>
      <div role="rowheader" className={cellClass(['grid-number', from >= 0 && 'near', movable && 'movable'])} style={{ width: NUMBER_WIDTH }} data-number={index} title={movable ? '拖动可以调整次序' : undefined}>
        {index + 1}
      </div>
      {columns.map((column, at) => {
        const held = pending?.[column.id];
        const text = held ?? valueText(column.value(row));
        const merged = (marks >> (at * 2)) & 3;
        return (
          <div
            key={column.id}
            role="gridcell"
            id={`${gridId}-${index}-${at}`}
            aria-colindex={at + 2}
            aria-selected={at >= from && at <= to && from >= 0}
            aria-readonly={editable && column.editor ? undefined : true}
            aria-invalid={wrongColumn === column.id ? true : undefined}
            className={cellClass(['grid-cell', column.kind, at < layout.stickyCount && 'sticky', at === layout.stickyCount - 1 && 'sticky-last', from >= 0 && at >= from && at <= to && 'in', at === active && 'active', held !== undefined && 'pending', wrongColumn === column.id && 'wrong', merged !== 0 && 'merged', merged === 3 && 'goes-on', merged === 0 && tall && column.wrap && 'wrap'])}
            style={cellStyle(layout, at)}
            title={text.length > 8 ? text : undefined}
          >
            {merged !== 0 ? <span className="unseen">{text}</span> : held === undefined && column.render ? column.render(row) : text}
          </div>
        );
      })}
    </div>
  );
}

/** Columns, layout and the row itself keep their identity while nothing changes, so most rows are skipped. */
export const GridRow = memo(PlainGridRow) as typeof PlainGridRow;
