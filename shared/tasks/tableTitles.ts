// Lines around a table: which name a table of tasks, which only turn the page.
import { foldText } from '../names/fold.ts';
import { headingDepth } from './taskText.ts';

const CONTINUED = /\s*(?:[(（]\s*(?:续\s*表?\s*[\d一二三四五]*|(?:接|续|承)上[页表])\s*[)）]|续表\s*\d*)\s*$/;
const NAMES_TABLE = /(?:表|单|方案|台账|清单|一览|计划)(?:\([^()]*\))?$/;

/** A heading or title without （续） at its end. */
export function withoutContinued(text: string): string {
  const bare = text.replace(CONTINUED, '');
  return bare === '' ? text : bare;
}

/** The title by which two pages know that they are one table. */
export function bareTitle(line: string): string {
  return foldText(withoutContinued(line));
}

/** 续表, （接上页）, — 3 —, 第2页 共5页: marks of a printed page. */
export function isPageMark(line: string): boolean {
  const folded = foldText(line);
  return /^\(?(?:附?表?\d*)?(?:续表?\d*|接上页|续上页|承上页|转下页|接下页|下页续)\)?$/.test(folded) || /^[-·]*第?\d{1,3}页?(?:[,/]?共?\d{1,3}页)?[-·]*$/.test(folded);
}

/** A line that names a table of tasks; a sentence is none, nor is a numbered heading (二、个性任务). */
export function isTableTitle(line: string): boolean {
  const folded = foldText(line);
  if (folded.length > 60 || /[。;:]$/.test(folded) || /^附件?\d*:/.test(folded) || !/(?:分解|分工|任务|清单|台账|一览|计划|要点)(?:表|单|方案|台账|清单)?(?:\([^()]*\))?$/.test(folded)) return false;
  return headingDepth(line.trim()) === null || NAMES_TABLE.test(folded);
}

/** True for a title that says what the table is (任务分解表), not only what stands in it (个性任务). */
export function isFullTitle(line: string): boolean {
  return isTableTitle(line) && (NAMES_TABLE.test(foldText(line)) || /(?:19|20)\d{2}/.test(foldText(line)));
}
