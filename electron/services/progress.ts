// progress.*: what was said and done about the units' parts of tasks, and how they stand.
import { Refusal, refusal } from '../../shared/problems.ts';
import { formatDay } from '../../shared/days/phrases.ts';
import { entryNames } from '../../shared/tracking/entry.ts';
import { summarise } from '../../shared/tracking/summary.ts';
import { change } from '../store/change.ts';
import { findEntry, insertEntries, isStruck } from '../store/entries.ts';
import type { EntryRecord } from '../store/entries.ts';
import { ledgerOf } from '../store/ledger.ts';
import type { Context, Handlers } from './context.ts';
import { dueParts } from './taskDue.ts';
import { entryRefusals, partName } from './taskEntries.ts';
import { findParts, partsWhere, writtenOut } from './parts.ts';
import type { FoundPart } from './parts.ts';
import { requireTable } from './taskList.ts';

const gone = '这项任务（的单位）已经不在任务分解表里。请刷新后再试。';

/** The parts with these ids, each once, in the order of the ledger. Refused: one that is gone. */
export function requireParts(context: Context, ids: readonly number[], field: string): FoundPart[] {
  const { parts } = ledgerOf(context.store);
  const missing = ids.findIndex((id) => !parts.has(id));
  if (missing >= 0) throw refusal('part-gone', gone, { field: field === 'parts' ? `parts.${missing}` : field });
  const tasks = new Set(ids.map((id) => parts.get(id)!.taskId));
  const [only] = tasks;
  return findParts(context, { ids, ...(tasks.size === 1 && only !== undefined ? { task: only } : {}) });
}

export const progressHandlers: Pick<Handlers, 'progress.list' | 'progress.add' | 'progress.strike' | 'progress.summary' | 'progress.due'> = {
  'progress.list': (context, filter) => ({ today: context.today(), parts: partsWhere(context, filter) }),

  'progress.add': (context, { parts: ids, entry }) => {
    const parts = requireParts(context, ids, 'parts');
    const refused = entryRefusals(entry, parts, context.today());
    if (refused.length > 0) throw new Refusal(refused);
    const records = parts.map(({ part }): EntryRecord => ({ ...entry, partId: part.id, of: null, paperId: null, source: '' }));
    const what = `${entryNames[entry.kind]}（${formatDay(entry.on)}）`;
    const summary = parts.length === 1 ? `${partName(parts[0]!)}：${what}` : `${partName(parts[0]!)}等${parts.length}项：${what}`;
    const done = change(context.store, { command: 'progress.add', summary }, (recorder) => insertEntries(context.store, recorder, records));
    return { ids: done.result, change: done.seq };
  },

  'progress.strike': (context, { id, reason }) => {
    const { store } = context;
    const entry = findEntry(store, id);
    if (!entry) throw refusal('entry-gone', '这一笔进展记录已经不在了。请刷新后再试。', { field: 'id' });
    const [part] = requireParts(context, [entry.partId], 'id');
    if (!part) throw refusal('part-gone', gone, { field: 'id' });
    if (entry.kind === 'struck') throw refusal('entry-is-strike', `${partName(part)}：这一笔本身就是作废，不能再作废。要恢复原来的记录，请撤销作废这一步，或者重新记一笔。`, { field: 'id' });
    if (isStruck(store, id)) throw refusal('entry-struck', `${partName(part)}：${formatDay(entry.on)}的${entryNames[entry.kind]}已经作废过了。`, { field: 'id' });
    const record: EntryRecord = { partId: entry.partId, kind: 'struck', on: context.today(), text: reason, times: null, until: null, by: '', of: id, paperId: null, source: '' };
    const summary = `作废${partName(part)}${formatDay(entry.on)}的${entryNames[entry.kind]}`;
    const done = change(store, { command: 'progress.strike', summary }, (recorder) => insertEntries(store, recorder, [record])[0]!);
    return { id: done.result, change: done.seq };
  },

  'progress.summary': (context, { year, on = context.today(), table }) => {
    if (table !== undefined) requireTable(context, table, 'table');
    const parts = findParts(context, { year, ...(table === undefined ? {} : { table }) }, on);
    return summarise(parts.map(({ task, unit, standing }) => ({ unit: unit.name, group: unit.group, section: task.section, taskId: task.id, standing })), year, on);
  },

  'progress.due': (context, { on = context.today(), withinDays, silentMonths, year }) => {
    const found = dueParts(context, { on, withinDays, silentMonths, year });
    const shown = (parts: readonly FoundPart[]): ReturnType<typeof writtenOut> => writtenOut(context, parts, on);
    return { on, due: shown(found.due), overdue: shown(found.overdue), silent: shown(found.silent), toClose: shown(found.toClose) };
  },
};
