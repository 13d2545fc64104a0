// Texts of a workbook: the shared table, and the rich text that cells hold themselves (ECMA-376 Part 1, 18.4).
import { decodeOfficeText } from '../xml/entities.ts';
import { XmlScanner } from '../xml/scanner.ts';

/**
 * After the start tag of <si> or <is>: the text of all its runs joined; the reading aid above the characters (rPh) is left out.
 */
export function readRichText(xml: XmlScanner): string {
  if (xml.empty) return '';
  const name = xml.name;
  let text = '';
  while (xml.next()) {
    if (xml.closing) {
      if (xml.name === name) return decodeOfficeText(text);
    } else if (xml.name === 't') text += xml.readText();
    else if (xml.name === 'rPh' || xml.name === 'rPr') xml.skip();
  }
  return decodeOfficeText(text);
}

/** The shared strings in order; cells name them by number. */
export function readSharedStrings(source: string): string[] {
  const strings: string[] = [];
  const xml = new XmlScanner(source);
  while (xml.next()) {
    if (xml.closing) continue;
    if (xml.name === 'si') strings.push(readRichText(xml));
    else if (xml.name === 'extLst') xml.skip();
  }
  return strings;
}
