// How the letters of each kind of block are set: the drawn block and its editing field wear the same style.
import type { CSSProperties } from 'react';
import { CHARACTER_SPACING, HEADING_FACES, PITCH, RED, SIZES, type Face } from '../../../shared/outline/gongwen.ts';
import type { Block } from '../../../shared/outline/outline.ts';
import { EM, faceFonts, LINE, PT } from './measures.ts';

function body(face: Face = 'fangsong'): CSSProperties {
  return { fontFamily: faceFonts(face), fontSize: SIZES.three * PT, lineHeight: `${LINE}px`, letterSpacing: CHARACTER_SPACING * PT };
}

const heading: CSSProperties = { fontFamily: faceFonts('xiaobiaosong'), fontSize: SIZES.two * PT, lineHeight: `${PITCH.title * PT}px`, textAlign: 'center' };

/** Style of the text of a block at 100 %. */
export function textStyle(block: Block): CSSProperties {
  switch (block.kind) {
    case 'masthead':
      return { fontFamily: faceFonts('xiaobiaosong'), color: `#${RED}`, textAlign: 'center', whiteSpace: 'nowrap' };
    case 'title':
    case 'attachment':
      return heading;
    case 'documentNumber':
      return { ...body(), textAlign: 'center' };
    case 'heading':
      return { ...body(HEADING_FACES[block.level]), textIndent: 2 * EM };
    case 'paragraph':
      return { ...body(), textIndent: block.indent === false || block.align === 'center' || block.align === 'right' ? 0 : 2 * EM, textAlign: block.align ?? 'justify' };
    case 'note':
      return { ...body(), textIndent: 2 * EM };
    default:
      return body();
  }
}

/** 黑体 at the size of the text: the label 附件1. */
export const labelStyle: CSSProperties = body('hei');
