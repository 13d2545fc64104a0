// <w:tblGrid>, <w:trPr> and <w:tcPr>: how rows and cells lie on the grid, and whether tracked changes took them out.
import { parseNumber } from '../number.ts';
import type { XmlScanner } from '../xml/scanner.ts';
import type { DocxContext } from './context.ts';
import { eachChild, isOn, wholeValue, wordAttribute } from './elements.ts';
import type { CellShape } from './placing.ts';

export interface RowLook {
  /** Columns left free before the first cell. */
  before: number;
  deleted: boolean;
  hidden: boolean;
}

export interface CellLook extends CellShape {
  deleted: boolean;
}

/** A cell that says nothing of itself. */
export const PLAIN_CELL: CellLook = { span: 1, down: 'none', across: false, deleted: false };

/** At the start tag of <w:tblGrid>, read to its end: widths in twentieths of a point; without limit where none is given in plain digits. */
export function readGrid(xml: XmlScanner): number[] {
  const widths: number[] = [];
  eachChild(xml, (name) => {
    if (name === 'gridCol') widths.push(parseNumber(wordAttribute(xml, 'w') ?? '') ?? Number.POSITIVE_INFINITY);
    xml.skip();
  });
  return widths;
}

/** At the start tag of <w:trPr>, read to its end. */
export function readRowProperties(xml: XmlScanner, context: DocxContext): RowLook {
  const look: RowLook = { before: 0, deleted: false, hidden: false };
  eachChild(xml, (name) => {
    if (name === 'gridBefore') look.before = wholeValue(xml) ?? 0;
    else if (name === 'hidden') look.hidden = isOn(xml);
    else if (name === 'del' || name === 'ins') {
      context.seen.note('tracked');
      if (name === 'del') look.deleted = true;
    }
    xml.skip();
  });
  return look;
}

/** At the start tag of <w:tcPr>, read to its end. */
export function readCellProperties(xml: XmlScanner, context: DocxContext): CellLook {
  const look: CellLook = { ...PLAIN_CELL };
  eachChild(xml, (name) => {
    if (name === 'gridSpan') look.span = Math.max(1, wholeValue(xml) ?? 1);
    else if (name === 'vMerge') look.down = wordAttribute(xml, 'val') === 'restart' ? 'start' : 'on';
    else if (name === 'hMerge') look.across = wordAttribute(xml, 'val') !== 'restart';
    else if (name === 'cellDel' || name === 'cellIns' || name === 'cellMerge') {
      context.seen.note('tracked');
      if (name === 'cellDel') look.deleted = true;
      const merged = name === 'cellMerge' ? wordAttribute(xml, 'vMerge') : undefined;
      if (merged !== undefined) look.down = merged === 'cont' ? 'on' : 'start';
    }
    xml.skip();
  });
  return look;
}
