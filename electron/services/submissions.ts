// submissions.*: the submission register.
import type { UnitIndex } from '../../shared/names/unitIndex.ts';
import { submissionFieldsSchema } from '../../shared/submissions/submission.ts';
import type { Submission, SubmissionFields } from '../../shared/submissions/submission.ts';
import { insertSubmissions, listSubmissions, removeSubmission, updateSubmission } from '../store/submissions.ts';
import type { SubmissionRecord } from '../store/submissions.ts';
import type { Handlers } from './context.ts';
import { registerActions } from './unitRegister.ts';
import { jointUnitsNamed, unitIndex, unitNamed } from './units.ts';

/** The fields with names as the register has them, each mark once, and the record with the units by id. Refused: a name the register does not know. */
export function settleSubmission(units: UnitIndex, fields: SubmissionFields): { fields: SubmissionFields; record: SubmissionRecord } {
  const { unit: written, jointUnits, ...rest } = fields;
  const unit = unitNamed(units, written, fields.submittedOn);
  const joint = jointUnitsNamed(units, jointUnits, unit, fields.submittedOn);
  const marks = [...new Set(fields.marks)];
  return {
    fields: { ...fields, unit: unit.name, jointUnits: joint.map(({ name }) => name), marks },
    record: { ...rest, marks, unitId: unit.id, jointUnitIds: joint.map(({ id }) => id) },
  };
}

const actions = registerActions<SubmissionFields, Submission, SubmissionRecord>({
  method: 'submissions',
  counted: '条报送信息',
  gone: { code: 'submission-gone', message: '这条报送信息已经不在登记里。请刷新后再试。' },
  schema: submissionFieldsSchema,
  said: ({ id: _id, unitId: _unitId, adoptions, ...said }) => ({ ...said, adoptions: adoptions.map(({ id: _adoption, ...adoption }) => adoption) }),
  nameOf: ({ title }) => title,
  settle: settleSubmission,
  list: (store, ids) => listSubmissions(store, { ids }),
  insert: insertSubmissions,
  update: updateSubmission,
  remove: removeSubmission,
});

export const submissionHandlers: Pick<Handlers, 'submissions.list' | 'submissions.show' | 'submissions.add' | 'submissions.change' | 'submissions.changeMany' | 'submissions.remove'> = {
  'submissions.list': ({ store }, { from, to, unit }) => ({
    submissions: listSubmissions(store, { from, to, unitId: unit === undefined ? undefined : unitNamed(unitIndex(store), unit).id }),
  }),
  'submissions.show': ({ store }, { id }) => actions.show(store, id),
  'submissions.add': ({ store }, fields) => actions.add(store, fields),
  'submissions.change': ({ store }, { id, fields }) => actions.change(store, id, fields),
  'submissions.changeMany': ({ store }, { changes }) => actions.changeMany(store, changes),
  'submissions.remove': ({ store }, { ids }) => actions.remove(store, ids),
};
