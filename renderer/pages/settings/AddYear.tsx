// A year of days off from the pasted notice, from a file, or typed as a form; nothing is written before what was read is shown.
import { Button, Input, InputNumber, Select } from 'antd';
import { useState } from 'react';
import type { ReactElement } from 'react';
import type { FilePart } from '../../../shared/contract/define.ts';
import type { Output } from '../../../shared/contract/methods.ts';
import { blankRows, rowsOfSchedule } from '../../../shared/days/scheduleForm.ts';
import { FileDrop } from '../../parts/FileDrop.tsx';
import { Problems } from '../../parts/Problems.tsx';
import type { Command } from '../../parts/useCommand.ts';
import type { FormStart } from './ScheduleForm.tsx';
import { SchedulePreview } from './SchedulePreview.tsx';
import type { Schedule } from './SchedulePreview.tsx';

type Read = Output<'calendar.read'>;

interface AddYearProps {
  command: Command;
  /** The year that is likely wanted. */
  nextYear: number;
  onPut: (schedule: Schedule) => Promise<boolean>;
  /** Goes on with it as a form. */
  onForm: (start: FormStart) => void;
}

export function AddYear({ command, nextYear, onPut, onForm }: AddYearProps): ReactElement {
  const [text, setText] = useState('');
  const [file, setFile] = useState<FilePart | null>(null);
  const [read, setRead] = useState<Read | null>(null);
  const [year, setYear] = useState<number | null>(nextYear);
  const look = async (from: FilePart | null, wanted?: number): Promise<void> => {
    setRead(null);
    setFile(from);
    const result = await command.run('calendar.read', { ...(from ? {} : { text }), ...(wanted === undefined ? {} : { year: wanted }) }, { beside: true, ...(from ? { file: from } : {}) });
    if (result.ok) setRead(result.output);
  };
  const put = async (): Promise<void> => {
    if (!read || !(await onPut(read.schedule))) return;
    setRead(null);
    setText('');
    setFile(null);
  };
  return (
    <section className="sheet" aria-label="录入一年">
      <h2>录入一年</h2>
      <label htmlFor="holiday-text">把国务院办公厅关于节假日安排的通知连同标题粘贴在这里；年中调整的通知也可以</label>
      <Input.TextArea id="holiday-text" autoSize={{ minRows: 4, maxRows: 12 }} value={text} placeholder="国务院办公厅关于2027年部分节假日安排的通知……" onChange={({ target }) => { setText(target.value); setRead(null); command.clear(); }} />
      <div className="settings-command"><Button type={read ? 'default' : 'primary'} disabled={text.trim() === ''} loading={command.busy && !read} onClick={() => void look(null)}>读一读</Button></div>
      <FileDrop quiet label="或者选择通知的文件（Word、文本），存成数据的安排文件也可以" accept=".docx,.txt,.json" onFile={(chosen) => void look(chosen)} onProblem={(sentence) => command.say({ kind: 'refused', text: sentence })} />
      <div className="schedule-blank">
        <label htmlFor="schedule-year">或者直接填表：</label>
        <InputNumber<number> id="schedule-year" className="narrow-field" min={1949} max={2999} precision={0} controls={false} suffix="年" value={year} onChange={setYear} />
        <Button disabled={year === null} onClick={() => year !== null && onForm({ year, rows: blankRows(), version: '本机关录入', sources: [], fresh: true })}>填表</Button>
      </div>
      {read ? (
        <>
          {read.years.length > 1 ? (
            <div className="schedule-blank">
              <label htmlFor="schedule-which">文件里的年份</label>
              <Select<number> id="schedule-which" className="narrow-field" value={read.schedule.year} options={read.years.map((value) => ({ value, label: `${value}年` }))} onChange={(wanted) => void look(file, wanted)} />
            </div>
          ) : null}
          <SchedulePreview schedule={read.schedule} />
          {read.notes.length === 0 ? null : <ul className="holiday-notes">{read.notes.map((note) => <li key={note}>{note}</li>)}</ul>}
          <div className="form-commands">
            <Button type="primary" loading={command.busy} onClick={() => void put()}>录入{read.schedule.year}年放假安排</Button>
            <Button onClick={() => onForm({ year: read.schedule.year, rows: rowsOfSchedule(read.schedule), version: `${read.schedule.version}，本机关改过`, sources: read.schedule.sources, fresh: true })}>在表里改</Button>
            <span className="faint">请与通知核对后录入</span>
          </div>
        </>
      ) : null}
      <Problems problems={command.problems} bare />
    </section>
  );
}
