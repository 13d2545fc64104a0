// Where a task stands: number, section and subsection, remark; the file and row it was read from; the task it continues.
import { Input } from 'antd';
import type { ReactElement } from 'react';
import type { ShownTask } from '../../../shared/tracking/part.ts';
import { ChoiceInput } from '../../parts/ChoiceInput.tsx';
import { Problems } from '../../parts/Problems.tsx';
import { useCommand } from '../../parts/useCommand.ts';
import { useTaskDraft } from './useTaskDraft.ts';
import { shortly } from './words.ts';

interface PlaceProps {
  task: ShownTask;
  sections: readonly string[];
  onOpen: (id: number, year: number) => void;
}

/** Below the units, because it is seldom changed. */
export function TaskPlace({ task, sections, onOpen }: PlaceProps): ReactElement {
  const command = useCommand();
  const { now, set, keep } = useTaskDraft(task, command);
  const { source, table } = task;
  return (
    <div className="task-where">
      <div className="form task-form">
        <label htmlFor="task-section">工作任务</label>
        <ChoiceInput id="task-section" value={now.section} options={sections} onChange={(section) => set({ section })} onLeft={(text) => void keep('section', text)} />
        <label htmlFor="task-subsection">小项、序号</label>
        <div className="task-place">
          <Input id="task-subsection" value={now.subsection} onChange={(event) => set({ subsection: event.target.value })} onBlur={() => void keep('subsection')} />
          <Input aria-label="序号" value={now.number} onChange={(event) => set({ number: event.target.value })} onBlur={() => void keep('number')} />
        </div>
        <label htmlFor="task-remark">备注</label>
        <Input.TextArea id="task-remark" autoSize={{ minRows: 1, maxRows: 4 }} value={now.remark} onChange={(event) => set({ remark: event.target.value })} onBlur={() => void keep('remark')} />
        {command.problems.length > 0 ? <div className="wide"><Problems problems={command.problems} bare /></div> : null}
      </div>
      <p className="faint">
        {source === null ? '补登的任务' : `在${table.file === '' ? '文件' : `“${table.file}”`}的${source.sheet === '' ? '' : `“${source.sheet}”`}第 ${source.row} 行`}，属于《{table.title}》{table.documentNumber ?? ''}
      </p>
      {task.earlier.map((one) => (
        <p key={one.id} className="faint">
          接续 {one.year}年的任务 <button type="button" className="cell-link" title={one.requirement} onClick={() => onOpen(one.id, one.year)}>{shortly(one.requirement, 24)}</button>（{one.state}）
        </p>
      ))}
    </div>
  );
}
