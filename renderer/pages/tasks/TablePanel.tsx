// 表的信息: title, number, year, issue day and the deadline for all tasks; a field is written as soon as it is left.
import { Button, Input } from 'antd';
import { useState } from 'react';
import type { ReactElement } from 'react';
import type { Input as In } from '../../../shared/contract/methods.ts';
import type { StoredTable } from '../../../shared/tracking/part.ts';
import { DayInput } from '../../parts/DayInput.tsx';
import { Problems } from '../../parts/Problems.tsx';
import { SidePanel } from '../../parts/SidePanel.tsx';
import { useCommand } from '../../parts/useCommand.ts';

interface TablePanelProps {
  tables: readonly StoredTable[];
  onClose: () => void;
}

/** All tables of the year, one below the other. */
export function TablePanel({ tables, onClose }: TablePanelProps): ReactElement {
  return (
    <SidePanel title="表的信息" width={460} onClose={onClose}>
      {tables.map((table) => <TableForm key={table.id} table={table} />)}
    </SidePanel>
  );
}

function TableForm({ table }: { table: StoredTable }): ReactElement {
  const command = useCommand();
  const [typed, setTyped] = useState<Record<string, string>>({});
  const write = async (fields: In<'tasks.changeTable'>['fields']): Promise<boolean> => (await command.run('tasks.changeTable', { id: table.id, fields }, { beside: true, done: () => '已修改表的信息。' })).ok;
  const text = (name: 'title' | 'issuer' | 'documentNumber' | 'year', label: string): ReactElement => {
    const stands = String(table[name] ?? '');
    const keep = async (): Promise<void> => {
      const now = (typed[name] ?? stands).trim();
      if (now !== stands && !(await write({ [name]: name === 'year' ? Number(now) : now === '' && name !== 'title' ? null : now }))) return;
      setTyped(({ [name]: _written, ...others }) => others);
    };
    return (
      <>
        <label htmlFor={`table-${table.id}-${name}`}>{label}</label>
        <Input id={`table-${table.id}-${name}`} className={name === 'year' ? 'narrow-field' : undefined} value={typed[name] ?? stands} onChange={(event) => setTyped((current) => ({ ...current, [name]: event.target.value }))} onBlur={() => void keep()} onPressEnter={() => void keep()} />
      </>
    );
  };
  const words = typed['words'] ?? table.defaultDeadline?.text ?? '';
  return (
    <div className="form table-form" role="group" aria-label={table.title}>
      {text('title', '名称')}
      {text('documentNumber', '文号')}
      {text('issuer', '印发机关')}
      {text('year', '年度')}
      <label htmlFor={`table-${table.id}-issued`}>印发日期</label>
      <span className="narrow-field"><DayInput key={table.issuedOn ?? 'none'} id={`table-${table.id}-issued`} value={table.issuedOn} year={table.year} onChange={(issuedOn) => void write({ issuedOn })} /></span>
      <label htmlFor={`table-${table.id}-by`}>总的时限</label>
      <div>
        <span className="narrow-field day-input"><DayInput key={table.defaultDeadline?.by ?? 'none'} id={`table-${table.id}-by`} value={table.defaultDeadline?.by ?? null} year={table.year} onChange={(by) => void write({ defaultDeadline: by === null && words === '' ? null : { by, text: words } })} /></span>
        <Input className="deadline-words" aria-label="通知里关于时限的原话" placeholder="通知里关于时限的原话" value={words} onChange={(event) => setTyped((current) => ({ ...current, words: event.target.value }))} onBlur={() => {
          if (words !== (table.defaultDeadline?.text ?? '')) void write({ defaultDeadline: words === '' && table.defaultDeadline?.by == null ? null : { by: table.defaultDeadline?.by ?? null, text: words } });
        }} />
        <div className="help">没有自己的时限的任务按它算</div>
      </div>
      <span className="label">来源</span>
      <span className="plain-line">{table.file === '' ? '手工登记' : table.file}，{table.tasks} 项任务，{table.parts} 件承办事项</span>
      <div className="wide"><Problems problems={command.problems} bare /></div>
      <div className="wide form-commands">
        <Button danger loading={command.busy} onClick={() => void command.run('tasks.removeTable', { id: table.id }, { beside: true, done: () => `已删除《${table.title}》和其中的 ${table.tasks} 项任务。` })}>删除这张表</Button>
        <span className="faint">连同任务和进展一起删除，可以撤销</span>
      </div>
    </div>
  );
}
