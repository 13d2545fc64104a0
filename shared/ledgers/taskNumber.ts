// What a ledger calls a task.
import type { LedgerTask } from './input.ts';

/** The number as printed, else the place in the table. */
export function taskNumber({ number, position }: Pick<LedgerTask, 'number' | 'position'>): string {
  return number === '' ? String(position) : number;
}
