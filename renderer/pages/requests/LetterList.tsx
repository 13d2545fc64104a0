// 文书: the letters that fit now, and those that went out.
import { Button } from 'antd';
import { useState } from 'react';
import type { ReactElement } from 'react';
import { Link } from 'react-router';
import type { Output } from '../../../shared/contract/methods.ts';
import { useRead } from '../../app/queries.ts';
import { Loaded } from '../../parts/Loaded.tsx';
import { letterGroups } from './letterGroups.ts';

type Listed = Output<'letters.list'>['letters'][number];
type Events = Output<'requests.show'>['events'];

/** Letters of a step stand first once the step was registered. */
const STEPS: Record<string, Events[number]['kind']> = { correction: 'correctionAsked', reasons: 'reasonsAsked', extension: 'extended', delay: 'delayed', fee: 'feeNoticed', thirdParty: 'thirdPartyAsked', agency: 'agencyAsked', consulted: 'thirdPartyAsked', thirdPartyDecision: 'thirdPartyAnswered' };

/** What is likely wanted now: of the register, of a step that was registered, of the result. */
function isLikely({ id, group, outcome }: Listed, events: Events): boolean {
  const step = STEPS[id];
  return step !== undefined ? events.some(({ kind }) => kind === step) : group === 'registering' || (outcome !== null && events.some((event) => event.kind === 'replied' && event.outcome === outcome));
}

export function LetterList({ file }: { file: Output<'requests.show'> }): ReactElement {
  const [all, setAll] = useState(false);
  const letters = useRead('letters.list', { id: file.id });
  const issued = useRead('requests.letters', { id: file.id }).data?.letters ?? [];
  return (
    <section className="sheet" aria-label="文书">
      <h2>文书 <span className="faint">点开预览，填好后导出</span></h2>
      <Loaded query={letters}>
        {(data) => {
          const fitting = data.letters.filter((letter) => letter.fits && (all || isLikely(letter, file.events)));
          const rest = data.letters.filter(({ fits }) => fits).length - fitting.length;
          return (
            <>
              {letterGroups.map(({ group, title }) => {
                const own = fitting.filter((letter) => letter.group === group);
                return own.length === 0 ? null : (
                  <div key={group} className="letter-group">
                    <span className="faint">{title}</span>
                    <ul aria-label={title}>{own.map(({ id, name }) => <li key={id}><Link to={`/requests/${file.id}/letters/${id}`}>{name}</Link></li>)}</ul>
                  </div>
                );
              })}
              {rest > 0 || all ? <Button size="small" type="link" onClick={() => setAll(!all)}>{all ? '只列现在要用的' : `列出其他 ${rest} 种合用的`}</Button> : null}
            </>
          );
        }}
      </Loaded>
      {issued.length === 0 ? null : (
        <>
          <h3>已出的</h3>
          <ul className="issued" aria-label="已出的文书">
            {issued.map((letter) => (
              <li key={letter.id}>
                <Link to={`/requests/${file.id}/issued/${letter.id}`}>{letter.title.replaceAll('\n', '')}</Link>
                <span className="faint">{letter.number}</span>
                <time>{letter.issuedOn}</time>
                {letter.reason === '' ? null : <span className="faint issued-why">缺必备内容，理由：{letter.reason}</span>}
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
