// A row of a progress plan: what the unit reports, and the entry of the ledger it stands against.
import type { PlanRow } from '../../../shared/importing/plan.ts';
import { entryNames } from '../../../shared/tracking/entry.ts';
import type { EntryFields } from '../../../shared/tracking/entry.ts';

/** What is compared of an entry. */
export type Told = Pick<EntryFields, 'kind' | 'on' | 'text' | 'times' | 'by'>;

/** The unit filled something in that was read. */
export function hasReport(row: PlanRow): boolean {
  return row.values['entry'] !== undefined || row.action === 'refuse';
}

/** The report of the file and the entry of the data where they differ; null where they do not. */
export function conflictOf(row: PlanRow): { part: string; file: Told; data: Told } | null {
  const { entry, conflict, partId } = row.values;
  // The plan is the program's own: where there is a conflict there is a report.
  return entry === undefined || conflict === undefined ? null : { part: String(partId), file: entry as Told, data: conflict as Told };
}

/** '完成 2 次：已公开' */
export function toldText({ kind, times, text }: Told): string {
  return `${entryNames[kind]}${times === null ? '' : ` ${times} 次`}${text === '' ? '' : `：${text}`}`;
}

/** '第 3 项 公开财政预算…' */
export function rowTitle({ values }: PlanRow): string {
  const number = typeof values['number'] === 'string' && values['number'] !== '' ? `第 ${values['number']} 项　` : '';
  return `${number}${typeof values['requirement'] === 'string' ? values['requirement'] : ''}`;
}
