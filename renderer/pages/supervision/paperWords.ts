// Issued papers in words: what they are called, who has answered.
import type { PaperHead } from '../../../shared/contract/tasks.ts';
import type { Day } from '../../../shared/days/day.ts';

export const kindTitles: Record<PaperHead['kind'], string> = { supervision: '督办单', urging: '催办函', progress: '通报', inform: '告知书', talk: '约谈通知', circular: '全区通报' };

/** '2/5'; '' for a bulletin, which asks nobody, and for papers of a scoring run, whose receipts come on paper. */
export function answersText({ sheets, runId }: PaperHead): string {
  return sheets.length === 0 || runId !== null ? '' : `${sheets.filter(({ answeredOn }) => answeredOn !== null).length}/${sheets.length}`;
}

/** Units that have said nothing since. */
export function waiting({ sheets, runId }: PaperHead): string[] {
  return runId !== null ? [] : sheets.filter(({ answeredOn }) => answeredOn === null).map(({ unit }) => unit);
}

/** Its day of reply is past and somebody has not answered. */
export function isLate(paper: PaperHead, today: Day): boolean {
  return paper.replyBy !== null && paper.replyBy < today && waiting(paper).length > 0;
}

/** Somebody has not answered, and the day to answer by is past or was not named. */
export function mayAskAgain(paper: PaperHead, today: Day): boolean {
  return waiting(paper).length > 0 && (paper.replyBy === null || paper.replyBy < today);
}
