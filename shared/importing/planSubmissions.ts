// Plans the register of submissions: every item of the file against the data, adoptions included.
import { formatDay } from '../days/phrases.ts';
import type { Problem } from '../problems.ts';
import { hint } from '../problems.ts';
import { createUnitDesk } from './askUnits.ts';
import { compareKnown, hintSimilar, indexKnown, matchKnown } from './compareItems.ts';
import type { PlanRequest } from './facts.ts';
import { farAhead } from './farAhead.ts';
import type { Table } from './table.ts';
import { foldRepeated, joinAdoptions } from './foldItems.ts';
import { isRefused } from './items.ts';
import type { Item } from './items.ts';
import type { Plan, PlanRow } from './plan.ts';
import { readItems } from './readItems.ts';

/** Days that are possible and yet unlikely. */
function hintDays(item: Item, request: PlanRequest): void {
  const { today } = request;
  const at = { sheet: item.sheet, row: item.row };
  const { submittedOn } = item;
  item.problems.push(...farAhead(today, submittedOn, `第${item.row}行的报送日期`, { ...at, cell: item.dayCell, field: 'submittedOn' }));
  for (const { outlet, adoptedOn } of item.adoptions) {
    if (adoptedOn === null) continue;
    if (submittedOn !== null && adoptedOn < submittedOn) {
      item.problems.push(hint('adopted-before-submitted', `第${item.row}行“${outlet}”的采用日期${formatDay(adoptedOn)}早于报送日期${formatDay(submittedOn)}，请核对。`, { ...at, field: 'adoptedOn' }));
    } else item.problems.push(...farAhead(today, adoptedOn, `第${item.row}行“${outlet}”的采用日期`, { ...at, field: 'adoptedOn' }));
  }
}

function rowOf(item: Item, action: PlanRow['action'], values: Record<string, unknown>): PlanRow {
  const row: PlanRow = { sheet: item.sheet, row: item.row, action, values, problems: item.problems };
  const here = item.also.filter(({ sheet }) => sheet === item.sheet).map(({ row: number }) => number);
  const elsewhere = item.also.filter(({ sheet }) => sheet !== item.sheet);
  if (here.length > 0) row.alsoRows = here;
  if (elsewhere.length > 0) row.alsoAt = elsewhere;
  return row;
}

const valuesOf = (item: Item): Record<string, unknown> => ({
  unit: item.unit ?? item.unitPrinted, title: item.title, submittedOn: item.submittedOn, kind: item.kind, forwarded: item.forwarded,
  jointUnits: item.jointUnits, marks: item.marks, words: item.words, remark: item.remark, adoptions: item.adoptions,
});

/** Plans all registers and sheets of adoptions of a file; rows come back in the file's order, new units first. */
export function planSubmissions(request: PlanRequest, tables: readonly Table[]): { rows: PlanRow[]; hints: Problem[]; questions: Plan['questions'] } {
  const { submissions } = request.known;
  const desk = createUnitDesk(request.known, request.options);
  const { entries, hints } = readItems(request, tables, desk);
  const items = entries.filter((entry) => 'part' in entry);
  const known = indexKnown(submissions);
  const found = foldRepeated(items);
  joinAdoptions(items, found, known.byKey, () => known.byTitle);

  const standing = items.filter((item) => !found.folded.has(item) && !found.repeated.has(item) && !isRefused(item));
  const matches = matchKnown(standing, known);
  for (const item of standing) {
    if (item.submittedOn !== null || matches.has(item)) continue;
    item.problems.push({
      code: 'day-missing', message: `${item.dayCell === '' ? `第${item.row}行` : item.dayCell} 没有写报送日期，请补上。`,
      at: { sheet: item.sheet, row: item.row, cell: item.dayCell, field: 'submittedOn' },
    });
  }
  const written = standing.filter((item) => !isRefused(item));
  hintSimilar(written.filter((item) => !matches.has(item)), written, submissions, known);

  const rows: PlanRow[] = [];
  for (const entry of entries) {
    if (!('part' in entry)) {
      rows.push(entry);
      continue;
    }
    if (found.folded.has(entry)) continue;
    const match = matches.get(entry);
    if (isRefused(entry)) rows.push(rowOf(entry, 'refuse', valuesOf(entry)));
    else if (found.repeated.has(entry)) rows.push(rowOf(entry, 'same', valuesOf(entry)));
    else if (match) {
      const { values, before } = compareKnown(entry, match);
      hintDays(entry, request);
      const changed = Object.keys(before).length > 0;
      const row = rowOf(entry, changed ? 'change' : 'same', values);
      if (changed) row.before = before;
      rows.push(row);
    } else {
      hintDays(entry, request);
      rows.push(rowOf(entry, 'add', valuesOf(entry)));
    }
  }
  return { rows: [...desk.created(), ...rows], hints: [...hints, ...desk.hints()], questions: desk.questions() };
}
