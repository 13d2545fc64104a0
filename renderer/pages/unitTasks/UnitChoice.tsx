// Which unit is in sight: typed (pinyin serves), or the one before and after by Alt+PageUp and Alt+PageDown.
import { LeftOutlined, RightOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useEffect, useMemo } from 'react';
import type { ReactElement } from 'react';
import type { Unit } from '../../../shared/units/unit.ts';
import type { Summary } from '../../../shared/tracking/summary.ts';
import { ChoiceInput } from '../../parts/ChoiceInput.tsx';

interface UnitChoiceProps {
  unit: string | null;
  units: readonly Unit[];
  /** Units that have parts in the year. */
  busy: Summary['units'];
  onChange: (unit: string | null) => void;
}

/** Units without a task stand last in the list and are passed over by the keys. */
export function UnitChoice({ unit, units, busy, onChange }: UnitChoiceProps): ReactElement {
  const parts = useMemo(() => new Map(busy.map((one) => [one.unit, one.parts])), [busy]);
  const order = useMemo(() => units.filter(({ name }) => parts.has(name)).map(({ name }) => name), [units, parts]);
  const options = useMemo(() => units
    .map(({ name, aliases }) => ({ value: name, also: aliases, detail: parts.has(name) ? `${parts.get(name)} 项` : '没有任务', rank: parts.has(name) ? 0 : 1 }))
    .toSorted((one, other) => one.rank - other.rank), [units, parts]);
  const at = unit === null ? -1 : order.indexOf(unit);
  const before = at > 0 ? order[at - 1] : undefined;
  const after = order[at + 1];
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (!event.altKey || event.ctrlKey || event.metaKey || event.defaultPrevented || (event.key !== 'PageUp' && event.key !== 'PageDown')) return;
      event.preventDefault();
      const next = event.key === 'PageUp' ? before : after;
      if (next !== undefined) onChange(next);
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, [before, after, onChange]);
  return (
    <span className="unit-pick">
      <Button size="small" icon={<LeftOutlined />} aria-label="上一个单位" title={before === undefined ? '前面没有单位了' : `上一个单位：${before}（Alt+PageUp）`} disabled={before === undefined} onClick={() => before !== undefined && onChange(before)} />
      <span className="unit-pick-name"><ChoiceInput size="small" strict listName="单位名录" label="单位" placeholder="全部单位，输入名称或拼音" value={unit ?? ''} options={options} onChange={onChange} /></span>
      <Button size="small" icon={<RightOutlined />} aria-label="下一个单位" title={after === undefined ? '后面没有单位了' : `下一个单位：${after}（Alt+PageDown）`} disabled={after === undefined} onClick={() => after !== undefined && onChange(after)} />
      {unit === null ? null : <Button size="small" type="link" onClick={() => onChange(null)}>全部单位</Button>}
    </span>
  );
}
