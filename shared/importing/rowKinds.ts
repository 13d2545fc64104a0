// Which rows of a table carry no record: totals, notes, signatures, section headings, rows with a number only.
import { cleanName, foldText } from '../names/fold.ts';
import { readDayCell } from './readDayCell.ts';
import { filledColumns } from './sheetView.ts';
import type { SheetView } from './sheetView.ts';

const WHOSE = '(?:本[页月季期年]度?|本?单位|\\d{4}年|第?\\d季度|\\d{1,2}月份?|[上下]半年|年度|[全各]?[区县市年]?|街道|部门|区直|镇街){0,2}';
const SUM = '(?:合计|总计|小计|共计|累计|总数|总和)';
/** What is counted in such a table: 采用合计, 报送篇数, 共采用3篇. */
const COUNTED = '(?:报送|上报|采用|录用|刊发|刊登|刊用|采纳|信息|约稿|加减分|加分|扣分|得分)';
const AMOUNT = '(?:总?[篇条件次]数|总?数量?|总量)';
const TOTAL = new RegExp(`^${WHOSE}(?:${COUNTED}{0,2}${SUM}|${COUNTED}{1,2}${AMOUNT}|[总一]?共${COUNTED}{1,2}(?=\\d))(?:$|[(:\\d共数])`);
/** A cell that says nothing but 合计: 合计, 总计（篇）, 采用合计：; and one that gives its number too: 共计12家. */
const BARE_TOTAL = new RegExp(`^${WHOSE}${COUNTED}{0,2}${SUM}[(:]*[篇条件次个家项分]?\\)?$`);
const SAID_TOTAL = new RegExp(`^${WHOSE}${COUNTED}{0,2}${SUM}[(:]*[\\d.]+[篇条件次个家项分]?\\)?$`);
/** 12, 3篇, 共5条, 97.5%. */
const NUMBER = /^共?[\d.,]+[^\d]{0,3}$/;
const NOTE =
  /^(?:备注|注|说明|填表说明|填报说明|填表人|填报人|经办人|审核人|审核|审批人|制表|制表人|填报单位|填表单位|填报日期|填表日期|填报时间|制表日期|制表时间|联系人|联系电话|电话|负责人|分管领导|主要领导|签字|盖章|单位负责人|单位领导|打印|统计日期|统计时间|统计人|截止|截至|注意|附注|附|附件\d*|日期)[:：]/;
const SIGNED = /^(?:填表人|填报人|经办人|审核人|制表人|负责人|单位负责人|联系人|签字|盖章)/;
/** What stands at the foot and head of a printed page. */
const PAGE_TURN = /^[(]?(?:以下空白|下页续|转下页|接下页|续下页|承上页|接上页|续上页|过次页|承前页)[)]?$/;
const NUMBERED = /^(?:第?[一二三四五六七八九十]+[、.章节部]|\([一二三四五六七八九十]+\))/;

/** Why a row holds no record, or what heading it is. */
export type RowKind = { kind: 'data' } | { kind: 'blank' } | { kind: 'skip'; reason: string } | { kind: 'section'; text: string };

/** The columns that, beside the key, are filled in every record of a register: the unit's and those of days. */
export interface Companions {
  unit: number | undefined;
  days: readonly number[];
}

const isNumber = (view: SheetView, row: number, column: number): boolean => NUMBER.test(foldText(view.text(row, column)));
const isDay = (view: SheetView, row: number, column: number): boolean => readDayCell(view.value(row, column), 2000).kind === 'day';

/** A row with a title, a unit and a day is a record, whatever the title begins with; a unit's cell that is a number or a note is none. */
function isWhole(view: SheetView, row: number, { unit, days }: Companions): boolean {
  if (unit === undefined) return false;
  const named = foldText(view.text(row, unit));
  return named !== '' && !NUMBER.test(named) && !NOTE.test(named) && days.some((column) => isDay(view, row, column));
}

/**
 * A row of sums: numbers here and there, at most a word (第二季度合计, 平均) where no field is, nothing that names a record, and no
 * merged cell that makes it part of the row above.
 */
function onlyNumbers(view: SheetView, row: number, keys: readonly number[], mapped: ReadonlySet<number>, filled: readonly number[], { unit, days }: Companions): boolean {
  const named = unit === undefined ? keys : [...keys, unit];
  if (named.some((column) => view.text(row, column) !== '') || !filled.some((column) => mapped.has(column))) return false;
  const words = filled.filter((column) => !mapped.has(column) && !isNumber(view, row, column));
  return words.length <= 1 && filled.every((column) => words.includes(column) || (isNumber(view, row, column) && !(days.includes(column) && isDay(view, row, column))));
}

/**
 * Sorts one row. `keys` are the columns that make a record (title, or the unit's name), `mapped` all columns with a field,
 * `companions` what a record of a register holds beside its key.
 * A row whose cells are all covered by merged cells above counts as data: it belongs to the row above.
 */
export function rowKind(view: SheetView, row: number, keys: readonly number[], mapped: ReadonlySet<number>, companions?: Companions): RowKind {
  const filled = filledColumns(view, row);
  const first = filled[0];
  if (first === undefined) return { kind: 'blank' };
  const text = view.text(row, first);
  const folded = foldText(text);
  const saysIn = (pattern: RegExp): boolean => keys.some((column) => filled.includes(column) && pattern.test(foldText(view.text(row, column))));
  if (saysIn(BARE_TOTAL) || (saysIn(SAID_TOTAL) && !(companions && isWhole(view, row, companions)))) return { kind: 'skip', reason: '合计行' };
  if (companions && keys.includes(first) && isWhole(view, row, companions)) return { kind: 'data' };
  if (companions && onlyNumbers(view, row, keys, mapped, filled, companions)) return { kind: 'skip', reason: '合计行' };
  if (/^(?:填写)?(?:例|示例|样例|举例|范例)[:：]/.test(folded)) return { kind: 'skip', reason: '填写示例' };
  if (filled.length >= 2 && filled.every((column) => /^\([^()]*\)$/.test(foldText(view.text(row, column))))) return { kind: 'skip', reason: '说明文字' };
  const filledKeys = keys.filter((column) => filled.includes(column) && column !== first);
  const keyIsNumber = filledKeys.every((column) => isNumber(view, row, column));
  const keyIsNote = filledKeys.every((column) => NOTE.test(foldText(view.text(row, column))));
  // A sum has no day: 累计1200人返岗复工 with one is a title.
  const dated = companions !== undefined && keys.includes(first) && companions.days.some((column) => isDay(view, row, column));
  const second = filled[1] === undefined ? '' : foldText(view.text(row, filled[1]));
  if (keyIsNumber && !dated && (TOTAL.test(folded) || (/^\d*$/.test(folded) && TOTAL.test(second)))) return { kind: 'skip', reason: '合计行' };
  if (filled.length <= 4 && (keyIsNumber || keyIsNote) && (NOTE.test(folded) || (SIGNED.test(folded) && folded.length <= 12 && filled.length <= 3))) {
    return { kind: 'skip', reason: '说明或签名' };
  }
  if (filled.length <= 2 && filled.every((column) => PAGE_TURN.test(foldText(view.text(row, column))))) return { kind: 'skip', reason: '说明文字' };
  if (filled.length === 1) {
    const merge = view.wideMerge(row, first);
    const spanned = merge === null ? 0 : [...mapped].filter((column) => column >= merge.left && column <= merge.right).length;
    const wide = merge !== null && merge.right - merge.left >= 2 && (spanned >= 2 || !mapped.has(first));
    if (NUMBERED.test(folded) || wide) return wide && !NUMBERED.test(folded) && text.length > 20 ? { kind: 'skip', reason: '整行的文字' } : { kind: 'section', text };
    if (!mapped.has(first)) return /^\d+$/.test(folded) ? { kind: 'skip', reason: '只有序号' } : { kind: 'skip', reason: '没有登记内容' };
    if (!keys.includes(first) && (text.length > 60 || /^\d+[.、]|[。;:]/.test(folded))) return { kind: 'skip', reason: '说明文字' };
  }
  if (!filled.some((column) => mapped.has(column)) && ![...mapped].some((column) => view.coveredFrom(row, column) !== null && view.text(row, column) !== '')) {
    return { kind: 'skip', reason: filled.length === 1 && /^\d+$/.test(folded) ? '只有序号' : '没有登记内容' };
  }
  return { kind: 'data' };
}

/** The text of a section heading without its number, count and colon: 一、街道（5个） → 街道. */
export function sectionName(text: string): string {
  return cleanName(text)
    .replace(/^(?:第?[一二三四五六七八九十]+[、.．]|[(（][一二三四五六七八九十]+[)）]|\d+[、.．])\s*/, '')
    .replace(/[(（]共?\s*\d+\s*[个家]?(?:单位|部门)?[)）]$/, '')
    .replace(/[:：]$/, '');
}
