// One application: where it stands, what comes next, what happened, why the due day is the due day, letters, contact data.
import { Button } from 'antd';
import type { ReactElement } from 'react';
import { Link, useParams } from 'react-router';
import { isSimilar } from '../../../shared/requests/similar.ts';
import { useRead } from '../../app/queries.ts';
import { Loaded } from '../../parts/Loaded.tsx';
import { Page } from '../../parts/Page.tsx';
import { useAddress } from '../../parts/useAddress.ts';
import { useCalendar } from '../../parts/requests/useCalendar.ts';
import { AmendPanel } from './AmendPanel.tsx';
import { ContactPart } from './ContactPart.tsx';
import { DueDay } from './DueDay.tsx';
import { FileHead } from './FileHead.tsx';
import { LetterList } from './LetterList.tsx';
import { NextSteps } from './NextSteps.tsx';
import { Timeline } from './Timeline.tsx';
import './requests.css';

export function FilePage(): ReactElement {
  const id = Number(useParams().id);
  const query = useRead('requests.show', { id }, { keep: false });
  const others = useRead('requests.list', {}).data?.requests ?? [];
  const known = useCalendar();
  const file = query.data;
  const { params, ask } = useAddress();
  return (
    <Page
      title={file ? `申请 ${file.number}` : '申请'}
      back={<Link to="/requests">‹ 登记簿</Link>}
      note={file?.application.applicant.name}
      commands={file ? <Button onClick={() => ask({ do: 'amend' })}>改正登记</Button> : undefined}
      side={file && params.get('do') === 'amend' ? <AmendPanel key={file.id} file={file} onClose={() => ask({ do: null })} /> : undefined}
      scroll
    >
      <Loaded query={query} text="正在打开">
        {(data) => (known === null ? null : (
          <div className="request">
            <FileHead file={data} calendar={known.calendar} today={known.today} similar={others.filter((one) => one.id !== id && isSimilar(one.application, data.application))} />
            <div className="request-columns">
              <div>
                <NextSteps file={data} calendar={known.calendar} today={known.today} />
                <Timeline file={data} calendar={known.calendar} today={known.today} />
                <ContactPart id={id} contact={data.contact} />
              </div>
              <div>
                <DueDay file={data} />
                <LetterList file={data} />
              </div>
            </div>
          </div>
        ))}
      </Loaded>
    </Page>
  );
}
