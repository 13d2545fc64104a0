// Plans the register of units: every row of the list against the units already there.
import type { Day } from '../days/day.ts';
import { foldText } from '../names/fold.ts';
import { createUnitIndex } from '../names/unitIndex.ts';
import type { Problem } from '../problems.ts';
import { hint } from '../problems.ts';
import type { Unit, UnitFields } from '../units/unit.ts';
import type { PlanRequest } from './facts.ts';
import type { Table } from './table.ts';
import type { PlanRow } from './plan.ts';
import { readUnitRows } from './readUnitRows.ts';
import type { UnitDraft } from './readUnitRows.ts';

type Patch = Partial<Record<keyof UnitFields, unknown>>;

/** The unit as it would stand: a blank cell never erases, aliases are added. `before` holds the fields that change. */
function merged(known: Unit, draft: UnitDraft): { values: UnitFields & { id: number }; before: Patch } {
  const { id, name, aliases, formerNames, group, tier, from, to, exempt, remark } = known;
  const values: UnitFields & { id: number } = { name, aliases: [...aliases], formerNames, group, tier, from, to, exempt, remark, id };
  const before: Patch = {};
  const own = new Set([name, ...aliases, ...formerNames.map((former) => former.name)].map(foldText));
  const added = draft.aliases.filter((alias) => !own.has(foldText(alias)));
  if (added.length > 0) [values.aliases, before.aliases] = [[...aliases, ...added], aliases];
  const take = <K extends 'group' | 'tier' | 'from' | 'to' | 'exempt' | 'remark'>(field: K, value: UnitFields[K] | null): void => {
    if (value === null || value === '' || value === known[field]) return;
    before[field] = known[field];
    Object.assign(values, { [field]: value });
  };
  take('group', draft.groupFromTier && group !== '' ? null : draft.group);
  take('tier', draft.tier);
  take('from', draft.from);
  take('to', draft.to);
  take('exempt', draft.exempt);
  take('remark', draft.remark);
  return { values, before };
}

const fresh = (draft: UnitDraft): UnitFields => ({
  name: draft.name, aliases: draft.aliases, formerNames: [], group: draft.group, tier: draft.tier,
  from: draft.from, to: draft.to, exempt: draft.exempt ?? false, remark: draft.remark,
});

const wrongSpan = (from: Day | null, to: Day | null): boolean => from !== null && to !== null && from > to;

/** A row seen twice: what the second adds to the first, or in what they differ. */
function foldRepeated(first: UnitDraft, again: UnitDraft): string[] {
  const differs: string[] = [];
  const settle = (label: string, mine: string | null, other: string | null, set: (value: string) => void): void => {
    if (other === null || other === '' || other === mine) return;
    if (mine === null || mine === '') set(other);
    else differs.push(label);
  };
  settle('类别', first.group, again.group, (value) => (first.group = value));
  settle('数量级', first.tier, again.tier, (value) => (first.tier = value));
  const own = new Set([first.name, ...first.aliases].map(foldText));
  first.aliases.push(...again.aliases.filter((alias) => !own.has(foldText(alias))));
  return differs;
}

/** Plans all unit lists of a file; rows come back in the file's order. */
export function planUnits(request: PlanRequest, tables: readonly Table[]): { rows: PlanRow[]; hints: Problem[] } {
  const { units, regionNames } = request.known;
  const index = createUnitIndex(units, { regionNames });
  const { entries, hints } = readUnitRows(request, tables);
  const drafts = entries.filter((entry) => 'name' in entry);
  const rows: PlanRow[] = [];
  const named = new Map<string, UnitDraft>();
  for (const draft of drafts) if (!named.has(foldText(draft.name))) named.set(foldText(draft.name), draft);
  const bearers = new Map<string, string>();
  for (const unit of units) for (const alias of unit.aliases) bearers.set(foldText(alias), unit.name);
  for (const unit of units) bearers.set(foldText(unit.name), unit.name);
  const repeated = new Map<UnitDraft, UnitDraft>();
  for (const draft of drafts) {
    const first = named.get(foldText(draft.name));
    if (!first || first === draft) continue;
    repeated.set(draft, first);
    const differs = first.problems.length > 0 ? [] : foldRepeated(first, draft);
    const at = { sheet: draft.sheet, row: draft.row, cell: draft.cell, field: 'name' };
    if (differs.length > 0) {
      draft.problems.push({ code: 'unit-repeated', message: `${draft.cell} 的“${draft.name}”在第${first.row}行已有，但${differs.join('、')}不同，请只留一行。`, at });
    } else draft.problems.push(hint('unit-repeated', `${draft.cell} 的“${draft.name}”与第${first.row}行重复，只接收一次。`, at));
  }
  /** The unit of the register a draft means, if any. */
  const meant = (draft: UnitDraft): Unit | null => {
    const found = index.resolve(draft.name);
    if (!('match' in found)) return null;
    if (found.how === 'name' || found.how === 'alias' || found.how === 'former') return found.match;
    // The file names that unit in a row of its own: then this row is another unit.
    if (named.has(foldText(found.match.name))) return null;
    draft.problems.push(
      hint('unit-recognised', `${draft.cell} 的“${draft.name}”按名录里的“${found.match.name}”接收；如果是另一个单位，请先在名录里新增。`, {
        sheet: draft.sheet, row: draft.row, cell: draft.cell, field: 'name',
      }),
    );
    return found.match;
  };
  for (const draft of entries) {
    if (!('name' in draft)) {
      rows.push(draft);
      continue;
    }
    const place = { sheet: draft.sheet, row: draft.row, cell: draft.cell };
    const row: PlanRow = { sheet: draft.sheet, row: draft.row, action: 'add', values: { ...fresh(draft) }, problems: draft.problems };
    rows.push(row);
    if (repeated.has(draft)) {
      row.action = draft.problems.some(({ severity }) => severity !== 'hint') ? 'refuse' : 'same';
      continue;
    }
    const unit = meant(draft);
    for (const alias of draft.aliases) {
      const bearer = bearers.get(foldText(alias));
      const rival = named.get(foldText(alias));
      const other = rival && rival !== draft ? rival.name : bearer !== undefined && bearer !== unit?.name ? bearer : null;
      if (other !== null) {
        draft.problems.push({
          code: 'alias-taken', message: `${draft.cell} 的“${draft.name}”的别名“${alias}”已是“${other}”的名称，请删去这个别名。`, at: { ...place, field: 'aliases' },
        });
      } else if (bearer === undefined) bearers.set(foldText(alias), draft.name);
    }
    if (unit) {
      const { values, before } = merged(unit, draft);
      row.values = values;
      row.action = Object.keys(before).length > 0 ? 'change' : 'same';
      if (row.action === 'change') row.before = before;
    }
    const span = row.values as UnitFields;
    if (wrongSpan(span.from, span.to)) {
      draft.problems.push({ code: 'span-reversed', message: `${draft.cell} 的“${draft.name}”撤销日期早于成立日期，请核对。`, at: { ...place, field: 'to' } });
    }
    if (draft.problems.some(({ severity }) => severity !== 'hint')) {
      row.action = 'refuse';
      delete row.before;
    }
  }
  return { rows, hints };
}
