// tasks.* progress.* evidence.* handouts.* papers.*: the task table, every unit's ledger, and the papers made of them.
import { z } from 'zod';
import { daySchema } from '../days/day.ts';
import { givenEvidenceSchema } from '../keptEvidence.ts';
import { outlineSchema } from '../outline/outline.ts';
import { patchOf } from '../patch.ts';
import { entryFieldsSchema } from '../tracking/entry.ts';
import { evidenceSchema, listedTaskSchema, partSchema, shownTaskSchema, storedTableSchema } from '../tracking/part.ts';
import { stateSchema } from '../tracking/standing.ts';
import { summarySchema } from '../tracking/summary.ts';
import { taskTableSchema } from '../tasks/task.ts';
import { manyOf, method } from './define.ts';

const id = z.number().int();
const done = z.object({ id, /** The entry of the change log; 0 when nothing changed. */ change: z.number().int() });
const doneMany = z.object({ ids: z.array(id), change: z.number().int() });
const year = z.number().int().min(1949).max(2999);

/** What a person may write about a task. Names as printed, one unit or collective name each; units are found by them. */
export const taskFieldsSchema = z.object({
  number: z.string().trim().max(40).default(''),
  section: z.string().trim().max(2_000).default(''),
  subsection: z.string().trim().max(2_000).default(''),
  leads: z.array(z.string().trim().min(1)).default([]),
  responsible: z.array(z.string().trim().min(1)).default([]),
  requirement: z.string().trim().min(1, { error: '工作要求不能空白' }).max(30_000),
  remark: z.string().trim().max(30_000).default(''),
  deadline: daySchema.nullable().default(null),
});
export type TaskFields = z.infer<typeof taskFieldsSchema>;

const tableFields = z.object({ title: z.string().trim().min(1, { error: '任务分解表要有名称' }), issuer: z.string().trim().nullable(), documentNumber: z.string().trim().nullable(), year, issuedOn: daySchema.nullable(), defaultDeadline: taskTableSchema.shape.defaultDeadline });

/** Which parts are meant; everything that is left out does not narrow. */
const partFilter = z.object({
  year: year.optional(),
  table: id.optional(),
  task: id.optional(),
  /** The unit's name or an alias. */
  unit: z.string().optional(),
  section: z.string().optional(),
  state: stateSchema.optional(),
  /** Due on this day or before. */
  dueBefore: daySchema.optional(),
});
/** Whose evidence: a part's, a task's, a unit's (of a year when given), or a whole year's. */
const evidenceFilter = z.object({ part: id.optional(), task: id.optional(), unit: z.string().optional(), year: year.optional() });

/** 督办单 supervision · 催办函 urging · 工作进展通报 progress. */
export const taskPaperSchema = z.enum(['supervision', 'urging', 'progress']);
/** Kept in the same register: 告知书 inform, 约谈通知 talk and 全区通报 circular of a scoring run; its 督办单 are numbered with those of tasks. */
export const paperKindSchema = z.enum([...taskPaperSchema.options, 'inform', 'talk', 'circular']);
const paperInput = z.object({
  kind: taskPaperSchema,
  /** 督办单, 催办函: the parts it speaks of, one sheet for each of their units. */
  parts: z.array(id).optional(),
  /** 通报: the year and, when given, the month it looks back on. */
  year: year.optional(),
  month: z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/, { error: '月份应写作 2024-06' }).optional(),
  /** Number of the first sheet in the year (督办单, 催办函); the next free one when left out. */
  number: z.number().int().min(1).max(9999).optional(),
  /** 发文字号 of a bulletin. */
  documentNumber: z.string().optional(),
  issuedOn: daySchema.optional(),
  /** The day the units have to answer by. */
  replyBy: daySchema.nullable().optional(),
  issuer: z.string().optional(),
  addressee: z.string().optional(),
  copyTo: z.string().optional(),
  /** Block id → the text the person put in its place; '' leaves the block out. */
  edits: z.record(z.string(), z.string()).optional(),
});
const paperSheet = z.object({ unit: z.string(), number: z.number().int(), /** Of tasks; none when the sheet rests on a scoring run. */ parts: z.array(id), /** The months the sheet rests on, 'YYYY-MM'. */ periods: z.array(z.string()).optional() });
const paperHead = z.object({
  id,
  kind: paperKindSchema,
  title: z.string(),
  /** '〔2024〕3号' or '〔2024〕3—7号'; a bulletin's 发文字号. */
  number: z.string(),
  issuedOn: daySchema,
  replyBy: daySchema.nullable(),
  at: z.string(),
  /** The scoring run it rests on; null for papers of tasks. */
  runId: z.string().nullable(),
  sheets: z.array(paperSheet.extend({ /** The unit reported on one of the parts since. */ answeredOn: daySchema.nullable() })),
});
export type PaperHead = z.infer<typeof paperHead>;

export const taskMethods = {
  'tasks.list': method({
    access: 'read',
    summary: '任务台账：各年的任务分解表和每项任务，可按年度、单位、时限、部分、状态筛选（给出单位时，状态是这个单位的）',
    input: z.object({ year: year.optional(), unit: z.string().optional(), dueBefore: daySchema.optional(), table: id.optional(), section: z.string().optional(), state: stateSchema.optional() }),
    output: z.object({ tables: z.array(storedTableSchema), tasks: z.array(listedTaskSchema) }),
  }),
  'tasks.tables': method({ access: 'read', summary: '各年的任务分解表，有几项任务、几件承办事项', input: z.object({ year: year.optional() }), output: z.object({ tables: z.array(storedTableSchema) }) }),
  'tasks.show': method({ access: 'read', summary: '一项任务：各单位的办理情况、全部进展记录和佐证材料', input: z.object({ id }), output: shownTaskSchema }),
  'tasks.add': method({ access: 'write', summary: '在任务分解表末尾补一项任务', input: taskFieldsSchema.extend({ table: id }), output: done }),
  'tasks.change': method({ access: 'write', summary: '修改一项任务（改了牵头、责任单位时重新对应到单位；已有进展的单位不会被去掉）', input: z.object({ id, fields: patchOf(taskFieldsSchema) }), output: done }),
  'tasks.changeMany': method({
    access: 'write',
    summary: '一次修改许多项任务（有一项不能改就都不改）',
    input: manyOf(taskFieldsSchema),
    output: z.object({ changed: z.number().int(), change: z.number().int() }),
  }),
  'tasks.remove': method({ access: 'write', summary: '删除任务（连同各单位的进展记录，可撤销）', input: z.object({ ids: z.array(id).min(1) }), output: z.object({ removed: z.number().int(), change: z.number().int() }) }),
  'tasks.assign': method({
    access: 'write',
    summary: '说明表上印的一个名称指哪些单位（名录里没有的名称、“有关部门”等统称），一张表里同样的名称一起对应',
    input: z.object({ table: id, name: z.string().min(1), units: z.array(z.string().min(1)), /** Only these tasks. */ tasks: z.array(id).optional() }),
    output: z.object({ parts: z.number().int(), change: z.number().int() }),
  }),
  'tasks.changeTable': method({ access: 'write', summary: '修改任务分解表的名称、文号、年度、印发日期和总的完成时限', input: z.object({ id, fields: tableFields.partial() }), output: done }),
  'tasks.removeTable': method({ access: 'write', summary: '删除一张任务分解表和其中的任务、进展（可撤销）', input: z.object({ id }), output: done }),
  'tasks.compare': method({
    access: 'read',
    summary: '与上一年的任务分解表比较：新增的、没有了的、改了说法的、照旧的',
    input: z.object({ table: id, /** The earlier table; the newest of an earlier year when left out. */ with: id.optional() }),
    output: z.object({
      table: storedTableSchema,
      with: storedTableSchema,
      rows: z.array(z.object({ kind: z.enum(['new', 'gone', 'reworded', 'same']), task: listedTaskSchema.nullable(), before: listedTaskSchema.nullable(), /** Of the requirement: 0 nothing in common, 100 the same. */ likeness: z.number().int() })),
    }),
  }),
  'tasks.carryOver': method({
    access: 'write',
    summary: '把上一年没有办结的任务结转到今年的表里（列在“结转任务”部分，与原任务相连）',
    input: z.object({ from: id, into: id, /** Which tasks; all with open parts when left out. */ tasks: z.array(id).optional(), /** The new deadline; the table's own when left out. */ deadline: daySchema.nullable().optional() }),
    output: doneMany,
  }),

  'progress.list': method({ access: 'read', summary: '各单位承担的任务和办理情况，可按年度、单位、任务、部分、状态、时限筛选', input: partFilter, output: z.object({ today: daySchema, parts: z.array(partSchema) }) }),
  'progress.add': method({
    access: 'write',
    summary: '给一项或几项任务（的单位）记一笔：进展、完成、不适用、退回重报、销号、恢复办理、延期、催办',
    input: z.object({ parts: z.array(id).min(1).max(10_000), entry: entryFieldsSchema }),
    output: doneMany,
  }),
  'progress.strike': method({ access: 'write', summary: '作废一笔进展记录（记录还在，不再算数）', input: z.object({ id, reason: z.string().trim().min(1, { error: '请写明为什么作废' }) }), output: done }),
  'progress.summary': method({ access: 'read', summary: '一年的完成情况：按单位、按部分、按月', input: z.object({ year, on: daySchema.optional(), table: id.optional() }), output: summarySchema }),
  'progress.due': method({
    access: 'read',
    summary: '快到期的、已逾期的、很久没有动静的、等待销号的',
    input: z.object({ on: daySchema.optional(), withinDays: z.number().int().min(0).max(366).default(15), silentMonths: z.number().int().min(1).max(24).default(3), year: year.optional() }),
    output: z.object({ on: daySchema, due: z.array(partSchema), overdue: z.array(partSchema), silent: z.array(partSchema), toClose: z.array(partSchema) }),
  }),

  'evidence.list': method({ access: 'read', summary: '佐证材料', input: evidenceFilter, output: z.object({ evidence: z.array(evidenceSchema.extend({ unit: z.string(), taskId: id, number: z.string(), requirement: z.string() })) }) }),
  'evidence.add': method({
    access: 'write',
    summary: '存一份佐证材料：给出文件，或者链接',
    input: givenEvidenceSchema.extend({ part: id, entry: id.nullable().default(null) }),
    output: done,
    file: 'maybe',
  }),
  'evidence.show': method({ access: 'read', summary: '取出一份佐证文件', input: z.object({ id }), output: evidenceSchema, document: true }),
  'evidence.remove': method({ access: 'write', summary: '去掉一份佐证材料（可撤销）', input: z.object({ id }), output: done }),
  'evidence.package': method({
    access: 'read',
    summary: '把一项任务、一个单位或全年的台账和佐证材料打成一个压缩包，附目录',
    input: evidenceFilter.omit({ part: true }),
    output: z.object({ title: z.string(), files: z.number().int(), parts: z.number().int() }),
    document: true,
  }),

  'handouts.workbook': method({ access: 'read', summary: '发给一个单位填报进展的表（Excel，只能填该填的格子）', input: z.object({ unit: z.string(), year }), output: z.object({ title: z.string(), tasks: z.number().int() }), document: true }),
  'handouts.workbooks': method({ access: 'read', summary: '所有单位的填报表，打成一个压缩包', input: z.object({ year, units: z.array(z.string()).optional() }), output: z.object({ title: z.string(), units: z.array(z.string()) }), document: true }),
  'handouts.ledger': method({ access: 'read', summary: '一个单位的工作台账（Word，公文版式）', input: z.object({ unit: z.string(), year, issuedOn: daySchema.optional() }), output: z.object({ title: z.string(), tasks: z.number().int() }), document: true }),
  'handouts.ledgers': method({ access: 'read', summary: '所有单位的工作台账（Word），打成一个压缩包', input: z.object({ year, units: z.array(z.string()).optional(), issuedOn: daySchema.optional() }), output: z.object({ title: z.string(), units: z.array(z.string()) }), document: true }),

  'papers.preview': method({ access: 'read', summary: '督办单、催办函或工作进展通报的全文，逐段可改', input: paperInput, output: z.object({ outline: outlineSchema, sheets: z.array(paperSheet), stray: z.array(z.string()), missing: z.array(z.string()) }) }),
  'papers.export': method({
    access: 'write',
    summary: '把督办单、催办函或工作进展通报存成 Word 文件，编号并留存；督办、催办记入各任务的进展',
    input: paperInput,
    output: z.object({ id, title: z.string(), number: z.string(), sheets: z.array(paperSheet) }),
    document: true,
  }),
  'papers.list': method({ access: 'read', summary: '已发出的督办单、催办函和通报，以及各单位是否已经回复', input: z.object({ kind: paperKindSchema.optional(), year: year.optional() }), output: z.object({ papers: z.array(paperHead) }) }),
  'papers.show': method({ access: 'read', summary: '一份已发出的督办单、催办函或通报的全文', input: z.object({ id }), output: paperHead.extend({ outline: outlineSchema }), document: true }),
};
