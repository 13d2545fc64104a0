// What the draft of a run's notices holds: days, numbers, which notices go out.
import type { WrittenNotice } from '../../../shared/bulletins/notices.ts';
import type { Day } from '../../../shared/days/day.ts';
import type { Notice } from '../../../shared/scoring/result.ts';
import type { WrittenStep } from '../../../shared/scoring/steps.ts';
import type { EditedDraft } from '../../parts/useDraft.ts';

export interface NoticesState extends EditedDraft {
  issuedOn?: Day;
  replyBy?: Day;
  number?: number;
  talkNumber?: number;
  informNumber?: number;
  /** Notice (`keyOf`) → taken or left, where the person said so. */
  taken?: Record<string, boolean>;
}

export const noticesKey = (runId: string): string => `notices-draft.${runId}`;

export const stepTitles: Record<WrittenStep, string> = { inform: '告知书', talk: '约谈通知', supervision: '督办单', circular: '全区通报' };

export const keyOf = ({ unit, step }: Pick<Notice, 'unit' | 'step'>): string => `${step} ${unit}`;

/** A notice that may go out; `why` says what speaks against it, and leaves it out until the person takes it. */
export type OfferedNotice = WrittenNotice & { why?: string };

/** 点名 has no paper of its own. */
export const isWritten = <N extends Notice>(notice: N): notice is N & WrittenNotice => notice.step !== 'named';
