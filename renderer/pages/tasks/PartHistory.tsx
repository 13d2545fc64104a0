// Everything that was said and done about a unit's part, the newest first; what no longer counts stays, struck out with its reason.
import { Button, Input } from 'antd';
import { useState } from 'react';
import type { ReactElement } from 'react';
import { entryNames } from '../../../shared/tracking/entry.ts';
import type { Entry } from '../../../shared/tracking/entry.ts';
import { momentText } from '../../parts/moment.ts';
import { Problems } from '../../parts/Problems.tsx';
import { useCommand } from '../../parts/useCommand.ts';

/** One line for each entry. */
export function PartHistory({ entries, unit }: { entries: readonly Entry[]; unit: string }): ReactElement {
  const said = entries.filter((entry) => entry.kind !== 'struck').toSorted((one, other) => (one.on === other.on ? other.id - one.id : one.on < other.on ? 1 : -1));
  if (said.length === 0) return <p className="faint">还没有记过进展。在下面写一句就是第一笔。</p>;
  return (
    <ol className="history" aria-label={`${unit}的进展记录`}>
      {said.map((entry) => <HistoryLine key={entry.id} entry={entry} strike={entries.find((one) => one.kind === 'struck' && one.of === entry.id)} />)}
    </ol>
  );
}

function HistoryLine({ entry, strike }: { entry: Entry; strike: Entry | undefined }): ReactElement {
  const command = useCommand();
  const [reason, setReason] = useState<string | null>(null);
  const take = async (): Promise<void> => {
    const result = await command.run('progress.strike', { id: entry.id, reason: reason ?? '' }, { beside: true, done: () => `已作废 ${entry.on} 的“${entryNames[entry.kind]}”。` });
    if (result.ok) setReason(null);
  };
  const facts = [entry.times === null ? '' : `${entry.times} 次`, entry.until === null ? '' : `延到 ${entry.until}`, entry.by === '' ? '' : `${entry.kind === 'closed' || entry.kind === 'extended' ? '批准' : '经办'}：${entry.by}`, entry.source === '' ? '' : `来自 ${entry.source}`].filter((fact) => fact !== '');
  const head = <><span className="history-day">{entry.on}</span> <b>{entryNames[entry.kind]}</b></>;
  const body = <>{entry.text}{facts.length > 0 ? <span className="faint">（{facts.join('，')}）</span> : null}</>;
  return (
    <li className={entry.struck ? 'struck' : undefined} title={`${momentText(entry.enteredAt)} ${entry.enteredBy}登记`}>
      {entry.struck ? <del>{head} {body}</del> : <span>{head} {body}</span>}
      {entry.struck || reason !== null ? null : <Button size="small" type="link" aria-label={`作废 ${entry.on} 的${entryNames[entry.kind]}`} onClick={() => setReason('')}>作废</Button>}
      {strike === undefined ? null : <span className="faint">已作废：{strike.text}（{strike.on}）</span>}
      {reason === null ? null : (
        <span className="strike-line">
          <Input size="small" autoFocus aria-label="为什么作废" placeholder="为什么作废，如：报错了单位" value={reason} onChange={(event) => setReason(event.target.value)} onPressEnter={() => void take()} onKeyDown={(event) => {
            if (event.key !== 'Escape') return;
            event.preventDefault();
            setReason(null);
          }} />
          <Button size="small" loading={command.busy} disabled={reason.trim() === ''} onClick={() => void take()}>作废这一笔</Button>
          <Button size="small" type="text" onClick={() => setReason(null)}>不作废</Button>
        </span>
      )}
      {reason === null ? null : <Problems problems={command.problems} bare />}
    </li>
  );
}
