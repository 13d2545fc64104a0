// Cells of a register edited in place: one command for all the rows meant, one sentence, one 撤销.
import { useCallback } from 'react';
import type { Problem } from '../../shared/problems.ts';
import type { GridRowEdit } from './grid/types.ts';
import { rowProblems } from './grid/rowProblems.ts';
import type { Command } from './useCommand.ts';

type ManyMethod = 'scoreEvents.changeMany' | 'commissions.changeMany';

/** How a register is edited; the same object every time. */
export interface RowEditing<Row> {
  method: ManyMethod;
  /** Column id and text of a cell → fields of the record, or the sentence why not. */
  read: (columnId: string, text: string) => { fields: Record<string, unknown> } | { problem: string };
  nameOf: (row: Row) => string;
  /** 条加减分: what stands behind a number. */
  counted: string;
}

/** For `onPasteRows`, and for `onEdit` with one row. */
export function useRowEdits<Row extends { id: number }>({ run, say, undo }: Command, { method, read, nameOf, counted }: RowEditing<Row>): (edits: GridRowEdit<Row>[]) => Promise<Problem[]> {
  return useCallback(async (edits) => {
    const changes: { id: number; fields: Record<string, unknown> }[] = [];
    for (const [index, { row, changes: texts }] of edits.entries()) {
      const fields: Record<string, unknown> = {};
      for (const [columnId, text] of Object.entries(texts)) {
        const found = read(columnId, text);
        if ('problem' in found) return [{ code: 'cell-refused', message: found.problem, at: { row: index + 1, field: columnId } }];
        Object.assign(fields, found.fields);
      }
      changes.push({ id: row.id, fields });
    }
    const [first] = edits;
    if (!first) return [];
    const result = await run(method, { changes }, { beside: true });
    if (!result.ok) return rowProblems(result.problems);
    const { change } = result.output;
    say({ kind: 'done', text: edits.length === 1 ? `已修改“${nameOf(first.row)}”。` : `已修改 ${edits.length} ${counted}。`, ...(change === 0 ? {} : { undo: () => void undo([change]) }) });
    return [];
  }, [run, say, undo, method, read, nameOf, counted]);
}
