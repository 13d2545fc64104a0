// The columns of 约稿登记.
import type { Commission } from '../../../shared/commissions/commission.ts';
import { commissionState, commissionStates } from '../../../shared/commissions/commissionState.ts';
import type { Day } from '../../../shared/days/day.ts';
import type { GridColumn } from '../../parts/DataGrid.tsx';
import { CommissionMark } from './CommissionMark.tsx';
import { OUTCOMES, outcomeText } from './commissionText.ts';

interface Offered {
  units: readonly string[];
  askers: readonly string[];
  /** The day on which the states are told. */
  today: Day;
  /** The year of days typed without one. */
  year: number | undefined;
}

/** Everything but the state is written in place. */
export function commissionColumns({ units, askers, today, year }: Offered): GridColumn<Commission>[] {
  const day = (id: 'askedOn' | 'dueOn' | 'deliveredOn', title: string): GridColumn<Commission> => ({ id, title, width: 96, kind: 'day', value: (one) => one[id], editor: { kind: 'day', year } });
  return [
    { id: 'unit', title: '单位', width: 160, kind: 'text', sticky: true, value: (one) => one.unit, editor: { kind: 'choice', options: units, required: true } },
    { id: 'title', title: '约稿题目', width: 230, kind: 'text', grow: true, value: (one) => one.title, editor: { kind: 'text', required: true } },
    { id: 'by', title: '约稿方', width: 132, kind: 'text', value: (one) => one.by, editor: { kind: 'choice', options: askers, free: true }, filter: 'choice' },
    day('askedOn', '约稿时间'),
    day('dueOn', '截止时间'),
    day('deliveredOn', '交稿时间'),
    { id: 'state', title: '状态', width: 92, kind: 'text', value: (one) => commissionStates[commissionState(one, today)], render: (one) => <CommissionMark state={commissionState(one, today)} />, filter: 'choice', hint: '按日期和判定得出；有判定的以判定为准' },
    { id: 'outcome', title: '判定', width: 72, kind: 'text', value: (one) => outcomeText(one.outcome), editor: { kind: 'choice', options: OUTCOMES }, filter: 'choice', hint: '是否按时、保质、保量完成；空着就按日期看' },
    { id: 'excused', title: '已作说明', width: 82, kind: 'text', value: (one) => (one.excused ? '是' : ''), editor: { kind: 'choice', options: ['是'] }, filter: 'choice', hint: '没有完成的，是否已作合理说明' },
    { id: 'note', title: '说明', width: 130, kind: 'text', value: (one) => one.note, editor: { kind: 'text' } },
  ];
}
