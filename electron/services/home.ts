// home.* search.*: the first page and the one search field.
import { isMonth, month as monthFrom, monthOf, monthSpan } from '../../shared/days/day.ts';
import { refusal } from '../../shared/problems.ts';
import { existsWithin } from '../../shared/units/unit.ts';
import { foldText } from '../../shared/names/fold.ts';
import { pinyinScore } from '../../shared/names/pinyin.ts';
import { backupState } from '../store/backup.ts';
import { listBulletins } from '../store/bulletins.ts';
import { lastSubmissionDays } from '../store/overview.ts';
import { searchTitles } from '../store/search.ts';
import { listSubmissions } from '../store/submissions.ts';
import { listUnits } from '../store/units.ts';
import { homeAnnual } from './annualHome.ts';
import type { Handlers } from './context.ts';
import { searchRequests } from './requestSearch.ts';
import { latestRun } from './scoring.ts';
import { homeTasks } from './taskHome.ts';
import { searchTasks } from './taskSearch.ts';

/** How many of each are shown: none crowds the others out, and what one does not need the others take. */
function fairShares(room: number, wanted: readonly number[]): number[] {
  const shares = wanted.map(() => 0);
  for (let left = room; left > 0; ) {
    const open = shares.flatMap((share, at) => (share < (wanted[at] ?? 0) ? [at] : []));
    if (open.length === 0) break;
    for (const at of open.slice(0, left)) shares[at] = (shares[at] ?? 0) + 1;
    left -= Math.min(left, open.length);
  }
  return shares;
}

export const homeHandlers: Pick<Handlers, 'home.overview' | 'search.find'> = {
  'home.overview': (context, { month }) => {
    const { store } = context;
    const today = context.today();
    if (month !== undefined && !isMonth(month)) throw refusal('input-invalid', '月份应写作 2020-07 这样的形式。', { field: 'month' });
    const asked = month === undefined ? monthOf(today) : monthFrom(month);
    const { first, last } = monthSpan(asked);
    const sent = listSubmissions(store, { from: first, to: last });
    const active = new Set(sent.flatMap(({ unit, jointUnits }) => [unit, ...jointUnits]));
    const lastDays = lastSubmissionDays(store);
    const [bulletin] = listBulletins(store);
    return {
      today,
      month: asked,
      silent: listUnits(store)
        .filter((unit) => !unit.exempt && existsWithin(unit, first, last) && !active.has(unit.name))
        .map((unit) => ({ unit: unit.name, group: unit.group, lastSubmittedOn: lastDays.get(unit.id) ?? null })),
      thisMonth: { submitted: sent.length, adopted: sent.filter((submission) => submission.adoptions.length > 0).length },
      latestRun: latestRun(context),
      tasks: homeTasks(context),
      annual: homeAnnual(context),
      latestBulletin: bulletin ? { id: bulletin.id, title: bulletin.title, at: bulletin.at } : null,
      backup: backupState(store),
    };
  },

  'search.find': (context, { text, limit }) => {
    const { store } = context;
    if (foldText(text) === '') return { hits: [] };
    const units = listUnits(store).filter((unit) => [unit.name, ...unit.aliases].some((name) => pinyinScore(name, text) > 0)).slice(0, limit);
    const room = limit - units.length;
    const found = [searchTasks(context, text, room), searchRequests(context, text, room), searchTitles(store, text.trim(), room)] as const;
    const [tasks, requests, titles] = found;
    const shown = fairShares(room, found.map(({ length }) => length));
    return {
      hits: [
        ...units.map((unit) => ({ kind: 'unit' as const, id: unit.id, title: unit.name, detail: unit.group })),
        ...tasks.slice(0, shown[0]).map((task) => ({ kind: 'task' as const, ...task })),
        ...requests.slice(0, shown[1]).map((request) => ({ kind: 'request' as const, ...request })),
        ...titles.slice(0, shown[2]).map(({ id, title, unit, submittedOn }) => ({ kind: 'submission' as const, id, title, detail: `${unit}　${submittedOn}` })),
      ],
    };
  },
};
