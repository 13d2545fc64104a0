// The patterns by which areas differ in black and white; drawn in millimetres.
import type { ReactNode } from 'react';
import type { SeriesLook } from '../../../shared/outline/chartLooks.ts';
import { hex } from './colours.ts';

const STEP = 1.6;
const STROKES: Record<Exclude<SeriesLook['pattern'], 'none'>, string> = {
  upward: `M-0.4 0.4 L0.4 -0.4 M0 ${STEP} L${STEP} 0 M${STEP - 0.4} ${STEP + 0.4} L${STEP + 0.4} ${STEP - 0.4}`,
  downward: `M-0.4 ${STEP - 0.4} L0.4 ${STEP + 0.4} M0 0 L${STEP} ${STEP} M${STEP - 0.4} -0.4 L${STEP + 0.4} 0.4`,
  dots: 'M0.4 0.8 h0.4 M1.2 1.6 h0.4',
  across: 'M0 0.8 H1.6',
};

/** One pattern for each look that has one, named `id-series`. */
export function ChartPatterns({ looks, id }: { looks: readonly SeriesLook[]; id: string }): ReactNode {
  return (
    <defs>
      {looks.map((look, index) =>
        look.pattern === 'none' ? null : (
          <pattern key={index} id={`${id}-${index}`} width={STEP} height={STEP} patternUnits="userSpaceOnUse">
            <rect width={STEP} height={STEP} fill={hex(look.fill)} />
            <path d={STROKES[look.pattern]} stroke={hex(look.ink)} strokeWidth={0.5} fill="none" />
          </pattern>
        ),
      )}
    </defs>
  );
}

/** What an area is painted with. */
export function paintOf(look: SeriesLook, name: string): string {
  return look.pattern === 'none' ? hex(look.fill) : `url(#${name})`;
}
