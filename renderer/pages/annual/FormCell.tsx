// One number of the form: a field that takes digits only.
import { memo } from 'react';
import type { ReactElement } from 'react';
import type { FormCell as Printed } from '../../../shared/annual/form.ts';
import type { CellMark } from './cellMarks.ts';
import { typedText } from './cellText.ts';

interface FormCellProps {
  path: string;
  place: Printed;
  label: string;
  text: string;
  mark: CellMark | undefined;
  onType: (path: string, text: string) => void;
}

/** Keys, pasting and leaving are heard by the table. */
export const FormCell = memo(function FormCell({ path, place, label, text, mark, onType }: FormCellProps): ReactElement {
  const { money = false, signed = false } = place;
  return (
    <input
      type="text"
      inputMode={money ? 'decimal' : 'numeric'}
      autoComplete="off"
      data-path={path}
      className={mark?.look}
      aria-label={label}
      aria-invalid={mark?.broken === true ? true : undefined}
      title={mark === undefined || mark.said === '' ? undefined : mark.said}
      value={text}
      onChange={(event) => onType(path, typedText({ money, signed }, event.target.value))}
    />
  );
});
