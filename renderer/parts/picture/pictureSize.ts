// How large a picture stands on a page.
import type { Chart } from '../../../shared/outline/chart.ts';
import { chartHeight } from '../../../shared/outline/chartLayout.ts';

/** Millimetres of a picture as wide as half of the page: its letters are then as large as the page's. */
export const PICTURE_WIDTH = 164;
/** One unit's bar. */
const BAR = 6.2;

/** Millimetres; many units make a long picture, because every one of them is read. */
export function heightOf(chart: Chart): number {
  return Math.max(chartHeight(chart, PICTURE_WIDTH), chart.form === 'stacked' ? chart.categories.length * BAR + 18 : 0);
}
