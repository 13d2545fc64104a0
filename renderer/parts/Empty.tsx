// An empty place: what belongs here, and the one next step.
import type { ReactElement, ReactNode } from 'react';

/** Two plain lines in the middle; no picture. */
export function Empty({ text, action }: { text: string; action?: ReactNode }): ReactElement {
  return (
    <div className="empty">
      <p>{text}</p>
      {action === undefined ? null : <div>{action}</div>}
    </div>
  );
}
