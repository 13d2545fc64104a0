// The head of a table: titles that sort, filters, and edges that change the width.
import { CaretDownFilled, CaretUpFilled } from '@ant-design/icons';
import type { PointerEvent as ReactPointerEvent, ReactElement } from 'react';
import { HeadFilter } from './HeadFilter.tsx';
import { filterKind } from './filters.ts';
import { cellStyle } from './GridRow.tsx';
import type { GridModel } from './useModel.ts';
import { HEAD_HEIGHT, NUMBER_WIDTH } from './useLayout.ts';
import type { GridLayout } from './useLayout.ts';
import type { GridColumn } from './types.ts';

interface HeadProps<Row> {
  columns: readonly GridColumn<Row>[];
  rows: readonly Row[];
  layout: GridLayout;
  model: GridModel<Row>;
  setWidth: (columnId: string, width: number | null) => void;
  onSelectAll: () => void;
}

/** Titles sort on a click: up, down, then as the register has it. */
export function GridHead<Row>({ columns, rows, layout, model, setWidth, onSelectAll }: HeadProps<Row>): ReactElement {
  const drag = (columnId: string, width: number) => (event: ReactPointerEvent<HTMLElement>): void => {
    event.preventDefault();
    event.stopPropagation();
    const handle = event.currentTarget;
    const start = event.clientX;
    handle.setPointerCapture(event.pointerId);
    const move = (moved: PointerEvent): void => setWidth(columnId, width + moved.clientX - start);
    const stop = (): void => {
      handle.removeEventListener('pointermove', move);
      handle.removeEventListener('pointerup', stop);
      handle.removeEventListener('pointercancel', stop);
    };
    handle.addEventListener('pointermove', move);
    handle.addEventListener('pointerup', stop);
    handle.addEventListener('pointercancel', stop);
  };
  return (
    <div role="rowgroup" className="grid-head" style={{ height: HEAD_HEIGHT, width: layout.total }}>
      <div role="row" aria-rowindex={1} className="grid-head-row">
        <div role="columnheader" className="grid-number" style={{ width: NUMBER_WIDTH }} title="全选" onClick={onSelectAll}>
          <span className="unseen">行号</span>
        </div>
        {columns.map((column, index) => {
          const sorted = model.sorting?.id === column.id ? (model.sorting.desc ? 'descending' : 'ascending') : undefined;
          const width = layout.widths[index] ?? column.width;
          return (
            <div key={column.id} role="columnheader" aria-colindex={index + 2} aria-sort={sorted ?? 'none'} className={`grid-head-cell ${column.kind}${index < layout.stickyCount ? ' sticky' : ''}${index === layout.stickyCount - 1 ? ' sticky-last' : ''}`} style={cellStyle(layout, index)}>
              <button type="button" className="grid-head-title" title={column.hint ?? `${column.title}：点一下排序`} onClick={() => model.toggleSort(column.id)}>
                <span>{column.title}</span>
                {sorted === 'ascending' ? <CaretUpFilled aria-hidden /> : null}
                {sorted === 'descending' ? <CaretDownFilled aria-hidden /> : null}
              </button>
              {filterKind(column) === 'none' ? null : <HeadFilter column={column} rows={rows} filter={model.filters[column.id]} onChange={(filter) => model.setFilter(column.id, filter)} />}
              <span className="grid-resize" title="拖动改宽度，双击恢复" onPointerDown={drag(column.id, width)} onDoubleClick={() => setWidth(column.id, null)} />
            </div>
          );
        })}
      </div>
    </div>
  );
}
