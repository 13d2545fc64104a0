// What a cell says about where an item was printed: outlets one or several, not adopted, awaiting, a tick in an outlet's column.
import { readDay } from '../days/phrases.ts';
import type { Day } from '../days/day.ts';
import { cleanLine, foldOutlet, foldText } from '../names/fold.ts';
import type { OutletIndex } from '../names/outletIndex.ts';
import type { FormWords } from './forms.ts';
import type { CellValue } from './grid.ts';
import { readDayCell } from './readDayCell.ts';

const NOT_ADOPTED = /^(?:未(?:被|予|获)?(?:采用|采纳|录用|刊发|刊登|刊用)?|没有(?:采用)?|无|暂无|尚无|暂未采用|尚未采用|不采用|不予采用|否|[-/\\×✗✘x0.、]+|n|no|none)$/;
const AWAITING = /^(?:待采用|待定|待审|待审核|审核中|拟采用|待刊发|待录用|等待采用|已推荐|推荐中|待处理|处理中|已上报)$/;
const ADOPTED_UNNAMED = /^(?:已?(?:被)?(?:采用|采纳|录用|刊发|刊登|刊用)|是|有|y|yes|[√✓✔☑对])$/;
const TICK = /^(?:[√✓✔☑○●◯vy1]|是|有|已?采用|已?刊发|已?录用|已?刊用|yes)$/;

/** '' for cells that only say there is nothing. */
export function saidText(text: string): string {
  return /^(?:[-/\\.、]+|无|暂无|未采用|没有)$/.test(foldText(text)) ? '' : text;
}

export interface PrintedOutlet {
  name: string;
  known: boolean;
  form: string;
  adoptedOn: Day | null;
}
export type OutletCell =
  | { kind: 'none' }
  | { kind: 'notAdopted' }
  | { kind: 'awaiting'; text: string }
  | { kind: 'unnamed'; text: string }
  | { kind: 'outlets'; outlets: PrintedOutlet[] };

/** Splits at the marks given, but not within 《》 or brackets. */
function splitOutside(text: string, marks: RegExp): string[] {
  const parts: string[] = [];
  let [depth, part] = [0, ''];
  for (const letter of text) {
    if (/[《〈(（〔[]/.test(letter)) depth += 1;
    if (/[》〉)）〕\]]/.test(letter)) depth = Math.max(0, depth - 1);
    if (depth === 0 && marks.test(letter)) {
      parts.push(part);
      part = '';
    } else part += letter;
  }
  return [...parts, part].map((piece) => cleanLine(piece)).filter((piece) => piece !== '');
}

/** Several values in one cell, one under the other or joined by 、，；. */
export function splitList(raw: string): string[] {
  return splitOutside(raw, /[、，,；;\n\r]/);
}

/** A day written beside an outlet: 4月15日《政务公开看山东》, 政务公开看山东2020.5.20. */
const DAY_BESIDE = /(?:\d{4}年)?\d{1,2}月\d{1,2}[日号]|\d{4}[.\-/]\d{1,2}[.\-/]\d{1,2}/;

/** The level written before an outlet: 省级：政务公开看山东. */
const LEVEL_BEFORE = /^(?:国家|中央|省部?|市|区|县|上)级?(?:媒体|刊物|平台|报刊)?\s*[:：]\s*/;
/** A number in front of each outlet: 1.甲 2.乙, （1）甲（2）乙, ①甲②乙. */
const ITEM_NUMBER = /(^|[\s)）》；;、，,。])(?:[（(]\d[）)]|\d[.、．](?!\d)|[①-⑨])\s*/g;

/** What brackets behind an outlet hold beside a day and a form: 第5期, 2019年第5期. */
const ISSUE = /(?:\d{4}年)?(?:总?第?[\d一二三四五六七八九十]+期|总第\d+)/;

/** A day, an issue and a form in any order, as they stand in brackets: 5月6日，简讯; null when there is anything else. */
function readBrackets(inner: string, forms: FormWords, year: number | undefined): { form: string; adoptedOn: Day | null } | null {
  const alone = readDay(inner, { year });
  if ('day' in alone) return { form: '', adoptedOn: alone.day };
  const written = inner.normalize('NFKC');
  const beside = DAY_BESIDE.exec(written);
  const reading = beside ? readDay(beside[0], { year }) : null;
  const adoptedOn = reading && 'day' in reading ? reading.day : null;
  const rest = (adoptedOn === null || !beside ? written : written.replace(beside[0], ' ')).replace(ISSUE, ' ').replace(/^[\s,、;:·]+|[\s,、;:·]+$/g, '');
  if (rest === '') return { form: '', adoptedOn };
  const { form, known } = forms.read(rest);
  return known ? { form, adoptedOn } : null;
}

function readOne(printed: string, index: OutletIndex, year: number | undefined, forms: FormWords): PrintedOutlet {
  const text = index.resolve(printed).known ? printed : printed.replace(LEVEL_BEFORE, '');
  const whole = index.resolve(text);
  let [form, adoptedOn]: [string, Day | null] = ['', null];
  let name = text;
  for (const match of text.matchAll(/[（(]([^（）()]+)[）)]/g)) {
    const said = readBrackets(cleanLine(match[1] ?? ''), forms, year);
    if (!said) continue;
    adoptedOn = said.adoptedOn ?? adoptedOn;
    if (said.form !== '') form = said.form;
    name = name.replace(match[0], '');
  }
  const beside = adoptedOn === null ? DAY_BESIDE.exec(name.normalize('NFKC')) : null;
  const besideDay = beside ? readDay(beside[0], { year }) : null;
  if (beside && besideDay && 'day' in besideDay) {
    adoptedOn = besideDay.day;
    name = cleanLine(name.normalize('NFKC').replace(beside[0], ' '));
  }
  // 《甲》综合采用, 甲·简讯: a form only where an outlet is left, and never part of an outlet's own name.
  const behind = form !== '' || index.exact(text) !== null || index.exact(name) !== null ? null : forms.behind(name);
  if (behind) {
    const quoted = /^(?:已?被|已?在|由)?《([^《》]+)》/.exec(behind.before)?.[1];
    const left = index.resolve(behind.before);
    if (left.known || quoted !== undefined) return { name: left.known ? left.name : index.resolve(quoted ?? '').name, known: left.known, form: behind.form, adoptedOn };
  }
  const resolved = whole.known ? whole : index.resolve(name);
  return { name: resolved.name, known: resolved.known, form, adoptedOn };
}

/** Reads the cell of a column 采用刊物. `year` serves days written behind an outlet. */
export function readOutletCell(raw: string, index: OutletIndex, year: number | undefined, forms: FormWords): OutletCell {
  const text = cleanLine(raw);
  if (text === '') return { kind: 'none' };
  const folded = foldText(text);
  if (NOT_ADOPTED.test(folded)) return { kind: 'notAdopted' };
  if (AWAITING.test(folded)) return { kind: 'awaiting', text };
  if (ADOPTED_UNNAMED.test(folded)) return { kind: 'unnamed', text };
  const whole = index.resolve(text);
  if (whole.known && foldOutlet(text) === foldOutlet(whole.name)) return { kind: 'outlets', outlets: [readOne(text, index, year, forms)] };
  const pieces = splitList(raw.replace(ITEM_NUMBER, '$1\n')).flatMap((piece) => {
    // 《甲》和《乙》, 《甲》《乙》, 甲/乙: only where each side is an outlet of its own.
    const titles = piece.match(/《[^《》]+》/g) ?? [];
    if (titles.length > 1 && piece.replace(/《[^《》]+》/g, '').replace(/[和及与\s采用刊发]/g, '') === '') return titles;
    const sides = splitOutside(piece, /[/／+＋]/);
    return sides.length > 1 && sides.every((side) => index.resolve(side).known) ? sides : [piece];
  });
  const outlets = pieces.filter((piece) => !NOT_ADOPTED.test(foldText(piece))).map((piece) => readOne(piece, index, year, forms));
  return outlets.length > 0 ? { kind: 'outlets', outlets } : { kind: 'notAdopted' };
}

export type MarkCell =
  | { kind: 'none' }
  | { kind: 'awaiting'; text: string }
  | { kind: 'adopted'; times: number; form: string; adoptedOn: Day | null; note?: string }
  | { kind: 'refused'; code: string; message: string };

/** More adoptions of one item by one outlet than this are taken for points. */
const MOST_TIMES = 5;

/** A number in an outlet's column: times, or points when the head prints the points of one adoption (政务公开看山东（20分）). */
function readTimes(number: number, outlet: string, title: string): MarkCell {
  const points = Number(/[(（](?:[^()（）]*[^\d()（）.])?(\d+)\s*分[^()（）]*[)）]/.exec(title.normalize('NFKC'))?.[1] ?? 0);
  const adopted = (times: number, read: string): MarkCell => ({
    kind: 'adopted', times, form: '', adoptedOn: null, note: `“${outlet}”一栏写的是${number}，${read}`,
  });
  if (points > 1 && number >= points && number % points === 0 && number > MOST_TIMES && number <= points * MOST_TIMES) {
    return adopted(number / points, `每篇${points}分，按采用${number / points}次接收`);
  }
  if (number <= MOST_TIMES && !(points > 1 && number % points === 0)) return adopted(number, `按采用${number}次接收`);
  return { kind: 'refused', code: 'outlet-mark-unclear', message: `“${outlet}”一栏写的“${number}”分不清是采用次数还是得分，请写“√”或采用日期` };
}

/** Reads a cell in the column of one outlet: √, 1, 是, a day, a form, a number of times; `title` is the column's head as printed. */
export function readMarkCell(value: CellValue, outlet: string, title: string, year: number | undefined, forms: FormWords): MarkCell {
  if (value === null || value === false || value === 0) return { kind: 'none' };
  if (value === true) return { kind: 'adopted', times: 1, form: '', adoptedOn: null };
  if (typeof value === 'object' && 'day' in value) return { kind: 'adopted', times: 1, form: '', adoptedOn: value.day };
  if (typeof value === 'object') return { kind: 'refused', code: 'cell-error', message: `这个单元格是错误值 ${value.error}，请在表格里改正后重新导入` };
  const text = cleanLine(String(value));
  const folded = foldText(text);
  if (folded === '' || NOT_ADOPTED.test(folded)) return { kind: 'none' };
  if (AWAITING.test(folded)) return { kind: 'awaiting', text };
  if (TICK.test(folded)) return { kind: 'adopted', times: 1, form: '', adoptedOn: null };
  const { form, known } = forms.read(text);
  if (known) return { kind: 'adopted', times: 1, form, adoptedOn: null };
  if (/^\d{1,2}[次篇条]?$/.test(folded)) {
    return readTimes(Number.parseInt(folded, 10), outlet, title);
  }
  const reading = readDayCell(typeof value === 'string' ? text : value, year);
  if (reading.kind === 'day') return { kind: 'adopted', times: 1, form: '', adoptedOn: reading.day };
  if (/^(?:\d{4}年)?(?:总?第?\d+期)$/.test(folded)) return { kind: 'adopted', times: 1, form: '', adoptedOn: null };
  return { kind: 'refused', code: 'outlet-mark-unclear', message: `“${outlet}”一栏写的“${text}”看不出是否采用，请写“√”、采用日期，或留空` };
}
