// The typefaces a circular needs, by the names Windows and other systems list them under.
import { FONTS } from '../../shared/outline/gongwen.ts';

export interface OfficialFont {
  name: string;
  /** Other names the same typeface is listed under. */
  alsoCalled: string[];
  /** What it is needed for. */
  use: string;
}

export const officialFonts: OfficialFont[] = [
  { name: FONTS.xiaobiaosong, alsoCalled: ['FZXiaoBiaoSong-B05S', 'FZXBSJW--GB1-0'], use: '发文机关标志和标题' },
  { name: FONTS.fangsong, alsoCalled: ['FangSong_GB2312'], use: '正文' },
  { name: FONTS.kai, alsoCalled: ['KaiTi_GB2312'], use: '二级标题' },
  { name: FONTS.hei, alsoCalled: ['SimHei'], use: '一级标题和表头' },
  { name: FONTS.song, alsoCalled: ['SimSun'], use: '页码' },
];

/** The typefaces of which no name is installed. A look-alike (仿宋 for 仿宋_GB2312) does not count: the file names the standard's own. */
export function missingFonts(installed: readonly string[]): OfficialFont[] {
  const names = new Set(installed.map((name) => name.toLowerCase()));
  return officialFonts.filter((font) => ![font.name, ...font.alsoCalled].some((name) => names.has(name.toLowerCase())));
}
