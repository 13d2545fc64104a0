// Columns with content that no head names: a day under a head merged over outlet and day, and those nobody can name.
import { foldText } from '../names/fold.ts';
import type { ColumnUse, Head } from './readHead.ts';
import { readDayCell } from './readDayCell.ts';
import type { SheetView } from './sheetView.ts';
import type { Table } from './table.ts';
import { holdsRecord } from './tableRows.ts';

/** True when what stands in a column below the head are days; bare numbers (sums) say nothing. */
function holdsDays(view: SheetView, column: number, from: number): boolean {
  let days = 0;
  for (let row = from; row < view.height; row += 1) {
    const text = foldText(view.text(row, column));
    if (text === '') continue;
    if (readDayCell(view.value(row, column), 2000).kind === 'day') days += 1;
    else if (!/^[\d.]+$/.test(text)) return false;
  }
  return days > 0;
}

/** 采用情况 merged over two columns, in a head of one row: the outlet, and behind it the day when days stand there. */
export function withMergedDays(view: SheetView, head: Head): ColumnUse[] {
  if (head.columns.some(({ field }) => field === 'adoptedOn')) return head.columns;
  const titled = new Set(head.columns.map(({ column }) => column));
  return head.columns.flatMap((use) => {
    const right = use.field === 'outlet' ? (view.wideMerge(head.bottom, use.column)?.right ?? use.column) : use.column;
    const beside = Array.from({ length: right - use.column }, (_, at) => use.column + 1 + at).filter((column) => !titled.has(column));
    const day = beside.find((column) => holdsDays(view, column, head.bottom + 1));
    return day === undefined ? [use] : [use, { column: day, title: use.title, field: 'adoptedOn' }];
  });
}

/** Numbers that only count the rows, in front of the first head. */
const countsRows = (texts: readonly string[]): boolean => texts.every((text, at) => /^\d+$/.test(text) && (at === 0 || Number(text) > Number(texts[at - 1])));

/** Adds to each table the columns that hold something beside its records and have no head. */
export function addUntitled(tables: readonly Table[]): void {
  for (const table of tables) {
    const { view } = table;
    const beside = tables.filter((other) => other.view === view && other.head.top === table.head.top);
    const titled = new Set(beside.flatMap(({ columns }) => columns.map(({ column }) => column)));
    const starts = beside.map(({ columns }) => Math.min(...columns.map(({ column }) => column))).sort((a, b) => a - b);
    const own = Math.min(...table.columns.map(({ column }) => column));
    const owner = (column: number): number | undefined => starts.findLast((start) => start < column) ?? starts[0];
    const isRecord = holdsRecord(table);
    const open = Array.from({ length: view.width }, (_, column) => column).filter((column) => !titled.has(column) && owner(column) === own);
    const texts = new Map<number, string[]>(open.map((column) => [column, []]));
    for (let row = table.from; row < table.to && open.length > 0; row += 1) {
      for (const column of open) if (view.text(row, column) !== '' && isRecord(row)) texts.get(column)?.push(foldText(view.text(row, column)));
    }
    const found = [...texts].filter(([column, held]) => held.length > 0 && !(column < own && countsRows(held))).map(([column]): ColumnUse => ({ column, title: view.text(table.head.bottom, column), field: null }));
    if (found.length > 0) table.columns = [...table.columns, ...found].sort((a, b) => a.column - b.column);
  }
}
