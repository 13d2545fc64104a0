// 任务台账: the task tables of a year as issued, with how every task stands.
import { DownOutlined } from '@ant-design/icons';
import { Button, Dropdown, Select } from 'antd';
import { useCallback, useMemo, useRef, useState } from 'react';
import type { ReactElement } from 'react';
import { useNavigate } from 'react-router';
import type { ListedTask } from '../../../shared/tracking/part.ts';
import { usePeriod } from '../../app/period.tsx';
import { useRead } from '../../app/queries.ts';
import { DataGrid } from '../../parts/DataGrid.tsx';
import { Loaded } from '../../parts/Loaded.tsx';
import { Page } from '../../parts/Page.tsx';
import { SubPages } from '../../parts/SubPages.tsx';
import { useAddress } from '../../parts/useAddress.ts';
import { useCommand } from '../../parts/useCommand.ts';
import { AddTask } from './AddTask.tsx';
import { isNarrowed, narrowed, readAsked } from './asked.ts';
import type { Asked } from './asked.ts';
import { taskColumns } from './columns.tsx';
import { HandoutPanel } from './HandoutPanel.tsx';
import { ListFilters } from './ListFilters.tsx';
import { ManyPanel } from './ManyPanel.tsx';
import { PaperPanel } from './PaperPanel.tsx';
import { TablePanel } from './TablePanel.tsx';
import { taskActions } from './taskActions.ts';
import type { Chosen } from './taskActions.ts';
import { TaskPanel } from './TaskPanel.tsx';
import { taskTotals } from './totals.ts';
import { UnknownNames } from './UnknownNames.tsx';
import { useLedger } from './useLedger.ts';
import { useTaskEdits } from './useTaskEdits.ts';
import './tasks.css';

type Doing = 'add' | 'table' | 'names' | 'handout';

const keyOf = (task: ListedTask): number => task.id;

/** ?year ?table ?unit ?section ?state ?due narrow the list, ?open shows one task, ?do=add, table, names or handout the other panels. */
export default function TasksPage(): ReactElement {
  const navigate = useNavigate();
  const { params, ask } = useAddress();
  const { month } = usePeriod();
  const command = useCommand();
  const asked = useMemo(() => readAsked(params), [params]);
  const ledger = useLedger(asked);
  const { year, tables, tasks, units, names } = ledger;
  const info = useRead('system.info', {});
  const today = info.data?.today;
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const [added, setAdded] = useState<number | null>(null);
  const openId = params.get('open') === null ? null : Number(params.get('open'));
  const doing = params.get('do');
  const rows = useMemo(() => narrowed(tasks, asked, month), [tasks, asked, month]);
  const shown = useRef<readonly ListedTask[]>(rows);
  const sections = useMemo(() => [...new Set(tasks.map((task) => task.section).filter((section) => section !== ''))], [tasks]);

  const open = useCallback((task: ListedTask) => {
    setChosen(null);
    setAdded(null);
    ask({ open: task.id, do: null });
  }, [ask]);
  const show = (what: Doing): void => {
    setChosen(null);
    ask({ do: what, open: null });
  };
  const close = useCallback(() => {
    setChosen(null);
    ask({ do: null, open: null });
  }, [ask]);
  const narrow = useCallback((changes: Partial<Asked>) => ask(changes), [ask]);

  const subsections = tasks.some((task) => task.subsection !== '');
  const quotas = tasks.some((task) => task.quotas.length > 0);
  const columns = useMemo(() => taskColumns({ names, year: year ?? 2000, subsections, quotas }), [names, year, subsections, quotas]);
  const editRows = useTaskEdits(command);
  const { run, runForDocument, say } = command;
  const actions = useMemo(() => taskActions({ run, runForDocument }, (next) => {
    ask({ do: null, open: null });
    setChosen(next);
  }), [run, runForDocument, ask]);
  const remember = useCallback((listed: readonly ListedTask[]) => {
    shown.current = listed;
  }, []);
  const step = (by: -1 | 1): void => {
    const next = shown.current[shown.current.findIndex((task) => task.id === openId) + by];
    if (next) open(next);
    else say({ kind: 'done', text: by < 0 ? '这是表里的第一项。' : '这是表里的最后一项。' });
  };

  const side = year === null ? null
    : chosen?.kind === 'supervision' || chosen?.kind === 'urging' ? <PaperPanel key={chosen.kind} kind={chosen.kind} tasks={chosen.tasks} unit={asked.unit} year={year} today={today} onClose={close} />
    : chosen ? <ManyPanel key={chosen.kind} tasks={chosen.tasks} unit={asked.unit} year={year} today={today} kind={chosen.kind} onClose={close} />
    : doing === 'add' && tables.length > 0 && ledger.query.data !== undefined ? <AddTask tables={tables} names={names} sections={sections} onClose={close} onAdded={setAdded} />
    : doing === 'table' && tables.length > 0 ? <TablePanel tables={tables} onClose={close} />
    : doing === 'names' && tables.length > 0 ? <UnknownNames tables={tables} tasks={tasks} units={units} onClose={close} />
    : doing === 'handout' && tables.length > 0 ? <HandoutPanel year={year} unit={asked.unit} units={units} onClose={close} />
    : openId !== null ? <TaskPanel id={openId} unit={asked.unit} units={units} names={names} sections={sections} today={today} onClose={close} onStep={step} onOpen={(id, ofYear) => ask({ open: id, year: ofYear, table: null, unit: null, section: null, state: null, due: null })} />
    : null;
  const importing = (type: 'primary' | 'default'): ReactElement => <Button type={type} onClick={() => void navigate('/import?kind=tasks')}>导入任务分解表</Button>;
  const there = tables.length > 0;
  return (
    <Page
      title="任务台账"
      note={year === null ? undefined : (
        <span className="year-choice">
          <Select<number> size="small" aria-label="年度" value={year} options={[...new Set([...ledger.years, year])].toSorted((one, other) => other - one).map((one) => ({ value: one, label: `${one}年` }))} onChange={(next) => ask({ year: next, table: null, section: null, open: null })} />
          {tables.length > 1 ? <Select<number> size="small" className="table-choice" aria-label="任务分解表" allowClear placeholder={`全部 ${tables.length} 张表`} popupMatchSelectWidth={420} value={asked.table ?? undefined} options={tables.map((one) => ({ value: one.id, label: one.title }))} onChange={(next) => ask({ table: next ?? null })} /> : <span className="table-title" title={tables[0]?.title}>{tables[0] === undefined ? '' : `《${tables[0].title}》${tables[0].documentNumber ?? ''}`}</span>}
        </span>
      )}
      commands={(
        <>
          {there ? <Button onClick={() => show('handout')}>发给单位填报</Button> : null}
          {there ? <Button onClick={() => void navigate('/import?kind=progress')}>收回填报</Button> : null}
          {there ? (
            <Dropdown
              trigger={['click']}
              autoFocus
              menu={{
                items: [{ key: 'add', label: '补一项任务' }, { key: 'table', label: '表的信息' }, { key: 'names', label: '没有对应到单位的名称' }, { key: 'compare', label: '与上年比较' }, { key: 'handout', label: '佐证材料打包' }],
                onClick: ({ key }) => {
                  if (key === 'compare') void navigate(`/tasks/compare?table=${asked.table ?? tables.at(-1)?.id ?? ''}`);
                  else show(key as Doing);
                },
              }}
            >
              <Button>更多 <DownOutlined aria-hidden /></Button>
            </Dropdown>
          ) : null}
          {importing(there ? 'default' : 'primary')}
        </>
      )}
      side={side}
    >
      <SubPages area="tasks" along={year === null ? '' : `year=${year}`} />
      <Loaded query={ledger.query} text="正在读取任务台账">
        {() => (
          <DataGrid<ListedTask>
            id="tasks"
            label="任务台账"
            columns={columns}
            rows={rows}
            rowKey={keyOf}
            heights="text"
            enterOpens
            onEdit={(task, columnId, text) => editRows([{ row: task, changes: { [columnId]: text } }])}
            onPasteRows={editRows}
            onOpen={open}
            actions={actions}
            totals={taskTotals}
            focusKey={added ?? openId}
            exportTitle={`${year}年政务公开任务台账${asked.unit === null ? '' : `（${asked.unit}）`}`}
            onShown={remember}
            toolbar={there ? <ListFilters asked={asked} month={month} units={units.map((unit) => unit.name)} sections={sections} onChange={narrow} /> : null}
            empty={isNarrowed(asked) && there
              ? { text: asked.unit === null ? '没有符合条件的任务。' : `“${asked.unit}”没有符合条件的任务。`, action: <Button onClick={() => narrow({ unit: null, section: null, state: null, due: null })}>看全部</Button> }
              : { text: `这里是${year}年印发的任务分解表和每项任务的办理情况。还没有任务。`, action: importing('primary') }}
          />
        )}
      </Loaded>
    </Page>
  );
}
