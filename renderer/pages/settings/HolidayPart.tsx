// 放假安排: the years there are; a year is added by pasting the State Council's notice, and the due days that moved are named.
import { Button, Input } from 'antd';
import { useState } from 'react';
import type { ReactElement } from 'react';
import { Link } from 'react-router';
import type { Output } from '../../../shared/contract/methods.ts';
import { useRead } from '../../app/queries.ts';
import { Loaded } from '../../parts/Loaded.tsx';
import { Problems } from '../../parts/Problems.tsx';
import { useCommand } from '../../parts/useCommand.ts';
import { feastLines } from './holidayText.ts';

type Read = Output<'calendar.read'>;
type Moved = Output<'calendar.put'>['moved'];

export function HolidayPart(): ReactElement {
  const query = useRead('calendar.years', {});
  return (
    <div className="settings-part">
      <AddYear />
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
                    <td>{schedule.version}<div className="faint">{schedule.own ? '本机关录入' : '随程序带来'}</div></td>
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

/** Nothing is written before what was read is shown. */
function AddYear(): ReactElement {
  const command = useCommand();
  const [text, setText] = useState('');
  const [read, setRead] = useState<Read | null>(null);
  const [moved, setMoved] = useState<Moved | null>(null);
  const look = async (): Promise<void> => {
    setMoved(null);
    setRead(null);
    const result = await command.run('calendar.read', { text }, { beside: true });
    if (result.ok) setRead(result.output);
  };
  const put = async (): Promise<void> => {
    if (!read) return;
    const result = await command.run('calendar.put', { schedule: read.schedule }, { beside: true, done: (output) => `已录入${read.schedule.year}年放假安排，${output.moved.length === 0 ? '到期日没有变动' : `${output.moved.length} 份申请的到期日有变动`}。` });
    if (!result.ok) return;
    setMoved(result.output.moved);
    setRead(null);
    setText('');
  };
  return (
    <section className="sheet" aria-label="录入一年">
      <h2>录入一年</h2>
      <label htmlFor="holiday-text">把国务院办公厅关于节假日安排的通知连同标题粘贴在这里；年中调整的通知也可以</label>
      <Input.TextArea id="holiday-text" autoSize={{ minRows: 4, maxRows: 12 }} value={text} placeholder="国务院办公厅关于2027年部分节假日安排的通知……" onChange={({ target }) => { setText(target.value); setRead(null); command.clear(); }} />
      <div className="settings-command"><Button type={read ? 'default' : 'primary'} disabled={text.trim() === ''} loading={command.busy && !read} onClick={() => void look()}>读一读</Button></div>
      <Problems problems={command.problems} bare />
      {read ? (
        <div className="holiday-read" role="status">
          <b>{read.schedule.year}年，读出来是：</b>
          <div>{feastLines(read.schedule).map((line) => <div key={line}>{line}</div>)}</div>
          {read.notes.length === 0 ? null : <ul className="holiday-notes">{read.notes.map((note) => <li key={note}>{note}</li>)}</ul>}
          <div className="form-commands"><Button type="primary" loading={command.busy} onClick={() => void put()}>录入{read.schedule.year}年放假安排</Button><span className="faint">请与通知核对后录入</span></div>
        </div>
      ) : null}
      {moved === null ? null : (
        <div className="holiday-read" role="status">
          {moved.length === 0 ? '到期日没有变动。' : (
            <>
              <b>到期日因此变动的申请：</b>
              <ul className="holiday-moved">{moved.map((one) => <li key={one.id}><Link to={`/requests/${one.id}`}>{one.number}</Link>：{one.before ?? '没有到期日'} → {one.after ?? '没有到期日'}</li>)}</ul>
            </>
          )}
        </div>
      )}
    </section>
  );
}
