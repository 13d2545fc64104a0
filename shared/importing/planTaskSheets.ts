// The sheets of a task file that are to be read.
import type { Workbook } from './grid.ts';
import type { ImportOptions } from './plan.ts';

/** The workbook with the sheets the person chose alone, hidden ones included; the whole one when nothing was chosen. */
export function chosenSheets(workbook: Workbook, { sheets: chosen }: ImportOptions): Workbook {
  if (chosen === undefined) return workbook;
  const names = new Set(chosen);
  const sheets = workbook.sheets.filter(({ name }) => names.has(name)).map((sheet) => ({ ...sheet, hidden: false }));
  const { texts, ...rest } = workbook;
  if (!texts) return { ...rest, sheets };
  const before = (count: number): number => workbook.sheets.slice(0, count).filter(({ name }) => names.has(name)).length;
  return { ...rest, sheets, texts: texts.map((line) => ({ text: line.text, before: before(line.before) })) };
}
