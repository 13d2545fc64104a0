// The first page's part of the annual report: from December to the end of March, who has handed in and how the office's own report stands.
import { deadlinesOf } from '../../shared/annual/deadlines.ts';
import { formFor } from '../../shared/annual/form.ts';
import type { Output } from '../../shared/contract/methods.ts';
import { daysBetween } from '../../shared/days/count.ts';
import { listReports } from '../store/annual.ts';
import type { AnnualRecord } from '../store/annual.ts';
import { readSettings } from '../store/settings.ts';
import { findingsOf, reportUnit, unitsDue } from './annual.ts';
import type { Context } from './context.ts';

type HomeAnnual = NonNullable<Output<'home.overview'>['annual']>;

/** The year reported on in these months; null in the others. */
function seasonOf(today: string): number | null {
  const [year = 0, month = 0] = today.split('-').map(Number);
  return month === 12 ? year : month <= 3 ? year - 1 : null;
}

/** Null out of season, and while there are neither units nor reports. */
export function homeAnnual(context: Context): HomeAnnual | null {
  const today = context.today();
  const year = seasonOf(today);
  if (year === null || formFor(context.resources.forms(), year) === undefined) return null;
  const { store } = context;
  const reports = listReports(store, year);
  const due = unitsDue(context, year);
  if (due.length + reports.length === 0) return null;
  const there = new Set(reports.filter(({ parts }) => parts === null).map(({ unit }) => unit));
  const state = (record: AnnualRecord | undefined): HomeAnnual['own'] => {
    if (!record) return null;
    const errors = findingsOf(context, record).problems.filter(({ severity }) => severity === 'error').length;
    return { unit: record.unit, errors, filedOn: record.filed?.on ?? null };
  };
  const { issuer } = readSettings(store);
  const ownName = issuer === '' ? null : reportUnit(context, issuer);
  return {
    year,
    deadlines: deadlinesOf(year).map((deadline) => ({ ...deadline, daysLeft: daysBetween(today, deadline.on) })),
    due: due.length,
    missing: due.filter((unit) => !there.has(unit)),
    ownName,
    own: state(reports.find(({ unit }) => unit === ownName)),
    sum: state(reports.find(({ parts, unit }) => parts !== null && unit !== ownName)),
  };
}
