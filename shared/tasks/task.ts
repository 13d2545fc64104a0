// 任务 and 任务分解表: what one row of a task table and the table as a whole hold once they are read.
import { z } from 'zod';
import { daySchema } from '../days/day.ts';

/** How often: each year, half year, quarter, month, ten days (旬), week, day. */
export const perSchema = z.enum(['year', 'halfYear', 'quarter', 'month', 'tenDays', 'week', 'day']);
export type Per = z.infer<typeof perSchema>;

/** 频次要求: at least so many times in a period; `text` as quoted from the requirement, `inPrinciple` when it says 原则上. */
export const quotaSchema = z.object({ atLeast: z.number().int().min(1), per: perSchema, text: z.string(), inPrinciple: z.boolean() });
export type Quota = z.infer<typeof quotaSchema>;

/** 定期, 按月 …: work that comes again without a count; `per` null when only 定期 is said. */
export const periodicSchema = z.object({ text: z.string(), per: perSchema.nullable() });
export type Periodic = z.infer<typeof periodicSchema>;

/**
 * 完成时限. `by` null: long-term, the whole year, again and again, or counted from another day; `text` as printed.
 * `from` says where it stands: the column of deadlines, the requirement's text, or the notice for all tasks.
 */
export const taskDeadlineSchema = z.object({ by: daySchema.nullable(), text: z.string(), from: z.enum(['column', 'text', 'default']) });
export type TaskDeadline = z.infer<typeof taskDeadlineSchema>;

/**
 * One name of a row: `text` as printed, `unit` the register's name for it (null: unknown, or a collective name),
 * `note` a Chinese clause that says by what it was known or why it was not.
 */
export const taskNameSchema = z.object({
  text: z.string(),
  role: z.enum(['lead', 'responsible']),
  group: z.boolean(),
  unit: z.string().nullable(),
  note: z.string().optional(),
});
export type TaskName = z.infer<typeof taskNameSchema>;

export const taskSchema = z.object({
  /** Place in its table, from 1. */
  position: z.number().int().min(1),
  /** 序号 as printed, '' when the table numbers nothing. */
  number: z.string(),
  section: z.string(),
  subsection: z.string(),
  /** Names as printed, units and collective names alike, each once. */
  leads: z.array(z.string()),
  responsible: z.array(z.string()),
  /** Every collective name among the leads and the responsible. */
  groups: z.array(z.string()),
  /** The same names with what the register knows of them. */
  names: z.array(taskNameSchema),
  /** 等, 等有关部门: the list of names does not end. */
  openEnded: z.boolean(),
  requirement: z.string(),
  remark: z.string(),
  /** The one that counts: the latest day of the column, else of the text, else the table's default; null when none is said. */
  deadline: taskDeadlineSchema.nullable(),
  /** Every deadline printed for the row. */
  deadlines: z.array(taskDeadlineSchema),
  quotas: z.array(quotaSchema),
  periodic: z.array(periodicSchema),
});
export type Task = z.infer<typeof taskSchema>;

export const taskTableSchema = z.object({
  title: z.string(),
  issuer: z.string().nullable(),
  documentNumber: z.string().nullable(),
  year: z.number().int(),
  issuedOn: daySchema.nullable(),
  defaultDeadline: z.object({ by: daySchema.nullable(), text: z.string() }).nullable(),
});
export type TaskTable = z.infer<typeof taskTableSchema>;
