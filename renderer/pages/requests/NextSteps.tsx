// 下一步: the steps that may follow, each with its form.
import { Button } from 'antd';
import { useState } from 'react';
import type { ReactElement } from 'react';
import type { Output } from '../../../shared/contract/methods.ts';
import type { Calendar } from '../../../shared/days/calendar.ts';
import type { Day } from '../../../shared/days/day.ts';
import type { EventKind } from '../../../shared/requests/application.ts';
import { isOverdue } from '../../../shared/requests/clock.ts';
import { nextKinds } from '../../../shared/requests/nextKinds.ts';
import { eventNames } from '../../../shared/requests/words.ts';
import { nextSteps } from '../../parts/requests/dueWords.ts';
import { EventForm } from './EventForm.tsx';

export function NextSteps({ file, calendar, today }: { file: Output<'requests.show'>; calendar: Calendar; today: Day }): ReactElement {
  const [picked, setPicked] = useState<EventKind | null>(null);
  const kinds = nextKinds(file.application, file.events, today, isOverdue(file, today));
  const kind = picked !== null && kinds.includes(picked) ? picked : null;
  return (
    <section className="sheet" aria-label="下一步">
      <h2>下一步 <span className="faint">{file.closedOn === null ? nextSteps[file.state] : '已办结'}</span></h2>
      <div className="step-kinds" role="group" aria-label="可以登记的步骤">
        {kinds.map((one) => (
          <Button key={one} size="small" type={kind === one ? 'primary' : 'default'} aria-pressed={kind === one} onClick={() => setPicked(kind === one ? null : one)}>{eventNames[one]}</Button>
        ))}
      </div>
      {kind === null ? null : <EventForm key={kind} file={file} kind={kind} calendar={calendar} today={today} onDone={() => setPicked(null)} />}
      {file.closedOn === null ? null : <p className="faint">登记错了的，在“经过”里作废那一步。</p>}
    </section>
  );
}
