// An annual report as a workbook: each printed table on a sheet of its own, sums as formulas where they hold.
import { cellAddress } from '../../importing/grid.ts';
import type { GridBook, GridCell } from '../../outline/gridBook.ts';
import type { Form, FormCell } from '../form.ts';
import { identityCases } from '../identities.ts';
import { layOut } from '../places.ts';
import { unitsOf } from '../report.ts';
import type { Cells } from '../report.ts';
import type { WrittenReport } from './reportOutline.ts';
import { reportTitle } from './reportOutline.ts';
import { textSheet } from './textSheet.ts';

/** Lines above each table: the report's title, the table's. */
const ABOVE = 2;
/** Digits a double holds for certain. */
const SAFE_DIGITS = 15;

/** A decimal as a number when nothing is lost, else as words. */
function moneyCell(text: string): Pick<GridCell, 'text' | 'number'> {
  const digits = text.replace(/\D/g, '').replace(/^0+/, '').length;
  return digits <= SAFE_DIGITS && String(Number(text)) === text ? { number: Number(text) } : { text };
}

/** 'A1', 'A2', 'A3', 'C7' → 'SUM(A1:A3,C7)': cells one below or beside the other become a range. */
function sumOf(places: readonly { row: number; column: number }[]): string {
  const parts: { from: { row: number; column: number }; to: { row: number; column: number } }[] = [];
  for (const place of places) {
    const last = parts.at(-1);
    const straight = last && ((place.column === last.to.column && place.row === last.to.row + 1 && last.from.column === last.to.column) || (place.row === last.to.row && place.column === last.to.column + 1 && last.from.row === last.to.row));
    if (last && straight) last.to = place;
    else parts.push({ from: place, to: place });
  }
  const address = ({ row, column }: { row: number; column: number }): string => cellAddress(row, column);
  return `SUM(${parts.map(({ from, to }) => (from === to ? address(from) : `${address(from)}:${address(to)}`)).join(',')})`;
}

/** Path of a total → the cells it is the sum of, by the first identity that says so. */
function totalsOf(form: Form): Map<string, string[]> {
  const totals = new Map<string, string[]>();
  for (const { sum, minus, equals } of form.identities.flatMap((identity) => identityCases(form, identity))) {
    const [total] = equals;
    if (equals.length === 1 && minus.length === 0 && total !== undefined && !totals.has(total) && ![...sum, total].some((path) => path.startsWith('last:'))) totals.set(total, sum);
  }
  return totals;
}

/** The number of a total stays live only while it is the sum: a report that does not add up leaves as it was kept. */
function numberCell(path: string, money: boolean, cells: Cells, sum: readonly string[] | undefined, placeOf: (path: string) => { row: number; column: number }): Omit<GridCell, 'look'> {
  const value = cells.get(path) ?? null;
  if (value === null) return {};
  const own = money ? moneyCell(String(value)) : { number: Number(value) };
  const adds = sum !== undefined && sum.reduce((total, one) => total + (unitsOf(cells.get(one)) ?? 0n), 0n) === unitsOf(value);
  return adds && own.number !== undefined ? { ...own, formula: sumOf(sum.map(placeOf)) } : own;
}

/** One sheet a table: 表二, 表三, 表四; the texts on a last one. */
export function reportGrid(report: Pick<WrittenReport, 'form' | 'unit' | 'year' | 'cells' | 'texts'>): GridBook {
  const { form, cells } = report;
  const totals = totalsOf(form);
  const names: Record<string, string> = { two: '表二', three: '表三', four: '表四' };
  const words = textSheet(report);
  return {
    sheets: [...Object.entries(form.tables).map(([name, table]) => {
      const places = new Map(layOut(table).flatMap(({ cell, top, left }) => (cell.cell === undefined ? [] : [[cell.cell, { row: top + ABOVE, column: left }] as const])));
      const placeOf = (path: string): { row: number; column: number } => places.get(path) ?? { row: 0, column: 0 };
      const gridCell = (head: boolean) => (cell: FormCell): GridCell => {
        const spans = { ...(cell.rowSpan === undefined ? {} : { rowSpan: cell.rowSpan }), ...(cell.colSpan === undefined ? {} : { colSpan: cell.colSpan }) };
        if (cell.cell === undefined) return { text: cell.text ?? '', look: head ? 'head' : 'words', ...spans };
        return { ...numberCell(cell.cell, cell.money === true, cells, totals.get(cell.cell), placeOf), look: 'number', ...spans };
      };
      const across = table.columns.length;
      return {
        name: names[name] ?? name,
        landscape: table.columns.length > 10,
        columns: table.columns,
        rows: [
          [{ text: reportTitle(report), look: 'title' as const, colSpan: across }],
          [{ text: table.title, look: 'note' as const, colSpan: across }],
          ...table.head.map((row) => row.map(gridCell(true))),
          ...table.body.map((row) => row.map(gridCell(false))),
        ],
        headRows: table.head.length === 0 ? 0 : ABOVE + table.head.length,
      };
    }), ...(words === null ? [] : [words])],
  };
}
