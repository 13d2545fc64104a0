// The readings of the clock that the Regulation leaves open, as the office has settled them.
import { z } from 'zod';

export const clockSettingsSchema = z.object({
  /** Does the day of receipt count? The Regulation does not say; by custom (民事诉讼法第八十五条) it does not. */
  firstDayCounts: z.boolean().default(false),
  /** Which boundary days of a consultation are not counted: after the asking up to the answer; also the asking day; without the day of the answer. */
  consultation: z.enum(['afterAskingToAnswer', 'askingToAnswer', 'afterAskingBeforeAnswer']).default('afterAskingToAnswer'),
});
export type ClockSettings = z.infer<typeof clockSettingsSchema>;
export const usualSettings: ClockSettings = clockSettingsSchema.parse({});

const CONSULTATIONS: Record<ClockSettings['consultation'], string> = {
  afterAskingToAnswer: '征求意见自发出次日起至收到意见当日止不计入',
  askingToAnswer: '征求意见自发出当日起至收到意见当日止不计入',
  afterAskingBeforeAnswer: '征求意见自发出次日起至收到意见前一日止不计入',
};

/** The readings taken, as a sentence of the explanation. */
export function sayReadings({ firstDayCounts, consultation }: ClockSettings, consulted: boolean): string {
  const first = firstDayCounts ? '收到当日计入期限' : '收到当日不计入期限，自次日起算';
  return `条例没有写明的，按本机关的设置：${first}${consulted ? `；${CONSULTATIONS[consultation]}` : ''}。`;
}
