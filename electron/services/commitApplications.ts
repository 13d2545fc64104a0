// Rows of an old register become applications, with the reply they ended in; contact data go under lock.
import type { PlanRow } from '../../shared/importing/plan.ts';
import type { PlannedApplication } from '../../shared/importing/planApplications.ts';
import type { Recorder } from '../store/recorder.ts';
import { insertEvent, insertRequest } from '../store/requests.ts';
import type { Store } from '../store/store.ts';

/** Writes the rows. `numbers` gives the next number of a year; `each` is told which application a row became. */
export function commitApplications(store: Store, recorder: Recorder, rows: readonly PlanRow[], numbers: (year: string) => string, each: (row: PlanRow, id: number) => void): void {
  for (const row of rows) {
    const { id: there, number, application, closedOn, outcome } = row.values as unknown as PlannedApplication;
    const id = there ?? insertRequest(recorder, number === '' ? numbers(application.received.on.slice(0, 4)) : number, application);
    if (closedOn !== null && outcome !== null) insertEvent(store, recorder, id, { kind: 'replied', on: closedOn, outcome, note: '导入' });
    if (there === undefined) each(row, id);
  }
}
