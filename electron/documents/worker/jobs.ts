// The jobs of the document worker: name → what goes in, what comes out. Each loads its libraries only when it is asked for.
import type { Workbook } from '../../../shared/importing/grid.ts';
import type { Outline } from '../../../shared/outline/outline.ts';
import type { SheetTable } from '../../../shared/outline/sheetTable.ts';

export interface JobTable {
  /** A file from outside, or pasted text → its sheets. */
  readWorkbook: { input: { bytes: Uint8Array; name?: string; pasted?: boolean }; output: Workbook };
  /** An outline → .docx */
  writeDocx: { input: { outline: Outline }; output: Uint8Array };
  /** A list → .xlsx */
  writeXlsx: { input: { table: SheetTable }; output: Uint8Array };
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
};
