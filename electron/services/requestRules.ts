// requests.tryReadings calendar.try requests.outlived: what other readings, another schedule, the years of keeping would change.
import { contactIds } from '../store/contacts.ts';
import { readSettings } from '../store/settings.ts';
import { checkDays, rulesWith } from './calendar.ts';
import { outlived, yearsBefore } from './contacts.ts';
import type { Handlers } from './context.ts';
import { rulesOf } from './requestClock.ts';
import { filedWithDue, movedBy } from './requestFiles.ts';

export const requestRulesHandlers: Pick<Handlers, 'requests.tryReadings' | 'calendar.try' | 'requests.outlived'> = {
  'requests.tryReadings': (context, { firstDayCounts, consultation }) => {
    const rules = rulesOf(context);
    const { settings } = rules;
    return { moved: movedBy(context, { ...rules, settings: { firstDayCounts: firstDayCounts ?? settings.firstDayCounts, consultation: consultation ?? settings.consultation } }) };
  },

  'calendar.try': (context, { schedule }) => {
    checkDays(schedule);
    return { moved: movedBy(context, rulesWith(context, schedule)) };
  },

  'requests.outlived': (context) => {
    const { retentionYears } = readSettings(context.store);
    if (retentionYears === null) return { before: null, requests: [], withoutFile: 0 };
    const before = yearsBefore(context.today(), retentionYears);
    const gone = new Set(contactIds(context.store).length === 0 ? [] : outlived(context, before));
    const requests = filedWithDue(context).flatMap(({ file, due }) => (gone.has(file.id) && due.closedOn !== null ? [{ id: file.id, number: file.number, closedOn: due.closedOn }] : []));
    return { before, requests, withoutFile: gone.size - requests.length };
  },
};
