// One <c> element → its value (ECMA-376 Part 1, 18.3.1.4).
import type { CellValue } from '../../../../shared/importing/grid.ts';
import { missingText, uncalculated } from '../cellErrors.ts';
import { numberCell, parseNumber } from '../number.ts';
import { dateFromIso, dateFromSerial } from '../serial.ts';
import { decodeOfficeText } from '../xml/entities.ts';
import type { XmlScanner } from '../xml/scanner.ts';
import { readRichText } from './sharedStrings.ts';

/** What every cell of a workbook is read with. `dates` remembers days already worked out, by serial number. */
export interface CellContext {
  strings: readonly string[];
  dateStyles: readonly boolean[];
  date1904: boolean;
  dates: Map<number, CellValue>;
}

/** At the start tag of <c>: the value, read to after its end tag. */
export function readCell(xml: XmlScanner, context: CellContext): CellValue {
  if (xml.empty) return null;
  const type = xml.attribute('t') ?? 'n';
  const style = type === 'n' ? xml.attribute('s') : undefined;
  let value: string | null = null;
  let inline: string | null = null;
  let formula = false;
  while (xml.next() && !(xml.closing && xml.name === 'c')) {
    if (xml.closing) continue;
    if (xml.name === 'v') value = xml.readText();
    else if (xml.name === 'is') inline = readRichText(xml);
    else {
      if (xml.name === 'f') formula = true;
      xml.skip();
    }
  }
  if (inline !== null) return inline;
  if (value === null || (value === '' && type !== 'str')) return formula ? uncalculated() : null;
  return typedValue(type, value, style, context);
}

function typedValue(type: string, value: string, style: string | undefined, context: CellContext): CellValue {
  switch (type) {
    case 'n':
      return numberOrDate(value, style, context);
    case 's': {
      const index = parseNumber(value);
      return (index === null ? undefined : context.strings[index]) ?? missingText(value);
    }
    case 'b':
      return value.trim() === '1' || value.trim() === 'true';
    case 'e':
      return { error: decodeOfficeText(value) };
    case 'd':
      return dateFromIso(value) ?? decodeOfficeText(value);
    default:
      return decodeOfficeText(value);
  }
}

function numberOrDate(value: string, style: string | undefined, context: CellContext): CellValue {
  const number = numberCell(value);
  if (style === undefined || typeof number !== 'number' || !context.dateStyles[Number(style)]) return number;
  let date = context.dates.get(number);
  if (date === undefined) {
    date = dateFromSerial(number, context.date1904);
    context.dates.set(number, date);
  }
  return date;
}
