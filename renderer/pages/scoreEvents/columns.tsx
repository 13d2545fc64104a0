// The columns of 加减分登记.
import type { ScoreEvent } from '../../../shared/scoreEvents/scoreEvent.ts';
import type { GridColumn } from '../../parts/DataGrid.tsx';

interface Offered {
  units: readonly string[];
  kinds: readonly string[];
  /** The year of days typed without one. */
  year: number | undefined;
  open: (event: ScoreEvent) => void;
}

/** Evidence is kept in the panel at the side; everything else is written in place. */
export function eventColumns({ units, kinds, year, open }: Offered): GridColumn<ScoreEvent>[] {
  return [
    { id: 'unit', title: '单位', width: 190, kind: 'text', sticky: true, value: (one) => one.unit, editor: { kind: 'choice', options: units, required: true } },
    { id: 'kind', title: '类别', width: 230, kind: 'text', value: (one) => one.kind, editor: { kind: 'choice', options: kinds, free: true, required: true }, filter: 'choice' },
    { id: 'count', title: '数量', width: 64, kind: 'number', value: (one) => one.count, editor: { kind: 'text', required: true }, hint: '次、人、人次、篇次' },
    { id: 'on', title: '日期', width: 96, kind: 'day', value: (one) => one.on, editor: { kind: 'day', required: true, year } },
    { id: 'points', title: '核定分值', width: 84, kind: 'number', value: (one) => one.points, editor: { kind: 'text' }, hint: '计分办法留有幅度、由人定的分值，扣分写负数；由办法算的就空着' },
    { id: 'note', title: '说明', width: 260, kind: 'text', grow: true, value: (one) => one.note, editor: { kind: 'text' } },
    {
      id: 'evidence',
      title: '佐证材料',
      width: 84,
      kind: 'number',
      value: (one) => one.evidence,
      render: (one) => (
        <button type="button" className="cell-link" tabIndex={-1} onClick={() => open(one)}>
          {one.evidence === 0 ? <span className="faint">存材料</span> : `${one.evidence} 份`}
        </button>
      ),
    },
  ];
}
