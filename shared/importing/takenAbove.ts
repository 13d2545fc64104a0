// Whether what stands above rows of 加减分 says that their points are taken off: 扣分登记, 二、减分.
import { foldText } from '../names/fold.ts';
import type { Table } from './table.ts';
import { foldHead } from './matchHead.ts';

const LONGEST = 40;

/** True for 扣分, false for 加分, null when a text says neither or both (加减分). */
function saysTaken(text: string): boolean | null {
  const folded = foldText(text);
  if (folded.length > LONGEST || /加[、和或及]?[减扣]分|奖惩/.test(folded)) return null;
  const [added, taken] = [/加分/.test(folded), /[扣减]分/.test(folded)];
  return added === taken ? null : taken;
}

/**
 * Where plain points of a table are points taken, the words that say so: the head of the kinds (扣分事项), else the section, else the
 * title next to the table, else the sheet's name. Null where they stay as written; a column that says 加减分 itself is signed.
 */
export function takenAbove(table: Table, section: string): string | null {
  const head = (field: string): string => table.columns.find((column) => column.field === field)?.title ?? '';
  if (head('points') === '' || /[加减扣]/.test(foldHead(head('points')))) return null;
  const texts = [head('kind'), section, ...table.caption.split('\n').toReversed(), table.view.name];
  const first = texts.find((text) => saysTaken(text) !== null);
  return first !== undefined && saysTaken(first) === true ? first : null;
}
