// Why the due day is the due day: the reasons with their articles, and every day counted or not.
import type { ReactElement } from 'react';
import type { Output } from '../../../shared/contract/methods.ts';
import { CountedDays } from './CountedDays.tsx';

type File = Output<'requests.show'>;

export function DueDay({ file }: { file: File }): ReactElement {
  const { reasons, days, deadlines } = file.explanation;
  const counted = days.filter((one) => one.counted).length;
  return (
    <section className="sheet" aria-label="期限的依据">
      <h2>{file.due === null ? '为什么还没有到期日' : `为什么是 ${file.due}`}{days.length === 0 ? null : <span className="faint">{days[0]?.day} 起，计 {counted} 个工作日</span>}</h2>
      <ol className="reasons">{reasons.map((reason) => <li key={reason}>{reason}</li>)}</ol>
      {deadlines.length === 0 ? null : (
        <dl className="facts deadlines">
          {deadlines.map(({ what, day }) => [<dt key={`${what}-t`}>{what}</dt>, <dd key={what}>{day}</dd>])}
        </dl>
      )}
      {days.length === 0 ? null : <CountedDays days={days} due={file.due} />}
    </section>
  );
}
