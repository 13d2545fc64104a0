// Waiting: nothing under 0.2 s, a bar under 2 s, then what is being done and a way to stop it.
import { Button } from 'antd';
import { useEffect, useState } from 'react';
import type { ReactElement } from 'react';
import type { Progress } from '../../shared/contract/answer.ts';

interface WaitingProps {
  /** What is being done, while no progress says more. */
  text?: string;
  progress?: Progress | null;
  onCancel?: () => void;
}

/** Stands in place of what is being waited for. */
export function Waiting({ text = '正在读取', progress, onCancel }: WaitingProps): ReactElement | null {
  const [phase, setPhase] = useState<0 | 1 | 2>(0);
  useEffect(() => {
    const bar = setTimeout(() => setPhase(1), 200);
    const words = setTimeout(() => setPhase(2), 2000);
    return () => {
      clearTimeout(bar);
      clearTimeout(words);
    };
  }, []);
  if (phase === 0) return null;
  const share = progress?.share ?? null;
  return (
    <div className="waiting" role="status" aria-label={progress?.text ?? text}>
      <div className={share === null ? 'waiting-bar endless' : 'waiting-bar'} role="progressbar" aria-valuemin={0} aria-valuemax={100} aria-valuenow={share === null ? undefined : Math.round(share * 100)} aria-label={progress?.text ?? text}>
        <span style={share === null ? undefined : { width: `${Math.round(share * 100)}%` }} />
      </div>
      {phase === 2 ? (
        <p>
          {progress?.text ?? text}
          {share === null ? '…' : `，${Math.round(share * 100)}%`}
          {onCancel ? <Button size="small" onClick={onCancel}>取消</Button> : null}
        </p>
      ) : null}
    </div>
  );
}
