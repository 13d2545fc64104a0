// The table of every list: as people know it from WPS, with rows in any number. Columns and rows must keep their identity
// between renders (useMemo) while nothing in them changes.
import { Button } from 'antd';
import type { ReactElement } from 'react';
import { Empty } from './Empty.tsx';
import { optionsOf } from './grid/edits.ts';
import { gridTable } from './grid/exportTable.ts';
import { GridBody } from './grid/GridBody.tsx';
import { GridFoot } from './grid/GridFoot.tsx';
import { GridHead } from './grid/GridHead.tsx';
import { GridInput } from './grid/GridInput.tsx';
import { GridToolbar } from './grid/GridToolbar.tsx';
import { actionEntries } from './grid/menu.ts';
import { RowMenu, useRowMenu } from './grid/RowMenu.tsx';
import type { DataGridProps } from './grid/types.ts';
import { useClipboard } from './grid/useClipboard.ts';
import { useGrid } from './grid/useGrid.ts';
import { useKeys } from './grid/useKeys.ts';
import { HEAD_HEIGHT } from './grid/useLayout.ts';
import { useMouse } from './grid/useMouse.ts';
import { useWrongCell } from './grid/useWrongCell.ts';
import { valueText } from './grid/values.ts';
import { useCommand } from './useCommand.ts';
import './grid/grid.css';

export type { DataGridProps, EditAnswer, GridAction, GridColumn, GridEditor, GridEmpty, GridRowEdit, GridValue } from './grid/types.ts';

const KEYS_SPOKEN = '方向键移动，直接输入或按 F2 修改，Ctrl+C 复制，Ctrl+V 粘贴，Shift+F10 打开菜单，按 Esc 再按 Tab 离开表格。';

/** See DataGridProps for what each part means. */
export function DataGrid<Row>(props: DataGridProps<Row>): ReactElement {
  const { rows, rowKey } = props;
  const command = useCommand();
  const grid = useGrid(props);
  const { columns } = grid.props;
  const { model, shown, layout, focus, block, editing, activeRow, activeColumn } = grid;
  const clipboard = useClipboard(grid, command);
  const menu = useRowMenu(grid);
  useWrongCell(grid, command);
  const keys = useKeys(grid, { clear: clipboard.clear, menu: menu.openAtCell });
  const mouse = useMouse({
    scroll: grid.scroll,
    layout,
    rowCount: shown.length,
    places: grid.rows.places,
    footHeight: grid.footHeight,
    movable: grid.movable,
    onSelect: (cell, extend) => {
      if (!extend && editing.editing && !editing.commit()) return;
      grid.selection.select(cell, extend);
      grid.take();
    },
    onSelectRows: (from, to) => {
      grid.selection.setSelection({ anchor: { row: from, column: columns.length - 1 }, focus: { row: to, column: 0 } });
      grid.take();
    },
    onMove: (from, to) => {
      const row = shown[from];
      if (row !== undefined) props.onMove?.(row, to);
    },
  });

  const { exportTitle } = props;
  const exportShown = exportTitle === undefined ? null : (): void => {
    void command.runForDocument('tables.export', gridTable(exportTitle, grid.all, grid.widthOf, shown, grid.totals), { done: (output) => `已导出“${output.title}”，共 ${output.rows} 行。` });
  };

  const begun = editing.editing;
  const wrong = activeRow !== undefined && editing.wrong?.key === rowKey(activeRow) && editing.wrong.columnId === activeColumn?.id ? editing.wrong.sentence : null;
  const cellTop = grid.rows.places.topOf(focus.row) + HEAD_HEIGHT - (grid.scroll.current?.scrollTop ?? 0);
  return (
    <div className="grid">
      {props.plain ? null : (
        <GridToolbar label={props.label} quick={model.quick} setQuick={model.setQuick} shown={shown.length} all={rows.length} selected={shown.length === 0 ? 0 : block.bottom - block.top + 1} arranged={model.arranged} onClear={model.clear} entries={actionEntries(props.actions ?? [], grid.selectedRows())} onExport={exportShown} exporting={command.busy} tall={props.heights === undefined ? null : grid.rows.tall} setTall={grid.rows.setTall}>
          {props.toolbar}
        </GridToolbar>
      )}
      <div
        ref={grid.scroll}
        className="grid-scroll"
        onScroll={grid.putInput}
        onPointerDown={mouse.onPointerDown}
        onContextMenu={menu.openByMouse}
        onDoubleClick={(event) => {
          const target = event.target as HTMLElement;
          if (target.closest('a, button, input, textarea, .grid-head, .grid-foot') || !target.closest('.grid-row')) return;
          if (target.closest('.grid-number') || !editing.begin(focus, null)) grid.open(activeRow, focus.column);
        }}
      >
        <div className="grid-pin">
          <div ref={grid.place} className="grid-place">
            <GridInput
              ref={grid.input}
              gridId={grid.id}
              text={begun?.text ?? null}
              typed={begun?.typed ?? false}
              editable={activeColumn?.editor !== undefined && props.onEdit !== undefined && activeRow !== undefined}
              label={activeRow !== undefined && activeColumn ? `${activeColumn.title}：${valueText(activeColumn.value(activeRow)) || '空白'}，第 ${focus.row + 1} 行` : props.label}
              describedBy={`${grid.id}-keys`}
              activeCell={activeRow === undefined ? undefined : `${grid.id}-${focus.row}-${focus.column}`}
              options={begun && (activeColumn?.editor?.kind === 'choice' || activeColumn?.editor?.kind === 'names') && activeRow !== undefined ? optionsOf(activeColumn, activeRow) : null}
              free={activeColumn?.editor?.free ?? activeColumn?.editor?.kind === 'names'}
              joined={activeColumn?.editor?.kind === 'names'}
              long={activeColumn?.editor?.long ?? false}
              sentence={wrong}
              upwards={cellTop > grid.size.height * 0.6}
              align={activeColumn?.kind === 'number' ? 'right' : 'left'}
              onBegin={(text) => {
                grid.bring(focus);
                editing.begin(focus, text);
              }}
              onChange={editing.change}
              onDone={(text, go) => {
                if (editing.commit(text)) grid.goTo({ row: focus.row + go.rows, column: focus.column + go.columns });
              }}
              onCancel={editing.cancel}
              onKey={keys.onKey}
              onCopy={clipboard.onCopy}
              onPaste={clipboard.onPaste}
              onLeave={() => {
                if (begun) editing.commit();
              }}
              onSeen={keys.onSeen}
            />
          </div>
        </div>
        <div id={grid.id} role="grid" aria-label={props.label} aria-rowcount={shown.length + 1 + (grid.footHeight > 0 ? 1 : 0)} aria-colcount={columns.length + 1} aria-multiselectable className="grid-table" style={{ width: layout.total }}>
          <GridHead columns={columns} rows={rows} layout={layout} model={model} setWidth={grid.setWidth} onSelectAll={grid.selectAll} />
          {shown.length === 0 ? null : <GridBody grid={grid} dropAt={mouse.dropAt} />}
          {grid.totals && shown.length > 0 ? <GridFoot columns={columns} layout={layout} totals={grid.totals} rowIndex={shown.length + 2} /> : null}
        </div>
        {shown.length > 0 ? null : rows.length === 0 ? <Empty text={props.empty.text} action={props.empty.action} /> : <Empty text="没有符合条件的行。" action={<Button onClick={model.clear}>取消查找和筛选</Button>} />}
      </div>
      <span id={`${grid.id}-keys`} hidden>{KEYS_SPOKEN}{grid.canOpen ? (props.enterOpens ? '回车打开这一行。' : '回车向下，Ctrl+回车打开。') : '回车向下。'}{props.onEscape ? '按 Esc 关上旁边的一栏。' : ''}</span>
      <RowMenu grid={grid} menu={menu} copy={clipboard.copy} exportShown={exportShown} />
    </div>
  );
}
