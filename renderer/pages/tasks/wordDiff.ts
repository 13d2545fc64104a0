// Which words of a requirement are new and which are gone against last year's, for reading side by side.

export interface Run {
  kind: 'same' | 'new' | 'gone';
  text: string;
}

/** Longer texts are compared as a whole only: nobody reads marks over many pages. */
const LONGEST = 3_000;
/** Islands of fewer characters between two changes are taken into the change: single letters left standing only confuse. */
const ISLAND = 2;

/** The later text with what is new, and what is gone from the earlier one, in reading order. */
export function wordDiff(before: string, after: string): Run[] {
  const old = [...before];
  const now = [...after];
  if (before === after) return after === '' ? [] : [{ kind: 'same', text: after }];
  if (old.length > LONGEST || now.length > LONGEST) return joined([{ kind: 'gone', text: before }, { kind: 'new', text: after }]);
  let start = 0;
  while (start < old.length && start < now.length && old[start] === now[start]) start += 1;
  let end = 0;
  while (end < old.length - start && end < now.length - start && old[old.length - 1 - end] === now[now.length - 1 - end]) end += 1;
  return joined([
    { kind: 'same', text: now.slice(0, start).join('') },
    ...withoutIslands(middle(old.slice(start, old.length - end), now.slice(start, now.length - end))),
    { kind: 'same', text: now.slice(now.length - end).join('') },
  ]);
}

/** By the longest common row of characters. */
function middle(old: readonly string[], now: readonly string[]): Run[] {
  const width = now.length + 1;
  const common = new Uint16Array((old.length + 1) * width);
  for (let i = old.length - 1; i >= 0; i -= 1) {
    for (let j = now.length - 1; j >= 0; j -= 1) {
      common[i * width + j] = old[i] === now[j] ? (common[(i + 1) * width + j + 1] ?? 0) + 1 : Math.max(common[(i + 1) * width + j] ?? 0, common[i * width + j + 1] ?? 0);
    }
  }
  const runs: Run[] = [];
  let [i, j] = [0, 0];
  while (i < old.length || j < now.length) {
    if (i < old.length && j < now.length && old[i] === now[j]) {
      runs.push({ kind: 'same', text: now[j] ?? '' });
      i += 1;
      j += 1;
    } else if (i < old.length && (j >= now.length || (common[(i + 1) * width + j] ?? 0) >= (common[i * width + j + 1] ?? 0))) {
      runs.push({ kind: 'gone', text: old[i] ?? '' });
      i += 1;
    } else {
      runs.push({ kind: 'new', text: now[j] ?? '' });
      j += 1;
    }
  }
  return joined(runs);
}

function withoutIslands(runs: readonly Run[]): Run[] {
  const made: Run[] = [];
  let gone = '';
  let fresh = '';
  const flush = (): void => {
    made.push({ kind: 'gone', text: gone }, { kind: 'new', text: fresh });
    gone = '';
    fresh = '';
  };
  runs.forEach((run, index) => {
    if (run.kind === 'gone') gone += run.text;
    else if (run.kind === 'new') fresh += run.text;
    else if ([...run.text].length < ISLAND && index > 0 && index < runs.length - 1) {
      gone += run.text;
      fresh += run.text;
    } else {
      flush();
      made.push(run);
    }
  });
  flush();
  return joined(made);
}

/** Neighbours of one kind as one, blanks left out. */
function joined(runs: readonly Run[]): Run[] {
  const made: Run[] = [];
  for (const run of runs) {
    const last = made.at(-1);
    if (run.text === '') continue;
    if (last?.kind === run.kind) last.text += run.text;
    else made.push({ ...run });
  }
  return made;
}
