// The unit of a row: from its own cell, filled down where a text format lost a merge, or the one all rows belong to.
import type { Day } from '../days/day.ts';
import { cleanName } from '../names/fold.ts';
import type { Problem } from '../problems.ts';
import type { UnitDesk } from './askUnits.ts';
import { unitOfRow } from './table.ts';
import type { Table } from './table.ts';
import type { CellReader } from './readCells.ts';

/** The name as printed and the register's, or null with the reason among the problems; `unitRow` is the row in which the unit stands. */
export function readUnitCell(
  table: Table,
  cells: CellReader,
  desk: UnitDesk,
  { row, unitRow, on, given }: { row: number; unitRow: number; on: Day | null; given: string | undefined },
  problems: Problem[],
): { printed: string; unit: string | null } {
  const { view } = table;
  const column = cells.at.get('unit');
  const printed = column === undefined ? unitOfRow(table, row, given) : view.text(unitRow, column);
  if (printed === '') {
    const cell = column === undefined ? `第${row + 1}行` : view.address(row, column);
    problems.push({ code: 'unit-missing', message: `${cell} 没有写单位，请补上。`, at: cells.place(row, column ?? 0, 'unit') });
    return { printed, unit: null };
  }
  const found = desk.name(printed, on, { sheet: view.name, row: row + 1, cell: view.address(unitRow, column ?? table.columns[0]?.column ?? 0) });
  if ('problem' in found) problems.push(found.problem);
  return { printed: cleanName(printed), unit: 'unit' in found ? found.unit : null };
}
