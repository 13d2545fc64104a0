// 信息报送: the register of items sent in, with where they were adopted.
import { Button } from 'antd';
import { useCallback, useMemo, useRef, useState } from 'react';
import type { ReactElement } from 'react';
import { useNavigate } from 'react-router';
import type { Problem } from '../../../shared/problems.ts';
import type { Submission, SubmissionFields } from '../../../shared/submissions/submission.ts';
import { usePeriod } from '../../app/period.tsx';
import { useRead } from '../../app/queries.ts';
import { DataGrid } from '../../parts/DataGrid.tsx';
import type { GridAction, GridRowEdit } from '../../parts/DataGrid.tsx';
import { rowProblems } from '../../parts/grid/rowProblems.ts';
import { Loaded } from '../../parts/Loaded.tsx';
import { Page } from '../../parts/Page.tsx';
import { spanAsked, SpanFilters, spanInput } from '../../parts/SpanFilters.tsx';
import { SubPages } from '../../parts/SubPages.tsx';
import { useAddress } from '../../parts/useAddress.ts';
import { useCommand } from '../../parts/useCommand.ts';
import { showChanged } from './changedLists.ts';
import { submissionColumns } from './columns.tsx';
import { FurtherSwitch, useFurther } from './FurtherSwitch.tsx';
import { SubmissionPanel } from './SubmissionPanel.tsx';
import { useOffered } from './useOffered.ts';
import { submissionFields, wrongCell } from './words.ts';
import './submissions.css';

const keyOf = (one: Submission): number => one.id;
const NONE: Submission[] = [];

/** ?from ?to ?unit narrow the list, ?open shows one submission, ?do=add a new one. */
export default function SubmissionsPage(): ReactElement {
  const navigate = useNavigate();
  const { params, ask } = useAddress();
  const { month } = usePeriod();
  const command = useCommand();
  const asked = spanAsked(params);
  const query = useRead('submissions.list', spanInput(asked));
  const adding = params.get('do') === 'add';
  const openId = params.get('open') === null ? null : Number(params.get('open'));
  const panel = adding || openId !== null;
  const everything = useRead('submissions.list', {}, { enabled: panel });
  const info = useRead('system.info', {});
  const rows = query.data?.submissions ?? NONE;
  const all = everything.data?.submissions ?? rows;
  const offered = useOffered(all);
  const shown = useRef<readonly Submission[]>(rows);
  const [added, setAdded] = useState<number | null>(null);
  const year = month === null ? undefined : Number(month.slice(0, 4));

  const open = useCallback((one: Submission) => {
    setAdded(null);
    ask({ open: String(one.id), do: null });
  }, [ask]);
  const further = useFurther(rows);
  const columns = useMemo(() => submissionColumns({ units: offered.unitNames, kinds: offered.kinds, marks: offered.marks, further: further.shown, year, open }), [offered, further.shown, year, open]);

  const { run, undo, say, refresh } = command;
  const editRows = useCallback(async (edits: GridRowEdit<Submission>[]): Promise<Problem[]> => {
    for (const [index, { changes: texts }] of edits.entries()) {
      for (const [columnId, text] of Object.entries(texts)) {
        const message = wrongCell(columnId, text);
        if (message !== null) return [{ code: 'cell-refused', message, at: { row: index + 1, field: columnId } }];
      }
    }
    const changes = edits.map(({ row, changes: texts }) => ({ id: row.id, fields: Object.assign({}, ...Object.entries(texts).map(([columnId, text]) => submissionFields(columnId, text))) as Partial<SubmissionFields> }));
    const [first] = changes;
    if (!first) return [];
    const one = changes.length === 1;
    const result = one ? await run('submissions.change', first, { beside: true, later: true }) : await run('submissions.changeMany', { changes }, { beside: true, later: true });
    if (!result.ok) return rowProblems(result.problems);
    const { change } = result.output;
    say({ kind: 'done', text: one ? `已修改“${first.fields.title ?? edits[0]?.row.title ?? ''}”。` : `已修改 ${changes.length} 条信息。`, ...(change === 0 ? {} : { undo: () => void undo([change]) }) });
    await (one ? showChanged(first.id) : refresh('submissions.changeMany'));
    return [];
  }, [run, say, undo, refresh]);

  const actions = useMemo<GridAction<Submission>[]>(() => [
    {
      id: 'remove',
      title: '删除',
      key: 'Ctrl+Delete',
      shortcut: 'Ctrl+Delete',
      run: (chosen) => void run('submissions.remove', { ids: chosen.map((one) => one.id) }, { done: () => (chosen.length === 1 ? `已删除“${chosen[0]?.title}”。` : `已删除 ${chosen.length} 条信息。`) }),
    },
  ], [run]);
  const totals = useCallback((listed: readonly Submission[]) => ({
    unit: `${new Set(listed.map((one) => one.unitId)).size} 个单位`,
    title: `${listed.length} 条，其中采用 ${listed.filter((one) => one.adoptions.length > 0).length} 条`,
    count: listed.reduce((sum, one) => sum + one.adoptions.length, 0),
  }), []);
  const remember = useCallback((listed: readonly Submission[]) => {
    shown.current = listed;
  }, []);
  const step = (by: -1 | 1): void => {
    const at = shown.current.findIndex((one) => one.id === openId);
    const next = shown.current[at + by];
    if (next) open(next);
    else say({ kind: 'done', text: by < 0 ? '这是表里的第一条。' : '这是表里的最后一条。' });
  };

  const current = all.find((one) => one.id === openId) ?? rows.find((one) => one.id === openId) ?? null;
  const narrowed = asked.from !== null || asked.to !== null || asked.unit !== null;
  const add = <Button type="primary" onClick={() => ask({ do: 'add', open: null })}>登记一条信息</Button>;
  const importing = <Button onClick={() => void navigate('/import?kind=submissions')}>导入</Button>;
  const panelElement = adding || current ? (
    <SubmissionPanel
      key={adding ? 'new' : openId}
      submission={adding ? null : current}
      all={all}
      offered={offered}
      today={info.data?.today}
      year={year}
      onClose={() => ask({ do: null, open: null })}
      onOpen={(id) => ask({ open: String(id), do: null })}
      onAdded={setAdded}
      onStep={adding ? null : step}
    />
  ) : null;
  return (
    <Page title="信息报送" commands={<>{add}{importing}</>} side={panelElement}>
      <SubPages area="submissions" along={new URLSearchParams(spanInput(asked)).toString()} />
      <Loaded query={query} text="正在读取信息报送登记">
        {() => (
          <DataGrid<Submission>
            id="submissions"
            label="信息报送登记"
            columns={columns}
            rows={rows}
            rowKey={keyOf}
            onEdit={(one, columnId, text) => editRows([{ row: one, changes: { [columnId]: text } }])}
            onPasteRows={editRows}
            onOpen={open}
            actions={actions}
            totals={totals}
            focusKey={added ?? openId}
            exportTitle="信息报送登记"
            onShown={remember}
            toolbar={<><SpanFilters asked={asked} month={month} units={offered.units} onChange={(next) => ask({ from: next.from, to: next.to, unit: next.unit })} />{panelElement ? null : <FurtherSwitch further={further} />}</>}
            empty={narrowed
              ? { text: '这段时间里没有符合条件的信息。', action: <Button onClick={() => ask({ from: null, to: null, unit: null })}>看全部</Button> }
              : { text: '这里登记各单位报送的信息和采用情况。还没有信息。', action: <Button type="primary" onClick={() => void navigate('/import?kind=submissions')}>从表格导入</Button> }}
          />
        )}
      </Loaded>
    </Page>
  );
}
