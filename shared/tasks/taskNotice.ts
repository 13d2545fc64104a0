// What the texts around a task table say of it as a whole: title, 文号, who issued it and when, the deadline of all tasks.
import type { Day } from '../days/day.ts';
import { readDay, yearsIn } from '../days/phrases.ts';
import { cleanName, foldText } from '../names/fold.ts';
import { readDeadline } from './deadlines.ts';
import { clausesOf, flatText } from './flatText.ts';
import type { TaskTable } from './task.ts';
import { isFullTitle, isTableTitle, withoutContinued } from './tableTitles.ts';

export interface NoticeContext {
  fileName: string;
  sheetName: string;
  /** The year the person gave; it goes before everything printed. */
  year?: number | undefined;
  /** The year of the table before in the same file: taken when this one prints none. */
  otherwise?: number | undefined;
  today: Day;
}
/** `guessed`: no year was printed anywhere, today's was taken. */
export interface Notice {
  facts: TaskTable;
  guessed: boolean;
}

const NUMBER = /^[(（]?([\u4e00-\u9fffA-Za-z]{2,16}[〔[［(（【]\s*(?:19|20)\d{2}\s*[〕\]］)）】]\s*第?\s*\d{1,5}\s*号)[)）]?$/u;
const ATTACHMENT = /^附件?\s*[\d一二三四五六七八九十]*[:：]?$/;
const OFFICE = /(?:办公室|办公厅|人民政府|管委会|管理委员会|委员会|领导小组|工作委员会|局|中心|办事处|党工委|政府|委|厅|院|司|办)$/;
const DATE = /^[(（]?((?:19|20)\d{2}\s*年\s*\d{1,2}\s*月\s*\d{1,2}\s*日|[二][〇○零一二三四五六七八九]{3}年[一二三四五六七八九十]{1,3}月[一二三四五六七八九十]{1,3}日)(?:\s*印发)?[)）]?$/;
const ALL_TASKS = /(?:所有|全部|各项|上述|以上|全体|每项|本表)[^,。]{0,12}(?:任务|事项|工作)/;
/** 未注明完成时限的: speaks for the tasks whose own deadline is blank. */
const NONE_SAID = /(?:未|没有|无)(?:明确|注明|标明|列明|写明|规定|标注|作出?)?[^,。]{0,6}(?:时限|时间|期限|特殊要求|特别要求|另行规定)/;

function dayOfLine(line: string): Day | null {
  const text = DATE.exec(line.trim())?.[1];
  const reading = text === undefined ? null : readDay(text);
  return reading !== null && 'day' in reading ? reading.day : null;
}

/** A line of a title: no sentence, no number of a document, no day. */
const mayTitle = (line: string): boolean => line.length <= 60 && !/[。；;：:，,]/.test(line) && !ATTACHMENT.test(line) && !NUMBER.test(line) && dayOfLine(line) === null && !/^[(（].*[)）]$/.test(line);

function titleOf(lines: readonly string[], context: NoticeContext): string {
  // 任务分解表 names the table; 个性任务 below it is only a part of it.
  let at = lines.findLastIndex(isFullTitle);
  if (at < 0) at = lines.findLastIndex(isTableTitle);
  if (at < 0) for (let index = lines.length - 1; index >= 0 && at < 0; index -= 1) if (mayTitle(lines[index] ?? '') && (lines[index] ?? '').length >= 4) at = index;
  const line = lines[at];
  if (line === undefined) {
    const stem = context.fileName.split(/[\\/]/).at(-1)?.replace(/\.[A-Za-z]{2,5}$/, '') ?? '';
    return /^(?:Sheet|工作表|表格?)\s*\d*$/i.test(context.sheetName) || stem.length > 0 ? stem : context.sheetName;
  }
  const above = lines[at - 1];
  // A title printed on two lines: the first has the year, the second the kind of table.
  const broken = above !== undefined && mayTitle(above) && yearsIn(line).length === 0 && yearsIn(above).length > 0 && !isTableTitle(above) && !above.endsWith('通知');
  return withoutContinued(cleanName(broken ? above + line : line));
}

/** What gives all tasks one deadline (所有工作任务于12月底前完成；未注明时限的，于11月底前完成), as printed; null when nothing does. */
function defaultDeadline(lines: readonly string[], year: number, issuedOn: Day | null): TaskTable['defaultDeadline'] {
  for (const line of lines) {
    const { flat, quote } = flatText(line);
    const clauses = clausesOf(flat);
    for (const [index, { from, to }] of clauses.entries()) {
      const clause = flat.slice(from, to);
      const start = ALL_TASKS.exec(clause) ?? NONE_SAID.exec(clause);
      if (!start) continue;
      // The day may stand in the clause behind: 各项任务无特殊要求的，应于11月30日前完成.
      const next = flat[to] === ',' ? clauses[index + 1] : undefined;
      for (const end of next ? [to, next.to] : [to]) {
        const text = quote(from + start.index, end);
        const by = readDeadline(text, { year, issuedOn })[0]?.by ?? null;
        if (by !== null) return { by, text };
      }
    }
  }
  return null;
}

function issuerOf(lines: readonly string[], datedAt: number): string | null {
  const above = lines[datedAt - 1];
  if (datedAt > 0 && above !== undefined && above.length <= 30 && OFFICE.test(foldText(above))) return cleanName(above);
  for (const line of lines) {
    const match = /^(.{4,30}?)(?:关于印发|关于下发|印发)/.exec(cleanName(line));
    if (match?.[1] !== undefined && OFFICE.test(match[1])) return match[1];
  }
  const labelled = lines.map((line) => /(?:发文|印发|制发)(?:单位|机关)\s*[:：]\s*(\S+)/.exec(line)?.[1]).find((found) => found !== undefined);
  if (labelled !== undefined) return labelled;
  // In 公文 the issuer stands alone on one line and 关于印发 on the next.
  const about = lines.findIndex((line) => /^关于(?:印发|下发)/.test(line));
  const office = about > 0 ? lines[about - 1] : undefined;
  return office !== undefined && OFFICE.test(foldText(office)) ? cleanName(office) : null;
}

/**
 * Reads the notice from the lines above a table (`above`, in order) and below it. Nothing is guessed but the year: the person's,
 * the title's, the day of issue's, the file name's, another in the texts, and last today's.
 */
export function readNotice(above: readonly string[], below: readonly string[], context: NoticeContext): Notice {
  const lines = above.flatMap((line) => line.split('\n')).map((line) => line.trim()).filter((line) => line !== '');
  const after = below.flatMap((line) => line.split('\n')).map((line) => line.trim()).filter((line) => line !== '');
  const title = titleOf(lines, context);
  const datedAt = lines.findLastIndex((line) => dayOfLine(line) !== null);
  const printedAfter = after.map((line) => /((?:19|20)\d{2}\s*年\s*\d{1,2}\s*月\s*\d{1,2}\s*日)\s*印发/.exec(line)?.[1]).find((found) => found !== undefined);
  const issuedOn = datedAt >= 0 ? dayOfLine(lines[datedAt] ?? '') : printedAfter === undefined ? null : dayOfLine(printedAfter);
  const issued = issuedOn === null ? [] : [Number(issuedOn.slice(0, 4))];
  const printed = [...yearsIn(title), ...issued, ...yearsIn(context.fileName), ...lines.flatMap((line) => (line.length <= 60 ? yearsIn(line) : []))];
  const year = context.year ?? printed[0] ?? context.otherwise;
  const taken = year ?? Number(context.today.slice(0, 4));
  const documentNumber = lines.map((line) => NUMBER.exec(line)?.[1]).findLast((found) => found !== undefined)?.replace(/\s+/g, '') ?? null;
  const facts: TaskTable = { title, issuer: issuerOf(lines, datedAt), documentNumber, year: taken, issuedOn, defaultDeadline: defaultDeadline([...lines, ...after], taken, issuedOn) };
  return { facts, guessed: year === undefined };
}
