// One sheet of a binary workbook → Sheet ([MS-XLS] 2.1.7.20.5).
import type { CellValue, Sheet } from '../../../../shared/importing/grid.ts';
import { missingText } from '../cellErrors.ts';
import { dateFromSerial } from '../serial.ts';
import { SheetBuilder, type CellBudget } from '../sheetBuilder.ts';
import type { XlsGlobals, XlsSheetEntry } from './globals.ts';
import { readRecords, RECORD, type RecordReader } from './records.ts';
import { readString } from './strings.ts';

const ERRORS: Record<number, string | undefined> = {
  0x00: '#NULL!', 0x07: '#DIV/0!', 0x0f: '#VALUE!', 0x17: '#REF!', 0x1d: '#NAME?', 0x24: '#NUM!', 0x2a: '#N/A',
};
const ROW_HIDDEN = 0x20;
const COLUMN_HIDDEN = 0x01;

/** A formula's text result stands in a record of its own that follows. */
interface Pending {
  row: number;
  column: number;
}

export function readXlsSheet(stream: Uint8Array, entry: XlsSheetEntry, globals: XlsGlobals, budget: CellBudget): Sheet {
  const sheet = new SheetBuilder(entry.name, entry.hidden, budget);
  let pending: Pending | null = null;
  for (const record of readRecords(stream, entry.from)) {
    if (record.type === RECORD.string && pending) {
      sheet.set(pending.row, pending.column, readString(record, 2, globals.text));
      pending = null;
    } else pending = readRecord(record, sheet, globals) ?? pending;
  }
  return sheet.build();
}

/** Takes one record; returns the cell that waits for its text, if the record is such a formula. */
function readRecord(record: RecordReader, sheet: SheetBuilder, globals: XlsGlobals): Pending | null {
  switch (record.type) {
    case RECORD.labelSst:
    case RECORD.label:
    case RECORD.richString:
    case RECORD.number:
    case RECORD.rk:
    case RECORD.boolErr: {
      const row = record.u16();
      const column = record.u16();
      sheet.set(row, column, readValue(record, record.u16(), globals));
      break;
    }
    case RECORD.mulRk: {
      const row = record.u16();
      for (let column = record.u16(); record.left >= 8; column += 1) {
        const style = record.u16();
        sheet.set(row, column, numberCell(rkNumber(record.u32()), style, globals));
      }
      break;
    }
    case RECORD.formula:
      return readFormula(record, sheet, globals);
    case RECORD.row: {
      const row = record.u16();
      record.skip(10);
      if (record.u16() & ROW_HIDDEN) sheet.hideRow(row);
      break;
    }
    case RECORD.colInfo: {
      const from = record.u16();
      const to = record.u16();
      record.skip(4);
      if (record.u16() & COLUMN_HIDDEN) sheet.hideColumns(from, to);
      break;
    }
    case RECORD.mergeCells:
      for (let rest = record.u16(); rest > 0; rest -= 1) {
        const [top, bottom, left, right] = [record.u16(), record.u16(), record.u16(), record.u16()];
        sheet.merge({ top, left, bottom, right });
      }
      break;
  }
  return null;
}

function readValue(record: RecordReader, style: number, globals: XlsGlobals): CellValue {
  switch (record.type) {
    case RECORD.labelSst: {
      const index = record.u32();
      return globals.strings[index] ?? missingText(String(index));
    }
    case RECORD.number:
      return numberCell(record.f64(), style, globals);
    case RECORD.rk:
      return numberCell(rkNumber(record.u32()), style, globals);
    case RECORD.boolErr: {
      const value = record.u8();
      return record.u8() === 1 ? errorCell(value) : value !== 0;
    }
    default:
      return readString(record, 2, globals.text);
  }
}

/** The result as last calculated: a number, or, where the last two bytes are full, a kind and a value. */
function readFormula(record: RecordReader, sheet: SheetBuilder, globals: XlsGlobals): Pending | null {
  const row = record.u16();
  const column = record.u16();
  const style = record.u16();
  const result = record.bytes(8);
  const view = new DataView(result.buffer, result.byteOffset, 8);
  if (view.getUint16(6, true) !== 0xffff) {
    sheet.set(row, column, numberCell(view.getFloat64(0, true), style, globals));
    return null;
  }
  const kind = view.getUint8(0);
  if (kind === 0) return { row, column };
  if (kind === 1) sheet.set(row, column, view.getUint8(2) !== 0);
  else if (kind === 2) sheet.set(row, column, errorCell(view.getUint8(2)));
  return null;
}

/** A number in four bytes: whole or the upper half of a float, perhaps in hundredths ([MS-XLS] 2.5.217). */
function rkNumber(rk: number): number {
  const value = rk & 2 ? rk >> 2 : upperHalf(rk & 0xfffffffc);
  return rk & 1 ? value / 100 : value;
}

const scratch = new DataView(new ArrayBuffer(8));

function upperHalf(bits: number): number {
  scratch.setUint32(4, 0, true);
  scratch.setInt32(4, bits, true);
  return scratch.getFloat64(0, true);
}

function numberCell(value: number, style: number, globals: XlsGlobals): CellValue {
  if (!Number.isFinite(value)) return { error: '数值写法不对' };
  return globals.dateStyles[style] ? dateFromSerial(value, globals.date1904) : value;
}

function errorCell(code: number): CellValue {
  return { error: ERRORS[code] ?? '#N/A' };
}
