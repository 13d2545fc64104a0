// The numbers of 督办单, 催办函, 约谈通知 and 告知书: they run through the year, whatever the sheets rest on.
import type { Day } from '../../shared/days/day.ts';
import { formatDay } from '../../shared/days/phrases.ts';
import { sayNumber, sayReceivers, sheetNames, yearOf } from '../../shared/papers/paper.ts';
import { refusal } from '../../shared/problems.ts';
import { numberedPapers } from '../store/papers.ts';
import type { Store } from '../store/store.ts';

export type NumberedKind = keyof typeof sheetNames;

const HIGHEST_NUMBER = 9999;

/** The first number of so many sheets: the given one, else the next. Refused: a number that was given out already, or none left. `field` is where the number was asked for. */
export function firstNumber(store: Store, kind: NumberedKind, issuedOn: Day, count: number, given: number | undefined, field = 'number'): number {
  const year = yearOf(issuedOn);
  const issued = numberedPapers(store, kind, year);
  const next = issued.reduce((highest, { lastNumber }) => Math.max(highest, lastNumber), 0) + 1;
  const first = given ?? next;
  const last = first + count - 1;
  const taken = issued.find((paper) => paper.firstNumber <= last && paper.lastNumber >= first);
  if (taken) {
    const number = Math.max(first, taken.firstNumber);
    const unit = taken.sheets.find((sheet) => sheet.number === number)?.unit ?? sayReceivers(taken.sheets.map((sheet) => sheet.unit));
    throw refusal('number-taken', `${sheetNames[kind]}${sayNumber(year, number)}已经在${formatDay(taken.issuedOn)}发给${unit}。请从${next}号起编，或者不填编号，由程序接着编。`, { field });
  }
  if (last > HIGHEST_NUMBER) throw refusal('number-too-high', `编号最大是${HIGHEST_NUMBER}，${count}份${sheetNames[kind]}从${first}号编起会超过。请改小编号。`, { field });
  return first;
}
