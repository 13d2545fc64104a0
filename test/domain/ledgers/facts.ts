// A small ledger for tests: two tables, three tasks, units with and without reports.
import { day } from '../../../shared/days/day.ts';
import type { LedgerEntry, LedgerInput, LedgerPart, LedgerTable, LedgerTask } from '../../../shared/ledgers/input.ts';
import type { Evidence } from '../../../shared/tracking/part.ts';
import { standingOf } from '../../../shared/tracking/standing.ts';

export const on = day('2024-09-20');

export const entry = (id: number, partId: number, kind: LedgerEntry['kind'], date: string, text: string, more: Partial<LedgerEntry> = {}): LedgerEntry => ({
  id, partId, kind, on: day(date), text, times: null, until: null, by: '', of: null, ...more,
});

export const task = (id: number, more: Partial<LedgerTask> = {}): LedgerTask => ({
  id, tableId: 1, position: id, number: String(id), section: '一、重点领域', subsection: '', requirement: `第${id}项要求`, leads: ['财政金融局'], responsible: ['各街道'], openEnded: false, deadline: day('2024-12-31'), periodic: [], ...more,
});

export const evidence = (id: number, partId: number, more: Partial<Evidence> = {}): Evidence => ({ id, partId, entryId: null, name: `材料${id}.pdf`, link: '', size: 10, sha256: 'a'.repeat(64), on: day('2024-06-03'), note: '', ...more });

/** A part of a task as it stands on the day of the ledger. */
export function part(id: number, of: LedgerTask, unit: string, entries: LedgerEntry[] = [], files: Evidence[] = [], more: { role?: 'lead' | 'responsible' } = {}): LedgerPart {
  const standing = standingOf(entries, { deadline: of.deadline, quotas: [], year: 2024, issuedOn: null }, on);
  return {
    part: {
      ...standing, id, taskId: of.id, tableId: of.tableId, unitId: unit.length * 1000 + unit.charCodeAt(0), unit, group: '区直', role: more.role ?? 'responsible', via: unit, number: of.number, section: of.section, subsection: of.subsection,
      requirement: of.requirement, deadlineText: '', lastText: '', evidence: files.length, version: entries.at(-1)?.id ?? 0,
    },
    entries,
    evidence: files,
  };
}

export const table: LedgerTable = { id: 1, title: '2024年政务公开工作要点任务分解表', documentNumber: '济高新管办字〔2024〕3号', year: 2024 };

export const input = (tasks: LedgerTask[], parts: LedgerPart[], tables = [table]): LedgerInput => ({ tables, tasks, parts, on });
