// The rows in sight (scrolling draws this part alone), and while one is dragged the line where it would go.
import { useVirtualizer } from '@tanstack/react-virtual';
import { useLayoutEffect, useRef } from 'react';
import type { ReactElement } from 'react';
import { GridRow } from './GridRow.tsx';
import { GridSpans } from './GridSpans.tsx';
import { mergeMarks } from './merges.ts';
import type { Grid } from './useGrid.ts';
import { HEAD_HEIGHT } from './useLayout.ts';

/** Only what the scroll position shows is drawn. */
export function GridBody<Row>({ grid, dropAt }: { grid: Grid<Row>; dropAt: number | null }): ReactElement {
  const { props, shown, block, focus, editing } = grid;
  const { places, merged, tall } = grid.rows;
  const virtual = useVirtualizer<HTMLDivElement, Element>({
    count: shown.length,
    getScrollElement: () => grid.scroll.current,
    estimateSize: places.heightOf,
    overscan: 8,
    scrollMargin: HEAD_HEIGHT,
  });
  const measured = useRef(places);
  useLayoutEffect(() => {
    if (measured.current === places) return;
    measured.current = places;
    virtual.measure();
  }, [places, virtual]);
  const items = virtual.getVirtualItems();
  return (
    <div role="rowgroup" className="grid-body" style={{ height: places.total }}>
      {items.map((item) => {
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
            top={places.topOf(item.index)}
            height={places.heightOf(item.index)}
            tall={tall}
            marks={merged.length === 0 ? 0 : mergeMarks(merged, item.index)}
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
      {merged.length === 0 || items.length === 0 ? null : <GridSpans merged={merged} places={places} layout={grid.layout} first={items[0]?.index ?? 0} last={Math.min(items.at(-1)?.index ?? 0, shown.length - 1)} />}
      {dropAt === null ? null : <div className="grid-drop" style={{ top: places.topOf(dropAt) - 1 }} />}
    </div>
  );
}
