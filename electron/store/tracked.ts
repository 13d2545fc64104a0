// The tables whose every change stands in the change log, with their columns besides id.
export const tracked = {
  settings: ['content'],
  units: ['name', 'aliases', 'former_names', 'group_name', 'tier', 'exists_from', 'exists_to', 'exempt', 'position', 'remark'],
  submissions: ['unit_id', 'title', 'submitted_on', 'kind', 'forwarded', 'remark', 'marks', 'words'],
  joint_units: ['submission_id', 'unit_id'],
  adoptions: ['submission_id', 'outlet', 'form', 'adopted_on', 'instruction'],
  schemes: ['content', 'added_at'],
  task_tables: ['title', 'issuer', 'document_number', 'year', 'issued_on', 'default_deadline', 'file'],
  tasks: ['table_id', 'position', 'number', 'section', 'subsection', 'leads', 'responsible', 'groups', 'open_ended', 'requirement', 'remark', 'deadline', 'deadline_text', 'deadlines', 'quotas', 'periodic', 'source', 'carried_from'],
  task_parts: ['task_id', 'unit_id', 'role', 'via'],
  task_entries: ['part_id', 'kind', 'on_day', 'text', 'times', 'until', 'by_whom', 'of_entry', 'paper_id', 'source', 'entered_at', 'entered_by'],
  evidence: ['part_id', 'entry_id', 'name', 'link', 'sha256', 'size', 'on_day', 'note'],
  score_events: ['unit_id', 'kind', 'count', 'on_day', 'points', 'note'],
  event_evidence: ['event_id', 'name', 'link', 'sha256', 'size', 'on_day', 'note'],
  commissions: ['unit_id', 'title', 'by_whom', 'asked_on', 'due_on', 'delivered_on', 'outcome', 'excused', 'note'],
  requests: ['number', 'applicant', 'applicant_kind', 'content', 'received', 'wanted', 'topic'],
  request_events: ['request_id', 'kind', 'on_day', 'detail', 'entered_at', 'entered_by'],
  schedules: ['content'],
  letter_texts: ['content'],
  annual_reports: ['year', 'unit', 'form', 'tables', 'texts', 'sources', 'parts', 'accepted', 'received_on', 'filed'],
} as const;

export type TrackedTable = keyof typeof tracked;
export type SqlValue = string | number | null;
/** What a column holds in a row that was logged before the column came; null where it is not named. */
export const beforeColumn: Partial<Record<TrackedTable, Readonly<Record<string, SqlValue>>>> = { submissions: { marks: '[]' } };

/** Ids are numbers, but for schemes, which are named. */
export type RecordId = number | string;

/** One record's change: its columns before and after, in the table's order; null is 'not there'. */
export type RecordChange = [id: RecordId, before: SqlValue[] | null, after: SqlValue[] | null];

/** What an entry of the change log holds: per table the columns it was written with and the records. */
export type ChangeDetail = Partial<Record<TrackedTable, { columns: readonly string[]; rows: RecordChange[] }>>;

/** True when the log may name this table. */
export function isTracked(name: string): name is TrackedTable {
  return Object.hasOwn(tracked, name);
}
