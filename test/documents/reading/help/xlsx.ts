// Small .xlsx files written by hand, part by part.
import { makeZip } from './zip.ts';

export interface SheetSpec {
  name: string;
  /** What stands inside <worksheet>, or, for one row of cells, see `cells`. */
  xml: string;
  state?: string;
}

export interface BookSpec {
  sheets: SheetSpec[];
  /** Contents of the <si> elements. */
  strings?: string[];
  /** What stands inside <styleSheet>. */
  styles?: string;
  date1904?: boolean;
  /** Parts added or put in place of the usual ones; null leaves one out. */
  parts?: Record<string, string | null>;
}

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const DOCUMENT = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';

export function relations(list: { id: string; type: string; target: string; mode?: string }[]): string {
  const items = list.map(({ id, type, target, mode }) => `<Relationship Id="${id}" Type="${type}" Target="${target}"${mode ? ` TargetMode="${mode}"` : ''}/>`);
  return `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${items.join('')}</Relationships>`;
}

export function contentTypes(main: string, type: string): string {
  return `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="${main}" ContentType="${type}"/></Types>`;
}

export const WORKBOOK_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml';

export function bookParts(book: BookSpec): Record<string, string> {
  const sheets = book.sheets.map((sheet, index) => `<sheet name="${sheet.name}" sheetId="${index + 1}"${sheet.state ? ` state="${sheet.state}"` : ''} r:id="rId${index + 1}"/>`);
  const links = book.sheets.map((_, index) => ({ id: `rId${index + 1}`, type: `${DOCUMENT}/worksheet`, target: `worksheets/sheet${index + 1}.xml` }));
  const parts: Record<string, string | null> = {
    '[Content_Types].xml': contentTypes('/xl/workbook.xml', WORKBOOK_TYPE),
    '_rels/.rels': relations([{ id: 'rId1', type: `${DOCUMENT}/officeDocument`, target: 'xl/workbook.xml' }]),
    'xl/workbook.xml': `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${DOCUMENT}"><workbookPr${book.date1904 ? ' date1904="1"' : ''}/><sheets>${sheets.join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relations([
      ...links,
      { id: 'rIdS', type: `${DOCUMENT}/styles`, target: 'styles.xml' },
      ...(book.strings ? [{ id: 'rIdT', type: `${DOCUMENT}/sharedStrings`, target: 'sharedStrings.xml' }] : []),
    ]),
    'xl/styles.xml': `${HEAD}<styleSheet xmlns="${MAIN}">${book.styles ?? '<cellXfs count="1"><xf numFmtId="0"/></cellXfs>'}</styleSheet>`,
  };
  if (book.strings) parts['xl/sharedStrings.xml'] = `${HEAD}<sst xmlns="${MAIN}">${book.strings.map((one) => `<si>${one}</si>`).join('')}</sst>`;
  book.sheets.forEach((sheet, index) => {
    parts[`xl/worksheets/sheet${index + 1}.xml`] = `${HEAD}<worksheet xmlns="${MAIN}" xmlns:r="${DOCUMENT}">${sheet.xml}</worksheet>`;
  });
  return Object.fromEntries(Object.entries({ ...parts, ...book.parts }).filter((part): part is [string, string] => part[1] !== null));
}

export function zipParts(parts: Record<string, string>): Uint8Array {
  return makeZip(Object.entries(parts).map(([name, content]) => ({ name, content })));
}

export function makeBook(book: BookSpec): Uint8Array {
  return zipParts(bookParts(book));
}

/** A workbook of one sheet whose <sheetData> is given. */
export function makeSheet(data: string, book: Partial<BookSpec> = {}): Uint8Array {
  return makeBook({ sheets: [{ name: '表', xml: `<sheetData>${data}</sheetData>` }], ...book });
}
