// A field with words to choose from: typing narrows them (Chinese, pinyin, initials), Enter takes the marked one and goes on.
import { Input } from 'antd';
import type { InputRef } from 'antd';
import { useId, useMemo, useState } from 'react';
import type { FocusEvent, KeyboardEvent, ReactElement, Ref } from 'react';
import { findByPinyin } from '../../shared/names/pinyin.ts';
import { clearable } from './clearable.tsx';

export interface Choice {
  value: string;
  /** Other words it is found by, e.g. short names. */
  also?: readonly string[];
  /** Said behind it in grey. */
  detail?: string;
}

interface ChoiceInputProps {
  value: string;
  onChange: (text: string) => void;
  options: readonly (string | Choice)[];
  /** Only what is in the list may stand; anything else is said to be wrong when the field is left. */
  strict?: boolean;
  /** What the list is, for the sentence: '单位名录'. */
  listName?: string;
  id?: string;
  label?: string;
  placeholder?: string;
  size?: 'small' | 'middle';
  /** A strict field may be emptied; otherwise emptying it leaves what stood. */
  allowClear?: boolean;
  ref?: Ref<InputRef>;
  /** The field was left with this text standing. */
  onLeft?: (text: string) => void;
}

const LISTED = 60;
const wordsOf = (choice: Choice): string[] => [choice.value, ...(choice.also ?? [])];

/** Free text unless `strict`. Enter is handed on, so that a form can go to its next field. */
export function ChoiceInput(props: ChoiceInputProps): ReactElement {
  const { value, strict = false } = props;
  const listId = useId();
  const [typed, setTyped] = useState<string | null>(null);
  const [open, setOpen] = useState(false);
  const [marked, setMarked] = useState(-1);
  const choices = useMemo(() => props.options.map((option) => (typeof option === 'string' ? { value: option } : option)), [props.options]);
  const text = typed ?? value;
  const known = choices.some((choice) => choice.value === text);
  const found = useMemo<Choice[]>(() => {
    if (typed === null || typed === '' || (known && typed === value)) return choices;
    const hits = findByPinyin(choices.flatMap((choice) => wordsOf(choice).map((word) => ({ choice, word }))), (one) => one.word, typed);
    return [...new Set(hits.map((hit) => hit.choice))];
  }, [choices, typed, known, value]);
  const listed = found.slice(0, LISTED);
  // Strict: the first that fits is marked while something is typed. Free: only what was marked by an arrow key is taken.
  const at = Math.min(marked >= 0 ? marked : strict && typed !== null && typed !== '' ? 0 : -1, listed.length - 1);
  const wrong = strict && !open && text !== '' && !known;

  const take = (choice: Choice): void => {
    setTyped(null);
    setMarked(-1);
    setOpen(false);
    if (choice.value !== value) props.onChange(choice.value);
  };
  const type = (next: string): void => {
    setTyped(next);
    setMarked(-1);
    setOpen(true);
    if (!strict || (next === '' && props.allowClear) || choices.some((choice) => choice.value === next)) props.onChange(next);
  };
  const keyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      if (!open) setOpen(true);
      setMarked(Math.max(-1, Math.min(at + (event.key === 'ArrowDown' ? 1 : -1), listed.length - 1)));
    } else if (event.key === 'Escape' && open) {
      event.preventDefault();
      event.stopPropagation();
      setOpen(false);
      setTyped(null);
    } else if ((event.key === 'Enter' || event.key === 'Tab') && open) {
      const choice = listed[at];
      if (choice) take(choice);
      else setOpen(false);
    }
  };
  const leave = (event: FocusEvent<HTMLInputElement>): void => {
    setOpen(false);
    setMarked(-1);
    if (!strict || known || text === '') setTyped(null);
    props.onLeft?.(event.target.value);
  };

  return (
    <span className="choice-input">
      <Input
        ref={props.ref}
        id={props.id}
        size={props.size}
        allowClear={props.allowClear ? clearable : false}
        placeholder={props.placeholder}
        value={text}
        status={wrong ? 'error' : ''}
        autoComplete="off"
        role="combobox"
        aria-label={props.label}
        aria-expanded={open && listed.length > 0}
        aria-controls={open ? listId : undefined}
        aria-activedescendant={open && at >= 0 ? `${listId}-${at}` : undefined}
        aria-invalid={wrong || undefined}
        onChange={(event) => type(event.target.value)}
        onFocus={(event) => {
          event.target.select();
          setOpen(true);
        }}
        onClick={() => setOpen(true)}
        onBlur={leave}
        onKeyDown={keyDown}
      />
      {open && listed.length > 0 ? (
        <ul id={listId} role="listbox" aria-label={props.label ?? '可选的内容'} className="choice-list" onPointerDown={(event) => event.preventDefault()}>
          {listed.map((choice, index) => (
            <li key={choice.value} id={`${listId}-${index}`} role="option" aria-selected={index === at} className={index === at ? 'picked' : undefined} ref={index === at ? (item) => item?.scrollIntoView({ block: 'nearest' }) : undefined} onClick={() => take(choice)}>
              {choice.value}
              {choice.detail ? <span className="faint">{choice.detail}</span> : null}
            </li>
          ))}
          {found.length > LISTED ? <li className="faint" role="presentation">还有 {found.length - LISTED} 个，再输入几个字</li> : null}
        </ul>
      ) : null}
      {wrong ? <span className="field-problem" role="alert">“{text}”不在{props.listName ?? '可选的内容'}里，请从列出的里面选。</span> : null}
    </span>
  );
}
