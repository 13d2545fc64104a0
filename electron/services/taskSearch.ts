// Finding tasks by words of their requirement or by their number.
import { foldText } from '../../shared/names/fold.ts';
import { ledgerOf, tasksInOrder } from '../store/ledger.ts';
import type { LedgerTask } from '../store/ledger.ts';
import type { Context } from './context.ts';

const folded = new WeakMap<LedgerTask, string>();

function textOf(task: LedgerTask): string {
  const known = folded.get(task);
  if (known !== undefined) return known;
  const text = foldText(`${task.requirement}\n${task.section}\n${task.subsection}`);
  folded.set(task, text);
  return text;
}

/** Tasks that hold every word (separated by spaces) or bear it as their number, newest year first. */
export function searchTasks(context: Context, text: string, limit: number): { id: number; title: string; detail: string }[] {
  const words = text.split(/\s+/).map(foldText).filter((word) => word !== '');
  if (words.length === 0 || limit <= 0) return [];
  const { tables } = ledgerOf(context.store);
  const hits = tasksInOrder(context.store)
    .filter((task) => words.every((word) => textOf(task).includes(word) || foldText(task.number) === word))
    .map((task) => ({ task, year: tables.get(task.tableId)?.year ?? 0 }))
    .sort((one, other) => other.year - one.year);
  return hits.slice(0, limit).map(({ task, year }) => ({
    id: task.id,
    title: task.requirement.replace(/\s+/g, ' '),
    detail: [`${year}年`, task.number, task.section].filter((part) => part !== '').join('　'),
  }));
}
