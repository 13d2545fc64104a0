// The rows in sight (scrolling draws this part alone), and while one is dragged the line where it would go.
import { useVirtualizer } from '@tanstack/react-virtual';
import type { ReactElement } from 'react';
import { GridRow } from './GridRow.tsx';
import type { Grid } from './useGrid.ts';
import { HEAD_HEIGHT, ROW_HEIGHT } from './useLayout.ts';

/** Only what the scroll position shows is drawn. */
export function GridBody<Row>({ grid, dropAt }: { grid: Grid<Row>; dropAt: number | null }): ReactElement {
  const { props, shown, block, focus, editing } = grid;
  const virtual = useVirtualizer<HTMLDivElement, Element>({
    count: shown.length,
    getScrollElement: () => grid.scroll.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 8,
    scrollMargin: HEAD_HEIGHT,
  });
  return (
    <div role="rowgroup" className="grid-body" style={{ height: shown.length * ROW_HEIGHT }}>
      {virtual.getVirtualItems().map((item) => {
        const row = shown[item.index];
        if (row === undefined) return null;
        const key = props.rowKey(row);
        const inside = item.index >= block.top && item.index <= block.bottom;
        return (
          <GridRow
            key={key}
            gridId={grid.id}
            row={row}
            index={item.index}
            top={item.start - HEAD_HEIGHT}
            columns={props.columns}
            layout={grid.layout}
            from={inside ? block.left : -1}
            to={inside ? block.right : -1}
            active={item.index === focus.row ? focus.column : -1}
            pending={editing.pending.get(key)}
            wrongColumn={editing.wrong?.key === key ? editing.wrong.columnId : undefined}
            tone={props.rowTone?.(row)}
            editable={props.onEdit !== undefined}
            movable={grid.movable}
          />
        );
      })}
      {dropAt === null ? null : <div className="grid-drop" style={{ top: dropAt * ROW_HEIGHT - 1 }} />}
    </div>
  );
}
