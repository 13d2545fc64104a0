// requests.*: applications and their events; the clock is derived, never stored.
import type { Output } from '../../shared/contract/methods.ts';
import { Refusal, refusal } from '../../shared/problems.ts';
import { eventRefusal, receiptRefusal } from '../../shared/requests/addEvent.ts';
import { chargedBy, itemsFee, pagesFee } from '../../shared/requests/applicantFees.ts';
import { isOverdue } from '../../shared/requests/clock.ts';
import type { Clock } from '../../shared/requests/clockFacts.ts';
import { isEmptyContact } from '../../shared/requests/contact.ts';
import { isSimilar } from '../../shared/requests/similar.ts';
import { stateNames } from '../../shared/requests/standing.ts';
import { eventNames } from '../../shared/requests/words.ts';
import { change } from '../store/change.ts';
import { insertEvent, insertRequest, updateRequest } from '../store/requests.ts';
import { contactShown, keepContact, sealer } from './contacts.ts';
import type { Context, Handlers } from './context.ts';
import { clockIn, rulesOf } from './requestClock.ts';
import { filedRequests, filedWithDue, requireFiled } from './requestFiles.ts';
import type { Due, ListedFile } from './requestFiles.ts';
import { matcher } from './requestSearch.ts';

const explained = ({ reasons, days, deadlines, warnings }: Clock) => ({ text: reasons.join(''), reasons, days, deadlines, warnings });
const shown = ({ state, receivedOn, closedOn, due, outcome }: Due) => ({ state, stateName: stateNames[state], receivedOn, closedOn, due, outcome });

/** 2024-0007: counted within the year of arrival; `others` are numbers about to be given. */
export function nextNumbers(context: Context, others: readonly string[] = []): (year: string) => string {
  const last = new Map<string, number>();
  for (const number of [...filedRequests(context).map((one) => one.number), ...others]) {
    const match = /^(\d{4})-(\d+)$/.exec(number);
    if (match) last.set(match[1] ?? '', Math.max(last.get(match[1] ?? '') ?? 0, Number(match[2])));
  }
  return (year) => {
    const next = (last.get(year) ?? 0) + 1;
    last.set(year, next);
    return `${year}-${String(next).padStart(4, '0')}`;
  };
}

type Row = Output<'requests.list'>['requests'][number];
const rows = new WeakMap<ListedFile, Row>();

/** A row of the register, made once for each state of a file. */
function rowOf(listed: ListedFile): Row {
  const known = rows.get(listed);
  if (known) return known;
  const { id, number, application } = listed.file;
  const made = { id, number, application, ...shown(listed.due) };
  rows.set(listed, made);
  return made;
}

export const requestHandlers: Pick<Handlers, 'requests.add' | 'requests.amend' | 'requests.event' | 'requests.show' | 'requests.list' | 'requests.fees'> = {
  'requests.add': (context, { application, contact }) => {
    const { store } = context;
    const problem = receiptRefusal(application.received, 'application.received.confirmedOn');
    if (problem) throw new Refusal(problem);
    const clock = clockIn(application, [], rulesOf(context));
    const similar = filedRequests(context).filter((one) => isSimilar(one.application, application)).map(({ id }) => id);
    const number = nextNumbers(context)(application.received.on.slice(0, 4));
    const seal = contact && !isEmptyContact(contact) ? sealer(context) : null;
    let id = 0;
    change(store, { command: 'requests.add', summary: `登记申请${number}` }, (recorder) => (id = insertRequest(recorder, number, application)), () => {
      if (seal && contact) keepContact(context, seal, id, contact);
    });
    return { id, number, due: clock.due, explanation: explained(clock), similar };
  },

  'requests.amend': (context, { id, fields: { name, kind, content, wanted } }) => {
    const file = requireFiled(context, id);
    const { applicant, ...before } = file.application;
    const changed: [said: string, differs: boolean][] = [
      ['申请人', name !== undefined && name !== applicant.name],
      ['申请人类别', kind !== undefined && kind !== applicant.kind],
      ['申请内容', content !== undefined && content !== before.content],
      ['获取形式', wanted !== undefined && wanted !== before.wanted],
    ];
    const said = changed.filter(([, differs]) => differs).map(([what]) => what);
    if (said.length === 0) return { change: 0 };
    const application = { ...before, applicant: { name: name ?? applicant.name, kind: kind ?? applicant.kind }, content: content ?? before.content, wanted: wanted ?? before.wanted };
    const { seq } = change(context.store, { command: 'requests.amend', summary: `申请${file.number}：改正${said.join('、')}` }, (recorder) => updateRequest(recorder, { id, number: file.number, application }));
    return { change: seq };
  },

  'requests.event': (context, { id, event }) => {
    const { store } = context;
    const { application, number, events } = requireFiled(context, id);
    const rules = rulesOf(context);
    const problem = eventRefusal(application, events, event, rules);
    if (problem) throw new Refusal(problem);
    const clock = clockIn(application, [...events, { ...event, id: Number.MAX_SAFE_INTEGER }], rules);
    const { result } = change(store, { command: 'requests.event', summary: `申请${number}：${eventNames[event.kind]}（${event.on}）` }, (recorder) => insertEvent(store, recorder, id, event));
    return { id, event: result, due: clock.due, explanation: explained(clock) };
  },

  'requests.show': (context, { id }) => {
    const { application, number, events } = requireFiled(context, id);
    const clock = clockIn(application, events, rulesOf(context));
    return { id, number, application, events: [...events], ...shown(clock), explanation: explained(clock), contact: contactShown(context, id) };
  },

  'requests.list': (context, { state, overdueOn, text, year }) => {
    const matches = matcher(text);
    const wanted = (listed: ListedFile): boolean =>
      (state === undefined || listed.due.state === state) && (overdueOn === undefined || isOverdue(listed.due, overdueOn)) && (year === undefined || listed.file.application.received.on.startsWith(String(year))) && matches(listed);
    return { requests: filedWithDue(context).filter(wanted).map(rowOf) };
  },

  'requests.fees': (context, { id, items, pages }) => {
    const own = requireFiled(context, id);
    const method = pages === undefined ? 'items' : 'pages';
    if (items !== undefined && pages !== undefined) throw refusal('fee-method', '信息处理费按件或者按量只能选一种（国办函〔2020〕109号第三条）：请只给件数（items）或页数（pages）。', { field: 'items' });
    const charged = chargedBy(own);
    if (charged !== null && charged !== method) throw refusal('fee-method', `这份申请已经按${charged === 'items' ? '件' : '量'}发过收费通知，不能再按${method === 'items' ? '件' : '量'}计算（国办函〔2020〕109号第三条）。`, { field: method });
    if (pages !== undefined) return pagesFee(pages);
    const fee = itemsFee(own, filedRequests(context), items ?? 1);
    if (!fee) throw refusal('receipt-unconfirmed', '还没有与申请人确认收到，不能确定是哪个月的申请。请先登记确认的日期。', { field: 'id' });
    return fee;
  },
};
