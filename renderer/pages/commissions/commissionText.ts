// A commissioned item's fields as the text of a cell, and back.
import type { Commission, CommissionFields } from '../../../shared/commissions/commission.ts';
import { outcomeNames } from '../../../shared/commissions/commissionState.ts';
import type { Day } from '../../../shared/days/day.ts';

export const OUTCOMES = [outcomeNames.done, outcomeNames.failed] as const;

/** 完成 / 未完成 / blank for not judged. */
export function outcomeText(outcome: Commission['outcome']): string {
  return outcome === null ? '' : outcomeNames[outcome];
}

function readOutcome(text: string): Commission['outcome'] {
  return text === outcomeNames.done ? 'done' : text === outcomeNames.failed ? 'failed' : null;
}

/** Column id and text of a cell → fields of the item. */
export function commissionCellFields(columnId: string, text: string): { fields: Partial<CommissionFields> } {
  switch (columnId) {
    case 'unit':
    case 'title':
    case 'by':
    case 'note':
      return { fields: { [columnId]: text } };
    case 'askedOn':
    case 'dueOn':
    case 'deliveredOn':
      return { fields: { [columnId]: text === '' ? null : (text as Day) } };
    case 'outcome':
      return { fields: { outcome: readOutcome(text) } };
    case 'excused':
      return { fields: { excused: text === '是' } };
    default:
      throw new Error(`the register of commissions has no column ${columnId} that is edited in place`);
  }
}
