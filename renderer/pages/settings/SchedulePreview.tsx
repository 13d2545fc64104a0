// A year's days off as they would be, and the due days that would move.
import type { ReactElement } from 'react';
import type { Output } from '../../../shared/contract/methods.ts';
import { useRead } from '../../app/queries.ts';
import { Loaded } from '../../parts/Loaded.tsx';
import { MovedList } from '../../parts/requests/MovedList.tsx';
import { feastLines } from './holidayText.ts';

export type Schedule = Output<'calendar.read'>['schedule'];

export function SchedulePreview({ schedule }: { schedule: Schedule }): ReactElement {
  const trial = useRead('calendar.try', { schedule }, { keep: false, always: true });
  return (
    <div className="holiday-read" role="status" aria-label="录入以后">
      <b>{schedule.year}年：</b>
      <div>{feastLines(schedule).map((line) => <div key={line}>{line}</div>)}</div>
      <Loaded query={trial} text="正在看哪些到期日会变">{({ moved }) => <MovedList moved={moved} />}</Loaded>
    </div>
  );
}
