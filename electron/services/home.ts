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
import { latestRun } from './scoring.ts';
import { homeTasks } from './taskHome.ts';
import { searchTasks } from './taskSearch.ts';

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
    const titles = searchTitles(store, text.trim(), room);
    // Neither tasks nor titles crowd the other out.
    const tasks = searchTasks(context, text, Math.max(Math.ceil(room / 2), room - titles.length));
    return {
      hits: [
        ...units.map((unit) => ({ kind: 'unit' as const, id: unit.id, title: unit.name, detail: unit.group })),
        ...tasks.map((task) => ({ kind: 'task' as const, ...task })),
        ...titles.slice(0, room - tasks.length).map(({ id, title, unit, submittedOn }) => ({ kind: 'submission' as const, id, title, detail: `${unit}　${submittedOn}` })),
      ],
    };
  },
};
