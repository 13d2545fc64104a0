// Facts changed since a run: said above its table, with two ways on.
import { Button } from 'antd';
import type { ReactElement } from 'react';
import { useSearchParams } from 'react-router';
import type { Output } from '../../../shared/contract/methods.ts';
import { Problems } from '../../parts/Problems.tsx';
import { useScoring } from './useScoring.tsx';

export function Stale({ run }: { run: Output<'scoring.show'> }): ReactElement {
  const scoring = useScoring();
  const [, setSearch] = useSearchParams();
  const again = async () => {
    const { scheme, from, to, readings } = run;
    // A run that was split among several schemes is split anew.
    const split = run.problems.some(({ code }) => code === 'scheme-changed');
    await scoring.score({ ...(split ? {} : { scheme, readings }), from, to }, () => '已按现在的登记重新计分，原来的结果仍在历次计分里。');
  };
  return (
    <div className="scoring-notice" role="status">
      <span>计分以后登记又有变动，这里仍是当时的结果{run.head.frozen ? '（已印发通报，不会改变）' : ''}。</span>
      <Button size="small" type="link" onClick={() => setSearch({ show: 'compare' })}>看有什么不同</Button>
      <Button size="small" disabled={scoring.busy} onClick={() => void again()}>按现在的登记重新计分</Button>
      <Problems problems={scoring.problems} />
      {scoring.waiting}
    </div>
  );
}
