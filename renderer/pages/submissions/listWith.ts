// A list of submissions with one of them changed, as it would be if it were read again.
import type { Input } from '../../../shared/contract/methods.ts';
import type { Submission } from '../../../shared/submissions/submission.ts';

type Asked = Input<'submissions.list'>;

/** A list as it would be read now, in its order (by day, then as entered); null when that cannot be told from what is known. */
export function listWith(listed: readonly Submission[], now: Submission, asked: Asked): readonly Submission[] | null {
  const at = listed.findIndex((one) => one.id === now.id);
  const before = listed[at];
  const { unit } = asked;
  const isOf = (one: Submission): boolean => unit !== undefined && (one.unit === unit || one.jointUnits.includes(unit));
  // The name may be an alias: only a list that has it as a name tells.
  const sameUnit = unit === undefined ? true : listed.some(isOf) ? isOf(now) : null;
  const inSpan = (asked.from === undefined || now.submittedOn >= asked.from) && (asked.to === undefined || now.submittedOn <= asked.to);
  if (!inSpan || sameUnit === false) return before ? listed.toSpliced(at, 1) : listed;
  if (sameUnit === null) return null;
  if (before?.submittedOn === now.submittedOn) return listed.with(at, now);
  const others = before ? listed.toSpliced(at, 1) : listed;
  const behind = others.findIndex((one) => one.submittedOn > now.submittedOn || (one.submittedOn === now.submittedOn && one.id > now.id));
  return others.toSpliced(behind < 0 ? others.length : behind, 0, now);
}
