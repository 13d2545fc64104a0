// How a unit's part of a task stands: a sign and the word; the colour only helps.
import type { ReactElement } from 'react';
import type { State } from '../../../shared/tracking/standing.ts';
import './ledger.css';

const SIGNS: Record<State, { sign: string; look: string }> = {
  未启动: { sign: '○', look: 'idle' },
  推进中: { sign: '◐', look: 'going' },
  退回重报: { sign: '↩', look: 'back' },
  逾期: { sign: '!', look: 'late' },
  已完成: { sign: '✓', look: 'done' },
  已销号: { sign: '●', look: 'done' },
  不适用: { sign: '—', look: 'idle' },
};

/** Red only for what is overdue, with the days it is late; green only for what is done. */
export function StateMark({ state, overdueDays = 0 }: { state: State; overdueDays?: number }): ReactElement {
  const { sign, look } = SIGNS[state];
  return (
    <span className={`state-mark ${look}`}>
      <span aria-hidden>{sign}</span>
      {state}
      {overdueDays > 0 ? ` ${overdueDays} 天` : ''}
    </span>
  );
}
