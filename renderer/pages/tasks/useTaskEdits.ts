// Cells edited in place or pasted as a block: one command for all of them, answered with one sentence.
import { useCallback } from 'react';
import type { ListedTask } from '../../../shared/tracking/part.ts';
import type { Problem } from '../../../shared/problems.ts';
import type { GridRowEdit } from '../../parts/DataGrid.tsx';
import { rowProblems } from '../../parts/grid/rowProblems.ts';
import type { Command } from '../../parts/useCommand.ts';
import { taskFields, taskTitle } from './words.ts';
import type { TaskChanges } from './words.ts';

/** Refusals come back to stand beside their cell. */
export function useTaskEdits({ run, say, undo, refresh }: Command): (edits: GridRowEdit<ListedTask>[]) => Promise<Problem[]> {
  return useCallback(async (edits) => {
    const changes = edits.map(({ row, changes: texts }) => ({ id: row.id, fields: Object.assign({}, ...Object.entries(texts).map(([columnId, text]) => taskFields(columnId, text))) as TaskChanges }));
    const [first] = changes;
    const [edit] = edits;
    if (!first || !edit) return [];
    const one = changes.length === 1;
    const result = one ? await run('tasks.change', first, { beside: true, later: true }) : await run('tasks.changeMany', { changes }, { beside: true, later: true });
    if (!result.ok) return rowProblems(result.problems);
    const { change } = result.output;
    say({ kind: 'done', text: one ? `已修改${taskTitle(edit.row)}。` : `已修改 ${changes.length} 项任务。`, ...(change === 0 ? {} : { undo: () => void undo([change]) }) });
    await refresh('tasks.changeMany');
    return [];
  }, [run, say, undo, refresh]);
}
