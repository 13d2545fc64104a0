// 申请统计 in words: the span, the sentence for the report's narrative, what the numbers leave out.
import { formatDay } from '../../days/phrases.ts';
import { outcomes } from '../outcomes.ts';
import type { Outcome } from '../outcomes.ts';
import type { Counted, Statistics } from './count.ts';

const isYear = ({ from, to }: Pick<Statistics, 'from' | 'to'>): boolean => from.slice(0, 4) === to.slice(0, 4) && from.endsWith('-01-01') && to.endsWith('-12-31');

/** '2024年', '2024年1月1日至6月30日' */
export function saySpan(span: Pick<Statistics, 'from' | 'to'>): string {
  if (isYear(span)) return `${span.from.slice(0, 4)}年`;
  const last = formatDay(span.to);
  return `${formatDay(span.from)}至${span.from.slice(0, 4) === span.to.slice(0, 4) ? last.replace(/^\d+年/, '') : last}`;
}

/** A part of a whole in percent with one place, rounded half up: '95.5%'; null of nothing. */
export function shareText(part: number, whole: number): string | null {
  if (whole === 0) return null;
  const tenths = Math.floor((part * 2000 + whole) / (2 * whole));
  return `${Math.floor(tenths / 10)}.${tenths % 10}%`;
}

/** '予以公开', '不予公开': the outcomes as the narrative groups them. */
const groupOf = (outcome: string): string => outcomes[outcome as Outcome].title.split('—')[0] ?? '';

/** Lines of one group summed up, in their order; without the empty ones. */
function grouped(counted: readonly Counted[], group: (line: Counted) => string): [string, number][] {
  const sums = new Map<string, number>();
  for (const line of counted) if (line.ids.length > 0) sums.set(group(line), (sums.get(group(line)) ?? 0) + line.ids.length);
  return [...sums];
}

const listed = (parts: readonly [string, number][]): string => parts.map(([name, count]) => `${name}${count}件`).join('、');

/** Working days as people say them: 12, 12.5. */
export const sayDays = (days: number): string => `${days}个工作日`;

function replies({ onTime, late, withoutDue, duration }: Statistics): string {
  const all = onTime.length + late.length + withoutDue.length;
  if (all === 0) return '';
  const time = late.length + withoutDue.length === 0 ? '均在法定期限内' : `在法定期限内${onTime.length}件，逾期${late.length}件${withoutDue.length === 0 ? '' : `，没有到期日可比的${withoutDue.length}件`}`;
  const took = duration.median === null || duration.longest === null ? '' : `；从收到申请到答复，用时的中位数是${sayDays(duration.median)}，最长${sayDays(duration.longest)}`;
  return `作出答复${all}件，${time}${took}。`;
}

function cases(counted: readonly Counted[]): string {
  const of = (name: string, rows: RegExp): string => {
    const own = counted.filter(({ key }) => rows.test(key));
    const results = grouped(own, (line) => line.name.split('—')[1] ?? '');
    const sum = results.reduce((total, [, count]) => total + count, 0);
    return sum === 0 ? '' : `${name}${sum}件（${listed(results)}）`;
  };
  const parts = [of('行政复议', /^reconsideration\./), of('行政诉讼', /^litigation/)].filter((part) => part !== '');
  return parts.length === 0 ? '' : `因政府信息公开申请引起${parts.join('，')}。`;
}

/** The sentence to copy into the narrative: nothing in it that is 0 but what a reader would ask for. */
export function narrativeOf(statistics: Statistics): string {
  const { received, carriedIn, closed, carriedOut, applicantKinds, steps } = statistics;
  const year = isYear(statistics);
  const who = received.length === 0 ? '' : `（${listed(grouped(applicantKinds, ({ name }) => name))}）`;
  const how = closed.length === 0 ? '' : `，其中${listed(grouped(statistics.outcomes, ({ key }) => groupOf(key)))}`;
  const taken = listed(grouped(steps.filter(({ key }) => ['correctionAsked', 'thirdPartyAsked', 'agencyAsked', 'extended'].includes(key)), ({ name }) => name));
  return [
    `${saySpan(statistics)}，新收到政府信息公开申请${received.length}件${who}，${year ? '上年' : '上期'}结转${carriedIn.length}件；办结${closed.length}件${how}；结转${year ? '下年度' : '下期'}继续办理${carriedOut.length}件。`,
    replies(statistics),
    taken === '' ? '' : `办理中${taken}。`,
    cases(statistics.cases),
  ].join('');
}

/** How the numbers are counted, and what is not in them. */
export function notesOf({ unconfirmed, withoutDue, duration, overdue }: Statistics): string[] {
  return [
    '新收按收到之日（条例第三十一条），办结按答复、不再处理或者撤回之日；与年度报告表三的口径一样。',
    '按期只看作出的答复，不看撤回和不再处理的；用时是收到次日起到答复当日的工作日，补正、征求意见的时间也在内。',
    ...(unconfirmed.length === 0 ? [] : [`有${unconfirmed.length}份申请还没有与申请人确认收到，没有计入。`]),
    ...(withoutDue.length === 0 ? [] : [`有${withoutDue.length}件答复没有到期日可比（答复时期限停着，或者缺那一年的放假安排），不计入按期率。`]),
    ...(duration.unmeasured.length === 0 ? [] : [`有${duration.unmeasured.length}件答复因为缺放假安排算不出用时。`]),
    ...(overdue.length === 0 ? [] : [`有${overdue.length}件到期末还没有答复，已经逾期。`]),
  ];
}
