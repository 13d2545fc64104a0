// Tables with a column for each unit and marks below (★ √): which columns these are, and which mark leads.
import { filledColumns } from '../importing/sheetView.ts';
import type { SheetView } from '../importing/sheetView.ts';
import { contentOf, namesUnits } from './columnContent.ts';
import type { HeadCell } from './headCells.ts';
import type { KnownNames } from './splitUnits.ts';
import { saysNothing } from './taskCells.ts';
import type { PlacedText } from './taskCells.ts';

/** A unit's column; its name stands in the head. */
export interface MarkedColumn {
  column: number;
  title: string;
}

/** Heads that name units over columns of marks get their field; one alone is none. */
export function withMarks(view: SheetView, cells: readonly HeadCell[], bottom: number, known?: KnownNames): HeadCell[] {
  const marked = cells.filter((cell) => cell.head === null && contentOf(view, cell.column, bottom + 1).kind === 'marks');
  const named = marked.filter(({ title }) => namesUnits(title, known));
  if (named.length < 2 || named.length * 2 < marked.length) return [...cells];
  return cells.map((cell) => (marked.includes(cell) ? { ...cell, head: { field: 'mark', sure: true } } : cell));
}

const SIGN = '[^\\p{L}\\p{N}\\s，,。;；、：:“”"‘’\'（）()]';
const LEGENDS = [
  new RegExp(`(${SIGN})[”"’')）]?(?:的)?(?:为|表示|代表|是|：|:)?(?:该项)?(?:任务)?(?:的)?(?:牵头|主办|主责)`, 'u'),
  new RegExp(`(?:牵头|主办|主责)(?:单位|部门|科室)?(?:用|以|标注|标|打|为|是|：|:)*[“"‘'（(]?(${SIGN})`, 'u'),
];

/** The sign a legend in or around the table gives to those who lead; null when none does. */
export function leadSign(texts: readonly string[]): string | null {
  for (const text of texts) {
    if (!/牵头|主办|主责/.test(text)) continue;
    for (const legend of LEGENDS) {
      const sign = legend.exec(text)?.[1];
      if (sign !== undefined) return sign;
    }
  }
  return null;
}

/** Texts of rows that say little else: where a legend stands. */
export function legendTexts(view: SheetView): string[] {
  const texts: string[] = [];
  for (let row = 0; row < view.height; row += 1) {
    const filled = filledColumns(view, row);
    if (filled.length <= 2) texts.push(...filled.map((column) => view.text(row, column)));
  }
  return texts;
}

const NO = /^(?:[×✗✘xX]|否|无)$/;

/** The units marked in a row, by the role their mark gives them; the name stands for the mark. */
export function markedUnits(view: SheetView, row: number, columns: readonly MarkedColumn[], lead: string | null): { leads: PlacedText[]; responsible: PlacedText[] } {
  const leads: PlacedText[] = [];
  const responsible: PlacedText[] = [];
  for (const { column, title } of columns) {
    const mark = view.text(row, column);
    if (mark === '' || saysNothing(mark) || NO.test(mark)) continue;
    const first = /^(?:牵头?|主办?|主责)/.test(mark) || (lead !== null && mark.includes(lead));
    (first ? leads : responsible).push({ text: title, cell: view.address(row, column) });
  }
  return { leads, responsible };
}
