// The lines of one unit that came or went in a trial.
import { Button } from 'antd';
import type { ReactElement } from 'react';
import type { Scheme } from '../../../shared/scoring/scheme.ts';
import { useRead } from '../../app/queries.ts';
import { Loaded } from '../../parts/Loaded.tsx';
import type { Period } from './PeriodChoice.tsx';

interface Props {
  content: Scheme;
  span: Period | null;
  against: string;
  unit: string;
  onClose: () => void;
}

export function TrialLines({ content, span, against, unit, onClose }: Props): ReactElement {
  const tried = useRead('schemes.try', { content, from: span?.from ?? '', to: span?.to ?? '', unit, most: 300, ...(against === '' ? {} : { against }) }, { enabled: span !== null });
  return (
    <section className="scheme-trial-lines" aria-label={`${unit}的变动`}>
      <header>
        <b>{unit}的变动</b>
        <span className="spring" />
        <Button size="small" type="text" onClick={onClose}>收起</Button>
      </header>
      <Loaded query={tried} text="正在逐笔比较">
        {({ lines }) =>
          lines.length === 0 ? (
            <p className="faint">这个单位的每一笔都没有变。</p>
          ) : (
            <ul>
              {lines.map((line, at) => (
                <li key={at} className={line.change}>
                  <b>{line.change === 'added' ? '现' : '原'}</b> {line.text} <span className="faint">（{Number(line.period.slice(5))}月，{line.clause}）</span>
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
    </section>
  );
}
