// 办法执行以前的月份: what of a notice rests on months in which the rule was in force, and the sentence about what does not.
import { formatMonth } from '../days/phrases.ts';
import type { Month } from '../days/day.ts';
import type { Compiled } from './compile.ts';
import { sayLack, sayStreak, stepReached } from './escalation.ts';
import { onEnd } from './period.ts';
import type { Notice } from './result.ts';
import type { Escalation } from './scheme.ts';

/** Of months that count each for itself (`every`), those that still reach the step: a month cut off from its stretch does not. */
function monthsReaching({ escalation }: Compiled, { months }: Escalation['steps'][number], periods: readonly string[]): string[] {
  if (escalation?.by === 'rolling') return periods.length >= months ? [...periods] : [];
  return onEnd(periods).filter(({ length }) => length >= months).flat();
}

/**
 * What of a notice rests on months in which the rule was in force; null when those alone reach no step. A rule announced in
 * July is not held against anyone for March, though the run may count March.
 */
export function noticeInForce(compiled: Compiled, notice: Notice): Notice | null {
  const { escalation, scheme } = compiled;
  const since = escalation?.rule.since;
  const inForce = notice.periods.filter((month) => since === undefined || month >= since);
  // Nothing lies before the rule: the notice stands as it is, whichever way its months were counted.
  if (inForce.length === notice.periods.length) return notice;
  const own = escalation?.reached === 'every' ? escalation.rule.steps.find(({ step }) => step === notice.step) : undefined;
  const periods = own ? monthsReaching(compiled, own, inForce) : inForce;
  const found = escalation?.reached === 'every' ? own && { step: own.step, clause: scheme.clauses.find(({ id }) => id === own.clause) } : stepReached(scheme, periods.length);
  if (periods.length === 0 || !found?.clause) return null;
  return { ...notice, step: found.step, periods, clause: found.clause.label, text: `${notice.unit}${sayStreak(periods)}${sayLack(compiled)}。` };
}

/** The notices as bulletins and papers tell of them. */
export function noticesInForce(compiled: Compiled, notices: readonly Notice[]): Notice[] {
  return notices.map((notice) => noticeInForce(compiled, notice)).filter((notice) => notice !== null);
}

/** '' for a notice that stands as it is; else why its bulletin and its paper say less, or nothing at all. */
export function sayBeforeRule(compiled: Compiled, notice: Notice): string {
  const since = compiled.escalation?.rule.since;
  if (since === undefined) return '';
  const before = notice.periods.filter((month) => month < since);
  if (before.length === 0) return '';
  const from = `（${formatMonth(since as Month)}起执行）`;
  const found = noticeInForce(compiled, notice);
  if (found?.step === notice.step) return `有的月份在办法执行以前${from}，通报和文件只写${sayStreak(found.periods)}。`;
  if (before.length === notice.periods.length) return `所依据的月份在办法执行以前${from}。`;
  return `所依据的月份有的在办法执行以前${from}，余下的达不到这一步。`;
}
