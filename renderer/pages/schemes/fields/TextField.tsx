// Words within a sentence, as wide as they are long; paragraphs on lines of their own.
import type { ReactElement } from 'react';
import type { InputProps } from './FieldInput.tsx';

/** In letters of half width: full-width ones count two. */
export const lengthOf = (text: string): number => [...text].reduce((sum, letter) => sum + (letter.charCodeAt(0) > 255 ? 2 : 1), 0);
const widthOf = (text: string): string => `${Math.min(60, lengthOf(text)) + 2.6}ch`;

export function TextField({ field, value, wrong, onChange }: InputProps): ReactElement {
  const text = String(value ?? '');
  return <input className="scheme-input" aria-label={field.name} aria-invalid={wrong || undefined} value={text} style={{ width: widthOf(text) }} onChange={(event) => onChange(event.target.value)} />;
}

/** Grows with its text (field-sizing). */
export function LongField({ field, value, wrong, onChange }: InputProps): ReactElement {
  return <textarea className="scheme-long" rows={1} aria-label={field.name} aria-invalid={wrong || undefined} value={String(value ?? '')} onChange={(event) => onChange(event.target.value)} />;
}
