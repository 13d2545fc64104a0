// Conditions: only when readings are taken in one of some ways; of several conditions all must hold.
import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Checkbox } from 'antd';
import type { ReactElement } from 'react';
import { sayWhen } from '../../../../shared/scoring/sentences/values.ts';
import type { When } from '../../../../shared/scoring/when.ts';
import { useEditing } from '../editing.ts';
import { IconButton } from '../IconButton.tsx';
import type { InputProps } from './FieldInput.tsx';
import { PanelButton } from './ManyField.tsx';

type One = { reading: string; is: string[] };

export function WhenField({ field, value, wrong, onChange }: InputProps): ReactElement {
  const { scheme } = useEditing();
  const when = (value ?? { reading: '', is: [] }) as When;
  const all: One[] = Array.isArray(when) ? when : [when];
  const put = (list: One[]): void => onChange(list.length === 1 ? list[0] : list);
  const first = (reading: string): One => ({ reading, is: scheme.readings.find((one) => one.id === reading)?.options.slice(0, 1).map((option) => option.id) ?? [] });
  const text = sayWhen(when, scheme);
  return (
    <PanelButton label={field.name} text={text === '没有选定读法' ? '请选定读法' : text} wrong={wrong}>
      {scheme.readings.length === 0 ? (
        <p>办法里还没有写读法，请先在“读法”里加一处。</p>
      ) : (
        <>
          {all.map((condition, at) => {
            const reading = scheme.readings.find((one) => one.id === condition.reading);
            return (
              <div key={at} className="scheme-pick-line">
                <select className="scheme-input" style={{ width: 'calc(100% - 26px)' }} aria-label={`第${at + 1}个条件：哪一处读法`} value={reading?.id ?? ''} onChange={(event) => put(all.map((one, index) => (index === at ? first(event.target.value) : one)))}>
                  {reading ? null : <option value="">请选定读法</option>}
                  {scheme.readings.map((one) => <option key={one.id} value={one.id}>“{one.quote}”{one.question}</option>)}
                </select>
                {all.length > 1 ? <IconButton icon={<DeleteOutlined />} label={`去掉第${at + 1}个条件`} onPress={() => put(all.filter((_, index) => index !== at))} /> : null}
                {reading ? <Checkbox.Group className="scheme-pick-rows" value={condition.is} options={reading.options.map(({ id, text: label }) => ({ value: id, label }))} onChange={(next) => put(all.map((one, index) => (index === at ? { ...one, is: next.map(String) } : one)))} /> : null}
              </div>
            );
          })}
          <button type="button" className="scheme-add" onClick={() => put([...all, first(scheme.readings.find((one) => !all.some((known) => known.reading === one.id))?.id ?? '')])}><PlusOutlined aria-hidden /> 再加一个条件</button>
        </>
      )}
    </PanelButton>
  );
}
