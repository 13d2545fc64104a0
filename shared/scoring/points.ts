// Points: a decimal with at most two places outside, whole hundredths inside.
import { z } from 'zod';

/** Largest amount one rule may award, in points. */
const LIMIT = 1_000_000;

/** True when the number has at most two decimal places and stays within the limit. */
export function isPoints(value: number): boolean {
  return Number.isFinite(value) && Math.abs(value) <= LIMIT && Math.round(value * 100) / 100 === value;
}

/** Points as a scheme writes them: 40, 0.5, 12.25; negative for deductions. */
export const pointsSchema = z.number().refine(isPoints, { error: '分值应是最多两位小数的数' });

/** Points → whole hundredths. The one place where a decimal becomes an integer; throws on what `isPoints` refuses. */
export function toHundredths(points: number): number {
  if (!isPoints(points)) throw new Error(`not points: ${points}`);
  return Math.round(points * 100);
}

/** Whole hundredths → points, for answers and documents. */
export function toPoints(hundredths: number): number {
  return hundredths / 100;
}

/** Whole hundredths as people read them: '40', '0.5', '-20'. */
export function sayPoints(hundredths: number): string {
  return String(toPoints(hundredths));
}

/** A broken number of hundredths → the nearest whole one; halves go away from zero, as people round. */
export function roundHundredths(value: number): number {
  // What is a half but for the last bit of a float is a half.
  return Math.sign(value) * Math.round(Math.abs(value) + 1e-9);
}
