// system.* settings.* changes.* tables.*: the program itself, its data file, the change log, lists on their way out.
import { z } from 'zod';
import { daySchema } from '../days/day.ts';
import { officeSettingsSchema } from '../settings.ts';
import { sheetTableSchema } from '../outline/sheetTable.ts';
import { countsSchema, method, nothing } from './define.ts';

const checks = z.object({ ok: z.boolean(), checks: z.array(z.object({ name: z.string(), ok: z.boolean(), detail: z.string() })) });

/** One entry of the change log as people read it. */
export const changeSchema = z.object({
  seq: z.number().int(),
  at: z.string(),
  who: z.string(),
  command: z.string(),
  summary: z.string(),
  records: z.number().int(),
  /** The entry that took this one back, if any. */
  undoneBy: z.number().int().nullable(),
  /** This entry took back that one. */
  undoes: z.number().int().nullable(),
  /** It can be undone now: of a kind that can, not undone already, and not itself an undo or redo. */
  undoable: z.boolean(),
});

/** A backup the program keeps beside the data file: a name, never a path. */
export const keptBackupSchema = z.object({
  name: z.string(),
  /** When it was made, by this machine's clock: 'YYYY-MM-DDTHH:MM:SS'. */
  at: z.string(),
  /** In bytes. */
  size: z.number().int(),
  /** Still the bytes that were verified when it was written; null when it cannot be told. */
  intact: z.boolean().nullable(),
});

export const systemMethods = {
  'system.info': method({
    access: 'read',
    summary: '程序与数据库的版本、位置和各类记录的数目',
    input: nothing,
    output: z.object({ version: z.string(), schema: z.number().int(), database: z.string(), counts: countsSchema, today: daySchema, samples: z.array(z.object({ id: z.string(), name: z.string() })) }),
  }),
  'system.loadSample': method({
    access: 'write',
    summary: '载入一套示例资料（只能载入空白的数据库）',
    input: z.object({ sample: z.string() }),
    output: z.object({ counts: countsSchema }),
  }),
  'system.backup': method({
    access: 'read',
    summary: '备份整个数据库，备份写出后立即检验',
    input: nothing,
    output: checks.extend({ sha256: z.string() }),
    document: true,
  }),
  'system.restore': method({
    access: 'write',
    summary: '用备份恢复数据库：给出备份文件，或者 system.backups 里一份备份的名称；恢复之前先把现有数据另存一份',
    input: z.object({ name: z.string().optional() }),
    output: checks.extend({
      /** The name of the backup that holds what stood there before; '' when there was nothing to save. */
      savedAs: z.string(),
    }),
    file: 'maybe',
  }),
  'system.backups': method({
    access: 'read',
    summary: '程序自己存在数据文件旁边的备份，新的在前',
    input: nothing,
    output: z.object({ backups: z.array(keptBackupSchema) }),
  }),
  'system.verify': method({ access: 'read', summary: '检查数据库文件、表结构和操作日志是否完好', input: nothing, output: checks }),
  'system.fonts': method({
    access: 'read',
    summary: '检查这台电脑是否装有公文所需的字体',
    input: nothing,
    output: z.object({ known: z.boolean(), missing: z.array(z.object({ name: z.string(), use: z.string() })) }),
  }),
  'settings.show': method({ access: 'read', summary: '本单位（政务公开办）的设置', input: nothing, output: officeSettingsSchema }),
  'settings.change': method({ access: 'write', summary: '修改本单位的设置', input: officeSettingsSchema.partial(), output: officeSettingsSchema }),
  'changes.list': method({
    access: 'read',
    summary: '操作日志，新的在前',
    input: z.object({ limit: z.number().int().min(1).max(1000).default(200), before: z.number().int().optional() }),
    output: z.object({ changes: z.array(changeSchema), undoable: z.number().int().nullable(), redoable: z.number().int().nullable() }),
  }),
  'changes.undo': method({
    access: 'write',
    summary: '撤销：不指明时撤销最近一项可撤销的操作',
    input: z.object({ seq: z.number().int().optional() }),
    output: z.object({ seq: z.number().int(), summary: z.string() }),
  }),
  'changes.redo': method({
    access: 'write',
    summary: '重做刚才撤销的操作',
    input: nothing,
    output: z.object({ seq: z.number().int(), summary: z.string() }),
  }),
  'tables.export': method({
    access: 'read',
    summary: '把一张列表存成 Excel 工作簿',
    input: sheetTableSchema,
    output: z.object({ title: z.string(), rows: z.number().int() }),
    document: true,
  }),
};
