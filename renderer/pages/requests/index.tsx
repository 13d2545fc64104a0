// 依申请公开: the register of applications by next action and day; a new one is registered at the side.
import { Button } from 'antd';
import { useCallback, useMemo } from 'react';
import type { ReactElement } from 'react';
import { useNavigate } from 'react-router';
import type { Problem } from '../../../shared/problems.ts';
import { isOverdue } from '../../../shared/requests/clock.ts';
import { useRead } from '../../app/queries.ts';
import { DataGrid } from '../../parts/DataGrid.tsx';
import type { GridRowEdit } from '../../parts/DataGrid.tsx';
import { Loaded } from '../../parts/Loaded.tsx';
import { Page } from '../../parts/Page.tsx';
import { byNextAction } from '../../parts/requests/dueWords.ts';
import type { Listed } from '../../parts/requests/dueWords.ts';
import { useCalendar } from '../../parts/requests/useCalendar.ts';
import { SubPages } from '../../parts/SubPages.tsx';
import { useAddress } from '../../parts/useAddress.ts';
import { useCommand } from '../../parts/useCommand.ts';
import { AddPanel } from './AddPanel.tsx';
import { requestColumns } from './columns.tsx';
import { askedOf, ListFilters } from './ListFilters.tsx';
import { topicsOf } from './words.ts';
import './requests.css';

const NONE: Listed[] = [];
const keyOf = (one: Listed): number => one.id;

/** Topics typed or pasted into the register: one command for all rows meant. */
function useClassify(): (edits: GridRowEdit<Listed>[]) => Promise<Problem[]> {
  const { run } = useCommand();
  return useCallback(async (edits) => {
    const changes = edits.flatMap(({ row, changes: { topic } }) => (topic === undefined ? [] : [{ id: row.id, topic }]));
    if (changes.length === 0) return [];
    const result = await run('requests.classify', { changes }, { beside: true, done: ({ change }) => (change === 0 ? '主题没有变。' : changes.length === 1 ? `已改申请${edits[0]?.row.number}的主题。` : `已改 ${changes.length} 份申请的主题。`) });
    return result.ok ? [] : result.problems;
  }, [run]);
}

/** ?state ?late ?year ?ids narrow the list, ?do=add opens the panel of a new one. */
export default function RequestsPage(): ReactElement {
  const navigate = useNavigate();
  const { params, ask } = useAddress();
  const asked = useMemo(() => askedOf(params), [params]);
  const { state, late, year, ids } = asked;
  const query = useRead('requests.list', {});
  const known = useCalendar();
  const all = query.data?.requests ?? NONE;
  const years = useMemo(() => [...new Set(all.map((one) => Number(one.application.received.on.slice(0, 4))))].toSorted((one, other) => other - one), [all]);
  const rows = useMemo(() => all.filter((one) =>
    (state === 'all' || (state === 'running' ? one.closedOn === null : one.state === state))
    && (ids === null || ids.has(one.id))
    && (year === null || one.application.received.on.startsWith(`${year}-`))
    && (!late || (known !== null && isOverdue(one, known.today)))).toSorted(byNextAction), [all, state, late, year, ids, known]);
  const topics = useMemo(() => topicsOf(all), [all]);
  const columns = useMemo(() => (known === null ? [] : requestColumns(known, topics)), [known, topics]);
  const classify = useClassify();
  const adding = params.get('do') === 'add';
  const running = all.filter(({ closedOn }) => closedOn === null);
  const overdue = known === null ? 0 : running.filter((one) => isOverdue(one, known.today)).length;
  const add = <Button type="primary" onClick={() => ask({ do: 'add' })}>登记一份申请</Button>;
  return (
    <Page
      title="依申请公开"
      note={query.data === undefined || all.length === 0 ? undefined : <>没有办结的 {running.length} 份{overdue === 0 ? '' : <>，<b className="left-late">逾期 {overdue} 份</b></>}</>}
      commands={<>{add}<Button onClick={() => void navigate('/import?kind=applications')}>导入</Button></>}
      side={adding && known !== null ? <AddPanel today={known.today} others={all} onClose={() => ask({ do: null })} /> : null}
    >
      <SubPages area="requests" />
      <Loaded query={query} text="正在读取申请登记簿">
        {() => (
          <DataGrid<Listed>
            id="requests"
            label="申请登记簿"
            columns={columns}
            rows={rows}
            rowKey={keyOf}
            heights="line"
            enterOpens
            onEdit={(row, columnId, text) => classify([{ row, changes: { [columnId]: text } }])}
            onPasteRows={classify}
            onOpen={(one) => void navigate(`/requests/${one.id}`)}
            exportTitle="依申请公开登记簿"
            rowTone={(one) => (one.closedOn === null ? undefined : 'muted')}
            toolbar={<ListFilters asked={asked} years={years} onChange={ask} />}
            empty={all.length === 0
              ? { text: '这里登记政府信息公开申请，按办理期限排列，到期和逾期的排在前面。还没有申请。', action: <div className="form-commands">{add}<Button onClick={() => void navigate('/import?kind=applications')}>导入原来的登记簿</Button></div> }
              : { text: '没有符合条件的申请。', action: <Button onClick={() => ask({ state: 'all', late: null, year: null, ids: null })}>看全部</Button> }}
          />
        )}
      </Loaded>
    </Page>
  );
}
