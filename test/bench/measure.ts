// Timing side by side: ours and the bare way take turns in one run, so that a slow moment of the machine hits both.

export interface Row {
  name: string;
  /** Milliseconds, medians. */
  ours: number;
  bare: number | null;
  /** What the bare side is. */
  against: string;
  /** The bound this row is held to, in words. */
  bound: string;
  ok: boolean;
  note?: string;
}

/** The middle value of a list of numbers. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((one, other) => one - other);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

/** Milliseconds one call takes. */
export async function time(work: () => unknown): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}

/** Medians of `rounds` turns of two ways of work; each is run once beforehand to warm up. `between` is not timed. */
export async function pair(rounds: number, ours: () => unknown, bare: () => unknown, between: () => unknown = () => undefined): Promise<{ ours: number; bare: number }> {
  const own: number[] = [];
  const other: number[] = [];
  for (let round = -1; round < rounds; round++) {
    await between();
    const first = await time(ours);
    await between();
    const second = await time(bare);
    if (round < 0) continue;
    own.push(first);
    other.push(second);
  }
  return { ours: median(own), bare: median(other) };
}

/** One line of the table for people. */
export function show(row: Row): string {
  const ratio = row.bare === null ? '' : `${(row.ours / row.bare).toFixed(2)}×`;
  const bare = row.bare === null ? '' : `${row.bare.toFixed(1)} ms`;
  return `${row.ok ? '  ' : '! '}${row.name}\n      ours ${row.ours.toFixed(1)} ms   ${row.against} ${bare}   ${ratio}   (${row.bound})${row.note === undefined ? '' : `   ${row.note}`}`;
}
