// A table of an outline: fixed widths within the type area, head rows on every page, rows kept whole.
import type { IXmlableObject } from 'docx';
import { columnAligns } from '../../../shared/outline/columnAligns.ts';
import { CELL, POINTS_PER_MM, SIZES } from '../../../shared/outline/gongwen.ts';
import type { Block } from '../../../shared/outline/outline.ts';
import { fittedWidths, tableSize } from '../../../shared/outline/tableWidths.ts';
import { textWidth } from '../../../shared/outline/textWidth.ts';
import { xmlSafe } from '../xmlSafe.ts';
import { twipsOfPoints } from './measures.ts';
import { STYLE } from './styles.ts';
import { placedRows, type PlacedCell } from './tableGrid.ts';
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
}

/** `room` is the width of the type area in millimetres. */
export function table(block: TableBlock, room: number): RawTable {
  const millimetres = fittedWidths(block.columns.map((column) => column.width), room);
  const size = tableSize(millimetres, block.compact);
  const widths = evenTwips(millimetres);
  const style = element('w:pStyle', { 'w:val': size === SIZES.smallFive ? STYLE.tableCompact : size === SIZES.five ? STYLE.tableSmall : STYLE.table });
  const paragraphOf = (align: Align) => element('w:pPr', null, style, element('w:jc', { 'w:val': align }));
  const setting: Setting = {
    widths,
    aligns: columnAligns(block, millimetres, size),
    size,
    height: heightOf(block.compact === true ? CELL.compactRow : CELL.row),
    text: runElement({ face: 'fangsong', size }),
    strong: runElement({ face: 'hei', size }),
    paragraph: { left: paragraphOf('left'), center: paragraphOf('center'), right: paragraphOf('right') },
  };
  const properties = element(
    'w:tblPr', null,
    element('w:tblW', { 'w:w': widths.reduce((sum, width) => sum + width, 0), 'w:type': 'dxa' }),
    element('w:jc', { 'w:val': 'center' }),
    BORDERS,
    element('w:tblLayout', { 'w:type': 'fixed' }),
    MARGINS,
  );
  return new RawTable([
    properties,
    element('w:tblGrid', null, ...widths.map((width) => element('w:gridCol', { 'w:w': width }))),
    ...placedRows(block.head, widths.length).map((cells) => row(cells, setting, true)),
    ...placedRows(block.body, widths.length).map((cells) => row(cells, setting, false)),
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

function row(cells: PlacedCell[], setting: Setting, head: boolean): IXmlableObject {
  let lines = 1;
  const children = cells.map((cell) => {
    let width = 0;
    for (let at = cell.column; at < cell.column + cell.colSpan; at += 1) width += setting.widths[at] ?? 0;
    const text = xmlSafe(cell.cell?.text ?? '').replaceAll('\t', ' ');
    if (cell.rowSpan === 1) lines = Math.max(lines, lineCount(text, width, setting.size));
    const properties = [element('w:tcW', { 'w:w': width, 'w:type': 'dxa' })];
    if (cell.colSpan > 1) properties.push(element('w:gridSpan', { 'w:val': cell.colSpan }));
    if (cell.covered) properties.push(COVERED);
    else if (cell.rowSpan > 1) properties.push(COVERING);
    properties.push(CENTERED);
    return element('w:tc', null, element('w:tcPr', null, ...properties), ...paragraphs(text, cell, setting, head));
  });
  const properties = [...(lines <= LONG_ROW ? [WHOLE] : []), setting.height, ...(head ? [REPEATED] : [])];
  return element('w:tr', null, element('w:trPr', null, ...properties), ...children);
}

function paragraphs(text: string, placed: PlacedCell, setting: Setting, head: boolean): IXmlableObject[] {
  const { cell, column } = placed;
  const type = head || cell?.strong ? setting.strong : setting.text;
  const align = cell?.align ?? (head || placed.colSpan > 1 ? 'center' : (setting.aligns[column] ?? 'left'));
  const properties = setting.paragraph[align];
  return text
    .split('\n')
    .map((line) =>
      line === '' ? element('w:p', null, properties) : element('w:p', null, properties, element('w:r', null, type, element('w:t', { 'xml:space': 'preserve' }, line))),
    );
}

/** Lines a text takes in a cell of this width (twips), roughly. */
function lineCount(text: string, width: number, size: number): number {
  const room = Math.max(1, Math.floor((width - 2 * SIDE) / twipsOfPoints(size)));
  if (text.length <= room && !text.includes('\n')) return 1;
  return text.split('\n').reduce((lines, line) => lines + Math.max(1, Math.ceil(textWidth(line) / room)), 0);
}
