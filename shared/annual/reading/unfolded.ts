// A printed table copied from a web page: the cells that a merged one covers are missing, so that what stands behind them moved to the left.
import type { CellRange, CellValue, Sheet } from '../../importing/grid.ts';
import { cellText } from '../../importing/grid.ts';
import type { Form, FormTable } from '../form.ts';
import { layOut } from '../places.ts';
import { labelKey } from './labels.ts';

type Laid = ReturnType<typeof layOut>;

/** The printed cells that begin in each line of the form's table. */
const linesOf = (table: FormTable): Laid[] => [...Map.groupBy(layOut(table), ({ top }) => top).values()];

const textOf = (value: CellValue | undefined): string => (value === undefined || value === null ? '' : cellText(value).replace(/\s+/g, ''));

/** True when the line holds just the cells that begin in the printed line: words where it prints words, none where it has numbers. `alike`: the printed words. */
function fits(row: readonly CellValue[], printed: Laid, alike: boolean): boolean {
  const length = row.findLastIndex((value) => textOf(value) !== '') + 1;
  if (length > printed.length || length < printed.filter(({ cell }) => cell.text !== undefined).length) return false;
  return printed.every(({ cell }, at) => {
    const own = textOf(row[at]);
    if (cell.text === undefined) return !/\p{Script=Han}{3}/u.test(own);
    return alike ? labelKey(cell.text) === labelKey(own) : /\p{Script=Han}/u.test(own);
  });
}

/** True when some cell of a line stands elsewhere on the printed form than it does in the copy. */
const moved = (printed: Laid): boolean => printed.some(({ left }, at) => left !== at);

export interface Unfolded {
  sheet: Sheet;
  /** Line → column of the form → column of the copy, for the lines that were moved. */
  columns: ReadonlyMap<number, ReadonlyMap<number, number>>;
  /** The first line that could not be put in its place though those above it were: what follows stands in the wrong columns. */
  lost: number | null;
}

/** Puts the cells of copied tables where the form has them; a sheet with merged cells, and any line that is not the form's, stays as it is. */
export function unfold(sheet: Sheet, form: Form): Unfolded {
  const columns = new Map<number, ReadonlyMap<number, number>>();
  if (sheet.merges.length > 0) return { sheet, columns, lost: null };
  const rows = [...sheet.rows];
  const merges: CellRange[] = [];
  let lost: number | null = null;
  for (const table of Object.values(form.tables)) {
    const printed = linesOf(table);
    if (!printed.some(moved)) continue;
    const start = sheet.rows.findIndex((_, at) => printed.slice(0, table.head.length).every((line, down) => fits(sheet.rows[at + down] ?? [], line, true)));
    if (start < 0) continue;
    for (const [down, line] of printed.entries()) {
      const row = sheet.rows[start + down] ?? [];
      if (!fits(row, line, false)) {
        lost ??= start + down;
        break;
      }
      const placed: CellValue[] = [];
      line.forEach(({ left, right, top, bottom }, at) => {
        placed[left] = row[at] ?? null;
        if (right > left || bottom > top) merges.push({ top: start + down, bottom: start + down + bottom - top, left, right });
      });
      rows[start + down] = Array.from(placed, (value) => value ?? null);
      columns.set(start + down, new Map(line.map(({ left }, at) => [left, at])));
    }
  }
  return { sheet: columns.size === 0 ? sheet : { ...sheet, rows, merges }, columns, lost };
}
