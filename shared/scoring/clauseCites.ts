// Where a scheme cites a clause besides its rules: places, totals, steps.
import type { Scheme } from './scheme.ts';

/** The first place in each part of the scheme that cites the clause, as its path. */
export function clauseCites({ placings, conversion, passMark, escalation }: Scheme, clause: string): (string | number)[][] {
  const step = escalation?.steps.findIndex((one) => one.clause === clause) ?? -1;
  const placing = placings.findIndex((one) => one.clause === clause);
  return [
    ...(placing >= 0 ? [['placings', placing, 'clause']] : []),
    ...(step >= 0 ? [['escalation', 'steps', step, 'clause']] : []),
    ...(conversion?.clause === clause ? [['conversion', 'clause']] : passMark?.clause === clause ? [['passMark', 'clause']] : []),
  ];
}
