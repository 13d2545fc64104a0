// Reports for the tests of the annual tables: the shipped forms, a random report that balances, the printed grids as sheets.
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { formSchema } from '../../../shared/annual/form.ts';
import type { Form } from '../../../shared/annual/form.ts';
import { axesOf, layOut, placesOf } from '../../../shared/annual/places.ts';
import { fromUnits } from '../../../shared/annual/decimal.ts';
import type { CellValue, Sheet, Workbook } from '../../../shared/importing/grid.ts';

export function shippedForm(id: 'annual-2019' | 'annual-2021'): Form {
  return formSchema.parse(JSON.parse(readFileSync(new URL(`../../../resources/forms/${id}.json`, import.meta.url), 'utf8')));
}
export const form2021 = shippedForm('annual-2021');
export const form2019 = shippedForm('annual-2019');
export const forms = [form2021, form2019];

export type Report = Map<string, number | string | null>;

const columns = axesOf(form2021, 'three').columns.filter((column) => column !== 'total');
const results = axesOf(form2021, 'three').rows.filter((row) => !['newlyReceived', 'carriedIn', 'total', 'carriedOut'].includes(row));
const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/** A report in which every identity holds, each number from what `next` gives (0 to `most`). */
export function reportFrom(next: (most: number) => number, most = 40): Report {
  const cells: Report = new Map([...placesOf(form2021).keys()].map((path) => [path, null]));
  for (const path of cells.keys()) if (path.startsWith('two.')) cells.set(path, path === 'two.fees' ? fromUnits(BigInt(next(1_000_000)) * 1_000_000n + BigInt(next(999)) * 1_000_000_000_000n) : next(5_000));
  for (const column of columns) {
    for (const row of results) cells.set(`three.${row}.${column}`, next(most));
    const total = sum(results.map((row) => Number(cells.get(`three.${row}.${column}`))));
    const out = next(most);
    const carriedIn = Math.min(total + out, next(most));
    cells.set(`three.total.${column}`, total).set(`three.carriedOut.${column}`, out).set(`three.carriedIn.${column}`, carriedIn).set(`three.newlyReceived.${column}`, total + out - carriedIn);
  }
  for (const row of axesOf(form2021, 'three').rows) cells.set(`three.${row}.total`, sum(columns.map((column) => Number(cells.get(`three.${row}.${column}`)))));
  for (const group of axesOf(form2021, 'four').rows) {
    const own = ['upheld', 'corrected', 'other', 'pending'].map((result) => {
      const value = next(9);
      cells.set(`four.${group}.${result}`, value);
      return value;
    });
    cells.set(`four.${group}.total`, sum(own));
  }
  return cells;
}

/** The same report for the same seed. */
export function seededReport(seed: number, most?: number): Report {
  let state = seed * 2_654_435_761 + 1;
  return reportFrom((limit) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * (limit + 1));
  }, most);
}

export const anyReport: fc.Arbitrary<Report> = fc.infiniteStream(fc.nat(1_000_000)).map((stream) => reportFrom((limit) => Number(stream.next().value) % (limit + 1)));

/** A printed table as a sheet: the head's and the form's words where they are printed, merged as printed. */
export function printedSheet(form: Form, table: string, cells: ReadonlyMap<string, CellValue>, title: string[] = []): Sheet {
  const printed = form.tables[table]!;
  const rows: CellValue[][] = title.map((text) => [text]);
  const merges: Sheet['merges'] = [];
  for (const { cell, top, left, bottom, right } of layOut(printed)) {
    const row = top + title.length;
    (rows[row] ??= [])[left] = cell.text ?? cells.get(cell.cell ?? '') ?? null;
    if (bottom > top || right > left) merges.push({ top: row, left, bottom: bottom + title.length, right });
  }
  return { name: table, hidden: false, rows: rows.map((row) => Array.from(row, (value) => value ?? null)), merges, hiddenRows: [], hiddenColumns: [] };
}

/** All tables, one sheet each, the report's title above the first. */
export function printedBook(form: Form, cells: ReadonlyMap<string, CellValue>, title: string): Workbook {
  return { format: 'xlsx', notes: [], sheets: Object.keys(form.tables).map((table, at) => printedSheet(form, table, cells, at === 0 ? [title] : [])) };
}

/** The same one below the other on one sheet. */
export function oneSheet({ sheets, ...book }: Workbook): Workbook {
  const rows: CellValue[][] = [];
  const merges: Sheet['merges'] = [];
  for (const sheet of sheets) {
    const down = rows.length;
    rows.push(...sheet.rows, []);
    merges.push(...sheet.merges.map((range) => ({ ...range, top: range.top + down, bottom: range.bottom + down })));
  }
  return { ...book, sheets: [{ name: 'Sheet1', hidden: false, rows, merges, hiddenRows: [], hiddenColumns: [] }] };
}

export const isHint = ({ severity }: { severity?: string | undefined }): boolean => severity === 'hint';
