// 文书文字: all letters on the left, the wording of the chosen one with its pages beside it.
import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { useRead } from '../../app/queries.ts';
import { Loaded } from '../../parts/Loaded.tsx';
import { Page } from '../../parts/Page.tsx';
import { SubPages } from '../../parts/SubPages.tsx';
import { useAddress } from '../../parts/useAddress.ts';
import { letterGroups } from './letterGroups.ts';
import { WordingEditor } from './wording/WordingEditor.tsx';
import './requests.css';
import './wording/wording.css';

/** ?letter= says which one is shown. */
export function WordingPage(): ReactElement {
  const { params } = useAddress();
  const list = useRead('letters.list', {});
  const chosen = params.get('letter') ?? 'receipt';
  const shown = useRead('letters.show', { letter: chosen }, { keep: false });
  return (
    <Page title="文书文字" note="改的是以后出的文书；已出的不变。大括号里的项目由程序填入，不能缺的不会改没。">
      <SubPages area="requests" />
      <Loaded query={list}>
        {({ letters }) => (
          <div className="wording">
            <nav className="wording-list" aria-label="文书">
              {letterGroups.map(({ group, title }) => (
                <div key={group}>
                  <h2>{title}</h2>
                  <ul aria-label={title}>
                    {letters.filter((letter) => letter.group === group).map(({ id, name, own }) => (
                      <li key={id}><Link to={`/requests/letters?letter=${id}`} aria-current={id === chosen ? 'page' : undefined}>{name}{own ? <span className="wording-own">已改</span> : null}</Link></li>
                    ))}
                  </ul>
                </div>
              ))}
            </nav>
            <Loaded query={shown}>{(data) => <WordingEditor key={data.shipped.id} shown={data} />}</Loaded>
          </div>
        )}
      </Loaded>
    </Page>
  );
}
