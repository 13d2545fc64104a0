// Days as people type them in the window, with a sentence that says what to write when it cannot be told.
import type { Day } from '../../shared/days/day.ts';
import { readDay as readPhrase } from '../../shared/days/phrases.ts';

/** The day that was meant (2020.3.5, 2020年3月5日; 3月5日 with a year), or one sentence why it cannot be told. */
export function readDay(text: string, year?: number): { day: Day } | { day: null; why: string } {
  const read = readPhrase(text, { year });
  return 'day' in read ? { day: read.day } : { day: null, why: `${read.message}。请写作 2020-03-05、2020年3月5日这样的形式。` };
}
