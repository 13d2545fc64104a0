// The text of a document: addressee, headings, paragraphs in their faces.
import { AlignmentType, Paragraph } from 'docx';
import { HEADING_FACES } from '../../../shared/outline/gongwen.ts';
import { staysWhole, staysWithNext } from '../../../shared/outline/keeping.ts';
import type { Block } from '../../../shared/outline/outline.ts';
import type { Place } from './place.ts';
import { STYLE, headingStyle } from './styles.ts';
import { BODY_TYPE, textRun, type TypeStyle } from './text.ts';

type Of<K extends Block['kind']> = Extract<Block, { kind: K }>;

const ALIGNMENTS = { left: AlignmentType.LEFT, center: AlignmentType.CENTER, right: AlignmentType.RIGHT };

/** 主送机关: flush left, further lines too, a full-width colon at the end (7.3.2). */
export function addressee(block: Of<'addressee'>, place: Place): Paragraph {
  const text = `${block.text.trim().replace(/[：:]+$/, '')}：`;
  return new Paragraph({ style: STYLE.flush, pageBreakBefore: place.newPage || undefined, keepNext: true, children: [textRun(text, BODY_TYPE)] });
}

/** 层次: 一、黑体 （一）楷体 1. and （1）仿宋 (7.3.3). */
export function heading(block: Of<'heading'>, place: Place): Paragraph {
  const type = { ...BODY_TYPE, face: HEADING_FACES[block.level] };
  return new Paragraph({ style: headingStyle(block.level), pageBreakBefore: place.newPage || undefined, children: [textRun(block.text.trim(), type)] });
}

/** 正文: a line break in the text begins a paragraph. */
export function paragraph(block: Of<'paragraph'>, place: Place): Paragraph[] {
  const flush = block.indent === false || block.align === 'center' || block.align === 'right';
  const keepNext = staysWithNext(block, place.next);
  return lines(block).map(
    (pieces, index) =>
      new Paragraph({
        style: flush ? STYLE.flush : STYLE.body,
        pageBreakBefore: (index === 0 && place.newPage) || undefined,
        keepNext: keepNext || undefined,
        keepLines: staysWhole(block, place.next) || undefined,
        ...(block.align ? { alignment: ALIGNMENTS[block.align] } : {}),
        children: pieces.map(({ text, type }) => textRun(text, type)),
      }),
  );
}

interface Piece {
  text: string;
  type: TypeStyle;
}

/** The pieces of each line. Faces hold only as long as they make up the text: an edited text is set plain. */
function lines(block: Of<'paragraph'>): Piece[][] {
  const runs = block.runs && block.runs.map((run) => run.text).join('') === block.text ? block.runs : [{ text: block.text }];
  const result: Piece[][] = [[]];
  for (const run of runs) {
    const type: TypeStyle = { ...BODY_TYPE, ...('face' in run && run.face ? { face: run.face } : {}), ...('bold' in run && run.bold ? { bold: true } : {}) };
    run.text.replace(/\r\n?/g, '\n').split('\n').forEach((text, index) => {
      if (index > 0) result.push([]);
      if (text !== '') result.at(-1)?.push({ text, type });
    });
  }
  return result;
}
