// What the paper asks for, to be read whole and corrected: requirement, deadline with the words it comes from, how often, who.
import { Button, Input } from 'antd';
import type { ReactElement } from 'react';
import type { Day } from '../../../shared/days/day.ts';
import type { ShownTask } from '../../../shared/tracking/part.ts';
import type { Unit } from '../../../shared/units/unit.ts';
import { DayInput } from '../../parts/DayInput.tsx';
import { Problems } from '../../parts/Problems.tsx';
import { useCommand } from '../../parts/useCommand.ts';
import { NamesInput } from '../../parts/NamesInput.tsx';
import { TaskNames } from './TaskNames.tsx';
import { useTaskDraft } from './useTaskDraft.ts';
import { quotaText } from './words.ts';

const FROM = { column: '时限一栏写', text: '要求里写', default: '通知里写' } as const;

interface FieldsProps {
  task: ShownTask;
  units: readonly Unit[];
  names: readonly string[];
}

/** `key` it by the task so that what was typed belongs to one. */
export function TaskFields({ task, units, names }: FieldsProps): ReactElement {
  const command = useCommand();
  const { now, set, keep, write } = useTaskDraft(task, command);
  const setDeadline = (deadline: Day | null): void => void write({ deadline });
  const corrected = task.deadlines.length > 0 && !task.deadlines.some((deadline) => deadline.by === task.deadline);
  const others = task.deadlines.filter((deadline) => deadline.by !== task.deadline);
  return (
    <div className="form task-form">
      <label htmlFor="task-requirement">具体要求</label>
      <Input.TextArea id="task-requirement" className="task-requirement" autoSize={{ minRows: 2, maxRows: 12 }} value={now.requirement} status={now.requirement.trim() === '' ? 'error' : ''} onChange={(event) => set({ requirement: event.target.value })} onBlur={() => void keep('requirement')} />
      <label htmlFor="task-deadline">完成时限</label>
      <div>
        <div className="task-due">
          <span className="task-day"><DayInput key={task.deadline ?? 'none'} id="task-deadline" value={task.deadline} year={task.table.year} onChange={setDeadline} /></span>
          {task.deadlineText === '' ? null : <span className="faint">{corrected ? '改过；印的是' : '依据'}“{task.deadlineText}”</span>}
        </div>
        {others.map((deadline) => (
          <div key={`${deadline.from} ${deadline.text}`} className="task-due faint">
            {FROM[deadline.from]}“{deadline.text}”{deadline.by === null ? '，没有具体日子' : <Button size="small" type="link" onClick={() => setDeadline(deadline.by)}>改用 {deadline.by}</Button>}
          </div>
        ))}
      </div>
      {task.quotas.length > 0 || task.periodic.length > 0 ? (
        <>
          <span className="label">频次</span>
          <div className="task-quotas">
            {task.quotas.map((quota) => <div key={quota.text}>{quotaText(quota)} <span className="faint">“{quota.text}”</span></div>)}
            {task.periodic.map((one) => <div key={one.text} className="faint">“{one.text}”没有写次数，不计数</div>)}
          </div>
        </>
      ) : null}
      <label htmlFor="task-leads">牵头单位</label>
      <NamesInput id="task-leads" value={now.leads} names={names} onChange={(leads) => set({ leads })} onLeft={() => setTimeout(() => void keep('leads'), 0)} />
      <label htmlFor="task-responsible">责任单位</label>
      <div>
        <NamesInput id="task-responsible" value={now.responsible} names={names} onChange={(responsible) => set({ responsible })} onLeft={() => setTimeout(() => void keep('responsible'), 0)} />
        <TaskNames task={task} units={units} />
      </div>
      {command.problems.length > 0 ? <div className="wide"><Problems problems={command.problems} bare /></div> : null}
    </div>
  );
}
