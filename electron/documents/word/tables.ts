// A table of an outline: fixed widths within the type area, head rows on every page, rows kept whole, short tables, too.
import type { IXmlableObject } from 'docx';
import { columnAligns } from '../../../shared/outline/columnAligns.ts';
import { CELL, POINTS_PER_MM, SIZES } from '../../../shared/outline/gongwen.ts';
import type { Block } from '../../../shared/outline/outline.ts';
import type { PlacedCell } from '../../../shared/outline/tableGrid.ts';
import { cellText, keptRows, spannedWidth } from '../../../shared/outline/tableKeeping.ts';
import type { PlacedRow } from '../../../shared/outline/tableKeeping.ts';
import { fittedWidths, tableSize } from '../../../shared/outline/tableWidths.ts';
import { xmlSafe } from '../xmlSafe.ts';
import { twipsOfPoints } from './measures.ts';
import { STYLE } from './styles.ts';
import { runElement } from './text.ts';
import { RawTable, element } from './xml.ts';

type TableBlock = Extract<Block, { kind: 'table' }>;
type Align = 'left' | 'center' | 'right';

const twips = (millimetres: number): number => Math.round(twipsOfPoints(millimetres * POINTS_PER_MM));
const [SIDE, ABOVE] = [twips(CELL.side), twips(CELL.above)];
/** A row that may fill this many lines may break over pages: kept whole it could be higher than a page. */
const LONG_ROW = 14;
const SIDES = ['top', 'left', 'bottom', 'right'];
const BORDERS = element('w:tblBorders', null, ...[...SIDES, 'insideH', 'insideV'].map((side) => element(`w:${side}`, { 'w:val': 'single', 'w:sz': 4, 'w:space': 0, 'w:color': '000000' })));
const MARGINS = element('w:tblCellMar', null, ...SIDES.map((side) => element(`w:${side}`, { 'w:w': side === 'left' || side === 'right' ? SIDE : ABOVE, 'w:type': 'dxa' })));
const CENTERED = element('w:vAlign', { 'w:val': 'center' });
const heightOf = (millimetres: number): IXmlableObject => element('w:trHeight', { 'w:val': twips(millimetres), 'w:hRule': 'atLeast' });
const WHOLE = element('w:cantSplit', null);
const REPEATED = element('w:tblHeader', null);
const COVERED = element('w:vMerge', null);
const COVERING = element('w:vMerge', { 'w:val': 'restart' });

interface Setting {
  /** Columns in twips. */
  widths: number[];
  aligns: Align[];
  /** Points. */
  size: number;
  height: IXmlableObject;
  text: IXmlableObject;
  strong: IXmlableObject;
  paragraph: Record<Align, IXmlableObject>;
  /** The same, in a row that stays on the page of the next one. */
  kept: Record<Align, IXmlableObject>;
}

/** `room` is the width of the type area in millimetres. */
export function table(block: TableBlock, room: number): RawTable {
  const millimetres = fittedWidths(block.columns.map((column) => column.width), room);
  const size = tableSize(millimetres, block.compact);
  const widths = evenTwips(millimetres);
  const style = element('w:pStyle', { 'w:val': size === SIZES.smallFive ? STYLE.tableCompact : size === SIZES.five ? STYLE.tableSmall : STYLE.table });
  const paragraphsOf = (...more: IXmlableObject[]): Setting['paragraph'] => {
    const aligned = (align: Align): IXmlableObject => element('w:pPr', null, style, ...more, element('w:jc', { 'w:val': align }));
    return { left: aligned('left'), center: aligned('center'), right: aligned('right') };
  };
  const setting: Setting = {
    widths,
    aligns: columnAligns(block, millimetres, size),
    size,
    height: heightOf(block.compact === true ? CELL.compactRow : CELL.row),
    text: runElement({ face: 'fangsong', size }),
    strong: runElement({ face: 'hei', size }),
    paragraph: paragraphsOf(),
    kept: paragraphsOf(element('w:keepNext', null)),
  };
  const properties = element(
    'w:tblPr', null,
    element('w:tblW', { 'w:w': widths.reduce((sum, width) => sum + width, 0), 'w:type': 'dxa' }),
    element('w:jc', { 'w:val': 'center' }),
    BORDERS,
    element('w:tblLayout', { 'w:type': 'fixed' }),
    MARGINS,
  );
  const { head, body } = keptRows(block, millimetres, size);
  return new RawTable([
    properties,
    element('w:tblGrid', null, ...widths.map((width) => element('w:gridCol', { 'w:w': width }))),
    ...head.map((placed) => row(placed, setting, true)),
    ...body.map((placed) => row(placed, setting, false)),
  ]);
}

/** Millimetres as twips; each column ends where its end falls, so that rounding never adds up beyond the room. */
function evenTwips(millimetres: number[]): number[] {
  let end = 0;
  return millimetres.map((width) => {
    const start = wholeTwips(end);
    end += width;
    return wholeTwips(end) - start;
  });
}

/** Rounded down; a sum of widths that misses a whole twip by a hair still reaches it. */
function wholeTwips(millimetres: number): number {
  return Math.floor(millimetres * POINTS_PER_MM * 20 + 1e-6);
}

function row({ cells, lines, kept }: PlacedRow, setting: Setting, head: boolean): IXmlableObject {
  const children = cells.map((cell) => {
    const properties = [element('w:tcW', { 'w:w': spannedWidth(cell, setting.widths), 'w:type': 'dxa' })];
    if (cell.colSpan > 1) properties.push(element('w:gridSpan', { 'w:val': cell.colSpan }));
    if (cell.covered) properties.push(COVERED);
    else if (cell.rowSpan > 1) properties.push(COVERING);
    properties.push(CENTERED);
    return element('w:tc', null, element('w:tcPr', null, ...properties), ...paragraphs(cell, setting, { head, kept }));
  });
  const properties = [...(lines <= LONG_ROW ? [WHOLE] : []), setting.height, ...(head ? [REPEATED] : [])];
  return element('w:tr', null, element('w:trPr', null, ...properties), ...children);
}

function paragraphs(placed: PlacedCell, setting: Setting, { head, kept }: { head: boolean; kept: boolean }): IXmlableObject[] {
  const { cell, column } = placed;
  const type = head || cell?.strong ? setting.strong : setting.text;
  const align = cell?.align ?? (head || placed.colSpan > 1 ? 'center' : (setting.aligns[column] ?? 'left'));
  const properties = (kept ? setting.kept : setting.paragraph)[align];
  return xmlSafe(cellText(placed))
    .split('\n')
    .map((line) =>
      line === '' ? element('w:p', null, properties) : element('w:p', null, properties, element('w:r', null, type, element('w:t', { 'xml:space': 'preserve' }, line))),
    );
}
