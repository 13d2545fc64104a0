// Units said once for many tasks, where a table has no column for them: in a heading, above the head, in the title or the sheet's name.
import { foldText } from '../names/fold.ts';
import { namesUnits } from './columnContent.ts';
import type { Segment } from './taskSegments.ts';

/** 责任单位：…; who drew the table up (制表单位) or reports (填报单位) is another. */
const LABELLED = /^(?:牵头|主办|责任|承办|承担|落实|实施|执行|任务)*(?:单位|部门|科室|机构)(?:名称)?\s*[：:]\s*(\S.*)$/;
const NUMBER = /^(?:第?[一二三四五六七八九十]{1,3}(?:部分)?[、.．]|[（(][一二三四五六七八九十\d]{1,3}[)）]|\d{1,3}[、.．])\s*/;
const COUNT = /[（(](?:共)?\s*\d+\s*[项条个件]?(?:任务)?[)）]$|[：:]$/;

/** A heading without its number and count: 一、区财政局（5项） → 区财政局. */
const bare = (text: string): string => text.trim().replace(NUMBER, '').replace(COUNT, '').trim();

/** The text that names who does the tasks under these headings, nearest first; null when nothing does. */
export function unitsSaidOnce(levels: readonly string[], { view, above }: Segment): string | null {
  const heading = levels.toReversed().map(bare).find((text) => text !== '' && namesUnits(text));
  if (heading !== undefined) return heading;
  for (const line of above.toReversed()) {
    const label = LABELLED.exec(line)?.[1]?.split(/\s{2,}|\s(?=\S+[：:])/)[0];
    if (label !== undefined && namesUnits(label)) return label;
    const inTitle = /[（(]([^（）()]{2,20})[)）]$/.exec(line)?.[1];
    if (inTitle !== undefined && namesUnits(inTitle)) return inTitle;
  }
  return /^(?:sheet|表)\d*$/i.test(foldText(view.name)) || !namesUnits(view.name) ? null : view.name;
}
