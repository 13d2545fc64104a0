// Numbers as files write them: digits, point, exponent; anything else is no number (Number('') and Number('0x1') would be).
import type { CellValue } from '../../../shared/importing/grid.ts';

const NUMBER = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/;
const ZERO = 0x30;

/** The number, or null for text that is none. Short runs of digits, most of what tables hold, take a fast way. */
export function parseNumber(text: string): number | null {
  if (text.length <= 9) {
    let value = 0;
    let at = 0;
    for (; at < text.length; at += 1) {
      const digit = text.charCodeAt(at) - ZERO;
      if (digit < 0 || digit > 9) break;
      value = value * 10 + digit;
    }
    if (at === text.length && at > 0) return value;
  }
  const trimmed = text.trim();
  if (!NUMBER.test(trimmed)) return null;
  const value = Number(trimmed);
  return Number.isFinite(value) ? value : null;
}

/** A number cell's stored text → number, or an ErrorCell that shows what stands there. */
export function numberCell(text: string): CellValue {
  return parseNumber(text) ?? { error: `数值写法不对（${text.slice(0, 40)}）` };
}
