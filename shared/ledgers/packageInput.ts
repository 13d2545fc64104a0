// What an evidence package is made of, and how it calls its tasks.
import type { LedgerInput, LedgerTask } from './input.ts';

export interface PackageInput extends LedgerInput {
  /** '2024年政务公开工作任务佐证材料' */
  title: string;
  /** Evidence id → where the file stands in the package; links have none. */
  paths: ReadonlyMap<number, string>;
  /** The file that holds the history when it is too long for the document. */
  historyFile: string | null;
}

/** The year of the table a task stands in. */
export function tableYear({ tables }: Pick<LedgerInput, 'tables'>, task: Pick<LedgerTask, 'tableId'>): number {
  return tables.find(({ id }) => id === task.tableId)?.year ?? 0;
}
