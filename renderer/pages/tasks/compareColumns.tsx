// The columns of the comparison with last year's table.
import type { ReactElement } from 'react';
import type { Output } from '../../../shared/contract/methods.ts';
import type { GridColumn } from '../../parts/DataGrid.tsx';
import { StateMark } from '../../parts/ledger/StateMark.tsx';
import { wordDiff } from './wordDiff.ts';

export type CompareRow = Output<'tasks.compare'>['rows'][number];

export const kindNames: Record<CompareRow['kind'], string> = { new: '新增', gone: '没有了', reworded: '改了说法', same: '照旧' };

/** A requirement with what is new underlined and what is gone crossed out. */
function Reworded({ before, after }: { before: string; after: string }): ReactElement {
  return (
    <>
      {wordDiff(before, after).map((run, index) => (run.kind === 'same' ? run.text : run.kind === 'new' ? <ins key={index}>{run.text}</ins> : <del key={index}>{run.text}</del>))}
    </>
  );
}

/** Years stand in the heads, so that nobody has to guess which side is which. */
export function compareColumns(year: number, before: number): GridColumn<CompareRow>[] {
  return [
    { id: 'kind', title: '变化', width: 84, kind: 'text', sticky: true, filter: 'choice', value: (row) => kindNames[row.kind], render: (row) => <span className={`compare ${row.kind}`}>{kindNames[row.kind]}</span> },
    { id: 'number', title: `${year}年序号`, width: 98, kind: 'text', value: (row) => row.task?.number ?? null },
    { id: 'section', title: '工作任务', width: 110, kind: 'text', wrap: true, filter: 'choice', value: (row) => (row.task ?? row.before)?.section ?? null },
    {
      id: 'requirement',
      title: `${year}年要求`,
      width: 300,
      kind: 'text',
      grow: true,
      wrap: true,
      // What is gone stands among the words too, and must have room.
      value: (row) => (row.kind === 'reworded' && row.task && row.before ? wordDiff(row.before.requirement, row.task.requirement).map(({ text }) => text).join('') : (row.task?.requirement ?? null)),
      render: (row) => (row.kind === 'reworded' && row.task && row.before ? <Reworded before={row.before.requirement} after={row.task.requirement} /> : row.task?.requirement),
      hint: '下划线是新写的，划去的是原来有的',
    },
    { id: 'before', title: `${before}年要求`, width: 260, kind: 'text', grow: true, wrap: true, value: (row) => (row.kind === 'same' ? null : (row.before?.requirement ?? null)), render: (row) => (row.kind === 'same' ? <span className="faint">同左</span> : row.before?.requirement) },
    { id: 'likeness', title: '相近', width: 64, kind: 'number', value: (row) => (row.kind === 'reworded' ? row.likeness : null), hint: '两年的说法有几成相同，100 是一样' },
    { id: 'state', title: `${before}年状态`, width: 96, kind: 'text', filter: 'choice', value: (row) => row.before?.state ?? null, render: (row) => (row.before ? <StateMark state={row.before.state} /> : null) },
  ];
}
