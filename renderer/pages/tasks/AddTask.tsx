// 补一项任务: a small form at the side; Ctrl+Enter adds and the next one can be typed at once.
import { Button, Input, Select } from 'antd';
import type { TextAreaRef } from 'antd/es/input/TextArea';
import { useEffect, useRef, useState } from 'react';
import type { KeyboardEvent, ReactElement } from 'react';
import type { Day } from '../../../shared/days/day.ts';
import type { StoredTable } from '../../../shared/tracking/part.ts';
import { ChoiceInput } from '../../parts/ChoiceInput.tsx';
import { DayInput } from '../../parts/DayInput.tsx';
import { Problems } from '../../parts/Problems.tsx';
import { SidePanel } from '../../parts/SidePanel.tsx';
import { useCommand } from '../../parts/useCommand.ts';
import { NamesInput } from '../../parts/NamesInput.tsx';
import { namesText } from './words.ts';

interface AddTaskProps {
  tables: readonly StoredTable[];
  names: readonly string[];
  sections: readonly string[];
  onClose: () => void;
  onAdded: (id: number) => void;
}

/** Section, names and deadline of the last one stay, because tasks are added section by section. */
export function AddTask({ tables, names, sections, onClose, onAdded }: AddTaskProps): ReactElement {
  const command = useCommand();
  const words = useRef<TextAreaRef>(null);
  const [table, setTable] = useState<number | undefined>(tables.at(-1)?.id);
  const [number, setNumber] = useState('');
  const [section, setSection] = useState(sections.at(-1) ?? '');
  const [requirement, setRequirement] = useState('');
  const [leads, setLeads] = useState('');
  const [responsible, setResponsible] = useState('');
  const [deadline, setDeadline] = useState<Day | null>(null);
  useEffect(() => words.current?.focus(), []);
  const into = tables.find((one) => one.id === table) ?? tables.at(-1);
  const add = async (): Promise<void> => {
    if (!into) return;
    if (requirement.trim() === '') {
      command.say({ kind: 'refused', text: '还没有写具体要求，写好后再补。' });
      return;
    }
    const result = await command.run('tasks.add', { table: into.id, number, section, requirement, leads: namesText(leads), responsible: namesText(responsible), deadline }, { beside: true, done: () => `已在《${into.title}》末尾补一项任务。` });
    if (!result.ok) return;
    setRequirement('');
    setNumber('');
    onAdded(result.output.id);
    words.current?.focus();
  };
  const keys = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    void add();
  };
  return (
    <SidePanel title="补一项任务" width={420} onClose={onClose}>
      <div className="form" onKeyDown={keys}>
        {tables.length > 1 ? (
          <>
            <label htmlFor="add-table">哪张表</label>
            <Select id="add-table" value={into?.id} options={tables.map((one) => ({ value: one.id, label: one.title }))} onChange={setTable} />
          </>
        ) : null}
        <label htmlFor="add-requirement">具体要求</label>
        <Input.TextArea id="add-requirement" ref={words} autoSize={{ minRows: 3, maxRows: 10 }} value={requirement} onChange={(event) => setRequirement(event.target.value)} />
        <label htmlFor="add-section">工作任务</label>
        <ChoiceInput id="add-section" value={section} options={sections} onChange={setSection} />
        <label htmlFor="add-number">序号</label>
        <Input id="add-number" className="narrow-field" value={number} onChange={(event) => setNumber(event.target.value)} />
        <label htmlFor="add-leads">牵头单位</label>
        <NamesInput id="add-leads" value={leads} names={names} onChange={setLeads} onLeft={() => undefined} />
        <label htmlFor="add-responsible">责任单位</label>
        <div>
          <NamesInput id="add-responsible" value={responsible} names={names} onChange={setResponsible} onLeft={() => undefined} />
          <div className="help">几个单位用顿号分开，也可以写“各街道”</div>
        </div>
        <label htmlFor="add-deadline">完成时限</label>
        <div>
          <span className="narrow-field day-input"><DayInput id="add-deadline" value={deadline} year={into?.year} onChange={setDeadline} /></span>
          <div className="help">不写就从要求里读，再没有就用表上总的时限</div>
        </div>
        <div className="wide"><Problems problems={command.problems} bare /></div>
        <div className="wide form-commands">
          <Button type="primary" loading={command.busy} onClick={() => void add()}>补上</Button>
          <span className="faint">Ctrl+回车补上，接着写下一项</span>
        </div>
      </div>
    </SidePanel>
  );
}
