// Facts from the other registers: tasks and what was done for them, items sent in, trainings, circulars and notices.
import { rateOf } from '../../tracking/summary.ts';
import type { Tally } from '../../tracking/part.ts';
import { factOf } from './fact.ts';
import type { Fact, FactRecord } from './fact.ts';

/** A unit's part of a task with how often it was done in the year. */
export interface FactPart {
  taskId: number;
  unit: string;
  number: string;
  /** Subsection and requirement: what the task speaks of. */
  words: string;
  finished: boolean;
  times: number;
}

/** What tasks may speak of that a report speaks of, too. */
const TOPICS: readonly { id: string; part: string; title: string; words: RegExp; did: string }[] = [
  { id: 'training', part: 'supervision', title: '业务培训', words: /培训|轮训/, did: '组织政务公开业务培训' },
  { id: 'interpretation', part: 'proactive', title: '政策解读', words: /解读/, did: '开展政策解读' },
  { id: 'decision', part: 'proactive', title: '重大行政决策公开', words: /重大(?:行政)?决策|决策(?:预)?公开|意见征集/, did: '公开重大行政决策事项' },
  { id: 'response', part: 'proactive', title: '回应关切和公众参与', words: /新闻发布会|政府开放日|在线访谈|回应关切|政风行风/, did: '开展新闻发布、政府开放日等活动' },
];

interface TaskInput {
  year: number;
  /** The whole area's when null. */
  unit: string | null;
  tasks: number;
  tally: Tally;
  parts: readonly FactPart[];
}

const FROM = '任务台账';

export function taskFacts({ year, unit, tasks, tally, parts }: TaskInput): Fact[] {
  if (tally.parts === 0) return [];
  const link = unit === null ? `/tasks?year=${year}` : `/tasks/unit?year=${year}&unit=${encodeURIComponent(unit)}`;
  const record = ({ taskId, number, words, unit: whose }: FactPart): FactRecord => ({ text: `${number === '' ? '' : `${number} `}${words.slice(0, 40)}${unit === null ? `（${whose}）` : ''}`, link: `/tasks?year=${year}&open=${taskId}` });
  const rate = rateOf(tally);
  const done = rate === null ? '' : `，完成率${rate}%`;
  const head = unit === null ? `印发${year}年政务公开工作任务分解表，共${tasks}项任务，分解到各单位${tally.parts}项` : `承担${year}年政务公开工作任务${tally.parts}项`;
  const facts = [factOf({
    id: 'tasks.completion', part: 'supervision', from: FROM, link, title: '任务分解表的完成情况', value: `${tally.parts}项，完成${tally.finished}项${done}`, note: tally.overdue > 0 ? `还有${tally.overdue}项逾期` : '', warn: true,
    sentence: `${head}，已完成${tally.finished}项${done}。`,
  }, parts.filter(({ finished }) => finished).map(record))];
  for (const { id, part, title, words, did } of TOPICS) {
    const own = parts.filter((one) => words.test(one.words));
    if (own.length === 0) continue;
    const times = own.reduce((sum, one) => sum + one.times, 0);
    const finished = own.filter((one) => one.finished).length;
    facts.push(factOf({
      id: `tasks.${id}`, part, from: FROM, link, title: `${title}方面的任务`, value: times > 0 ? `${times}次` : `${own.length}项，完成${finished}项`,
      note: times > 0 ? `${own.length}项任务的进展记录里写明的次数相加` : '进展记录里没有写次数',
      sentence: times > 0 ? `全年${did}${times}次。` : `${title}方面的任务${own.length}项，已完成${finished}项。`,
    }, own.filter((one) => times === 0 || one.times > 0).map(record)));
  }
  return facts;
}

interface SentInput {
  year: number;
  unit: string | null;
  submissions: readonly { id: number; title: string; unit: string; adoptions: number }[];
  events: readonly { id: number; unit: string; kind: string; count: number; on: string; note: string }[];
}

const span = (year: number, unit: string | null): string => `from=${year}-01-01&to=${year}-12-31${unit === null ? '' : `&unit=${encodeURIComponent(unit)}`}`;
const TRAINING = /培训|以干代训|跟班|轮训/;

/** Items sent in and printed; trainings entered beside them. */
export function sentFacts({ year, unit, submissions, events }: SentInput): Fact[] {
  const facts: Fact[] = [];
  const link = `/submissions?${span(year, unit)}`;
  const adopted = submissions.filter(({ adoptions }) => adoptions > 0);
  const times = adopted.reduce((sum, { adoptions }) => sum + adoptions, 0);
  if (submissions.length > 0) facts.push(factOf({
    id: 'submissions.sent', part: 'platform', from: '信息报送登记', link, title: '报送和采用的信息', value: `报送${submissions.length}条，采用${adopted.length}条`, note: times > adopted.length ? `同一条被几处采用的，共采用${times}篇次` : '',
    sentence: `全年${unit === null ? '各单位' : ''}报送政务公开信息${submissions.length}条，被各级刊物、平台采用${adopted.length}条${times > adopted.length ? `、${times}篇次` : ''}。`,
  }, submissions.map(({ id, title, unit: whose }) => ({ text: unit === null ? `${title}（${whose}）` : title, link: `${link}&open=${id}` }))));
  for (const [kind, own] of Map.groupBy(events.filter((event) => TRAINING.test(`${event.kind}${event.note}`)), (event) => event.kind)) {
    const count = own.reduce((sum, event) => sum + event.count, 0);
    const page = `/submissions/events?${span(year, unit)}`;
    facts.push(factOf({ id: `events.${kind}`, part: 'supervision', from: '加减分登记', link: page, title: kind, value: `${count}次`, note: '登记的是人次的，请把“次”改为“人次”', sentence: `全年开展${kind}${count}次。` }, own.map(({ id, unit: whose, on, note }) => ({ text: [on, whose, note].filter((text) => text !== '').join(' '), link: `${page}&open=${id}` }))));
  }
  return facts;
}

interface IssuedInput {
  year: number;
  bulletins: readonly { id: number; title: string }[];
  papers: readonly { kind: string; title: string; sheets: number }[];
}

/** Circulars and notices the office issued in the year. */
export function issuedFacts({ year, bulletins, papers }: IssuedInput): Fact[] {
  const link = `/tasks/supervision?tab=papers&year=${year}`;
  const of = (...kinds: string[]): IssuedInput['papers'] => papers.filter(({ kind }) => kinds.includes(kind));
  const sheets = (list: IssuedInput['papers']): number => list.reduce((sum, paper) => sum + paper.sheets, 0);
  const facts: Fact[] = [];
  const circulars = [...bulletins.map(({ id, title }) => ({ text: title, link: `/bulletins/${id}` })), ...of('progress', 'circular').map(({ title }) => ({ text: title, link }))];
  if (circulars.length > 0) facts.push(factOf({ id: 'issued.circulars', part: 'supervision', from: '已印发的通报', link: bulletins.length > 0 ? '/bulletins' : link, title: '印发的通报', value: `${circulars.length}期`, sentence: `全年印发政务公开工作通报${circulars.length}期。` }, circulars));
  const notices = [['supervision', '督办单'], ['urging', '催办函'], ['talk', '约谈通知'], ['inform', '信息报送告知书']].map(([kind = '', name = '']) => ({ name, own: of(kind) })).filter(({ own }) => sheets(own) > 0);
  if (notices.length > 0) {
    const said = notices.map(({ name, own }) => `${name}${sheets(own)}份`).join('、');
    facts.push(factOf({ id: 'issued.notices', part: 'supervision', from: '督办催办', link, title: '发出的督办单、催办函、约谈通知和告知书', value: said, sentence: `全年发出${said}。` }, notices.flatMap(({ own }) => own).map(({ title }) => ({ text: title, link }))));
  }
  return facts;
}
