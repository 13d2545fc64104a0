// A list of units that can be left out one by one, or all at once.
import { Checkbox } from 'antd';
import type { ReactElement } from 'react';

interface UnitChecksProps {
  title: string;
  units: readonly { unit: string; note: string }[];
  left: ReadonlySet<string>;
  onChange: (left: ReadonlySet<string>) => void;
}

export function UnitChecks({ title, units, left, onChange }: UnitChecksProps): ReactElement {
  const out = units.filter(({ unit }) => left.has(unit)).length;
  const toggle = (unit: string, take: boolean): void => {
    const next = new Set(left);
    if (take) next.delete(unit);
    else next.add(unit);
    onChange(next);
  };
  return (
    <fieldset className="annual-units wide">
      <legend>{title}（{units.length - out}）</legend>
      {units.length === 0 ? <p className="faint">还没有。</p> : <Checkbox checked={out === 0} indeterminate={out > 0 && out < units.length} onChange={(event) => onChange(new Set(event.target.checked ? [] : units.map(({ unit }) => unit)))}>全选</Checkbox>}
      {units.map(({ unit, note }) => (
        <div key={unit}>
          <Checkbox checked={!left.has(unit)} onChange={(event) => toggle(unit, event.target.checked)}>{unit}</Checkbox>
          {note === '' ? null : <span className="annual-wrong">{note}</span>}
        </div>
      ))}
    </fieldset>
  );
}
