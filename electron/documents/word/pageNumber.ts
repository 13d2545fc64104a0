// 页码: — 1 — in 四号宋体, odd pages on the right, even pages on the left; on wide pages it turns with the sheet.
import { AlignmentType, Footer, PageNumber, Paragraph, TableAnchorType, TextDirection, TextRun, VerticalAlign } from 'docx';
import { LANDSCAPE_MARGINS, LANDSCAPE_TYPE_AREA, MARGINS, PAGE_NUMBER, POINTS_PER_MM } from '../../../shared/outline/gongwen.ts';
import { plainTable } from './frames.ts';
import { twipsOfMm, twipsOfPoints } from './measures.ts';
import { PAGE_NUMBER_TYPE, STYLE } from './styles.ts';
import { runProperties } from './text.ts';

/** Half the height of the line: the dashes stand at its middle. */
const HALF_LINE = PAGE_NUMBER.size / 2 / POINTS_PER_MM;

/** Distance of the footer's lower edge from the sheet's, in twips: the dashes come to stand 7 mm below the type area (7.5). */
export const FOOTER_DISTANCE = twipsOfMm(MARGINS.bottom - PAGE_NUMBER.distance - HALF_LINE);

interface Footers {
  default: Footer;
  even: Footer;
}

/** Footers of upright pages. */
export function uprightFooters(): Footers {
  return { default: new Footer({ children: [pageNumber('odd')] }), even: new Footer({ children: [pageNumber('even')] }) };
}

/** Footers of wide pages: the number keeps its place on the sheet, so it stands turned beside the left margin (7.5, 8). */
export function turnedFooters(): Footers {
  return { default: new Footer({ children: turned('odd') }), even: new Footer({ children: turned('even') }) };
}

/** The number with one character free on its outer side. */
function pageNumber(side: 'odd' | 'even'): Paragraph {
  const character = twipsOfPoints(PAGE_NUMBER.size);
  return new Paragraph({
    style: STYLE.pageNumber,
    alignment: side === 'odd' ? AlignmentType.RIGHT : AlignmentType.LEFT,
    indent: side === 'odd' ? { right: character } : { left: character },
    children: [new TextRun({ ...runProperties(PAGE_NUMBER_TYPE), children: ['— ', PageNumber.CURRENT, ' —'] })],
  });
}

function turned(side: 'odd' | 'even') {
  const table = plainTable({
    widths: [twipsOfPoints(PAGE_NUMBER.size)],
    rows: [
      {
        height: twipsOfMm(LANDSCAPE_TYPE_AREA.height),
        cells: [{ children: [pageNumber(side)], textDirection: TextDirection.TOP_TO_BOTTOM_RIGHT_TO_LEFT, verticalAlign: VerticalAlign.CENTER }],
      },
    ],
    float: {
      horizontalAnchor: TableAnchorType.PAGE,
      verticalAnchor: TableAnchorType.PAGE,
      absoluteHorizontalPosition: twipsOfMm(LANDSCAPE_MARGINS.left - PAGE_NUMBER.distance - HALF_LINE),
      absoluteVerticalPosition: twipsOfMm(LANDSCAPE_MARGINS.top),
    },
  });
  return [table, new Paragraph({ style: STYLE.gap })];
}
