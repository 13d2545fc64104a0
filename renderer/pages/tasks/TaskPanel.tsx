// One task at the side: what the paper says, who has a part in it and how each stands, and below it the line that records.
import { Button } from 'antd';
import { useEffect, useRef, useState } from 'react';
import type { KeyboardEvent, ReactElement } from 'react';
import type { Day } from '../../../shared/days/day.ts';
import type { ShownTask } from '../../../shared/tracking/part.ts';
import type { Unit } from '../../../shared/units/unit.ts';
import { useRead } from '../../app/queries.ts';
import { Loaded } from '../../parts/Loaded.tsx';
import { SidePanel } from '../../parts/SidePanel.tsx';
import type { RecordKind } from './entryDraft.ts';
import { PartList } from './PartList.tsx';
import { RecordForm } from './RecordForm.tsx';
import { StateMark } from '../../parts/ledger/StateMark.tsx';
import { TaskFields } from './TaskFields.tsx';
import { TaskPlace } from './TaskPlace.tsx';
import { taskTitle } from './words.ts';

interface TaskPanelProps {
  id: number;
  /** The unit the list is narrowed to: its part is opened and chosen first. */
  unit: string | null;
  units: readonly Unit[];
  names: readonly string[];
  sections: readonly string[];
  today: Day | undefined;
  onClose: () => void;
  onStep: (step: -1 | 1) => void;
  onOpen: (id: number, year: number) => void;
}

/** Alt+PageUp and Alt+PageDown go through the list as it is shown, Alt+J leads to the line that records. */
export function TaskPanel(props: TaskPanelProps): ReactElement {
  const query = useRead('tasks.show', { id: props.id }, { keep: false });
  const task = query.data;
  const place = useRef<HTMLDivElement>(null);
  // Who went on while recording goes on recording.
  const recording = useRef(false);
  useEffect(() => {
    // The fields of the task before are gone with the focus that was in them.
    if (document.activeElement === document.body) place.current?.focus({ preventScroll: true });
  }, [props.id]);
  const keys = (event: KeyboardEvent): void => {
    if (!event.altKey) return;
    if (event.key === 'PageUp' || event.key === 'PageDown') {
      event.preventDefault();
      recording.current = event.target instanceof Element && event.target.closest('.record') !== null;
      props.onStep(event.key === 'PageUp' ? -1 : 1);
    } else if (event.key.toLowerCase() === 'j') {
      event.preventDefault();
      place.current?.querySelector<HTMLElement>('.record textarea')?.focus();
    }
  };
  return (
    <SidePanel
      title={task === undefined ? '任务' : `${task.table.year}年${taskTitle(task)}`}
      width={560}
      onClose={props.onClose}
      extra={(
        <>
          {task === undefined ? null : <StateMark state={task.state} />}
          <Button size="small" onClick={() => props.onStep(-1)} title="Alt+PageUp">上一项</Button> <Button size="small" onClick={() => props.onStep(1)} title="Alt+PageDown">下一项</Button>
        </>
      )}
    >
      <div className="task-panel" ref={place} tabIndex={-1} onKeyDown={keys}>
        <Loaded query={query} text="正在读取这项任务">{(shown) => <TaskBody key={shown.id} {...props} task={shown} recording={recording.current} />}</Loaded>
      </div>
    </SidePanel>
  );
}

function TaskBody({ task, unit, units, names, sections, today, onOpen, recording }: TaskPanelProps & { task: ShownTask; recording: boolean }): ReactElement {
  // Another task is another body (see the key above), so this is asked once for each.
  const [first] = useState(() => {
    const own = task.parts.filter((part) => part.unit === unit).map(({ id }) => id);
    return own.length > 0 ? own : task.parts.length === 1 ? task.parts.map(({ id }) => id) : [];
  });
  const [chosen, setChosen] = useState<ReadonlySet<number>>(() => new Set(first));
  const [opened, setOpened] = useState<ReadonlySet<number>>(() => new Set(first));
  const [kind, setKind] = useState<RecordKind>('progress');
  const there = task.parts.filter((part) => chosen.has(part.id));
  const toggle = (id: number): void => {
    setOpened((current) => new Set(current.has(id) ? [...current].filter((one) => one !== id) : [...current, id]));
    if (!opened.has(id) && there.length === 0) setChosen(new Set([id]));
  };
  return (
    <>
      <TaskFields task={task} units={units} names={names} />
      {task.parts.length > 0 ? (
        <PartList
          parts={task.parts}
          deadline={task.deadline}
          chosen={chosen}
          onChoose={(ids, on) => setChosen((current) => new Set(on ? [...current, ...ids] : [...current].filter((id) => !ids.includes(id))))}
          opened={opened}
          onOpen={toggle}
        />
      ) : <p className="parts-none">还没有单位承担这项任务。写上牵头或责任单位，或者把上面的名称对应到单位。</p>}
      <TaskPlace task={task} sections={sections} onOpen={onOpen} />
      {task.parts.length > 0 ? (
        <div className="record-place">
          <RecordForm parts={there.map(({ id }) => id)} target={there.length === 1 ? `“${there[0]?.unit}”` : `${there.length} 个单位`} today={today} year={task.table.year} kind={kind} onKind={setKind} autoFocus={recording} />
        </div>
      ) : null}
    </>
  );
}
