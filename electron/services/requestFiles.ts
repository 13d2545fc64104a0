// Applications at hand for services: one, all, and each with its clock, derived once and kept until something changes.
import { refusal } from '../../shared/problems.ts';
import type { FiledApplication } from '../../shared/requests/applicantFees.ts';
import type { Clock } from '../../shared/requests/clockFacts.ts';
import { requestLedger } from '../store/requestLedger.ts';
import type { FiledRequest } from '../store/requestLedger.ts';
import type { Store } from '../store/store.ts';
import type { Context } from './context.ts';
import { clockIn, rulesOf } from './requestClock.ts';

/** What a list shows of a clock; the days are derived anew where they are asked for. */
export type Due = Pick<Clock, 'state' | 'receivedOn' | 'closedOn' | 'due' | 'outcome'>;

/** Derived by the rules of that number; an entry belongs to one state of a file, so a changed file has none. */
interface Derived {
  rules: number;
  by: WeakMap<FiledRequest, Due>;
}
const derived = new WeakMap<Store, Derived>();

/** All applications in the order they were entered. */
export function filedRequests({ store }: Context): FiledApplication[] {
  return [...requestLedger(store).files.values()];
}

/** One application; refused when there is none of that number. */
export function requireFiled({ store }: Context, id: number): FiledRequest {
  const found = requestLedger(store).files.get(id);
  if (!found) throw refusal('request-unknown', `没有编号为 ${id} 的申请。`, { field: 'id' });
  return found;
}

/** All applications with their due days. */
export function filedWithDue(context: Context): { file: FiledRequest; due: Due }[] {
  const { store } = context;
  const ledger = requestLedger(store);
  let known = derived.get(store);
  if (!known || known.rules !== ledger.rules || ledger.rules < 0) {
    known = { rules: ledger.rules, by: new WeakMap() };
    derived.set(store, known);
  }
  const rules = rulesOf(context);
  const { by } = known;
  return [...ledger.files.values()].map((file) => {
    let due = by.get(file);
    if (!due) {
      const { state, receivedOn, closedOn, due: day, outcome } = clockIn(file.application, file.events, rules);
      due = { state, receivedOn, closedOn, due: day, outcome };
      by.set(file, due);
    }
    return { file, due };
  });
}
