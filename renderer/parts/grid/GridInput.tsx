// The input that always has the focus: unseen over the active cell until something is typed, so that the first key
// of a Chinese input method is never lost. Below it stand the choices of the cell, or the sentence why it was refused.
import { useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { ClipboardEvent, KeyboardEvent, ReactElement, RefObject } from 'react';
import { findByPinyin } from '../../../shared/names/pinyin.ts';
import { lastName, withName } from './joinedNames.ts';

export interface GridInputProps {
  ref: RefObject<HTMLTextAreaElement | null>;
  gridId: string;
  /** null while nothing is edited. */
  text: string | null;
  typed: boolean;
  /** The active cell can be edited. */
  editable: boolean;
  /** Read aloud: head of the column and the cell's text. */
  label: string;
  describedBy: string;
  activeCell: string | undefined;
  /** Texts to choose from; null when the cell is not edited by choice. */
  options: readonly string[] | null;
  free: boolean;
  /** Names joined by 、: the one being typed is looked for. */
  joined: boolean;
  /** Texts of several lines: the field grows with them. */
  long: boolean;
  sentence: string | null;
  /** The cell is near the lower edge: open the list upwards. */
  upwards: boolean;
  align: 'left' | 'right';
  onBegin: (text: string) => void;
  onChange: (text: string) => void;
  /** Enter, Tab or, when typed, an arrow: write and go on. False keeps editing. */
  onDone: (text: string, go: { rows: number; columns: number }) => void;
  onCancel: () => void;
  onKey: (event: KeyboardEvent<HTMLTextAreaElement>) => void;
  onCopy: (event: ClipboardEvent<HTMLTextAreaElement>, cut: boolean) => void;
  onPaste: (event: ClipboardEvent<HTMLTextAreaElement>) => void;
  onLeave: () => void;
  onSeen: () => void;
}

const ARROWS: Record<string, { rows: number; columns: number }> = {
  ArrowUp: { rows: -1, columns: 0 }, ArrowDown: { rows: 1, columns: 0 }, ArrowLeft: { rows: 0, columns: -1 }, ArrowRight: { rows: 0, columns: 1 },
};

/** The editor of a table; there is one for all cells. */
export function GridInput(props: GridInputProps): ReactElement {
  const { text, typed, options, free, joined, gridId, sentence } = props;
  const long = props.long || joined;
  const editing = text !== null;
  const found = useMemo(() => {
    if (!editing || options === null) return [];
    const query = joined ? lastName(text).name : text;
    if (joined && (query === '' || options.includes(query))) return [];
    // Opened, not typed: the cell's own text is no query, every choice is offered.
    return options.includes(query) && !typed ? [...options] : findByPinyin(options, (option) => option, query);
  }, [editing, options, text, typed, joined]);
  const [picked, setPicked] = useState<{ text: string | null; at: number }>({ text: null, at: -1 });
  const spelt = joined && /^[a-z']+$/i.test(lastName(text ?? '').name);
  const first = (free && !spelt) || text === '' ? -1 : found.includes(text ?? '') ? found.indexOf(text ?? '') : 0;
  const at = picked.text === text ? picked.at : found.length > 0 ? first : -1;
  const pick = (next: number): void => setPicked({ text, at: Math.max(-1, Math.min(next, found.length - 1)) });
  const taken = (option: string): string => (joined ? withName(text ?? '', option) : option);
  const chosen = (): string => (found[at] === undefined ? (text ?? '') : taken(found[at]));
  // The box is as high as the row; a longer text makes it grow while it is typed.
  const box = props.ref;
  const grown = useRef(false);
  useLayoutEffect(() => {
    const field = box.current;
    if (!field || (!grown.current && !(editing && long))) return;
    grown.current = editing && long;
    field.style.height = '';
    if (editing && long && field.scrollHeight > field.clientHeight) field.style.height = `${Math.min(field.scrollHeight, 260)}px`;
  }, [box, editing, long, text]);

  const keyDown = (event: KeyboardEvent<HTMLTextAreaElement>): void => {
    if (event.nativeEvent.isComposing || event.keyCode === 229) return;
    if (!editing) {
      props.onKey(event);
      return;
    }
    const step = event.shiftKey ? -1 : 1;
    if (event.key === 'Enter' && !event.altKey) {
      event.preventDefault();
      props.onDone(chosen(), { rows: step, columns: 0 });
    } else if (event.key === 'Tab') {
      event.preventDefault();
      props.onDone(chosen(), { rows: 0, columns: step });
    } else if (event.key === 'Escape') {
      event.preventDefault();
      event.stopPropagation();
      props.onCancel();
    } else if (options !== null && found.length > 0 && (event.key === 'ArrowDown' || event.key === 'ArrowUp')) {
      event.preventDefault();
      pick(at + (event.key === 'ArrowDown' ? 1 : -1));
    } else {
      const go = ARROWS[event.key];
      if (typed && go && !event.shiftKey && !event.ctrlKey && !event.metaKey) {
        event.preventDefault();
        props.onDone(text, go);
      }
    }
  };

  const list = editing && found.length > 0;
  return (
    <>
      <textarea
        ref={props.ref}
        rows={1}
        className={`grid-input ${props.align}${editing ? ' editing' : ''}${editing && long ? ' long' : ''}${sentence !== null && editing ? ' wrong' : ''}`}
        data-idle={editing ? undefined : true}
        spellCheck={false}
        autoComplete="off"
        role={options !== null && editing ? 'combobox' : undefined}
        aria-label={props.label}
        aria-describedby={props.describedBy}
        aria-activedescendant={list && at >= 0 ? `${gridId}-option-${at}` : editing ? undefined : props.activeCell}
        aria-expanded={options !== null && editing ? list : undefined}
        aria-controls={list ? `${gridId}-options` : undefined}
        aria-invalid={sentence !== null ? true : undefined}
        readOnly={!props.editable}
        value={text ?? ''}
        onCompositionStart={() => {
          if (!editing) props.onBegin('');
        }}
        onChange={(event) => {
          const next = props.long ? event.target.value : event.target.value.replace(/[\r\n]+/g, joined ? '、' : ' ');
          if (editing) props.onChange(next);
          else props.onBegin(next);
        }}
        onKeyDown={keyDown}
        onCopy={(event) => props.onCopy(event, false)}
        onCut={(event) => props.onCopy(event, true)}
        onPaste={props.onPaste}
        onFocus={props.onSeen}
        onBlur={props.onLeave}
      />
      {list ? (
        <ul id={`${gridId}-options`} role="listbox" aria-label="可选的内容" className={props.upwards ? 'grid-options up' : 'grid-options'}>
          {found.slice(0, 100).map((option, index) => (
            <li
              key={option}
              id={`${gridId}-option-${index}`}
              role="option"
              aria-selected={index === at}
              className={index === at ? 'picked' : undefined}
              ref={index === at ? (item) => item?.scrollIntoView({ block: 'nearest' }) : undefined}
              onPointerDown={(event) => {
                event.preventDefault();
                if (joined) props.onChange(taken(option));
                else props.onDone(option, { rows: 0, columns: 0 });
              }}
            >
              {option}
            </li>
          ))}
        </ul>
      ) : null}
      {sentence !== null ? <div role="alert" className={props.upwards || list ? 'grid-wrong up' : 'grid-wrong'}>{sentence}</div> : null}
    </>
  );
}
