// Text as it may stand in a Word file: safe for XML, in a named face, size and spacing.
import { TextRun, type IXmlableObject } from 'docx';
import { CHARACTER_SPACING, FONTS, SIZES, type Face } from '../../../shared/outline/gongwen.ts';
import { xmlSafe } from '../xmlSafe.ts';
import { element } from './xml.ts';

// East Asian, Latin and complex script alike, so that WPS and Word never fall back to a theme font; the hint keeps
// quotation marks and dashes full width.
const fontsOf = (name: string) => ({ ascii: name, hAnsi: name, eastAsia: name, cs: name, hint: 'eastAsia' });
const FONT_ATTRIBUTES = {
  fangsong: fontsOf(FONTS.fangsong),
  hei: fontsOf(FONTS.hei),
  kai: fontsOf(FONTS.kai),
  xiaobiaosong: fontsOf(FONTS.xiaobiaosong),
  song: fontsOf(FONTS.song),
};

export interface TypeStyle {
  face: Face;
  /** Points. */
  size: number;
  /** Space between characters in points; only the text of 三号 needs it. */
  spacing?: number;
  bold?: boolean;
  /** RRGGBB */
  color?: string;
  /** Width of the letters in percent. */
  scale?: number;
}

/** 三号仿宋 with the spacing by which 28 characters fill a line. */
export const BODY_TYPE: TypeStyle = { face: 'fangsong', size: SIZES.three, spacing: CHARACTER_SPACING };

/** What docx takes for a type style: sizes in half points, spacing in twips. */
export function runProperties(style: TypeStyle) {
  return {
    font: FONT_ATTRIBUTES[style.face],
    size: style.size * 2,
    ...(style.spacing ? { characterSpacing: style.spacing * 20 } : {}),
    ...(style.bold ? { bold: true } : {}),
    ...(style.color ? { color: style.color } : {}),
    ...(style.scale && style.scale !== 100 ? { scale: style.scale } : {}),
  };
}

/** One line of text; a tab becomes a space, a line break too. */
export function textRun(text: string, style: TypeStyle): TextRun {
  return new TextRun({ ...runProperties(style), text: xmlSafe(text).replace(/[\t\n]/g, ' ') });
}

/** Several lines within one paragraph. */
export function lineRuns(lines: string[], style: TypeStyle): TextRun[] {
  const properties = runProperties(style);
  return lines.map((line, index) => new TextRun({ ...properties, ...(index > 0 ? { break: 1 } : {}), text: xmlSafe(line).replace(/[\t\n]/g, ' ') }));
}

/** The same as an element of Word, for what is written without docx's objects; faces and sizes only. */
export function runElement(style: Pick<TypeStyle, 'face' | 'size'>): IXmlableObject {
  const { ascii, hAnsi, eastAsia, cs, hint } = FONT_ATTRIBUTES[style.face];
  const size = { 'w:val': style.size * 2 };
  return element(
    'w:rPr', null,
    element('w:rFonts', { 'w:hint': hint, 'w:ascii': ascii, 'w:hAnsi': hAnsi, 'w:eastAsia': eastAsia, 'w:cs': cs }),
    element('w:sz', size),
    element('w:szCs', size),
  );
}
