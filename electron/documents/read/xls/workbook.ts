// An .xls or .et file → Workbook; other things kept in the same container are refused by name.
import type { Workbook } from '../../../../shared/importing/grid.ts';
import { noSheet, notRecognised, oldWord, passwordProtected } from '../../refusals.ts';
import { EXTERNAL_NOTE, MACRO_NOTE, MACRO_SHEET_NOTE } from '../notes.ts';
import type { CellBudget } from '../sheetBuilder.ts';
import { openCompound, type CompoundFile } from './compound.ts';
import { readGlobals } from './globals.ts';
import { readXlsSheet } from './sheet.ts';

const WORKSHEET = 0;
const MACRO_SHEET = 1;

/**
 * Refuses: file-password (a workbook with a password is an EncryptedPackage, or says so in its records), file-doc (Word),
 * file-not-recognised (anything else), file-no-sheet, file-damaged, file-too-large.
 */
export function readXls(bytes: Uint8Array): Workbook {
  const file = openCompound(bytes);
  const stream = workbookStream(file);
  const globals = readGlobals(stream);
  const budget: CellBudget = { used: 0 };
  const workbook: Workbook = { format: 'xls', sheets: [], notes: [] };
  for (const entry of globals.sheets) {
    if (entry.kind === WORKSHEET) workbook.sheets.push(readXlsSheet(stream, entry, globals, budget));
    else if (entry.kind === MACRO_SHEET) workbook.notes.push(MACRO_SHEET_NOTE);
  }
  if (workbook.sheets.length === 0) throw noSheet();
  if (has(file, '_VBA_PROJECT_CUR') || has(file, '_VBA_PROJECT')) workbook.notes.push(MACRO_NOTE);
  if (globals.external) workbook.notes.push(EXTERNAL_NOTE);
  return workbook;
}

function has(file: CompoundFile, name: string): boolean {
  return file.names.some((one) => one.toLowerCase() === name.toLowerCase());
}

function workbookStream(file: CompoundFile): Uint8Array {
  if (has(file, 'EncryptedPackage') || file.names.some((name) => /DRMContent$/i.test(name))) throw passwordProtected();
  const stream = file.stream('Workbook') ?? file.stream('Book');
  if (stream) return stream;
  if (has(file, 'WordDocument')) throw oldWord();
  const what = has(file, 'PowerPoint Document') ? '这是演示文稿，不是表格' : '没有在文件里找到表格';
  throw notRecognised(what, '请选择 .xlsx、.xls、.et、.ods、.csv 格式的表格文件或 .docx 文件。');
}
