// Table four in a sheet: its groups of five columns side by side, one below the other, or as three tables of their own.
import type { FormLabels } from './formLabels.ts';
import type { Head, Span } from './findHeads.ts';
import type { SheetGrid } from './sheetGrid.ts';
import { textsOf } from './sheetGrid.ts';
import { matchLabel } from './labels.ts';
import type { Label } from './labels.ts';

export type Group = FormLabels['groups'][number];

/** The group that words speak of; null for none, or words that head two of them (行政诉讼). */
export function groupIn(text: string, groups: readonly Group[]): Group | null {
  const of = (id: string): Group | null => groups.find((group) => group.id === id) ?? null;
  if (/复议后/.test(text)) return of('litigationAfterReconsideration');
  if (/未经复议|直接起诉/.test(text)) return of('litigationDirect');
  return /复议/.test(text) && !/诉讼|起诉/.test(text) ? of('reconsideration') : null;
}

const kept = new WeakMap<Group, Label<string>[]>();

/** The words of a group's columns, in printed order. */
function columnsOf(group: Group | undefined): Label<string>[] {
  if (!group) return [];
  const labels = kept.get(group) ?? [...group.cells.keys()].map((key) => ({ key, owner: key }));
  kept.set(group, labels);
  return labels;
}

/** Runs of the group's columns from the left: 结果维持 begins one. Columns whose words are lost are filled in between their neighbours. */
export function runsOf(grid: SheetGrid, row: number, groups: readonly Group[]): { columns: Map<string, Span>; doubtful: boolean }[] {
  const labels = columnsOf(groups[0]);
  const order = labels.map(({ owner }) => owner);
  const runs: { at: number; index: number; span: Span }[][] = [];
  let last = order.length;
  for (let column = 0; column < grid.width; column += 1) {
    const range = grid.merge(row, column);
    const span = range === null ? { left: column, right: column } : { left: range.left, right: range.right };
    const found = grid.text(row, column) === '' ? null : matchLabel(grid.text(row, column), labels);
    const index = found === null ? -1 : order.indexOf(found.owner);
    if (index >= 0) {
      if (index <= last) runs.push([]);
      runs.at(-1)?.push({ at: column, index, span });
      last = index;
    }
    column = span.right;
  }
  return runs.filter((run) => run.length >= 3).map((run) => {
    const columns = new Map(run.map(({ index, span }) => [order[index]!, span]));
    const [first] = run;
    let doubtful = false;
    order.forEach((key, index) => {
      if (columns.has(key) || first === undefined) return;
      const at = first.at + index - first.index;
      if (at < 0 || run.some(({ span }) => at >= span.left && at <= span.right)) return;
      columns.set(key, { left: at, right: at });
      doubtful = true;
    });
    return { columns, doubtful };
  });
}

/** The words nearest above a run: which group it is. */
export function groupAbove(grid: SheetGrid, top: number, { left, right }: Span, groups: readonly Group[]): Group | null {
  for (let row = top - 1; row >= Math.max(0, top - 5); row -= 1) {
    const own = grid.text(row, left) || grid.text(row, right);
    const found = groupIn(own, groups);
    if (found) return found;
    const alone = textsOf(grid, row);
    if (alone.length === 1 && alone[0]) {
      const single = groupIn(alone[0].text, groups);
      if (single) return single;
    }
  }
  return null;
}

export const spanOf = (columns: ReadonlyMap<string, Span>): Span => ({
  left: Math.min(...[...columns.values()].map(({ left }) => left)),
  right: Math.max(...[...columns.values()].map(({ right }) => right)),
});

/** A run as a head, so that rows below it are read like those of any table. */
export const headOf = (row: number, columns: Map<string, Span>): Head => ({ top: row, bottom: row, columns });
