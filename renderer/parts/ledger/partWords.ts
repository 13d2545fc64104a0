// A unit's part of a task in the words of a table.
import type { Per } from '../../../shared/tasks/task.ts';
import type { Part } from '../../../shared/tracking/part.ts';

const PER: Record<Per, string> = { year: '年', halfYear: '半年', quarter: '季度', month: '月', tenDays: '旬', week: '周', day: '日' };

/** '本季度 1/2 次' for each quota; '' when the task asks for none. */
export function countsText({ quotas }: Pick<Part, 'quotas'>): string {
  return quotas.map(({ per, done, atLeast }) => `本${PER[per]} ${done}/${atLeast} 次`).join('；');
}

/** '第 3 项', or the beginning of a requirement without a number. */
export function partTitle({ number, requirement }: Pick<Part, 'number' | 'requirement'>): string {
  return number === '' ? `“${shortly(requirement)}”` : `第 ${number} 项`;
}

/** The beginning of a long text on one line. */
export function shortly(text: string, length = 16): string {
  const plain = [...text.replaceAll(/\s+/g, '')];
  return plain.length > length ? `${plain.slice(0, length).join('')}…` : plain.join('');
}

/** The deadline; the words of the table where there is no day. null when it names neither. */
export function deadlineOf({ deadline, deadlineText }: Pick<Part, 'deadline' | 'deadlineText'>): string | null {
  return deadline ?? (deadlineText === '' ? null : deadlineText);
}
