// All printed names of a year's tables that stand for no unit yet, with the nearest units to choose from.
import { useMemo } from 'react';
import type { ReactElement } from 'react';
import { createUnitIndex } from '../../../shared/names/unitIndex.ts';
import type { ListedTask, Role, StoredTable } from '../../../shared/tracking/part.ts';
import type { Unit } from '../../../shared/units/unit.ts';
import { SidePanel } from '../../parts/SidePanel.tsx';
import { NameLine } from './TaskNames.tsx';

interface UnknownNamesProps {
  tables: readonly StoredTable[];
  tasks: readonly ListedTask[];
  units: readonly Unit[];
  onClose: () => void;
}

/** Said once for a table, a name is known in all its tasks. */
export function UnknownNames({ tables, tasks, units, onClose }: UnknownNamesProps): ReactElement {
  const index = useMemo(() => createUnitIndex(units, { regionNames: [] }), [units]);
  const found = useMemo(() => tables.map((table) => ({ table, names: unknownOf(tasks.filter((task) => task.tableId === table.id)) })).filter(({ names }) => names.length > 0), [tables, tasks]);
  return (
    <SidePanel title="没有对应到单位的名称" width={460} onClose={onClose}>
      <div className="unknown-names">
        {found.length === 0 ? <p>表上的名称都对应到单位了。</p> : <p className="faint">对应以后，这张表里同样的名称一起算到这些单位名下。“有关部门”这样没有定指谁的，可以先不管。</p>}
        {found.map(({ table, names }) => (
          <section key={table.id}>
            {tables.length > 1 ? <h3>{table.title}</h3> : null}
            <ul className="names" aria-label={`《${table.title}》里没有对应到单位的名称`}>
              {names.map((name) => <NameLine key={name.text} table={table.id} name={name} units={units} index={index} />)}
            </ul>
          </section>
        ))}
      </div>
    </SidePanel>
  );
}

interface UnknownName {
  text: string;
  role: Role;
  group: boolean;
  units: string[];
  note: string;
}

/** Each name once, those of most tasks first. */
function unknownOf(tasks: readonly ListedTask[]): UnknownName[] {
  const counts = new Map<string, { role: Role; group: boolean; count: number }>();
  for (const task of tasks) {
    for (const text of task.unknown) {
      const known = counts.get(text) ?? { role: task.leads.includes(text) ? 'lead' as const : 'responsible' as const, group: task.groups.includes(text), count: 0 };
      counts.set(text, { ...known, count: known.count + 1 });
    }
  }
  return [...counts].toSorted(([, one], [, other]) => other.count - one.count).map(([text, { role, group, count }]) => ({ text, role, group, units: [], note: `${count} 项任务` }));
}
