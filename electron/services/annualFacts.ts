// annual.facts: what the office's registers know that belongs into the report's text.
import type { Day } from '../../shared/days/day.ts';
import type { Fact } from '../../shared/annual/narrative/fact.ts';
import { requestFacts } from '../../shared/annual/narrative/requestFacts.ts';
import type { FactApplication } from '../../shared/annual/narrative/requestFacts.ts';
import { issuedFacts, sentFacts, taskFacts } from '../../shared/annual/narrative/workFacts.ts';
import { finishedStates } from '../../shared/tracking/standing.ts';
import { summarise } from '../../shared/tracking/summary.ts';
import { listBulletins } from '../store/bulletins.ts';
import type { AnnualRecord } from '../store/annual.ts';
import { listPapers } from '../store/papers.ts';
import { listScoreEvents } from '../store/scoreEvents.ts';
import { readSettings } from '../store/settings.ts';
import { listSubmissions } from '../store/submissions.ts';
import { listUnits } from '../store/units.ts';
import { requireForm, requireReport } from './annual.ts';
import { numbersOf } from './annualTexts.ts';
import type { Context, Handlers } from './context.ts';
import { findParts } from './parts.ts';
import type { FoundPart } from './parts.ts';
import { filedWithDue } from './requestFiles.ts';
import { countedIn } from './requestStatistics.ts';

function applicationsOf(context: Context): FactApplication[] {
  return filedWithDue(context).map(({ file: { id, number, application, events }, due: { receivedOn, closedOn, outcome } }) => ({ id, number, kind: application.applicant.kind, receivedOn, closedOn, outcome, events }));
}

/** How often a part was done within the year, by the entries that count. */
function timesIn({ part: { entries } }: FoundPart, year: number): number {
  const struck = new Set(entries.flatMap(({ kind, of }) => (kind === 'struck' && of !== null ? [of] : [])));
  return entries.reduce((sum, { id, on, times }) => sum + (times !== null && on.startsWith(String(year)) && !struck.has(id) ? times : 0), 0);
}

/** The end of the year, or today while it lasts. */
const lastDay = (context: Context, year: number): Day => {
  const [today, end] = [context.today(), `${year}-12-31` as Day];
  return today < end ? today : end;
};

function workFacts(context: Context, year: number, unit: string | null): Fact[] {
  const { store } = context;
  const on = lastDay(context, year);
  const found = findParts(context, { year, ...(unit === null ? {} : { unit }) }, on);
  const summary = summarise(found.map(({ task, unit: whose, standing }) => ({ unit: whose.name, group: whose.group, section: task.section, taskId: task.id, standing })), year, on);
  const parts = found.map((one) => ({
    taskId: one.task.id, unit: one.unit.name, number: one.task.number, words: [one.task.subsection, one.task.requirement].filter((text) => text !== '').join('：'),
    finished: finishedStates.includes(one.standing.state), times: timesIn(one, year),
  }));
  const unitId = unit === null ? undefined : listUnits(store).find(({ name }) => name === unit)?.id;
  const span = { from: `${year}-01-01`, to: `${year}-12-31`, ...(unitId === undefined ? {} : { unitId }) };
  return [
    ...taskFacts({ year, unit, tasks: new Set(found.map(({ task }) => task.id)).size, tally: summary.total, parts }),
    ...sentFacts({ year, unit, submissions: listSubmissions(store, span).map(({ id, title, unit: whose, adoptions }) => ({ id, title, unit: whose, adoptions: adoptions.length })), events: listScoreEvents(store, span) }),
    ...(unit === null ? issuedFacts({
      year, bulletins: listBulletins(store).filter(({ issuedOn, corrects }) => corrects === null && issuedOn.startsWith(String(year))),
      papers: listPapers(store, { year }).map(({ kind, title, sheets }) => ({ kind, title, sheets: sheets.length })),
    }) : []),
  ];
}

/** The report of one unit of the register; null when it speaks for the office or the whole area. */
function ownUnit({ store }: Context, { unit, parts }: AnnualRecord): string | null {
  return parts === null && unit !== readSettings(store).issuer && listUnits(store).some(({ name }) => name === unit) ? unit : null;
}

export const annualFactHandlers: Pick<Handlers, 'annual.facts'> = {
  'annual.facts': (context, { year, unit: printed }) => {
    const record = requireReport(context, year, printed);
    const unit = ownUnit(context, record);
    // The register of applications is the office's own: a unit's report speaks of it only when it was filled from it.
    const ours = unit === null || Object.values(record.sources).some(({ kind }) => kind === 'requests');
    const requests = ours ? requestFacts(numbersOf(context, requireForm(context, year), record), year, applicationsOf(context), countedIn(context, { year })) : [];
    return { facts: [...requests, ...workFacts(context, year, unit)] };
  },
};
