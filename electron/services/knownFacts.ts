// What an import is planned against: the units, the registers and the outlets as they stand.
import type { ImportKind } from '../../shared/importing/plan.ts';
import type { KnownFacts } from '../../shared/importing/facts.ts';
import { listCommissions } from '../store/commissions.ts';
import { listScoreEvents } from '../store/scoreEvents.ts';
import { listReports } from '../store/annual.ts';
import { readSettings } from '../store/settings.ts';
import { listSubmissions } from '../store/submissions.ts';
import { listUnits } from '../store/units.ts';
import type { Context } from './context.ts';
import { knownParts, knownTaskTables } from './knownTasks.ts';
import { canSeal } from './contacts.ts';
import { filedWithDue } from './requestFiles.ts';
import { knownOutlets, knownWords } from './knownOutlets.ts';

/** The facts a plan of this kind needs. */
export function knownFacts(context: Context, kind: ImportKind): KnownFacts {
  const { store } = context;
  return {
    units: listUnits(store),
    submissions: kind === 'submissions' ? listSubmissions(store) : [],
    outlets: knownOutlets(context),
    words: knownWords(context),
    regionNames: readSettings(store).regionNames,
    ...(kind === 'scoreEvents' ? { scoreEvents: listScoreEvents(store) } : {}),
    ...(kind === 'commissions' ? { commissions: listCommissions(store).map(({ unitId: _unitId, ...commission }) => commission) } : {}),
    ...(kind === 'tasks' ? { taskTables: knownTaskTables(context) } : {}),
    ...(kind === 'progress' ? { parts: knownParts(context) } : {}),
    ...(kind === 'applications' ? { applications: filedWithDue(context).map(({ file: { id, number, application }, due }) => ({ id, number, application, closedOn: due.closedOn })), contactsKept: canSeal(context) } : {}),
    ...(kind === 'annualTables' ? { annual: { forms: context.resources.forms(), reports: listReports(store) } } : {}),
  };
}
