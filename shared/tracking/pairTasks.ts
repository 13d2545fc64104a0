// Which tasks of two tables are the same work: the same words first, then the most alike, all pairs weighed together.
import { foldText } from '../names/fold.ts';
import { bestPairs } from './bestPairs.ts';
import type { PossiblePair } from './bestPairs.ts';
import { comparedText, likenessBetween } from './likeness.ts';

/** What pairing needs of a task. */
export interface PairedTask {
  number: string;
  section: string;
  subsection: string;
  requirement: string;
}
/** How alike two requirements must be (0 to 100), by whether their places agree. */
export interface PairLimits {
  /** Of the same section and number. */
  sameNumber: number;
  sameSection: number;
  /** Null: a task that moved to another section must have the very same words. */
  elsewhere: number | null;
}

/** A like place settles which of several equally alike texts is meant; it never outweighs five points of likeness. */
const SAME_SECTION = 3;
const SAME_SUBSECTION = 1;
const SAME_NUMBER = 1;

/** A section without its number: tables are numbered anew each year. */
const sectionKey = (text: string): string => foldText(text).replace(/^(?:\((?:[一二三四五六七八九十]{1,3}|\d{1,2})\)|(?:[一二三四五六七八九十]{1,3}|\d{1,2})[、.])/, '');

interface Ready {
  text: ReturnType<typeof comparedText>;
  section: string;
  subsection: string;
  number: string;
}
const ready = ({ number, section, subsection, requirement }: PairedTask): Ready => ({ text: comparedText(requirement), section: sectionKey(section), subsection: sectionKey(subsection), number: foldText(number) });

function nearness(one: Ready, other: Ready): number {
  const sameSection = one.section === other.section;
  return (sameSection ? SAME_SECTION : 0) + (sameSection && one.subsection === other.subsection ? SAME_SUBSECTION : 0) + (sameSection && one.number !== '' && one.number === other.number ? SAME_NUMBER : 0);
}

/** Index in `tasks` → index in `before` and the likeness of the requirements. Each task is paired at most once. */
export function pairTasks(tasks: readonly PairedTask[], before: readonly PairedTask[], limits: PairLimits): Map<number, { other: number; likeness: number }> {
  const [mine, theirs] = [tasks.map(ready), before.map(ready)];
  const found = new Map<number, { other: number; likeness: number }>();
  const taken = new Set<number>();
  const settle = (pairs: readonly (PossiblePair & { likeness: number })[]): void => {
    const likeness = new Map(pairs.map((pair) => [`${pair.left} ${pair.right}`, pair.likeness]));
    for (const [left, right] of bestPairs(pairs)) {
      found.set(left, { other: right, likeness: likeness.get(`${left} ${right}`) ?? 0 });
      taken.add(right);
    }
  };
  const byText = Map.groupBy(theirs.keys(), (index) => theirs[index]!.text.folded);
  settle(mine.flatMap((one, left) => (byText.get(one.text.folded) ?? []).map((right) => ({ left, right, likeness: 100, weight: 100 + nearness(one, theirs[right]!) }))));
  const [restMine, restTheirs] = [[...mine.keys()].filter((left) => !found.has(left)), [...theirs.keys()].filter((right) => !taken.has(right))];
  settle(restMine.flatMap((left) => restTheirs.flatMap((right) => {
    const [one, other] = [mine[left]!, theirs[right]!];
    const sameSection = one.section === other.section;
    const least = !sameSection ? limits.elsewhere : one.number !== '' && one.number === other.number ? limits.sameNumber : limits.sameSection;
    if (least === null) return [];
    const likeness = likenessBetween(one.text, other.text, least);
    return likeness < least ? [] : [{ left, right, likeness, weight: likeness + nearness(one, other) }];
  })));
  return found;
}
