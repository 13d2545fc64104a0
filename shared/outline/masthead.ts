// How large a masthead is set: one line of the type area, smaller and then narrower as the name grows.
import { POINTS_PER_MM, TYPE_AREA } from './gongwen.ts';
import { textWidth } from './textWidth.ts';

/** The name keeps a hair's breadth from both edges. */
const ROOM = TYPE_AREA.width * POINTS_PER_MM * 0.985;
const LARGEST = 56;
/** Below this size letters are first made narrower, so that a long name still reads as a head. */
const WANTED = 36;
const NARROWEST = 60;
const SMALLEST = 22;

export interface MastheadSize {
  /** Type size in points, in halves. */
  size: number;
  /** Width of the letters in percent of their own. */
  scale: number;
}

/**
 * Size and letter width by which the masthead stands in one line of 156 mm. The standard asks for a size that is
 * clear and dignified and names none (GB/T 9704-2012, 7.2.4).
 */
export function mastheadSize(text: string): MastheadSize {
  const width = Math.max(1, textWidth(text));
  const plain = ROOM / width;
  if (plain >= WANTED) return { size: half(Math.min(LARGEST, plain)), scale: 100 };
  const scale = Math.max(NARROWEST, Math.floor((plain / WANTED) * 100));
  return { size: Math.max(SMALLEST, half(Math.min(WANTED, (plain * 100) / scale))), scale };
}

function half(points: number): number {
  return Math.floor(points * 2) / 2;
}
