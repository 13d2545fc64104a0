// Two runs side by side: what changed per unit, and which lines came or went.
import type { RunResult, RunRow, ScoreLine } from './result.ts';

export interface RunComparison {
  rows: { unit: string; before: number; after: number; rankBefore: number | null; rankAfter: number | null }[];
  lines: (ScoreLine & { change: 'added' | 'removed' })[];
}

type Side = Pick<RunResult, 'rows' | 'lines'>;

/** What makes two lines the same: everything but the wording. */
function keyOf(line: ScoreLine): string {
  return JSON.stringify([line.unit, line.period, line.rule, line.clause, line.points, line.records.map((record) => [record.kind, record.id])]);
}

/** The lines of `list` that `other` has not got, as often as they exceed. */
function without(list: readonly ScoreLine[], other: readonly ScoreLine[]): ScoreLine[] {
  const left = new Map<string, number>();
  for (const line of other) left.set(keyOf(line), (left.get(keyOf(line)) ?? 0) + 1);
  return list.filter((line) => {
    const key = keyOf(line);
    const count = left.get(key) ?? 0;
    if (count > 0) left.set(key, count - 1);
    return count === 0;
  });
}

/** Every unit of either run, in the order of the later one; a unit missing on one side has 0 points and no rank there. */
export function compareRuns(before: Side, after: Side): RunComparison {
  const byUnit = (rows: readonly RunRow[]): Map<string, RunRow> => new Map(rows.map((row) => [row.unit, row]));
  const [old, fresh] = [byUnit(before.rows), byUnit(after.rows)];
  const units = [...fresh.keys(), ...[...old.keys()].filter((unit) => !fresh.has(unit))];
  return {
    rows: units.map((unit) => ({
      unit,
      before: old.get(unit)?.score ?? 0,
      after: fresh.get(unit)?.score ?? 0,
      rankBefore: old.get(unit)?.rank ?? null,
      rankAfter: fresh.get(unit)?.rank ?? null,
    })),
    lines: [
      ...without(before.lines, after.lines).map((line) => ({ ...line, change: 'removed' as const })),
      ...without(after.lines, before.lines).map((line) => ({ ...line, change: 'added' as const })),
    ],
  };
}
