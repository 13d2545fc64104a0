// Two rows of one file about one part: said twice alike counts once, said differently counts for neither.
import { foldText } from '../names/fold.ts';
import { hint } from '../problems.ts';
import type { PlanRow } from './plan.ts';
import type { Report } from './progressReport.ts';

/** A planned row with its report while the others are still to be compared with it; null when there is none to compare. */
export interface PlannedReport {
  row: PlanRow;
  report: Report | null;
}

const same = (one: Report, other: Report): boolean =>
  one.entry.kind === other.entry.kind && one.entry.times === other.entry.times && one.dated === other.dated && one.entry.on === other.entry.on
  && foldText(one.entry.text) === foldText(other.entry.text) && JSON.stringify(one.links) === JSON.stringify(other.links);

/** Changes the rows in place: of rows alike all but the first are 'same', rows that differ are refused as row-twice. */
export function settleTwice(planned: readonly PlannedReport[]): void {
  const reporting = planned.filter(({ row, report }) => report !== null && (row.action === 'add' || row.problems.some(({ code }) => code === 'progress-conflict')));
  for (const group of Map.groupBy(reporting, ({ row }) => row.values['partId']).values()) {
    const [first, ...others] = group;
    if (!first?.report || others.length === 0) continue;
    const alike = others.every(({ report }) => report !== null && same(report, first.report!));
    for (const [index, { row }] of group.entries()) {
      if (alike && index === 0) continue;
      const elsewhere = group.filter((one) => one.row !== row).map((one) => `${one.row.sheet === row.sheet ? '' : `工作表“${one.row.sheet}”`}第${one.row.row}行`).join('、');
      const at = { sheet: row.sheet, row: row.row };
      if (alike) {
        row.action = 'same';
        row.problems = [hint('row-twice', `第${row.row}行和${elsewhere}填的是同一项任务，内容一样，只记一笔。`, at)];
      } else {
        row.action = 'refuse';
        row.problems = [{ code: 'row-twice', message: `第${row.row}行和${elsewhere}填的是同一项任务，内容不一样。请核对后只留一行。`, at }];
      }
    }
  }
}
