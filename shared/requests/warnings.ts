// What a person should look at in an application: steps late, steps missing before an outcome, days that may still change.
import { formatDay } from '../days/phrases.ts';
import { countWorkingDays } from '../days/workingDays.ts';
import type { Application, KeptEvent } from './application.ts';
import type { Clock, ClockRules } from './clockFacts.ts';
import { limitOn } from './limits.ts';
import { receivedOf } from './standing.ts';

/** The Regulation as revised took force; earlier applications fell under the one of 2007. */
const IN_FORCE = '2019-05-15';

/** All warnings of an application, in the order of its course. `events` as countingEvents gives them. */
export function warningsOf(application: Application, events: readonly KeptEvent[], clock: Clock, rules: ClockRules): string[] {
  return [...aboutReceipt(application, events, clock), ...aboutCorrection(events, clock, rules), ...aboutOutcome(events, clock), ...aboutDays(clock, rules)];
}

function aboutReceipt(application: Application, events: readonly KeptEvent[], { receivedOn }: Clock): string[] {
  const { on, way } = receivedOf(application, events);
  if (receivedOn === null) return ['应在收到的当日与申请人确认；无法联系的，做好登记，自恢复联络之日起算（国办公开办函〔2015〕207号）。'];
  const found: string[] = [];
  if (way === 'ordinaryMail' && receivedOn > on) found.push(`平常信函应在收到的当日（${formatDay(on)}）与申请人确认，实际在${formatDay(receivedOn)}确认（第三十一条第二项）。`);
  if (receivedOn < IN_FORCE) found.push(`收到日早于现行条例施行之日（${formatDay(IN_FORCE as typeof receivedOn)}），这里按现行条例的期限推算，请另行核对。`);
  return found;
}

function aboutCorrection(events: readonly KeptEvent[], { receivedOn }: Clock, { calendar, limits, settings }: ClockRules): string[] {
  const found: string[] = [];
  let from = receivedOn;
  let asked: Extract<KeptEvent, { kind: 'correctionAsked' }> | null = null;
  for (const event of events) {
    if (event.kind === 'corrected') {
      if (asked && event.on > asked.deadline) found.push(`补正（${formatDay(event.on)}）晚于补正期限（${formatDay(asked.deadline)}），请核对是否有正当理由（第三十条）。`);
      from = event.on;
    }
    if (event.kind !== 'correctionAsked' || from === null) continue;
    if (asked) found.push('补正应当一次性告知，原则上不超过一次；补正后仍不明确的，可以作无法提供处理（第三十条）。');
    const limit = limitOn(limits, 'correction', from);
    const by = countWorkingDays(calendar, from, limit.days, settings).due;
    if (event.on > by) found.push(`补正告知（${formatDay(event.on)}）晚于收到申请后${limit.days}个工作日（${formatDay(by)}）（第三十条）。`);
    const usual = limitOn(limits, 'applicantCorrection', event.on);
    if (event.deadline > countWorkingDays(calendar, event.on, usual.days).due) found.push(`补正期限到${formatDay(event.deadline)}，长于一般的${usual.days}个工作日，请核对是否合理。`);
    asked = event;
  }
  return found;
}

/** Outcomes that presuppose a step, and the sentence when it is missing. */
function aboutOutcome(events: readonly KeptEvent[], { outcome, state }: Clock): string[] {
  if (state !== 'replied' || outcome === null) return [];
  const lacks = (kind: KeptEvent['kind']): boolean => !events.some((event) => event.kind === kind);
  const found: string[] = [];
  if (outcome === 'denied_thirdParty' && lacks('thirdPartyAsked')) found.push('以保护第三方合法权益为由不予公开的，应当先书面征求第三方意见（第三十二条），这里没有登记。');
  if (outcome === 'unavailable_stillUnclear' && lacks('corrected')) found.push('“补正后申请内容仍不明确”应当先告知补正并收到补正（第三十条），这里没有登记。');
  if (outcome === 'notProcessed_excessive' && lacks('reasonsAsked')) found.push('大量、反复申请不予处理的，应当先要求申请人说明理由（第三十五条），这里没有登记。');
  if (outcome === 'other_notCorrected' && lacks('correctionAsked')) found.push('逾期不补正不再处理的，应当先告知补正（第三十条），这里没有登记。');
  if (outcome === 'other_feeUnpaid' && lacks('feeNoticed')) found.push('逾期未缴费不再处理的，应当先发收费通知（国办函〔2020〕109号第六条），这里没有登记。');
  const refused = events.some((event) => event.kind === 'thirdPartyAnswered' && event.agrees === false);
  if (refused && (outcome === 'granted' || outcome === 'partlyGranted')) found.push('第三方不同意公开的内容决定公开的，应当将决定公开的内容和理由书面告知第三方（第三十二条）。');
  return found;
}

function aboutDays({ closedOn, due }: Clock, { calendar }: ClockRules): string[] {
  if (due === null) return [];
  const found: string[] = [];
  if (closedOn !== null && closedOn > due) found.push(`${formatDay(closedOn)}办结，晚于期限${formatDay(due)}。`);
  const next = Number(due.slice(0, 4)) + 1;
  if (closedOn === null && due.slice(5) >= '12-28' && !calendar.has(next)) found.push(`${next}年的放假安排还没有录入，元旦前后的放假和补班可能使期限变动，录入后请再看一次。`);
  return found;
}
