// Exact decimals for money: 万元 with as many places as printed, never a float. Inside, whole units of 10⁻¹².
import { z } from 'zod';

/** Places kept; published reports carry up to six (59237.2449, 24252.311082). */
const PLACES = 12;
const UNIT = 10n ** BigInt(PLACES);
const SHAPE = /^(-?)(\d{1,30})(?:\.(\d{1,12}))?$/;

/** A decimal as text: '59237.2449', '0', '-0.5'; at most twelve places. */
export const decimalSchema = z.string().regex(SHAPE, { error: '应是数，小数最多十二位，如 59237.2449' });

/** Text → whole units of 10⁻¹²; null when it is no decimal. */
export function toUnits(text: string): bigint | null {
  const match = SHAPE.exec(text.trim());
  if (!match) return null;
  const [, sign = '', whole = '0', fraction = ''] = match;
  const units = BigInt(whole) * UNIT + BigInt(fraction.padEnd(PLACES, '0'));
  return sign === '-' ? -units : units;
}

/** Whole units → the shortest text. */
export function fromUnits(units: bigint): string {
  const size = units < 0n ? -units : units;
  const fraction = (size % UNIT).toString().padStart(PLACES, '0').replace(/0+$/, '');
  return `${units < 0n ? '-' : ''}${size / UNIT}${fraction === '' ? '' : `.${fraction}`}`;
}

/** 元 → 万元, exactly; null when the text is no decimal or has more than eight places. */
export function yuanToWan(text: string): string | null {
  const units = toUnits(text);
  return units === null || units % 10_000n !== 0n ? null : fromUnits(units / 10_000n);
}
