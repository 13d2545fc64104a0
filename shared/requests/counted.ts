// How an application is counted in a span of days: when it came, as which row it was closed, which cases it led to. Used by the report's tables and by the statistics.
import type { Day } from '../days/day.ts';
import type { KeptEvent } from './application.ts';
import type { Outcome } from './outcomes.ts';
import { countingEvents } from './standing.ts';

export interface CountedDays {
  /** Null while receipt is not confirmed: it is not counted yet. */
  receivedOn: Day | null;
  closedOn: Day | null;
}

/** The day of receipt. Withdrawn before it was confirmed: it came when it went. */
export function cameOn({ receivedOn, closedOn }: CountedDays): Day | null {
  return receivedOn !== null && closedOn !== null && closedOn < receivedOn ? closedOn : receivedOn;
}

/** The row of table three a closed application stands in; withdrawn ones are 其他处理—其他. */
export function closingRow(outcome: Outcome | null): Outcome {
  return outcome ?? 'other_other';
}

/** Rows and columns of table four, as 'reconsideration.upheld': a case is counted as pending until the span in which it was decided. */
export function casesOf(events: readonly KeptEvent[], first: string, last: string): string[] {
  const open = new Map<string, number>();
  const found: string[] = [];
  for (const event of countingEvents(events)) {
    if (event.on > last || (event.kind !== 'reconsideration' && event.kind !== 'litigation')) continue;
    const row = event.kind === 'reconsideration' ? 'reconsideration' : event.after === 'direct' ? 'litigationDirect' : 'litigationAfterReconsideration';
    const waiting = open.get(row) ?? 0;
    if (event.result === 'pending') open.set(row, waiting + 1);
    else {
      if (waiting > 0) open.set(row, waiting - 1);
      if (event.on >= first) found.push(`${row}.${event.result}`);
    }
  }
  for (const [row, waiting] of open) for (let at = 0; at < waiting; at += 1) found.push(`${row}.pending`);
  return found;
}
