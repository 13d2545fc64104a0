// The office's settings; each is kept as soon as its field is left.
import { Input } from 'antd';
import { useState } from 'react';
import type { ReactElement } from 'react';
import type { OfficeSettings } from '../../../shared/settings.ts';
import { useRead } from '../../app/queries.ts';
import { Loaded } from '../../parts/Loaded.tsx';
import { Problems } from '../../parts/Problems.tsx';
import { useCommand } from '../../parts/useCommand.ts';

/** Settings that are a text or a list of names. */
type TextSetting = { [K in keyof OfficeSettings]: OfficeSettings[K] extends string | string[] ? K : never }[Exclude<keyof OfficeSettings, 'consultation'>];

interface Field {
  id: TextSetting;
  title: string;
  help?: string;
  placeholder?: string;
}

const FIELDS: readonly { title: string; fields: readonly Field[] }[] = [
  {
    title: '发文',
    fields: [
      { id: 'issuer', title: '发文机关', help: '通报的署名', placeholder: '如：某某区人民政府办公室' },
      { id: 'masthead', title: '发文机关标志', help: '红头上的字；空白时用发文机关加“文件”' },
      { id: 'numberPrefix', title: '机关代字', help: '发文字号里年份前面的字', placeholder: '如：某政办字' },
      { id: 'addressee', title: '主送机关', placeholder: '如：各街道办事处，区直各部门' },
      { id: 'copyTo', title: '抄送', help: '空白时版记里没有抄送' },
    ],
  },
  {
    title: '单位名称的识别',
    fields: [{ id: 'regionNames', title: '本地名称', help: '单位名称前面有时带、有时不带的地名，几个用顿号分开', placeholder: '如：某某区、某某高新区' }],
  },
  {
    title: '督办',
    fields: [
      { id: 'supervisor', title: '督办单落款', placeholder: '如：党政办公室督查室' },
      { id: 'contact', title: '联系人' },
      { id: 'telephone', title: '联系电话' },
    ],
  },
  {
    title: '依申请公开',
    fields: [
      { id: 'letterPrefix', title: '答复文号代字', help: '空白时用“依申请公开”', placeholder: '如：某政依复' },
      { id: 'address', title: '办公地址', help: '印在给申请人的文书里' },
      { id: 'reconsiderationBody', title: '行政复议机关', placeholder: '如：某某区人民政府' },
      { id: 'court', title: '有管辖权的法院', placeholder: '如：某某区人民法院' },
    ],
  },
];

const textOf = (settings: OfficeSettings, id: TextSetting): string => {
  const value = settings[id];
  return typeof value === 'string' ? value : value.join('、');
};

/** Longer area names first, so that the longest is tried first. */
function valueOf(id: TextSetting, text: string): Partial<OfficeSettings> {
  if (id !== 'regionNames') return { [id]: text.trim() };
  return { regionNames: [...new Set(text.split(/[、，,；;\s]+/).filter((name) => name !== ''))].toSorted((left, right) => right.length - left.length) };
}

/** Written as typed; there is no button for it. */
export function OfficePart(): ReactElement {
  const query = useRead('settings.show', {});
  const command = useCommand();
  const [typed, setTyped] = useState<Partial<Record<TextSetting, string>>>({});
  const keep = async (field: Field, settings: OfficeSettings): Promise<void> => {
    const text = typed[field.id];
    if (text === undefined) return;
    const fields = valueOf(field.id, text);
    if (JSON.stringify(fields[field.id]) !== JSON.stringify(settings[field.id])) {
      const result = await command.run('settings.change', fields, { beside: true, done: () => `已修改“${field.title}”。` });
      if (!result.ok) return;
    }
    setTyped((current) => {
      const { [field.id]: _kept, ...others } = current;
      return others;
    });
  };
  return (
    <div className="settings-part">
      <Loaded query={query}>
        {(settings) => FIELDS.map((group) => (
          <section key={group.title} className="sheet" aria-label={group.title}>
            <h2>{group.title}</h2>
            <div className="form">
              {group.fields.map((field) => [
                <label key={`${field.id}-label`} htmlFor={`set-${field.id}`}>{field.title}</label>,
                <div key={field.id}>
                  <Input id={`set-${field.id}`} value={typed[field.id] ?? textOf(settings, field.id)} placeholder={field.placeholder} onChange={(event) => setTyped((current) => ({ ...current, [field.id]: event.target.value }))} onBlur={() => void keep(field, settings)} onPressEnter={() => void keep(field, settings)} />
                  {field.help === undefined ? null : <div className="help">{field.help}</div>}
                </div>,
              ])}
            </div>
          </section>
        ))}
      </Loaded>
      <Problems problems={command.problems} bare />
    </div>
  );
}
