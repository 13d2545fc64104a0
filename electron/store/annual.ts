// 年度报告: one row a unit and year.
import { and, asc, eq } from 'drizzle-orm';
import type { Accepted, Filed, Sources, Tables } from '../../shared/annual/report.ts';
import type { Day } from '../../shared/days/day.ts';
import type { Recorder } from './recorder.ts';
import type { Store } from './store.ts';
import { annualReports } from './tables.ts';
import type { SqlValue } from './tracked.ts';

export interface AnnualRecord {
  id: number;
  year: number;
  unit: string;
  form: string;
  tables: Tables;
  texts: Record<string, string>;
  sources: Sources;
  /** Units this report is the sum of; null for a report of its own. */
  parts: string[] | null;
  accepted: Accepted[];
  receivedOn: Day | null;
  filed: Filed | null;
}

/** One unit's report of a year, or undefined. */
export function findReport(store: Store, year: number, unit: string): AnnualRecord | undefined {
  return store.orm.select().from(annualReports).where(and(eq(annualReports.year, year), eq(annualReports.unit, unit))).get();
}

/** Reports of a year (or of all), by year and unit. */
export function listReports(store: Store, year?: number): AnnualRecord[] {
  return store.orm.select().from(annualReports).where(year === undefined ? undefined : eq(annualReports.year, year)).orderBy(asc(annualReports.year), asc(annualReports.id)).all();
}

/** Adds a report, or replaces the one of that id. */
export function writeReport(recorder: Recorder, report: Omit<AnnualRecord, 'id'> & { id?: number }): void {
  const json = (value: unknown): string | null => (value === null ? null : JSON.stringify(value));
  const values: SqlValue[] = [
    report.year, report.unit, report.form, json(report.tables), json(report.texts), json(report.sources), json(report.parts), json(report.accepted), report.receivedOn, json(report.filed),
  ];
  if (report.id === undefined) recorder.insert('annual_reports', values);
  else recorder.update('annual_reports', report.id, values);
}
