// Tables side by side on one sheet: a list printed in several blocks, and different tables with a column without a head between them.
import { foldHead } from './matchHead.ts';
import { readHead } from './readHead.ts';
import type { ColumnUse, Head, HeadContext } from './readHead.ts';
import { windowOf } from './sheetView.ts';
import type { SheetView } from './sheetView.ts';

/** A list printed in two or three blocks side by side (序号 单位 类别 | 序号 单位 类别) is read block by block. */
export function sideBySide(view: SheetView, head: Head, context: HeadContext): ColumnUse[][] {
  const names = head.columns.filter(({ field }) => field === 'name');
  if (names.length > 1) return names.map((column) => [column]);
  const key = head.part === 'units' ? 'name' : head.part === 'scoreEvents' ? 'kind' : 'title';
  const keyTitle = head.columns.find(({ field }) => field === key)?.title;
  const first = head.columns[0];
  if (keyTitle === undefined || !first || head.top !== head.bottom || head.part === null) return [head.columns];
  const repeats = head.columns.filter(({ title }) => foldHead(title) === foldHead(keyTitle)).length;
  const starts = head.columns.filter(({ title }) => foldHead(title) === foldHead(first.title)).map(({ column }) => column);
  if (repeats < 2 || starts.length !== repeats) return [head.columns];
  const blocks = starts.map((start, index) => readHead(windowOf(view, start, (starts[index + 1] ?? view.width) - 1), head.top, context));
  return blocks.every(({ part }) => part === head.part) ? blocks.map(({ columns }) => columns) : [head.columns];
}

/** The ranges of columns parted by columns without a head; such a column goes with the range on its left. */
function ranges(view: SheetView, head: Head): { left: number; right: number }[] {
  const starts = head.columns.map(({ column }) => column).filter((column, at, all) => at === 0 || all[at - 1] !== column - 1);
  return starts.map((start, at) => ({ left: at === 0 ? 0 : start, right: (starts[at + 1] ?? view.width) - 1 }));
}

/** Different tables side by side, each seen alone, when a column without a head parts them and each has a full head of its own; else null. */
export function tablesApart(view: SheetView, head: Head, contextOf: (alone: SheetView) => HeadContext): { view: SheetView; head: Head }[] | null {
  const parts = ranges(view, head);
  if (parts.length < 2) return null;
  const heads = parts.map(({ left, right }) => {
    const alone = windowOf(view, left, right);
    const own: Head[] = [];
    for (let row = head.top; row <= head.bottom; row += 1) own.push(readHead(alone, row, contextOf(alone)));
    return { view: alone, head: own.find(({ part }) => part !== null) };
  });
  const full = heads.flatMap(({ view: alone, head: own }) => (own ? [{ view: alone, head: own }] : []));
  return full.length === heads.length ? full : null;
}
