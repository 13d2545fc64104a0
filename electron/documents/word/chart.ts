// A chart among the paragraphs: the picture in a line of its own, its caption below. The numbers stand in parts of their own (chartParts.ts).
import { FileChild, type IXmlableObject } from 'docx';
import { CHART_CAPTION } from '../../../shared/outline/chartLayout.ts';
import { chartSentence } from '../../../shared/outline/chartWords.ts';
import { SIZES } from '../../../shared/outline/gongwen.ts';
import type { Block } from '../../../shared/outline/outline.ts';
import { xmlSafe } from '../xmlSafe.ts';
import { emuOfMm, twipsOfPoints } from './measures.ts';
import { roomOf, type Place } from './place.ts';
import { STYLE } from './styles.ts';
import { runElement } from './text.ts';
import { element } from './xml.ts';

type ChartBlock = Extract<Block, { kind: 'chart' }>;

export const CHART_NAMESPACE = 'http://schemas.openxmlformats.org/drawingml/2006/chart';
export const DRAWING_NAMESPACE = 'http://schemas.openxmlformats.org/drawingml/2006/main';
/** By this relationship the document finds the part of its chart of that number. */
export const chartRelation = (number: number): string => `rIdChart${number}`;
/** Numbers of drawings are theirs alone within the file; charts count from here. */
const FIRST_DRAWING = 1000;

/** A paragraph written as it stands. */
class RawParagraph extends FileChild {
  private readonly children: IXmlableObject[];
  constructor(children: IXmlableObject[]) {
    super('w:p');
    this.children = children;
  }
  override prepForXml(): IXmlableObject {
    return element('w:p', null, ...this.children);
  }
}

/** `number` counts the document's charts from 1. */
export function chart(block: ChartBlock, place: Place, number: number): FileChild[] {
  const title = xmlSafe(block.chart.title).replace(/[\t\n]/g, ' ').trim();
  const picture = new RawParagraph([
    properties(STYLE.picture, place.newPage, title !== ''),
    element('w:r', null, runElement({ face: 'song', size: 1 }), drawing(block, roomOf(place), number)),
  ]);
  if (title === '') return [picture];
  const caption = element('w:r', null, runElement({ face: 'hei', size: SIZES.five }), element('w:t', { 'xml:space': 'preserve' }, title));
  return [picture, new RawParagraph([properties(STYLE.caption, false, false, CHART_CAPTION), caption])];
}

function properties(style: string, newPage: boolean, keepNext: boolean, space?: { above: number; below: number }): IXmlableObject {
  return element(
    'w:pPr', null,
    element('w:pStyle', { 'w:val': style }),
    ...(keepNext ? [element('w:keepNext', null)] : []),
    ...(newPage ? [element('w:pageBreakBefore', null)] : []),
    ...(space ? [element('w:spacing', { 'w:before': twipsOfPoints(space.above), 'w:after': twipsOfPoints(space.below) })] : []),
  );
}

function drawing(block: ChartBlock, width: number, number: number): IXmlableObject {
  const none = { distT: 0, distB: 0, distL: 0, distR: 0 };
  return element(
    'w:drawing', null,
    element(
      'wp:inline', none,
      element('wp:extent', { cx: emuOfMm(width), cy: emuOfMm(block.height) }),
      element('wp:effectExtent', { l: 0, t: 0, r: 0, b: 0 }),
      element('wp:docPr', { id: FIRST_DRAWING + number, name: `图表 ${number}`, descr: xmlSafe(chartSentence(block.chart)) }),
      element('wp:cNvGraphicFramePr', null),
      element(
        'a:graphic', { 'xmlns:a': DRAWING_NAMESPACE },
        element('a:graphicData', { uri: CHART_NAMESPACE }, element('c:chart', { 'xmlns:c': CHART_NAMESPACE, 'r:id': chartRelation(number) })),
      ),
    ),
  );
}
