// A day typed the way people write days; it is put into 'YYYY-MM-DD' when the field is left.
import { Input } from 'antd';
import { useState } from 'react';
import type { ReactElement } from 'react';
import type { Day } from '../../shared/days/day.ts';
import { readDay } from './dayText.ts';
import { useTellWrong } from './wrongFields.tsx';

interface DayInputProps {
  value: Day | null;
  onChange: (day: Day | null) => void;
  id?: string;
  label?: string;
  /** The year of days written without one ('3月5日'). */
  year?: number;
  required?: boolean;
  autoFocus?: boolean;
  size?: 'small' | 'middle';
}

/** Takes 2020.3.5, 2020年3月5日, 3月5日 …; says what it cannot read beside the field. */
export function DayInput(props: DayInputProps): ReactElement {
  const { value, onChange, year } = props;
  const [draft, setDraft] = useState<string | null>(null);
  const [why, setWhy] = useState<string | null>(null);
  useTellWrong(why !== null);
  const take = (): void => {
    if (draft === null) return;
    const text = draft.trim();
    if (text === '') {
      setWhy(props.required ? '日期不能空白。' : null);
      setDraft(props.required ? draft : null);
      if (!props.required && value !== null) onChange(null);
      return;
    }
    const read = readDay(text, year);
    if (read.day === null) {
      setWhy(read.why);
      return;
    }
    setWhy(null);
    setDraft(null);
    if (read.day !== value) onChange(read.day);
  };
  const change = (text: string): void => {
    setDraft(text);
    // What was told wrong is right as soon as it can be read: the command that waits for it need not be pressed twice.
    if (why !== null && readDay(text, year).day !== null) setWhy(null);
  };
  return (
    <span className="day-input">
      <Input
        id={props.id}
        size={props.size}
        aria-label={props.label}
        aria-invalid={why !== null || undefined}
        autoFocus={props.autoFocus}
        placeholder="如 2020-03-05"
        value={draft ?? value ?? ''}
        status={why === null ? '' : 'error'}
        onChange={(event) => change(event.target.value)}
        onBlur={take}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && !event.nativeEvent.isComposing) take();
        }}
      />
      {why === null ? null : <span className="field-problem" role="alert">{why}</span>}
    </span>
  );
}
