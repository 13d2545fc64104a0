// A plan's rows become records: exactly the values the person saw.
import type { SubmissionFields } from '../../shared/submissions/submission.ts';
import type { UnitFields } from '../../shared/units/unit.ts';
import type { ImportKind, PlanRow } from '../../shared/importing/plan.ts';
import type { Recorder } from '../store/recorder.ts';
import type { Store } from '../store/store.ts';
import { insertSubmissions, listSubmissions, updateSubmission } from '../store/submissions.ts';
import type { SubmissionRecord } from '../store/submissions.ts';
import { findUnit, insertUnit, listUnits, updateUnit } from '../store/units.ts';
import { nextPosition } from './units.ts';

/**
 * Writes rows whose action is add or change: units first, since submissions may name the new ones.
 * The values are the planner's own (the plan never leaves the program); a test holds them against the schemas of the records.
 */
export function commitRows(store: Store, recorder: Recorder, kind: ImportKind, rows: PlanRow[]): void {
  // A plan of submissions may hold new units the person asked for.
  const isUnit = ({ values }: PlanRow): boolean => kind === 'units' || values['record'] === 'unit';
  let position = nextPosition(store);
  for (const { values } of rows.filter(isUnit)) {
    const fields = values as unknown as UnitFields;
    const id = idOf(values);
    if (id === undefined) insertUnit(recorder, fields, position++);
    else updateUnit(recorder, id, fields, findUnit(store, id)?.position ?? position++);
  }
  const unitIds = new Map(listUnits(store).map((unit) => [unit.name, unit.id]));
  const submissions = rows.filter((row) => !isUnit(row));
  const changed = new Map(
    listSubmissions(store, { ids: submissions.map(({ values }) => idOf(values)).filter((id) => id !== undefined) }).map((submission) => [submission.id, submission]),
  );
  const added: SubmissionRecord[] = [];
  for (const { values } of submissions) {
    const fields = values as unknown as SubmissionFields;
    const unitId = unitIds.get(fields.unit);
    if (unitId === undefined) throw new Error(`the plan names the unit ${fields.unit}, which the register lacks`);
    const id = idOf(values);
    const before = id === undefined ? undefined : changed.get(id);
    if (before) updateSubmission(recorder, before, { ...fields, unitId });
    else added.push({ ...fields, unitId });
  }
  insertSubmissions(recorder, added);
}

function idOf(values: PlanRow['values']): number | undefined {
  return typeof values['id'] === 'number' ? values['id'] : undefined;
}
