// The tables as typed data for queries. The schema itself is made by the migrations; a test holds the two together.
import { blob, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { Commission } from '../../shared/commissions/commission.ts';
import type { Accepted, Filed, Sources, Tables } from '../../shared/annual/report.ts';
import type { Adoption } from '../../shared/submissions/submission.ts';
import type { Day } from '../../shared/days/day.ts';
import type { Schedule } from '../../shared/days/schedule.ts';
import type { ApplicantKind, EventKind, Received } from '../../shared/requests/application.ts';
import type { FormerName } from '../../shared/units/unit.ts';
import type { ImportKind } from '../../shared/importing/plan.ts';
import type { OfficeSettings } from '../../shared/settings.ts';
import type { Periodic, Quota, TaskDeadline, TaskTable } from '../../shared/tasks/task.ts';
import type { EntryKind } from '../../shared/tracking/entry.ts';
import type { Role } from '../../shared/tracking/part.ts';
import type { PaperHead } from '../../shared/contract/tasks.ts';

export const settings = sqliteTable('settings', {
  id: integer().primaryKey(),
  content: text({ mode: 'json' }).$type<OfficeSettings>().notNull(),
});

export const units = sqliteTable('units', {
  id: integer().primaryKey({ autoIncrement: true }),
  name: text().notNull(),
  aliases: text({ mode: 'json' }).$type<string[]>().notNull(),
  formerNames: text('former_names', { mode: 'json' }).$type<FormerName[]>().notNull(),
  group: text('group_name').notNull(),
  tier: text().notNull(),
  from: text('exists_from').$type<Day>(),
  to: text('exists_to').$type<Day>(),
  exempt: integer({ mode: 'boolean' }).notNull(),
  position: integer().notNull(),
  remark: text().notNull(),
});

export const submissions = sqliteTable('submissions', {
  id: integer().primaryKey({ autoIncrement: true }),
  unitId: integer('unit_id').notNull(),
  title: text().notNull(),
  submittedOn: text('submitted_on').$type<Day>().notNull(),
  kind: text().notNull(),
  forwarded: integer({ mode: 'boolean' }),
  remark: text().notNull(),
  marks: text({ mode: 'json' }).$type<string[]>().notNull(),
  words: integer(),
});

export const jointUnits = sqliteTable('joint_units', {
  id: integer().primaryKey({ autoIncrement: true }),
  submissionId: integer('submission_id').notNull(),
  unitId: integer('unit_id').notNull(),
});

export const adoptions = sqliteTable('adoptions', {
  id: integer().primaryKey({ autoIncrement: true }),
  submissionId: integer('submission_id').notNull(),
  outlet: text().$type<Adoption['outlet']>().notNull(),
  form: text().notNull(),
  adoptedOn: text('adopted_on').$type<Day>(),
  instruction: text().notNull(),
});

export const schemes = sqliteTable('schemes', {
  id: text().primaryKey(),
  content: text({ mode: 'json' }).$type<unknown>().notNull(),
  addedAt: text('added_at').notNull(),
});

export const runs = sqliteTable('runs', {
  id: text().primaryKey(),
  schemeId: text('scheme_id').notNull(),
  schemeHash: text('scheme_hash').notNull(),
  factsHash: text('facts_hash').notNull(),
  from: text('span_from').notNull(),
  to: text('span_to').notNull(),
  at: text().notNull(),
  who: text().notNull(),
  submitted: integer().notNull(),
  /** Whole hundredths of a point. */
  score: integer().notNull(),
  scheme: text({ mode: 'json' }).$type<unknown>().notNull(),
  readings: text({ mode: 'json' }).$type<Record<string, string>>().notNull(),
  result: text({ mode: 'json' }).$type<unknown>().notNull(),
  /** The last entry of the change log when the facts were read. */
  changeSeq: integer('change_seq').notNull(),
});

export const runLedgers = sqliteTable(
  'run_ledgers',
  { runId: text('run_id').notNull(), unitId: integer('unit_id').notNull(), unit: text({ mode: 'json' }).$type<unknown>().notNull(), ledger: blob().notNull() },
  (table) => [primaryKey({ columns: [table.runId, table.unitId] })],
);

export const bulletins = sqliteTable('bulletins', {
  id: integer().primaryKey({ autoIncrement: true }),
  runId: text('run_id').notNull(),
  title: text().notNull(),
  documentNumber: text('document_number').notNull(),
  issuedOn: text('issued_on').$type<Day>().notNull(),
  at: text().notNull(),
  outline: text({ mode: 'json' }).$type<unknown>().notNull(),
  corrects: integer(),
});

export const mappings = sqliteTable('mappings', {
  source: text().primaryKey(),
  content: text({ mode: 'json' }).$type<unknown>().notNull(),
});

export const imports = sqliteTable('imports', {
  id: integer().primaryKey({ autoIncrement: true }),
  kind: text().$type<ImportKind>().notNull(),
  file: text().notNull(),
  sha256: text().notNull(),
  at: text().notNull(),
  who: text().notNull(),
  counts: text({ mode: 'json' }).$type<Record<string, number>>().notNull(),
  changeSeq: integer('change_seq').notNull(),
});

export const taskTables = sqliteTable('task_tables', {
  id: integer().primaryKey({ autoIncrement: true }),
  title: text().notNull(),
  issuer: text(),
  documentNumber: text('document_number'),
  year: integer().notNull(),
  issuedOn: text('issued_on').$type<Day>(),
  defaultDeadline: text('default_deadline', { mode: 'json' }).$type<TaskTable['defaultDeadline']>(),
  file: text().notNull(),
});

export const tasks = sqliteTable('tasks', {
  id: integer().primaryKey({ autoIncrement: true }),
  tableId: integer('table_id').notNull(),
  position: integer().notNull(),
  number: text().notNull(),
  section: text().notNull(),
  subsection: text().notNull(),
  leads: text({ mode: 'json' }).$type<string[]>().notNull(),
  responsible: text({ mode: 'json' }).$type<string[]>().notNull(),
  groups: text({ mode: 'json' }).$type<string[]>().notNull(),
  openEnded: integer('open_ended', { mode: 'boolean' }).notNull(),
  requirement: text().notNull(),
  remark: text().notNull(),
  deadline: text().$type<Day>(),
  deadlineText: text('deadline_text').notNull(),
  deadlines: text({ mode: 'json' }).$type<TaskDeadline[]>().notNull(),
  quotas: text({ mode: 'json' }).$type<Quota[]>().notNull(),
  periodic: text({ mode: 'json' }).$type<Periodic[]>().notNull(),
  source: text({ mode: 'json' }).$type<{ sheet: string; row: number }>(),
  carriedFrom: integer('carried_from'),
});

export const taskParts = sqliteTable('task_parts', {
  id: integer().primaryKey({ autoIncrement: true }),
  taskId: integer('task_id').notNull(),
  unitId: integer('unit_id').notNull(),
  role: text().$type<Role>().notNull(),
  via: text().notNull(),
});

export const taskEntries = sqliteTable('task_entries', {
  id: integer().primaryKey({ autoIncrement: true }),
  partId: integer('part_id').notNull(),
  kind: text().$type<EntryKind>().notNull(),
  on: text('on_day').$type<Day>().notNull(),
  text: text().notNull(),
  times: integer(),
  until: text().$type<Day>(),
  by: text('by_whom').notNull(),
  of: integer('of_entry'),
  paperId: integer('paper_id'),
  source: text().notNull(),
  enteredAt: text('entered_at').notNull(),
  enteredBy: text('entered_by').notNull(),
});

export const evidence = sqliteTable('evidence', {
  id: integer().primaryKey({ autoIncrement: true }),
  partId: integer('part_id').notNull(),
  entryId: integer('entry_id'),
  name: text().notNull(),
  link: text().notNull(),
  sha256: text(),
  size: integer().notNull(),
  on: text('on_day').$type<Day>().notNull(),
  note: text().notNull(),
});

export const scoreEvents = sqliteTable('score_events', {
  id: integer().primaryKey({ autoIncrement: true }),
  unitId: integer('unit_id').notNull(),
  kind: text().notNull(),
  count: integer().notNull(),
  on: text('on_day').$type<Day>().notNull(),
  /** Whole hundredths of a point. */
  points: integer(),
  note: text().notNull(),
});

export const eventEvidence = sqliteTable('event_evidence', {
  id: integer().primaryKey({ autoIncrement: true }),
  eventId: integer('event_id').notNull(),
  name: text().notNull(),
  link: text().notNull(),
  sha256: text(),
  size: integer().notNull(),
  on: text('on_day').$type<Day>().notNull(),
  note: text().notNull(),
});

export const commissions = sqliteTable('commissions', {
  id: integer().primaryKey({ autoIncrement: true }),
  unitId: integer('unit_id').notNull(),
  title: text().notNull(),
  by: text('by_whom').notNull(),
  askedOn: text('asked_on').$type<Day>(),
  dueOn: text('due_on').$type<Day>(),
  deliveredOn: text('delivered_on').$type<Day>(),
  outcome: text().$type<Commission['outcome']>(),
  excused: integer({ mode: 'boolean' }).notNull(),
  note: text().notNull(),
});

export const files = sqliteTable('files', {
  sha256: text().primaryKey(),
  content: blob({ mode: 'buffer' }).notNull(),
});

export const papers = sqliteTable('papers', {
  id: integer().primaryKey({ autoIncrement: true }),
  kind: text().$type<PaperHead['kind']>().notNull(),
  title: text().notNull(),
  number: text().notNull(),
  year: integer().notNull(),
  firstNumber: integer('first_number'),
  lastNumber: integer('last_number'),
  issuedOn: text('issued_on').$type<Day>().notNull(),
  replyBy: text('reply_by').$type<Day>(),
  sheets: text({ mode: 'json' }).$type<{ unit: string; number: number; parts: number[]; periods?: string[] }[]>().notNull(),
  outline: text({ mode: 'json' }).$type<unknown>().notNull(),
  at: text().notNull(),
  runId: text('run_id'),
});

export const changes = sqliteTable('changes', {
  seq: integer().primaryKey(),
  at: text().notNull(),
  who: text().notNull(),
  command: text().notNull(),
  summary: text().notNull(),
  undoable: integer({ mode: 'boolean' }).notNull(),
  target: integer(),
  records: integer().notNull(),
  detail: text().notNull(),
  previous: text().notNull(),
  hash: text().notNull(),
});

export const annualReports = sqliteTable('annual_reports', {
  id: integer().primaryKey({ autoIncrement: true }),
  year: integer().notNull(),
  unit: text().notNull(),
  form: text().notNull(),
  tables: text({ mode: 'json' }).$type<Tables>().notNull(),
  texts: text({ mode: 'json' }).$type<Record<string, string>>().notNull(),
  sources: text({ mode: 'json' }).$type<Sources>().notNull(),
  parts: text({ mode: 'json' }).$type<string[]>(),
  accepted: text({ mode: 'json' }).$type<Accepted[]>().notNull(),
  receivedOn: text('received_on').$type<Day>(),
  filed: text({ mode: 'json' }).$type<Filed>(),
});

export const requests = sqliteTable('requests', {
  id: integer().primaryKey({ autoIncrement: true }),
  number: text().notNull(),
  applicant: text().notNull(),
  applicantKind: text('applicant_kind').$type<ApplicantKind>().notNull(),
  content: text().notNull(),
  received: text({ mode: 'json' }).$type<Received>().notNull(),
  wanted: text().notNull(),
  topic: text().notNull(),
});

export const requestEvents = sqliteTable('request_events', {
  id: integer().primaryKey({ autoIncrement: true }),
  requestId: integer('request_id').notNull(),
  kind: text().$type<EventKind>().notNull(),
  on: text('on_day').$type<Day>().notNull(),
  detail: text({ mode: 'json' }).$type<Record<string, unknown>>().notNull(),
  enteredAt: text('entered_at').notNull(),
  enteredBy: text('entered_by').notNull(),
});

export const letterTexts = sqliteTable('letter_texts', {
  id: text().primaryKey(),
  content: text({ mode: 'json' }).$type<unknown>().notNull(),
});

export const requestLetters = sqliteTable('request_letters', {
  id: integer().primaryKey({ autoIncrement: true }),
  requestId: integer('request_id').notNull(),
  letter: text().notNull(),
  title: text().notNull(),
  number: text().notNull(),
  year: integer().notNull(),
  serial: integer(),
  issuedOn: text('issued_on').$type<Day>().notNull(),
  reason: text().notNull(),
  outline: text({ mode: 'json' }).$type<unknown>().notNull(),
  at: text().notNull(),
});

export const requestContacts = sqliteTable('request_contacts', {
  id: integer().primaryKey(),
  sealed: text().notNull(),
});

export const dataKeys = sqliteTable('data_keys', {
  kind: text().primaryKey(),
  wrapped: text().notNull(),
});

export const schedules = sqliteTable('schedules', {
  id: integer().primaryKey(),
  content: text({ mode: 'json' }).$type<Schedule>().notNull(),
});

export const drafts = sqliteTable('drafts', {
  name: text().primaryKey(),
  content: text({ mode: 'json' }).$type<unknown>().notNull(),
});
