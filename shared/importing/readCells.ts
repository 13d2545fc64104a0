// Cells of one table read by field: texts, days and numbers, with a sentence and the cell's address where one cannot be read.
import type { Day } from '../days/day.ts';
import { readNumeral } from '../days/numerals.ts';
import { foldText } from '../names/fold.ts';
import type { Problem } from '../problems.ts';
import { hint } from '../problems.ts';
import type { Table } from './table.ts';
import { saidText } from './outletCells.ts';
import { readDayCell } from './readDayCell.ts';
import { columnsByField } from './tableRows.ts';

export interface CellPlace {
  sheet: string;
  row: number;
  cell: string;
  field: string;
}
/** Each reader adds to `problems` what it cannot read; a field without a column is '' or null. */
export interface CellReader {
  at: ReadonlyMap<string, number>;
  place(row: number, column: number, field: string): CellPlace;
  /** The cell's text in one line, '' where it only says there is nothing. */
  text(field: string, row: number, longest: number, problems: Problem[]): string;
  day(field: string, label: string, row: number, problems: Problem[]): Day | null;
  /** A whole number from 1, counted in words or not: 2, 2人次, 两次. */
  count(field: string, row: number, problems: Problem[]): number | null;
  /** Points with at most two decimals: 20, -20, 扣20分, 加0.5分. */
  points(field: string, row: number, problems: Problem[]): number | null;
}

const MOST = 1_000_000;

/** `yearTaken` is told of each day whose year was not written. */
export function cellReader(table: Omit<Table, 'part'>, year: number | undefined, yearTaken: () => void): CellReader {
  const { view } = table;
  const at = columnsByField(table);
  const place = (row: number, column: number, field: string): CellPlace => ({ sheet: view.name, row: row + 1, cell: view.address(row, column), field });

  /** The column and the folded text of a cell that may hold a number; null when there is nothing in it. */
  function written(field: string, row: number, problems: Problem[]): { column: number; folded: string } | null {
    const column = at.get(field);
    const folded = column === undefined ? '' : foldText(saidText(reader.text(field, row, 40, problems)));
    return column === undefined || folded === '' ? null : { column, folded };
  }

  const reader: CellReader = {
    at,
    place,
    text(field, row, longest, problems) {
      const column = at.get(field);
      if (column === undefined) return '';
      const value = view.value(row, column);
      const text = view.text(row, column);
      const cell = view.address(row, column);
      if (value !== null && typeof value === 'object' && 'error' in value) {
        problems.push({ code: 'cell-error', message: `${cell} 是错误值 ${value.error}，请在表格里改正后重新导入。`, at: place(row, column, field) });
      } else if (text.length > longest) {
        problems.push({ code: 'text-too-long', message: `${cell} 有${text.length}个字，超过${longest}个字，请检查是否填错了列。`, at: place(row, column, field) });
      } else return saidText(text);
      return '';
    },
    day(field, label, row, problems) {
      const column = at.get(field);
      if (column === undefined) return null;
      const value = view.value(row, column);
      // 5月20日前 as a last day: the day itself still counts.
      const reading = readDayCell(field === 'dueOn' && typeof value === 'string' ? value.replace(/(?:之前|以前|前)\s*$/, '') : value, year);
      const cell = view.address(row, column);
      if (reading.kind === 'refused') problems.push({ code: reading.code, message: `${cell}（${label}）：${reading.message}。`, at: place(row, column, field) });
      if (reading.kind !== 'day') return null;
      if (reading.yearless) yearTaken();
      if (reading.serial) problems.push(hint('day-serial', `${cell} 是没有设成日期的数字，按 ${reading.day} 读取。`, place(row, column, field)));
      return reading.day;
    },
    count(field, row, problems) {
      const found = written(field, row, problems);
      if (!found) return null;
      const match = /^([\d.]+|[两〇零一二三四五六七八九十百]+)(?:人次|篇次|人|次|篇|条|件|个|项)?$/.exec(found.folded);
      const number = match === null ? null : /^\d/.test(match[1] ?? '') ? Number(match[1]) : readNumeral(match[1] ?? '');
      if (number !== null && Number.isInteger(number) && number >= 1 && number <= MOST) return number;
      const cell = view.address(row, found.column);
      problems.push({ code: 'count-unclear', message: `${cell} 写的“${view.text(row, found.column)}”不是数量，请写 1、2 这样的整数。`, at: place(row, found.column, field) });
      return null;
    },
    points(field, row, problems) {
      const found = written(field, row, problems);
      if (!found) return null;
      const match = /^(扣|减|加|\+|-)?(\d+(?:\.\d{1,2})?)分?$/.exec(found.folded);
      const number = match === null ? null : Number(match[2]);
      if (match !== null && number !== null && number <= MOST) return /[扣减-]/.test(match[1] ?? '') ? 0 - number : number;
      const cell = view.address(row, found.column);
      problems.push({ code: 'points-unclear', message: `${cell} 写的“${view.text(row, found.column)}”不是分值，请写 20、-20、0.5 这样的数，最多两位小数。`, at: place(row, found.column, field) });
      return null;
    },
  };
  return reader;
}
