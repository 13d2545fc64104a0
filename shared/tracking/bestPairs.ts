// Pairing two lists one to one so that the pairs together are the most alike.

/** A pair that may be made; `weight` above 0. */
export interface PossiblePair {
  left: number;
  right: number;
  weight: number;
}

/** Larger knots of pairs are undone best pair first: near enough, and never slow. */
const LARGEST = 400;

/** The knots: pairs that compete with one another, directly or through others. */
function knots(pairs: readonly PossiblePair[]): PossiblePair[][] {
  const parent = new Map<string, string>();
  const rootOf = (key: string): string => {
    let root = key;
    for (let up = parent.get(root); up !== undefined; up = parent.get(root)) root = up;
    for (let at = key; at !== root; ) {
      const up = parent.get(at) ?? root;
      parent.set(at, root);
      at = up;
    }
    return root;
  };
  for (const { left, right } of pairs) {
    const [one, other] = [rootOf(`l${left}`), rootOf(`r${right}`)];
    if (one !== other) parent.set(one, other);
  }
  return [...Map.groupBy(pairs, ({ left }) => rootOf(`l${left}`)).values()];
}

/** Best pair first; of equal ones the first given. */
function greedy(pairs: readonly PossiblePair[]): PossiblePair[] {
  const [lefts, rights] = [new Set<number>(), new Set<number>()];
  return pairs.toSorted((one, other) => other.weight - one.weight).filter(({ left, right }) => {
    if (lefts.has(left) || rights.has(right)) return false;
    lefts.add(left);
    rights.add(right);
    return true;
  });
}

/** The assignment of rows to columns (no fewer columns than rows) with the greatest sum: Kuhn's method with potentials. */
function assign(weights: readonly (readonly number[])[], columns: number): number[] {
  const rows = weights.length;
  const [u, v] = [new Array<number>(rows + 1).fill(0), new Array<number>(columns + 1).fill(0)];
  /** Column (from 1) → row (from 1), 0 for none. */
  const rowAt = new Array<number>(columns + 1).fill(0);
  for (let row = 1; row <= rows; row += 1) {
    const least = new Array<number>(columns + 1).fill(Infinity);
    const from = new Array<number>(columns + 1).fill(0);
    const used = new Array<boolean>(columns + 1).fill(false);
    let column = 0;
    rowAt[0] = row;
    do {
      used[column] = true;
      const current = rowAt[column]!;
      let [delta, next] = [Infinity, 0];
      for (let other = 1; other <= columns; other += 1) {
        if (used[other]) continue;
        const cost = -weights[current - 1]![other - 1]! - u[current]! - v[other]!;
        if (cost < least[other]!) [least[other], from[other]] = [cost, column];
        if (least[other]! < delta) [delta, next] = [least[other]!, other];
      }
      for (let other = 0; other <= columns; other += 1) {
        if (used[other]) {
          u[rowAt[other]!]! += delta;
          v[other]! -= delta;
        } else least[other]! -= delta;
      }
      column = next;
    } while (rowAt[column] !== 0);
    while (column !== 0) {
      const before = from[column]!;
      rowAt[column] = rowAt[before]!;
      column = before;
    }
  }
  const chosen = new Array<number>(rows).fill(-1);
  for (let column = 1; column <= columns; column += 1) if (rowAt[column]! > 0) chosen[rowAt[column]! - 1] = column - 1;
  return chosen;
}

function best(pairs: readonly PossiblePair[]): PossiblePair[] {
  if (pairs.length === 1) return [...pairs];
  const lefts = [...new Set(pairs.map(({ left }) => left))];
  const rights = [...new Set(pairs.map(({ right }) => right))];
  if (lefts.length > LARGEST || rights.length > LARGEST) return greedy(pairs);
  const turned = lefts.length > rights.length;
  const [rows, columns] = turned ? [rights, lefts] : [lefts, rights];
  const rowOf = new Map(rows.map((key, index) => [key, index]));
  const columnOf = new Map(columns.map((key, index) => [key, index]));
  const possible: (PossiblePair | undefined)[][] = rows.map(() => new Array<PossiblePair | undefined>(columns.length));
  for (const pair of pairs) possible[rowOf.get(turned ? pair.right : pair.left)!]![columnOf.get(turned ? pair.left : pair.right)!] = pair;
  const weights = possible.map((row) => Array.from({ length: columns.length }, (_, column) => row[column]?.weight ?? 0));
  return assign(weights, columns.length).flatMap((column, row) => possible[row]?.[column] ?? []);
}

/** Left → right, each at most once, so that the sum of the weights is the greatest. */
export function bestPairs(pairs: readonly PossiblePair[]): Map<number, number> {
  return new Map(knots(pairs).flatMap(best).map(({ left, right }) => [left, right]));
}
