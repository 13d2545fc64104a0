// One commissioned item at the side: a new one, or one that stands, with how it stands today.
import { Checkbox, Input, Select } from 'antd';
import { useEffect, useRef } from 'react';
import type { ReactElement } from 'react';
import type { Commission, CommissionFields } from '../../../shared/commissions/commission.ts';
import { commissionDayProblem, commissionState } from '../../../shared/commissions/commissionState.ts';
import type { Day } from '../../../shared/days/day.ts';
import type { Unit } from '../../../shared/units/unit.ts';
import { ChoiceInput } from '../../parts/ChoiceInput.tsx';
import { DayInput } from '../../parts/DayInput.tsx';
import { RecordPanel } from '../../parts/RecordPanel.tsx';
import { UnitInput } from '../../parts/UnitInput.tsx';
import { useCommand } from '../../parts/useCommand.ts';
import { useRecordDraft } from '../../parts/useRecordDraft.ts';
import { CommissionMark } from './CommissionMark.tsx';

interface PanelProps {
  /** The item that is shown; null for a new one. */
  commission: Commission | null;
  units: readonly Unit[];
  askers: readonly string[];
  today: Day;
  year: number | undefined;
  onClose: () => void;
  onAdded: (id: number) => void;
  onStep: ((step: -1 | 1) => void) | null;
}

type Draft = CommissionFields;
const BLANK: Draft = { unit: '', title: '', by: '', askedOn: null, dueOn: null, deliveredOn: null, outcome: null, excused: false, note: '' };

function draftOf({ id: _id, unitId: _unitId, ...fields }: Commission): Draft {
  return fields;
}

/** The fields that differ; a unit or title left blank stays as it stands. */
function changedFields(before: Draft, now: Draft): Partial<Draft> {
  const tidy: Draft = { ...now, unit: now.unit.trim() || before.unit, title: now.title.trim() || before.title, by: now.by.trim(), note: now.note.trim() };
  return Object.fromEntries(Object.entries(tidy).filter(([name, value]) => value !== before[name as keyof Draft]));
}

export function CommissionPanel({ commission, units, askers, today, year, onClose, onAdded, onStep }: PanelProps): ReactElement {
  const command = useCommand();
  const place = useRef<HTMLDivElement>(null);
  const before: Draft = commission ? draftOf(commission) : { ...BLANK, askedOn: today };
  const { now, set, keep, restart } = useRecordDraft<Draft>({
    before,
    keptAs: commission ? null : 'commissions.draft',
    write: async (typed) => {
      const fields = changedFields(before, typed);
      if (!commission || Object.keys(fields).length === 0) return [];
      const result = await command.run('commissions.change', { id: commission.id, fields }, { beside: true, done: () => `已修改“${fields.title ?? commission.title}”。` });
      return result.ok ? (Object.keys(fields) as (keyof Draft)[]) : [];
    },
  });
  const focusUnit = (): void => place.current?.querySelector('input')?.focus();
  useEffect(() => {
    if (!commission) focusUnit();
  }, [commission]);
  const put = (fields: Partial<Draft>): void => {
    set(fields);
    void keep(fields);
  };
  const wrong = commissionDayProblem(now);
  const add = async (): Promise<void> => {
    const missing = [now.unit.trim() === '' ? '单位' : '', now.title.trim() === '' ? '约稿题目' : ''].filter((name) => name !== '');
    if (missing.length > 0 || wrong) {
      command.say({ kind: 'refused', text: missing.length > 0 ? `还没有填${missing.join('、')}，填好后再登记。` : (wrong?.message ?? '') });
      return;
    }
    const result = await command.run('commissions.add', now, { beside: true, done: () => `已登记约稿“${now.title.trim()}”。` });
    if (!result.ok) return;
    // One asking often goes to several units: what was asked stays.
    restart({ title: now.title, by: now.by, askedOn: now.askedOn, dueOn: now.dueOn });
    onAdded(result.output.id);
    focusUnit();
  };
  const dayField = (id: string, field: 'askedOn' | 'dueOn' | 'deliveredOn', label: string): ReactElement => (
    <>
      <label htmlFor={id}>{label}</label>
      <DayInput id={id} value={now[field]} year={year} onChange={(day) => put({ [field]: day })} />
    </>
  );
  return (
    <RecordPanel title={commission ? '约稿' : '登记一条约稿'} command={command} onAdd={commission ? null : () => void add()} onStep={onStep} onClose={onClose}>
      <label htmlFor="com-unit">单位</label>
      <div ref={place}><UnitInput id="com-unit" value={now.unit} units={units} onChange={(unit) => put({ unit })} /></div>
      <label htmlFor="com-title">约稿题目</label>
      <Input id="com-title" value={now.title} onChange={({ target }) => set({ title: target.value })} onBlur={() => void keep()} onPressEnter={() => void keep()} />
      <label htmlFor="com-by">约稿方</label>
      <div>
        <ChoiceInput id="com-by" value={now.by} options={askers} onChange={(by) => set({ by })} onLeft={(by) => void keep({ by })} />
        <div className="help">谁约的稿，如市政府办公厅、本区的政务信息刊物</div>
      </div>
      {dayField('com-asked', 'askedOn', '约稿时间')}
      {dayField('com-due', 'dueOn', '截止时间')}
      {dayField('com-delivered', 'deliveredOn', '交稿时间')}
      <span className="label">状态</span>
      <div className="label">{wrong ? <span className="field-problem">{wrong.message}</span> : <CommissionMark state={commissionState(now, today)} />}</div>
      <label htmlFor="com-outcome">判定</label>
      <div>
        <Select<'days' | 'done' | 'failed'>
          id="com-outcome"
          className="narrow-field"
          value={now.outcome ?? 'days'}
          options={[{ value: 'days', label: '按日期看' }, { value: 'done', label: '完成' }, { value: 'failed', label: '未完成' }]}
          onChange={(outcome) => put({ outcome: outcome === 'days' ? null : outcome })}
        />
        <div className="help">按时、保质、保量由人判定的，以判定为准</div>
      </div>
      <span className="label">已作说明</span>
      <Checkbox className="label" checked={now.excused} onChange={({ target }) => put({ excused: target.checked })}>没有完成，已作合理说明</Checkbox>
      <label htmlFor="com-note">说明</label>
      <Input.TextArea id="com-note" autoSize={{ minRows: 1, maxRows: 5 }} value={now.note} onChange={({ target }) => set({ note: target.value })} onBlur={() => void keep()} />
    </RecordPanel>
  );
}
