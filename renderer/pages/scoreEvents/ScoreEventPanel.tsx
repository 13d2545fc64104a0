// One score event at the side: a new one, or one that stands, with what proves it.
import { Input } from 'antd';
import { useEffect, useRef } from 'react';
import type { ReactElement } from 'react';
import type { Day } from '../../../shared/days/day.ts';
import type { ScoreEvent, ScoreEventFields } from '../../../shared/scoreEvents/scoreEvent.ts';
import type { Unit } from '../../../shared/units/unit.ts';
import { ChoiceInput } from '../../parts/ChoiceInput.tsx';
import { DayInput } from '../../parts/DayInput.tsx';
import { RecordPanel } from '../../parts/RecordPanel.tsx';
import { UnitInput } from '../../parts/UnitInput.tsx';
import { useCommand } from '../../parts/useCommand.ts';
import { useRecordDraft } from '../../parts/useRecordDraft.ts';
import { EventEvidence } from './EventEvidence.tsx';
import { readCount, readPoints, WRONG_COUNT, WRONG_POINTS } from './eventText.ts';

interface PanelProps {
  /** The event that is shown; null for a new one. */
  event: ScoreEvent | null;
  units: readonly Unit[];
  kinds: readonly string[];
  today: Day | undefined;
  year: number | undefined;
  onClose: () => void;
  onAdded: (id: number) => void;
  onStep: ((step: -1 | 1) => void) | null;
}

interface Draft {
  unit: string;
  kind: string;
  count: string;
  on: Day | null;
  points: string;
  note: string;
}

const draftOf = ({ unit, kind, count, on, points, note }: ScoreEvent): Draft => ({ unit, kind, count: String(count), on, points: points === null ? '' : String(points), note });

/** The fields that differ and can be written. */
function changedFields(before: ScoreEvent, now: Draft): Partial<ScoreEventFields> {
  const fields: Partial<ScoreEventFields> = {};
  const [count, points] = [readCount(now.count), readPoints(now.points)];
  if (now.unit.trim() !== '' && now.unit !== before.unit) fields.unit = now.unit;
  if (now.kind.trim() !== '' && now.kind.trim() !== before.kind) fields.kind = now.kind.trim();
  if (count !== null && count !== before.count) fields.count = count;
  if (now.on !== null && now.on !== before.on) fields.on = now.on;
  if (points !== 'unclear' && points !== before.points) fields.points = points;
  if (now.note.trim() !== before.note) fields.note = now.note.trim();
  return fields;
}

export function ScoreEventPanel({ event, units, kinds, today, year, onClose, onAdded, onStep }: PanelProps): ReactElement {
  const command = useCommand();
  const place = useRef<HTMLDivElement>(null);
  const before: Draft = event ? draftOf(event) : { unit: '', kind: '', count: '1', on: today ?? null, points: '', note: '' };
  const { now, set, keep, restart } = useRecordDraft<Draft>({
    before,
    keptAs: event ? null : 'scoreEvents.draft',
    write: async (typed) => {
      const fields = event ? changedFields(event, typed) : {};
      if (!event || Object.keys(fields).length === 0) return [];
      const result = await command.run('scoreEvents.change', { id: event.id, fields }, { beside: true, done: () => `已修改“${event.unit}”的“${fields.kind ?? event.kind}”。` });
      return result.ok ? (Object.keys(fields) as (keyof Draft)[]) : [];
    },
  });
  const focusUnit = (): void => place.current?.querySelector('input')?.focus();
  useEffect(() => {
    if (!event) focusUnit();
  }, [event]);
  const [count, points] = [readCount(now.count), readPoints(now.points)];
  const add = async (): Promise<void> => {
    const missing = [now.unit.trim() === '' ? '单位' : '', now.kind.trim() === '' ? '类别' : '', now.on === null ? '日期' : '', count === null ? '数量' : '', points === 'unclear' ? '核定分值' : ''].filter((name) => name !== '');
    if (missing.length > 0 || now.on === null || count === null || points === 'unclear') {
      command.say({ kind: 'refused', text: `还没有填好${missing.join('、')}，填好后再登记。` });
      return;
    }
    const result = await command.run('scoreEvents.add', { unit: now.unit, kind: now.kind, count, on: now.on, points, note: now.note }, { beside: true, done: () => `已登记“${now.unit}”的“${now.kind.trim()}”。` });
    if (!result.ok) return;
    // Often several units have the same to be registered: kind and day stay.
    restart({ kind: now.kind, on: now.on });
    onAdded(result.output.id);
    focusUnit();
  };
  return (
    <RecordPanel
      title={event ? '加减分' : '登记一条加减分'}
      command={command}
      onAdd={event ? null : () => void add()}
      onStep={onStep}
      onClose={onClose}
      below={event ? <EventEvidence event={event} /> : <p className="faint">登记以后可以存佐证材料。</p>}
    >
      <label htmlFor="event-unit">单位</label>
      <div ref={place}>
        <UnitInput id="event-unit" value={now.unit} units={units} onChange={(unit) => {
          set({ unit });
          void keep({ unit });
        }} />
      </div>
      <label htmlFor="event-kind">类别</label>
      <div>
        <ChoiceInput id="event-kind" value={now.kind} options={kinds} onChange={(kind) => set({ kind })} onLeft={(kind) => void keep({ kind })} />
        <div className="help">照计分办法和本单位的写法，如联合调研、市约稿未完成（已作说明）</div>
      </div>
      <label htmlFor="event-count">数量</label>
      <div>
        <Input id="event-count" className="narrow-field" inputMode="numeric" value={now.count} status={count === null ? 'error' : ''} onChange={({ target }) => set({ count: target.value })} onBlur={() => void keep()} onPressEnter={() => void keep()} />
        {count === null ? <span className="field-problem">{WRONG_COUNT}</span> : null}
      </div>
      <label htmlFor="event-on">日期</label>
      <DayInput id="event-on" required value={now.on} year={year} onChange={(on) => {
        set({ on });
        void keep({ on });
      }} />
      <label htmlFor="event-points">核定分值</label>
      <div>
        <Input id="event-points" className="narrow-field" value={now.points} status={points === 'unclear' ? 'error' : ''} onChange={({ target }) => set({ points: target.value })} onBlur={() => void keep()} onPressEnter={() => void keep()} />
        <div className="help">办法留有幅度、由人定的才填，扣分写负数</div>
        {points === 'unclear' ? <span className="field-problem">{WRONG_POINTS}</span> : null}
      </div>
      <label htmlFor="event-note">说明</label>
      <Input.TextArea id="event-note" autoSize={{ minRows: 1, maxRows: 5 }} value={now.note} onChange={({ target }) => set({ note: target.value })} onBlur={() => void keep()} />
    </RecordPanel>
  );
}
