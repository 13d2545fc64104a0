// The measures of shared/outline/gongwen.ts in CSS pixels at 100 %, and the fonts that may stand in for a face on this screen.
import { CHARACTER, FONTS, LANDSCAPE_MARGINS, LANDSCAPE_TYPE_AREA, MARGINS, PAPER, PITCH, TYPE_AREA, type Face } from '../../../shared/outline/gongwen.ts';

/** One millimetre and one point in CSS pixels. */
export const MM = 96 / 25.4;
export const PT = 96 / 72;

/** Line pitch of the text and advance of one character, in pixels. */
export const LINE = PITCH.body * PT;
export const EM = CHARACTER * PT;

/** A sheet of paper with its type area, in pixels. */
export interface Paper {
  width: number;
  height: number;
  top: number;
  left: number;
  areaWidth: number;
  areaHeight: number;
}

function paper(width: number, height: number, margins: { top: number; left: number }, area: { width: number; height: number }): Paper {
  return { width: width * MM, height: height * MM, top: margins.top * MM, left: margins.left * MM, areaWidth: area.width * MM, areaHeight: area.height * MM };
}

export const PORTRAIT = paper(PAPER.width, PAPER.height, MARGINS, TYPE_AREA);
export const LANDSCAPE = paper(PAPER.height, PAPER.width, LANDSCAPE_MARGINS, LANDSCAPE_TYPE_AREA);

/** Space between two pages on the grey. */
export const GAP = 20;

/** What the systems of government offices have in the stead of a face that is not installed. */
const STAND_INS: Record<Face, string> = {
  fangsong: "'FangSong_GB2312', '仿宋', FangSong, '方正仿宋_GBK', '华文仿宋', STFangsong, 'AR PL UMing CN', 'Noto Serif CJK SC', serif",
  kai: "'KaiTi_GB2312', '楷体', KaiTi, '方正楷体_GBK', '华文楷体', STKaiti, 'AR PL UKai CN', 'Noto Serif CJK SC', serif",
  hei: "SimHei, '方正黑体_GBK', STHeiti, 'WenQuanYi Zen Hei', 'Noto Sans CJK SC', sans-serif",
  xiaobiaosong: "'FZXiaoBiaoSong-B05S', '方正小标宋_GBK', '华文中宋', STZhongsong, 'Noto Serif CJK SC SemiBold', 'Noto Serif CJK SC', serif",
  song: "SimSun, '方正书宋_GBK', STSong, 'AR PL UMing CN', 'Noto Serif CJK SC', serif",
};

/** The font-family of a face: the face itself first. */
export function faceFonts(face: Face): string {
  return `'${FONTS[face]}', ${STAND_INS[face]}`;
}

/** The label 附件1 and one empty line stand above an attachment's title (7.3.7). */
export const LABEL_LINES = 2;
