// Which rows of a table carry no record: totals, notes, signatures, section headings, rows with a number only.
import { cleanName, foldText } from '../names/fold.ts';
import { filledColumns } from './sheetView.ts';
import type { SheetView } from './sheetView.ts';

const TOTAL = /^(?:本[页月季期年]|[全各]?[区县市年]?|街道|部门|区直|镇街)?(?:合计|总计|小计|共计|累计|总数|总和)(?:$|[(:\d共数])/;
const NOTE =
  /^(?:备注|注|说明|填表说明|填报说明|填表人|填报人|经办人|审核人|审核|审批人|制表|制表人|填报单位|填表单位|填报日期|填表日期|填报时间|制表日期|制表时间|联系人|联系电话|电话|负责人|分管领导|主要领导|签字|盖章|单位负责人|单位领导|打印|统计日期|统计时间|统计人|截止|截至|注意|附注|附|附件\d*|日期)[:：]/;
const SIGNED = /^(?:填表人|填报人|经办人|审核人|制表人|负责人|单位负责人|联系人|签字|盖章)/;
/** What stands at the foot and head of a printed page. */
const PAGE_TURN = /^[(]?(?:以下空白|下页续|转下页|接下页|续下页|承上页|接上页|续上页|过次页|承前页)[)]?$/;
const NUMBERED = /^(?:第?[一二三四五六七八九十]+[、.章节部]|\([一二三四五六七八九十]+\))/;

/** Why a row holds no record, or what heading it is. */
export type RowKind = { kind: 'data' } | { kind: 'blank' } | { kind: 'skip'; reason: string } | { kind: 'section'; text: string };

/**
 * Sorts one row. `keys` are the columns that make a record (title, or the unit's name), `mapped` all columns with a field.
 * A row whose cells are all covered by merged cells above counts as data: it belongs to the row above.
 */
export function rowKind(view: SheetView, row: number, keys: readonly number[], mapped: ReadonlySet<number>): RowKind {
  const filled = filledColumns(view, row);
  const first = filled[0];
  if (first === undefined) return { kind: 'blank' };
  const text = view.text(row, first);
  const folded = foldText(text);
  if (/^(?:填写)?(?:例|示例|样例|举例|范例)[:：]/.test(folded)) return { kind: 'skip', reason: '填写示例' };
  if (filled.length >= 2 && filled.every((column) => /^\([^()]*\)$/.test(foldText(view.text(row, column))))) return { kind: 'skip', reason: '说明文字' };
  const filledKeys = keys.filter((column) => filled.includes(column) && column !== first);
  const keyIsNumber = filledKeys.every((column) => /^共?[\d.,]+[^\d]{0,3}$/.test(foldText(view.text(row, column))));
  const keyIsNote = filledKeys.every((column) => NOTE.test(foldText(view.text(row, column))));
  const second = filled[1] === undefined ? '' : foldText(view.text(row, filled[1]));
  if (keyIsNumber && (TOTAL.test(folded) || (/^\d*$/.test(folded) && TOTAL.test(second)))) return { kind: 'skip', reason: '合计行' };
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
