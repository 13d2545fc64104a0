// 版记: 抄送, 印发机关 and 印发日期 between rules, its last rule on the lower edge of the type area (7.4).
import { AlignmentType, BorderStyle, Paragraph, RelativeVerticalPosition, TableAnchorType, VerticalAlignTable, type FileChild } from 'docx';
import { IMPRINT, MARGINS, TYPE_AREA } from '../../../shared/outline/gongwen.ts';
import { formatDay } from '../../../shared/days/phrases.ts';
import type { Block } from '../../../shared/outline/outline.ts';
import { plainTable } from './frames.ts';
import { eighthsOfMm, twipsOfMm, twipsOfPoints } from './measures.ts';
import { IMPRINT_TYPE, STYLE } from './styles.ts';
import { textRun } from './text.ts';

type Imprint = Extract<Block, { kind: 'imprint' }>;

const CHARACTER = twipsOfPoints(IMPRINT.size);
const WIDTH = twipsOfMm(TYPE_AREA.width);
/** Room for '2020年12月30日印发' and the free character. */
const DAY_WIDTH = CHARACTER * 11;
const rule = (thickness: number) => ({ style: BorderStyle.SINGLE, size: eighthsOfMm(thickness), color: '000000' });
const OUTER = rule(IMPRINT.outerRule);
const INNER = rule(IMPRINT.innerRule);

/**
 * A table that floats at the foot of the type area of the page on which the paragraph after it stands; text
 * that reaches down to it moves on to the next page. Its left edge is counted from the sheet's: counted from the
 * margin, LibreOffice takes a table as wide as the text for an ordinary one.
 */
export function imprint(block: Imprint): FileChild[] {
  const copyTo = block.copyTo?.trim().replace(/^抄送[：:]\s*/, '').replace(/[。.；;]+$/, '') ?? '';
  const rows = [];
  if (copyTo !== '') rows.push({ cells: [{ columnSpan: 2, children: [copyLine(copyTo)], borders: { top: OUTER, bottom: INNER } }] });
  const borders = { top: copyTo === '' ? OUTER : INNER, bottom: OUTER };
  rows.push({ cells: [{ children: [issuerLine(block.issuer)], borders }, { children: [dayLine(block)], borders, verticalAlign: VerticalAlignTable.BOTTOM }] });
  const table = plainTable({
    widths: [WIDTH - DAY_WIDTH, DAY_WIDTH],
    rows,
    float: {
      horizontalAnchor: TableAnchorType.PAGE,
      verticalAnchor: TableAnchorType.MARGIN,
      absoluteHorizontalPosition: twipsOfMm(MARGINS.left),
      relativeVerticalPosition: RelativeVerticalPosition.BOTTOM,
    },
  });
  return [table, new Paragraph({ style: STYLE.gap })];
}

/** One character free on both sides, further lines under the first character after the colon, a full stop at the end (7.4.2). */
function copyLine(copyTo: string): Paragraph {
  return new Paragraph({
    style: STYLE.imprint,
    indent: { left: CHARACTER * 4, hanging: CHARACTER * 3, right: CHARACTER },
    children: [textRun(`抄送：${copyTo}。`, IMPRINT_TYPE)],
  });
}

/** The issuer on the left, one character in (7.4.3). */
function issuerLine(issuer: string): Paragraph {
  return new Paragraph({ style: STYLE.imprint, indent: { left: CHARACTER }, children: [textRun(issuer.trim(), IMPRINT_TYPE)] });
}

/** The day with 印发 on the right, one character from the edge (7.4.3). */
function dayLine(block: Imprint): Paragraph {
  const text = `${formatDay(block.day)}印发`;
  return new Paragraph({ style: STYLE.imprint, alignment: AlignmentType.RIGHT, indent: { right: CHARACTER }, children: [textRun(text, IMPRINT_TYPE)] });
}
