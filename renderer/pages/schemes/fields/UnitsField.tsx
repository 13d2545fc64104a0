// A limit to some units: classes of the scheme, groups and tiers of the register, names, and those left out.
import { Checkbox } from 'antd';
import type { ReactElement } from 'react';
import type { UnitsData } from '../../../../shared/scoring/classes.ts';
import { sayUnits } from '../../../../shared/scoring/sentences/values.ts';
import { useEditing } from '../editing.ts';
import type { InputProps } from './FieldInput.tsx';
import { PanelButton } from './ManyField.tsx';
import { NamesField } from './NamesField.tsx';

export function UnitsField({ field, value, wrong, onChange }: InputProps): ReactElement {
  const { scheme, groups, tiers } = useEditing();
  const units = (value ?? {}) as UnitsData;
  /** A part without any name is no limit. */
  const put = (key: keyof UnitsData, list: string[]): void => {
    const rest = Object.fromEntries(Object.entries(units).filter(([name]) => name !== key));
    onChange(list.length > 0 ? { ...rest, [key]: list } : rest);
  };
  const ticks = (key: 'classes' | 'groups' | 'tiers', title: string, options: { value: string; label: string }[]): ReactElement | null =>
    options.length === 0 ? null : (
      <div className="scheme-pick-line">
        <span className="faint">{title}</span>
        <Checkbox.Group value={units[key] ?? []} options={options} onChange={(next) => put(key, options.map((option) => option.value).filter((one) => next.includes(one)))} />
      </div>
    );
  const same = (list: readonly string[], more: readonly string[] | undefined) => [...new Set([...list, ...(more ?? [])])].map((one) => ({ value: one, label: one }));
  const names = (key: 'names' | 'except', title: string): ReactElement => (
    <div className="scheme-pick-line">
      <span className="faint">{title}</span>
      <NamesField field={{ field: key, name: title, as: 'names', from: 'units' }} value={units[key]} unit="" wrong={false} onChange={(next) => put(key, next as string[])} />
    </div>
  );
  return (
    <PanelButton label={field.name} text={sayUnits(units, scheme)} wrong={wrong}>
      <>
        {ticks('classes', '办法的分类', scheme.classes.map(({ id, name }) => ({ value: id, label: name })))}
        {ticks('groups', '分组', same(groups, units.groups))}
        {ticks('tiers', '数量级', same(tiers, units.tiers))}
        {names('names', '只限这些单位')}
        {names('except', '除外的单位')}
      </>
    </PanelButton>
  );
}
