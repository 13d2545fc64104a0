// 计分: a new run for a period under a scheme, and the runs so far.
import { Button } from 'antd';
import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { Loaded } from '../../parts/Loaded.tsx';
import { Page } from '../../parts/Page.tsx';
import { SubPages } from '../../parts/SubPages.tsx';
import { useRead } from '../../app/queries.ts';
import { NewRun } from './NewRun.tsx';
import { RunList } from './RunList.tsx';
import './scoring.css';

export default function RunsPage(): ReactElement {
  const runs = useRead('scoring.list', {});
  return (
    <Page title="计分" commands={<Link to="/bulletins"><Button tabIndex={-1}>已印发的通报</Button></Link>}>
      <SubPages area="scoring" />
      <NewRun />
      <div className="scoring-runs">
        <h2>历次计分</h2>
        <Loaded query={runs}>{(data) => <RunList runs={data.runs} />}</Loaded>
      </div>
    </Page>
  );
}
