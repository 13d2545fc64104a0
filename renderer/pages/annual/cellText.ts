// What a cell of the tables holds while it is typed: digits only, an amount with a point, a change with a sign; blank stays blank.
import { fromUnits, toUnits } from '../../../shared/annual/decimal.ts';
import type { Place } from '../../../shared/annual/places.ts';

type Kind = Pick<Place, 'money' | 'signed'>;
export type CellValue = number | string | null;

/** The most digits a count may have: the contract ends at a thousand million. */
const DIGITS = 9;
const DECIMALS = 12;
const BLANK = /^(?:[-－—–/／]+|无|空)$/;

/** Keeps of a typed text what may stand in the cell. */
export function typedText({ money, signed }: Kind, text: string): string {
  const plain = text.normalize('NFKC').replace(/[,，\s]/g, '');
  const sign = signed && plain.startsWith('-') ? '-' : '';
  const [whole = '', ...rest] = plain.replace(/[^\d.]/g, '').split('.');
  if (!money) return sign + whole.slice(0, DIGITS);
  return sign + whole.slice(0, DIGITS + 3) + (rest.length === 0 ? '' : `.${rest.join('').slice(0, DECIMALS)}`);
}

/** The value of a typed text; what is no number yet (a lone point) is blank. */
export function valueOfText({ money, signed }: Kind, text: string): CellValue {
  const plain = text.replace(/\.$/, '').replace(/^(-?)\./, '$10.');
  const units = toUnits(plain);
  if (units === null) return null;
  if (money) return fromUnits(units);
  return signed ? fromUnits(units) : Number(plain);
}

/** A pasted text as it may stand in the cell: '' for the strokes that mean nothing, null for what is no number. */
export function pastedText(kind: Kind, text: string): string | null {
  const plain = text.normalize('NFKC').replace(/[,，\s]/g, '');
  if (plain === '' || BLANK.test(plain)) return '';
  const bare = kind.money ? plain : plain.replace(/\.0+$/, '');
  return typedText(kind, bare) === bare && toUnits(bare) !== null ? bare : null;
}
