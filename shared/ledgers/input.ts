// What ledgers and packages are made of: tables, tasks, each unit's part with its entries and its evidence.
import type { Day } from '../days/day.ts';
import type { EntryKind } from '../tracking/entry.ts';
import type { Evidence, Part } from '../tracking/part.ts';

export interface LedgerTable {
  id: number;
  title: string;
  documentNumber: string | null;
  year: number;
}

/** A task as printed. */
export interface LedgerTask {
  id: number;
  tableId: number;
  /** Place in its table, from 1. */
  position: number;
  /** 序号 as printed, '' for none. */
  number: string;
  section: string;
  subsection: string;
  requirement: string;
  leads: readonly string[];
  responsible: readonly string[];
  /** The list of names does not end (等). */
  openEnded: boolean;
  deadline: Day | null;
  /** Work that comes again without a count: 定期, 按月 …, as printed. */
  periodic: readonly { text: string }[];
}

export interface LedgerEntry {
  id: number;
  partId: number;
  kind: EntryKind;
  on: Day;
  text: string;
  times: number | null;
  until: Day | null;
  by: string;
  /** For 作废: the entry taken out of account. */
  of: number | null;
}

/** A unit's part of a task with all that was said about it, in the order it was entered. */
export interface LedgerPart {
  part: Part;
  entries: readonly LedgerEntry[];
  evidence: readonly Evidence[];
}

export interface LedgerInput {
  tables: readonly LedgerTable[];
  tasks: readonly LedgerTask[];
  /** In the order of tables and tasks. */
  parts: readonly LedgerPart[];
  /** The day up to which is told. */
  on: Day;
}
