// Recording something for one unit or many: kind, day, words, times, who; Ctrl+Enter writes it.
import { Button, Input, Segmented } from 'antd';
import type { TextAreaRef } from 'antd/es/input/TextArea';
import { useEffect, useRef, useState } from 'react';
import type { KeyboardEvent, ReactElement } from 'react';
import type { Day } from '../../../shared/days/day.ts';
import { entryNames } from '../../../shared/tracking/entry.ts';
import type { Problem } from '../../../shared/problems.ts';
import { DayInput } from '../../parts/DayInput.tsx';
import { readKept, writeKept } from '../../parts/kept.ts';
import { Problems } from '../../parts/Problems.tsx';
import { useCommand } from '../../parts/useCommand.ts';
import { asks, readDraft, recordKinds, textHints } from './entryDraft.ts';
import type { EntryDraft, RecordKind } from './entryDraft.ts';

interface RecordFormProps {
  /** The parts it is written for. */
  parts: readonly number[];
  /** Said of them: '财政金融局' or '3 个单位'. */
  target: string;
  today: Day | undefined;
  year: number;
  kind: RecordKind;
  onKind: (kind: RecordKind) => void;
  autoFocus?: boolean;
  onDone?: () => void;
}

const KEPT_BY = 'tasks.by';

/** Kind and day stay after writing, the words go. */
export function RecordForm({ parts, target, today, year, kind, onKind, autoFocus = false, onDone }: RecordFormProps): ReactElement {
  const command = useCommand();
  const words = useRef<TextAreaRef>(null);
  const [on, setOn] = useState<Day | null>(null);
  const [text, setText] = useState('');
  const [times, setTimes] = useState('');
  const [until, setUntil] = useState<Day | null>(null);
  const [by, setBy] = useState(() => readKept(KEPT_BY, ''));
  const [lacks, setLacks] = useState<readonly Problem[]>([]);
  useEffect(() => {
    if (autoFocus) words.current?.focus();
  }, [autoFocus]);
  const draft: EntryDraft = { kind, on: on ?? today ?? null, text, times, until, by };
  const write = async (): Promise<void> => {
    if (parts.length === 0) {
      command.say({ kind: 'refused', text: '还没有选单位。请先在上面勾选要记的单位。' });
      return;
    }
    const read = readDraft(draft);
    if ('problems' in read) {
      setLacks(read.problems);
      return;
    }
    setLacks([]);
    const { entry } = read;
    const result = await command.run('progress.add', { parts: [...parts], entry }, { beside: true, done: () => `已给${/^\d/.test(target) ? ' ' : ''}${target}记“${entryNames[entry.kind]}”。` });
    if (!result.ok) return;
    setText('');
    setTimes('');
    setUntil(null);
    if (entry.by !== '') writeKept(KEPT_BY, entry.by);
    words.current?.focus();
    onDone?.();
  };
  const keys = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || event.nativeEvent.isComposing) return;
    event.preventDefault();
    event.stopPropagation();
    void write();
  };
  return (
    <div className="record" role="group" aria-label="记一笔" onKeyDown={keys}>
      <Segmented<RecordKind> size="small" aria-label="记什么" value={kind} options={recordKinds.map((one) => ({ value: one, label: entryNames[one] }))} onChange={(next) => {
        setLacks([]);
        onKind(next);
      }} />
      <Input.TextArea ref={words} aria-label="写什么" title="Alt+J 到这里，Ctrl+回车记下" autoSize={{ minRows: 2, maxRows: 6 }} placeholder={textHints[kind]} value={text} onChange={(event) => setText(event.target.value)} />
      <div className="record-line">
        <label>
          <span>日期</span>
          <span className="record-day"><DayInput size="small" label="哪一天" value={draft.on} year={year} onChange={setOn} /></span>
        </label>
        {asks.times(kind) ? (
          <label>
            <span>次数</span>
            <Input size="small" className="record-times" aria-label="完成次数" value={times} onChange={(event) => setTimes(event.target.value)} />
          </label>
        ) : null}
        {asks.until(kind) ? (
          <label>
            <span>延至</span>
            <span className="record-day"><DayInput size="small" label="延到哪一天" value={until} year={year} onChange={setUntil} /></span>
          </label>
        ) : null}
        {asks.by(kind) ? (
          <label>
            <span>{kind === 'closed' || kind === 'extended' ? '批准人' : '经办人'}</span>
            <Input size="small" className="record-by" aria-label={kind === 'closed' || kind === 'extended' ? '批准人' : '经办人'} value={by} onChange={(event) => setBy(event.target.value)} />
          </label>
        ) : null}
        <span className="spring" />
        <Button type="primary" size="small" loading={command.busy} disabled={parts.length === 0} title="Ctrl+回车" onClick={() => void write()}>{parts.length === 0 ? '先选单位' : `记给${/^\d/.test(target) ? ' ' : ''}${target}`}</Button>
      </div>
      <Problems problems={lacks.length > 0 ? lacks : command.problems} bare />
    </div>
  );
}
