// An .xlsx or .xlsm file → Workbook: which sheets there are, in which order, and what they are read with.
import type { Workbook } from '../../../../shared/importing/grid.ts';
import type { Archive } from '../../gate.ts';
import { damaged, noSheet } from '../../refusals.ts';
import type { CellBudget } from '../sheetBuilder.ts';
import { EXTERNAL_NOTE, MACRO_NOTE, MACRO_SHEET_NOTE } from '../notes.ts';
import { XmlScanner } from '../xml/scanner.ts';
import type { CellContext } from './cell.ts';
import { readRelations, type Relation } from './relations.ts';
import { readSharedStrings } from './sharedStrings.ts';
import { readSheet } from './sheet.ts';
import { readDateStyles } from './styles.ts';

interface SheetEntry {
  name: string;
  hidden: boolean;
  relation: string;
}

/** `main` is the workbook part, as found by the package's own relationships. Refusals: file-damaged, file-too-large, file-no-sheet. */
export function readXlsx(archive: Archive, main: string): Workbook {
  const { entries, date1904 } = readEntries(archive.text(main));
  const relations = readRelations(archive, main);
  const context = readContext(archive, relations, date1904);
  const budget: CellBudget = { used: 0 };
  const workbook: Workbook = { format: 'xlsx', sheets: [], notes: [] };
  for (const entry of entries) {
    const relation = relations.find((one) => one.id === entry.relation);
    if (!relation) throw damaged(`找不到工作表“${entry.name}”`, { sheet: entry.name });
    if (/macrosheet$/i.test(relation.kind)) workbook.notes.push(MACRO_SHEET_NOTE);
    if (relation.kind !== 'worksheet') continue;
    if (relation.target === '') throw damaged(`缺少工作表“${entry.name}”的内容`, { sheet: entry.name });
    workbook.sheets.push(readSheet(archive.text(relation.target), entry.name, entry.hidden, context, budget));
  }
  if (workbook.sheets.length === 0) throw noSheet();
  if (archive.names.some((name) => /(^|\/)vbaProject[^/]*\.bin$/i.test(name))) workbook.notes.push(MACRO_NOTE);
  if (relations.some((relation) => relation.kind === 'externalLink')) workbook.notes.push(EXTERNAL_NOTE);
  return workbook;
}

function readEntries(source: string): { entries: SheetEntry[]; date1904: boolean } {
  const entries: SheetEntry[] = [];
  let date1904 = false;
  const xml = new XmlScanner(source);
  while (xml.next()) {
    if (xml.closing) continue;
    if (xml.name === 'workbookPr') date1904 = xml.flag('date1904');
    else if (xml.name === 'sheet' && xml.parent === 'sheets') {
      const state = xml.attribute('state') ?? 'visible';
      entries.push({ name: xml.attribute('name') ?? '', hidden: state !== 'visible', relation: xml.prefixedAttribute('id') ?? '' });
    } else if (xml.name === 'extLst' || xml.name === 'AlternateContent') xml.skip();
  }
  return { entries, date1904 };
}

/** A workbook may lack shared strings and styles; when it names them, they must be there. */
function readContext(archive: Archive, relations: readonly Relation[], date1904: boolean): CellContext {
  const textOf = (kind: string, missing: string): string | null => {
    const relation = relations.find((one) => one.kind === kind);
    if (relation?.target === '') throw damaged(missing);
    return relation ? archive.text(relation.target) : null;
  };
  const strings = textOf('sharedStrings', '缺少保存文字的部件');
  const styles = textOf('styles', '缺少保存格式的部件，日期和数字分不清');
  return {
    strings: strings === null ? [] : readSharedStrings(strings),
    dateStyles: styles === null ? [] : readDateStyles(styles),
    date1904,
    dates: new Map(),
  };
}
