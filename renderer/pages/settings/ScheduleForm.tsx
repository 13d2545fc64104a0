// A year's days off typed as a form: one row for each feast; what is wrong and which due days move stand below while it is typed.
import { Button, Input } from 'antd';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { ReactElement } from 'react';
import type { Day } from '../../../shared/days/day.ts';
import { scheduleOf } from '../../../shared/days/scheduleForm.ts';
import type { FeastRow } from '../../../shared/days/scheduleForm.ts';
import { DayInput } from '../../parts/DayInput.tsx';
import { Problems } from '../../parts/Problems.tsx';
import type { Command } from '../../parts/useCommand.ts';
import { SchedulePreview } from './SchedulePreview.tsx';
import type { Schedule } from './SchedulePreview.tsx';

export interface FormStart {
  year: number;
  rows: FeastRow[];
  version: string;
  sources: readonly string[];
  /** Not kept yet as it stands. */
  fresh: boolean;
}

interface ScheduleFormProps {
  start: FormStart;
  command: Command;
  onPut: (schedule: Schedule) => void;
  onClose: () => void;
}

const EMPTY: FeastRow = { name: '', from: null, to: null, working: '' };

export function ScheduleForm({ start, command, onPut, onClose }: ScheduleFormProps): ReactElement {
  const { year, version } = start;
  const [rows, setRows] = useState<FeastRow[]>(start.rows);
  const [source, setSource] = useState(start.sources.join('\n'));
  const place = useRef<HTMLDivElement>(null);
  // Opened from a year far down the page.
  useEffect(() => place.current?.querySelector('input')?.focus(), []);
  const put = (at: number, change: Partial<FeastRow>): void => setRows((current) => current.map((row, index) => (index === at ? { ...row, ...change } : row)));
  const sources = useMemo(() => source.split('\n').map((line) => line.trim()).filter((line) => line !== ''), [source]);
  const made = useMemo(() => scheduleOf(year, rows, { version, sources }), [year, rows, version, sources]);
  const changed = rows.some(({ from, to, working }, at) => from !== start.rows[at]?.from || to !== start.rows[at]?.to || working !== start.rows[at]?.working);
  // Of a blank form it is not said at once that all is missing.
  const touched = changed || ('schedule' in made && start.fresh);
  const problems = 'problems' in made ? made.problems : [];
  const field = (row: FeastRow, at: number, what: string): string => `${row.name === '' ? `第${at + 1}行` : row.name}${what}`;
  return (
    <div ref={place} className="schedule-form" role="group" aria-label={`${year}年放假安排`}>
      <table className="plain-table">
        <thead><tr><th scope="col">节日</th><th scope="col">放假第一天</th><th scope="col">最后一天</th><th scope="col">上班的周六、周日</th></tr></thead>
        <tbody>
          {rows.map((row, at) => (
            <tr key={at}>
              <td><Input size="small" aria-label={`第${at + 1}行节日`} value={row.name} onChange={({ target }) => put(at, { name: target.value })} /></td>
              <td><DayInput size="small" label={field(row, at, '放假第一天')} value={row.from} year={year} onChange={(from: Day | null) => put(at, { from })} /></td>
              <td><DayInput size="small" label={field(row, at, '放假最后一天')} value={row.to} year={year} onChange={(to: Day | null) => put(at, { to })} /></td>
              <td><Input size="small" aria-label={field(row, at, '上班的日子')} value={row.working} placeholder={at === 1 ? '如：2月14日、2月28日' : ''} onChange={({ target }) => put(at, { working: target.value })} /></td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="faint">只放一天的，最后一天空着。两个节日连在一起放的，名称写成“国庆节、中秋节”，另一行空着。<Button size="small" type="link" onClick={() => setRows([...rows, EMPTY])}>加一行</Button></p>
      <div className="form">
        <label htmlFor="schedule-source">依据</label>
        <Input.TextArea id="schedule-source" autoSize={{ minRows: 1, maxRows: 4 }} value={source} placeholder="通知的文号或者网址，如：国办发明电〔2026〕9号" onChange={({ target }) => setSource(target.value)} />
      </div>
      {touched && problems.length > 0 ? <ul className="schedule-problems" role="status">{problems.map(({ message }) => <li key={message}>{message}</li>)}</ul> : null}
      {'schedule' in made && touched ? <SchedulePreview schedule={made.schedule} /> : null}
      <Problems problems={command.problems} bare />
      <div className="form-commands">
        <Button type="primary" loading={command.busy} disabled={!('schedule' in made) || sources.length === 0 || (!touched && source === start.sources.join('\n'))} onClick={() => 'schedule' in made && onPut(made.schedule)}>录入{year}年放假安排</Button>
        <Button onClick={onClose}>不录入</Button>
        {sources.length === 0 ? <span className="faint">要写依据才能录入</span> : null}
      </div>
    </div>
  );
}
