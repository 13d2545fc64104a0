// How a task or a unit's part stands: a sign and the word; the colour only helps.
import type { ReactElement } from 'react';
import type { State } from '../../../shared/tracking/standing.ts';

const SIGNS: Record<State, { sign: string; look: string }> = {
  未启动: { sign: '○', look: 'idle' },
  推进中: { sign: '◐', look: 'going' },
  退回重报: { sign: '↩', look: 'back' },
  逾期: { sign: '!', look: 'late' },
  已完成: { sign: '✓', look: 'done' },
  已销号: { sign: '●', look: 'done' },
  不适用: { sign: '—', look: 'idle' },
};

/** Red only for what is overdue, green only for what is done. */
export function StateMark({ state }: { state: State }): ReactElement {
  const { sign, look } = SIGNS[state];
  return (
    <span className={`state ${look}`}>
      <span className="state-sign" aria-hidden>{sign}</span>
      {state}
    </span>
  );
}
