// A row of figures: what they count and how many; those with a list behind them can be pressed.
import type { ReactElement } from 'react';
import './ledger.css';

export interface Figure {
  label: string;
  value: number | string;
  look?: 'late' | 'done';
  /** Its list is in sight. */
  on?: boolean;
  /** Opens or closes its list. */
  press?: () => void;
}

/** `label` names the row for those who hear it. */
export function Figures({ label, figures }: { label: string; figures: readonly Figure[] }): ReactElement {
  return (
    <div className="figures" role="group" aria-label={label}>
      {figures.map((figure) => {
        const text = <>{figure.label} <b>{figure.value}</b></>;
        const look = figure.value === 0 ? '' : (figure.look ?? '');
        return figure.press === undefined
          ? <span key={figure.label} className={`figure ${look}`}>{text}</span>
          : <button key={figure.label} type="button" className={`figure ${look}`} aria-pressed={figure.on ?? false} onClick={figure.press}>{text}</button>;
      })}
    </div>
  );
}
