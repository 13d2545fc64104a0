// The clock of an application: when the reply is due, and why, day by day (条例第三十、三十一、三十三至三十五条).
import type { Calendar } from '../days/calendar.ts';
import { addDays } from '../days/count.ts';
import type { Day } from '../days/day.ts';
import { formatDay } from '../days/phrases.ts';
import { countWorkingDays, nextWorkingDay } from '../days/workingDays.ts';
import type { CountedDay } from '../days/workingDays.ts';
import type { Application, KeptEvent } from './application.ts';
import type { Clock, ClockRules } from './clockFacts.ts';
import { sayReadings, usualSettings } from './clockSettings.ts';
import type { ClockSettings } from './clockSettings.ts';
import { limitOn } from './limits.ts';
import type { Limit } from './limits.ts';
import { pausedOn, pausesOf, sayPause } from './pauses.ts';
import { countingEvents, receivedOf, standingOf, waitingFor } from './standing.ts';
import { sayWay, startOf } from './start.ts';
import type { Start } from './start.ts';
import { warningsOf } from './warnings.ts';

/** Derives the clock from the events. Refuses ('calendar-missing') when a year on the way has no schedule. */
export function clockOf(application: Application, all: readonly KeptEvent[], calendar: Calendar, limits: readonly Limit[], settings: ClockSettings = usualSettings): Clock {
  const rules = { calendar, limits, settings };
  const events = countingEvents(all);
  const standing = standingOf(application, all);
  const clock: Clock = { ...standing, due: null, countedFrom: null, reasons: [], days: [], deadlines: [], warnings: [] };
  const received = receivedOf(application, events);
  if (standing.receivedOn === null) {
    clock.reasons.push(`${sayWay(received)}；还没有确认，期限尚未起算（第三十一条）。`);
  } else {
    const start = startOf(events, received, standing.receivedOn);
    clock.reasons.push(start.why);
    const waiting = waitingFor(events);
    if (waiting === null) run(clock, start, events, rules);
    else wait(clock, waiting, events, rules);
  }
  clock.warnings = warningsOf(application, events, clock, rules);
  return clock;
}

/** The period has stopped: the applicant has to correct or to pay, and it begins anew afterwards. */
function wait(clock: Clock, waiting: 'correction' | 'fee', events: readonly KeptEvent[], rules: ClockRules): void {
  const open = clock.closedOn === null;
  if (waiting === 'correction') {
    const asked = events.findLast((event) => event.kind === 'correctionAsked');
    if (asked && open) clock.deadlines.push({ what: '申请人补正', day: asked.deadline });
    clock.reasons.push(open ? '等待申请人补正，答复期限自收到补正之日重新起算（第三十条）。' : '申请人没有补正，期限没有重新起算（第三十条）。');
    return;
  }
  const notice = events.findLast((event) => event.kind === 'feeNoticed');
  if (notice && open) clock.deadlines.push({ what: '申请人缴费', day: payBy(notice, rules) });
  clock.reasons.push(open ? '等待申请人缴费，期限自缴费次日重新起算（国办函〔2020〕109号第六条）。' : '申请人没有缴费，期限没有重新起算（国办函〔2020〕109号第六条）。');
}

/** 30 days from the day after the notice reached the applicant; a last day off moves on to the next working day. */
export function payBy({ on, receivedOn }: Extract<KeptEvent, { kind: 'feeNoticed' }>, { calendar, limits }: ClockRules): Day {
  const last = addDays(receivedOn ?? on, limitOn(limits, 'feePayment', on).days);
  if (last === null) throw new Error('beyond the calendar');
  return nextWorkingDay(calendar, last);
}

function run(clock: Clock, start: Start, events: readonly KeptEvent[], rules: ClockRules): void {
  const { calendar, limits, settings } = rules;
  const { from, after } = start;
  const pauses = pausesOf(events, calendar, limits, settings);
  const reply = limitOn(limits, 'reply', from);
  const extensions = after.filter((event) => event.kind === 'extended');
  const more = extensions.reduce((sum, event) => sum + event.workingDays, 0);
  const { due, days } = countWorkingDays(calendar, from, reply.days + more, {
    firstDayCounts: settings.firstDayCounts && !start.nextDay,
    excluded: (day) => pausedOn(pauses, day, settings.consultation),
  });
  Object.assign(clock, { countedFrom: from, due, days });
  clock.reasons.push(`自收到之日起${reply.days}个工作日内答复（${reply.article}）。`);
  for (const event of extensions) clock.reasons.push(`${formatDay(event.on)}经${event.approvedBy}同意延长${event.workingDays}个工作日，理由：${event.reason}（${limitOn(limits, 'extension', from).article}）。`);
  const felt = pauses.filter(({ asked, ended }) => ended > from && asked <= due);
  for (const pause of felt) {
    clock.reasons.push(sayPause(pause));
    if (pause.answeredOn === null && clock.closedOn === null) clock.deadlines.push({ what: `${pause.who}提出意见`, day: pause.by });
  }
  if (!events.some((event) => event.kind === 'correctionAsked') && clock.state === 'open') {
    clock.deadlines.unshift({ what: '需要补正的，在此之前一次性告知', day: countWorkingDays(calendar, from, limitOn(limits, 'correction', from).days, settings).due });
  }
  delay(clock, after, calendar);
  clock.reasons.push(`应在${formatDay(clock.due ?? due)}前（含当日）答复。${sayReadings(settings, felt.length > 0)}`);
}

/** 第三十五条: a reasonable later day the office fixed; should it have become a day off, the next working day. */
function delay(clock: Clock, after: readonly KeptEvent[], calendar: Calendar): void {
  const delayed = after.findLast((event) => event.kind === 'delayed');
  if (!delayed || clock.due === null || delayed.until <= clock.due) return;
  const until = nextWorkingDay(calendar, delayed.until);
  clock.days = [...clock.days, ...daysUntil(calendar, clock.due, until)];
  clock.due = until;
  clock.reasons.push(`申请数量、频次明显超过合理范围，${formatDay(delayed.on)}确定延迟答复至${formatDay(until)}（第三十五条），理由：${delayed.reason}。`);
}

/** The days after one day up to another, none of them counted: a delay is fixed by its day, not by a number. */
function daysUntil(calendar: Calendar, after: Day, until: Day): CountedDay[] {
  const found: CountedDay[] = [];
  for (let day = addDays(after, 1); day !== null && day <= until; day = addDays(day, 1)) {
    const { working, why } = calendar.kindOf(day);
    found.push({ day, counted: false, why: working ? '延迟答复的合理期限内' : why });
  }
  return found;
}

/** Whether a reply is overdue on a day: not closed, the clock running, the due day past. */
export function isOverdue(clock: Pick<Clock, 'closedOn' | 'due'>, on: Day): boolean {
  return clock.closedOn === null && clock.due !== null && clock.due < on;
}
