// How a day is printed in a document.
import type { Day } from '../days/day.ts';

/** 成文日期: '2020年7月30日', Arabic numerals without leading zeros (GB/T 9704-2012, 7.3.5.4). */
export function printedDay(day: Day): string {
  const [year, month, date] = day.split('-').map(Number);
  return `${year}年${month}月${date}日`;
}
