// Reads one row, or two rows with merged group heads, as the head of a table: which column holds which field.
import type { OutletIndex } from '../names/outletIndex.ts';
import { COMMISSION_CAPTION, COMMISSION_HEAD, NOT_COMMISSIONS } from './commissionFields.ts';
import { EVENT_CAPTION, NOT_EVENTS } from './eventFields.ts';
import { GROUP_HEAD, NOT_A_REGISTER, NOT_A_UNIT_LIST, REQUIRED, REQUIRED_ANY, STATUS_HEAD } from './fields.ts';
import type { Part } from './fields.ts';
import { instructionLevel } from './instructions.ts';
import { foldHead, isHeadWord, isIgnoredHead, matchHead } from './matchHead.ts';
import type { HeadMatch, HeadTable } from './matchHead.ts';
import type { SheetView } from './sheetView.ts';

/** `field` null: a column nobody needs; 'outlet:NAME': the column of one outlet, marked when it printed the item; 'instruction:LEVEL': of one level of instructions. */
export interface ColumnUse {
  column: number;
  title: string;
  field: string | null;
}
export interface Head {
  top: number;
  bottom: number;
  columns: ColumnUse[];
  score: number;
  /** What the table is, or null when a required column is lacking. */
  part: Part | null;
}
export interface HeadContext {
  table: HeadTable;
  outlets: OutletIndex;
  /** Sheet name and the texts above the head: they tell a sheet of adoptions from a register. */
  caption: string;
  /** True when the unit of all rows is known without a column: given by the person, or named above the table. */
  unitGiven: boolean;
}

interface HeadCell {
  column: number;
  title: string;
  match: HeadMatch | null;
}

const ADOPTION_FIELDS = new Set(['outlet', 'form', 'adoptedOn', 'instruction']);
/** Words by which a head says that something was printed. */
export const ADOPTION_WORD = /采用|刊发|刊登|录用|刊载|刊用|采纳/;
/** Levels of outlets: group heads over one column for each outlet, or the head of a column that names the outlets of that level. */
const OUTLET_LEVEL = /^(?:国家级?|中央级?|省部?级|市级|区级|县级|上级)(?:以上)?(?:主流|新闻)*(?:刊物|媒体|平台|报刊|网站)?$/;
const COUNT_HEAD = /合计|总计|小计|数量|篇数|条数|得分|分值|次数|^数$/;

/** `wide`: the group's head stands over more than this column. */
function matchCell(context: HeadContext, group: string, text: string, wide = false): HeadMatch | null {
  const single = matchHead(context.table, text);
  if (group !== '' && group !== text) {
    const level = context.table === 'submissions' && wide ? instructionLevel(text, group) : null;
    if (level !== null) return { field: `instruction:${level}`, trust: 3 };
    const together = matchHead(context.table, group + text);
    const led = ADOPTION_WORD.test(group) ? matchHead(context.table, `采用${text}`) : /报送|上报|来稿/.test(group) ? matchHead(context.table, `报送${text}`) : null;
    const best = [single, led, together].filter((found) => found !== null).sort((a, b) => b.trust - a.trust)[0];
    if (best && (best.trust === 3 || single === null || best.trust > single.trust)) return best;
    const outletLevel = OUTLET_LEVEL.test(foldHead(text)) && !context.outlets.resolve(text).known;
    if (outletLevel && ADOPTION_WORD.test(group) && context.table === 'submissions') return { field: 'outlet', trust: 2 };
    if (single === null && !outletLevel && (ADOPTION_WORD.test(group) || OUTLET_LEVEL.test(group)) && context.table === 'submissions' && !COUNT_HEAD.test(text)) {
      return { field: `outlet:${context.outlets.resolve(text).name}`, trust: 2 };
    }
  }
  if (single === null && context.table === 'submissions' && text.length >= 3 && !isHeadWord(text) && !COUNT_HEAD.test(text)) {
    const outlet = context.outlets.resolve(text);
    if (outlet.known) return { field: `outlet:${outlet.name}`, trust: 2 };
  }
  if (single === null && context.table === 'submissions' && OUTLET_LEVEL.test(foldHead(text))) return { field: 'outlet', trust: 1 };
  return single;
}

/** 约稿单位 names who asked, unless nothing else names the unit that was asked. */
function settleAsker(cells: HeadCell[]): HeadCell[] {
  if (cells.some(({ match }) => match?.field === 'unit')) return cells;
  return cells.map((cell) => (foldHead(cell.title) === '约稿单位' ? { ...cell, match: { field: 'unit', trust: 2 } } : cell));
}

/** Generic 日期 and 类别 mean the item in a register and the adoption in a sheet of adoptions. */
function settleGeneric(cells: HeadCell[], context: HeadContext): HeadCell[] {
  if (context.table === 'commissions') return settleAsker(cells);
  if (context.table !== 'submissions') return cells;
  const has = (field: string): boolean => cells.some(({ match }) => match?.field === field);
  const adoptionSheet = /采用|刊发|录用/.test(context.caption) && !/报送|上报|来稿|登记表/.test(context.caption.replace(/采用登记表?/g, ''));
  const dayMeansAdoption = has('outlet') && !has('adoptedOn') && (adoptionSheet || has('submittedOn'));
  const dayField = dayMeansAdoption ? 'adoptedOn' : has('submittedOn') ? null : 'submittedOn';
  const kindMeansForm = adoptionSheet && has('outlet') && !has('form');
  // 日期 twice, around the outlet: the first is the item's, the second the adoption's.
  const days = cells.filter(({ match }) => match?.field === 'day');
  const outletAt = cells.findIndex(({ match }) => match?.field === 'outlet');
  const second = days.length === 2 && !has('submittedOn') && !has('adoptedOn') && days[1] && outletAt >= 0 && cells.indexOf(days[1]) > outletAt ? days[1] : null;
  return cells.map((cell) => {
    if (cell === second) return { ...cell, match: { field: 'adoptedOn', trust: 2 } };
    if (cell.match?.field === 'day') return { ...cell, match: dayField === null ? null : { field: dayField, trust: 2 } };
    if (cell.match?.field === 'kind' && cell.match.trust === 2 && kindMeansForm) return { ...cell, match: { field: 'form', trust: 2 } };
    return cell;
  });
}

/** 录用情况 beside a column that names the outlet only says whether the item was adopted. */
function settleStatus(cells: HeadCell[]): HeadCell[] {
  const isStatus = ({ title, match }: HeadCell): boolean => match?.field === 'outlet' && STATUS_HEAD.test(foldHead(title.slice(title.lastIndexOf('·') + 1)));
  const named = cells.some((cell) => cell.match?.field.startsWith('outlet') === true && !isStatus(cell));
  if (!named) return cells;
  return cells.map((cell) => (isStatus(cell) ? { ...cell, match: { field: 'adopted', trust: 1 } } : cell));
}

/** One column for each field, the most trusted; several outlets side by side keep their own day, form and instruction. */
function oneColumnEach(cells: HeadCell[]): HeadCell[] {
  const best = new Map<string, HeadCell>();
  for (const cell of cells) {
    if (!cell.match) continue;
    const known = best.get(cell.match.field);
    const original = cell.match.field === 'title' && known !== undefined && ADOPTION_WORD.test(known.title) && !ADOPTION_WORD.test(cell.title);
    if (!known?.match || cell.match.trust > known.match.trust || (original && cell.match.trust === known.match.trust)) best.set(cell.match.field, cell);
  }
  const outlets = cells.filter(({ match }) => match?.field === 'outlet' && match.trust === best.get('outlet')?.match?.trust);
  const several = outlets.length > 1;
  return cells.map((cell) => {
    const field = cell.match?.field;
    if (field === undefined || best.get(field) === cell) return cell;
    if (several && ADOPTION_FIELDS.has(field) && cell.match?.trust === best.get(field)?.match?.trust) return cell;
    return { ...cell, match: null };
  });
}

function partOf(fields: Map<string, number>, titles: string[], context: HeadContext): Part | null {
  if (context.table === 'units') {
    const sure = (fields.get('name') ?? 0) >= 2 || (fields.has('name') && fields.size >= 2);
    return sure && !titles.some((title) => NOT_A_UNIT_LIST.test(foldHead(title))) ? 'units' : null;
  }
  const heads = titles.map(foldHead);
  const lacks = (part: Part): boolean =>
    REQUIRED[part].some((field) => !fields.has(field) && !(field === 'unit' && context.unitGiven)) || REQUIRED_ANY[part]?.every((field) => !fields.has(field)) === true;
  if (context.table === 'scoreEvents') {
    const sure = fields.get('kind') === 3 || fields.has('count') || fields.has('points') || EVENT_CAPTION.test(context.caption);
    return sure && !lacks('scoreEvents') && !heads.some((head) => NOT_EVENTS.test(head)) ? 'scoreEvents' : null;
  }
  const asked = heads.filter((head) => COMMISSION_HEAD.test(head)).length;
  if (context.table === 'commissions') {
    const sure = asked >= 2 || (asked === 1 && COMMISSION_CAPTION.test(context.caption));
    return sure && !lacks('commissions') && !heads.some((head) => NOT_COMMISSIONS.test(head)) ? 'commissions' : null;
  }
  if (asked >= 2 || heads.some((head) => NOT_A_REGISTER.test(head))) return null;
  if (!lacks('submissions')) return 'submissions';
  return lacks('adoptions') ? null : 'adoptions';
}

/** 区直部门 | 镇街: every column is a list of units under the name of its group. */
function groupsSideBySide(cells: readonly HeadCell[], row: number): Head | null {
  const groups = cells.filter(({ title }) => GROUP_HEAD.test(foldHead(title)));
  if (groups.length < 2 || cells.some((cell) => !groups.includes(cell) && !isIgnoredHead(cell.title))) return null;
  return { top: row, bottom: row, columns: cells.map((cell) => ({ column: cell.column, title: cell.title, field: groups.includes(cell) ? 'name' : null })), score: 3 + 4, part: 'units' };
}

function headOf(cells: HeadCell[], top: number, bottom: number, context: HeadContext): Head {
  const groups = context.table === 'units' && top === bottom ? groupsSideBySide(cells, top) : null;
  if (groups) return groups;
  const settled = oneColumnEach(settleStatus(settleGeneric(cells, context)));
  const fields = new Map<string, number>();
  let score = 0;
  for (const { match } of settled) {
    if (!match || fields.has(match.field)) continue;
    fields.set(match.field, match.trust);
    score += match.field.startsWith('outlet:') ? 1 : match.field.startsWith('instruction:') ? 2 : match.trust;
  }
  const part = partOf(fields, cells.map(({ title }) => title), context);
  return { top, bottom, columns: settled.map(({ column, title, match }) => ({ column, title, field: match?.field ?? null })), score: part ? score + 4 : score, part };
}

function singleRow(view: SheetView, row: number, context: HeadContext): Head {
  const cells: HeadCell[] = [];
  for (let column = 0; column < view.width; column += 1) {
    const value = view.value(row, column);
    const title = typeof value === 'string' ? view.text(row, column) : '';
    if (title !== '') cells.push({ column, title, match: matchCell(context, '', title) });
  }
  return headOf(cells, row, row, context);
}

/** Two rows: group heads above (merged, or blank to the right), heads below; a head merged over both rows counts once. */
function doubleRow(view: SheetView, row: number, context: HeadContext): { head: Head; sure: boolean } | null {
  const cells: HeadCell[] = [];
  let [group, groupEnd] = ['', -1];
  let [below, known, above] = [0, 0, 0];
  for (let column = 0; column < view.width; column += 1) {
    const own = view.text(row, column);
    if (own !== '') {
      group = own;
      groupEnd = view.wideMerge(row, column)?.right ?? Number.MAX_SAFE_INTEGER;
    } else if (column > groupEnd) group = '';
    const lower = view.value(row + 1, column);
    const bottom = view.coveredFrom(row + 1, column) === null ? view.text(row + 1, column) : '';
    if (bottom !== '' && typeof lower !== 'string') return null;
    if (bottom !== '') {
      below += 1;
      const wide = own === '' || (groupEnd > column && column + 1 < view.width && view.text(row, column + 1) === '');
      const match = matchCell(context, group, bottom, wide);
      if (match || isHeadWord(bottom)) known += 1;
      cells.push({ column, title: group !== '' && group !== bottom ? `${group}·${bottom}` : bottom, match });
    } else if (own !== '') {
      above += 1;
      cells.push({ column, title: own, match: matchCell(context, '', own) });
    }
  }
  return below > 0 && above > 0 && known * 2 >= below ? { head: headOf(cells, row, row + 1, context), sure: known === below } : null;
}

/** The head that begins in a row, read as one row or as two, whichever says more. */
export function readHead(view: SheetView, row: number, context: HeadContext): Head {
  const single = singleRow(view, row, context);
  const double = row + 1 < view.height ? doubleRow(view, row, context) : null;
  if (!double) return single;
  return double.head.score > single.score || (double.sure && double.head.score === single.score) ? double.head : single;
}

/** True when the row is made of heads: only texts, most of them words that stand in heads. */
export function looksLikeHead(view: SheetView, row: number): boolean {
  let [texts, words] = [0, 0];
  for (let column = 0; column < view.width; column += 1) {
    if (view.coveredFrom(row, column) !== null) continue;
    const value = view.value(row, column);
    if (value === null) continue;
    if (typeof value !== 'string') return false;
    const text = view.text(row, column);
    if (text === '') continue;
    texts += 1;
    if (isHeadWord(text)) words += 1;
    else if (texts >= 2 && words === 0) return false;
  }
  return words >= 2 && words * 10 >= texts * 6;
}
