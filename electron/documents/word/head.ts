// The head of a document: masthead, document number with the red rule, title, and the head of an attachment.
import { BorderStyle, Paragraph } from 'docx';
import { EMPTY_LINES, MASTHEAD_TOP, PITCH, POINTS_PER_MM, RED, RED_RULE } from '../../../shared/outline/gongwen.ts';
import { mastheadSize } from '../../../shared/outline/masthead.ts';
import type { Block } from '../../../shared/outline/outline.ts';
import { titleLines } from '../../../shared/outline/titleLines.ts';
import { eighthsOfMm, twipsOfLines, twipsOfPoints } from './measures.ts';
import { titleRoomOf, type Place } from './place.ts';
import { LABEL_TYPE, STYLE, TITLE_TYPE, above, exact } from './styles.ts';
import { BODY_TYPE, lineRuns, textRun } from './text.ts';

type Of<K extends Block['kind']> = Extract<Block, { kind: K }>;

/** Of an exact line four fifths lie above the baseline; a Chinese letter reaches 0.84 of its size above and 0.08 below it. */
const ABOVE_BASELINE = 0.8;
const LETTER_TOP = 0.84;
const LETTER_FOOT = 0.08;
const MASTHEAD_PITCH = 1.25;
/** Two lines below the rule (7.3.1), whatever stands there. */
const BELOW_RULE = twipsOfLines(EMPTY_LINES.belowRule);

/** 发文机关标志: its top edge 35 mm below the type area's top (7.2.4). Without a number to follow it carries the rule itself. */
export function masthead(block: Of<'masthead'>, place: Place): Paragraph {
  const { size, scale } = mastheadSize(block.text);
  const pitch = size * MASTHEAD_PITCH;
  const ruled = place.next !== 'documentNumber';
  const letterTop = pitch * ABOVE_BASELINE - size * LETTER_TOP;
  return new Paragraph({
    style: STYLE.masthead,
    pageBreakBefore: place.newPage || undefined,
    spacing: { ...exact(pitch), before: twipsOfPoints(MASTHEAD_TOP * POINTS_PER_MM - letterTop), after: ruled ? BELOW_RULE : 0 },
    ...(ruled ? redRule(pitch, size) : {}),
    children: [textRun(block.text, { ...TITLE_TYPE, size, scale, color: RED })],
  });
}

/** 发文字号 two lines below the masthead, the red rule 4 mm below it (7.2.5, 7.2.7); of a letter right below the title. */
export function documentNumber(block: Of<'documentNumber'>, place: Place): Paragraph {
  const headed = place.previous === 'masthead';
  return new Paragraph({
    style: STYLE.documentNumber,
    pageBreakBefore: place.newPage || undefined,
    ...(block.plain ? { spacing: { ...exact(PITCH.body), after: twipsOfLines(EMPTY_LINES.belowTitle) }, keepNext: true } : {}),
    ...(headed ? { spacing: { ...above(EMPTY_LINES.belowMasthead), after: BELOW_RULE }, ...redRule(PITCH.body, BODY_TYPE.size) } : {}),
    children: [textRun(block.text, BODY_TYPE)],
  });
}

function redRule(pitch: number, size: number) {
  const lineFoot = pitch * (1 - ABOVE_BASELINE) - size * LETTER_FOOT;
  const space = Math.max(0, Math.round(RED_RULE.distance * POINTS_PER_MM - lineFoot));
  return { border: { bottom: { style: BorderStyle.SINGLE, size: eighthsOfMm(RED_RULE.thickness), color: RED, space } } };
}

/** 标题: one line free below it (7.3.1, 7.3.2). */
export function title(block: Of<'title'>, place: Place): Paragraph {
  return titleParagraph(block.text, place, 0, 0, place.newPage, place.next === 'documentNumber' ? 0 : EMPTY_LINES.belowTitle);
}

/** 附件: the label on the first line of a new page, the title centred on the third (7.3.7). Without a label the title is the first thing of its page. */
export function attachment(block: Of<'attachment'>, place: Place): Paragraph[] {
  if (block.label.trim() === '') return [titleParagraph(block.title, place, 0, 0, place.newPage)];
  const label = new Paragraph({ style: STYLE.label, pageBreakBefore: place.newPage || undefined, children: [textRun(block.label.trim(), LABEL_TYPE)] });
  return block.title.trim() === '' ? [label] : [label, titleParagraph(block.title, place, 1, 1, false)];
}

function titleParagraph(text: string, place: Place, linesAbove: number, level: number, newPage: boolean, linesBelow = EMPTY_LINES.belowTitle): Paragraph {
  return new Paragraph({
    style: STYLE.title,
    pageBreakBefore: newPage || undefined,
    outlineLevel: level,
    spacing: { ...exact(PITCH.title), before: twipsOfLines(linesAbove), after: twipsOfLines(linesBelow) },
    children: lineRuns(titleLines(text, titleRoomOf(place)), TITLE_TYPE),
  });
}
