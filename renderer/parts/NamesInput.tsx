// A field of several names joined by 、; the one being typed is found in the register by Chinese, pinyin or initials.
import { useMemo } from 'react';
import type { ReactElement } from 'react';
import { findByPinyin } from '../../shared/names/pinyin.ts';
import { ChoiceInput } from './ChoiceInput.tsx';
import { lastName } from './grid/joinedNames.ts';

interface NamesInputProps {
  id: string;
  value: string;
  names: readonly string[];
  onChange: (text: string) => void;
  onLeft: () => void;
}

/** The list offers the whole text with one more name in place of what is typed last. */
export function NamesInput({ id, value, names, onChange, onLeft }: NamesInputProps): ReactElement {
  const { before, name: typed } = lastName(value);
  const options = useMemo(() => {
    const there = new Set(before.split('、'));
    // What stands in the field leads to every name that fits its last part.
    return findByPinyin(names.filter((name) => !there.has(name)), (name) => name, typed).map((name) => ({ value: `${before}${name}`, also: [value] }));
  }, [before, typed, value, names]);
  return <ChoiceInput id={id} value={value} options={options} onChange={onChange} onLeft={onLeft} />;
}
