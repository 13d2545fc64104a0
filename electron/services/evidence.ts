// evidence.*: 佐证材料, files and links that show what was done about a task.
import { refusal } from '../../shared/problems.ts';
import { change } from '../store/change.ts';
import { findEntry } from '../store/entries.ts';
import { findEvidence, insertEvidence, keepFile, listEvidence, removeEvidence } from '../store/evidence.ts';
import type { Context, Handlers } from './context.ts';
import { handBack, presentEvidence, readEvidence, refuseTwice } from './keptEvidence.ts';
import { findParts } from './parts.ts';
import type { PartEvidence, PartFilter } from './parts.ts';
import { requireParts } from './progress.ts';
import { partName } from './taskEntries.ts';

/** Evidence of the parts meant, in their order, with the unit and the task it belongs to. Refused: a unit the register lacks. */
export function evidenceWhere(context: Context, filter: PartFilter): PartEvidence[] {
  const parts = findParts(context, filter).filter(({ part }) => part.evidence > 0);
  const kept = Map.groupBy(listEvidence(context.store, parts.map(({ part }) => part.id)), ({ partId }) => partId);
  return parts.flatMap(({ part, task, unit }) => (kept.get(part.id) ?? []).map((one) => ({ ...one, unit: unit.name, taskId: task.id, number: task.number, requirement: task.requirement })));
}

export const evidenceHandlers: Pick<Handlers, 'evidence.list' | 'evidence.add' | 'evidence.show' | 'evidence.remove'> = {
  'evidence.list': (context, { part, ...filter }) => ({ evidence: evidenceWhere(context, { ...filter, ...(part === undefined ? {} : { ids: [part] }) }) }),

  'evidence.add': (context, { part: partId, entry: entryId, ...given }, { file }) => {
    const { store } = context;
    const [part] = requireParts(context, [partId], 'part');
    if (!part) throw refusal('part-gone', '这项任务（的单位）已经不在任务分解表里。请刷新后再试。', { field: 'part' });
    if (entryId !== null && findEntry(store, entryId)?.partId !== partId) {
      throw refusal('entry-gone', `${partName(part)}没有这一笔进展记录，没有存入。请刷新后再试。`, { field: 'entry' });
    }
    const kept = readEvidence(given, file, context.today());
    refuseTwice(partName(part), listEvidence(store, [partId]), kept);
    const done = change(store, { command: 'evidence.add', summary: `${partName(part)}存佐证材料“${kept.name}”` }, (recorder) => {
      if (file) keepFile(store, file.bytes);
      return insertEvidence(recorder, { partId, entryId, ...kept });
    });
    return { id: done.result, change: done.seq };
  },

  'evidence.show': ({ store }, { id }) => handBack(store, presentEvidence(findEvidence(store, id))),

  'evidence.remove': (context, { id }) => {
    const found = presentEvidence(findEvidence(context.store, id));
    const [part] = requireParts(context, [found.partId], 'id');
    const summary = `去掉${part ? partName(part) : ''}的佐证材料“${found.name}”`;
    const done = change(context.store, { command: 'evidence.remove', summary }, (recorder) => removeEvidence(recorder, [id]));
    return { id, change: done.seq };
  },
};
