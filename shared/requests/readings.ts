// What the Regulation leaves open about the clock, as questions with their possible readings and where each comes from.
import type { ClockSettings } from './clockSettings.ts';

export interface ReadingChoice<K extends keyof ClockSettings = keyof ClockSettings> {
  value: ClockSettings[K];
  title: string;
  /** What it does, in a sentence with an example. */
  say: string;
}

export interface Reading<K extends keyof ClockSettings = keyof ClockSettings> {
  id: K;
  question: string;
  /** What the text says and what it does not say. */
  source: string;
  choices: readonly ReadingChoice<K>[];
}

const firstDay: Reading<'firstDayCounts'> = {
  id: 'firstDayCounts',
  question: '收到申请的当日计不计入期限',
  source: '条例第三十三条第二款写“自收到申请之日起20个工作日内予以答复”，没有写当日计不计。民事诉讼法第八十五条规定“期间开始的时和日，不计算在期间内”，实务中一般参照。',
  choices: [
    { value: false, title: '不计入，自次日起算', say: '默认的算法，也是一般的做法。周一收到，周二是第1个工作日。补正、征求意见的期限同样自次日起算。' },
    { value: true, title: '计入', say: '较严的算法。周一收到，周一就是第1个工作日，期限早一个工作日到。自缴费次日重新起算的不受影响。' },
  ],
};

const boundaries: Reading<'consultation'> = {
  id: 'consultation',
  question: '征求第三方和其他机关意见，从哪一天到哪一天不计入期限',
  source: '条例第三十三条第三款写“征求第三方和其他机关意见所需时间不计算在前款规定的期限内”，没有写发出当日和收到意见当日算不算，国家层面没有统一规定。逾期没有意见的，都只扣除到法定的15个工作日届满。',
  choices: [
    { value: 'afterAskingToAnswer', title: '自发出次日起，至收到意见当日止', say: '默认的算法。6日发出、13日收到意见的，7日至13日不计入。' },
    { value: 'askingToAnswer', title: '自发出当日起，至收到意见当日止', say: '扣除最多的算法。6日发出、13日收到意见的，6日至13日不计入。' },
    { value: 'afterAskingBeforeAnswer', title: '自发出次日起，至收到意见前一日止', say: '扣除最少的算法。6日发出、13日收到意见的，7日至12日不计入。' },
  ],
};

/** In the order they are asked. */
export const readings = [firstDay, boundaries] as readonly Reading[];
