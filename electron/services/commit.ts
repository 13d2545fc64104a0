// A plan's rows become records: exactly the values the person saw.
import type { CommissionFields } from '../../shared/commissions/commission.ts';
import type { ScoreEventFields } from '../../shared/scoreEvents/scoreEvent.ts';
import type { SubmissionFields } from '../../shared/submissions/submission.ts';
import type { UnitFields } from '../../shared/units/unit.ts';
import type { ImportKind, Plan, PlanRow } from '../../shared/importing/plan.ts';
import { insertCommissions, updateCommission } from '../store/commissions.ts';
import type { CommissionRecord } from '../store/commissions.ts';
import type { Recorder } from '../store/recorder.ts';
import { insertScoreEvents, updateScoreEvent } from '../store/scoreEvents.ts';
import type { ScoreEventRecord } from '../store/scoreEvents.ts';
import type { Store } from '../store/store.ts';
import { insertSubmissions, listSubmissions, updateSubmission } from '../store/submissions.ts';
import type { SubmissionRecord } from '../store/submissions.ts';
import { findUnit, insertUnit, listUnits, updateUnit } from '../store/units.ts';
import { commitApplications } from './commitApplications.ts';
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
  /** applications: the year's next number, and what is told of each new one. */
  applications?: { numbers: (year: string) => string; each: (row: PlanRow, id: number) => void };
}

/**
 * Writes the rows: units first, since the others may name the new ones. The values are the planner's own (the plan never leaves
 * the program); a test holds them against the schemas of the records.
 */
export function commitPlan(store: Store, recorder: Recorder, { kind, rows, plan, fileName, applications }: CommittedPlan): void {
  // Plans of submissions and tasks may hold new units the person asked for.
  const isUnit = ({ values }: PlanRow): boolean => kind === 'units' || values['record'] === 'unit';
  commitUnits(store, recorder, rows.filter(isUnit));
  const others = rows.filter((row) => !isUnit(row));
  if (kind === 'submissions') commitSubmissions(store, recorder, others);
  if (kind === 'scoreEvents') commitEvents(store, recorder, others);
  if (kind === 'commissions') commitCommissions(store, recorder, others);
  if (kind === 'tasks') commitTasks(store, recorder, others, plan, fileName);
  if (kind === 'applications' && applications) commitApplications(store, recorder, others, applications.numbers, applications.each);
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

/** Name as the register has it → id. A name the plan should not hold is a bug. */
function unitIdsByName(store: Store): (name: string) => number {
  const ids = new Map(listUnits(store).map((unit) => [unit.name, unit.id]));
  return (name) => {
    const id = ids.get(name);
    if (id === undefined) throw new Error(`the plan names the unit ${name}, which the register lacks`);
    return id;
  };
}

function commitSubmissions(store: Store, recorder: Recorder, rows: readonly PlanRow[]): void {
  const idOfUnit = unitIdsByName(store);
  const changed = new Map(
    listSubmissions(store, { ids: rows.map(({ values }) => idOf(values)).filter((id) => id !== undefined) }).map((submission) => [submission.id, submission]),
  );
  const added: SubmissionRecord[] = [];
  for (const { values } of rows) {
    const fields = values as unknown as SubmissionFields;
    const unitId = idOfUnit(fields.unit);
    const id = idOf(values);
    const before = id === undefined ? undefined : changed.get(id);
    const jointUnitIds = fields.jointUnits.map(idOfUnit).filter((joint) => joint !== unitId);
    if (before) updateSubmission(store, recorder, before, { ...fields, unitId, jointUnitIds });
    else added.push({ ...fields, unitId, jointUnitIds });
  }
  insertSubmissions(recorder, added);
}

function commitEvents(store: Store, recorder: Recorder, rows: readonly PlanRow[]): void {
  const idOfUnit = unitIdsByName(store);
  const added: ScoreEventRecord[] = [];
  for (const { values } of rows) {
    const { unit, kind, count, on, points, note } = values as unknown as ScoreEventFields;
    const record = { unitId: idOfUnit(unit), kind, count, on, points, note };
    const id = idOf(values);
    if (id === undefined) added.push(record);
    else updateScoreEvent(recorder, id, record);
  }
  insertScoreEvents(recorder, added);
}

function commitCommissions(store: Store, recorder: Recorder, rows: readonly PlanRow[]): void {
  const idOfUnit = unitIdsByName(store);
  const added: CommissionRecord[] = [];
  for (const { values } of rows) {
    const { unit, ...fields } = values as unknown as CommissionFields;
    const record = { ...fields, unitId: idOfUnit(unit) };
    const id = idOf(values);
    if (id === undefined) added.push(record);
    else updateCommission(recorder, id, record);
  }
  insertCommissions(recorder, added);
}

function idOf(values: PlanRow['values']): number | undefined {
  return typeof values['id'] === 'number' ? values['id'] : undefined;
}
