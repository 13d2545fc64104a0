// A text with bound numbers: they stand in it as numbers, shaded, and follow their cells; typing over one makes it a word like any other.
import { Input } from 'antd';
import { useMemo } from 'react';
import type { ReactElement } from 'react';
import { editText } from '../../../../shared/annual/narrative/editText.ts';
import { piecesOf, sayField } from '../../../../shared/annual/narrative/fields.ts';
import type { Numbers } from '../../../../shared/annual/narrative/fields.ts';

interface FieldTextProps {
  part: string;
  /** As it is kept. */
  text: string;
  numbers: Numbers;
  /** Stands in the field while it is empty: what to write. */
  prompts: readonly string[];
  onType: (part: string, text: string) => void;
  onLeave: () => void;
  /** Where the caret stands, in the text as shown. */
  onCaret: (part: string, from: number, to: number) => void;
}

export function FieldText({ part, text, numbers, prompts, onType, onLeave, onCaret }: FieldTextProps): ReactElement {
  const pieces = useMemo(() => piecesOf(text, numbers), [text, numbers]);
  const shown = pieces.map((piece) => piece.text).join('');
  const said = pieces.flatMap((piece) => (piece.kind === 'field' ? [`${piece.text}：${piece.field === null ? '' : sayField(numbers.form, piece.field)}${piece.problem === null ? '' : `，${piece.problem}`}`] : []));
  return (
    <div className="annual-field-text">
      {/* The same letters behind the field, for the shade of the bound numbers. */}
      <div className="annual-field-marks" aria-hidden>
        {pieces.map((piece, at) => (piece.kind === 'text' ? <span key={at}>{piece.text}</span> : <mark key={at} className={piece.problem === null ? undefined : 'wrong'}>{piece.text}</mark>))}
        {'\n'}
      </div>
      <Input.TextArea
        id={`text-${part}`}
        data-part={part}
        autoSize={{ minRows: 3 }}
        value={shown}
        placeholder={prompts.join('\n')}
        title={said.length === 0 ? undefined : `随表格更新的数\n${said.join('\n')}`}
        onChange={({ target }) => {
          onType(part, editText(pieces, target.value));
          onCaret(part, target.selectionStart, target.selectionEnd);
        }}
        onSelect={({ currentTarget: { selectionStart, selectionEnd } }) => onCaret(part, selectionStart, selectionEnd)}
        onBlur={onLeave}
      />
    </div>
  );
}
