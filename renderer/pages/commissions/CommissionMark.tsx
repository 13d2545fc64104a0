// How a commissioned item stands: a sign and the word; the colour only helps.
import type { ReactElement } from 'react';
import { commissionStates } from '../../../shared/commissions/commissionState.ts';
import type { CommissionState } from '../../../shared/commissions/commissionState.ts';
import '../../parts/ledger/ledger.css';

const SIGNS: Record<CommissionState, { sign: string; look: string }> = {
  open: { sign: '○', look: 'going' },
  delivered: { sign: '✓', look: 'done' },
  late: { sign: '!', look: 'late' },
  missed: { sign: '✗', look: 'late' },
  excused: { sign: '—', look: 'idle' },
};

export function CommissionMark({ state }: { state: CommissionState }): ReactElement {
  const { sign, look } = SIGNS[state];
  return (
    <span className={`state-mark ${look}`}>
      <span aria-hidden>{sign}</span>
      {commissionStates[state]}
    </span>
  );
}
