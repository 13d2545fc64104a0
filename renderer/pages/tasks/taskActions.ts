// What can be done with the tasks that are selected in the list.
import type { ListedTask } from '../../../shared/tracking/part.ts';
import type { GridAction } from '../../parts/DataGrid.tsx';
import type { Command } from '../../parts/useCommand.ts';
import type { RecordKind } from './entryDraft.ts';
import { taskTitle } from './words.ts';

/** Tasks chosen for something that is done at the side: an entry of a kind, or a paper. */
export type Chosen = { tasks: readonly number[]; kind: RecordKind | 'supervision' | 'urging' };

/** The keys work while the table has the keyboard. */
export function taskActions({ run, runForDocument }: Pick<Command, 'run' | 'runForDocument'>, choose: (chosen: Chosen) => void): GridAction<ListedTask>[] {
  const side = (id: string, title: string, kind: Chosen['kind'], key?: string): GridAction<ListedTask> => ({
    id,
    title,
    ...(key === undefined ? {} : { key, shortcut: key }),
    disabled: (tasks) => tasks.every((task) => task.tally.parts === 0),
    run: (tasks) => choose({ tasks: tasks.map(({ id: task }) => task), kind }),
  });
  return [
    side('progress', '记进展', 'progress', 'Alt+J'),
    side('closed', '销号', 'closed', 'Alt+X'),
    side('urged', '记一次催办', 'urged'),
    side('urging', '出催办函', 'urging'),
    side('supervision', '出督办单', 'supervision'),
    {
      id: 'package',
      title: '佐证材料打包',
      single: true,
      run: ([task]) => task && void runForDocument('evidence.package', { task: task.id }, { done: (output) => `已打包“${output.title}”，${output.files} 份材料。` }),
    },
    {
      id: 'remove',
      title: '删除',
      key: 'Ctrl+Delete',
      shortcut: 'Ctrl+Delete',
      run: (tasks) => void run('tasks.remove', { ids: tasks.map(({ id }) => id) }, { done: () => (tasks.length === 1 && tasks[0] ? `已删除${taskTitle(tasks[0])}。` : `已删除 ${tasks.length} 项任务。`) }),
    },
  ];
}
