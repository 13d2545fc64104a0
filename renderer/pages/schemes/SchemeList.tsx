// The table of schemes, with what can be done with each.
import { useMemo, type ReactElement } from 'react';
import { Link, useNavigate } from 'react-router';
import type { Output } from '../../../shared/contract/methods.ts';
import { DataGrid } from '../../parts/DataGrid.tsx';
import type { GridAction, GridColumn } from '../../parts/grid/types.ts';
import { useCommand } from '../../parts/useCommand.ts';

export type SchemeHead = Output<'schemes.list'>['schemes'][number];

const STATES = { coming: '还没有执行', inForce: '正在执行', ended: '已停用' } as const;
const ORIGINS = { shipped: '随程序附带', own: '本单位' } as const;
const NARROW = new Set(['name', 'from', 'state']);

interface Props {
  schemes: readonly SchemeHead[];
  /** A panel stands beside the table. */
  narrow: boolean;
  /** Closes the panel; null when none is open. */
  onEscape: (() => void) | null;
  onAsk: (what: 'copy' | 'retire' | 'compare', scheme: string) => void;
}

export function SchemeList({ schemes, narrow, onEscape, onAsk }: Props): ReactElement {
  const navigate = useNavigate();
  const command = useCommand();
  const columns = useMemo<GridColumn<SchemeHead>[]>(() => {
    return [
      { id: 'name', title: '办法', width: 280, kind: 'text', sticky: true, grow: true, value: (one) => one.name, render: (one) => <Link to={`/scoring/schemes/${one.id}`}>{one.name}</Link> },
      { id: 'from', title: '执行自', width: 96, kind: 'day', value: (one) => one.from },
      { id: 'to', title: '到', width: 96, kind: 'day', value: (one) => one.to },
      { id: 'state', title: '状态', width: 86, kind: 'text', filter: 'choice', value: (one) => STATES[one.state] },
      { id: 'number', title: '文号', width: 176, kind: 'text', value: (one) => one.documentNumber },
      { id: 'source', title: '出处', width: 150, kind: 'text', value: (one) => one.source },
      { id: 'origin', title: '来源', width: 86, kind: 'text', filter: 'choice', value: (one) => ORIGINS[one.origin] },
      { id: 'runs', title: '计分次数', width: 76, kind: 'number', filter: 'none', value: (one) => one.runs },
      { id: 'frozen', title: '已印发', width: 68, kind: 'number', filter: 'none', value: (one) => one.frozen, hint: '按它计分、已经印发的通报' },
    ];
  }, []);
  const actions = useMemo<GridAction<SchemeHead>[]>(() => {
    const one = (id: string, title: string, run: (scheme: SchemeHead) => void, disabled?: (scheme: SchemeHead) => boolean): GridAction<SchemeHead> => ({ id, title, single: true, run: ([scheme]) => scheme && run(scheme), disabled: ([scheme]) => scheme === undefined || disabled?.(scheme) === true });
    return [
      one('copy', '复制到新年度', (scheme) => onAsk('copy', scheme.id)),
      one('edit', '修改', (scheme) => void navigate(`/scoring/schemes/${scheme.id}/edit`), (scheme) => scheme.origin === 'shipped'),
      one('compare', '与另一个办法比较', (scheme) => onAsk('compare', scheme.id)),
      one('retire', '停用', (scheme) => onAsk('retire', scheme.id)),
      one('restore', '恢复使用', (scheme) => void command.run('schemes.restore', { scheme: scheme.id }, { done: () => `已恢复使用“${scheme.name}”。` }), (scheme) => scheme.to === null),
      one('export', '导出文件', (scheme) => void command.runForDocument('schemes.export', { scheme: scheme.id })),
    ];
  }, [command, navigate, onAsk]);
  return (
    <DataGrid<SchemeHead>
      id="schemes"
      label="计分办法"
      columns={columns}
      only={narrow ? NARROW : null}
      onEscape={onEscape}
      rows={schemes}
      rowKey={(one) => one.id}
      actions={actions}
      onOpen={(one) => void navigate(`/scoring/schemes/${one.id}`)}
      rowTone={(one) => (one.state === 'ended' ? 'muted' : undefined)}
      empty={{ text: '还没有计分办法。' }}
      exportTitle="计分办法"
    />
  );
}
