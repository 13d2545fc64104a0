// The paragraph styles of the file, named as a clerk knows them, so that text added later in Word looks the same.
import { LineRuleType } from 'docx';
import { FONTS, HEADING_FACES, PITCH, RED, SIZES } from '../../../shared/outline/gongwen.ts';
import { twipsOfCharacters, twipsOfLines, twipsOfPoints } from './measures.ts';
import { BODY_TYPE, type TypeStyle } from './text.ts';

/** Style ids. Level headings are Heading1 … Heading4, so that the navigation pane shows them. */
export const STYLE = {
  body: 'GongwenBody',
  flush: 'GongwenFlush',
  masthead: 'GongwenMasthead',
  documentNumber: 'GongwenNumber',
  title: 'GongwenTitle',
  label: 'GongwenAttachment',
  table: 'GongwenTable',
  tableSmall: 'GongwenTableSmall',
  tableCompact: 'GongwenTableCompact',
  imprint: 'GongwenImprint',
  pageNumber: 'GongwenPageNumber',
  gap: 'GongwenGap',
  picture: 'GongwenPicture',
  caption: 'GongwenCaption',
} as const;

export const headingStyle = (level: 1 | 2 | 3 | 4): string => `Heading${level}`;

export const TITLE_TYPE: TypeStyle = { face: 'xiaobiaosong', size: SIZES.two };
export const LABEL_TYPE: TypeStyle = { ...BODY_TYPE, face: 'hei' };
export const IMPRINT_TYPE: TypeStyle = { face: 'fangsong', size: SIZES.four };
export const PAGE_NUMBER_TYPE: TypeStyle = { face: 'song', size: SIZES.four };

/** An exact pitch in points: nothing a typeface brings along may change the number of lines. */
export const exact = (points: number) => ({ line: twipsOfPoints(points), lineRule: LineRuleType.EXACT, before: 0, after: 0 });

/** The pitch of the text with so many lines of it free above. */
export const above = (lines: number) => ({ ...exact(PITCH.body), before: twipsOfLines(lines) });

interface StyleLine {
  id: string;
  name: string;
  type: TypeStyle;
  /** Points; null where a picture makes the line as high as itself. */
  pitch: number | null;
  align?: 'both' | 'center';
  /** First line two characters in. Word counts `firstLineChars`; `firstLine` is the same for programs that do not know it. */
  indent?: boolean;
  keepNext?: boolean;
  /** For the navigation pane, from 0. */
  outlineLevel?: number;
}

const HEADINGS = ([1, 2, 3, 4] as const).map((level): StyleLine => ({
  id: headingStyle(level), name: `heading ${level}`, type: { ...BODY_TYPE, face: HEADING_FACES[level] }, pitch: PITCH.body, align: 'both', indent: true, keepNext: true, outlineLevel: level - 1,
}));

const STYLES: StyleLine[] = [
  { id: STYLE.body, name: '公文正文', type: BODY_TYPE, pitch: PITCH.body, align: 'both', indent: true },
  { id: STYLE.flush, name: '公文顶格', type: BODY_TYPE, pitch: PITCH.body },
  { id: STYLE.masthead, name: '发文机关标志', type: { ...TITLE_TYPE, color: RED }, pitch: PITCH.title, align: 'center' },
  { id: STYLE.documentNumber, name: '发文字号', type: BODY_TYPE, pitch: PITCH.body, align: 'center' },
  { id: STYLE.title, name: '公文标题', type: TITLE_TYPE, pitch: PITCH.title, align: 'center', keepNext: true },
  { id: STYLE.label, name: '附件序号', type: LABEL_TYPE, pitch: PITCH.body, keepNext: true },
  { id: STYLE.table, name: '公文表格', type: { face: 'fangsong', size: SIZES.smallFour }, pitch: PITCH.smallFour },
  { id: STYLE.tableSmall, name: '公文表格小字', type: { face: 'fangsong', size: SIZES.five }, pitch: PITCH.five },
  { id: STYLE.tableCompact, name: '公文表格小五', type: { face: 'fangsong', size: SIZES.smallFive }, pitch: PITCH.smallFive },
  { id: STYLE.imprint, name: '版记', type: IMPRINT_TYPE, pitch: PITCH.imprint },
  { id: STYLE.pageNumber, name: '公文页码', type: PAGE_NUMBER_TYPE, pitch: SIZES.four },
  { id: STYLE.gap, name: '分隔', type: { face: 'fangsong', size: 1 }, pitch: 1 },
  { id: STYLE.picture, name: '公文图', type: { face: 'song', size: 1 }, pitch: null, align: 'center' },
  { id: STYLE.caption, name: '公文图题', type: { face: 'hei', size: SIZES.five }, pitch: PITCH.five, align: 'center' },
  ...HEADINGS,
];

/** Pages are full to the last line (no widow control), no sign hangs over the edge (LibreOffice lets it hang all the same). */
const PAGES = '<w:widowControl w:val="0"/><w:overflowPunct w:val="0"/>';

/**
 * The part `word/styles.xml`. It is written here and not by docx, which brings three dozen styles of its own and cannot
 * say that no sign may hang out of the type area.
 */
export const STYLES_XML = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${defaults()}${STYLES.map(styleXml).join('')}</w:styles>`;

function defaults(): string {
  const paragraph = `<w:pPr>${PAGES}${spacing(PITCH.body)}</w:pPr>`;
  return (
    `<w:docDefaults><w:rPrDefault><w:rPr>${fonts(BODY_TYPE)}${sizes({ ...BODY_TYPE, spacing: 0 })}<w:lang w:val="en-US" w:eastAsia="zh-CN"/></w:rPr></w:rPrDefault><w:pPrDefault>${paragraph}</w:pPrDefault></w:docDefaults>` +
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>' +
    '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont"><w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/></w:style>' +
    '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:uiPriority w:val="99"/><w:semiHidden/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>'
  );
}

function styleXml({ id, name, type, pitch, align, indent, keepNext, outlineLevel }: StyleLine): string {
  const paragraph =
    (keepNext ? '<w:keepNext/>' : '') +
    PAGES +
    spacing(pitch) +
    (indent ? `<w:ind w:firstLineChars="200" w:firstLine="${twipsOfCharacters(2)}"/>` : '') +
    (align ? `<w:jc w:val="${align}"/>` : '') +
    (outlineLevel === undefined ? '' : `<w:outlineLvl w:val="${outlineLevel}"/>`);
  return (
    `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="Normal"/>` +
    (outlineLevel === undefined ? '' : `<w:next w:val="${STYLE.body}"/>`) +
    `<w:qFormat/><w:pPr>${paragraph}</w:pPr><w:rPr>${fonts(type)}${sizes(type)}</w:rPr></w:style>`
  );
}

function spacing(pitch: number | null): string {
  if (pitch === null) return '<w:spacing w:before="0" w:after="0" w:line="240" w:lineRule="auto"/>';
  return `<w:spacing w:before="0" w:after="0" w:line="${twipsOfPoints(pitch)}" w:lineRule="exact"/>`;
}

function fonts({ face }: TypeStyle): string {
  const name = FONTS[face];
  return `<w:rFonts w:hint="eastAsia" w:ascii="${name}" w:hAnsi="${name}" w:eastAsia="${name}" w:cs="${name}"/>`;
}

function sizes({ size, color, spacing: between }: TypeStyle): string {
  return `${color ? `<w:color w:val="${color}"/>` : ''}${between ? `<w:spacing w:val="${between * 20}"/>` : ''}<w:sz w:val="${size * 2}"/><w:szCs w:val="${size * 2}"/>`;
}
