// Several words joined by 、; those the unit register does not know are told, for a name written wrong would match nothing.
import { useState } from 'react';
import type { ReactElement } from 'react';
import { useEditing } from '../editing.ts';
import type { InputProps } from './FieldInput.tsx';

const split = (text: string): string[] => text.split(/[、，,；;\n]/).map((part) => part.trim()).filter((part) => part !== '');

export function NamesField({ field, value, wrong, onChange }: InputProps): ReactElement {
  const editing = useEditing();
  const [typed, setTyped] = useState<string | null>(null);
  const names = Array.isArray(value) ? (value as string[]) : [];
  const { any } = field;
  const shown = typed ?? names.map((name) => (name === '*' && any ? any : name)).join('、');
  const known = field.from === 'groups' ? [...editing.groups, ...editing.tiers, ...editing.scheme.classes.map((one) => one.name)] : field.from === 'tiers' ? editing.tiers : null;
  const strange = known && known.length > 0 ? names.filter((name) => !known.includes(name)) : [];
  return (
    <>
      <textarea
        className="scheme-input names"
        rows={1}
        aria-label={`${field.name}，几个用顿号隔开`}
        title="几个用顿号隔开"
        aria-invalid={wrong || undefined}
        value={shown}
        onChange={(event) => {
          setTyped(event.target.value);
          onChange(split(event.target.value).map((name) => (name === any ? '*' : name)));
        }}
        onBlur={() => setTyped(null)}
      />
      {strange.length > 0 ? <span className="field-hint">单位名录里没有“{strange.join('、')}”。</span> : null}
    </>
  );
}
