// commissions.*: 约稿登记.
import { commissionFieldsSchema } from '../../shared/commissions/commission.ts';
import type { Commission, CommissionFields } from '../../shared/commissions/commission.ts';
import { commissionDayProblem } from '../../shared/commissions/commissionState.ts';
import type { UnitIndex } from '../../shared/names/unitIndex.ts';
import { Refusal } from '../../shared/problems.ts';
import { insertCommissions, listCommissions, removeCommission, updateCommission } from '../store/commissions.ts';
import type { CommissionRecord } from '../store/commissions.ts';
import type { Handlers } from './context.ts';
import { registerActions } from './unitRegister.ts';
import { unitIndex, unitNamed } from './units.ts';

function settle(units: UnitIndex, fields: CommissionFields): { fields: CommissionFields; record: CommissionRecord } {
  const problem = commissionDayProblem(fields);
  if (problem) throw new Refusal(problem);
  const { unit: written, ...rest } = fields;
  const unit = unitNamed(units, written, fields.dueOn ?? fields.askedOn ?? fields.deliveredOn);
  return { fields: { ...fields, unit: unit.name }, record: { ...rest, unitId: unit.id } };
}

const actions = registerActions<CommissionFields, Commission, CommissionRecord>({
  method: 'commissions',
  counted: '条约稿',
  gone: { code: 'commission-gone', message: '这条约稿已经不在登记里。请刷新后再试。' },
  schema: commissionFieldsSchema,
  said: ({ id: _id, unitId: _unitId, ...said }) => said,
  nameOf: ({ unit, title }) => `${unit}：${title}`,
  settle,
  list: (store, ids) => listCommissions(store, { ids }),
  insert: insertCommissions,
  update: (_store, recorder, before, record) => updateCommission(recorder, before.id, record),
  remove: (_store, recorder, { id }) => removeCommission(recorder, id),
});

export const commissionHandlers: Pick<Handlers, 'commissions.list' | 'commissions.show' | 'commissions.add' | 'commissions.change' | 'commissions.changeMany' | 'commissions.remove'> = {
  'commissions.list': (context, { from, to, unit }) => ({
    today: context.today(),
    commissions: listCommissions(context.store, { from, to, unitId: unit === undefined ? undefined : unitNamed(unitIndex(context.store), unit).id }),
  }),
  'commissions.show': ({ store }, { id }) => actions.show(store, id),
  'commissions.add': ({ store }, fields) => actions.add(store, fields),
  'commissions.change': ({ store }, { id, fields }) => actions.change(store, id, fields),
  'commissions.changeMany': ({ store }, { changes }) => actions.changeMany(store, changes),
  'commissions.remove': ({ store }, { ids }) => actions.remove(store, ids),
};
