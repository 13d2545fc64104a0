// Small .docx files written by hand, part by part.
import { readWorkbook } from '../../../../electron/documents/read/index.ts';
import type { Sheet, Workbook } from '../../../../shared/importing/grid.ts';
import { contentTypes, relations } from './xlsx.ts';
import { makeZip } from './zip.ts';

const MAIN = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const NAMESPACES = `xmlns:w="${MAIN}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:wps="urn:wps" xmlns:wp="urn:wp" xmlns:a="urn:a" xmlns:v="urn:v" xmlns:m="urn:m" xmlns:pic="urn:pic"`;
export const DOCUMENT_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';

export interface DocxSpec {
  /** What stands inside <w:styles> and <w:numbering>. */
  styles?: string;
  numbering?: string;
  /** The whole of word/document.xml, in place of a body. */
  document?: string;
  type?: string;
  /** Where the types of relationships begin; Strict files use another address. */
  relationsAt?: string;
  parts?: Record<string, string | Uint8Array>;
}

export function makeDocx(body: string, spec: DocxSpec = {}): Uint8Array {
  const at = spec.relationsAt ?? RELATIONS;
  const own = (['styles', 'numbering'] as const).filter((part) => spec[part] !== undefined);
  const parts: Record<string, string | Uint8Array> = {
    '[Content_Types].xml': contentTypes('/word/document.xml', spec.type ?? DOCUMENT_TYPE),
    '_rels/.rels': relations([{ id: 'r1', type: `${at}/officeDocument`, target: 'word/document.xml' }]),
    'word/_rels/document.xml.rels': relations(own.map((part) => ({ id: part, type: `${at}/${part}`, target: `${part}.xml` }))),
    'word/document.xml': spec.document ?? `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:document ${NAMESPACES}><w:body>${body}<w:sectPr><w:pgSz w:w="11906"/></w:sectPr></w:body></w:document>`,
    ...spec.parts,
  };
  for (const part of own) parts[`word/${part}.xml`] = `<w:${part} ${NAMESPACES}>${spec[part] ?? ''}</w:${part}>`;
  return makeZip(Object.entries(parts).map(([name, content]) => ({ name, content })));
}

export const run = (inside: string, properties = ''): string => `<w:r>${properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`}${inside}</w:r>`;
export const text = (words: string): string => `<w:t xml:space="preserve">${words}</w:t>`;
/** A paragraph of one run. */
export const para = (words: string, properties = ''): string => `<w:p>${properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`}${words === '' ? '' : run(text(words))}</w:p>`;
export const cell = (words: string, properties = ''): string => boxed(para(words), properties);
/** A cell of any content. */
export const boxed = (inside: string, properties = ''): string => `<w:tc><w:tcPr><w:tcW w:w="100" w:type="dxa"/>${properties}</w:tcPr>${inside}</w:tc>`;
export const row = (cells: string, properties = ''): string => `<w:tr>${properties === '' ? '' : `<w:trPr>${properties}</w:trPr>`}${cells}</w:tr>`;
/** A table; its grid is given only when it matters. */
export const table = (rows: string, grid = ''): string => `<w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/></w:tblPr>${grid}${rows}</w:tbl>`;

export function readDocx(body: string, spec: DocxSpec = {}): Workbook {
  return readWorkbook(makeDocx(body, spec));
}

/** The texts of a body without tables. */
export function textsOf(body: string, spec: DocxSpec = {}): string[] {
  return (readDocx(body, spec).texts ?? []).map((one) => one.text);
}

/** The only table of a body. */
export function sheetOf(rows: string, spec: DocxSpec = {}): Sheet {
  const { sheets } = readDocx(table(rows), spec);
  if (sheets.length !== 1 || !sheets[0]) throw new Error(`${sheets.length} tables`);
  return sheets[0];
}

/** The text of a cell with this content. */
export function cellOf(inside: string, spec: DocxSpec = {}): unknown {
  return sheetOf(row(boxed(inside)), spec).rows[0]?.[0] ?? null;
}
