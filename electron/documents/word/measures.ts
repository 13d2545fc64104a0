// Millimetres, points and characters as Word counts them: twips, a twentieth of a point.
import { CHARACTER, PITCH, POINTS_PER_MM } from '../../../shared/outline/gongwen.ts';

export const twipsOfMm = (millimetres: number): number => Math.round(millimetres * POINTS_PER_MM * 20);
export const twipsOfPoints = (points: number): number => Math.round(points * 20);
/** Characters of the text (三号 with its spacing). */
export const twipsOfCharacters = (count: number): number => Math.round(count * CHARACTER * 20);
/** Lines of the text. */
export const twipsOfLines = (count: number): number => Math.round(count * PITCH.body * 20);
/** Thickness of a rule in eighths of a point. */
export const eighthsOfMm = (millimetres: number): number => Math.round(millimetres * POINTS_PER_MM * 8);
/** Drawings are measured in EMU, 36,000 to a millimetre. */
export const emuOfMm = (millimetres: number): number => Math.round(millimetres * 36_000);
