// 报送信息, the units it is sent in with, and 采用: rows of the submission register.
import type { Day } from '../../shared/days/day.ts';
import type { Adoption, Submission } from '../../shared/submissions/submission.ts';
import type { Recorder } from './recorder.ts';
import type { Store } from './store.ts';
import type { SqlValue } from './tracked.ts';

/** A submission as the store takes it: the units by id; `jointUnitIds` without the unit itself, none twice. */
export interface SubmissionRecord {
  unitId: number;
  title: string;
  submittedOn: Day;
  kind: string;
  forwarded: boolean | null;
  jointUnitIds: number[];
  marks: string[];
  words: number | null;
  remark: string;
  adoptions: Adoption[];
}

export interface SubmissionFilter {
  from?: string | undefined;
  to?: string | undefined;
  /** Items sent in by the unit or together with it. */
  unitId?: number | undefined;
  ids?: readonly number[] | undefined;
}

interface SubmissionRow {
  id: number;
  unitId: number;
  unit: string;
  title: string;
  submittedOn: Day;
  kind: string;
  forwarded: number | null;
  marks: string;
  words: number | null;
  remark: string;
}
interface AdoptionRow {
  id: number;
  submissionId: number;
  outlet: string;
  form: string;
  adoptedOn: Day | null;
  instruction: string;
}

/** Submissions by day of sending (both ends included) and unit, with their joint units and adoptions; ordered by day, then as entered. */
export function listSubmissions(store: Store, filter: SubmissionFilter = {}): Submission[] {
  const parameters = { from: filter.from ?? null, to: filter.to ?? null, unitId: filter.unitId ?? null, ids: filter.ids ? JSON.stringify(filter.ids) : null };
  const conditions = [
    filter.from !== undefined && 's.submitted_on >= @from',
    filter.to !== undefined && 's.submitted_on <= @to',
    filter.unitId !== undefined && '(s.unit_id = @unitId OR s.id IN (SELECT submission_id FROM joint_units WHERE unit_id = @unitId))',
    filter.ids !== undefined && 's.id IN (SELECT value FROM json_each(@ids))',
  ].filter((condition): condition is string => condition !== false);
  const where = conditions.length > 0 ? `WHERE ${conditions.join(' AND ')}` : '';
  const rows = store.db
    .prepare(
      `SELECT s.id AS id, s.unit_id AS unitId, u.name AS unit, s.title AS title, s.submitted_on AS submittedOn, s.kind AS kind, s.forwarded AS forwarded, s.marks AS marks, s.words AS words, s.remark AS remark
       FROM submissions s JOIN units u ON u.id = s.unit_id ${where} ORDER BY s.submitted_on, s.id`,
    )
    .all(parameters) as SubmissionRow[];
  const adopted = adoptionsOf(store, where, parameters);
  const joint = jointUnitsOf(store, where, parameters);
  return rows.map((row) => ({
    ...row,
    forwarded: row.forwarded === null ? null : row.forwarded === 1,
    jointUnits: joint.get(row.id) ?? [],
    marks: marksFrom(row.marks),
    adoptions: adopted.get(row.id) ?? [],
  }));
}

/** The marks of a row's column. */
export function marksFrom(text: string): string[] {
  return text === '[]' ? [] : (JSON.parse(text) as string[]);
}

/** Submission → the names of the units it was sent in together with, in the register's order. */
function jointUnitsOf(store: Store, where: string, parameters: Record<string, unknown>): Map<number, string[]> {
  const rows = store.db
    .prepare(
      `SELECT j.submission_id, v.name FROM joint_units j JOIN units v ON v.id = j.unit_id
       ${where === '' ? '' : `JOIN submissions s ON s.id = j.submission_id ${where}`} ORDER BY j.submission_id, v.position, v.id`,
    )
    .raw()
    .all(parameters) as [number, string][];
  const found = new Map<number, string[]>();
  for (const [id, name] of rows) {
    const list = found.get(id);
    if (list) list.push(name);
    else found.set(id, [name]);
  }
  return found;
}

function adoptionsOf(store: Store, where: string, parameters: Record<string, unknown>): Map<number, (Adoption & { id: number })[]> {
  const rows = store.db
    .prepare(
      `SELECT a.id AS id, a.submission_id AS submissionId, a.outlet AS outlet, a.form AS form, a.adopted_on AS adoptedOn, a.instruction AS instruction
       FROM adoptions a ${where === '' ? '' : `JOIN submissions s ON s.id = a.submission_id ${where}`} ORDER BY a.submission_id, a.id`,
    )
    .all(parameters) as AdoptionRow[];
  const found = new Map<number, (Adoption & { id: number })[]>();
  for (const { submissionId, ...adoption } of rows) {
    const list = found.get(submissionId);
    if (list) list.push(adoption);
    else found.set(submissionId, [adoption]);
  }
  return found;
}

/** Adds submissions with their adoptions and returns their ids. */
export function insertSubmissions(recorder: Recorder, records: readonly SubmissionRecord[]): number[] {
  const ids = recorder.insertAll('submissions', records.map(submissionValues));
  recorder.insertAll('joint_units', records.flatMap(({ jointUnitIds }, index) => jointUnitIds.map((unitId) => [ids[index]!, unitId])));
  recorder.insertAll('adoptions', records.flatMap(({ adoptions }, index) => adoptions.map((adoption) => adoptionValues(ids[index]!, adoption))));
  return ids;
}

/** Replaces a submission's fields; joint units and adoptions that stay the same keep their ids. */
export function updateSubmission(store: Store, recorder: Recorder, before: Submission, record: SubmissionRecord): void {
  recorder.update('submissions', before.id, submissionValues(record));
  updateJointUnits(store, recorder, before.id, record.jointUnitIds);
  const kept = new Set<number>();
  const wanted: Adoption[] = [];
  for (const adoption of record.adoptions) {
    const same = before.adoptions.find((one) => !kept.has(one.id) && sameAdoption(one, adoption));
    if (same) kept.add(same.id);
    else wanted.push(adoption);
  }
  const free = before.adoptions.filter((one) => !kept.has(one.id));
  for (const adoption of wanted) {
    const sameOutlet = free.findIndex((one) => one.outlet === adoption.outlet);
    const replaced = sameOutlet >= 0 ? free.splice(sameOutlet, 1)[0] : undefined;
    if (replaced) recorder.update('adoptions', replaced.id, adoptionValues(before.id, adoption));
    else recorder.insert('adoptions', adoptionValues(before.id, adoption));
  }
  for (const adoption of free) recorder.remove('adoptions', adoption.id);
}

/** They have no order of their own: what is no longer wanted goes, what is new comes. */
function updateJointUnits(store: Store, recorder: Recorder, submissionId: number, wanted: readonly number[]): void {
  const rows = jointRows(store, submissionId);
  for (const { id, unitId } of rows) if (!wanted.includes(unitId)) recorder.remove('joint_units', id);
  const present = new Set(rows.map(({ unitId }) => unitId));
  for (const unitId of wanted) if (!present.has(unitId)) recorder.insert('joint_units', [submissionId, unitId]);
}

function jointRows(store: Store, submissionId: number): { id: number; unitId: number }[] {
  return store.db.prepare('SELECT id, unit_id AS unitId FROM joint_units WHERE submission_id = ? ORDER BY id').all(submissionId) as { id: number; unitId: number }[];
}

/** Removes a submission with its joint units and adoptions. */
export function removeSubmission(store: Store, recorder: Recorder, submission: Submission): void {
  for (const { id } of jointRows(store, submission.id)) recorder.remove('joint_units', id);
  for (const adoption of submission.adoptions) recorder.remove('adoptions', adoption.id);
  recorder.remove('submissions', submission.id);
}

function sameAdoption(one: Adoption, other: Adoption): boolean {
  return one.outlet === other.outlet && one.form === other.form && one.adoptedOn === other.adoptedOn && one.instruction === other.instruction;
}

function submissionValues(record: SubmissionRecord): SqlValue[] {
  return [record.unitId, record.title, record.submittedOn, record.kind, record.forwarded === null ? null : record.forwarded ? 1 : 0, record.remark, JSON.stringify(record.marks), record.words];
}

function adoptionValues(submissionId: number, adoption: Adoption): SqlValue[] {
  return [submissionId, adoption.outlet, adoption.form, adoption.adoptedOn, adoption.instruction];
}
