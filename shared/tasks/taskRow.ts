// One row of a task table before its names and days are read: its requirement, and what a page break has cut off it.
import type { SheetView } from '../importing/sheetView.ts';
import { saysNothing } from './taskCells.ts';
import type { PlacedText } from './taskCells.ts';
import type { TaskColumns } from './taskColumns.ts';
import { paragraphText } from './taskText.ts';

/** One task before its names and days are read. Rows count from 0; cells of names are raw, each with where it stands. */
export interface TaskRow {
  view: SheetView;
  row: number;
  columns: TaskColumns;
  number: string;
  /** From the widest to the narrowest; headings across the table come first. */
  levels: string[];
  requirement: string;
  remark: string;
  leads: PlacedText[];
  responsible: PlacedText[];
  deadline: PlacedText | null;
}

/** The text of the requirement; a cell merged over all columns under its head counts whole. */
export function requirementOf(view: SheetView, columns: TaskColumns, row: number): string {
  const own = paragraphText(view.value(row, columns.requirement));
  if (own !== '') return saysNothing(own) ? '' : own;
  for (let column = columns.requirementFrom; column < columns.requirement; column += 1) {
    const top = view.coveredFrom(row, column) ?? row;
    const merge = view.wideMerge(top, column);
    if (merge && merge.right >= columns.requirement) return paragraphText(view.value(top, column));
  }
  return own;
}

/** A text that no full stop ends. */
export const isOpen = (text: string): boolean => !/[。；;！!？?]$/.test(text);

/** Puts the rest of a row that a page break has cut onto the task above it. */
export function goOn(last: TaskRow, requirement: string, leads: readonly PlacedText[], responsible: readonly PlacedText[], deadline: PlacedText | null, remark: string): void {
  const join = (list: PlacedText[], more: readonly PlacedText[]): void => {
    const [first, ...rest] = more;
    const end = list.at(-1);
    if (first && end) list[list.length - 1] = { ...end, text: `${end.text}\n${first.text}` };
    else if (first) list.push(first);
    list.push(...rest);
  };
  last.requirement = isOpen(last.requirement) ? last.requirement + requirement : `${last.requirement}\n${requirement}`;
  join(last.leads, leads);
  join(last.responsible, responsible);
  if (deadline) last.deadline = last.deadline ? { ...last.deadline, text: last.deadline.text + deadline.text } : deadline;
  last.remark = [last.remark, remark].filter((text) => text !== '').join('\n');
}
