// Plans 加减分登记: every row of the file against the events already there.
import { daysBetween } from '../days/count.ts';
import { formatDay } from '../days/phrases.ts';
import type { Day } from '../days/day.ts';
import { foldText } from '../names/fold.ts';
import { likeness } from '../names/nearest.ts';
import type { Problem } from '../problems.ts';
import { hint } from '../problems.ts';
import type { ScoreEventFields } from '../scoreEvents/scoreEvent.ts';
import { createUnitDesk } from './askUnits.ts';
import type { UnitDesk } from './askUnits.ts';
import type { KnownScoreEvent, RegisterRequest } from './facts.ts';
import { farAhead } from './farAhead.ts';
import type { Table } from './table.ts';
import { isRefused } from './items.ts';
import type { Plan, PlanRow } from './plan.ts';
import { isDraft, readRegister } from './readRegister.ts';
import type { Draft, RowToRead } from './readRegister.ts';
import { takenAbove } from './takenAbove.ts';
import { readUnitCell } from './readUnitCell.ts';

interface EventDraft extends Draft {
  unitPrinted: string;
  unit: string | null;
  kind: string;
  /** null: the cell is blank. */
  count: number | null;
  on: Day | null;
  points: number | null;
  note: string;
  /** The words above that made its points negative, and the column's head; null where they are as written. */
  taken: { words: string; head: string } | null;
}

const [LONGEST_KIND, LONGEST_NOTE] = [200, 2000];
/** Notes of one unit's events of one kind and day that are this much alike are one note, put right. */
const SAME_NOTE = 0.6;
/** Days apart up to which an event of the same unit, kind and note is worth a question. */
const NEAR_DAYS = 7;

function readEvent({ table, cells, row, unitRow, section, problems }: RowToRead, desk: UnitDesk, given: string | undefined): EventDraft {
  const { view } = table;
  const kindColumn = cells.at.get('kind') ?? 0;
  const kind = cells.text('kind', row, LONGEST_KIND, problems);
  if (kind === '' && !isRefused({ problems })) {
    problems.push({ code: 'kind-missing', message: `${view.address(row, kindColumn)} 没有写加减分类别，请补上。`, at: cells.place(row, kindColumn, 'kind') });
  }
  const before = problems.length;
  const on = cells.day('on', '日期', row, problems);
  const onColumn = cells.at.get('on') ?? 0;
  if (on === null && !isRefused({ problems: problems.slice(before) })) {
    problems.push({ code: 'day-missing', message: `${view.address(row, onColumn)} 没有写日期，请补上。`, at: cells.place(row, onColumn, 'on') });
  }
  const { printed, unit } = readUnitCell(table, cells, desk, { row, unitRow, on, given }, problems);
  const added = cells.points('pointsAdded', row, problems);
  const taken = cells.points('pointsTaken', row, problems);
  if (added !== null && taken !== null && added !== 0 && taken !== 0) {
    const column = cells.at.get('pointsTaken') ?? 0;
    problems.push({ code: 'points-both', message: `${view.address(row, column)} 写了扣分，同一行又写了加分，请分成两行。`, at: cells.place(row, column, 'points') });
  }
  const split = added !== null && added !== 0 ? added : taken === null ? added : 0 - Math.abs(taken);
  const pointsColumn = cells.at.get('points');
  const written = cells.points('points', row, problems);
  // A number that bears its own sign says itself what it is.
  const words = written !== null && written > 0 && pointsColumn !== undefined && !/^[+加]/.test(foldText(view.text(row, pointsColumn))) ? takenAbove(table, section) : null;
  const points = written !== null && words !== null ? 0 - written : written;
  return {
    sheet: view.name, row: row + 1, cell: view.address(row, kindColumn), problems, unitPrinted: printed, unit, kind,
    count: cells.count('count', row, problems), on, points: points ?? split,
    note: [cells.text('note', row, LONGEST_NOTE, problems), cells.text('remark', row, LONGEST_NOTE, problems)].filter((text) => text !== '').join('；'),
    taken: words === null || pointsColumn === undefined ? null : { words, head: view.text(table.head.bottom, pointsColumn) },
  };
}

const keyOf = (unit: string, kind: string, on: string): string => `${unit}\n${foldText(kind)}\n${on}`;
const sameNote = (one: string, other: string): boolean => foldText(one) === foldText(other);

/** Which event of the data each draft is. First those that say the same; then, of one unit, kind and day, those that put one right. */
function matchEvents(drafts: readonly EventDraft[], known: readonly KnownScoreEvent[]): Map<EventDraft, KnownScoreEvent> {
  const free = Map.groupBy(known, ({ unit, kind, on }) => keyOf(unit, kind, on));
  const matches = new Map<EventDraft, KnownScoreEvent>();
  const take = (draft: EventDraft, fits: (event: KnownScoreEvent) => boolean): void => {
    if (matches.has(draft)) return;
    const list = free.get(keyOf(draft.unit ?? '', draft.kind, draft.on ?? '')) ?? [];
    const at = list.findIndex(fits);
    if (at >= 0) matches.set(draft, ...list.splice(at, 1) as [KnownScoreEvent]);
  };
  const agrees = (draft: EventDraft, event: KnownScoreEvent): boolean => (draft.count ?? event.count) === event.count && (draft.points ?? event.points) === event.points;
  for (const draft of drafts) take(draft, (event) => agrees(draft, event) && sameNote(draft.note, event.note));
  for (const draft of drafts) take(draft, (event) => sameNote(draft.note, event.note));
  for (const draft of drafts) take(draft, ({ note }) => note === '' || draft.note === '' || likeness(foldText(note), foldText(draft.note)) >= SAME_NOTE);
  return matches;
}

/** The event as it would stand: a blank cell erases nothing. `before` holds what changes. */
function compared(draft: EventDraft, { id, unit, kind, count, on, points, note }: KnownScoreEvent): { values: ScoreEventFields & { id: number }; before: Record<string, unknown> } {
  const values = { unit, kind, count: draft.count ?? count, on, points: draft.points ?? points, note: draft.note === '' ? note : draft.note, id };
  const before: Record<string, unknown> = {};
  if (values.count !== count) before['count'] = count;
  if (values.points !== points) before['points'] = points;
  if (values.note !== note) before['note'] = note;
  return { values, before };
}

const valuesOf = ({ unit, unitPrinted, kind, count, on, points, note }: EventDraft): Record<string, unknown> => ({ unit: unit ?? unitPrinted, kind, count: count ?? 1, on, points, note });

/** Two rows that say the same are two events, and pointed out; so is a new one that is much like one already there. */
function hintAlike(drafts: readonly EventDraft[], matches: ReadonlyMap<EventDraft, KnownScoreEvent>, known: readonly KnownScoreEvent[]): void {
  const seen = new Map<string, EventDraft>();
  const taken = new Set(matches.values());
  const byUnit = Map.groupBy(known.filter((event) => !taken.has(event)), ({ unit, kind }) => keyOf(unit, kind, ''));
  const matched = new Set([...matches].map(([{ unit, kind, on }]) => keyOf(unit ?? '', kind, on ?? '')));
  for (const draft of drafts) {
    const { unit, kind, on, note, cell } = draft;
    const at = { sheet: draft.sheet, row: draft.row, cell, field: 'kind' };
    const key = keyOf(unit ?? '', kind, on ?? '');
    const first = seen.get(`${key}\n${foldText(note)}`);
    if (first) {
      const where = first.sheet === draft.sheet ? `第${first.row}行` : `工作表“${first.sheet}”第${first.row}行`;
      draft.problems.push(hint('events-alike', `${cell} 与${where}的单位、类别、日期和说明都相同，按两条登记；如果是同一件事写了两遍，请删去一行。`, at));
    } else seen.set(`${key}\n${foldText(note)}`, draft);
    if (matches.has(draft) || on === null) continue;
    if (matched.has(key) && !first) draft.problems.push(hint('events-similar', `${cell} 的“${unit}”${formatDay(on)}已登记过“${kind}”，说明不同，按新的一条登记，请核对是否同一件事。`, at));
    const near = byUnit.get(keyOf(unit ?? '', kind, ''))?.find((event) => sameNote(event.note, note) && Math.abs(daysBetween(event.on, on)) <= NEAR_DAYS);
    const same = byUnit.get(keyOf(unit ?? '', kind, ''))?.find((event) => event.on === on);
    const like = same ?? near;
    if (like) draft.problems.push(hint('events-similar', `${cell} 与已登记的${formatDay(like.on)}“${kind}”${like === same ? '只有说明不同' : '只差几天'}，按新的一条登记，请核对是否同一件事。`, at));
  }
}

/** One hint for each sheet and heading whose points were taken as points off. */
function takenHints(drafts: readonly EventDraft[]): Problem[] {
  const taken = drafts.flatMap(({ sheet, taken: said }) => (said === null ? [] : [{ sheet, ...said }]));
  return [...Map.groupBy(taken, ({ sheet, words }) => `${sheet}\n${words}`).values()].map((list) => {
    const [{ sheet, words, head } = { sheet: '', words: '', head: '' }] = list;
    return hint('points-taken', `工作表“${sheet}”写的是“${words.slice(0, 30)}”，“${head}”一列没有负号的数（${list.length}处）按扣分记为负数，请核对。`, { sheet, field: 'points' });
  });
}

/** Plans all sheets of 加减分 of a file; rows come back in the file's order, new units first. */
export function planScoreEvents(request: RegisterRequest, tables: readonly Table[]): { rows: PlanRow[]; hints: Problem[]; questions: Plan['questions'] } {
  const known = request.known.scoreEvents ?? [];
  const desk = createUnitDesk(request.known, request.options);
  const { entries, hints } = readRegister(request, tables, { key: 'kind', day: 'on', read: (row) => readEvent(row, desk, request.options.unit) });
  const written = entries.filter((entry) => isDraft(entry)).filter((draft) => !isRefused(draft));
  const matches = matchEvents(written, known);
  hintAlike(written, matches, known);
  const rows = entries.map((entry): PlanRow => {
    if (!isDraft(entry)) return entry;
    const { sheet, row, problems } = entry;
    if (isRefused(entry)) return { sheet, row, action: 'refuse', values: valuesOf(entry), problems };
    problems.push(...farAhead(request.today, entry.on, `第${row}行的日期`, { sheet, row, field: 'on' }));
    const match = matches.get(entry);
    if (!match) return { sheet, row, action: 'add', values: valuesOf(entry), problems };
    const { values, before } = compared(entry, match);
    const changed = Object.keys(before).length > 0;
    return { sheet, row, action: changed ? 'change' : 'same', values, ...(changed ? { before } : {}), problems };
  });
  return { rows: [...desk.created(), ...rows], hints: [...hints, ...takenHints(entries.filter((entry) => isDraft(entry))), ...desk.hints()], questions: desk.questions() };
}
