// Facts from the register of applications: received, answered in time, outcomes, working days, fees, cases.
import { countingEvents } from '../../requests/standing.ts';
import type { Statistics } from '../../requests/statistics/count.ts';
import { requestCells } from '../fillRequests.ts';
import type { CountedApplication } from '../fillRequests.ts';
import { unitsOf } from '../report.ts';
import { valueOfField, writeField } from './fields.ts';
import type { Field, Numbers } from './fields.ts';
import { factOf } from './fact.ts';
import type { Fact, FactRecord } from './fact.ts';
import { quantitiesOf } from './quantities.ts';

/** An application as the facts need it. */
export interface FactApplication extends CountedApplication {
  number: string;
}

const OUTCOMES = [['granted', '予以公开', 'three.granted.total'], ['partlyGranted', '部分公开', 'three.partlyGranted.total'], ['denied', '不予公开', 'denied'], ['unavailable', '无法提供', 'unavailable'], ['notProcessed', '不予处理', 'notProcessed'], ['other', '其他处理', 'other']] as const;
const FROM = '依申请公开登记簿';

/** Replies of the year as the statistics of applications count them, so that both pages say the same. */
export type Replies = Pick<Statistics, 'onTime' | 'late' | 'duration'>;

/** A number bound to its cell where the cell says the same; else as it is, with what the table says. */
function bound(numbers: Numbers, of: string, value: number): { text: string; note: string } {
  if (!quantitiesOf(numbers.form).has(of)) return { text: String(value), note: '' };
  const field: Field = { kind: 'now', of };
  const { text, problem } = valueOfField(numbers, field);
  if (problem !== null) return { text: String(value), note: '表格里还没有填' };
  return text === String(value) ? { text: writeField(field), note: '' } : { text: String(value), note: `表格里是${text}` };
}

/** '，比上年{{growth …}}' where last year is known. */
function against(numbers: Numbers, of: string, isBound: boolean): string {
  const field: Field = { kind: 'growth', of };
  return isBound && valueOfField(numbers, field).problem === null ? `，比上年${writeField(field)}` : '';
}

export function requestFacts(numbers: Numbers, year: number, applications: readonly FactApplication[], replies: Replies): Fact[] {
  const [first, last] = [`${year}-01-01`, `${year}-12-31`];
  const cells = requestCells(numbers.form, year, applications);
  const byId = new Map(applications.map((one) => [one.id, one]));
  const link = `/requests?state=all&year=${year}`;
  const byIds = (ids: readonly number[]): FactApplication[] => ids.flatMap((id) => byId.get(id) ?? []);
  const record = ({ id, number }: Pick<FactApplication, 'id' | 'number'>): FactRecord => ({ text: number, link: `/requests/${id}` });
  const of = (path: string): FactApplication[] => byIds(cells.get(path) ?? []);
  const idsOf = (quantity: string): FactApplication[] => (quantitiesOf(numbers.form).get(quantity)?.paths ?? []).flatMap(of);
  const base = { part: 'requests', from: FROM, link };
  const received = of('three.newlyReceived.total');
  const handled = of('three.total.total');
  if (received.length + handled.length + of('three.carriedOut.total').length === 0) return nothing(numbers, year, applications, link);
  const facts: Fact[] = [];
  const own = bound(numbers, 'three.newlyReceived.total', received.length);
  facts.push(factOf({ ...base, id: 'requests.received', title: '本年新收的申请', value: `${received.length}件`, note: own.note, warn: own.note !== '', sentence: `${year}年新收政府信息公开申请${own.text}件${against(numbers, 'three.newlyReceived.total', own.note === '' && own.text !== String(received.length))}。` }, received.map(record)));
  const [inward, outward] = [of('three.carriedIn.total'), of('three.carriedOut.total')];
  const [cameIn, done, goesOn] = [bound(numbers, 'three.carriedIn.total', inward.length), bound(numbers, 'three.total.total', handled.length), bound(numbers, 'three.carriedOut.total', outward.length)];
  facts.push(factOf({ ...base, id: 'requests.handled', title: '办结和结转的申请', value: `${handled.length}件，结转下年${outward.length}件`, note: [cameIn, done, goesOn].map(({ note }) => note).find((note) => note !== '') ?? '', warn: true, sentence: `上年结转${cameIn.text}件，本年办结申请${done.text}件，结转下年度${goesOn.text}件。` }, [...handled, ...outward].map(record)));
  facts.push(...inTime(replies, byIds, base, record), outcomeFact(numbers, handled, idsOf, base, record));
  facts.push(...caseFacts(numbers, year, of, base, record), ...feeFacts(numbers, applications, first, last, link));
  return facts;
}

/** A year without an application. An office that keeps no register has none in it either: what its table says goes before. */
function nothing(numbers: Numbers, year: number, applications: readonly FactApplication[], link: string): Fact[] {
  const { text, problem } = valueOfField(numbers, { kind: 'now', of: 'three.newlyReceived.total' });
  const empty = { note: applications.length === 0 ? '登记簿里一份申请也没有，请核实' : '', warn: true };
  const fees = feeFacts(numbers, applications, `${year}-01-01`, `${year}-12-31`, link).map((fact) => (fact.note === '' ? { ...fact, ...empty, warn: empty.note !== '' } : fact));
  if (problem === null && text !== '0') return fees;
  return [factOf({ id: 'requests.none', part: 'requests', from: FROM, link, title: '本年新收的申请', value: '0件', ...empty, sentence: `${year}年没有收到政府信息公开申请。` }, []), ...fees];
}

type Base = Pick<Fact, 'part' | 'from' | 'link'>;
type AsRecord = (application: FactApplication) => FactRecord;

/** Replies of the year: how many by their due day, and how long they took. */
function inTime({ onTime, late, duration }: Replies, byIds: (ids: readonly number[]) => FactApplication[], base: Base, record: AsRecord): Fact[] {
  const replied = byIds([...onTime, ...late]);
  if (replied.length === 0) return [];
  const facts = [factOf({
    ...base, id: 'requests.onTime', title: '按时答复的申请', value: `${onTime.length}件，共答复${replied.length}件`, note: late.length === 0 ? '' : `超期答复${late.length}件：${byIds(late).slice(0, 5).map(({ number }) => number).join('、')}${late.length > 5 ? '等' : ''}`, warn: true,
    sentence: late.length === 0 ? `作出答复的${replied.length}份申请均在法定期限内答复。` : `作出答复的${replied.length}份申请中，在法定期限内答复的${onTime.length}份。`,
  }, replied.map(record))];
  const { median, measured } = duration;
  if (median !== null) facts.push(factOf({ ...base, id: 'requests.median', title: '答复用时的中位数', value: `${median}个工作日`, note: `按${measured.length}件答复计算，自收到次日起至答复当日，补正、征求意见的时间也在内`, sentence: `答复用时的中位数为${median}个工作日。` }, byIds(measured).map(record)));
  return facts;
}

function outcomeFact(numbers: Numbers, handled: readonly FactApplication[], idsOf: (quantity: string) => FactApplication[], base: Base, record: AsRecord): Fact {
  const rows = OUTCOMES.map(([id, title, quantity]) => {
    const known = quantitiesOf(numbers.form).has(quantity) ? quantity : 'three.other_other.total';
    const list = idsOf(known);
    return { id, title, list, ...bound(numbers, known, list.length) };
  }).filter(({ list }) => list.length > 0);
  const notes = rows.flatMap(({ title, note }) => (note === '' ? [] : [`${title}：${note}`]));
  return factOf({
    ...base, id: 'requests.outcomes', title: '办理结果', value: rows.map(({ title, list }) => `${title}${list.length}件`).join('，') || '没有办结的', note: notes.join('；'), warn: true,
    sentence: rows.length === 0 ? '本年没有办结的申请。' : `办理结果为：${rows.map(({ title, text }) => `${title}${text}件`).join('，')}。`,
  }, handled.map(record));
}

function caseFacts(numbers: Numbers, year: number, of: (path: string) => FactApplication[], base: Base, record: AsRecord): Fact[] {
  const [review, direct, after] = [of('four.reconsideration.total'), of('four.litigationDirect.total'), of('four.litigationAfterReconsideration.total')];
  const [reviews, suits] = [bound(numbers, 'four.reconsideration.total', review.length), bound(numbers, 'litigation', direct.length + after.length)];
  const all = [...review, ...direct, ...after];
  const sentence = all.length === 0 ? `${year}年没有因政府信息公开被申请行政复议、提起行政诉讼。` : `因政府信息公开被申请行政复议${reviews.text}件，被提起行政诉讼${suits.text}件。`;
  return [factOf({ ...base, id: 'requests.cases', title: '行政复议、行政诉讼', value: `复议${review.length}件，诉讼${direct.length + after.length}件`, note: all.length === 0 ? '' : [reviews.note, suits.note].find((note) => note !== '') ?? '', warn: true, sentence }, all.map(record))];
}

/** 信息处理费: what was charged and paid within the year. */
function feeFacts({ cells }: Numbers, applications: readonly FactApplication[], first: string, last: string, link: string): Fact[] {
  const paid = applications.flatMap((one) => {
    const events = countingEvents(one.events);
    return events.flatMap((event, at) => {
      if (event.kind !== 'feePaid' || event.on < first || event.on > last) return [];
      const notice = events.slice(0, at).findLast(({ kind }) => kind === 'feeNoticed');
      return [{ one, yuan: notice?.kind === 'feeNoticed' ? notice.yuan : 0 }];
    });
  });
  const yuan = paid.reduce((sum, { yuan: own }) => sum + own, 0);
  const unpaid = unitsOf(cells.get('three.other_feeUnpaid.total')) ?? 0n;
  return [factOf({
    id: 'requests.fees', part: 'other', from: FROM, link, title: '收取的信息处理费', value: `${yuan}元`, note: unpaid > 0n ? '表三有逾期未缴费的申请' : '', warn: true,
    sentence: `依据《政府信息公开信息处理费管理办法》，本年度${yuan === 0 ? '没有收取信息处理费' : `收取信息处理费${yuan}元，共${paid.length}件`}。`,
  }, paid.map(({ one: { id, number } }) => ({ text: number, link: `/requests/${id}` })))];
}
