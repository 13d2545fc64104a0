// Collects the cells of one sheet within the limits and hands over a Sheet: no empty tail, covered cells empty, hidden parts known.
import { cellAddress, type CellRange, type CellValue, type Sheet } from '../../../shared/importing/grid.ts';
import { MAX_CELLS, MAX_COLUMNS, MAX_MERGES, MAX_ROWS } from '../limits.ts';
import { damaged, tooLarge } from '../refusals.ts';

/** A merge may reach past the content (a title over empty columns), but only so far: nobody should have to walk a million rows. */
const MERGE_REACH = 256;

/** Cells taken by all sheets of one file together. */
export interface CellBudget {
  used: number;
}

export class SheetBuilder {
  private readonly name: string;
  private readonly hidden: boolean;
  private readonly budget: CellBudget;
  private readonly rows: CellValue[][] = [];
  private readonly merges: CellRange[] = [];
  private readonly hiddenRows = new Set<number>();
  private readonly hiddenColumns: { from: number; to: number }[] = [];

  constructor(name: string, hidden: boolean, budget: CellBudget) {
    this.name = name;
    this.hidden = hidden;
    this.budget = budget;
  }

  /** Puts a value at a row and column (from 0), in any order. Empty values take no room. Refuses file-too-large beyond the limits. */
  set(row: number, column: number, value: CellValue): void {
    if (value === null || value === '') return;
    if (row >= MAX_ROWS || column >= MAX_COLUMNS) {
      if (typeof value === 'string' && value.trim() === '') return;
      throw tooLarge(`工作表“${this.name}”的 ${cellAddress(row, column)} 有内容，一张表最多读取 ${MAX_ROWS} 行`, {
        sheet: this.name,
        cell: cellAddress(row, column),
      });
    }
    while (this.rows.length <= row) this.rows.push([]);
    const cells = this.rows[row] ?? [];
    if (column >= cells.length) {
      this.budget.used += column + 1 - cells.length;
      if (this.budget.used > MAX_CELLS) throw tooLarge(`工作表“${this.name}”的单元格太多`, { sheet: this.name });
      while (cells.length < column) cells.push(null);
      cells.push(value);
    } else cells[column] = value;
  }

  /** Both ends included, in any order; a range of one cell is no merge. Refuses file-too-large beyond MAX_MERGES. */
  merge(range: CellRange): void {
    const top = Math.min(range.top, range.bottom);
    const left = Math.min(range.left, range.right);
    const bottom = Math.max(range.top, range.bottom);
    const right = Math.max(range.left, range.right);
    if (bottom === top && right === left) return;
    if (this.merges.length >= MAX_MERGES) throw tooLarge(`工作表“${this.name}”的合并单元格太多`, { sheet: this.name });
    this.merges.push({ top, left, bottom, right });
  }

  hideRow(row: number): void {
    if (row < MAX_ROWS) this.hiddenRows.add(row);
  }

  /** Both ends included. */
  hideColumns(from: number, to: number): void {
    this.hiddenColumns.push({ from, to });
  }

  build(): Sheet {
    const width = this.rows.reduce((widest, cells) => Math.max(widest, cells.length), 0);
    const merges = this.merges.filter((range) => range.top < this.rows.length);
    for (const range of merges) {
      range.bottom = Math.min(range.bottom, this.rows.length - 1 + MERGE_REACH);
      range.right = Math.min(range.right, Math.max(range.left, width - 1) + MERGE_REACH);
    }
    this.emptyCovered(merges);
    this.trim();
    return {
      name: this.name,
      hidden: this.hidden,
      rows: this.rows,
      merges,
      hiddenRows: [...this.hiddenRows].filter((row) => row < this.rows.length).sort((a, b) => a - b),
      hiddenColumns: this.listHiddenColumns(width),
    };
  }

  /** A covered cell may keep an old value nobody sees: it is not content. Merges that overlap over and over are refused. */
  private emptyCovered(merges: readonly CellRange[]): void {
    let steps = 4 * (this.budget.used + this.rows.length) + 1_000_000;
    for (const range of merges) {
      const last = Math.min(range.bottom, this.rows.length - 1);
      for (let row = range.top; row <= last; row += 1) {
        const cells = this.rows[row] ?? [];
        const end = Math.min(range.right, cells.length - 1);
        for (let column = range.left; column <= end; column += 1) {
          if (row !== range.top || column !== range.left) cells[column] = null;
        }
        steps -= 1 + Math.max(0, end - range.left);
        if (steps < 0) throw damaged(`工作表“${this.name}”的合并单元格互相重叠`, { sheet: this.name });
      }
    }
  }

  private trim(): void {
    for (const cells of this.rows) {
      while (cells.length > 0 && cells[cells.length - 1] === null) cells.pop();
    }
    while (this.rows.length > 0 && this.rows[this.rows.length - 1]?.length === 0) this.rows.pop();
  }

  private listHiddenColumns(width: number): number[] {
    const columns = new Set<number>();
    for (const { from, to } of this.hiddenColumns) {
      for (let column = Math.max(0, from); column <= Math.min(to, width - 1); column += 1) columns.add(column);
    }
    return [...columns].sort((a, b) => a - b);
  }
}
