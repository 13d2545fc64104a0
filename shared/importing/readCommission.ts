// One row of 约稿登记 as read from a file, on its way to a plan row.
import type { CommissionFields } from '../commissions/commission.ts';
import type { Day } from '../days/day.ts';
import type { UnitDesk } from './askUnits.ts';
import { isRefused } from './items.ts';
import { readExcuse, readOutcome } from './readOutcome.ts';
import type { Draft, RowToRead } from './readRegister.ts';
import { readUnitCell } from './readUnitCell.ts';

export type CommissionDays = Pick<CommissionFields, 'askedOn' | 'dueOn' | 'deliveredOn'>;
export interface CommissionDraft extends Draft, CommissionDays {
  unitPrinted: string;
  unit: string | null;
  title: string;
  by: string;
  /** Who asked stands above the rows (the words that say so), not in the row: it fills a blank and corrects nothing. */
  byAbove: string | null;
  outcome: CommissionFields['outcome'];
  /** null: nothing is said. */
  excused: boolean | null;
  note: string;
}

const [LONGEST_TITLE, LONGEST_BY, LONGEST_NOTE] = [500, 200, 2000];
export const dayNames = { askedOn: '约稿时间', dueOn: '截止时间', deliveredOn: '交稿时间' } as const;
export const dayFields = ['askedOn', 'dueOn', 'deliveredOn'] as const;

/** Reads one row; what cannot be read is among the problems. `given` is the unit of all rows, when the person said it; `asker` who asked, as it stands above. */
export function readCommission({ table, cells, row, unitRow, problems }: RowToRead, desk: UnitDesk, given: string | undefined, asker: { asker: string; from: string } | null): CommissionDraft {
  const { view } = table;
  const titleColumn = cells.at.get('title') ?? 0;
  const title = cells.text('title', row, LONGEST_TITLE, problems);
  if (title === '' && !isRefused({ problems })) {
    problems.push({ code: 'title-missing', message: `${view.address(row, titleColumn)} 没有写约稿题目，请补上。`, at: cells.place(row, titleColumn, 'title') });
  }
  const [askedOn, dueOn, deliveredOn] = dayFields.map((field) => cells.day(field, dayNames[field], row, problems)) as [Day | null, Day | null, Day | null];
  const on = dueOn ?? askedOn ?? deliveredOn;
  const { printed, unit } = readUnitCell(table, cells, desk, { row, unitRow, on, given }, problems);
  const unclear = (field: string, what: string): void => {
    const column = cells.at.get(field) ?? 0;
    problems.push({ code: 'flag-unclear', message: `${view.address(row, column)} 写的“${view.text(row, column).slice(0, 20)}”看不出${what}，请写“是”或“否”，或者留空。`, at: cells.place(row, column, field) });
  };
  const outcomeColumn = cells.at.get('outcome');
  const outcome = outcomeColumn === undefined ? ({ outcome: null, excused: false } as const) : readOutcome(view.value(row, outcomeColumn));
  if (outcome === 'unclear') unclear('outcome', '是否完成');
  const excuseColumn = cells.at.get('excused');
  const excuse = excuseColumn === undefined ? null : readExcuse(view.value(row, excuseColumn));
  if (excuse === 'unclear') unclear('excused', '是否作了说明');
  const said = outcome === 'unclear' ? { outcome: null, excused: false } : outcome;
  return {
    sheet: view.name, row: row + 1, cell: view.address(row, titleColumn), problems, unitPrinted: printed, unit, title, by: asker?.asker ?? cells.text('by', row, LONGEST_BY, problems), byAbove: asker?.from ?? null,
    askedOn, dueOn, deliveredOn, outcome: said.outcome, excused: excuse === 'unclear' ? null : (excuse ?? (said.excused ? true : null)),
    note: [cells.text('note', row, LONGEST_NOTE, problems), cells.text('remark', row, LONGEST_NOTE, problems)].filter((text) => text !== '').join('；'),
  };
}
