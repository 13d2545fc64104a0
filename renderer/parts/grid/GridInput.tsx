// The input that always has the focus: unseen over the active cell until something is typed, so that the first key
// of a Chinese input method is never lost. Below it stand the choices of the cell, or the sentence why it was refused.
import { useMemo, useState } from 'react';
import type { ClipboardEvent, KeyboardEvent, ReactElement, Ref } from 'react';
import { findByPinyin } from '../../../shared/names/pinyin.ts';

export interface GridInputProps {
  ref: Ref<HTMLInputElement>;
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
  sentence: string | null;
  /** The cell is near the lower edge: open the list upwards. */
  upwards: boolean;
  align: 'left' | 'right';
  onBegin: (text: string) => void;
  onChange: (text: string) => void;
  /** Enter, Tab or, when typed, an arrow: write and go on. False keeps editing. */
  onDone: (text: string, go: { rows: number; columns: number }) => void;
  onCancel: () => void;
  onKey: (event: KeyboardEvent<HTMLInputElement>) => void;
  onCopy: (event: ClipboardEvent<HTMLInputElement>, cut: boolean) => void;
  onPaste: (event: ClipboardEvent<HTMLInputElement>) => void;
  onLeave: () => void;
  onSeen: () => void;
}

const ARROWS: Record<string, { rows: number; columns: number }> = {
  ArrowUp: { rows: -1, columns: 0 }, ArrowDown: { rows: 1, columns: 0 }, ArrowLeft: { rows: 0, columns: -1 }, ArrowRight: { rows: 0, columns: 1 },
};

/** The editor of a table; there is one for all cells. */
export function GridInput(props: GridInputProps): ReactElement {
  const { text, typed, options, free, gridId, sentence } = props;
  const editing = text !== null;
  const found = useMemo(() => {
    if (!editing || options === null) return [];
    // Opened, not typed: the cell's own text is no query, every choice is offered.
    return options.includes(text) && !typed ? [...options] : findByPinyin(options, (option) => option, text);
  }, [editing, options, text, typed]);
  const [picked, setPicked] = useState<{ text: string | null; at: number }>({ text: null, at: -1 });
  const first = free || text === '' ? -1 : found.includes(text ?? '') ? found.indexOf(text ?? '') : 0;
  const at = picked.text === text ? picked.at : found.length > 0 ? first : -1;
  const pick = (next: number): void => setPicked({ text, at: Math.max(-1, Math.min(next, found.length - 1)) });
  const chosen = (): string => found[at] ?? text ?? '';

  const keyDown = (event: KeyboardEvent<HTMLInputElement>): void => {
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
      <input
        ref={props.ref}
        className={`grid-input ${props.align}${editing ? ' editing' : ''}${sentence !== null && editing ? ' wrong' : ''}`}
        data-idle={editing ? undefined : true}
        type="text"
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
        onChange={(event) => (editing ? props.onChange(event.target.value) : props.onBegin(event.target.value))}
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
                props.onDone(option, { rows: 0, columns: 0 });
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
