// What the papers of supervision are composed from.
import type { Day } from '../days/day.ts';
import type { OfficeSettings } from '../settings.ts';
import type { Part } from '../tracking/part.ts';

/** The papers that go to one unit each: 督办单 supervision, 催办函 urging. */
export type SheetKind = 'supervision' | 'urging';

/** A task table as far as a paper names it. */
export interface PaperTable {
  id: number;
  title: string;
  documentNumber: string | null;
  issuedOn: Day | null;
}

/** One unit's sheet: its parts with their standing on the day of issue, in the order of tables and tasks. */
export interface Sheet {
  unit: string;
  number: number;
  parts: readonly Part[];
}

export interface SheetsInput {
  kind: SheetKind;
  sheets: readonly Sheet[];
  /** Every table the parts come from. */
  tables: readonly PaperTable[];
  office: OfficeSettings;
  /** Who signs and gets the receipt; '' while the office has not said. */
  signer: string;
  issuedOn: Day;
  /** The day the units have to answer by; null leaves it open. */
  replyBy: Day | null;
  edits?: Readonly<Record<string, string>> | undefined;
}

export interface ProgressInput {
  year: number;
  /** 'YYYY-MM'; null for the whole year. */
  month: string | null;
  /** The last day whose entries count. */
  on: Day;
  /** The day on which the standings were derived: the day after `on` once the period is over, so that what was due on its last day and is not done counts as late. */
  judgedOn: Day;
  tables: readonly PaperTable[];
  /** Every task of the tables, also those no unit stands for. */
  tasks: readonly { id: number; section: string }[];
  /** Every part of the tasks with its standing on that day. */
  parts: readonly Part[];
  /** The names of the units in the order of the printed table. */
  order: readonly string[];
  office: OfficeSettings;
  /** 发文字号; '' or none leaves it open: 代字〔年〕号. */
  documentNumber?: string | undefined;
  issuedOn: Day;
  /** The day the lagging units have to answer by; null leaves it open. */
  replyBy: Day | null;
  edits?: Readonly<Record<string, string>> | undefined;
}
