// What was looked at in a data file, and how it was found.
import type { ReactElement } from 'react';
import type { Output } from '../../../shared/contract/methods.ts';

/** One line for each check. */
export function CheckList({ checks }: { checks: Output<'system.verify'>['checks'] }): ReactElement {
  return (
    <ul className="checks">
      {checks.map((check) => (
        <li key={check.name} className={check.ok ? 'ok' : 'bad'}>
          <b>{check.ok ? '正常' : '有问题'}</b> {check.name}
          {check.detail === '' ? '' : `：${check.detail}`}
        </li>
      ))}
    </ul>
  );
}
