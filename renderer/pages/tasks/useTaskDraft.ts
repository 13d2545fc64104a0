// What is typed over a task's printed fields; each is written as soon as it is left, and what is refused stays typed.
import { useRef, useState } from 'react';
import type { ShownTask } from '../../../shared/tracking/part.ts';
import type { Command } from '../../parts/useCommand.ts';
import { namesText, taskTitle } from './words.ts';
import type { TaskChanges } from './words.ts';

export interface TypedTask {
  number: string;
  section: string;
  subsection: string;
  requirement: string;
  leads: string;
  responsible: string;
  remark: string;
}

export interface TaskDraft {
  now: TypedTask;
  set: (fields: Partial<TypedTask>) => void;
  /** Writes one field when it differs from what stands. */
  keep: (name: keyof TypedTask, text?: string) => Promise<void>;
  /** Writes fields as they are; false when they were refused. */
  write: (fields: TaskChanges) => Promise<boolean>;
}

/** Names stand joined by 、. */
export function useTaskDraft(task: ShownTask, command: Command): TaskDraft {
  const stands: TypedTask = { number: task.number, section: task.section, subsection: task.subsection, requirement: task.requirement, leads: task.leads.join('、'), responsible: task.responsible.join('、'), remark: task.remark };
  const [typed, setTyped] = useState<Partial<TypedTask>>({});
  const now: TypedTask = { ...stands, ...typed };
  const latest = useRef(now);
  latest.current = now;
  const write = async (fields: TaskChanges): Promise<boolean> => (await command.run('tasks.change', { id: task.id, fields }, { beside: true, done: () => `已修改${taskTitle(task)}。` })).ok;
  return {
    now,
    write,
    set: (fields) => setTyped((current) => ({ ...current, ...fields })),
    keep: async (name, text = latest.current[name]) => {
      if (text.trim() !== stands[name] && !(await write({ [name]: name === 'leads' || name === 'responsible' ? namesText(text) : text }))) return;
      setTyped(({ [name]: _written, ...others }) => others);
    },
  };
}
