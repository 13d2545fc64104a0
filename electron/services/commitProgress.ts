// Reports of the units become entries of their parts: exactly what the person saw in the plan.
import type { PlanRow } from '../../shared/importing/plan.ts';
import type { EntryFields } from '../../shared/tracking/entry.ts';
import { insertEntries } from '../store/entries.ts';
import { insertEvidence } from '../store/evidence.ts';
import type { Recorder } from '../store/recorder.ts';
import type { Store } from '../store/store.ts';

/** What the planner of progress puts into a row it adds. */
interface ReportValues {
  partId: number;
  entry: EntryFields;
  evidence: readonly { name: string; link: string }[];
}

/** Writes rows whose action is add: an entry each, with the file's name as its source, and its links as evidence. */
export function commitProgress(store: Store, recorder: Recorder, rows: readonly PlanRow[], fileName: string): void {
  // The plan never leaves the program: the values are the planner's own.
  const reports = rows.map(({ values }) => values as unknown as ReportValues);
  const ids = insertEntries(store, recorder, reports.map(({ partId, entry }) => ({ ...entry, partId, of: null, paperId: null, source: fileName })));
  reports.forEach(({ partId, entry, evidence }, index) => {
    for (const { name, link } of evidence) insertEvidence(recorder, { partId, entryId: ids[index]!, name, link, sha256: '', size: 0, on: entry.on, note: '' });
  });
}
