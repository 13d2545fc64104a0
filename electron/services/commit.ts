// A plan's rows become records: exactly the values the person saw.
import { submissionFieldsSchema } from '../../shared/submissions/submission.ts';
import { unitFieldsSchema } from '../../shared/units/unit.ts';
import type { ImportKind, PlanRow } from '../../shared/importing/plan.ts';
import type { Recorder } from '../store/recorder.ts';
import type { Store } from '../store/store.ts';
import { insertSubmission, listSubmissions, updateSubmission } from '../store/submissions.ts';
import { findUnit, insertUnit, listUnits, updateUnit } from '../store/units.ts';
import { nextPosition } from './units.ts';

/** Writes rows whose action is add or change: units first, since submissions may name the new ones. */
export function commitRows(store: Store, recorder: Recorder, kind: ImportKind, rows: PlanRow[]): void {
  // A plan of submissions may hold new units the person asked for.
  const isUnit = ({ values }: PlanRow): boolean => kind === 'units' || values['record'] === 'unit';
  let position = nextPosition(store);
  for (const { values } of rows.filter(isUnit)) {
    const fields = unitFieldsSchema.parse(values);
    const id = idOf(values);
    if (id === undefined) insertUnit(recorder, fields, position++);
    else updateUnit(recorder, id, fields, findUnit(store, id)?.position ?? position++);
  }
  const unitIds = new Map(listUnits(store).map((unit) => [unit.name, unit.id]));
  const submissions = rows.filter((row) => !isUnit(row));
  const changed = new Map(
    listSubmissions(store, { ids: submissions.map(({ values }) => idOf(values)).filter((id) => id !== undefined) }).map((submission) => [submission.id, submission]),
  );
  for (const { values } of submissions) {
    const { unit, ...fields } = submissionFieldsSchema.parse(values);
    const unitId = unitIds.get(unit);
    if (unitId === undefined) throw new Error(`the plan names the unit ${unit}, which the register lacks`);
    const id = idOf(values);
    const before = id === undefined ? undefined : changed.get(id);
    if (before) updateSubmission(recorder, before, { ...fields, unitId });
    else insertSubmission(recorder, { ...fields, unitId });
  }
}

function idOf(values: PlanRow['values']): number | undefined {
  return typeof values['id'] === 'number' ? values['id'] : undefined;
}
