// A table of a document on paper: fixed widths in millimetres, never wider than the type area; a part shows the head and some rows.
import type { CSSProperties, ReactNode } from 'react';
import { columnAligns } from '../../../shared/outline/columnAligns.ts';
import type { Block, TableCell } from '../../../shared/outline/outline.ts';
import { keptRows } from '../../../shared/outline/tableKeeping.ts';
import { fittedWidths, tablePitch, tableSize } from '../../../shared/outline/tableWidths.ts';
import { faceFonts, MM, PT } from './measures.ts';

type Table = Extract<Block, { kind: 'table' }>;

interface Props {
  table: Table;
  rows?: { from: number; to: number; head: boolean } | undefined;
  width: number;
}

export function TableView({ table, rows, width }: Props): ReactNode {
  const widths = fittedWidths(table.columns.map((column) => column.width), width / MM);
  const size = tableSize(widths, table.compact);
  const pitch = tablePitch(size);
  const aligns = columnAligns(table, widths, size);
  const body = rows ? table.body.slice(rows.from, rows.to) : table.body;
  return (
    <table
      className="preview-table"
      style={{ width: widths.reduce((sum, one) => sum + one, 0) * MM, fontSize: size * PT, lineHeight: `${pitch * PT}px` }}
    >
      <colgroup>
        {widths.map((one, index) => (
          <col key={index} style={{ width: one * MM }} />
        ))}
      </colgroup>
      {rows?.head === false ? null : (
        <thead>
          {table.head.map((row, index) => (
            <tr key={index}>
              {row.map((cell, at) => (
                <th
                  key={at}
                  scope="col"
                  colSpan={cell.colSpan}
                  rowSpan={cell.rowSpan}
                  style={{ fontFamily: faceFonts('hei'), textAlign: cell.align ?? 'center' }}
                >
                  {cell.text}
                </th>
              ))}
            </tr>
          ))}
        </thead>
      )}
      <tbody>
        {body.map((row, index) => (
          <tr key={index}>
            {row.map((cell, at) => (
              <td
                key={at}
                colSpan={cell.colSpan}
                rowSpan={cell.rowSpan}
                style={cellStyle(cell, (cell.colSpan ?? 1) > 1 ? 'center' : aligns[columnOf(row, at)])}
              >
                {cell.text}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Column a cell stands in, as far as its own row tells. */
function columnOf(row: TableCell[], at: number): number {
  let column = 0;
  for (let index = 0; index < at; index += 1) column += row[index]?.colSpan ?? 1;
  return column;
}

function cellStyle(cell: TableCell, align: 'left' | 'center' | 'right' | undefined): CSSProperties {
  return { fontFamily: faceFonts(cell.strong ? 'hei' : 'fangsong'), textAlign: cell.align ?? align ?? 'left' };
}

/** For each row: true when it must stay with the one before it: a cell reaches down into it, or the two are kept on one page. */
export function joinedRows(table: Table, width: number): boolean[] {
  const widths = fittedWidths(table.columns.map((column) => column.width), width / MM);
  const { body } = keptRows(table, widths, tableSize(widths, table.compact));
  let reach = 0;
  return table.body.map((row, index) => {
    const joined = index < reach || body[index - 1]?.kept === true;
    for (const cell of row) reach = Math.max(reach, index + (cell.rowSpan ?? 1));
    return joined;
  });
}
