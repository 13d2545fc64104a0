// Typed numbers that say what a cell says: offered to be bound, never bound by themselves.
import { statementsIn } from '../statements.ts';
import { piecesOf, sayField, valueOfField, writeField } from './fields.ts';
import type { Field, Numbers, Piece } from './fields.ts';
import { replaceShown } from './editText.ts';
import { quantitiesOf } from './quantities.ts';

export interface Offer {
  part: string;
  /** The words the number stands in, and the number itself. */
  quote: string;
  number: string;
  /** Where the number begins in the text as shown. */
  at: number;
  /** What it may be bound to, as the text would keep it; several where the table says the number more than once. */
  fields: { field: string; title: string }[];
}

/** What a statement speaks of, by the numbers of the form; one with the same name needs no entry. */
const NAMES: Partial<Record<string, readonly string[]>> = {
  received: ['three.newlyReceived.total', 'received'],
  processed: ['three.newlyReceived.total', 'received', 'three.total.total'],
  handled: ['three.total.total'],
  other: ['other', 'three.other_other.total'],
  reconsideration: ['four.reconsideration.total'],
  rulesMade: ['two.rules.made'],
  normativeMade: ['two.normativeDocuments.made'],
  normativeRepealed: ['two.normativeDocuments.repealed'],
  normativeInForce: ['two.normativeDocuments.inForce'],
};

/** Fields that show the number `value`, of those a statement may mean. */
function fieldsFor(numbers: Numbers, subject: string, value: number): Field[] {
  const known = quantitiesOf(numbers.form);
  const named = NAMES[subject] ?? [subject, `three.${subject.replace(/^result\./, '')}.total`, `two.${subject}`];
  return named.filter((of) => known.has(of)).map((of): Field => ({ kind: 'now', of })).filter((field) => {
    const { text, problem } = valueOfField(numbers, field);
    return problem === null && text === String(value);
  });
}

/** '收到申请12件，比上年增长50%', '…比去年减少3件': growth and change of what was received. */
const AGAINST = /(?:收到|新收|接收|受理)[^。；\d]{0,20}申请(?:(?!比|较|同比)[^\d。；]){0,10}(\d+)件[^。；%]{0,12}?(?:比|较|同比)(?:去年|上年|上一年度?)?(?:同期)?(增长|下降|增加|减少)(\d+(?:\.\d+)?%|\d+(?=件))/g;
/** Applications of another kind. */
const OTHERS = /许可|登记|低保|救助|热线|工单|咨询|信访|投诉|建议|提案|复议|执行/;
const RECEIVED = 'three.newlyReceived.total';

/** True when no bound number has a part in the place. */
function isTyped(pieces: readonly Piece[], from: number, to: number): boolean {
  let at = 0;
  return pieces.every((piece) => {
    const [start, end] = [at, at + piece.text.length];
    at = end;
    return piece.kind === 'text' || end <= from || start >= to;
  });
}

/** All offers of a report's texts, in their order. A number written otherwise than with plain digits is left alone. */
export function offersIn(texts: Readonly<Record<string, string>>, numbers: Numbers, year: number): Offer[] {
  return Object.entries(texts).flatMap(([part, kept]) => {
    const pieces = piecesOf(kept, numbers);
    const shown = pieces.map(({ text }) => text).join('');
    const found: Offer[] = [];
    const seen = new Map<string, number>();
    const offer = (quote: string, number: string, fields: readonly Field[]): void => {
      const start = shown.indexOf(quote, seen.get(quote) ?? 0);
      if (start < 0) return;
      seen.set(quote, start + quote.length);
      const at = start + quote.lastIndexOf(number);
      if (fields.length === 0 || !isTyped(pieces, at, at + number.length) || found.some((one) => at < one.at + one.number.length && at + number.length > one.at)) return;
      found.push({ part, quote, number, at, fields: fields.map((field) => ({ field: writeField(field), title: sayField(numbers.form, field) })) });
    };
    for (const { quote, value, approximate, subject } of statementsIn(part, shown, year)) {
      const number = quote.match(/\d+/g)?.at(-1) ?? '';
      if (!approximate && number !== '' && Number(number) === value) offer(quote, number, fieldsFor(numbers, subject, value));
    }
    for (const [quote, number = '', direction = '', size = ''] of shown.matchAll(AGAINST)) {
      const field: Field = { kind: size.endsWith('%') ? 'growth' : 'change', of: RECEIVED };
      const { text, problem } = valueOfField(numbers, field);
      if (problem === null && !OTHERS.test(quote) && text === `${direction}${size}` && valueOfField(numbers, { kind: 'now', of: RECEIVED }).text === number) offer(quote, text, [field]);
    }
    return found.sort((one, other) => one.at - other.at);
  });
}

/** The kept text with an offered number bound to one of its fields. */
export function bindNumber(kept: string, numbers: Numbers, { at, number }: Pick<Offer, 'at' | 'number'>, field: string): string {
  return replaceShown(piecesOf(kept, numbers), at, at + number.length, { kind: 'field', stored: field, field: null, text: number, problem: null });
}
