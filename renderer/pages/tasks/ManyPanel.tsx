// The same thing recorded for many tasks at once: which units are meant is told by how they stand, and can be corrected.
import { Checkbox } from 'antd';
import { useMemo, useState } from 'react';
import type { ReactElement } from 'react';
import type { Day } from '../../../shared/days/day.ts';
import { entryNames } from '../../../shared/tracking/entry.ts';
import type { Part } from '../../../shared/tracking/part.ts';
import { Loaded } from '../../parts/Loaded.tsx';
import { SidePanel } from '../../parts/SidePanel.tsx';
import { isMeant } from './entryDraft.ts';
import type { RecordKind } from './entryDraft.ts';
import { RecordForm } from './RecordForm.tsx';
import { useChosenParts } from './useChosenParts.ts';

interface ManyPanelProps {
  tasks: readonly number[];
  unit: string | null;
  year: number;
  today: Day | undefined;
  kind: RecordKind;
  onClose: () => void;
}

/** 销号 begins with what was reported as done; everything else with all parts it makes sense for. */
export function ManyPanel({ tasks, unit, year, today, kind: first, onClose }: ManyPanelProps): ReactElement {
  const [kind, setKind] = useState(first);
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const { query, parts } = useChosenParts(tasks, unit, year);
  const meant = useMemo(() => parts.filter((part) => isMeant(kind, part) && (kind !== 'closed' || part.stage === '已完成')), [parts, kind]);
  const byUnit = useMemo(() => [...Map.groupBy(meant, (part: Part) => part.unit)], [meant]);
  const chosen = meant.filter((part) => !left.has(part.unit));
  const unitCount = new Set(chosen.map((part) => part.unit)).size;
  const taskCount = new Set(chosen.map((part) => part.taskId)).size;
  return (
    <SidePanel title={tasks.length === 1 ? '给这项任务记一笔' : `给 ${tasks.length} 项任务记一笔`} width={560} onClose={onClose}>
      <Loaded query={query} text="正在读取各单位的办理情况">
        {() => (
          <div className="many">
            <p>
              {meant.length === 0
                ? `选中的任务里没有可以记“${entryNames[kind]}”的单位。`
                : `“${entryNames[kind]}”记给 ${taskCount} 项任务的 ${unitCount} 个单位，共 ${chosen.length} 笔${kind === 'closed' ? '（只列已报完成的）' : ''}。`}
            </p>
            <ul className="many-units" aria-label="记给哪些单位">
              {byUnit.map(([name, own]) => (
                <li key={name}>
                  <Checkbox checked={!left.has(name)} onChange={(event) => setLeft((current) => new Set(event.target.checked ? [...current].filter((one) => one !== name) : [...current, name]))}>
                    {name} <span className="faint">{own.length} 项</span>
                  </Checkbox>
                </li>
              ))}
            </ul>
            <RecordForm parts={chosen.map(({ id }) => id)} target={taskCount === 1 ? `${unitCount} 个单位` : `${taskCount} 项任务的 ${unitCount} 个单位`} today={today} year={year} kind={kind} onKind={setKind} autoFocus onDone={onClose} />
          </div>
        )}
      </Loaded>
    </SidePanel>
  );
}
