// Applications at hand for services: one, all, and each with its clock, derived once and kept until something changes.
import type { Day } from '../../shared/days/day.ts';
import { refusal } from '../../shared/problems.ts';
import type { FiledApplication } from '../../shared/requests/applicantFees.ts';
import type { Clock, ClockRules } from '../../shared/requests/clockFacts.ts';
import { requestLedger } from '../store/requestLedger.ts';
import type { FiledRequest } from '../store/requestLedger.ts';
import type { Store } from '../store/store.ts';
import type { Context } from './context.ts';
import { clockIn, rulesOf } from './requestClock.ts';

/** What a list shows of a clock; the days are derived anew where they are asked for. */
export type Due = Pick<Clock, 'state' | 'receivedOn' | 'closedOn' | 'due' | 'outcome'>;

/** One application with its due day; `searched` is what a search looks into, folded when first asked. */
export interface ListedFile {
  file: FiledRequest;
  due: Due;
  searched: string | null;
}

interface Derived {
  /** Numbers of the ledger it was derived from. */
  version: number;
  rulesVersion: number;
  rules: ClockRules;
  list: ListedFile[];
  /** An entry belongs to one state of a file: a changed file has none. */
  by: WeakMap<FiledRequest, ListedFile>;
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

/** All applications with their due days, in the order they were entered: to be read, not changed. */
export function filedWithDue(context: Context): readonly ListedFile[] {
  const { store } = context;
  const ledger = requestLedger(store);
  let known = derived.get(store);
  if (known && known.version === ledger.version && known.rulesVersion === ledger.rules && ledger.rules >= 0) return known.list;
  if (!known || known.rulesVersion !== ledger.rules || ledger.rules < 0) {
    known = { version: -1, rulesVersion: ledger.rules, rules: rulesOf(context), list: [], by: new WeakMap() };
    derived.set(store, known);
  }
  const { by, rules } = known;
  known.version = ledger.version;
  known.list = Array.from(ledger.files.values(), (file) => {
    const there = by.get(file);
    if (there) return there;
    const { state, receivedOn, closedOn, due, outcome } = clockIn(file.application, file.events, rules);
    const made: ListedFile = { file, due: { state, receivedOn, closedOn, due, outcome }, searched: null };
    by.set(file, made);
    return made;
  });
  return known.list;
}

/** The rules the due days at hand were derived by; their calendar remembers the days it was asked. */
export function rulesAtHand(context: Context): ClockRules {
  filedWithDue(context);
  return derived.get(context.store)?.rules ?? rulesOf(context);
}

/** Applications whose due day would be another under other rules. */
export function movedBy(context: Context, rules: ClockRules): { id: number; number: string; before: Day | null; after: Day | null; closedOn: Day | null }[] {
  return filedWithDue(context).flatMap(({ file: { id, number, application, events }, due }) => {
    const after = clockIn(application, events, rules).due;
    return after === due.due ? [] : [{ id, number, before: due.due, after, closedOn: due.closedOn }];
  });
}
