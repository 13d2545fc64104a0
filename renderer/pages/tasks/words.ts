// A task's fields as the text of a cell, and back; quotas, counts and places as people say them.
import type { Day } from '../../../shared/days/day.ts';
import type { Input } from '../../../shared/contract/methods.ts';
import type { Per, Quota } from '../../../shared/tasks/task.ts';
import type { Tally } from '../../../shared/tracking/part.ts';
import type { QuotaCount } from '../../../shared/tracking/quotaCount.ts';

export type TaskChanges = Input<'tasks.change'>['fields'];

/** A field of names as it is handed on: whole, because the program knows where a name ends (区直有关部门、单位 is one). */
export function namesText(text: string): string[] {
  return text.trim() === '' ? [] : [text.trim()];
}

const PER: Record<Per, string> = { year: '年', halfYear: '半年', quarter: '季度', month: '月', tenDays: '旬', week: '周', day: '日' };

/** '每季度至少 1 次' */
export function quotaText(quota: Pick<Quota, 'per' | 'atLeast' | 'inPrinciple'>): string {
  return `${quota.inPrinciple ? '原则上' : ''}每${PER[quota.per]}至少 ${quota.atLeast} 次`;
}

/** '本季度 1/2 次' for the running period, '本季度 2/2 次，够' once it is enough. */
export function countText(count: QuotaCount): string {
  return `本${PER[count.per]} ${count.done}/${count.atLeast} 次${count.done >= count.atLeast ? '，够' : ''}`;
}

/** '3/8': finished parts of those that apply; '' when the task has no part. */
export function doneText(tally: Tally): string {
  return tally.parts === 0 ? '' : `${tally.finished}/${tally.parts - tally.notApplicable}`;
}

/** '第 3 项' or the beginning of the requirement of a task without a number. */
export function taskTitle(task: { number: string; requirement: string }): string {
  return task.number === '' ? `“${shortly(task.requirement)}”` : `第 ${task.number} 项`;
}

/** The beginning of a long text. */
export function shortly(text: string, length = 16): string {
  const plain = text.replaceAll(/\s+/g, '');
  return plain.length > length ? `${plain.slice(0, length)}…` : plain;
}

/** Column id and text of a cell → fields of the task. */
export function taskFields(columnId: string, text: string): TaskChanges {
  switch (columnId) {
    case 'number':
      return { number: text };
    case 'requirement':
      return { requirement: text };
    case 'remark':
      return { remark: text };
    case 'deadline':
      return { deadline: text === '' ? null : (text as Day) };
    case 'leads':
      return { leads: namesText(text) };
    case 'responsible':
      return { responsible: namesText(text) };
    default:
      throw new Error(`the task table has no column ${columnId} that is edited in place`);
  }
}
