// Which cell styles show a number as a date (ECMA-376 Part 1, 18.8).
import { isBuiltInDate, isDateCode } from '../dateFormat.ts';
import { XmlScanner } from '../xml/scanner.ts';

/** For each style number (a cell's `s`): does it show a date or a time of day? */
export function readDateStyles(source: string): boolean[] {
  const codes = new Map<string, boolean>();
  const formats: string[] = [];
  const xml = new XmlScanner(source);
  while (xml.next()) {
    if (xml.closing) continue;
    if (xml.name === 'numFmt' && xml.parent === 'numFmts') codes.set(xml.attribute('numFmtId') ?? '', isDateCode(xml.attribute('formatCode') ?? ''));
    else if (xml.name === 'xf' && xml.parent === 'cellXfs') formats.push(xml.attribute('numFmtId') ?? '0');
    else if (xml.name === 'extLst' || xml.name === 'dxfs') xml.skip();
  }
  return formats.map((id) => codes.get(id) ?? isBuiltInDate(Number(id)));
}
