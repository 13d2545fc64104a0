// schemes.*: 计分办法 listed, read, added, carried into a new year, changed, compared, tried out, ended, written as a file.
import { z } from 'zod';
import { daySchema } from '../days/day.ts';
import { problemSchema } from '../problems.ts';
import { scoreLineSchema } from '../scoring/result.ts';
import { schemeSchema } from '../scoring/scheme.ts';
import { boundSchema } from './bounds.ts';
import { method, nothing } from './define.ts';

const readings = z.record(z.string(), z.string());

/** A scheme as a list shows it. */
const schemeHead = z.object({
  id: z.string(),
  name: z.string(),
  from: daySchema,
  to: daySchema.nullable(),
  source: z.string(),
  documentNumber: z.string(),
  issuer: z.string(),
  issuedOn: daySchema,
  /** shipped: came with the program; own: the office's. */
  origin: z.enum(['shipped', 'own']),
  /** As of today. */
  state: z.enum(['coming', 'inForce', 'ended']),
  replaces: z.string().nullable(),
  /** Runs made under it, and how many of them stand in an issued bulletin. */
  runs: z.number().int(),
  frozen: z.number().int(),
});

/** What a scheme says of its papers; left out: as before. */
const papers = { name: z.string().trim().min(1).optional(), document: z.string().trim().min(1).optional(), documentNumber: z.string().trim().optional(), attachment: z.string().trim().optional(), issuer: z.string().trim().min(1).optional(), issuedOn: daySchema.optional() };

const changed = z.object({ id: z.string(), /** Its entry in the change log, 0 when nothing changed. */ change: z.number().int() });

export const schemeMethods = {
  'schemes.list': method({ access: 'read', summary: '计分办法：出处、起止、是否在用', input: nothing, output: z.object({ schemes: z.array(schemeHead) }) }),
  'schemes.show': method({ access: 'read', summary: '一个计分办法的全部规则和条文；给一次计分的编号，就是那次计分所用的办法', input: z.object({ /** Id of a scheme or of a run. */ scheme: z.string() }), output: schemeSchema }),
  'schemes.add': method({ access: 'write', summary: '加入一个计分办法文件（JSON）', input: nothing, output: z.object({ id: z.string(), /** Hints: what is doubtful in it, though it was added. */ problems: z.array(problemSchema) }), file: 'one' }),
  'schemes.copy': method({
    access: 'write',
    summary: '把一个计分办法复制到新年度：改起止日期和文号，条文和规则不变，原办法到前一天为止',
    input: z.object({ scheme: z.string(), id: z.string().optional(), from: daySchema, to: daySchema.nullable().optional(), ...papers, /** false: it is only the pattern, and stays in force. */ replace: z.boolean().default(true) }),
    output: changed,
  }),
  'schemes.save': method({
    access: 'write',
    summary: '保存改过的计分办法；已用于印发通报的办法不改动，另存为新的办法',
    input: z.object({ content: z.unknown(), /** The day from which it holds. */ from: daySchema.optional(), to: daySchema.nullable().optional(), ...papers }),
    output: changed.extend({ /** changed: the same scheme, other content; new: another scheme; same: nothing to save. */ saved: z.enum(['new', 'changed', 'same']) }),
  }),
  'schemes.diff': method({
    access: 'read',
    summary: '比较两个计分办法，逐条逐值说明不同',
    input: z.object({ /** Ids of schemes or of runs. */ before: z.string(), after: z.string() }),
    output: z.object({ before: z.string(), after: z.string(), changes: z.array(z.object({ section: z.string(), place: z.string(), change: z.enum(['added', 'removed', 'changed']), text: z.string() })) }),
  }),
  'schemes.try': method({
    access: 'read',
    summary: '拿一个（还没有保存的）计分办法试算一段时期，与现行办法或一次计分比较，不存任何结果',
    input: z.object({
      /** A scheme as a file would hold it. */
      content: z.unknown(),
      from: boundSchema,
      to: boundSchema,
      readings: readings.optional(),
      /** Id of the scheme or run to compare with; left out: the stored scheme of the same id, else the one it replaces. */
      against: z.string().optional(),
      /** Lines of this unit only. */
      unit: z.string().optional(),
      /** So many lines at most. */
      most: z.number().int().min(0).max(5000).default(60),
    }),
    output: z.object({
      /** Faults of the content by path; with any of them nothing is scored. */
      problems: z.array(problemSchema),
      /** What it was compared with, null for nothing. */
      against: z.string().nullable(),
      rows: z.array(z.object({ unit: z.string(), group: z.string(), before: z.number().nullable(), after: z.number().nullable(), rankBefore: z.number().int().nullable(), rankAfter: z.number().int().nullable() })),
      totals: z.object({ before: z.number().nullable(), after: z.number().nullable() }),
      /** Lines that came or went, at most `most`; `counts` tells how many there are. */
      lines: z.array(scoreLineSchema.extend({ change: z.enum(['added', 'removed']) })),
      counts: z.object({ units: z.number().int(), added: z.number().int(), removed: z.number().int() }),
      lists: z.array(z.object({ list: z.string(), added: z.array(z.string()), removed: z.array(z.string()) })),
    }),
  }),
  'schemes.retire': method({ access: 'write', summary: '停用一个计分办法：写明用到哪一天为止', input: z.object({ scheme: z.string(), to: daySchema }), output: changed }),
  'schemes.restore': method({ access: 'write', summary: '恢复停用的计分办法：去掉失效日期，随程序附带的回到附带时的样子', input: z.object({ scheme: z.string() }), output: changed }),
  'schemes.export': method({ access: 'read', summary: '把一个计分办法存成文件（JSON），可以交给别的单位导入', input: z.object({ scheme: z.string() }), output: z.object({ title: z.string() }), document: true }),
};
