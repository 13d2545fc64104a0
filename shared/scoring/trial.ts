// A scheme tried out: its ledgers beside others over the same span, unit by unit; which lines came or went, which lists changed.
import type { Assembled } from './assemble.ts';
import type { Compiled } from './compile.ts';
import type { LedgerLine, UnitLedger } from './ledger.ts';
import type { Step } from './steps.ts';

export interface Side {
  compiled: Compiled;
  ledgers: ReadonlyMap<string, Pick<UnitLedger, 'lines' | 'words'>>;
  result: Pick<Assembled, 'rows' | 'lists' | 'totals'>;
}

export interface TrialRow {
  unit: string;
  group: string;
  before: number | null;
  after: number | null;
  rankBefore: number | null;
  rankAfter: number | null;
}

/** Every unit of either side, in the order of the later one. */
export function trialRows(before: Side['result'] | null, after: Side['result']): TrialRow[] {
  const old = new Map(before?.rows.map((row) => [row.unit, row]));
  const fresh = new Set(after.rows.map((row) => row.unit));
  const gone = before?.rows.filter((row) => !fresh.has(row.unit)) ?? [];
  return [
    ...after.rows.map((row): TrialRow => ({ unit: row.unit, group: row.group, before: old.get(row.unit)?.score ?? null, after: row.score, rankBefore: old.get(row.unit)?.rank ?? null, rankAfter: row.rank })),
    ...gone.map((row): TrialRow => ({ unit: row.unit, group: row.group, before: row.score, after: null, rankBefore: row.rank, rankAfter: null })),
  ];
}

type NamedLists = Exclude<keyof Assembled['lists'], 'notices'>;
const NAMES: Record<NamedLists, string> = { zeroSubmitted: '零报送', zeroAdopted: '零采用', commended: '通报表扬', criticised: '通报批评', advanced: '年终评优', belowPass: '不达标' };
const STEPS: Record<Step, string> = { named: '点名通报', inform: '告知书', talk: '约谈', supervision: '督办单', circular: '全区通报' };

/** The lists by their Chinese names, the steps of escalation among them. */
function listsByName(lists: Assembled['lists']): Map<string, ReadonlySet<string>> {
  const found = new Map<string, ReadonlySet<string>>();
  for (const [key, title] of Object.entries(NAMES)) found.set(title, new Set(lists[key as NamedLists]));
  for (const [step, title] of Object.entries(STEPS)) found.set(title, new Set(lists.notices.filter((notice) => notice.step === step).map((notice) => notice.unit)));
  return found;
}

/** Lists that changed, with the units that came on and went off. */
export function changedLists(before: Assembled['lists'], after: Assembled['lists']): { list: string; added: string[]; removed: string[] }[] {
  const [old, fresh] = [listsByName(before), listsByName(after)];
  return [...fresh]
    .map(([list, units]) => ({ list, added: [...units].filter((unit) => old.get(list)?.has(unit) !== true), removed: [...(old.get(list) ?? [])].filter((unit) => !units.has(unit)) }))
    .filter(({ added, removed }) => added.length + removed.length > 0);
}

/** A number for each rule, the same on both sides for rules of one id. */
function ruleNumbers(before: Compiled, after: Compiled): { before: Int32Array; after: Int32Array } {
  const ids = new Map<string, number>();
  const numbers = (compiled: Compiled): Int32Array =>
    Int32Array.from(compiled.rules, ({ id }) => {
      const known = ids.get(id) ?? ids.size;
      ids.set(id, known);
      return known;
    });
  return { before: numbers(before), after: numbers(after) };
}

export interface LineChanges {
  removed: LedgerLine[];
  added: LedgerLine[];
}

/** Lines of one unit that stand on one side only: same rule, month, points, item and adoption are one line. Both lists are in the ledger's order. */
export function changedLines(before: readonly LedgerLine[], after: readonly LedgerLine[], numbers: { before: Int32Array; after: Int32Array }): LineChanges {
  const found: LineChanges = { removed: [], added: [] };
  const ruleOf = (line: LedgerLine, of: Int32Array): number => (line[0] < 0 ? line[0] : (of[line[0]] ?? -9));
  const equal = (one: LedgerLine, other: LedgerLine): boolean => one[2] === other[2] && one[1] === other[1] && one[3] === other[3] && one[4] === other[4] && ruleOf(one, numbers.before) === ruleOf(other, numbers.after);
  let [left, right] = [0, 0];
  while (left < before.length || right < after.length) {
    const [one, other] = [before[left], after[right]];
    if (one && other && equal(one, other)) {
      left += 1;
      right += 1;
      continue;
    }
    // The lines of one item stand together; those of the lower item are settled first.
    const item = Math.min(one?.[3] ?? Infinity, other?.[3] ?? Infinity);
    const [olds, news]: LedgerLine[][] = [[], []];
    while (before[left]?.[3] === item) olds!.push(before[left++]!);
    while (after[right]?.[3] === item) news!.push(after[right++]!);
    for (const line of olds!) {
      const at = news!.findIndex((fresh) => equal(line, fresh));
      if (at >= 0) news!.splice(at, 1);
      else found.removed.push(line);
    }
    found.added.push(...news!);
  }
  return found;
}

/** For every unit whose lines differ, what came and what went. */
export function changedByUnit(before: Side, after: Side): Map<string, LineChanges> {
  const numbers = ruleNumbers(before.compiled, after.compiled);
  const found = new Map<string, LineChanges>();
  for (const unit of new Set([...after.ledgers.keys(), ...before.ledgers.keys()])) {
    const changes = changedLines(before.ledgers.get(unit)?.lines ?? [], after.ledgers.get(unit)?.lines ?? [], numbers);
    if (changes.removed.length + changes.added.length > 0) found.set(unit, changes);
  }
  return found;
}
