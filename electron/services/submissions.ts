// submissions.*: the submission register.
import type { UnitIndex } from '../../shared/names/unitIndex.ts';
import { patchOf } from '../../shared/patch.ts';
import { refusal } from '../../shared/problems.ts';
import { submissionFieldsSchema } from '../../shared/submissions/submission.ts';
import type { Submission, SubmissionFields } from '../../shared/submissions/submission.ts';
import { change } from '../store/change.ts';
import type { Store } from '../store/store.ts';
import { insertSubmissions, listSubmissions, removeSubmission, updateSubmission } from '../store/submissions.ts';
import type { SubmissionRecord } from '../store/submissions.ts';
import type { Handlers } from './context.ts';
import { everyRow, readFields } from './manyRows.ts';
import type { RowChange } from './manyRows.ts';
import { unitIndex, unitNamed } from './units.ts';

const patchSchema = patchOf(submissionFieldsSchema);

function present(found: Submission | undefined): Submission {
  if (!found) throw refusal('submission-gone', '这条报送信息已经不在登记里。请刷新后再试。', { field: 'id' });
  return found;
}

function requireSubmission(store: Store, id: number): Submission {
  return present(listSubmissions(store, { ids: [id] })[0]);
}

function record(units: UnitIndex, fields: SubmissionFields): SubmissionRecord {
  const { unit, ...rest } = fields;
  return { ...rest, unitId: unitNamed(units, unit, fields.submittedOn).id };
}

/** A submission as it stands and as it is to stand; what a caller did not speak of stays. */
function wanted(units: UnitIndex, before: Submission, fields: Partial<SubmissionFields>): { before: Submission; record: SubmissionRecord; differs: boolean } {
  const { id: _id, unitId, adoptions, ...kept } = before;
  const now = { ...kept, adoptions: adoptions.map(({ id: _adoption, ...adoption }) => adoption) };
  const next = record(units, submissionFieldsSchema.parse({ ...now, ...fields }));
  const { unit: _unit, ...same } = submissionFieldsSchema.parse(now);
  return { before, record: next, differs: JSON.stringify(next) !== JSON.stringify({ ...same, unitId }) };
}

/** Changes all the submissions or none. */
function changeMany(store: Store, changes: readonly RowChange[]): { changed: number; change: number } {
  const units = unitIndex(store);
  const known = new Map(listSubmissions(store, { ids: changes.map(({ id }) => id) }).map((submission) => [submission.id, submission]));
  const rows = everyRow(changes, (id) => known.get(id)?.title, ({ id, fields }) => wanted(units, present(known.get(id)), readFields(patchSchema, fields))).filter(({ differs }) => differs);
  const [first] = rows;
  const summary = rows.length === 1 && first ? `修改“${first.record.title}”` : `修改 ${rows.length} 条报送信息`;
  const done = change(store, { command: 'submissions.changeMany', summary }, (recorder) => rows.forEach((row) => updateSubmission(recorder, row.before, row.record)));
  return { changed: rows.length, change: done.seq };
}

export const submissionHandlers: Pick<Handlers, 'submissions.list' | 'submissions.show' | 'submissions.add' | 'submissions.change' | 'submissions.changeMany' | 'submissions.remove'> = {
  'submissions.list': ({ store }, { from, to, unit }) => ({
    submissions: listSubmissions(store, { from, to, unitId: unit === undefined ? undefined : unitNamed(unitIndex(store), unit).id }),
  }),

  'submissions.show': ({ store }, { id }) => requireSubmission(store, id),

  'submissions.add': ({ store }, fields) => {
    const added = record(unitIndex(store), fields);
    const done = change(store, { command: 'submissions.add', summary: `登记“${fields.title}”` }, (recorder) => insertSubmissions(recorder, [added])[0]!);
    return { id: done.result, change: done.seq };
  },

  'submissions.change': ({ store }, { id, fields }) => {
    const row = wanted(unitIndex(store), requireSubmission(store, id), fields);
    const done = change(store, { command: 'submissions.change', summary: `修改“${row.record.title}”` }, (recorder) => updateSubmission(recorder, row.before, row.record));
    return { id, change: done.seq };
  },

  'submissions.changeMany': ({ store }, { changes }) => changeMany(store, changes),

  'submissions.remove': ({ store }, { ids }) => {
    const found = [...new Set(ids)].map((id) => requireSubmission(store, id));
    const [first] = found;
    const summary = found.length === 1 && first ? `删除“${first.title}”` : `删除 ${found.length} 条报送信息`;
    const done = change(store, { command: 'submissions.remove', summary }, (recorder) => found.forEach((submission) => removeSubmission(recorder, submission)));
    return { removed: found.length, change: done.seq };
  },
};
