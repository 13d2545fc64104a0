// The sign of a point on a line, and how lines are broken.
import type { ReactNode } from 'react';
import type { SeriesLook } from '../../../shared/outline/chartLooks.ts';
import { hex } from './colours.ts';

export const DASHES: Record<SeriesLook['dash'], string | undefined> = { solid: undefined, dash: '2.4 1.2', dot: '0.6 0.8' };
/** Half of a sign's extent in millimetres. */
const HALF = 1;

const SHAPES: Record<Exclude<SeriesLook['marker'], 'circle'>, string> = {
  diamond: `M0 ${-HALF} L${HALF} 0 L0 ${HALF} L${-HALF} 0 Z`,
  square: `M${-HALF} ${-HALF} H${HALF} V${HALF} H${-HALF} Z`,
  triangle: `M0 ${-HALF} L${HALF} ${HALF} H${-HALF} Z`,
};

export function Marker({ look, x, y }: { look: SeriesLook; x: number; y: number }): ReactNode {
  const style = { fill: hex(look.fill), stroke: hex(look.ink), strokeWidth: 0.26 };
  if (look.marker === 'circle') return <circle cx={x} cy={y} r={HALF} {...style} />;
  return <path d={SHAPES[look.marker]} transform={`translate(${x} ${y})`} {...style} />;
}
