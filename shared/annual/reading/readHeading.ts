// Whose report it is and of which year: from the title, a line 填报单位, the sheet's or the file's name.
import { readNumeral } from '../../days/numerals.ts';
import { cleanName } from '../../names/fold.ts';

export interface Heading {
  unit: string;
  year: number | null;
}

const TITLE = /^(.{0,60}?)((?:20\d\d)|(?:二[〇○零Oo0][〇○零Oo0一二三四五六七八九]{2}))年?度?(?:的)?政府信息公开(?:工作)?(?:年度|年)?报告/;
const LOOSE_YEAR = /(20\d\d)年?/;

/** Digits and letters half width, no spaces; Chinese signs as they are. */
export function plainLine(text: string): string {
  return cleanName(text).replace(/\s+/g, '').replace(/[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0));
}

const yearOf = (text: string): number | null => (/^\d{4}$/.test(text) ? Number(text) : readNumeral(text.replace(/[○零Oo0]/g, '〇')));

/** A title line; null for any other line. `unit` is '' when the line has only the second half of a title set in two lines. */
export function headingIn(text: string): Heading | null {
  const line = plainLine(text);
  if (line.length > 90 || /[。；]/.test(line)) return null;
  const match = TITLE.exec(line);
  if (!match) return null;
  const unit = (match[1] ?? '').replace(/^(?:附件\d*[:：]?|《)/, '').replace(/(?:关于|的)$/, '');
  return { unit, year: yearOf(match[2] ?? '') };
}

/** '填报单位：财政局'; null for any other line. */
export function unitLine(text: string): string | null {
  const unit = /^[（(]?(?:填报|报告|报送|填表|编制)?(?:单位|机关|部门)(?:名称)?(?:[（(]盖章[）)]|[（(]公章[）)])?[:：](.{2,40}?)(?:[（(](?:盖章|公章)[）)])?[）)]?$/.exec(plainLine(text))?.[1];
  return unit === undefined ? null : unit.replace(/(?:填报|填表)?(?:日期|时间)[:：].*$/, '');
}

/** What a file or sheet name tells; parts it does not tell are '' and null. */
export function headingOfName(name: string): Heading {
  const stem = plainLine(name.replace(/\.[A-Za-z0-9]{1,5}$/, ''));
  const title = headingIn(stem);
  if (title) return { ...title, unit: title.unit.replace(/^[\d.、（）()—_-]+/, '') };
  const year = LOOSE_YEAR.exec(stem)?.[1];
  return { unit: '', year: year === undefined ? null : Number(year) };
}
