// <w:tbl>: rows and cells as they are once tracked changes are accepted (ECMA-376 Part 1, 17.4).
import type { XmlScanner } from '../xml/scanner.ts';
import { append, textOfBlocks, type Block, type PlacedTable } from './blocks.ts';
import type { DocxContext } from './context.ts';
import { readControl } from './control.ts';
import { eachChild, readAlternate } from './elements.ts';
import type { Flow } from './flow.ts';
import { Placing, type CellPlace } from './placing.ts';
import { PLAIN_CELL, readCellProperties, readGrid, readRowProperties, type CellLook, type RowLook } from './tableProperties.ts';
import { withoutThinColumns } from './thinColumns.ts';

const LEFT_OUT = new Set(['tblPr', 'tblPrEx', 'customXmlPr', 'sdtPr']);

/** At the start tag of a table, read to its end. `name` is null for a table within a cell; `flow` begins the content of a cell. */
export function readTable(xml: XmlScanner, context: DocxContext, name: string | null, flow: () => Flow): PlacedTable {
  const placing = new Placing();

  let widths: number[] = [];
  let framed: Block[] = [];

  const inTable = (child: string): void => {
    if (child === 'tblGrid') widths = readGrid(xml);
    else around(child, 'tr', readRow, inTable, () => placing.table.rows);
  };

  const readRow = (): void => {
    let look: RowLook = { before: 0, deleted: false, hidden: false };
    let begun = false;
    const inRow = (child: string): void => {
      if (child === 'trPr') {
        look = readRowProperties(xml, context);
        return;
      }
      if (look.deleted) {
        xml.skip();
        return;
      }
      if (!begun && !LEFT_OUT.has(child)) {
        placing.startRow(look.before, look.hidden);
        begun = true;
      }
      around(child, 'tc', readCell, inRow, () => placing.table.cells.length);
    };
    eachChild(xml, inRow);
  };

  const readCell = (): void => {
    const content = flow();
    const at: { begun: boolean; place: CellPlace | null } = { begun: false, place: null };
    const begin = (look: CellLook): void => {
      at.begun = true;
      at.place = look.deleted ? null : placing.next(look);
      if (at.place && name !== null) context.seen.cell = { table: name, row: at.place.row, column: at.place.column };
    };
    eachChild(xml, (child) => {
      if (child === 'tcPr' && !at.begun) {
        begin(readCellProperties(xml, context));
        return;
      }
      if (!at.begun) begin(PLAIN_CELL);
      if (at.place) content.take(child);
      else xml.skip();
    });
    if (!at.begun) begin(PLAIN_CELL);
    if (!at.place) return;
    content.finish();
    framed = content.blocks;
    placing.put(at.place, textOfBlocks(content.blocks));
    append(placing.table.boxes, content.boxes);
  };

  /** What may stand around rows and around cells alike: controls, tags, tracked changes, alternatives. */
  const around = (child: string, wanted: string, read: () => void, again: (name: string) => void, count: () => number): void => {
    const within = (): void => eachChild(xml, again);
    if (child === wanted) read();
    else if (child === 'sdt') readControl(xml, context, within);
    else if (child === 'del' || child === 'moveFrom') {
      context.seen.note('tracked');
      xml.skip();
    } else if (child === 'AlternateContent') {
      readAlternate(xml, () => {
        const before = count();
        within();
        return count() > before;
      });
    } else if (LEFT_OUT.has(child)) xml.skip();
    else within();
  };

  eachChild(xml, inTable);
  const { rows, cells } = placing.table;
  // A page laid out in a table of one cell: the real table stands within.
  if (name !== null && rows === 1 && cells.length === 1 && framed.some((block) => block.kind === 'table' && block.table.rows > 1)) return { ...placing.table, framed };
  return withoutThinColumns(placing.table, widths);
}
