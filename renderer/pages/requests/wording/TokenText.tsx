// A text field in which the names in braces stand out: the same words lie under it, marked. It grows with its text.
import { useLayoutEffect, useRef } from 'react';
import type { ReactElement, ReactNode } from 'react';

interface Props {
  id: string;
  label: string;
  value: string;
  /** Names that may stand in braces; others are marked as unknown. */
  known: ReadonlySet<string>;
  onChange: (text: string) => void;
  /** Told where the caret is whenever it may have moved, so that a field can be put there. */
  onCaret: (caret: Caret) => void;
}

/** Where a field named by a button goes to. */
export interface Caret {
  field: string;
  from: number;
  to: number;
}

export function TokenText({ id, label, value, known, onChange, onCaret }: Props): ReactElement {
  const area = useRef<HTMLTextAreaElement>(null);
  const marks = useRef<HTMLDivElement>(null);
  // The marked words set the height; a last empty line needs something on it.
  useLayoutEffect(() => {
    if (area.current && marks.current) area.current.style.height = `${marks.current.offsetHeight}px`;
  }, [value]);
  const tell = ({ selectionStart, selectionEnd }: HTMLTextAreaElement): void => onCaret({ field: id, from: selectionStart, to: selectionEnd });
  return (
    <div className="token-text">
      <div ref={marks} className="token-marks" aria-hidden="true">{marked(value, known)}{'\u200b'}</div>
      <textarea
        ref={area}
        id={id}
        aria-label={label}
        spellCheck={false}
        value={value}
        onChange={({ target }) => {
          onChange(target.value);
          tell(target);
        }}
        onSelect={({ currentTarget }) => tell(currentTarget)}
        onFocus={({ currentTarget }) => tell(currentTarget)}
      />
    </div>
  );
}

function marked(text: string, known: ReadonlySet<string>): ReactNode[] {
  return text.split(/(\{[^{}\n]+\})/).map((piece, at) => (at % 2 === 0 ? piece : <mark key={at} className={known.has(piece.slice(1, -1)) ? undefined : 'unknown'}>{piece}</mark>));
}
