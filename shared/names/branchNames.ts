// Branches of a city's bureau in a district: 市公安局历山分局 is also written 历山公安分局, 公安历山分局, 区公安分局.
import type { Areas } from './unitForms.ts';

/** 公安 and 历山 of 济南市公安局历山分局. */
interface Branch {
  topic: string;
  place: string;
}

const BRANCH = /^(?:[^局]{0,4}市)?([^局市()]{2,10})局([^局()]{2,6}?)(?:新?区|县|市)?分局$/;

function branchOf(folded: string): Branch | null {
  const [, topic, place] = BRANCH.exec(folded) ?? [];
  return topic === undefined || place === undefined ? null : { topic, place };
}

/** Other writings of a registered branch; the last one, without the place, is also how the district itself says it. None for other names. */
export function branchForms(folded: string): string[] {
  const branch = branchOf(folded);
  if (!branch) return [];
  const { topic, place } = branch;
  return [`${topic}局${place}分局`, `${topic}${place}分局`, `${place}${topic}分局`, `${place}区${topic}分局`, `${place}县${topic}分局`, `${topic}分局`];
}

/**
 * How a register that leaves the place out would have a printed branch: 市公安局历山分局 → 公安分局. Null for other names, and
 * when the place is not the office's own (an office that has not said its area takes any).
 */
export function bareBranch(folded: string, areas: Areas): string | null {
  const branch = branchOf(folded);
  if (!branch || (areas.names.length > 0 && !areas.names.some((name) => name.includes(branch.place)))) return null;
  return `${branch.topic}分局`;
}
