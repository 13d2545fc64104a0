// Tasks of the data that the file no longer has: they stay, and are told.
import { Button } from 'antd';
import { useState, type ReactElement } from 'react';
import type { Plan } from '../../../shared/importing/plan.ts';

/** Nothing when the file has them all. */
export function GoneTasks({ tables }: { tables: NonNullable<Plan['tables']> }): ReactElement | null {
  const [open, setOpen] = useState(false);
  const gone = tables.flatMap((table) => table.gone);
  if (gone.length === 0) return null;
  return (
    <div className="import-gone" role="group" aria-label="文件里没有了的任务">
      <span>现有的表里有 {gone.length} 项任务这份文件里没有了，仍然保留；确实取消的，写入后在任务台账里删除。</span>
      <Button size="small" type="link" aria-expanded={open} onClick={() => setOpen(!open)}>{open ? '收起' : '看是哪几项'}</Button>
      {open ? (
        <ul>
          {gone.map(({ id, number, requirement }) => <li key={id} title={requirement}>{number === '' ? '' : `${number}. `}{requirement}</li>)}
        </ul>
      ) : null}
    </div>
  );
}
