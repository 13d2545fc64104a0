// The plan of annual reports becomes records: the cells and texts the person saw.
import type { PlannedReport } from '../../shared/importing/planAnnual.ts';
import { tablesOf } from '../../shared/annual/report.ts';
import type { PlanRow } from '../../shared/importing/plan.ts';
import { findReport, writeReport } from '../store/annual.ts';
import type { Recorder } from '../store/recorder.ts';
import type { Store } from '../store/store.ts';

/** Writes the rows (add and change); what a person said of a report before (explanations, filing) stays. */
export function commitAnnual(store: Store, recorder: Recorder, rows: readonly PlanRow[]): void {
  for (const { values } of rows) {
    const { unit, year, form, cells, texts, receivedOn } = values as unknown as PlannedReport;
    writeReport(recorder, { sources: {}, parts: null, accepted: [], filed: null, ...findReport(store, year, unit), unit, year, form, tables: tablesOf(Object.entries(cells)), texts, receivedOn });
  }
}
