// One field of a paper's form: its name above it, a hint below.
import { Input } from 'antd';
import { useId } from 'react';
import type { ReactElement, ReactNode } from 'react';
import type { Day } from '../../../shared/days/day.ts';
import { DayInput } from '../../parts/DayInput.tsx';

function Frame({ id, label, hint, children }: { id: string; label: string; hint?: string | undefined; children: ReactNode }): ReactElement {
  return (
    <div className="paper-field">
      <label htmlFor={id}>{label}</label>
      {children}
      {hint === undefined ? null : <span id={`${id}-hint`} className="faint">{hint}</span>}
    </div>
  );
}

interface TextFieldProps {
  label: string;
  value: string;
  placeholder?: string;
  hint?: string;
  onChange: (text: string) => void;
  onLeft?: () => void;
}

/** One line of text; a longer one wraps. */
export function TextField({ label, value, placeholder, hint, onChange, onLeft }: TextFieldProps): ReactElement {
  const id = useId();
  return (
    <Frame id={id} label={label} hint={hint}>
      <Input.TextArea id={id} autoSize={{ minRows: 1, maxRows: 4 }} placeholder={placeholder} aria-describedby={hint === undefined ? undefined : `${id}-hint`} value={value} onChange={(event) => onChange(event.target.value.replaceAll('\n', ''))} onBlur={onLeft} />
    </Frame>
  );
}

interface DayFieldProps {
  label: string;
  value: Day | null;
  required?: boolean;
  hint?: string;
  onChange: (day: Day | null) => void;
}

export function DayField({ label, value, required = false, hint, onChange }: DayFieldProps): ReactElement {
  const id = useId();
  return (
    <Frame id={id} label={label} hint={hint}>
      <DayInput id={id} value={value} required={required} {...(value === null ? {} : { year: Number(value.slice(0, 4)) })} onChange={onChange} />
    </Frame>
  );
}
