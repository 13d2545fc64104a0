// What a page tells a table of rows: columns, commands on rows, and what may be edited.
import type { ReactNode } from 'react';
import type { Problem } from '../../../shared/problems.ts';

/** What a cell holds. null is unknown and stands blank; 0 stands as 0. Days are 'YYYY-MM-DD'. */
export type GridValue = string | number | null;

/**
 * How a cell is edited in place.
 * text: as typed · day: any way of writing a day, handed on as 'YYYY-MM-DD' · choice: from a list (`free` lets other text stand) ·
 * names: several names joined by 、, each offered from the list while it is typed.
 */
export interface GridEditor<Row> {
  kind: 'text' | 'day' | 'choice' | 'names';
  options?: readonly string[] | ((row: Row) => readonly string[]);
  free?: boolean;
  /** The year of days typed without one. */
  year?: number;
  /** A required cell is not left blank; the sentence says so. */
  required?: boolean;
  /** Texts of several lines: the field grows while they are typed. */
  long?: boolean;
}

export interface GridColumn<Row> {
  id: string;
  title: string;
  /** Pixels at 100 %; the person's own width is remembered by grid id. */
  width: number;
  kind: 'text' | 'number' | 'day';
  /** The value that is shown, sorted, filtered, copied and exported. */
  value: (row: Row) => GridValue;
  /** Draws the cell where text is not enough; copying and exporting still take `value`. */
  render?: (row: Row) => ReactNode;
  /** The text to start editing with, when it is not the shown value. */
  editText?: (row: Row) => string;
  editor?: GridEditor<Row>;
  /** Default: text → words and choices, number and day → a range. */
  filter?: 'text' | 'choice' | 'range' | 'none';
  /** Stays at the left when the table is moved sideways; only leading columns can. */
  sticky?: boolean;
  /** Takes the width that is left over. */
  grow?: boolean;
  /** Stands whole where the rows are as high as their texts (see `heights`); other columns keep one line. */
  wrap?: boolean;
  /** Neighbouring rows of one key stand as one cell; only leading columns that stay at the left can. Such a column wraps. */
  merge?: (row: Row) => string;
  /** Explains the head on hovering. */
  hint?: string;
}

/** A command on the selected rows: shown in the row menu and under 操作. */
export interface GridAction<Row> {
  id: string;
  title: string;
  run: (rows: Row[]) => void;
  /** Shown beside the title; the page need not listen for it when `key` is given. */
  shortcut?: string;
  /** The key that runs it while the table has the focus, e.g. 'Alt+ArrowUp'. */
  key?: string;
  disabled?: (rows: Row[]) => boolean;
  /** Only meaningful for one row. */
  single?: boolean;
}

/** One row of a pasted block or of several cleared cells. */
export interface GridRowEdit<Row> {
  row: Row;
  /** Column id → new text. */
  changes: Record<string, string>;
}

/**
 * Nothing or [] when it was taken; the refusals otherwise: the first is shown beside its cell. `at.row` says which of the edits it
 * speaks of (from 1; the first when not said), `at.field` names the column.
 */
export type EditAnswer = void | readonly Problem[];

export interface GridEmpty {
  /** What belongs here. */
  text: string;
  /** The one next step. */
  action?: ReactNode;
}

export interface DataGridProps<Row> {
  /** Remembers widths; unique in the program, e.g. 'units'. */
  id: string;
  /** Read aloud as the table's name. */
  label: string;
  columns: readonly GridColumn<Row>[];
  /** While a panel stands beside the table, the ids of the columns that are drawn. Searching, filters, order and 导出 Excel are of all. */
  only?: ReadonlySet<string> | null;
  rows: readonly Row[];
  rowKey: (row: Row) => string | number;
  /** One cell was edited. `text` is a day 'YYYY-MM-DD' or '' for a column edited as a day. */
  onEdit?: (row: Row, columnId: string, text: string) => Promise<EditAnswer> | EditAnswer;
  /** A block of cells was pasted or cleared: one command for all rows. Without it `onEdit` is called cell by cell. */
  onPasteRows?: (edits: GridRowEdit<Row>[]) => Promise<EditAnswer> | EditAnswer;
  /** Enter on a cell that is not edited in place, double click, or 打开 in the row menu. */
  onOpen?: (row: Row) => void;
  /** Several cells of one column may be meant: told which cell was opened. */
  onOpenCell?: (row: Row, columnId: string) => void;
  /** A row was dragged to another place (0 is the first); offered only while nothing is sorted or filtered. */
  onMove?: (row: Row, position: number) => void;
  /** Column id → total of the rows that are shown; stands at the foot. */
  totals?: (shown: readonly Row[]) => Record<string, GridValue>;
  actions?: readonly GridAction<Row>[];
  empty: GridEmpty;
  /** Title of the exported workbook and its file name. Without it there is no 导出 Excel. */
  exportTitle?: string;
  /** Further filters or commands of the page, left of the quick search. */
  toolbar?: ReactNode;
  /** The row to select and bring into view, e.g. from a search. */
  focusKey?: string | number | null;
  /** Marks a row, e.g. 'muted' for a unit that no longer exists. */
  rowTone?: (row: Row) => 'muted' | 'alarm' | undefined;
  /** Offers 一行 or 全文 as the height of rows, and which of them stands first. Without it every row is one line. */
  heights?: 'line' | 'text';
  /** Escape, while no cell is edited: closes what stands beside the table. */
  onEscape?: (() => void) | null;
  /** Enter opens a row from any cell; F2 and typing edit. */
  enterOpens?: boolean;
  /** Hides the line with the quick search, the count and 导出 Excel. */
  plain?: boolean;
  /** Called with the rows as filtered and sorted. */
  onShown?: (rows: readonly Row[]) => void;
}
