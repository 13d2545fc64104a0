// A condition: only when a reading is taken in one of some ways.
import { Checkbox, Radio } from 'antd';
import type { ReactElement } from 'react';
import { sayWhen } from '../../../../shared/scoring/sentences/values.ts';
import type { When } from '../../../../shared/scoring/when.ts';
import { useEditing } from '../editing.ts';
import type { InputProps } from './FieldInput.tsx';
import { PanelButton } from './ManyField.tsx';

export function WhenField({ field, value, wrong, onChange }: InputProps): ReactElement {
  const { scheme } = useEditing();
  const when = (value ?? { reading: '', is: [] }) as When;
  const reading = scheme.readings.find((one) => one.id === when.reading);
  return (
    <PanelButton label={field.name} text={reading ? sayWhen(when, scheme) : '请选定读法'} wrong={wrong}>
      {scheme.readings.length === 0 ? (
        <p>办法里还没有写读法，请先在“读法”里加一处。</p>
      ) : (
        <>
          <Radio.Group className="scheme-pick-rows" aria-label="哪一处读法" value={when.reading} options={scheme.readings.map((one) => ({ value: one.id, label: `“${one.quote}”${one.question}` }))} onChange={(event) => onChange({ reading: String(event.target.value), is: scheme.readings.find((one) => one.id === event.target.value)?.options.slice(0, 1).map((option) => option.id) ?? [] })} />
          {reading ? (
            <div className="scheme-pick-line">
              <span className="faint">取这样理解时才计</span>
              <Checkbox.Group className="scheme-pick-rows" value={when.is} options={reading.options.map(({ id, text }) => ({ value: id, label: text }))} onChange={(next) => onChange({ reading: reading.id, is: next.map(String) })} />
            </div>
          ) : null}
        </>
      )}
    </PanelButton>
  );
}
