// Something recorded for one or many parts of tasks at the side: words, day, how often, to when, who; Ctrl+Enter writes it.
import { Button, Input } from 'antd';
import type { TextAreaRef } from 'antd/es/input/TextArea';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { KeyboardEvent, ReactElement } from 'react';
import type { Day } from '../../../shared/days/day.ts';
import type { Problem } from '../../../shared/problems.ts';
import { entryFieldsSchema, entryProblems } from '../../../shared/tracking/entry.ts';
import type { Part } from '../../../shared/tracking/part.ts';
import { DayInput } from '../DayInput.tsx';
import { readKept, writeKept } from '../kept.ts';
import { Problems } from '../Problems.tsx';
import { SidePanel } from '../SidePanel.tsx';
import { useCommand } from '../useCommand.ts';
import { kindFacts, kindName, meantParts, readTimes, wrongTimes } from './entryKinds.ts';
import type { EntryKind } from './entryKinds.ts';
import { partTitle, shortly } from './partWords.ts';

interface EntryPanelProps {
  kind: EntryKind;
  parts: readonly Part[];
  today: Day;
  /** Words that were typed already. */
  text?: string;
  onClose: () => void;
  /** It was written. */
  onDone?: () => void;
}

const KEPT_BY = 'tasks.by';
const LISTED = 200;

/** Parts it makes no sense for are left out, with a line that says how many. Who answers for it is remembered. */
export function EntryPanel({ kind, parts, today, text: typed = '', onClose, onDone }: EntryPanelProps): ReactElement {
  const command = useCommand();
  const words = useRef<TextAreaRef>(null);
  const facts = kindFacts(kind);
  const [text, setText] = useState(typed);
  const [on, setOn] = useState<Day>(today);
  const [times, setTimes] = useState('');
  const [until, setUntil] = useState<Day | null>(null);
  const [by, setBy] = useState(() => readKept(KEPT_BY, ''));
  const [lacks, setLacks] = useState<readonly Problem[]>([]);
  const meant = useMemo(() => meantParts(kind, parts), [parts, kind]);
  const name = kindName(kind);
  useEffect(() => words.current?.focus(), []);

  const write = async (): Promise<void> => {
    const read = facts.times ? readTimes(times) : null;
    if (read === undefined) {
      setLacks([{ code: 'entry-incomplete', message: wrongTimes(times), at: { field: 'times' } }]);
      return;
    }
    const entry = entryFieldsSchema.parse({ kind, on, text, times: read, until: facts.until ? until : null, by: facts.by === undefined ? '' : by });
    const problems = entryProblems(entry);
    setLacks(problems);
    if (problems.length > 0 || meant.length === 0) return;
    const result = await command.run('progress.add', { parts: meant.map(({ id }) => id), entry }, { beside: true, done: () => `已给${meant.length === 1 && meant[0] ? `“${meant[0].unit}”${partTitle(meant[0])}` : ` ${meant.length} 项`}记“${name}”。` });
    if (!result.ok) return;
    if (entry.by !== '') writeKept(KEPT_BY, entry.by);
    onDone?.();
    onClose();
  };
  const keys = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || event.nativeEvent.isComposing) return;
    event.preventDefault();
    void write();
  };
  return (
    <SidePanel title={`${name}：${meant.length} 项`} width={420} onClose={onClose}>
      {meant.length === 0 ? null : (
        <ul className="entry-parts" aria-label={`${name}的任务`}>
          {meant.slice(0, LISTED).map((part) => <li key={part.id} title={part.requirement}>{part.unit}　{part.number === '' ? '' : `${part.number}. `}{shortly(part.requirement, 24)}</li>)}
          {meant.length > LISTED ? <li className="faint">还有 {meant.length - LISTED} 项</li> : null}
        </ul>
      )}
      {meant.length < parts.length ? <p className="faint">选中的里面有 {parts.length - meant.length} 项没有列入：{kind === 'closed' ? '销号只列已报完成的' : `现在的状态不能记“${name}”`}。</p> : null}
      <div className="form" onKeyDown={keys}>
        <label htmlFor="entry-text">{kind === 'closed' ? '依据' : kind === 'returned' ? '原因' : '内容'}</label>
        <Input.TextArea id="entry-text" ref={words} autoSize={{ minRows: 3, maxRows: 10 }} placeholder={facts.hint} value={text} onChange={(event) => setText(event.target.value)} />
        <label htmlFor="entry-day">日期</label>
        <span className="narrow-field day-input"><DayInput id="entry-day" required value={on} year={Number(today.slice(0, 4))} onChange={(next) => setOn(next ?? today)} /></span>
        {facts.times ? (
          <>
            <label htmlFor="entry-times">完成次数</label>
            <Input id="entry-times" className="narrow-field" value={times} onChange={(event) => setTimes(event.target.value)} />
          </>
        ) : null}
        {facts.until ? (
          <>
            <label htmlFor="entry-until">延期至</label>
            <span className="narrow-field day-input"><DayInput id="entry-until" value={until} year={Number(today.slice(0, 4))} onChange={setUntil} /></span>
          </>
        ) : null}
        {facts.by === undefined ? null : (
          <>
            <label htmlFor="entry-by">{facts.by}</label>
            <Input id="entry-by" className="narrow-field" value={by} onChange={(event) => setBy(event.target.value)} />
          </>
        )}
        <div className="wide"><Problems problems={lacks.length > 0 ? lacks : command.problems} bare /></div>
        <div className="wide form-commands">
          <Button type="primary" loading={command.busy} disabled={meant.length === 0} onClick={() => void write()}>{kind === 'closed' || kind === 'returned' ? name : '记下'}</Button>
          <span className="faint">Ctrl+回车也可以</span>
        </div>
      </div>
    </SidePanel>
  );
}
