// A table of the report drawn as the printed form; every place of a number is a field.
import { useMemo } from 'react';
import type { ReactElement } from 'react';
import type { Form } from '../../../shared/annual/form.ts';
import { layOut, placesOf } from '../../../shared/annual/places.ts';
import { numberCells } from './cellPlaces.ts';
import type { CellMark } from './cellMarks.ts';
import { FormCell } from './FormCell.tsx';
import { useCellKeys } from './useCellKeys.ts';
import type { ReportState } from './useReport.ts';

interface FormTableProps {
  form: Form;
  table: string;
  state: ReportState;
  marks: ReadonlyMap<string, CellMark>;
  onFocus: (path: string) => void;
}

/** How a cell is read aloud: its row, the group of columns where heads repeat, its column. */
function labelOf(form: Form, path: string): string {
  const place = placesOf(form).get(path);
  const group = form.names[path.split('.')[1] ?? ''] ?? '';
  return [...new Set([group, place?.row ?? '', place?.column ?? ''])].filter((text) => text !== '').join('，');
}

export function FormTable({ form, table: name, state, marks, onFocus }: FormTableProps): ReactElement | null {
  const table = form.tables[name];
  const cells = useMemo(() => (table ? numberCells(table) : []), [table]);
  const rows = useMemo(() => (table ? [...Map.groupBy(layOut(table), ({ top }) => top).values()] : []), [table]);
  const keys = useCellKeys(cells, state, onFocus);
  if (!table) return null;
  const whole = table.columns.reduce((sum, width) => sum + width, 0);
  const draw = (from: number, to: number): ReactElement[] => rows.slice(from, to).map((row) => (
    <tr key={row[0]?.top}>
      {row.map(({ cell, top, left, bottom, right }) => {
        const { cell: path } = cell;
        const [rowSpan, colSpan] = [bottom - top + 1, right - left + 1];
        const spans = { ...(rowSpan > 1 ? { rowSpan } : {}), ...(colSpan > 1 ? { colSpan } : {}) };
        if (path === undefined) return <th key={left} {...spans} className={top >= table.head.length && table.head.length > 0 ? 'row-head' : undefined}>{cell.text}</th>;
        return <td key={left} {...spans}><FormCell path={path} place={cell} label={labelOf(form, path)} text={state.cells.get(path) ?? ''} mark={marks.get(path)} onType={keys.type} /></td>;
      })}
    </tr>
  ));
  return (
    <table className={`annual-table annual-${name}`} aria-label={table.title} onKeyDown={keys.onKeyDown} onPaste={keys.onPaste} onFocus={keys.onFocus} onBlur={keys.onBlur} onClick={keys.onClick} onMouseDown={keys.onMouseDown} onMouseOver={keys.onMouseOver} onCopy={keys.onCopy}>
      <colgroup>{table.columns.map((width, at) => <col key={at} style={{ width: `${(width / whole) * 100}%` }} />)}</colgroup>
      {table.head.length === 0 ? null : <thead>{draw(0, table.head.length)}</thead>}
      <tbody>{draw(table.head.length, rows.length)}</tbody>
    </table>
  );
}
