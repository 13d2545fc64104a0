// What the list of tasks is narrowed to: unit, section, state, when due.
import { Button, Select } from 'antd';
import { useState } from 'react';
import type { ReactElement } from 'react';
import { addMonths } from '../../../shared/days/day.ts';
import type { Day, Month } from '../../../shared/days/day.ts';
import { pinyinScore } from '../../../shared/names/pinyin.ts';
import { stateSchema } from '../../../shared/tracking/standing.ts';
import type { State } from '../../../shared/tracking/standing.ts';
import { monthText } from '../../app/period.tsx';
import { DayInput } from '../../parts/DayInput.tsx';
import { isNarrowed } from './asked.ts';
import type { Asked, Due } from './asked.ts';
import { clearable } from '../../parts/clearable.tsx';

interface ListFiltersProps {
  asked: Asked;
  month: Month | null;
  units: readonly string[];
  sections: readonly string[];
  onChange: (changes: Partial<Asked>) => void;
}

const byPinyin = { filterOption: (text: string, option: { value?: string | number | null } | undefined) => option !== undefined && pinyinScore(String(option.value), text) > 0 };
const choices = (texts: readonly string[]): { value: string; label: string }[] => texts.map((text) => ({ value: text, label: text }));

/** With a unit the states are that unit's. */
export function ListFilters({ asked, month, units, sections, onChange }: ListFiltersProps): ReactElement {
  const [byDay, setByDay] = useState(false);
  const day = asked.due !== null && !['month', 'next', 'overdue'].includes(asked.due) ? (asked.due as Day) : null;
  const ownDay = byDay || day !== null;
  const due = ownDay ? 'day' : (asked.due ?? undefined);
  return (
    <>
      <Select<string> size="small" className="unit-choice" aria-label="单位" allowClear={clearable} placeholder="全部单位" value={asked.unit ?? undefined} showSearch={byPinyin} options={choices(units)} onChange={(unit) => onChange({ unit: unit ?? null })} />
      {sections.length > 1 ? <Select<string> size="small" className="section-choice" aria-label="工作任务" allowClear={clearable} placeholder="全部部分" popupMatchSelectWidth={260} value={asked.section ?? undefined} showSearch={byPinyin} options={choices(sections)} onChange={(section) => onChange({ section: section ?? null })} /> : null}
      <Select<State> size="small" className="state-choice" aria-label="状态" allowClear={clearable} placeholder="全部状态" value={asked.state ?? undefined} options={stateSchema.options.map((state) => ({ value: state, label: state }))} onChange={(state) => onChange({ state: state ?? null })} />
      <Select<string>
        size="small"
        className="due-choice"
        aria-label="时限"
        allowClear
        placeholder="全部时限"
        popupMatchSelectWidth={150}
        value={due}
        options={[
          { value: 'overdue', label: '已逾期' },
          ...(month === null ? [] : [{ value: 'month', label: `${monthText(month)}到期` }, { value: 'next', label: `${monthText(addMonths(month, 1))}到期` }]),
          { value: 'day', label: '到某日为止' },
        ]}
        onChange={(value) => {
          setByDay(value === 'day');
          onChange({ due: value === undefined || value === 'day' ? null : (value as Due) });
        }}
      />
      {ownDay ? <span className="due-day"><DayInput size="small" label="到哪一天为止到期" value={day} year={asked.year ?? undefined} onChange={(next) => onChange({ due: next })} /></span> : null}
      {isNarrowed(asked) ? <Button size="small" type="link" onClick={() => {
        setByDay(false);
        onChange({ unit: null, section: null, state: null, due: null });
      }}>看全部</Button> : null}
    </>
  );
}
