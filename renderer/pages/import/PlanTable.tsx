// The plan row by row: what happens to each, before → after for changes, and what stands in the way with its cell.
import type { ReactElement, ReactNode } from 'react';
import { useMemo } from 'react';
import type { ImportKind, PlanRow, RegisterKind } from '../../../shared/importing/plan.ts';
import { DataGrid } from '../../parts/DataGrid.tsx';
import type { GridColumn } from '../../parts/grid/types.ts';
import { actionNames } from './actions.ts';
import { fieldTexts, planFields, rowKind } from './kinds.ts';
import { fieldText } from './values.ts';

interface Props {
  kind: RegisterKind | 'annualTables' | 'applications';
  rows: readonly PlanRow[];
  /** All rows of the plan, also those that are not shown: they decide which columns there are. */
  all: readonly PlanRow[];
  manySheets: boolean;
  onOpen: (row: PlanRow) => void;
}

export function PlanTable({ kind, rows, all, manySheets, onOpen }: Props): ReactElement {
  const columns = useMemo(() => planColumns(kind, manySheets, all), [kind, manySheets, all]);
  const keys = useMemo(() => new Map(all.map((row, index) => [row, index])), [all]);
  return (
    <DataGrid<PlanRow>
      id={`import-plan-${kind}`}
      label="导入计划"
      columns={columns}
      rows={rows}
      rowKey={(row) => keys.get(row) ?? -1}
      onOpen={onOpen}
      rowTone={(row) => (row.action === 'refuse' ? 'alarm' : row.action === 'same' || row.action === 'skip' ? 'muted' : undefined)}
      empty={{ text: '没有这一类的行。' }}
      exportTitle="导入计划"
    />
  );
}

/** A field that no row says anything about has no column. */
function planColumns(kind: ImportKind, manySheets: boolean, all: readonly PlanRow[]): GridColumn<PlanRow>[] {
  const speaks = (row: PlanRow, id: string) => (id === 'exempt' ? row.values.exempt === true : rowText(row, kind, id) !== '');
  const said = planFields[kind].filter(({ id }) => all.some((row) => speaks(row, id) || fieldTexts(rowKind(kind, row), row, id).before !== fieldTexts(rowKind(kind, row), row, id).after));
  const fields = said.map(
    (field): GridColumn<PlanRow> => ({
      ...field,
      value: (row) => rowText(row, kind, field.id),
      render: (row) => changed(kind, row, field.id) ?? rowText(row, kind, field.id),
    }),
  );
  const says = all.some((row) => noteText(row, kind) !== '');
  const problems: GridColumn<PlanRow> = { id: 'problems', title: '说明', width: 340, kind: 'text', value: (row) => noteText(row, kind) };
  return [
    {
      id: 'row',
      title: '行',
      width: manySheets ? 116 : 52,
      kind: manySheets ? 'text' : 'number',
      sticky: true,
      filter: 'none',
      value: (row) => (manySheets ? `${row.sheet} ${row.row}` : row.row),
      hint: '文件里的行号',
    },
    {
      id: 'action',
      title: '处理',
      width: 84,
      kind: 'text',
      sticky: true,
      filter: 'choice',
      value: (row) => actionNames[row.action],
      render: (row) => <span className={`import-action of-${row.action}`}>{actionNames[row.action]}</span>,
    },
    // What stands in the way comes first; without anything to say there is no such column.
    ...(says ? [problems] : []),
    ...fields,
  ];
}

/** A new unit that an answer created stands in the plan of the other registers too: it is told where they name their record. */
function rowText(row: PlanRow, kind: ImportKind, field: string): string {
  if (rowKind(kind, row) !== kind) {
    if (field === 'unit') return fieldText(row.values.name);
    return field === (kind === 'scoreEvents' ? 'kind' : 'title') ? '新建这个单位' : '';
  }
  return fieldTexts(kind, row, field).after;
}

function changed(kind: ImportKind, row: PlanRow, field: string): ReactNode {
  const { before, after } = fieldTexts(rowKind(kind, row), row, field);
  if (row.action !== 'change' || before === after) return null;
  return (
    <span title={`${before || '空白'} → ${after || '空白'}`}>
      <del className="import-before">{before || '空白'}</del> → <ins className="import-after">{after || '空白'}</ins>
    </span>
  );
}

/** What is to be said of a row: every problem with its cell, what a change changes, the rows folded into this one. */
function noteText(row: PlanRow, kind: ImportKind): string {
  const also = [...(row.alsoRows ?? []).map((at) => `第${at}行`), ...(row.alsoAt ?? []).map((at) => `工作表“${at.sheet}”第${at.row}行`)];
  const sentences = row.problems.map((problem) => {
    const cell = problem.at?.cell;
    return cell === undefined || problem.message.includes(cell) ? problem.message : `${cell} 格：${problem.message}`;
  });
  return [...sentences, changeText(row, kind), also.length > 0 ? `${also.join('、')}并入这一条。` : ''].filter((part) => part !== '').join(' ');
}

/** '备注：空白 → 已核对；报送日期：2020-05-13 → 2020-05-14' */
function changeText(row: PlanRow, kind: ImportKind): string {
  if (row.action !== 'change') return '';
  return planFields[rowKind(kind, row)]
    .map(({ id, title }) => ({ title, ...fieldTexts(rowKind(kind, row), row, id) }))
    .filter(({ before, after }) => before !== after)
    .map(({ title, before, after }) => `${title}：${before || '空白'} → ${after || '空白'}`)
    .join('；');
}
