// A month, typed the way people write months.
import { useState } from 'react';
import type { ReactElement } from 'react';
import { monthText, readMonth } from '../../../app/period.tsx';
import { useEditing } from '../editing.ts';
import type { InputProps } from './FieldInput.tsx';

export function MonthField({ field, value, wrong, onChange }: InputProps): ReactElement {
  const { scheme } = useEditing();
  const [typed, setTyped] = useState<string | null>(null);
  const text = String(value ?? '');
  const shown = typed ?? (/^\d{4}-\d{2}$/.test(text) ? monthText(text) : text);
  return (
    <input
      className="scheme-input"
      aria-label={field.name}
      aria-invalid={wrong || undefined}
      style={{ width: '9em' }}
      value={shown}
      onChange={(event) => {
        setTyped(event.target.value);
        onChange(readMonth(event.target.value, scheme.from.slice(0, 7) as never) ?? event.target.value);
      }}
      onBlur={() => setTyped(null)}
    />
  );
}
