// An .ods file → Workbook, in one pass over content.xml.
import type { Workbook } from '../../../../shared/importing/grid.ts';
import type { Archive } from '../../gate.ts';
import { noSheet, passwordProtected } from '../../refusals.ts';
import { EXTERNAL_NOTE, MACRO_NOTE } from '../notes.ts';
import type { CellBudget } from '../sheetBuilder.ts';
import { XmlScanner } from '../xml/scanner.ts';
import { readOdsSheet } from './sheet.ts';

/** Refuses: file-password (parts listed as encrypted), file-no-sheet, file-damaged, file-too-large. */
export function readOds(archive: Archive): Workbook {
  const manifest = archive.find('META-INF/manifest.xml');
  if (manifest && /<(?:[\w.-]+:)?encryption-data[\s>/]/.test(archive.text(manifest))) throw passwordProtected();
  const workbook: Workbook = { format: 'ods', sheets: [], notes: [] };
  const budget: CellBudget = { used: 0 };
  const hiddenStyles = new Set<string>();
  const xml = new XmlScanner(archive.text('content.xml'));
  let style = '';
  let linked = false;
  while (xml.next()) {
    if (xml.closing) continue;
    if (xml.name === 'style') style = xml.attribute('style:name') ?? '';
    else if (xml.name === 'table-properties') {
      if (xml.attribute('table:display') === 'false') hiddenStyles.add(style);
    } else if (xml.name === 'table' && xml.parent === 'spreadsheet') {
      const name = xml.attribute('table:name') ?? '';
      // A sheet that only keeps a copy of another file's data is named by that file's address: it is no sheet of this one.
      if (/^'?file:.*'?#/.test(name)) {
        linked = true;
        xml.skip();
      } else workbook.sheets.push(readOdsSheet(xml, name, hiddenStyles.has(xml.attribute('table:style-name') ?? ''), budget));
    } else if (xml.name === 'tracked-changes' || xml.name === 'dde-links' || xml.name === 'font-face-decls') xml.skip();
  }
  if (workbook.sheets.length === 0) throw noSheet();
  if (archive.names.some((name) => /^(Basic|Scripts)\/.+\.(xml|xlb|py|js|bsh)$/i.test(name))) workbook.notes.push(MACRO_NOTE);
  if (linked) workbook.notes.push(EXTERNAL_NOTE);
  return workbook;
}
