// This year's task table beside last year's: what is new, gone and reworded; what was left unfinished is carried over from here.
import { Button, Segmented, Select } from 'antd';
import { useMemo, useState } from 'react';
import type { ReactElement } from 'react';
import { Link, useNavigate, useSearchParams } from 'react-router';
import { openStates } from '../../../shared/tracking/standing.ts';
import { useRead } from '../../app/queries.ts';
import { DataGrid } from '../../parts/DataGrid.tsx';
import type { GridAction } from '../../parts/DataGrid.tsx';
import { Empty } from '../../parts/Empty.tsx';
import { Loaded } from '../../parts/Loaded.tsx';
import { Page } from '../../parts/Page.tsx';
import { useCommand } from '../../parts/useCommand.ts';
import { compareColumns, kindNames } from './compareColumns.tsx';
import type { CompareRow } from './compareColumns.tsx';
import './tasks.css';

const keyOf = (row: CompareRow): string => `${row.task?.id ?? ''} ${row.before?.id ?? ''}`;
const isOpen = (row: CompareRow): boolean => row.before !== null && openStates.includes(row.before.state);
const NONE: CompareRow[] = [];

/** ?table is the later one, ?with the earlier one; the newest of an earlier year when it is left out. */
export function ComparePage(): ReactElement {
  const navigate = useNavigate();
  const [params, setParams] = useSearchParams();
  const tables = useRead('tasks.tables', {}).data?.tables;
  const newest = tables?.toSorted((one, other) => other.year - one.year || other.id - one.id)[0];
  const table = tables?.find((one) => one.id === Number(params.get('table'))) ?? newest;
  const earlier = tables?.filter((one) => table !== undefined && one.year < table.year).toSorted((one, other) => other.year - one.year || other.id - one.id) ?? [];
  const before = earlier.find((one) => one.id === Number(params.get('with'))) ?? earlier[0];
  const query = useRead('tasks.compare', { table: table?.id ?? 0, ...(before === undefined ? {} : { with: before.id }) }, { enabled: table !== undefined && before !== undefined });
  const command = useCommand();
  const { run } = command;
  const all = query.data?.rows ?? NONE;
  const [kind, setKind] = useState<CompareRow['kind'] | 'all'>('all');
  const rows = useMemo(() => (kind === 'all' ? all : all.filter((row) => row.kind === kind)), [all, kind]);
  const columns = useMemo(() => compareColumns(table?.year ?? 0, before?.year ?? 0), [table?.year, before?.year]);
  const actions = useMemo<GridAction<CompareRow>[]>(() => [
    {
      id: 'carry',
      title: '结转到今年',
      disabled: (chosen) => !chosen.some(isOpen),
      run: (chosen) => {
        const open = chosen.filter(isOpen).flatMap((row) => (row.before ? [row.before.id] : []));
        if (table && before) void run('tasks.carryOver', { from: before.id, into: table.id, tasks: open }, { done: (output) => `已把 ${output.ids.length} 项没有办结的任务结转到${table.year}年。` });
      },
    },
  ], [run, table, before]);
  const unfinished = all.filter(isOpen).length;
  const kinds = [{ value: 'all' as const, label: `全部 ${all.length}` }, ...(['new', 'gone', 'reworded', 'same'] as const).map((one) => ({ value: one, label: `${kindNames[one]} ${all.filter((row) => row.kind === one).length}` }))];
  const back = <Link to={table === undefined ? '/tasks' : `/tasks?year=${table.year}`}>任务台账</Link>;
  if (tables !== undefined && (table === undefined || before === undefined)) {
    return (
      <Page title="与上年比较" back={back}>
        <Empty text={table === undefined ? '还没有任务分解表。' : `${table.year}年以前还没有任务分解表，没有可以比较的。`} action={<Button type="primary" onClick={() => void navigate('/import?kind=tasks')}>导入任务分解表</Button>} />
      </Page>
    );
  }
  return (
    <Page
      title="与上年比较"
      back={back}
      note={table === undefined || before === undefined ? undefined : `${table.year}年与${before.year}年，没有办结的 ${unfinished} 项`}
      commands={unfinished === 0 || table === undefined || before === undefined ? undefined : (
        <Button type="primary" loading={command.busy} onClick={() => void run('tasks.carryOver', { from: before.id, into: table.id }, { done: (output) => `已把 ${output.ids.length} 项没有办结的任务结转到${table.year}年。` })}>结转没有办结的</Button>
      )}
    >
      <Loaded query={query} text="正在比较两年的任务分解表">
        {() => (
          <DataGrid<CompareRow>
            id="tasks.compare"
            label="两年任务的变化"
            columns={columns}
            rows={rows}
            rowKey={keyOf}
            heights="text"
            enterOpens
            onOpen={(row) => void navigate(row.task ? `/tasks?year=${table?.year}&open=${row.task.id}` : `/tasks?year=${before?.year}&open=${row.before?.id}`)}
            actions={actions}
            exportTitle={`${table?.year}年与${before?.year}年任务分解表比较`}
            toolbar={(
              <>
                <Segmented<CompareRow['kind'] | 'all'> size="small" aria-label="只看哪种变化" value={kind} options={kinds} onChange={setKind} />
                {earlier.length > 1 ? <Select<number> size="small" className="table-choice" aria-label="与哪张表比较" popupMatchSelectWidth={420} value={before?.id} options={earlier.map((one) => ({ value: one.id, label: `${one.year}年 ${one.title}` }))} onChange={(next) => setParams((current) => {
              const changed = new URLSearchParams(current);
              changed.set('with', String(next));
              return changed;
            }, { replace: true })} /> : null}
              </>
            )}
            empty={{ text: kind === 'all' ? '两张表都没有任务。' : `没有“${kindNames[kind]}”的任务。` }}
          />
        )}
      </Loaded>
    </Page>
  );
}
