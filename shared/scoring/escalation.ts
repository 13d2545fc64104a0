// 连续升级: the months on end in which a unit made no progress, and the step they lead to.
import { monthSpan, monthsBetween, monthOf } from '../days/day.ts';
import type { Month } from '../days/day.ts';
import type { Compiled } from './compile.ts';
import { monthNumber, monthText } from './facts.ts';
import type { UnitFacts } from './facts.ts';
import type { UnitLedger } from './ledger.ts';
import { sayMonths } from './period.ts';
import type { Span } from './period.ts';
import type { Notice } from './result.ts';
import type { Scheme } from './scheme.ts';

type Clause = Scheme['clauses'][number];

/** The months that may count: those of the run, or from the rule's first month on as far back as records were given. */
function monthsLookedAt(compiled: Compiled, span: Span): Month[] {
  const first = monthOf(compiled.escalation?.months === 'issued' ? span.factsFrom : span.first);
  const since = compiled.escalation?.months === 'issued' ? compiled.escalation.rule.since : first;
  return monthsBetween(since > first ? since : first, monthOf(span.last));
}

/**
 * The months on end without progress that count, as 202007. A month in which the unit did not exist from beginning to end,
 * or an exempt unit, is not blamed and breaks the run. A month the span covers only in part breaks the run when there was
 * progress in it, and else is passed over: it cannot be held against anyone before it is over.
 */
export function silentMonths(compiled: Compiled, span: Span, facts: UnitFacts): number[] {
  const { escalation } = compiled;
  if (!escalation || facts.unit.exempt) return [];
  const { unit } = facts;
  let run: number[] = [];
  let longest: number[] = [];
  for (const month of monthsLookedAt(compiled, span)) {
    const number = monthNumber(month);
    const { first, last } = monthSpan(month);
    const exists = (unit.from === null || unit.from <= first) && (unit.to === null || unit.to >= last);
    const submitted = escalation.progress !== 'adopted' && facts.submittedMonths.has(number);
    const adopted = escalation.progress !== 'submitted' && facts.adoptedMonths.has(number);
    if (submitted || adopted || !exists) run = [];
    else if (first >= span.factsFrom && last <= span.last) run.push(number);
    if (run.length > 0 && run.length >= longest.length) longest = [...run];
  }
  return escalation.streak === 'atEnd' ? run : longest;
}

/** The highest step a number of months reaches, with its clause, or null. */
export function stepReached(scheme: Scheme, months: number): { step: Notice['step']; clause: Clause } | null {
  const reached = scheme.escalation?.steps.filter((one) => one.months <= months).at(-1);
  const clause = scheme.clauses.find((one) => one.id === reached?.clause);
  return reached && clause ? { step: reached.step, clause } : null;
}

const LACK: Record<'submitted' | 'adopted' | 'either', string> = { submitted: '没有报送信息', adopted: '没有信息被采用', either: '既没有报送信息，也没有信息被采用' };

/** What a unit failed to do under the reading taken: '没有报送信息'. */
export function sayLack(compiled: Compiled): string {
  return LACK[compiled.escalation?.progress ?? 'submitted'];
}

/** '连续2个月'; a single month is called by itself. */
export function sayStreak(months: readonly string[]): string {
  return months.length === 1 ? sayMonths(months) : `${sayMonths(months)}连续${months.length}个月`;
}

/** The notice a unit has earned, or null. */
export function noticeOf(compiled: Compiled, ledger: Pick<UnitLedger, 'unit' | 'silent'>): Notice | null {
  const periods = ledger.silent.map(monthText);
  const reached = stepReached(compiled.scheme, periods.length);
  if (!reached) return null;
  const text = `${ledger.unit.name}${sayStreak(periods)}${sayLack(compiled)}。`;
  return { unit: ledger.unit.name, step: reached.step, periods, clause: reached.clause.label, text };
}

/**
 * What of a notice rests on months in which the rule was in force; null when those alone reach no step. A rule announced in
 * July is not held against anyone for March, though the run may count March.
 */
export function noticeInForce(compiled: Compiled, notice: Notice): Notice | null {
  const since = compiled.escalation?.rule.since;
  const periods = notice.periods.filter((month) => since === undefined || month >= since);
  const reached = stepReached(compiled.scheme, periods.length);
  if (!reached) return null;
  return { ...notice, step: reached.step, periods, clause: reached.clause.label, text: `${notice.unit}${sayStreak(periods)}${sayLack(compiled)}。` };
}
