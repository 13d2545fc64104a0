// Two versions of a text: what stands the same before and after, cut short, and the two middles.

const AROUND = 14;

/** Cuts in the middle of no character; '…' stands for what is left out. */
export function changedMiddle(then: string, now: string): { before: string; was: string; is: string; after: string } {
  const [one, other] = [[...then], [...now]];
  const most = Math.min(one.length, other.length);
  let same = 0;
  while (same < most && one[same] === other[same]) same += 1;
  let tail = 0;
  while (tail < most - same && one[one.length - 1 - tail] === other[other.length - 1 - tail]) tail += 1;
  // A number is shown whole.
  const digit = /[\d.]/;
  while (same > 0 && digit.test(one[same - 1] ?? '')) same -= 1;
  while (tail > 0 && digit.test(one[one.length - tail] ?? '')) tail -= 1;
  const lead = one.slice(0, same);
  const rest = one.slice(one.length - tail);
  return {
    before: `${lead.length > AROUND ? '…' : ''}${lead.slice(-AROUND).join('')}`,
    was: one.slice(same, one.length - tail).join(''),
    is: other.slice(same, other.length - tail).join(''),
    after: `${rest.slice(0, AROUND).join('')}${rest.length > AROUND ? '…' : ''}`,
  };
}
