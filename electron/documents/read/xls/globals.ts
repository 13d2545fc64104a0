// The first part of a binary workbook: its sheets, shared texts, and which styles are dates ([MS-XLS] 2.1.7.20.3).
import { damaged, notRecognised, passwordProtected } from '../../refusals.ts';
import { isBuiltInDate, isDateCode } from '../dateFormat.ts';
import { readRecords, RECORD } from './records.ts';
import { readSst, readString, type TextKind } from './strings.ts';

export interface XlsSheetEntry {
  name: string;
  hidden: boolean;
  /** 0 worksheet, 1 macro sheet, 2 chart, 6 module */
  kind: number;
  /** Where its records begin in the stream. */
  from: number;
}

export interface XlsGlobals {
  sheets: XlsSheetEntry[];
  strings: string[];
  dateStyles: boolean[];
  date1904: boolean;
  text: TextKind;
  /** Formulas name other files. */
  external: boolean;
}

const BIFF8 = 0x0600;
const BIFF5 = 0x0500;
const OWN_SHEETS = 0x0401;
const ADD_INS = 0x3a01;

/** Refuses: file-password (encrypted), file-damaged, file-not-recognised (older than Excel 5). */
export function readGlobals(stream: Uint8Array): XlsGlobals {
  const globals: XlsGlobals = { sheets: [], strings: [], dateStyles: [], date1904: false, text: { unicode: true, codePage: 936 }, external: false };
  const codes = new Map<number, boolean>();
  const formats: number[] = [];
  for (const record of readRecords(stream, 0)) {
    switch (record.type) {
      case RECORD.bof: {
        const version = record.u16();
        if (version !== BIFF8 && version !== BIFF5) throw notRecognised('这个 .xls 文件的版本太旧，不能读取', '请用 WPS 或 Excel 打开后另存为 .xlsx，再试一次。');
        globals.text.unicode = version === BIFF8;
        break;
      }
      case RECORD.filePass:
        throw passwordProtected();
      case RECORD.codePage:
        globals.text.codePage = record.u16();
        break;
      case RECORD.dateMode:
        globals.date1904 = record.u16() === 1;
        break;
      case RECORD.format: {
        const id = record.u16();
        codes.set(id, isDateCode(readString(record, globals.text.unicode ? 2 : 1, globals.text)));
        break;
      }
      case RECORD.xf:
        record.skip(2);
        formats.push(record.u16());
        break;
      case RECORD.boundSheet: {
        const from = record.u32();
        const hidden = (record.u8() & 3) !== 0;
        const kind = record.u8();
        if (from >= stream.length) throw damaged('文件不完整，有工作表在文件之外');
        globals.sheets.push({ from, hidden, kind, name: readString(record, 1, globals.text) });
        break;
      }
      case RECORD.sst:
        globals.strings = readSst(record);
        break;
      case RECORD.supBook: {
        record.skip(2);
        const kind = record.u16();
        if (kind !== OWN_SHEETS && kind !== ADD_INS && kind > 1) globals.external = true;
        break;
      }
    }
  }
  globals.dateStyles = formats.map((id) => codes.get(id) ?? isBuiltInDate(id));
  return globals;
}
