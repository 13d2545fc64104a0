// One sheet of a file → what stands in it, also when a table was copied without its covered cells or turned on its side.
import type { Sheet } from '../../importing/grid.ts';
import { columnName } from '../../importing/grid.ts';
import { hint } from '../../problems.ts';
import type { Form } from '../form.ts';
import type { Head } from './findHeads.ts';
import type { FormLabels } from './formLabels.ts';
import { SheetReader } from './readSheet.ts';
import type { SheetEvent, SheetOptions } from './readSheet.ts';
import { gridOf } from './sheetGrid.ts';
import type { SheetGrid } from './sheetGrid.ts';
import { sidewaysLines, turnedGrid } from './turned.ts';
import { unfold } from './unfolded.ts';

/** A sheet of more lines than this is no single table. */
const MOST_TURNED = 60;

const lineOf = (address: string): number => Number(/\d+$/.exec(address)?.[0] ?? 1);

/** What was read of a turned table, with the lines its cells stand in, and a word that it was turned. */
function turnedBack(events: readonly SheetEvent[], grid: SheetGrid): SheetEvent[] {
  let told = false;
  return events.flatMap((event): SheetEvent[] => {
    if (event.kind === 'line' || event.cells.length === 0) return [];
    const cells = event.cells.map((cell) => ({ ...cell, row: lineOf(cell.cell), problems: cell.problems.map((problem) => ({ ...problem, at: { ...problem.at, row: lineOf(cell.cell) } })) }));
    const [first] = cells;
    const where = first === undefined ? undefined : { sheet: grid.name, cell: first.cell, row: first.row };
    const problems = told ? [] : [hint('annual-sideways', `${grid.name}里“${event.name}”等的行和列与表式相反，已换过来读取，请核对。`, where)];
    told = true;
    return [{ ...event, cells, row: (first?.row ?? 1) - 1, problems }];
  });
}

/** Numbers taken from hidden rows and columns are told: nobody sees them in the file. */
function tellHidden(events: readonly SheetEvent[], { name, hiddenRows, hiddenColumns }: Sheet): void {
  const taken = events.flatMap((event) => (event.kind === 'cells' ? event.cells : [])).filter(({ value }) => value !== null);
  const rows = hiddenRows.filter((row) => taken.some((cell) => cell.row === row + 1));
  const columns = hiddenColumns.map(columnName).filter((column) => taken.some(({ cell }) => cell.replace(/\d+$/, '') === column));
  const said = [...(rows.length > 0 ? [`第${rows.map((row) => row + 1).join('、')}行`] : []), ...(columns.length > 0 ? [`${columns.join('、')}列`] : [])];
  const first = events.find((event) => event.kind === 'cells');
  if (said.length > 0 && first?.kind === 'cells') first.problems.push(hint('annual-hidden', `${name}的${said.join('和')}是隐藏的，里面的数照样读取，请核对。`, { sheet: name }));
}

/** A copied table with other cells than the form's: nothing says which number belongs where. */
function tellLost(events: readonly SheetEvent[], sheet: string, line: number): void {
  const first = events.find((event) => event.kind === 'cells');
  const words = `${sheet}从第${line + 1}行起，格子比表式多或者少，不能确定各数是哪一列的。请改用 Word、Excel 文件导入，或者从表格软件里复制。`;
  if (first?.kind === 'cells') first.problems.push({ code: 'annual-shifted', message: words, at: { sheet, row: line + 1 } });
}

export function readOneSheet(sheet: Sheet, form: Form, labels: FormLabels, options: SheetOptions): { events: SheetEvent[]; heads: Map<string, Head> } {
  const unfolded = unfold(sheet, form);
  const grid = gridOf(unfolded.sheet, unfolded.columns);
  const lines = sidewaysLines(grid, labels.groups);
  const reader = new SheetReader(grid, labels, options).read(lines ?? undefined);
  const events = [...reader.events];
  if (lines !== null) events.push(...turnedBack(new SheetReader(turnedGrid(grid, lines.from, lines.to), labels, options).read().events, grid));
  else if (grid.height <= MOST_TURNED && !events.some((event) => event.kind === 'cells' && event.cells.length > 0)) {
    const turned = turnedBack(new SheetReader(turnedGrid(grid), labels, options).read().events, grid);
    if (turned.length > 0) events.splice(0, events.length, ...events.filter(({ kind }) => kind === 'line'), ...turned);
  }
  tellHidden(events, sheet);
  if (unfolded.lost !== null) tellLost(events, sheet.name, unfolded.lost);
  return { events, heads: reader.heads };
}
