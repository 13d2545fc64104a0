// The fee of one application among those of its applicant in a calendar month (国办函〔2020〕109号第三、四条).
import type { Month } from '../days/day.ts';
import { monthOf } from '../days/day.ts';
import { formatMonth } from '../days/phrases.ts';
import { cleanName } from '../names/fold.ts';
import type { Application, KeptEvent } from './application.ts';
import { feeByPages, feeForItems } from './fees.ts';
import type { Fee } from './fees.ts';
import { countingEvents, standingOf } from './standing.ts';

export interface FiledApplication {
  id: number;
  number: string;
  application: Application;
  events: readonly KeptEvent[];
}

export interface ApplicantFee extends Fee {
  method: 'items' | 'pages';
  month: Month | null;
  /** The applicant's earlier applications of the month, with the items each counts for. */
  before: { id: number; number: string; items: number }[];
  text: string;
}

const noticeOf = ({ events }: FiledApplication) => countingEvents(events).findLast((event) => event.kind === 'feeNoticed');

/** By which way an application was charged already; null while it was not. */
export function chargedBy(filed: FiledApplication): 'items' | 'pages' | null {
  const notice = noticeOf(filed);
  if (!notice) return null;
  return notice.pages !== undefined ? 'pages' : notice.items !== undefined ? 'items' : null;
}

/** By page: the application alone. */
export function pagesFee(pages: number): ApplicantFee {
  const fee = feeByPages(pages);
  return { ...fee, method: 'pages', month: null, before: [], text: `按量计收，共${pages}页，${said(fee, '第五条')}` };
}

/**
 * By item: the applicant's items of the month of receipt are counted on, in the order of receipt. An application charged by
 * page is not counted again. `items`: into how many this one falls (一事一申请). Null while receipt is not confirmed.
 */
export function itemsFee(own: FiledApplication, all: readonly FiledApplication[], items: number): ApplicantFee | null {
  const receivedOn = standingOf(own.application, own.events).receivedOn;
  if (receivedOn === null) return null;
  const month = monthOf(receivedOn);
  const name = cleanName(own.application.applicant.name);
  const before = all.flatMap((one) => {
    if (one.id === own.id || cleanName(one.application.applicant.name) !== name || one.application.applicant.kind !== own.application.applicant.kind) return [];
    const on = standingOf(one.application, one.events).receivedOn;
    const earlier = on !== null && monthOf(on) === month && (on < receivedOn || (on === receivedOn && one.id < own.id));
    return earlier && chargedBy(one) !== 'pages' ? [{ id: one.id, number: one.number, items: noticeOf(one)?.items ?? 1 }] : [];
  });
  const sum = before.reduce((total, one) => total + one.items, 0);
  const fee = feeForItems(sum, items);
  return { ...fee, method: 'items', month, before, text: `按件计收，${formatMonth(month)}${sum === 0 ? `累计${items}件` : `已有${sum}件，本次${items}件`}，${said(fee, '第四条')}` };
}

/** Every tier, the sum where there is one, the article that sets the price. */
function said({ yuan, tiers }: Fee, article: string): string {
  const parts = [...tiers.map(({ text }) => text), ...(yuan > 0 ? [`合计${yuan}元`] : tiers.length === 0 ? ['不收费'] : [])];
  return `${parts.join('；')}（国办函〔2020〕109号${article}）。`;
}
