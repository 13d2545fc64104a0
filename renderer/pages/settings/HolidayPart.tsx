// 放假安排: the years there are; a year is added from the notice, a file or a form, a year there is can be changed; the due days that moved are named.
import { Button } from 'antd';
import { useState } from 'react';
import type { ReactElement } from 'react';
import type { Output } from '../../../shared/contract/methods.ts';
import { rowsOfSchedule } from '../../../shared/days/scheduleForm.ts';
import { useRead } from '../../app/queries.ts';
import { Loaded } from '../../parts/Loaded.tsx';
import { MovedList } from '../../parts/requests/MovedList.tsx';
import { useCommand } from '../../parts/useCommand.ts';
import { AddYear } from './AddYear.tsx';
import { feastLines } from './holidayText.ts';
import { ScheduleForm } from './ScheduleForm.tsx';
import type { FormStart } from './ScheduleForm.tsx';
import type { Schedule } from './SchedulePreview.tsx';

type Put = Output<'calendar.put'> & { year: number };

export function HolidayPart(): ReactElement {
  const query = useRead('calendar.years', {});
  const command = useCommand();
  const [form, setForm] = useState<FormStart | null>(null);
  const [done, setDone] = useState<Put | null>(null);
  const put = async (schedule: Schedule): Promise<boolean> => {
    const running = (moved: Put['moved']): number => moved.filter(({ closedOn }) => closedOn === null).length;
    const result = await command.run('calendar.put', { schedule }, { beside: true, done: ({ moved }) => `已录入${schedule.year}年放假安排，${running(moved) === 0 ? '到期日没有变动' : `${running(moved)} 份没有办结的申请的到期日有变动`}。` });
    if (!result.ok) return false;
    setDone({ ...result.output, year: schedule.year });
    setForm(null);
    return true;
  };
  const open = (start: FormStart): void => {
    command.clear();
    setDone(null);
    setForm(start);
  };
  const last = query.data?.years.at(-1)?.year;
  return (
    <div className="settings-part">
      {form === null ? (last === undefined ? null : <AddYear key={last} command={command} nextYear={last + 1} onPut={put} onForm={open} />) : (
        <section className="sheet" aria-label="按表填写">
          <h2>{form.year}年放假安排 <span className="faint">{form.version}</span></h2>
          <ScheduleForm key={`${form.year} ${form.version}`} start={form} command={command} onPut={(schedule) => void put(schedule)} onClose={() => setForm(null)} />
        </section>
      )}
      {done === null ? null : (
        <section className="sheet" role="status" aria-label="录入的结果">
          <h2>{done.year}年放假安排已录入</h2>
          <MovedList moved={done.moved} />
        </section>
      )}
      <section className="sheet" aria-label="已有的年份">
        <h2>已有的年份 <span className="faint">没有放假安排的年份，算不出到期日</span></h2>
        <Loaded query={query}>
          {({ years }) => (
            <table className="plain-table holiday-years">
              <thead><tr><th scope="col">年份</th><th scope="col">放假和补班</th><th scope="col">来历</th></tr></thead>
              <tbody>
                {years.toReversed().map((schedule) => (
                  <tr key={schedule.year}>
                    <td>{schedule.year}</td>
                    <td>{feastLines(schedule).map((line) => <div key={line}>{line}</div>)}</td>
                    <td>
                      {schedule.version}<div className="faint">{schedule.own ? '本机关录入' : '随程序带来'}</div>
                      <Button size="small" type="link" aria-label={`修改${schedule.year}年的放假安排`} onClick={() => open({ year: schedule.year, rows: rowsOfSchedule(schedule), version: schedule.own ? schedule.version : `${schedule.version}，本机关改过`, sources: schedule.sources, fresh: false })}>修改</Button>
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          )}
        </Loaded>
      </section>
    </div>
  );
}
