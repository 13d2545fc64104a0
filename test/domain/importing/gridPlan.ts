// A plan of one small grid, and its rows in short: row, what is done, and what the test looks at.
import type { ImportKind, ImportOptions, Plan } from '../../../shared/importing/plan.ts';
import { planImport } from '../../../shared/importing/planImport.ts';
import { planOf } from './readCase.ts';
import type { ImportCase } from './readCase.ts';

export type Rows = ImportCase['工作表'][number]['行'];
interface Grid {
  kind?: ImportKind;
  sheet?: string;
  merges?: string[];
  options?: ImportOptions;
}

/** Plans one sheet of the office of the cases. */
export function gridPlan(rows: Rows, { kind = 'submissions', sheet = '表', merges = [], options = {} }: Grid = {}): Plan {
  return planImport(planOf({ 名称: '', 类: kind, 选项: options, 工作表: [{ 名: sheet, 行: rows, 合并: merges }], 应得: { 数目: {} } }));
}

/** Row, action and some values, or for a row without a record why it has none. */
export function inShort(plan: Plan, ...fields: string[]): unknown[] {
  return plan.rows.map(({ row, action, values, problems }) => (action === 'skip' ? [row, action, problems[0]?.message.replace(/^.*：|。$/g, '')] : [row, action, ...fields.map((field) => values[field])]));
}

/** The outlets of each record, by row. */
export function outletsOf(plan: Plan): unknown[] {
  return plan.rows.filter(({ action }) => action !== 'skip').map(({ row, values }) => [row, (values['adoptions'] as { outlet: string }[]).map(({ outlet }) => outlet)]);
}

/** Codes of what is said of the rows and of the file. */
export const codesOf = (plan: Plan): string[] => [...plan.problems, ...plan.rows.filter(({ action }) => action !== 'refuse' && action !== 'skip').flatMap(({ problems }) => problems)].map(({ code }) => code);

/** Everything the plan says, as one text. */
export const saidBy = (plan: Plan): string => [...plan.problems, ...plan.rows.flatMap(({ problems }) => problems)].map(({ message }) => message).join('');
