// Several of a list, ticked in a small panel under the field.
import { Checkbox, Popover } from 'antd';
import type { ReactElement } from 'react';
import type { InputProps } from './FieldInput.tsx';
import type { Option } from './SelectField.tsx';

/** A button in the sentence that opens a panel. */
export function PanelButton({ label, text, wrong, children }: { label: string; text: string; wrong: boolean; children: ReactElement }): ReactElement {
  return (
    <Popover trigger="click" placement="bottomLeft" destroyOnHidden content={<div className="scheme-pick" role="group" aria-label={label}>{children}</div>}>
      <button type="button" className="scheme-input pick" aria-label={`${label}：${text}`} aria-invalid={wrong || undefined}>{text}</button>
    </Popover>
  );
}

export function ManyField({ field, value, wrong, onChange, options }: InputProps & { options: readonly Option[] }): ReactElement {
  const chosen = Array.isArray(value) ? (value as string[]) : [];
  const text = options.filter((option) => chosen.includes(option.value)).map((option) => option.label).join('、');
  return (
    <PanelButton label={field.name} text={text || '请选定'} wrong={wrong}>
      <Checkbox.Group value={chosen} options={[...options]} onChange={(next) => onChange(options.map((option) => option.value).filter((one) => next.includes(one)))} />
    </PanelButton>
  );
}
