// The cells of one row of a task table: what they say, / and 无 taken as nothing, 同上 taken from the task above.
import type { SheetView } from '../importing/sheetView.ts';
import { foldText } from '../names/fold.ts';
import { rawText } from './taskText.ts';

/** A raw text with the address it stands at. */
export interface PlacedText {
  text: string;
  cell: string;
}

const NOTHING = /^(?:[/\\|\-_.…—]+|无|暂无|没有)$/;
const SAME = /^(?:同上|同前|同上一?行|["〃]{1,2})$/;

/** True for marks that fill a cell in which nothing is meant: / — 无. */
export const saysNothing = (text: string): boolean => NOTHING.test(foldText(text));
/** True for 同上 and 〃. */
export const saysSame = (text: string): boolean => SAME.test(foldText(text));

/** The cells of some columns, without empty ones and those that say nothing; where one says 同上, those of the task above. */
export function cellsAt(view: SheetView, row: number, columns: readonly number[], above: readonly PlacedText[]): PlacedText[] {
  return columns.flatMap((column) => {
    const text = rawText(view.value(row, column)).trim();
    if (text === '' || saysNothing(text)) return [];
    return saysSame(text) ? above : [{ text, cell: view.address(view.coveredFrom(row, column) ?? row, column) }];
  });
}
