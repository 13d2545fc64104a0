// Typed numbers that say what a cell says: offered to be bound, never bound by themselves.
import { unitsOf } from '../report.ts';
import { GROWTH, MORE } from '../shares.ts';
import { statementsIn } from '../statements.ts';
import { countings } from '../textAgainstTables.ts';
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

/** Fields that show the number `value`, for the ways in which a subject is counted. */
function fieldsFor({ form, cells }: Numbers, ways: readonly (readonly string[])[], value: number): Field[] {
  const stated = unitsOf(value);
  return ways.flatMap((paths): Field[] => {
    if (paths.length === 0 || paths.some((path) => unitsOf(cells.get(path)) === null)) return [];
    if (paths.reduce((sum, path) => sum + (unitsOf(cells.get(path)) ?? 0n), 0n) !== stated) return [];
    const same = [...quantitiesOf(form).values()].find((one) => one.paths.length === paths.length && paths.every((path) => one.paths.includes(path)));
    return same === undefined ? [] : [{ kind: 'now', of: same.id }];
  });
}

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
      if (!approximate && number !== '' && Number(number) === value) offer(quote, number, fieldsFor(numbers, countings(subject, numbers.cells), value));
    }
    for (const [pattern, kind] of [[GROWTH, 'growth'], [MORE, 'change']] as const) {
      for (const [quote, number = ''] of shown.matchAll(pattern)) {
        const field: Field = { kind, of: 'three.newlyReceived.total' };
        const { text, problem } = valueOfField(numbers, field);
        if (problem === null && quote.includes(text) && valueOfField(numbers, { ...field, kind: 'now' }).text === number) offer(quote, text, [field]);
      }
    }
    return found.sort((one, other) => one.at - other.at);
  });
}

/** The kept text with an offered number bound to one of its fields. */
export function bindNumber(kept: string, numbers: Numbers, { at, number }: Pick<Offer, 'at' | 'number'>, field: string): string {
  return replaceShown(piecesOf(kept, numbers), at, at + number.length, { kind: 'field', stored: field, field: null, text: number, problem: null });
}
