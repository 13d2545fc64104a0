// 经过: what happened, by day; a step is struck out with its reason, never erased; a receipt is corrected by a further one.
import { Button, Input } from 'antd';
import { useState } from 'react';
import type { ReactElement } from 'react';
import type { Output } from '../../../shared/contract/methods.ts';
import type { Calendar } from '../../../shared/days/calendar.ts';
import type { Day } from '../../../shared/days/day.ts';
import type { KeptEvent } from '../../../shared/requests/application.ts';
import { countingEvents, receiptDay, receivedOf } from '../../../shared/requests/standing.ts';
import { eventNames, wayNames } from '../../../shared/requests/words.ts';
import { Problems } from '../../parts/Problems.tsx';
import { useCommand } from '../../parts/useCommand.ts';
import { EventForm } from './EventForm.tsx';
import { eventText } from './words.ts';

type Struck = KeptEvent & { kind: 'struckOut' };

export function Timeline({ file, calendar, today }: { file: Output<'requests.show'>; calendar: Calendar; today: Day }): ReactElement {
  const [asking, setAsking] = useState<number | null>(null);
  const [correcting, setCorrecting] = useState(false);
  const { received } = file.application;
  const counting = countingEvents(file.events);
  /** The receipt in force: an event's number, null for the application's own. */
  const inForce = counting.reduce<number | null>((last, { kind, id }) => (kind === 'received' && (last === null || id > last) ? id : last), null);
  const correct = receiptDay(receivedOf(file.application, counting)) === null || correcting ? null : <Button size="small" type="text" aria-label="更正收到的日期和方式" onClick={() => setCorrecting(true)}>更正</Button>;
  const form = correcting ? <EventForm file={file} kind="received" title="更正收到" calendar={calendar} today={today} onDone={() => setCorrecting(false)} /> : null;
  const struck = new Map(file.events.filter((event): event is Struck => event.kind === 'struckOut').map((event) => [event.event, event]));
  const events = file.events.filter((event) => event.kind !== 'struckOut').toSorted((one, other) => one.on.localeCompare(other.on) || one.id - other.id);
  return (
    <section className="sheet" aria-label="经过">
      <h2>经过</h2>
      <ol className="timeline">
        <li className={inForce === null ? undefined : 'struck'}>
          <time>{received.on}</time>
          <span>
            {inForce === null ? <b>收到申请</b> : <del><b>收到申请</b></del>}
            <span className="faint">{wayNames[received.way]}{received.confirmedOn ? `，${received.confirmedOn} 双方确认` : ''}</span>
            {inForce === null ? form : <span className="struck-why">以后面登记的收到为准</span>}
          </span>
          {inForce === null ? correct : null}
        </li>
        {events.map((event) => {
          const out = struck.get(event.id);
          const replaced = event.kind === 'received' && !out && event.id !== inForce;
          return (
            <li key={event.id} className={out || replaced ? 'struck' : undefined}>
              <time>{event.on}</time>
              <span>
                {out || replaced ? <del><b>{eventNames[event.kind]}</b></del> : <b>{eventNames[event.kind]}</b>}
                <span className="faint">{eventText(event)}</span>
                {out ? <span className="struck-why">{out.on} 作废：{out.reason}</span> : null}
                {replaced ? <span className="struck-why">以后面登记的收到为准</span> : null}
                {event.id === inForce ? form : null}
                {asking === event.id ? <StrikeOut id={file.id} event={event} today={today} onDone={() => setAsking(null)} /> : null}
              </span>
              {out || asking === event.id ? null : (
                <span className="timeline-ways">
                  {event.id === inForce ? correct : null}
                  <Button size="small" type="text" aria-label={`作废 ${event.on} ${eventNames[event.kind]}`} onClick={() => setAsking(event.id)}>作废</Button>
                </span>
              )}
            </li>
          );
        })}
      </ol>
    </section>
  );
}

function StrikeOut({ id, event, today, onDone }: { id: number; event: KeptEvent; today: Day; onDone: () => void }): ReactElement {
  const command = useCommand();
  const [reason, setReason] = useState('');
  const [empty, setEmpty] = useState(false);
  const strike = async (): Promise<void> => {
    if (reason.trim() === '') return setEmpty(true);
    const result = await command.run('requests.event', { id, event: { kind: 'struckOut', on: today < event.on ? event.on : today, event: event.id, reason } }, { beside: true, done: () => `已作废：${eventNames[event.kind]}（${event.on}）。` });
    if (result.ok) onDone();
  };
  return (
    <form
      className="strike-out"
      aria-label="作废"
      onSubmit={(submitted) => {
        submitted.preventDefault();
        void strike();
      }}
    >
      <Input aria-label="作废的理由" placeholder="作废的理由，如：日期登记错了" autoFocus value={reason} status={empty ? 'error' : ''} onChange={({ target }) => { setReason(target.value); setEmpty(false); }} onKeyDown={(key) => { if (key.key === 'Escape') onDone(); }} />
      <Button htmlType="submit" danger loading={command.busy}>作废这一步</Button>
      <Button onClick={onDone}>不作废</Button>
      {empty ? <span className="field-problem" role="alert">要写作废的理由。</span> : null}
      <Problems problems={command.problems} bare />
    </form>
  );
}
