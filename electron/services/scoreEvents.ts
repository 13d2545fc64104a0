// scoreEvents.* eventEvidence.*: 加减分登记 and what proves an event.
import type { UnitIndex } from '../../shared/names/unitIndex.ts';
import { scoreEventFieldsSchema } from '../../shared/scoreEvents/scoreEvent.ts';
import type { ScoreEvent, ScoreEventFields } from '../../shared/scoreEvents/scoreEvent.ts';
import { change } from '../store/change.ts';
import { findEventEvidence, insertEventEvidence, listEventEvidence, removeEventEvidence } from '../store/eventEvidence.ts';
import { keepFile } from '../store/evidence.ts';
import { insertScoreEvents, listScoreEvents, removeScoreEvent, updateScoreEvent } from '../store/scoreEvents.ts';
import type { ScoreEventRecord } from '../store/scoreEvents.ts';
import type { Store } from '../store/store.ts';
import type { Handlers } from './context.ts';
import { handBack, presentEvidence, readEvidence, refuseTwice } from './keptEvidence.ts';
import { registerActions } from './unitRegister.ts';
import { unitIndex, unitNamed } from './units.ts';

function settle(units: UnitIndex, fields: ScoreEventFields): { fields: ScoreEventFields; record: ScoreEventRecord } {
  const { unit: written, ...rest } = fields;
  const unit = unitNamed(units, written, fields.on);
  return { fields: { ...fields, unit: unit.name }, record: { ...rest, unitId: unit.id } };
}

const nameOf = ({ unit, kind }: Pick<ScoreEvent, 'unit' | 'kind'>): string => `${unit}：${kind}`;

const actions = registerActions<ScoreEventFields, ScoreEvent, ScoreEventRecord>({
  method: 'scoreEvents',
  counted: '条加减分',
  gone: { code: 'event-gone', message: '这条加减分已经不在登记里。请刷新后再试。' },
  schema: scoreEventFieldsSchema,
  said: ({ id: _id, unitId: _unitId, evidence: _evidence, ...said }) => said,
  nameOf,
  settle,
  list: (store, ids) => listScoreEvents(store, { ids }),
  insert: insertScoreEvents,
  update: (_store, recorder, before, record) => updateScoreEvent(recorder, before.id, record),
  remove: (store, recorder, { id }) => {
    removeEventEvidence(recorder, evidenceOf(store, id).map((one) => one.id));
    removeScoreEvent(recorder, id);
  },
});

function evidenceOf(store: Store, id: number): ReturnType<typeof listEventEvidence> {
  return listEventEvidence(store, [id]);
}

export const scoreEventHandlers: Pick<
  Handlers,
  'scoreEvents.list' | 'scoreEvents.show' | 'scoreEvents.add' | 'scoreEvents.change' | 'scoreEvents.changeMany' | 'scoreEvents.remove' | 'eventEvidence.add' | 'eventEvidence.show' | 'eventEvidence.remove'
> = {
  'scoreEvents.list': ({ store }, { from, to, unit }) => ({
    scoreEvents: listScoreEvents(store, { from, to, unitId: unit === undefined ? undefined : unitNamed(unitIndex(store), unit).id }),
  }),
  'scoreEvents.show': ({ store }, { id }) => ({ ...actions.show(store, id), files: evidenceOf(store, id) }),
  'scoreEvents.add': ({ store }, fields) => actions.add(store, fields),
  'scoreEvents.change': ({ store }, { id, fields }) => actions.change(store, id, fields),
  'scoreEvents.changeMany': ({ store }, { changes }) => actions.changeMany(store, changes),
  'scoreEvents.remove': ({ store }, { ids }) => actions.remove(store, ids),

  'eventEvidence.add': (context, { event, ...given }, { file }) => {
    const { store } = context;
    const name = nameOf(actions.show(store, event));
    const kept = readEvidence(given, file, context.today());
    refuseTwice(`“${name}”`, evidenceOf(store, event), kept);
    const done = change(store, { command: 'eventEvidence.add', summary: `“${name}”存佐证材料“${kept.name}”` }, (recorder) => {
      if (file) keepFile(store, file.bytes);
      return insertEventEvidence(recorder, { eventId: event, ...kept });
    });
    return { id: done.result, change: done.seq };
  },

  'eventEvidence.show': ({ store }, { id }) => handBack(store, presentEvidence(findEventEvidence(store, id))),

  'eventEvidence.remove': ({ store }, { id }) => {
    const found = presentEvidence(findEventEvidence(store, id));
    const summary = `去掉“${nameOf(actions.show(store, found.eventId))}”的佐证材料“${found.name}”`;
    const done = change(store, { command: 'eventEvidence.remove', summary }, (recorder) => removeEventEvidence(recorder, [id]));
    return { id, change: done.seq };
  },
};
