// A paper about to be made from a run: the bulletin, or the notices of its steps.
import type { ReactElement } from 'react';
import { Link, useParams, useSearchParams } from 'react-router';
import { useRead } from '../../app/queries.ts';
import { Loaded } from '../../parts/Loaded.tsx';
import { Page } from '../../parts/Page.tsx';
import { WrongFields } from '../../parts/wrongFields.tsx';
import { BulletinDraft } from './BulletinDraft.tsx';
import { NoticesDraft } from './NoticesDraft.tsx';
import './bulletins.css';

export function NewPage(): ReactElement {
  const { runId = '' } = useParams();
  const [search] = useSearchParams();
  const notices = search.get('paper') === 'notices';
  const run = useRead('scoring.show', { runId, withLines: false }, { keep: false });
  const settings = useRead('settings.show', {});
  const info = useRead('system.info', {});
  const back = <Link to={`/scoring/${runId}`}>‹ 得分</Link>;
  return (
    <Page title={notices ? '告知书、约谈通知、督办单和全区通报' : '生成通报'} back={back} note={run.data?.head.stale ? '登记在计分以后又有变动，这里用的是计分时的数' : undefined}>
      <Loaded query={run} text="正在读取得分">
        {(result) => (
          <Loaded query={settings}>
            {(office) => (
              <Loaded query={info}>
                {({ today }) => <WrongFields>{notices ? <NoticesDraft key={runId} run={result} today={today} /> : <BulletinDraft key={runId} runId={runId} office={office} today={today} />}</WrongFields>}
              </Loaded>
            )}
          </Loaded>
        )}
      </Loaded>
    </Page>
  );
}
