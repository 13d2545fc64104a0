// Column widths of a table as it is printed: never wider than the type area.
import { PITCH, SIZES } from './gongwen.ts';

/**
 * Widths in millimetres, scaled down in equal measure when their sum exceeds the room. A width that is no
 * positive number takes an equal share of the room.
 */
export function fittedWidths(widths: number[], room: number): number[] {
  const share = room / Math.max(1, widths.length);
  const wanted = widths.map((width) => (Number.isFinite(width) && width > 0 ? width : share));
  const sum = wanted.reduce((total, width) => total + width, 0);
  return sum > room ? wanted.map((width) => (width * room) / sum) : wanted;
}

/** Size of the text in a table in points: 小四, 五号 where columns are many or narrow, 小五 in a compact one. The standard names none. */
export function tableSize(widths: number[], compact = false): number {
  if (compact) return SIZES.smallFive;
  return widths.length > 8 || widths.some((width) => width < 13) ? SIZES.five : SIZES.smallFour;
}

/** Line pitch in points that goes with a table's size. */
export function tablePitch(size: number): number {
  return size === SIZES.smallFive ? PITCH.smallFive : size === SIZES.five ? PITCH.five : PITCH.smallFour;
}
