// One of several values, by their words.
import type { ReactElement } from 'react';
import type { InputProps } from './FieldInput.tsx';

export interface Option {
  value: string;
  label: string;
}

export function SelectField({ field, value, wrong, onChange, options }: InputProps & { options: readonly Option[] }): ReactElement {
  const text = typeof value === 'string' ? value : '';
  const known = options.some((option) => option.value === text);
  const longest = (known ? options.find((option) => option.value === text)?.label : '请选定')?.length ?? 3;
  return (
    <select className="scheme-input" style={{ width: `${Math.min(34, longest) + 2.4}em` }} aria-label={field.name} aria-invalid={wrong || undefined} value={known ? text : ''} onChange={(event) => onChange(event.target.value)}>
      {known ? null : <option value="">请选定</option>}
      {options.map((option) => <option key={option.value} value={option.value}>{option.label}</option>)}
    </select>
  );
}
