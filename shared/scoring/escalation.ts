// 连续升级: the months on end in which a unit made no progress, and the steps they lead to.
import { addDays, daysBetween } from '../days/count.ts';
import { monthSpan, monthsBetween, monthOf } from '../days/day.ts';
import type { Day, Month } from '../days/day.ts';
import { formatDay } from '../days/phrases.ts';
import type { Compiled } from './compile.ts';
import { monthNumber, monthText } from './facts.ts';
import type { UnitFacts } from './facts.ts';
import type { Silence, UnitLedger } from './ledger.ts';
import { onEnd, sayMonths } from './period.ts';
import { MONTH_DAYS, rollingFrom } from './rolling.ts';
import type { Span } from './period.ts';
import type { Notice } from './result.ts';
import type { Escalation, Scheme } from './scheme.ts';

type Clause = Scheme['clauses'][number];
type Step = Escalation['steps'][number];

/** The months that may count: those of the run, or from the rule's first month on as far back as records were given. */
function monthsLookedAt(compiled: Compiled, span: Span): Month[] {
  const first = monthOf(compiled.escalation?.months === 'issued' ? span.factsFrom : span.first);
  const since = compiled.escalation?.months === 'issued' ? compiled.escalation.rule.since : first;
  return monthsBetween(since > first ? since : first, monthOf(span.last));
}

/**
 * Runs of whole months without progress. A month in which the unit did not exist from beginning to end, or an exempt unit, is
 * not blamed and breaks the run. A month the span covers only in part breaks the run when there was progress in it, and else
 * is passed over: it cannot be held against anyone before it is over.
 */
function silentMonths(compiled: Compiled, span: Span, facts: UnitFacts): Silence[] {
  const { escalation } = compiled;
  const { unit } = facts;
  const found: Silence[] = [];
  // How far back the records reach for other rules' sake is nothing to this one.
  const begin = escalation?.months === 'issued' ? span.factsFrom : span.first;
  let run: number[] = [];
  const end = (): void => {
    if (run.length > 0) found.push({ months: run });
    run = [];
  };
  for (const month of monthsLookedAt(compiled, span)) {
    const number = monthNumber(month);
    const { first, last } = monthSpan(month);
    const exists = (unit.from === null || unit.from <= first) && (unit.to === null || unit.to >= last);
    const submitted = escalation?.progress !== 'adopted' && facts.submittedMonths.has(number);
    const adopted = escalation?.progress !== 'submitted' && facts.adoptedMonths.has(number);
    if (submitted || adopted || !exists) end();
    else if (first >= begin && last <= span.last) run.push(number);
  }
  const open = run.length > 0;
  end();
  if (escalation?.streak === 'anywhere') return found;
  const last = found.at(-1);
  return open && last ? [last] : [];
}

/** Days on end without a submission, 30 and more; the day of a submission itself is none of them. */
function silentDays(escalation: Escalation, span: Span, facts: UnitFacts): Silence[] {
  const { from, to } = facts.unit;
  const earliest = rollingFrom(escalation, span);
  const [first, last] = [from !== null && from > earliest ? from : earliest, to !== null && to < span.last ? to : span.last];
  const days = [...new Set(facts.sent.map((item) => item.on))].filter((day) => day >= first && day <= last).sort();
  const found: Silence[] = [];
  let begin: Day | null = first;
  for (const day of [...days, addDays(last, 1)]) {
    if (begin === null || day === null) break;
    const until = addDays(day, -1);
    // A silence counts when it reaches into the run.
    if (until !== null && until >= span.first && daysBetween(begin, day) >= MONTH_DAYS) found.push({ months: monthsBetween(monthOf(begin), monthOf(until)).map(monthNumber), from: begin, to: until });
    begin = addDays(day, 1);
  }
  return found;
}

/** The stretches without progress that count under the reading taken. */
export function silences(compiled: Compiled, span: Span, facts: UnitFacts): Silence[] {
  if (!compiled.escalation || facts.unit.exempt) return [];
  return compiled.escalation.by === 'rolling' ? silentDays(compiled.escalation.rule, span, facts) : silentMonths(compiled, span, facts);
}

function lengthOf({ months, from, to }: Silence): number {
  return from === undefined || to === undefined ? months.length : Math.floor((daysBetween(from, to) + 1) / MONTH_DAYS);
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

/** '2019年4月、5月连续2个月'; a single month is called by itself, stretches that are not on end each by their own. */
export function sayStreak(months: readonly string[]): string {
  const stretches = onEnd(months);
  if (stretches.length > 1) return stretches.every(({ length }) => length > 1) ? stretches.map(sayStreak).join('和') : sayMonths(months);
  return months.length === 1 ? sayMonths(months) : `${sayMonths(months)}连续${months.length}个月`;
}

/** Stretches as people say them: '2019年4月、5月连续2个月'; several that are not on end are only listed. */
function saySilences(list: readonly Silence[], months: readonly string[]): string {
  const [only] = list;
  if (only?.from !== undefined && only.to !== undefined) {
    return list.map(({ from, to }) => (from === undefined || to === undefined ? '' : `${formatDay(from)}至${formatDay(to)}连续${daysBetween(from, to) + 1}天`)).join('、');
  }
  return list.length === 1 ? sayStreak(months) : sayMonths(months);
}

function noticeFor(compiled: Compiled, ledger: Pick<UnitLedger, 'unit' | 'silent'>, step: Step, silent: readonly Silence[]): Notice | null {
  const clause = compiled.scheme.clauses.find((one) => one.id === step.clause);
  if (silent.length === 0 || !clause) return null;
  const periods = [...new Set(silent.flatMap((one) => one.months))].sort((a, b) => a - b).map(monthText);
  return { unit: ledger.unit.name, step: step.step, periods, clause: clause.label, text: `${ledger.unit.name}${saySilences(silent, periods)}${sayLack(compiled)}。` };
}

/**
 * The notices a unit has earned: the highest step its longest silence reaches (of equal ones the last), or, where the scheme
 * says so, every step with all the stretches that reach it.
 */
export function noticesOf(compiled: Compiled, ledger: Pick<UnitLedger, 'unit' | 'silent'>): Notice[] {
  const { escalation } = compiled;
  if (!escalation) return [];
  const { steps } = escalation.rule;
  if (escalation.reached === 'every') {
    return steps.flatMap((step) => noticeFor(compiled, ledger, step, ledger.silent.filter((one) => lengthOf(one) >= step.months)) ?? []);
  }
  const longest = ledger.silent.reduce<Silence | undefined>((best, one) => (best === undefined || lengthOf(one) >= lengthOf(best) ? one : best), undefined);
  const step = longest && steps.filter((one) => one.months <= lengthOf(longest)).at(-1);
  return step && longest ? [noticeFor(compiled, ledger, step, [longest])].filter((notice) => notice !== null) : [];
}
