// 标记 and 字数 of one row: marks listed in a cell, marks with a column of their own, the number of words.
import { cleanLine, foldText } from '../names/fold.ts';
import type { Problem } from '../problems.ts';
import { hint } from '../problems.ts';
import type { Table } from './table.ts';
import { cellText } from './grid.ts';
import { splitList } from './outletCells.ts';
import type { CellReader } from './readCells.ts';
import { readFlag } from './readFlag.ts';
import type { SheetView } from './sheetView.ts';

const LONGEST = 200;

/** The marks of a row, each once. A cell that says neither yes nor no gives none, and a hint. */
export function readMarks(table: Table, cells: CellReader, row: number, problems: Problem[]): string[] {
  const { view } = table;
  const column = cells.at.get('marks');
  const listed = column === undefined || cells.text('marks', row, LONGEST, problems) === '' ? [] : splitList(cellText(view.value(row, column)));
  const marks = new Set(listed.map(cleanLine));
  for (const { column: own, field } of table.columns) {
    if (field?.startsWith('mark:') !== true) continue;
    const mark = field.slice(5);
    const flag = readFlag(view.value(row, own));
    const folded = foldText(view.text(row, own));
    if (flag === true || folded === foldText(mark) || /^(?:已|有|附)/.test(folded)) marks.add(mark);
    else if (flag === 'unclear' && !/^(?:未|无|没)/.test(folded)) {
      problems.push(hint('mark-unclear', `${view.address(row, own)} 写的“${view.text(row, own).slice(0, 20)}”看不出是不是“${mark}”，没有记这个标记，请核对。`, cells.place(row, own, 'marks')));
    }
  }
  return [...marks];
}

/** 字数: 1850, 1850字, 约2000字. What is no number is left out with a hint. */
export function readWords(cells: CellReader, view: SheetView, row: number, problems: Problem[]): number | null {
  const column = cells.at.get('words');
  const folded = foldText(cells.text('words', row, LONGEST, problems)).replace(/,/g, '');
  if (column === undefined || folded === '') return null;
  const match = /^约?(\d{1,7})(?:余|多)?字?(?:左右)?$/.exec(folded);
  if (match) return Number(match[1]);
  problems.push(hint('words-unclear', `${view.address(row, column)} 写的“${view.text(row, column).slice(0, 20)}”不是字数，没有读取。`, cells.place(row, column, 'words')));
  return null;
}
