// What was taken from a file: cells with their addresses, and what the person should know of them.
import type { Place as FormPlace } from '../places.ts';
import type { Problem } from '../../problems.ts';
import { hint } from '../../problems.ts';
import type { CellUnit } from './readValue.ts';
import { readValue } from './readValue.ts';
import type { SheetGrid } from './sheetGrid.ts';
import type { Span } from './findHeads.ts';

export interface TakenCell {
  path: string;
  /** Null when blank, or when what stands there is refused. */
  value: number | string | null;
  sheet: string;
  /** 'D7' */
  cell: string;
  /** From 1. */
  row: number;
  /** What was found blank, “/”, written with a measure or in 元; '' for a plain number. */
  doubt: 'annual-blank' | 'annual-none' | 'annual-measure' | 'annual-yuan' | '';
  /** Why what stands there cannot be taken; '' when it was. */
  refused: string;
  problems: Problem[];
}

const sayPlace = ({ row, column }: FormPlace): string => [row, column].filter((text) => text !== '').map((text) => `“${text}”`).join('的');

/** The column of a span that holds something in these rows; more than one with something is told. */
function filledIn(grid: SheetGrid, from: number, to: number, span: Span): { row: number; column: number }[] {
  const found = new Map<string, { row: number; column: number }>();
  for (let row = from; row <= to; row += 1) {
    for (let column = span.left; column <= span.right; column += 1) {
      if (grid.value(row, column) !== null && grid.text(row, column) !== '') found.set(grid.address(row, column), { row, column });
    }
  }
  return [...found.values()];
}

/** Takes one cell of the form from the lines `from`–`to` and the columns of `span`. */
export function takeCell(grid: SheetGrid, place: FormPlace, lines: { from: number; to: number }, span: Span, unit: CellUnit): TakenCell {
  const filled = filledIn(grid, lines.from, lines.to, span);
  const at = filled[0] ?? { row: lines.from, column: span.left };
  const cell = grid.address(at.row, at.column);
  const where = { sheet: grid.name, cell, row: at.row + 1, field: place.path };
  const refused = (why: string): TakenCell => ({
    path: place.path, value: null, sheet: grid.name, cell, row: at.row + 1, doubt: '', refused: why, problems: [{ code: 'annual-cell', message: `${grid.name} ${cell}（${sayPlace(place)}）：${why}。请改正后再导入。`, at: where }],
  });
  if (filled.length > 1) return refused(`这里有${filled.length}格写了内容（${filled.map(({ row, column }) => grid.address(row, column)).join('、')}），不能确定取哪一格`);
  const range = grid.merge(at.row, at.column);
  const read = readValue(filled.length === 0 ? null : grid.value(at.row, at.column), { money: place.money, signed: place.signed, unit });
  if ('refused' in read) return refused(read.refused);
  // One number over cells of several columns or rows does not say whose it is; nothing, or 0, is the same for all.
  if (range !== null && (range.left < span.left || range.right > span.right || range.top < lines.from || range.bottom > lines.to) && Number(read.value ?? 0) !== 0) {
    return refused('一个数占了几格（合并单元格），不能确定是哪一格的');
  }
  const told = read.hint && read.hint.code !== 'annual-blank' && read.hint.code !== 'annual-none' ? [hint(read.hint.code, `${grid.name} ${cell}（${sayPlace(place)}）：${read.hint.message}。`, where)] : [];
  return { path: place.path, value: read.value, sheet: grid.name, cell, row: at.row + 1, doubt: read.hint?.code ?? '', refused: '', problems: told };
}
