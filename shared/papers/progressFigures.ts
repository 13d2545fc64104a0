// The numbers of a progress bulletin, counted once: the text, the tables and the charts all read them here.
import { addMonths, day as dayFrom, monthOf, monthSpan } from '../days/day.ts';
import type { Day } from '../days/day.ts';
import { finishedStates } from '../tracking/standing.ts';
import type { Part } from '../tracking/part.ts';
import type { ProgressInput } from './input.ts';

/** A unit that has said nothing for so many months is named. */
export const SILENT_MONTHS = 3;

/** Parts that apply, by how they stand: finished + started + notStarted + overdue = parts. */
export interface Count {
  /** 承办事项: parts that apply (不适用 is left out). */
  parts: number;
  /** 已完成, with 已销号 in it. */
  finished: number;
  closed: number;
  /** 推进中 and 退回重报, not overdue. */
  started: number;
  notStarted: number;
  overdue: number;
}
export type UnitCount = Count & { unit: string };
export type SectionCount = Count & { section: string; tasks: number };

/** A task with parts still open that falls due soon. */
export interface Upcoming {
  task: Part;
  deadline: Day;
  units: string[];
}

export interface ProgressFigures {
  total: Count;
  /** Tasks of the tables, and those of them without a part. */
  tasks: number;
  unassigned: number;
  /** Parts that do not apply, and those sent back among the started. */
  notApplicable: number;
  returned: number;
  units: UnitCount[];
  sections: SectionCount[];
  /** Of the parts whose deadline is over: all, and those finished. */
  due: { parts: number; finished: number };
  months: { month: string; finished: number | null; due: number }[];
  /** Units with open parts that never reported since the table was issued, and those silent since a day, each for SILENT_MONTHS and more. */
  neverReported: string[];
  silent: string[];
  sentBack: { unit: string; parts: number }[];
  /** Open, not late, due by the end of the month after the day; in the order of deadlines. */
  upcoming: Upcoming[];
  /** The month by whose end those are due. */
  upcomingBy: string;
}

const emptyCount = (): Count => ({ parts: 0, finished: 0, closed: 0, started: 0, notStarted: 0, overdue: 0 });

function add(count: Count, { state }: Part): void {
  count.parts += 1;
  if (finishedStates.includes(state)) count.finished += 1;
  if (state === '已销号') count.closed += 1;
  if (state === '推进中' || state === '退回重报') count.started += 1;
  if (state === '未启动') count.notStarted += 1;
  if (state === '逾期') count.overdue += 1;
}

const isOpen = ({ state }: Part): boolean => state !== '不适用' && !finishedStates.includes(state);

/** The same day so many months earlier; the month's last day where there is none. */
function monthsBefore(value: Day, count: number): Day {
  const { first, last } = monthSpan(addMonths(monthOf(value), -count));
  const same = `${first.slice(0, 8)}${value.slice(8)}`;
  return same > last ? last : dayFrom(same);
}

/** A section without its number: '一、公开平台' → '公开平台'; '' as 其他任务. */
export function sectionName(section: string): string {
  return section.replace(/\s+/g, '').replace(/^(?:第?[一二三四五六七八九十]+[、．.章]|[（(][一二三四五六七八九十\d]+[）)]|\d+[、．.])/, '') || '其他任务';
}

function silence({ tables, on, year }: ProgressInput, open: ReadonlyMap<string, Part[]>, all: ReadonlyMap<string, Part[]>): Pick<ProgressFigures, 'neverReported' | 'silent'> {
  const limit = monthsBefore(on, SILENT_MONTHS);
  const issued = new Map(tables.map((table) => [table.id, table.issuedOn]));
  const neverReported: string[] = [];
  const silent: string[] = [];
  for (const [unit, parts] of open) {
    const days = (all.get(unit) ?? []).flatMap(({ lastOn }) => (lastOn === null ? [] : [lastOn]));
    const newest = days.toSorted().at(-1);
    if (newest !== undefined) {
      if (newest <= limit) silent.push(unit);
      continue;
    }
    const [since = dayFrom(`${String(year).padStart(4, '0')}-01-01`)] = parts.flatMap(({ tableId }) => issued.get(tableId) ?? []).toSorted();
    if (since <= limit) neverReported.push(unit);
  }
  return { neverReported, silent };
}

function upcomingTasks(parts: readonly Part[], from: Day, last: Day): Upcoming[] {
  const due = parts.filter((part) => isOpen(part) && part.deadline !== null && part.deadline >= from && part.deadline <= last);
  return [...Map.groupBy(due, ({ taskId, deadline }) => `${taskId} ${deadline}`).values()]
    .map((own) => ({ task: own[0]!, deadline: own[0]!.deadline!, units: own.map(({ unit }) => unit) }))
    .toSorted((one, other) => (one.deadline < other.deadline ? -1 : one.deadline > other.deadline ? 1 : 0));
}

function monthFigures({ year, on }: ProgressInput, parts: readonly Part[]): ProgressFigures['months'] {
  const start = monthOf(dayFrom(`${String(year).padStart(4, '0')}-01-01`));
  return Array.from({ length: 12 }, (_, index) => addMonths(start, index)).map((month) => {
    const { first, last } = monthSpan(month);
    const by = last < on ? last : on;
    return {
      month,
      finished: first > on ? null : parts.filter(({ state, finishedOn }) => finishedStates.includes(state) && finishedOn !== null && finishedOn <= by).length,
      due: parts.filter(({ deadline }) => deadline !== null && deadline <= last).length,
    };
  });
}

/** Counts everything the bulletin speaks of. Units stand in the given order, those it lacks at the end; a unit none of whose parts apply is left out. */
export function progressFigures(input: ProgressInput): ProgressFigures {
  const { parts, tasks, on, judgedOn, order } = input;
  const applying = parts.filter(({ state }) => state !== '不适用');
  const place = new Map(order.map((unit, at) => [unit, at]));
  const byUnit = new Map([...Map.groupBy(applying, ({ unit }) => unit)].toSorted(([one], [other]) => (place.get(one) ?? order.length) - (place.get(other) ?? order.length)));
  const open = new Map([...byUnit].flatMap(([unit, own]) => (own.some(isOpen) ? [[unit, own.filter(isOpen)] as const] : [])));
  const total = emptyCount();
  for (const part of applying) add(total, part);
  const units = [...byUnit].map(([unit, own]) => {
    const count = { unit, ...emptyCount() };
    for (const part of own) add(count, part);
    return count;
  });
  const sectionOf = new Map(tasks.map(({ id, section }) => [id, sectionName(section)]));
  const sections = new Map<string, SectionCount>();
  for (const name of sectionOf.values()) {
    const count = sections.get(name) ?? { section: name, tasks: 0, ...emptyCount() };
    count.tasks += 1;
    sections.set(name, count);
  }
  for (const part of applying) {
    const section = sections.get(sectionOf.get(part.taskId) ?? '');
    if (section) add(section, part);
  }
  const dueParts = applying.filter(({ deadline }) => deadline !== null && deadline < judgedOn);
  const assigned = new Set(parts.map(({ taskId }) => taskId));
  const upcomingBy = addMonths(monthOf(on), 1);
  const returned = applying.filter(({ state }) => state === '退回重报');
  return {
    total,
    tasks: tasks.length,
    unassigned: tasks.filter(({ id }) => !assigned.has(id)).length,
    notApplicable: parts.length - applying.length,
    returned: returned.length,
    units,
    sections: [...sections.values()],
    due: { parts: dueParts.length, finished: dueParts.filter((part) => !isOpen(part)).length },
    months: monthFigures(input, applying),
    ...silence(input, open, Map.groupBy(parts, ({ unit }) => unit)),
    sentBack: [...open].map(([unit, own]) => ({ unit, parts: own.filter(({ stage }) => stage === '退回重报').length })).filter((one) => one.parts > 0),
    upcoming: upcomingTasks(applying, judgedOn, monthSpan(upcomingBy).last),
    upcomingBy,
  };
}

/** Finished parts in percent, one decimal; null without parts. 100 only when all are finished, 0 only when none is. */
export function completion({ parts, finished }: Pick<Count, 'parts' | 'finished'>): number | null {
  if (parts === 0) return null;
  if (finished === 0 || finished === parts) return finished === 0 ? 0 : 100;
  return Math.min(999, Math.max(1, Math.floor((2000 * finished + parts) / (2 * parts)))) / 10;
}

/** '66.7%', '100%'; '—' without parts. */
export function sayCompletion(count: Pick<Count, 'parts' | 'finished'>): string {
  const rate = completion(count);
  return rate === null ? '—' : `${rate}%`;
}
