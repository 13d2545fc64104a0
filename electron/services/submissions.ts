// submissions.*: the submission register.
import { refusal } from '../../shared/problems.ts';
import { submissionFieldsSchema } from '../../shared/submissions/submission.ts';
import type { Submission, SubmissionFields } from '../../shared/submissions/submission.ts';
import { change } from '../store/change.ts';
import type { Store } from '../store/store.ts';
import { insertSubmissions, listSubmissions, removeSubmission, updateSubmission } from '../store/submissions.ts';
import type { SubmissionRecord } from '../store/submissions.ts';
import type { Handlers } from './context.ts';
import { requireUnit } from './units.ts';

function requireSubmission(store: Store, id: number): Submission {
  const [found] = listSubmissions(store, { ids: [id] });
  if (!found) throw refusal('submission-gone', '这条报送信息已经不在登记里。请刷新后再试。', { field: 'id' });
  return found;
}

function record(store: Store, fields: SubmissionFields): SubmissionRecord {
  const { unit, ...rest } = fields;
  return { ...rest, unitId: requireUnit(store, unit, fields.submittedOn).id };
}

export const submissionHandlers: Pick<Handlers, 'submissions.list' | 'submissions.show' | 'submissions.add' | 'submissions.change' | 'submissions.remove'> = {
  'submissions.list': ({ store }, { from, to, unit }) => ({
    submissions: listSubmissions(store, { from, to, unitId: unit === undefined ? undefined : requireUnit(store, unit).id }),
  }),

  'submissions.show': ({ store }, { id }) => requireSubmission(store, id),

  'submissions.add': ({ store }, fields) => {
    const wanted = record(store, fields);
    const done = change(store, { command: 'submissions.add', summary: `登记“${fields.title}”` }, (recorder) => insertSubmissions(recorder, [wanted])[0]!);
    return { id: done.result, change: done.seq };
  },

  'submissions.change': ({ store }, { id, fields }) => {
    const before = requireSubmission(store, id);
    const { id: _id, unitId: _unitId, adoptions, ...present } = before;
    const wanted = submissionFieldsSchema.parse({ ...present, adoptions: adoptions.map(({ id: _adoption, ...adoption }) => adoption), ...fields });
    const changed = record(store, wanted);
    const done = change(store, { command: 'submissions.change', summary: `修改“${wanted.title}”` }, (recorder) => updateSubmission(recorder, before, changed));
    return { id, change: done.seq };
  },

  'submissions.remove': ({ store }, { ids }) => {
    const found = [...new Set(ids)].map((id) => requireSubmission(store, id));
    const [first] = found;
    const summary = found.length === 1 && first ? `删除“${first.title}”` : `删除 ${found.length} 条报送信息`;
    const done = change(store, { command: 'submissions.remove', summary }, (recorder) => found.forEach((submission) => removeSubmission(recorder, submission)));
    return { removed: found.length, change: done.seq };
  },
};
