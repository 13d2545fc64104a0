// 单位: the register of units, in the order of printed tables.
import { Button } from 'antd';
import { useCallback, useMemo, useState } from 'react';
import type { ReactElement } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import type { Problem } from '../../../shared/problems.ts';
import type { Unit, UnitFields } from '../../../shared/units/unit.ts';
import { useRead } from '../../app/queries.ts';
import { DataGrid } from '../../parts/DataGrid.tsx';
import type { GridAction, GridRowEdit } from '../../parts/DataGrid.tsx';
import { rowProblems } from '../../parts/grid/rowProblems.ts';
import { Loaded } from '../../parts/Loaded.tsx';
import { Page } from '../../parts/Page.tsx';
import { useCommand } from '../../parts/useCommand.ts';
import { AddUnit } from './AddUnit.tsx';
import { unitColumns } from './columns.ts';
import { unitFields, usedTexts } from './unitText.ts';

const keyOf = (unit: Unit): number => unit.id;
const NONE: Unit[] = [];

/** Edited in place; order by dragging a row number or by command. */
export default function UnitsPage(): ReactElement {
  const navigate = useNavigate();
  const [params, setParams] = useSearchParams();
  const query = useRead('units.list', {});
  const info = useRead('system.info', {});
  const command = useCommand();
  const [added, setAdded] = useState<number | null>(null);
  const units = query.data?.units ?? NONE;
  const columns = useMemo(() => unitColumns(units), [units]);
  const today = info.data?.today;
  const focus = params.get('focus');
  const ask = (name: string, value: string | null): void =>
    setParams((current) => {
      const next = new URLSearchParams(current);
      if (value === null) next.delete(name);
      else next.set(name, value);
      return next;
    }, { replace: true });

  const { run, undo, say, refresh } = command;
  const editRows = useCallback(async (edits: GridRowEdit<Unit>[]): Promise<Problem[]> => {
    const wanted: { unit: Unit; fields: Partial<UnitFields> }[] = [];
    for (const [index, { row, changes }] of edits.entries()) {
      const fields: Partial<UnitFields> = {};
      for (const [columnId, text] of Object.entries(changes)) {
        const read = unitFields(columnId, text);
        if ('problem' in read) return [{ code: 'cell-refused', message: read.problem, at: { row: index + 1, field: columnId } }];
        Object.assign(fields, read.fields);
      }
      wanted.push({ unit: row, fields });
    }
    const [first] = wanted;
    if (!first) return [];
    const one = wanted.length === 1;
    const changes = wanted.map(({ unit, fields }) => ({ id: unit.id, fields }));
    const result = one ? await run('units.change', { id: first.unit.id, fields: first.fields }, { beside: true, later: true }) : await run('units.changeMany', { changes }, { beside: true, later: true });
    if (!result.ok) return rowProblems(result.problems);
    const { change } = result.output;
    say({ kind: 'done', text: one ? `已修改“${first.fields.name ?? first.unit.name}”。` : `已修改 ${wanted.length} 个单位。`, ...(change === 0 ? {} : { undo: () => void undo([change]) }) });
    await refresh('units.changeMany');
    return [];
  }, [run, say, undo, refresh]);

  const move = useCallback((unit: Unit, position: number) => {
    void run('units.move', { id: unit.id, position: Math.max(0, Math.min(position, units.length - 1)) }, { done: () => `“${unit.name}”已调到第 ${Math.max(0, Math.min(position, units.length - 1)) + 1} 位。` });
  }, [run, units.length]);

  const remove = useCallback(async (chosen: Unit[]) => {
    const seqs: number[] = [];
    for (const unit of chosen) {
      const result = await run('units.remove', { id: unit.id }, { later: true });
      if (!result.ok) break;
      seqs.push(result.output.change);
    }
    await refresh('units.remove');
    if (seqs.length === chosen.length) say({ kind: 'done', text: chosen.length === 1 ? `已删除“${chosen[0]?.name}”。` : `已删除 ${chosen.length} 个单位。`, undo: () => void undo(seqs) });
  }, [run, say, undo, refresh]);

  const actions = useMemo<GridAction<Unit>[]>(() => {
    const placeOf = (unit: Unit | undefined): number => units.findIndex((one) => one.id === unit?.id);
    const step = (title: string, key: string, to: (at: number) => number): GridAction<Unit> => ({
      id: title,
      title,
      single: true,
      ...(key === '' ? {} : { key, shortcut: key.replace('ArrowUp', '↑').replace('ArrowDown', '↓') }),
      disabled: ([unit]) => to(placeOf(unit)) === placeOf(unit),
      run: ([unit]) => unit && move(unit, to(placeOf(unit))),
    });
    const last = units.length - 1;
    return [
      { id: 'submissions', title: '看它报送的信息', single: true, run: ([unit]) => unit && void navigate(`/submissions?unit=${encodeURIComponent(unit.name)}`) },
      step('上移', 'Alt+ArrowUp', (at) => Math.max(0, at - 1)),
      step('下移', 'Alt+ArrowDown', (at) => Math.min(last, at + 1)),
      step('移到最前', '', () => 0),
      step('移到最后', '', () => last),
      { id: 'remove', title: '删除', shortcut: 'Ctrl+Delete', key: 'Ctrl+Delete', run: (chosen) => void remove(chosen) },
    ];
  }, [units, move, remove, navigate]);

  const gone = useCallback((unit: Unit) => (today !== undefined && unit.to !== null && unit.to < today ? ('muted' as const) : undefined), [today]);
  const totals = useCallback((shown: readonly Unit[]) => ({ name: `${shown.length} 个单位`, exempt: shown.filter((unit) => unit.exempt).length || null }), []);
  const importing = <Button onClick={() => void navigate('/import?kind=units')}>导入</Button>;
  return (
    <Page title="单位" note="次序就是各种表格里单位的次序" commands={<><Button type="primary" onClick={() => ask('do', 'add')}>新增单位</Button>{importing}</>} side={params.get('do') === 'add' ? <AddUnit groups={usedTexts(units, 'group')} tiers={usedTexts(units, 'tier')} onClose={() => ask('do', null)} onAdded={setAdded} /> : null}>
      <Loaded query={query} text="正在读取单位名录">
        {() => (
          <DataGrid<Unit>
            id="units"
            label="单位名录"
            columns={columns}
            rows={units}
            rowKey={keyOf}
            onEdit={(unit, columnId, text) => editRows([{ row: unit, changes: { [columnId]: text } }])}
            onPasteRows={editRows}
            onMove={move}
            actions={actions}
            totals={totals}
            rowTone={gone}
            focusKey={added ?? (focus === null ? null : Number(focus))}
            exportTitle="单位名录"
            empty={{ text: '这里是报送信息、参加计分的单位。还没有单位。', action: <Button type="primary" onClick={() => void navigate('/import?kind=units')}>从表格导入单位名录</Button> }}
          />
        )}
      </Loaded>
    </Page>
  );
}
