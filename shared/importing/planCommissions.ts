// Plans 约稿登记: every row of the file against the commissioned items already there.
import type { CommissionFields } from '../commissions/commission.ts';
import { commissionDayProblem } from '../commissions/commissionState.ts';
import { formatDay } from '../days/phrases.ts';
import type { Day } from '../days/day.ts';
import { titleKey } from '../names/fold.ts';
import type { Problem } from '../problems.ts';
import { hint } from '../problems.ts';
import { askerFinder } from './askerAbove.ts';
import { createUnitDesk } from './askUnits.ts';
import type { KnownCommission, RegisterRequest } from './facts.ts';
import { farAhead } from './farAhead.ts';
import type { Table } from './table.ts';
import { isRefused } from './items.ts';
import type { Plan, PlanRow } from './plan.ts';
import { dayFields, dayNames, readCommission } from './readCommission.ts';
import type { CommissionDays, CommissionDraft } from './readCommission.ts';
import { isDraft, readRegister } from './readRegister.ts';

const keyOf = (unit: string, title: string): string => `${unit}\n${titleKey(title)}`;
const agree = (one: Day | null, other: Day | null): boolean => one === null || other === null || one === other;

/** Of two items of one unit and title: 2 asked and due on the same days, 1 nothing against it or one of the two days put right, 0 two items. */
function kinship(one: CommissionDays, other: CommissionDays): 0 | 1 | 2 {
  if (one.askedOn === other.askedOn && one.dueOn === other.dueOn) return 2;
  if (agree(one.askedOn, other.askedOn) && agree(one.dueOn, other.dueOn)) return 1;
  const anchored = (one.askedOn !== null && one.askedOn === other.askedOn) || (one.dueOn !== null && one.dueOn === other.dueOn);
  return anchored ? 1 : 0;
}

function matchCommissions(drafts: readonly CommissionDraft[], known: readonly KnownCommission[]): Map<CommissionDraft, KnownCommission> {
  const free = Map.groupBy(known, ({ unit, title }) => keyOf(unit, title));
  const matches = new Map<CommissionDraft, KnownCommission>();
  for (const least of [2, 1]) {
    for (const draft of drafts) {
      if (matches.has(draft)) continue;
      const list = free.get(keyOf(draft.unit ?? '', draft.title)) ?? [];
      const at = list.findIndex((one) => kinship(draft, one) >= least);
      if (at >= 0) matches.set(draft, ...list.splice(at, 1) as [KnownCommission]);
    }
  }
  return matches;
}

/** A further row about the same item: it fills what is blank; what it says otherwise refuses it. Returns the rows that only repeat. */
function foldRepeated(drafts: readonly CommissionDraft[]): Set<CommissionDraft> {
  const seen = new Map<string, CommissionDraft[]>();
  const repeated = new Set<CommissionDraft>();
  for (const draft of drafts) {
    const key = keyOf(draft.unit ?? '', draft.title);
    const others = seen.get(key) ?? [];
    const first = others.find((other) => kinship(other, draft) === 2) ?? others.find((other) => agree(other.askedOn, draft.askedOn) && agree(other.dueOn, draft.dueOn));
    if (!first) {
      seen.set(key, [...others, draft]);
      continue;
    }
    repeated.add(draft);
    const at = { sheet: draft.sheet, row: draft.row, cell: draft.cell, field: 'title' };
    const where = first.sheet === draft.sheet ? `第${first.row}行` : `工作表“${first.sheet}”第${first.row}行`;
    const labels = { by: '约稿方', ...dayNames, outcome: '是否完成', excused: '已作说明', note: '说明' } as const;
    const differs = (Object.keys(labels) as (keyof typeof labels)[]).filter((field) => (first[field] ?? '') !== '' && (draft[field] ?? '') !== '' && first[field] !== draft[field]);
    if (differs.length > 0) {
      draft.problems.push({ code: 'commission-repeated', message: `${draft.cell} 与${where}是同一条约稿，${differs.map((field) => labels[field]).join('、')}不同，请只留一行。`, at });
      continue;
    }
    for (const field of ['by', ...dayFields, 'outcome', 'excused', 'note'] as const) if ((first[field] ?? '') === '') Object.assign(first, { [field]: draft[field] });
    draft.problems.push(hint('row-repeated', `${draft.cell} 与${where}是同一条约稿，不再重复登记。`, at));
  }
  return repeated;
}

/** The item as it would stand: a blank cell erases nothing. `before` holds what changes. */
function compared(draft: CommissionDraft, { ...known }: KnownCommission): { values: CommissionFields & { id: number }; before: Record<string, unknown> } {
  const before: Record<string, unknown> = {};
  const values = { ...known };
  for (const field of ['by', ...dayFields, 'outcome', 'excused', 'note'] as const) {
    const said = draft[field];
    if (said === null || said === '' || said === known[field] || (field === 'by' && draft.byAbove !== null && known.by !== '')) continue;
    before[field] = known[field];
    Object.assign(values, { [field]: said });
  }
  for (const field of ['askedOn', 'dueOn'] as const) {
    const was = before[field] as Day | null | undefined;
    if (was === null || was === undefined) continue;
    draft.problems.push(hint('day-corrected', `第${draft.row}行的${dayNames[field]}与已有登记（${formatDay(was)}）不同，按这个文件更正。`, { sheet: draft.sheet, row: draft.row, cell: draft.cell, field }));
  }
  return { values, before };
}

const valuesOf = ({ unit, unitPrinted, title, by, askedOn, dueOn, deliveredOn, outcome, excused, note }: CommissionDraft): CommissionFields => ({
  unit: unit ?? unitPrinted, title, by, askedOn, dueOn, deliveredOn, outcome, excused: excused ?? false, note,
});

/** Of tables without a column of 约稿方: who was taken from above them, and where nobody is named. */
function askerHints({ known }: RegisterRequest, tables: readonly Table[], drafts: readonly CommissionDraft[]): Problem[] {
  const without = new Set(tables.filter(({ columns }) => !columns.some(({ field }) => field === 'by')).map(({ view }) => view.name));
  const taken = drafts.filter(({ byAbove }) => byAbove !== null);
  const hints = [...Map.groupBy(taken, ({ sheet, by, byAbove }) => [sheet, by, byAbove].join('\n')).values()].flatMap((list) => {
    const [first] = list;
    return first ? [hint('asker-above', `工作表“${first.sheet}”没有约稿方一列，${list.length}行照“${first.byAbove?.slice(0, 30)}”按约稿方“${first.by}”登记，请核对。`, { sheet: first.sheet, field: 'by' })] : [];
  });
  // Where no scheme asks who commissioned an item, it makes no difference.
  if (known.words?.askers.length === 0) return hints;
  const missing = drafts.filter(({ sheet, by }) => by === '' && without.has(sheet));
  return [...hints, ...[...Map.groupBy(missing, ({ sheet }) => sheet)].map(([sheet, list]) =>
    hint('asker-missing', `工作表“${sheet}”没有写约稿方（${list.length}行），照样登记，但这些约稿可能不计分也不扣分；请补上“约稿方”一列，或在标题、工作表名称里写“市政府办公厅约稿”这样的字样。`, { sheet, field: 'by' }))];
}

/** Plans all sheets of 约稿 of a file; rows come back in the file's order, new units first. */
export function planCommissions(request: RegisterRequest, tables: readonly Table[]): { rows: PlanRow[]; hints: Problem[]; questions: Plan['questions'] } {
  const desk = createUnitDesk(request.known, request.options);
  const askerOf = askerFinder(request.known);
  const { entries, hints } = readRegister(request, tables, { key: 'title', day: 'dueOn', read: (row) => readCommission(row, desk, request.options.unit, row.cells.at.has('by') ? null : askerOf(row.table, row.section)) });
  hints.push(...askerHints(request, tables, entries.filter((entry) => isDraft(entry))));
  const read = entries.filter((entry) => isDraft(entry)).filter((draft) => !isRefused(draft));
  const repeated = foldRepeated(read);
  const known = request.known.commissions ?? [];
  const matches = matchCommissions(read.filter((draft) => !repeated.has(draft)), known);
  const rows = entries.map((entry): PlanRow => {
    if (!isDraft(entry)) return entry;
    const { sheet, row, problems } = entry;
    const match = matches.get(entry);
    const told = match && !isRefused(entry) ? compared(entry, match) : { values: valuesOf(entry), before: {} };
    const wrong = isRefused(entry) || repeated.has(entry) ? null : commissionDayProblem(told.values);
    if (wrong) problems.push({ ...wrong, message: `第${row}行：${wrong.message}`, at: { sheet, row, cell: entry.cell, field: wrong.at?.field ?? 'dueOn' } });
    if (isRefused(entry)) return { sheet, row, action: 'refuse', values: valuesOf(entry), problems };
    if (repeated.has(entry)) return { sheet, row, action: 'same', values: valuesOf(entry), problems };
    problems.push(...farAhead(request.today, entry.deliveredOn, `第${row}行的交稿时间`, { sheet, row, field: 'deliveredOn' }));
    if (!match) {
      const twin = known.find((one) => keyOf(one.unit, one.title) === keyOf(entry.unit ?? '', entry.title));
      if (twin) problems.push(hint('commissions-similar', `${entry.cell} 与已登记的一条同单位同题目，时间不同，按新的一条登记，请核对。`, { sheet, row, cell: entry.cell, field: 'title' }));
      return { sheet, row, action: 'add', values: told.values, problems };
    }
    const changed = Object.keys(told.before).length > 0;
    return { sheet, row, action: changed ? 'change' : 'same', values: told.values, ...(changed ? { before: told.before } : {}), problems };
  });
  return { rows: [...desk.created(), ...rows], hints: [...hints, ...desk.hints()], questions: desk.questions() };
}
