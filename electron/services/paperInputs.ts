// What a paper of supervision is composed from: the office, the parts as they stand on its day, its numbers.
import type { Decoded } from '../../shared/contract/methods.ts';
import { addDays } from '../../shared/days/count.ts';
import { day, month as monthFrom, monthSpan } from '../../shared/days/day.ts';
import type { Day } from '../../shared/days/day.ts';
import { formatDay } from '../../shared/days/phrases.ts';
import type { ProgressInput, SheetKind, SheetsInput } from '../../shared/papers/input.ts';
import { sheetNames } from '../../shared/papers/paper.ts';
import { sayPlace } from '../../shared/papers/situation.ts';
import { refusal } from '../../shared/problems.ts';
import type { Part } from '../../shared/tracking/part.ts';
import { openStates } from '../../shared/tracking/standing.ts';
import { listTables, listTasks } from '../store/tasks.ts';
import { listUnits } from '../store/units.ts';
import type { Context } from './context.ts';
import { firstNumber } from './numbers.ts';
import { officeOf } from './office.ts';
import { partsWhere } from './parts.ts';
import { standingsUpTo } from './standingsUpTo.ts';

type Request = Decoded<'papers.preview'>;

/** Calendar days a unit has to answer when the person names none. */
const REPLY_DAYS = 10;
/** So many names stand in a refusal. */
const NAMED = 5;

/** The parts asked for, as they stand on the day of issue. Refused: none, some that are gone, some there is nothing to urge about. */
function openParts(context: Context, kind: SheetKind, ids: readonly number[], issuedOn: Day): Part[] {
  const name = sheetNames[kind];
  if (ids.length === 0) throw refusal('nothing-chosen', `还没有选要发${name}的任务。请在任务台账里选中各单位没有完成的任务。`, { field: 'parts' });
  const parts = partsWhere(context, { ids }, issuedOn);
  const gone = new Set(ids).size - parts.length;
  if (gone > 0) throw refusal('part-gone', `所选的任务里有 ${gone} 项已经不在台账里，${name}没有生成。请刷新后重新选择。`, { field: 'parts' });
  // A paper dated back must not ask for what has been done since.
  const settled = [parts, issuedOn < context.today() ? partsWhere(context, { ids }) : []].flatMap((found) => found.filter(({ state }) => !openStates.includes(state)));
  if (settled.length > 0) {
    const named = settled.slice(0, NAMED).map((part) => `${part.unit}${sayPlace(part) || `“${part.requirement.slice(0, 12)}”`}（${part.state}）`);
    throw refusal('nothing-to-urge', `所选的任务里有${settled.length}项不需要再催：${named.join('、')}${settled.length > NAMED ? '等' : ''}。请去掉后再生成${name}。`, { field: 'parts' });
  }
  return parts;
}

/** One sheet for each unit, in the order of the register. Refused: what openParts and firstNumber refuse, an answer asked for before the day of issue. */
export function sheetsInput(context: Context, kind: SheetKind, request: Request): SheetsInput {
  const { store } = context;
  const issuedOn = request.issuedOn ?? context.today();
  const replyBy = request.replyBy === undefined ? addDays(issuedOn, REPLY_DAYS) : request.replyBy;
  if (replyBy !== null && replyBy < issuedOn) {
    throw refusal('reply-before-issue', `要求回复的日期（${formatDay(replyBy)}）早于落款日期（${formatDay(issuedOn)}）。请改正。`, { field: 'replyBy' });
  }
  const parts = openParts(context, kind, request.parts ?? [], issuedOn);
  const place = new Map(listUnits(store).map(({ id }, at) => [id, at]));
  const byUnit = [...Map.groupBy(parts, ({ unitId }) => unitId)].toSorted(([one], [other]) => (place.get(one) ?? 0) - (place.get(other) ?? 0));
  const first = firstNumber(store, kind, issuedOn, byUnit.length, request.number);
  const office = officeOf(store, request);
  return {
    kind,
    sheets: byUnit.map(([, own], at) => ({ unit: own[0]!.unit, number: first + at, parts: own })),
    tables: listTables(store),
    office,
    signer: request.issuer ?? (office.supervisor || office.issuer),
    issuedOn,
    replyBy,
  };
}

/** The year and month looked back on. Refused: neither given, both and at odds, a time that has not begun. */
function lookBack({ year, month }: Request, today: Day): { year: number; month: string | null; last: Day } {
  if (month === undefined && year === undefined) throw refusal('input-invalid', '没有说明是哪一年或哪个月的通报。请选择年度或月份。', { field: 'month' });
  if (month !== undefined && year !== undefined && Number(month.slice(0, 4)) !== year) {
    throw refusal('input-invalid', `月份（${month}）不在${year}年里。请改正年度或月份。`, { field: 'month' });
  }
  const asked = month === undefined ? year! : Number(month.slice(0, 4));
  const span = month === undefined ? { first: day(`${asked}-01-01`), last: day(`${asked}-12-31`) } : monthSpan(monthFrom(month));
  if (span.first > today) throw refusal('not-begun', `${month === undefined ? `${asked}年` : `${asked}年${Number(month.slice(5))}月`}还没有到，没有进展可以通报。请选择已经开始的${month === undefined ? '年度' : '月份'}。`, { field: month === undefined ? 'year' : 'month' });
  return { year: asked, month: month ?? null, last: span.last };
}

/**
 * The facts of a progress bulletin up to the end of the month or year, or up to today while it lasts. Once it is over, the standings are
 * judged on the day after: what was due on the last day and is not done is late. Refused: what lookBack refuses, a year without tasks.
 */
export function progressInput(context: Context, request: Request): ProgressInput {
  const { store } = context;
  const today = context.today();
  const { year, month, last } = lookBack(request, today);
  const on = last < today ? last : today;
  const judgedOn = last < today ? (addDays(last, 1) ?? last) : today;
  const tables = listTables(store, year);
  const tasks = listTasks(store, { tableIds: tables.map(({ id }) => id) }).map(({ id, section }) => ({ id, section }));
  if (tasks.length === 0) throw refusal('no-tasks', `${year}年还没有任务分解表，没有进展可以通报。请先导入这一年的任务分解表。`, { field: 'year' });
  const units = listUnits(store);
  const groups = [...new Set(units.map(({ group }) => group))];
  return {
    year,
    month,
    on,
    judgedOn,
    tables,
    tasks,
    parts: standingsUpTo(context, year, on, judgedOn),
    order: units.toSorted((one, other) => groups.indexOf(one.group) - groups.indexOf(other.group)).map(({ name }) => name),
    office: officeOf(store, request),
    documentNumber: request.documentNumber,
    issuedOn: request.issuedOn ?? today,
    replyBy: request.replyBy ?? null,
  };
}
