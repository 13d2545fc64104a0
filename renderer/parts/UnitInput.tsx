// The unit of a record, from the register of units: by name, short name, pinyin or initials.
import { useMemo } from 'react';
import type { ReactElement } from 'react';
import type { Unit } from '../../shared/units/unit.ts';
import { ChoiceInput } from './ChoiceInput.tsx';

interface UnitInputProps {
  id: string;
  value: string;
  units: readonly Unit[];
  onChange: (unit: string) => void;
}

export function UnitInput({ id, value, units, onChange }: UnitInputProps): ReactElement {
  const options = useMemo(() => units.map((unit) => ({ value: unit.name, also: unit.aliases, detail: unit.group })), [units]);
  return <ChoiceInput id={id} strict listName="单位名录" value={value} placeholder="名称、拼音或首字母" options={options} onChange={onChange} />;
}
