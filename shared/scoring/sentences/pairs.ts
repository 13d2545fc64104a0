// Members of two lists put side by side: by id; without one, equal ones first, then those that differ least.
type Member = Record<string, unknown>;
export type Pair = [before: Member | undefined, after: Member | undefined];

/** A member without its amounts: what it is about. */
const about = (member: Member): string => JSON.stringify(Object.entries(member).filter(([, value]) => typeof value !== 'number'));
/** Its first member alone: the outlet of a price. */
const first = (member: Member): string => JSON.stringify(Object.entries(member)[0] ?? null);

/** Pairs in the order of the later list; those only the earlier one has come last. */
export function pairMembers(before: readonly Member[], after: readonly Member[]): Pair[] {
  const left = new Set(before);
  const found = new Map<Member, Member>();
  const match = (key: (member: Member) => string): void => {
    for (const member of after) {
      if (found.has(member)) continue;
      const wanted = key(member);
      const partner = [...left].find((one) => key(one) === wanted);
      if (!partner) continue;
      found.set(member, partner);
      left.delete(partner);
    }
  };
  const named = [...before, ...after].every((member) => typeof member['id'] === 'string');
  for (const key of named ? [(member: Member) => String(member['id'])] : [(member: Member) => JSON.stringify(member), about, first]) match(key);
  return [...after.map((member): Pair => [found.get(member), member]), ...[...left].map((member): Pair => [member, undefined])];
}
