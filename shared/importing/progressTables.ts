// The fill-in tables of a file: where each begins and ends, whose it is and for which year.
import { createUnitIndex } from '../names/unitIndex.ts';
import type { UnitIndex } from '../names/unitIndex.ts';
import { hint } from '../problems.ts';
import type { Problem } from '../problems.ts';
import { fillInMark } from '../tracking/fillIn.ts';
import type { FillInField } from '../tracking/fillIn.ts';
import type { KnownPart, PlanRequest } from './facts.ts';
import { cellText } from './grid.ts';
import type { CellValue } from './grid.ts';
import { progressHeads } from './progressHead.ts';
import { viewSheet } from './sheetView.ts';
import type { SheetView } from './sheetView.ts';

export interface ProgressTable {
  view: SheetView;
  columns: ReadonlyMap<FillInField, number>;
  /** First row below the head and the row after the last, from 0. */
  from: number;
  to: number;
  /** As the register names it. */
  unit: string;
  /** The year it speaks of, when the file or the person says so. */
  year: number | undefined;
}

const UNIT_LINE = /^(?:填报)?单位(?:名称)?[:：]\s*(.+?)\s*(?:(?:制表|填报|填表)日期.*|共\d+项.*)?$/;
const TITLE_LINE = /^(.*?)((?:19|20)\d{2})年.*任务进展填报表$/;

/** A line that is part of the sheet's head and no task: title, unit, how to fill in, the line above settled parts. */
export function isHeadLine(text: string): boolean {
  return UNIT_LINE.test(text) || TITLE_LINE.test(text) || /^填表说明[:：]/.test(text) || /^以下各项已销号或不适用/.test(text);
}

interface Said {
  unit?: string | undefined;
  year?: number | undefined;
}

/** The tables of all sheets that are read, and what stands in their way. */
export function progressTables(request: PlanRequest, partById: ReadonlyMap<number, KnownPart>): { tables: ProgressTable[]; problems: Problem[] } {
  const { workbook, options, known } = request;
  const problems: Problem[] = [];
  const tables: ProgressTable[] = [];
  const units = createUnitIndex(known.units, { regionNames: known.regionNames });
  const marks = workbook.sheets.map(({ rows }) => rows[0] ?? []).filter(([mark]) => mark === fillInMark);
  for (const name of options.sheets ?? []) {
    if (!workbook.sheets.some((sheet) => sheet.name === name)) problems.push({ code: 'sheet-missing', message: `文件里没有名为“${name}”的工作表，有的是：${workbook.sheets.map((sheet) => sheet.name).join('、')}。请重新选择。`, at: { sheet: name } });
  }
  let seen = 0;
  for (const sheet of workbook.sheets) {
    if (options.sheets ? !options.sheets.includes(sheet.name) : sheet.hidden) continue;
    const view = viewSheet(sheet);
    const heads = progressHeads(view);
    seen += heads.length;
    let above = 0;
    for (const [index, head] of heads.entries()) {
      const mark = marks.find(([, name]) => name === sheet.name) ?? (marks.length === 1 ? marks[0] : undefined);
      const said = saidAbove(view, above, head.row, mark);
      const to = heads[index + 1]?.row ?? view.height;
      const ids = idsOf(view, head.columns.get('part'), head.row + 1, to, partById);
      const found = unitOf(request, units, said.unit, ids, sheet.name);
      if ('problem' in found) problems.push(found.problem);
      else {
        if (found.note) problems.push(found.note);
        tables.push({ view, columns: head.columns, from: head.row + 1, to, unit: found.unit, year: options.year ?? said.year });
      }
      above = head.row + 1;
    }
  }
  if (seen === 0 && problems.length === 0) {
    problems.push({ code: 'header-missing', message: '文件里没有找到任务进展填报表：没有一行表头同时有“具体要求”和“办理状态”“进展情况”这些栏。请选择各单位填好的填报表；如果表头被删改过，请照发出的填报表改回来。' });
  }
  return { tables, problems };
}

/** What the lines above a head and the hidden mark say. The line people see goes before the mark. */
function saidAbove(view: SheetView, from: number, head: number, mark: readonly CellValue[] | undefined): Said {
  const said: Said = {};
  const marked = mark?.map(cellText) ?? [];
  let titled: Said = {};
  for (let row = from; row < head; row += 1) {
    for (let column = 0; column < view.width; column += 1) {
      const text = view.coveredFrom(row, column) === null ? view.text(row, column) : '';
      const unit = UNIT_LINE.exec(text)?.[1];
      if (unit !== undefined) said.unit = unit;
      const title = TITLE_LINE.exec(text);
      if (title) titled = { unit: title[1] || undefined, year: Number(title[2]) };
    }
  }
  const year = Number(marked[3]);
  return { unit: said.unit ?? marked[2] ?? titled.unit, year: titled.year ?? (Number.isInteger(year) && year > 0 ? year : undefined) };
}

/** The parts whose numbers stand in the hidden column, as far as they are known. */
function idsOf(view: SheetView, column: number | undefined, from: number, to: number, partById: ReadonlyMap<number, KnownPart>): KnownPart[] {
  if (column === undefined) return [];
  const parts: KnownPart[] = [];
  for (let row = from; row < to; row += 1) {
    const part = partById.get(Number(view.text(row, column)));
    if (part) parts.push(part);
  }
  return parts;
}

/** Whose table it is: as the table says, else as the person says, else the one unit all its numbers belong to. */
function unitOf(request: PlanRequest, units: UnitIndex, said: string | undefined, parts: readonly KnownPart[], sheet: string): { unit: string; note?: Problem } | { problem: Problem } {
  const resolve = (name: string | undefined): string | undefined => {
    const found = name === undefined || name === '' ? undefined : units.resolve(name);
    return found && 'match' in found ? found.match.name : undefined;
  };
  const asked = resolve(request.options.unit);
  const printed = resolve(said);
  const at = { sheet };
  if (request.options.unit !== undefined && asked === undefined) return { problem: { code: 'unit-unknown', message: `单位名录里没有“${request.options.unit}”。请改用名录里的名称。`, at: { field: 'unit' } } };
  if (asked !== undefined && printed !== undefined && asked !== printed) {
    return { problem: { code: 'sheet-of-other-unit', message: `工作表“${sheet}”是“${printed}”的填报表，选的单位是“${asked}”。请核对是不是拿错了文件，或者改选单位。`, at } };
  }
  const unit = asked ?? printed;
  if (unit !== undefined) return { unit };
  const [only, ...others] = [...new Set(parts.map((part) => part.unit))];
  if (only !== undefined && others.length === 0) {
    return said === undefined ? { unit: only } : { unit: only, note: hint('unit-by-number', `工作表“${sheet}”上写的单位是“${said}”，名录里没有；按表里的编号是“${only}”，照“${only}”读取。`, at) };
  }
  if (said !== undefined) return { problem: { code: 'unit-unknown', message: `工作表“${sheet}”上写的单位“${said}”不在单位名录里。请给单位加一个别名，或者导入时选定单位。`, at } };
  return { problem: { code: 'unit-missing', message: `工作表“${sheet}”看不出是哪个单位的。请在表头上面写一行“单位：某某局”，或者导入时选定单位。`, at } };
}
