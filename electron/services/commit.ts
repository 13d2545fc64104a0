// A plan's rows become records: exactly the values the person saw.
import type { SubmissionFields } from '../../shared/submissions/submission.ts';
import type { UnitFields } from '../../shared/units/unit.ts';
import type { ImportKind, Plan, PlanRow } from '../../shared/importing/plan.ts';
import type { Recorder } from '../store/recorder.ts';
import type { Store } from '../store/store.ts';
import { insertSubmissions, listSubmissions, updateSubmission } from '../store/submissions.ts';
import type { SubmissionRecord } from '../store/submissions.ts';
import { findUnit, insertUnit, listUnits, updateUnit } from '../store/units.ts';
import { commitAnnual } from './commitAnnual.ts';
import { commitProgress } from './commitProgress.ts';
import { commitTasks } from './commitTasks.ts';
import { nextPosition } from './units.ts';

/** What is written: the rows whose action is add or change, of a plan with all its rows, from a file. */
export interface CommittedPlan {
  kind: ImportKind;
  rows: readonly PlanRow[];
  plan: Pick<Plan, 'rows' | 'tables'>;
  fileName: string;
}

/**
 * Writes the rows: units first, since the others may name the new ones. The values are the planner's own (the plan never leaves
 * the program); a test holds them against the schemas of the records.
 */
export function commitPlan(store: Store, recorder: Recorder, { kind, rows, plan, fileName }: CommittedPlan): void {
  // Plans of submissions and tasks may hold new units the person asked for.
  const isUnit = ({ values }: PlanRow): boolean => kind === 'units' || values['record'] === 'unit';
  commitUnits(store, recorder, rows.filter(isUnit));
  const others = rows.filter((row) => !isUnit(row));
  if (kind === 'submissions') commitSubmissions(store, recorder, others);
  if (kind === 'tasks') commitTasks(store, recorder, others, plan, fileName);
  if (kind === 'annualTables') commitAnnual(store, recorder, others);
  if (kind === 'progress') commitProgress(store, recorder, others, fileName);
}

function commitUnits(store: Store, recorder: Recorder, rows: readonly PlanRow[]): void {
  let position = nextPosition(store);
  for (const { values } of rows) {
    const fields = values as unknown as UnitFields;
    const id = idOf(values);
    if (id === undefined) insertUnit(recorder, fields, position++);
    else updateUnit(recorder, id, fields, findUnit(store, id)?.position ?? position++);
  }
}

function commitSubmissions(store: Store, recorder: Recorder, rows: readonly PlanRow[]): void {
  const unitIds = new Map(listUnits(store).map((unit) => [unit.name, unit.id]));
  const changed = new Map(
    listSubmissions(store, { ids: rows.map(({ values }) => idOf(values)).filter((id) => id !== undefined) }).map((submission) => [submission.id, submission]),
  );
  const added: SubmissionRecord[] = [];
  for (const { values } of rows) {
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
