// Tables three and four from the register of applications: each cell with the applications behind it.
import type { ApplicantKind, KeptEvent } from '../requests/application.ts';
import { cameOn, casesOf, closingRow } from '../requests/counted.ts';
import type { Day } from '../days/day.ts';
import type { Outcome } from '../requests/outcomes.ts';
import { placesOf } from './places.ts';
import type { Form } from './form.ts';

/** An application as the report counts it. */
export interface CountedApplication {
  id: number;
  kind: ApplicantKind;
  /** Null while receipt is not confirmed: it is not counted yet. */
  receivedOn: Day | null;
  closedOn: Day | null;
  outcome: Outcome | null;
  events: readonly KeptEvent[];
}

const NO_PLACE: Record<string, string> = { other_notCorrected: 'other_other', other_feeUnpaid: 'other_other' };

/** Rows of table three an application stands in, in a year: at most received or carried in, and closed or carried out. */
function rowsOf(application: CountedApplication, first: string, last: string): string[] {
  const { closedOn, outcome } = application;
  const came = cameOn(application);
  if (came === null || came > last || (closedOn !== null && closedOn < first)) return [];
  const closed = closedOn !== null && closedOn <= last;
  return [came >= first ? 'newlyReceived' : 'carriedIn', ...(closed ? [closingRow(outcome), 'total'] : ['carriedOut'])];
}

/**
 * The cells of tables three and four of a year: path → ids of the applications counted (an application with two cases stands
 * twice). Newly received by the day of receipt, carried over by the standing on 31 December, outcomes by the closing day.
 */
export function requestCells(form: Form, year: number, applications: readonly CountedApplication[]): Map<string, number[]> {
  const places = placesOf(form);
  const cells = new Map([...places.keys()].filter((path) => path.startsWith('three.') || path.startsWith('four.')).map((path) => [path, [] as number[]]));
  const [first, last] = [`${year}-01-01`, `${year}-12-31`];
  const put = (path: string, id: number): void => {
    const cell = cells.get(path);
    if (!cell) throw new Error(`the form has no cell ${path}`);
    cell.push(id);
  };
  for (const application of applications) {
    for (const printed of rowsOf(application, first, last)) {
      const row = places.has(`three.${printed}.total`) ? printed : (NO_PLACE[printed] ?? printed);
      put(`three.${row}.${application.kind}`, application.id);
      put(`three.${row}.total`, application.id);
    }
    for (const cell of casesOf(application.events, first, last)) {
      put(`four.${cell}`, application.id);
      put(`four.${cell.split('.')[0] ?? ''}.total`, application.id);
    }
  }
  return cells;
}

