// One <table:table-cell> → its value (ODF 1.3 Part 3, 9.1.4, 19.385).
import type { CellValue } from '../../../../shared/importing/grid.ts';
import { uncalculated } from '../cellErrors.ts';
import { numberCell } from '../number.ts';
import { dateFromIso } from '../serial.ts';
import type { XmlScanner } from '../xml/scanner.ts';
import { readParagraph } from './text.ts';

/** Where each kind of value stands; a time of day or a duration is taken as it is shown. */
const STORED_IN: Record<string, string | undefined> = {
  float: 'office:value', percentage: 'office:value', currency: 'office:value',
  date: 'office:date-value', boolean: 'office:boolean-value', string: 'office:string-value',
};

/** At the start tag of a cell: its value, read to after its end tag. */
export function readOdsCell(xml: XmlScanner): CellValue {
  const element = xml.name;
  const type = xml.attribute('office:value-type');
  const storedIn = STORED_IN[type ?? ''];
  const stored = storedIn === undefined ? undefined : xml.attribute(storedIn);
  const error = xml.attribute('calcext:value-type') === 'error';
  const bare = type === undefined && xml.attribute('table:formula') !== undefined;
  const paragraphs: string[] = [];
  if (!xml.empty) {
    while (xml.next() && !(xml.closing && xml.name === element)) {
      if (xml.closing) continue;
      if (xml.name === 'p' || xml.name === 'h') paragraphs.push(readParagraph(xml));
      else xml.skip();
    }
  }
  const shown = paragraphs.join('\n');
  if (error) return { error: shown === '' ? '计算出错' : shown };
  switch (type) {
    case 'float':
    case 'percentage':
    case 'currency':
      return numberCell(stored ?? '');
    case 'date':
      return dateFromIso(stored ?? '') ?? { error: `日期超出范围（${stored ?? shown}）` };
    case 'boolean':
      return stored === 'true';
    case 'string':
      return paragraphs.length > 0 ? shown : (stored ?? '');
    default:
      return shown === '' && bare ? uncalculated() : shown;
  }
}
