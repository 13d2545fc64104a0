// Reads a spreadsheet from outside, whatever it is called: bytes → Workbook, or a refusal a person can act on.
import type { Workbook } from '../../../shared/importing/grid.ts';
import { Refusal } from '../../../shared/problems.ts';
import { openArchive } from '../gate.ts';
import { MAX_FILE_BYTES } from '../limits.ts';
import { emptyFile, tooLarge } from '../refusals.ts';
import { readDocx } from './docx/document.ts';
import { fileKind } from './kind.ts';
import { extensionNote, extensionOf } from './notes.ts';
import { readOds } from './ods/workbook.ts';
import { readCsv } from './text/csv.ts';
import { readPasted } from './text/pasted.ts';
import { readXls } from './xls/workbook.ts';
import { readXlsx } from './xlsx/workbook.ts';
import { zipKind } from './zipKind.ts';

export interface ReadOptions {
  /** The file's name as the person gave it; used in notes and refusals, never to choose how to read. */
  name?: string;
  /** The bytes are text copied out of a spreadsheet. */
  pasted?: boolean;
}

/**
 * .xlsx .xlsm .xls .et .ods .csv .docx .docm and pasted text → Workbook. Takes as long as the file is large: call it in the worker.
 * Throws Refusal: file-empty, file-not-recognised, file-damaged, file-password, file-too-large, file-bomb, file-dtd, file-doc, file-no-sheet;
 * the place names the file when its name is given.
 */
export function readWorkbook(bytes: Uint8Array, options: ReadOptions = {}): Workbook {
  const name = options.name ?? '';
  try {
    if (bytes.length === 0) throw emptyFile();
    if (bytes.length > MAX_FILE_BYTES) throw tooLarge('文件太大');
    if (options.pasted) return readPasted(bytes);
    const workbook = readByContent(bytes, name);
    const note = extensionNote(name, workbook.format);
    if (note) workbook.notes.unshift(note);
    return workbook;
  } catch (error) {
    if (!(error instanceof Refusal) || name === '') throw error;
    throw new Refusal(error.problems.map((problem) => ({ ...problem, at: { file: name, ...problem.at } })));
  }
}

function readByContent(bytes: Uint8Array, name: string): Workbook {
  switch (fileKind(bytes)) {
    case 'zip':
      return readZip(bytes);
    case 'compound':
      return readXls(bytes);
    case 'text':
      return readCsv(bytes, sheetNameOf(name));
  }
}

function readZip(bytes: Uint8Array): Workbook {
  const archive = openArchive(bytes);
  const found = zipKind(archive);
  switch (found.kind) {
    case 'xlsx':
      return readXlsx(archive, found.main);
    case 'ods':
      return readOds(archive);
    case 'docx':
      return readDocx(archive, found.main);
  }
}

/** A text file has one sheet, named like the file, as Excel names it. */
function sheetNameOf(name: string): string {
  const extension = extensionOf(name);
  const stem = name.split(/[\\/]/).at(-1)?.slice(0, extension === '' ? undefined : -extension.length - 1).trim() ?? '';
  return stem === '' ? '表格' : stem;
}
