// One worksheet part → Sheet, in one pass over its XML (ECMA-376 Part 1, 18.3).
import type { Sheet } from '../../../../shared/importing/grid.ts';
import { damaged } from '../../refusals.ts';
import { parseNumber } from '../number.ts';
import { SheetBuilder, type CellBudget } from '../sheetBuilder.ts';
import { XmlScanner } from '../xml/scanner.ts';
import { readCell, type CellContext } from './cell.ts';
import { columnOf, LAST_ROW, rangeOf, rowOf } from './reference.ts';

/**
 * Reads a worksheet. The dimension it claims is not looked at; rows and cells without an address follow the one before.
 * Refuses: file-damaged (impossible or contradicting addresses), file-too-large.
 */
export function readSheet(source: string, name: string, hidden: boolean, context: CellContext, budget: CellBudget): Sheet {
  const sheet = new SheetBuilder(name, hidden, budget);
  const xml = new XmlScanner(source);
  while (xml.next()) {
    if (xml.closing) continue;
    if (xml.name === 'sheetData') readRows(xml, sheet, name, context);
    else if (xml.name === 'col' && xml.parent === 'cols') {
      if (xml.flag('hidden')) sheet.hideColumns(Number(xml.attribute('min')) - 1, Number(xml.attribute('max')) - 1);
    } else if (xml.name === 'mergeCell' && xml.parent === 'mergeCells') {
      const range = rangeOf(xml.attribute('ref') ?? '');
      if (!range) throw damaged(`工作表“${name}”的合并单元格写法不对`, { sheet: name });
      sheet.merge(range);
    } else if (xml.name === 'extLst' || xml.name === 'AlternateContent') xml.skip();
  }
  return sheet.build();
}

function readRows(xml: XmlScanner, sheet: SheetBuilder, name: string, context: CellContext): void {
  if (xml.empty) return;
  let row = -1;
  while (xml.next() && !(xml.closing && xml.name === 'sheetData')) {
    if (xml.closing) continue;
    if (xml.name !== 'row') {
      xml.skip();
      continue;
    }
    const written = xml.attribute('r');
    const number = written === undefined ? row + 2 : parseNumber(written);
    if (number === null || !Number.isInteger(number) || number < 1 || number > LAST_ROW) throw damaged(`工作表“${name}”的行号不对`, { sheet: name });
    row = number - 1;
    if (xml.flag('hidden')) sheet.hideRow(row);
    readCells(xml, sheet, name, row, context);
  }
}

function readCells(xml: XmlScanner, sheet: SheetBuilder, name: string, row: number, context: CellContext): void {
  if (xml.empty) return;
  let column = -1;
  while (xml.next() && !(xml.closing && xml.name === 'row')) {
    if (xml.closing) continue;
    if (xml.name !== 'c') {
      xml.skip();
      continue;
    }
    const reference = xml.attribute('r');
    column = reference === undefined ? column + 1 : columnOf(reference);
    if (column < 0 || (reference !== undefined && rowOf(reference) !== row)) {
      throw damaged(`工作表“${name}”第 ${row + 1} 行有一个单元格的地址不对`, { sheet: name, row: row + 1 });
    }
    sheet.set(row, column, readCell(xml, context));
  }
}
