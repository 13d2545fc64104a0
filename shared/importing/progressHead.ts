// Finds the head rows of fill-in sheets by their titles, wherever a unit has copied them to.
import { foldText } from '../names/fold.ts';
import { fillInColumns } from '../tracking/fillIn.ts';
import type { FillInField } from '../tracking/fillIn.ts';
import type { SheetView } from './sheetView.ts';

/** Other titles people give a column when they draw the sheet up again. */
const ALSO: Partial<Record<FillInField, readonly string[]>> = {
  requirement: ['工作要求', '任务要求', '具体任务', '任务内容', '具体内容'],
  status: ['完成状态'],
  times: ['完成次数'],
  text: ['工作进展', '进展', '办理情况', '完成情况', '落实情况'],
  on: ['填报日期'],
  evidence: ['佐证材料'],
  by: ['填报人姓名', '填表人'],
  part: ['编号'],
  version: ['版次'],
};

const fieldByTitle = new Map<string, FillInField>(fillInColumns.flatMap(({ field, title }) => [title, ...(ALSO[field] ?? [])].map((text): [string, FillInField] => [foldText(text), field])));
const REPORTED: readonly FillInField[] = ['status', 'times', 'text', 'evidence'];

export interface ProgressHead {
  /** From 0. */
  row: number;
  columns: ReadonlyMap<FillInField, number>;
}

/** Every head row of a sheet, from above. A head names the task and at least two things to fill in. */
export function progressHeads(view: SheetView): ProgressHead[] {
  const heads: ProgressHead[] = [];
  for (let row = 0; row < view.height; row += 1) {
    const columns = new Map<FillInField, number>();
    for (let column = 0; column < view.width; column += 1) {
      const field = view.coveredFrom(row, column) === null ? fieldByTitle.get(foldText(view.text(row, column))) : undefined;
      if (field !== undefined && !columns.has(field)) columns.set(field, column);
    }
    if ((columns.has('requirement') || columns.has('part')) && REPORTED.filter((field) => columns.has(field)).length >= 2) heads.push({ row, columns });
  }
  return heads;
}

/** The title of a column for a sentence, on one line. */
export function columnTitle(field: FillInField): string {
  return (fillInColumns.find((column) => column.field === field)?.title ?? '').replace(/\n/g, '').replace(/（.*）$/, '');
}
