// Bound numbers: a text keeps {{three.newlyReceived.total}} and shows 3; what a cell says changes what the text says.
import { fromUnits } from '../decimal.ts';
import type { Finding } from '../finding.ts';
import type { Form } from '../form.ts';
import { unitsOf } from '../report.ts';
import type { Cells } from '../report.ts';
import { percent } from '../shares.ts';
import { quantitiesOf } from './quantities.ts';

/** What the numbers of a text come from. */
export interface Numbers {
  form: Form;
  cells: Cells;
  /** Last year's cells; null when there is no report of it. */
  last: Cells | null;
}

/** now: the number · last: last year's · growth: 增长25% against last year · change: 增加3 · share: its part of another, 66.67%. */
export const fieldKinds = ['now', 'last', 'growth', 'change', 'share'] as const;
export type FieldKind = (typeof fieldKinds)[number];

export interface Field {
  kind: FieldKind;
  of: string;
  /** For a share: what it is a part of. */
  within?: string;
}

export type Piece =
  | { kind: 'text'; text: string }
  /** `stored` is what the text keeps, `text` what is shown; `problem` says why there is no number. */
  | { kind: 'field'; stored: string; field: Field | null; text: string; problem: string | null };

const FIELD = /\{\{([^{}\n]{0,200})\}\}/g;
const PLACES = 2;

/** Reads what stands between the brackets; null when it is no field. */
export function readField(inner: string): Field | null {
  const words = inner.trim().split(/\s+/);
  const [first = '', second, link, third] = words;
  if (words.length === 1 && first !== '') return { kind: 'now', of: first };
  if (words.length === 2 && second !== undefined && (first === 'last' || first === 'growth' || first === 'change')) return { kind: first, of: second };
  if (words.length === 4 && second !== undefined && third !== undefined && first === 'share' && link === 'of') return { kind: 'share', of: second, within: third };
  return null;
}

/** A field as the text keeps it. */
export function writeField({ kind, of, within }: Field): string {
  if (kind === 'share') return `{{share ${of} of ${within ?? ''}}}`;
  return kind === 'now' ? `{{${of}}}` : `{{${kind} ${of}}}`;
}

const trimmed = (decimal: string): string => (decimal.includes('.') ? decimal.replace(/\.?0+$/, '') : decimal);

/** The sum of a quantity's cells; blank when one of them is. */
function amount(form: Form, id: string, cells: Cells): bigint | null {
  let sum = 0n;
  for (const path of quantitiesOf(form).get(id)?.paths ?? []) {
    const units = unitsOf(cells.get(path));
    if (units === null) return null;
    sum += units;
  }
  return sum;
}

const none = (text: string, problem: string): { text: string; problem: string } => ({ text, problem });
const BLANK = '（未填）';
const NO_LAST = '（没有上年的数）';

/** How a field is called: 本年新收…：总计，比上年增减百分之几. */
export function sayField(form: Form, { kind, of, within }: Field): string {
  const title = (id: string): string => {
    const quantity = quantitiesOf(form).get(id);
    return quantity === undefined ? `“${id}”` : `${quantity.group} ${quantity.title}`;
  };
  const own = title(of);
  if (kind === 'share') return `${own}，占${title(within ?? '')}的百分比`;
  return { now: own, last: `上年的${own}`, growth: `${own}，比上年增长或下降的百分比`, change: `${own}，比上年增加或减少多少` }[kind];
}

/** What a field shows now; a problem where there is no number. */
export function valueOfField({ form, cells, last }: Numbers, field: Field | null): { text: string; problem: string | null } {
  const known = quantitiesOf(form);
  if (field === null || !known.has(field.of) || (field.kind === 'share' && !known.has(field.within ?? ''))) return none('（没有这一项）', '这一年的表式里没有这一项，请删去后重新插入');
  const { kind, of, within = '' } = field;
  const now = kind === 'last' ? 0n : amount(form, of, cells);
  if (now === null) return none(BLANK, '表格里这一格还是空白，请先填上');
  if (kind === 'now') return { text: fromUnits(now), problem: null };
  if (kind === 'share') {
    const whole = amount(form, within, cells);
    if (whole === null) return none(BLANK, '表格里总数那一格还是空白，请先填上');
    return whole === 0n ? none('（总数是0）', '总数是0，算不出百分比') : { text: `${trimmed(percent(now, whole, PLACES))}%`, problem: null };
  }
  const before = last === null ? null : amount(form, of, last);
  if (before === null) return none(NO_LAST, '没有上年的报告，或者上年这一格是空白');
  if (kind === 'last') return { text: fromUnits(before), problem: null };
  const more = now - before;
  if (kind === 'change') return { text: `${more < 0n ? '减少' : '增加'}${fromUnits(more < 0n ? -more : more)}`, problem: null };
  if (before === 0n) return none('（上年是0）', '上年是0，算不出增长的百分比，可以改用“比上年增加多少”');
  return { text: more === 0n ? '持平' : `${more > 0n ? '增长' : '下降'}${trimmed(percent(more, before, PLACES))}%`, problem: null };
}

/** A kept text as words and bound numbers. */
export function piecesOf(text: string, numbers: Numbers): Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  for (const match of text.matchAll(FIELD)) {
    if (match.index > at) pieces.push({ kind: 'text', text: text.slice(at, match.index) });
    const field = readField(match[1] ?? '');
    pieces.push({ kind: 'field', stored: match[0], field, ...valueOfField(numbers, field) });
    at = match.index + match[0].length;
  }
  if (at < text.length) pieces.push({ kind: 'text', text: text.slice(at) });
  return pieces;
}

/** The text as it is read: every bound number in its place. */
export function fillText(text: string, numbers: Numbers): string {
  return text.includes('{{') ? piecesOf(text, numbers).map((piece) => piece.text).join('') : text;
}

/** The same for all texts of a report. */
export function fillTexts(texts: Readonly<Record<string, string>>, numbers: Numbers): Record<string, string> {
  return Object.fromEntries(Object.entries(texts).map(([part, text]) => [part, fillText(text, numbers)]));
}

/** Fields of a text that this form does not know, as kept. */
export function unknownFields(form: Form, text: string): string[] {
  const known = quantitiesOf(form);
  return [...text.matchAll(FIELD)].filter(([, inner = '']) => {
    const field = readField(inner);
    return field === null || !known.has(field.of) || (field.kind === 'share' && !known.has(field.within ?? ''));
  }).map(([stored]) => stored);
}

/** R18: bound numbers that have no number. */
export function fieldFindings(texts: Readonly<Record<string, string>>, numbers: Numbers): Finding[] {
  return Object.entries(texts).flatMap(([part, text]) => piecesOf(text, numbers).flatMap((piece): Finding[] => {
    if (piece.kind === 'text' || piece.problem === null) return [];
    const what = piece.field === null ? '' : `“${sayField(numbers.form, piece.field)}”：`;
    const cells = piece.field === null ? [] : (quantitiesOf(numbers.form).get(piece.field.of)?.paths ?? []);
    return [{ rule: 'R18', severity: 'error', cells: [...cells], part, quote: piece.text, message: `正文里随表格更新的数没有数可写，${what}${piece.problem}。` }];
  }));
}
