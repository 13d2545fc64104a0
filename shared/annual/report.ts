// 年度报告: one unit's tables and texts of one year, and how single cells are read and written by path.
import { z } from 'zod';
import { daySchema } from '../days/day.ts';
import { decimalSchema, fromUnits, toUnits } from './decimal.ts';

/** A count of the tables: a whole number from 0; null is blank, which is not 0 until somebody says so. */
const countSchema = z.number().int().min(0).max(1_000_000_000).nullable();

/**
 * Nested by the parts of the paths: {two: {rules: {made: 0, …}, fees: '0'}, three: {granted: {naturalPerson: 1, …}}, four: …}.
 * Counts are numbers, amounts decimals as text (a number is taken for the text it is written as); what is missing is null.
 */
export type Tables = { [key: string]: number | string | null | Tables };
export const tablesSchema: z.ZodType<Tables> = z.record(
  z.string(),
  z.lazy(() => z.union([countSchema, decimalSchema, tablesSchema], { error: '应是从 0 起的整数，金额是小数（写成文字），没有填的写 null' })),
);

/** Part or aspect of the form → its text. */
export const textsSchema = z.record(z.string(), z.string());

/** Where a cell's number comes from: the ids of the records counted, or what stood there when a person wrote another number over it. */
export const sourcesSchema = z.record(
  z.string(),
  z.object({ kind: z.string(), ids: z.array(z.number().int()).default([]), derived: z.union([z.number(), z.string()]).nullable().default(null), reason: z.string().default('') }),
);
export type Sources = z.infer<typeof sourcesSchema>;

/** A finding a person explained: it stays accepted until one of its cells changes. */
export const acceptedSchema = z.object({ rule: z.string(), cells: z.array(z.string()), quote: z.string().default(''), values: z.array(z.string()), reason: z.string().min(1, { error: '要写明理由' }), by: z.string(), on: daySchema });
export type Accepted = z.infer<typeof acceptedSchema>;

/** What was filed: the numbers and texts as they stood on that day. */
export const filedSchema = z.object({ on: daySchema, tables: tablesSchema, texts: textsSchema });
export type Filed = z.infer<typeof filedSchema>;

export type Cells = ReadonlyMap<string, number | string | null>;

/** The cells of nested tables by path. */
export function cellsOf(tables: Tables, before = ''): Map<string, number | string | null> {
  const found = new Map<string, number | string | null>();
  for (const [key, value] of Object.entries(tables)) {
    const path = before === '' ? key : `${before}.${key}`;
    if (typeof value === 'object' && value !== null) for (const [inner, one] of cellsOf(value, path)) found.set(inner, one);
    else found.set(path, value);
  }
  return found;
}

/** Cells by path → nested tables. */
export function tablesOf(cells: Iterable<readonly [string, number | string | null]>): Tables {
  const tables: Tables = {};
  for (const [path, value] of cells) {
    const parts = path.split('.');
    let at = tables;
    for (const part of parts.slice(0, -1)) {
      const next = at[part];
      at = typeof next === 'object' && next !== null ? next : ((at[part] = {}) as Tables);
    }
    at[parts.at(-1) ?? ''] = value;
  }
  return tables;
}

/** A cell's value in whole units of 10⁻¹²; null when blank. Throws on what is no number: the schema has refused it before. */
export function unitsOf(value: number | string | null | undefined): bigint | null {
  if (value === null || value === undefined) return null;
  const units = toUnits(String(value));
  if (units === null) throw new Error(`not a decimal: ${value}`);
  return units;
}

/** A value as printed: '' when blank. */
export function sayValue(value: number | string | null | undefined): string {
  const units = unitsOf(value);
  return units === null ? '' : fromUnits(units);
}
