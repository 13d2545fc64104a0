// From a cell in a column of days to a day: real dates, texts, digits, and numbers that lost their date format.
import { dayFromSerial } from '../days/count.ts';
import { readDay } from '../days/phrases.ts';
import type { Day } from '../days/day.ts';
import { cellText } from './grid.ts';
import type { CellValue } from './grid.ts';

/** `yearless`: the year was not written in the cell; `serial`: the cell held a bare number. */
export type DayCell =
  | { kind: 'day'; day: Day; yearless: boolean; serial: boolean }
  | { kind: 'blank' }
  | { kind: 'refused'; code: string; message: string };

/** Cells that say there is no day. */
const NO_DAY = /^(?:[-—–－/／\\、.]+|无|暂无|不详|未知|未填|待定)$/;
const HOW = '请写作 2020-07-30 这样的形式';

/**
 * Reads one cell; `year` is taken for days written without one. A number such as 3.1 is refused when it may be 3月1日 as
 * well as 3月10日, because a number cell drops the last nought.
 */
export function readDayCell(value: CellValue, year: number | undefined): DayCell {
  if (value === null) return { kind: 'blank' };
  if (typeof value === 'object') {
    if ('day' in value) return { kind: 'day', day: value.day, yearless: false, serial: false };
    return { kind: 'refused', code: 'cell-error', message: `这个单元格是错误值 ${value.error}，请在表格里改正后重新导入` };
  }
  if (typeof value === 'boolean') return { kind: 'refused', code: 'day-unclear', message: `“${cellText(value)}”不是日期，${HOW}` };
  const text = cellText(value).trim();
  if (text === '' || NO_DAY.test(text)) return { kind: 'blank' };
  const bare = /^\d{5}(?:\.\d+)?$/.exec(text.normalize('NFKC'));
  if (bare) {
    const day = dayFromSerial(Number(bare[0]));
    if (day) return { kind: 'day', day, yearless: false, serial: true };
  }
  if (typeof value === 'number') {
    const short = /^(\d{1,2})\.([1-3])$/.exec(text);
    if (short && 'day' in readDay(`${text}0`, { year: year ?? 2000 }) && 'day' in readDay(text, { year: year ?? 2000 })) {
      return {
        kind: 'refused',
        code: 'day-unclear',
        message: `数字 ${text} 分不清是${short[1]}月${short[2]}日还是${short[1]}月${short[2]}0日，${HOW}`,
      };
    }
  }
  const reading = readDay(text, { year });
  if ('day' in reading) return { kind: 'day', day: reading.day, yearless: reading.yearless, serial: false };
  const remedy = reading.code === 'day-without-year' ? '请写上年份，或在导入时说明是哪一年' : HOW;
  return { kind: 'refused', code: reading.code, message: `${reading.message}，${remedy}` };
}
