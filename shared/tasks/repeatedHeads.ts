// A head printed again: on the next page, with letters wrong; and when two heads belong to one table.
import { filledColumns } from '../importing/sheetView.ts';
import type { SheetView } from '../importing/sheetView.ts';
import { foldText } from '../names/fold.ts';
import type { TaskColumns } from './taskColumns.ts';

/** The same head, or one with a letter wrong: 牵头部们. */
function similar(one: string, other: string): boolean {
  if (one === other) return true;
  if (one.length !== other.length || one.length < 3) return false;
  const wrong = Array.from(one).filter((letter, index) => letter !== other[index]).length;
  return wrong * 3 <= one.length;
}

/** True when a row prints a known head again, letters wrong in some of its cells: most of its texts stand there in the head too. */
export function repeatsHead(view: SheetView, row: number, columns: TaskColumns): boolean {
  const filled = filledColumns(view, row);
  return filled.length >= 2 && columns.titles.some((titles) => filled.filter((column) => similar(titles.get(column) ?? '', foldText(view.text(row, column)))).length * 3 >= Math.max(filled.length, titles.size) * 2);
}

/** What two heads have in common when they belong to one table: the same fields in the same order. */
export function headSignature(columns: TaskColumns): string {
  const at = (list: readonly number[], name: string): [number, string][] => list.map((column) => [column, name]);
  const { deadline, number } = columns;
  return [...at([columns.requirement], '要求'), ...at(columns.leads, '牵头'), ...at(columns.responsible, '责任'), ...at(columns.remarks, '备注'), ...at(deadline === null ? [] : [deadline], '时限'), ...at(number === null ? [] : [number], '序号'), ...at(columns.levels.slice(0, 1), '任务')]
    .sort((a, b) => a[0] - b[0])
    .map(([, name]) => name)
    .join('|');
}
