// The measures of GB/T 9704-2012 (党政机关公文格式), used alike by the Word file and by the preview.

/** A4 upright, in millimetres (5.1). */
export const PAPER = { width: 210, height: 297 };

/** Margins in millimetres: 天头 37 and 订口 28 (5.2.1); foot and right are what the type area leaves over. */
export const MARGINS = { top: 37, bottom: 35, left: 28, right: 26 };

/** 版心 in millimetres, page number not included (5.2.1). */
export const TYPE_AREA = { width: 156, height: 225 };

/** The same sheet turned a quarter to the right, for wide tables: its top is the upright page's left side (8). */
export const LANDSCAPE_MARGINS = { top: 28, bottom: 26, left: 35, right: 37 };
export const LANDSCAPE_TYPE_AREA = { width: 225, height: 156 };

/** 22 lines a page, 28 characters a line (5.2.3). */
export const LINES_PER_PAGE = 22;
export const CHARACTERS_PER_LINE = 28;

/** Type sizes in points, by their Chinese names. */
export const SIZES = { two: 22, three: 16, four: 14, smallFour: 12, five: 10.5, smallFive: 9 };

/**
 * Line pitch in points. The standard names none; 225 mm hold 22 lines of 28.95 pt and not of 29 pt.
 * A title of two or more lines is set a little wider, a line of a table closer.
 */
export const PITCH = { body: 28.95, title: 33, smallFour: 18, five: 15.5, smallFive: 13, imprint: 24 };

/** Space between characters of the text in points: 28 × (16 − 0.25) = 441 pt fit into 156 mm = 442.2 pt, 28 × 16 do not. */
export const CHARACTER_SPACING = -0.25;

/** Width of one character of the text with its spacing, in points. */
export const CHARACTER = SIZES.three + CHARACTER_SPACING;

/** Typefaces as Word and WPS name them. Where one is not installed the office is told; none is replaced in the file. */
export const FONTS = {
  fangsong: '仿宋_GB2312',
  hei: '黑体',
  kai: '楷体_GB2312',
  xiaobiaosong: '方正小标宋简体',
  song: '宋体',
} as const;
export type Face = keyof typeof FONTS;

/** Colour of the masthead and the rule below the document number. */
export const RED = 'FF0000';

/** 发文机关标志: its top edge stands this far below the type area's top, in millimetres (7.2.4). */
export const MASTHEAD_TOP = 35;

/** Empty lines: below the masthead (7.2.5), below the rule (7.3.1), below the title (7.3.2), above 附件说明 (7.3.4). */
export const EMPTY_LINES = { belowMasthead: 2, belowRule: 2, belowTitle: 1, aboveAttachmentList: 1, aboveSigned: 1, aboveSealed: 2 };

/** 红色分隔线: distance below the document number in millimetres (7.2.7); its thickness is left open by the standard. */
export const RED_RULE = { distance: 4, thickness: 0.44 };

/** 层次: the face of each level's heading (7.3.3). */
export const HEADING_FACES: Record<1 | 2 | 3 | 4, Face> = { 1: 'hei', 2: 'kai', 3: 'fangsong', 4: 'fangsong' };

/** 版记: first and last rule, the rules between, in millimetres; text 四号 with one character free on both sides (7.4). */
export const IMPRINT = { outerRule: 0.35, innerRule: 0.25, size: SIZES.four };

/** 页码: 四号, the dashes 7 mm below the type area, one character from its outer edge (7.5). */
export const PAGE_NUMBER = { size: SIZES.four, distance: 7 };

/** Points in a millimetre. */
export const POINTS_PER_MM = 72 / 25.4;

/** Cells of a table in millimetres: free space beside and above the text, least height of a row. The standard names none; offices print them so. */
export const CELL = { side: 0.8, above: 0.5, row: 7, compactRow: 5.8 };
