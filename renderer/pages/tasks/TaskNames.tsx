// The printed names of a task with the units they stand for; where nobody was found, the nearest units are one click away.
import { Button, Select } from 'antd';
import { useMemo, useState } from 'react';
import type { ReactElement } from 'react';
import { pinyinScore } from '../../../shared/names/pinyin.ts';
import { createUnitIndex } from '../../../shared/names/unitIndex.ts';
import type { UnitIndex } from '../../../shared/names/unitIndex.ts';
import { roleNames } from '../../../shared/tracking/part.ts';
import type { ShownTask } from '../../../shared/tracking/part.ts';
import type { Unit } from '../../../shared/units/unit.ts';
import { Problems } from '../../parts/Problems.tsx';
import { useCommand } from '../../parts/useCommand.ts';

/** One line for each name that is not simply one unit's; whom a collective name means is told below, unit by unit. */
export function TaskNames({ task, units }: { task: ShownTask; units: readonly Unit[] }): ReactElement | null {
  const index = useMemo(() => createUnitIndex(units, { regionNames: [] }), [units]);
  const worth = task.names.filter((name) => name.group || name.units.length !== 1);
  if (worth.length === 0 && !task.openEnded) return null;
  return (
    <ul className="names" aria-label="名称对应的单位">
      {worth.map((name) => <NameLine key={`${name.role} ${name.text}`} table={task.tableId} name={name} units={units} index={index} />)}
      {task.openEnded ? <li className="faint">名单后面写着“等”，没有列全。</li> : null}
    </ul>
  );
}

interface NameProps {
  table: number;
  name: ShownTask['names'][number] & { /** Said behind it, e.g. how many tasks name it. */ note?: string };
  units: readonly Unit[];
  index: UnitIndex;
}

/** One printed name, whom it means, and what can be done about it. */
export function NameLine({ table, name, units, index }: NameProps): ReactElement {
  const command = useCommand();
  const [picked, setPicked] = useState<readonly string[] | null>(null);
  const nobody = name.units.length === 0;
  const near = useMemo(() => {
    if (!nobody || name.group) return [];
    const found = index.resolve(name.text);
    return 'match' in found ? [found.match] : found.candidates.slice(0, 3);
  }, [nobody, name, index]);
  const assign = async (to: readonly string[]): Promise<void> => {
    const result = await command.run('tasks.assign', { table, name: name.text, units: [...to] }, { beside: true, done: () => (to.length === 1 ? `表里的“${name.text}”都对应到“${to[0]}”。` : `表里的“${name.text}”都对应到 ${to.length} 个单位。`) });
    if (result.ok) setPicked(null);
  };
  return (
    <li>
      <span className={nobody ? 'name-nobody' : undefined} title={name.units.join('、')}>
        {roleNames[name.role]}“{name.text}”：{nobody ? (name.note ?? '没有对应到单位') : `${name.units.length} 个单位`}
      </span>
      {near.map((unit) => <Button key={unit.id} size="small" disabled={command.busy} onClick={() => void assign([unit.name])}>就是“{unit.name}”</Button>)}
      {picked === null ? (
        <Button size="small" type="link" onClick={() => setPicked(name.units)}>{nobody ? '另选单位' : '改'}</Button>
      ) : (
        <span className="name-choice">
          <Select<string[]> mode="multiple" size="small" autoFocus defaultOpen aria-label={`“${name.text}”指哪些单位`} placeholder="指哪些单位（名称、拼音）" value={[...picked]} showSearch={{ filterOption: (text, option) => option !== undefined && pinyinScore(String(option.value), text) > 0 }} options={units.map((unit) => ({ value: unit.name, label: unit.name }))} onChange={setPicked} />
          <Button size="small" loading={command.busy} disabled={picked.length === 0 && nobody} onClick={() => void assign(picked)}>{picked.length === 0 ? '不再对应' : `对应到这 ${picked.length} 个`}</Button>
          <Button size="small" type="text" onClick={() => setPicked(null)}>取消</Button>
        </span>
      )}
      <Problems problems={command.problems} bare />
    </li>
  );
}
