// 督办单 or 催办函 for the chosen tasks: day, number and day of answer; it goes out as Word and is noted with every task.
import { Button, Checkbox, Input } from 'antd';
import { useMemo, useState } from 'react';
import type { ReactElement } from 'react';
import { addDays } from '../../../shared/days/count.ts';
import type { Day } from '../../../shared/days/day.ts';
import type { Part } from '../../../shared/tracking/part.ts';
import { openStates } from '../../../shared/tracking/standing.ts';
import { DayInput } from '../../parts/DayInput.tsx';
import { Loaded } from '../../parts/Loaded.tsx';
import { Problems } from '../../parts/Problems.tsx';
import { SidePanel } from '../../parts/SidePanel.tsx';
import { useCommand } from '../../parts/useCommand.ts';
import { useChosenParts } from './useChosenParts.ts';

interface PaperPanelProps {
  kind: 'supervision' | 'urging';
  tasks: readonly number[];
  unit: string | null;
  year: number;
  today: Day | undefined;
  onClose: () => void;
}

const NAMES = { supervision: '督办单', urging: '催办函' } as const;
const REPLY_DAYS = 10;

/** Only parts that are still open are spoken of; units that are overdue are chosen first when there are any. */
export function PaperPanel({ kind, tasks, unit, year, today, onClose }: PaperPanelProps): ReactElement {
  const command = useCommand();
  const { query, parts } = useChosenParts(tasks, unit, year);
  const open = useMemo(() => parts.filter((part) => openStates.includes(part.state)), [parts]);
  const byUnit = useMemo(() => [...Map.groupBy(open, (part: Part) => part.unit)], [open]);
  const late = open.some((part) => part.state === '逾期');
  const [picked, setPicked] = useState<Readonly<Record<string, boolean>>>({});
  const isPicked = (name: string, own: readonly Part[]): boolean => picked[name] ?? (!late || own.some((part) => part.state === '逾期'));
  const chosen = byUnit.filter(([name, own]) => isPicked(name, own)).flatMap(([, own]) => own);
  const [issued, setIssued] = useState<Day | null>(null);
  const [reply, setReply] = useState<Day | null>(null);
  const [number, setNumber] = useState('');
  const issuedOn = issued ?? today ?? null;
  const replyBy = reply ?? (issuedOn === null ? null : addDays(issuedOn, REPLY_DAYS));
  const write = async (): Promise<void> => {
    if (issuedOn === null) return;
    const first = number.trim() === '' ? undefined : Number(number.normalize('NFKC'));
    const result = await command.runForDocument('papers.export', { kind, parts: chosen.map(({ id }) => id), issuedOn, replyBy, ...(first === undefined ? {} : { number: first }) }, { beside: true, done: (output) => `已导出${NAMES[kind]}${output.number}，${output.sheets.length} 个单位，各任务已记下。` });
    if (result.ok) onClose();
  };
  return (
    <SidePanel title={`出${NAMES[kind]}`} width={460} onClose={onClose}>
      <Loaded query={query} text="正在读取各单位的办理情况">
        {() => (
          <div className="form">
            <span className="label">给哪些单位</span>
            <ul className="many-units" aria-label="给哪些单位">
              {byUnit.map(([name, own]) => (
                <li key={name}>
                  <Checkbox checked={isPicked(name, own)} onChange={(event) => setPicked((current) => ({ ...current, [name]: event.target.checked }))}>
                    {name} <span className="faint">{own.length} 项{own.some((part) => part.state === '逾期') ? `，逾期 ${own.filter((part) => part.state === '逾期').length} 项` : ''}</span>
                  </Checkbox>
                </li>
              ))}
              {byUnit.length === 0 ? <li className="faint">选中的任务都已办结，没有可以{kind === 'supervision' ? '督办' : '催办'}的单位。</li> : null}
            </ul>
            <label htmlFor="paper-day">印发日期</label>
            <span className="narrow-field day-input"><DayInput id="paper-day" required value={issuedOn} year={year} onChange={setIssued} /></span>
            <label htmlFor="paper-reply">回复期限</label>
            <span className="narrow-field day-input"><DayInput id="paper-reply" value={replyBy} year={year} onChange={setReply} /></span>
            <label htmlFor="paper-number">起始编号</label>
            <div>
              <Input id="paper-number" className="narrow-field" placeholder="接着上一份" value={number} onChange={(event) => setNumber(event.target.value)} />
              <div className="help">每个单位一份，编号从它往后排</div>
            </div>
            <div className="wide"><Problems problems={command.problems} bare /></div>
            <div className="wide form-commands">
              <Button type="primary" loading={command.busy} disabled={chosen.length === 0} onClick={() => void write()}>导出 Word 并记下</Button>
              <span className="faint">{chosen.length} 项，记入各单位的进展</span>
            </div>
          </div>
        )}
      </Loaded>
    </SidePanel>
  );
}
