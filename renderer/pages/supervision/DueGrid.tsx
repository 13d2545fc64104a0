// One list of supervision: parts grouped by unit, marked one by one, and what is done with the marked ones.
import { Button } from 'antd';
import { useCallback, useMemo, useRef, useState } from 'react';
import type { ReactElement, ReactNode } from 'react';
import { useNavigate } from 'react-router';
import type { Day } from '../../../shared/days/day.ts';
import type { Part } from '../../../shared/tracking/part.ts';
import { DataGrid } from '../../parts/DataGrid.tsx';
import type { GridAction } from '../../parts/DataGrid.tsx';
import type { EntryKind } from '../../parts/ledger/entryKinds.ts';
import { dueColumns } from './dueColumns.tsx';
import { emptyText, tabTitles } from './lists.ts';
import type { ListName } from './lists.ts';
import { MarksContext, turned } from './marks.tsx';

interface DueGridProps {
  list: ListName;
  on: Day;
  days: number;
  months: number;
  parts: readonly Part[];
  onAsk: (kind: EntryKind, parts: Part[]) => void;
  /** Leads on when the list is empty. */
  next?: ReactNode;
}

const keyOf = (part: Part): number => part.id;

/** Commands are for the marked parts; without any for the selected rows. */
export function DueGrid({ list, on, days, months, parts, onAsk, next }: DueGridProps): ReactElement {
  const navigate = useNavigate();
  const [chosen, setChosen] = useState<ReadonlySet<number>>(new Set());
  const shown = useRef<readonly Part[]>(parts);
  const columns = useMemo(() => dueColumns(list, on), [list, on]);
  // What has left the list is no longer marked.
  const marked = useMemo(() => new Set(parts.filter(({ id }) => chosen.has(id)).map(({ id }) => id)), [parts, chosen]);
  const turn = useCallback((ids: readonly number[]) => setChosen((current) => turned(current, ids)), []);
  const marks = useMemo(() => ({ marked, turn }), [marked, turn]);
  const remember = useCallback((listed: readonly Part[]) => {
    shown.current = listed;
  }, []);
  const meant = useCallback((rows: readonly Part[]): Part[] => (marked.size === 0 ? [...rows] : parts.filter(({ id }) => marked.has(id))), [marked, parts]);
  const draft = useCallback((kind: 'urging' | 'supervision', rows: readonly Part[]) => void navigate(`/tasks/supervision/draft?kind=${kind}&parts=${rows.map(({ id }) => id).join(',')}`), [navigate]);
  const actions = useMemo<GridAction<Part>[]>(() => {
    const count = marked.size === 0 ? '' : `（已选的 ${marked.size} 项）`;
    const command = (id: string, title: string, key: string | null, run: (rows: Part[]) => void): GridAction<Part> => ({ id, title: `${title}${count}`, ...(key === null ? {} : { key, shortcut: key }), run: (rows) => run(meant(rows)) });
    const choose: GridAction<Part>[] = [
      { id: 'mark', title: '选上或不选', key: ' ', shortcut: '空格', run: (rows) => turn(rows.map(({ id }) => id)) },
      { id: 'markUnit', title: '选上这些单位的全部', key: 'Alt+A', shortcut: 'Alt+A', run: (rows) => {
        const units = new Set(rows.map(({ unit }) => unit));
        turn(shown.current.filter(({ unit }) => units.has(unit)).map(({ id }) => id));
      } },
    ];
    return list === 'toClose'
      ? [...choose, command('closed', '销号', 'Alt+X', (rows) => onAsk('closed', rows)), command('returned', '退回重报', 'Alt+T', (rows) => onAsk('returned', rows))]
      : [...choose, command('urging', '出催办函', 'Alt+C', (rows) => draft('urging', rows)), command('supervision', '出督办单', 'Alt+D', (rows) => draft('supervision', rows)), command('urged', '记一次催办', null, (rows) => onAsk('urged', rows)), command('extended', '延期', null, (rows) => onAsk('extended', rows))];
  }, [marked.size, list, meant, turn, onAsk, draft]);
  const rows = parts.filter(({ id }) => marked.has(id));
  const button = (title: string, run: () => void, main = false): ReactElement => <Button size="small" type={main ? 'primary' : 'default'} disabled={rows.length === 0} title={rows.length === 0 ? '先在序号前打勾（或按空格）选上' : undefined} onClick={run}>{title}</Button>;
  return (
    <MarksContext value={marks}>
      <DataGrid<Part>
        id={`supervision.${list}`}
        label={tabTitles[list]}
        columns={columns}
        rows={parts}
        rowKey={keyOf}
        heights="line"
        onOpen={(part) => void navigate(`/tasks?open=${part.taskId}&unit=${encodeURIComponent(part.unit)}`)}
        actions={actions}
        onShown={remember}
        exportTitle={`${tabTitles[list]}的任务（${on}）`}
        toolbar={parts.length === 0 ? undefined : (
          <>
            {list === 'toClose'
              ? <>{button('销号', () => onAsk('closed', rows), true)}{button('退回重报', () => onAsk('returned', rows))}</>
              : <>{button('出催办函', () => draft('urging', rows), true)}{button('出督办单', () => draft('supervision', rows))}</>}
            <Button size="small" type="link" onClick={() => setChosen(rows.length === 0 ? new Set(shown.current.map(({ id }) => id)) : new Set())}>{rows.length === 0 ? '全选' : '都不选'}</Button>
            <span className={rows.length === 0 ? 'marked-count none' : 'marked-count'} role="status">{rows.length === 0 ? '打勾或按空格选上' : `已选 ${rows.length} 项，${new Set(rows.map(({ unit }) => unit)).size} 个单位`}</span>
          </>
        )}
        empty={{ text: emptyText(list, days, months), ...(next === undefined ? {} : { action: next }) }}
      />
    </MarksContext>
  );
}
