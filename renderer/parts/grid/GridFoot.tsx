// Totals at the foot of a table; they are those of the rows that are shown.
import type { ReactElement } from 'react';
import { cellStyle } from './GridRow.tsx';
import { NUMBER_WIDTH, ROW_HEIGHT } from './useLayout.ts';
import type { GridLayout } from './useLayout.ts';
import type { GridColumn, GridValue } from './types.ts';
import { valueText } from './values.ts';

interface FootProps<Row> {
  columns: readonly GridColumn<Row>[];
  layout: GridLayout;
  totals: Record<string, GridValue>;
  rowIndex: number;
}

/** The line 合计. */
export function GridFoot<Row>({ columns, layout, totals, rowIndex }: FootProps<Row>): ReactElement {
  return (
    <div role="rowgroup" className="grid-foot" style={{ height: ROW_HEIGHT, width: layout.total }}>
      <div role="row" aria-rowindex={rowIndex} className="grid-row">
        <div role="rowheader" className="grid-number" style={{ width: NUMBER_WIDTH }}>合计</div>
        {columns.map((column, index) => (
          <div key={column.id} role="gridcell" aria-colindex={index + 2} className={`grid-cell ${column.kind}${index < layout.stickyCount ? ' sticky' : ''}${index === layout.stickyCount - 1 ? ' sticky-last' : ''}`} style={cellStyle(layout, index)}>
            {valueText(totals[column.id] ?? null)}
          </div>
        ))}
      </div>
    </div>
  );
}
