// The jobs of the document worker: name → what goes in, what comes out. Each loads its libraries only when it is asked for.
import type { Workbook } from '../../../shared/importing/grid.ts';
import type { GridBook } from '../../../shared/outline/gridBook.ts';
import type { Outline } from '../../../shared/outline/outline.ts';
import type { SheetTable } from '../../../shared/outline/sheetTable.ts';
import type { FillInSheet } from '../../../shared/tracking/fillIn.ts';
import type { ZippedFile } from '../zip/write.ts';

export interface JobTable {
  /** A file from outside, or pasted text → its sheets. */
  readWorkbook: { input: { bytes: Uint8Array; name?: string; pasted?: boolean }; output: Workbook };
  /** An outline → .docx */
  writeDocx: { input: { outline: Outline }; output: Uint8Array };
  /** A list → .xlsx */
  writeXlsx: { input: { table: SheetTable }; output: Uint8Array };
  /** Printed grids with live sums → .xlsx */
  writeGrid: { input: { book: GridBook }; output: Uint8Array };
  /** A unit's sheet to report progress in → .xlsx */
  writeFillIn: { input: { sheet: FillInSheet }; output: Uint8Array };
  /** Files → .zip; names are cleaned and numbered, `at` is the time they bear. */
  writeZip: { input: { files: ZippedFile[]; at?: string }; output: Uint8Array };
}
export type JobName = keyof JobTable;
export type JobInput<J extends JobName> = JobTable[J]['input'];
export type JobOutput<J extends JobName> = JobTable[J]['output'];

export const jobs: { [J in JobName]: (input: JobInput<J>) => Promise<JobOutput<J>> } = {
  readWorkbook: async ({ bytes, name, pasted }) => {
    const { readWorkbook } = await import('../read/index.ts');
    return readWorkbook(bytes, { name, pasted });
  },
  writeDocx: async ({ outline }) => {
    const { writeDocx } = await import('../word/index.ts');
    return writeDocx(outline);
  },
  writeXlsx: async ({ table }) => {
    const { writeXlsx } = await import('../sheets/index.ts');
    return writeXlsx(table);
  },
  writeGrid: async ({ book }) => {
    const { writeGrid } = await import('../sheets/grid.ts');
    return writeGrid(book);
  },
  writeFillIn: async ({ sheet }) => {
    const { writeFillIn } = await import('../sheets/fillIn.ts');
    return writeFillIn(sheet);
  },
  writeZip: async ({ files, at }) => {
    const { writeZip } = await import('../zip/write.ts');
    return writeZip(files, at);
  },
};
