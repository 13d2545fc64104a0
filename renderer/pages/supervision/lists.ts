// The lists of supervision: what each is called, what it says when it is empty.
export type ListName = 'due' | 'overdue' | 'silent' | 'toClose';
export type TabName = ListName | 'papers';

export const listNames: readonly ListName[] = ['due', 'overdue', 'silent', 'toClose'];
export const tabTitles: Record<TabName, string> = { due: '将到期', overdue: '已逾期', silent: '久无进展', toClose: '待销号', papers: '已发出的' };

/** What an empty list says. */
export function emptyText(list: ListName, days: number, months: number): string {
  if (list === 'due') return `今后 ${days} 天里没有到期的任务。可以把天数改大一些再看。`;
  if (list === 'overdue') return '没有逾期的任务。';
  return list === 'silent' ? `没有 ${months} 个月没有动静的任务。` : '没有等待销号的任务。单位报了完成，就列在这里，核对后销号。';
}
