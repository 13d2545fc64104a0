// Small fill-in sheets for tests: what the office printed and what a unit filled in, as cells.
import { day } from '../../../shared/days/day.ts';
import type { Day } from '../../../shared/days/day.ts';
import type { KnownEntry, KnownPart } from '../../../shared/importing/facts.ts';
import type { CellValue, Sheet } from '../../../shared/importing/grid.ts';
import type { ImportOptions, Plan } from '../../../shared/importing/plan.ts';
import { planImport } from '../../../shared/importing/planImport.ts';
import { fillInColumns } from '../../../shared/tracking/fillIn.ts';
import type { FillInField } from '../../../shared/tracking/fillIn.ts';
import { unitFieldsSchema } from '../../../shared/units/unit.ts';

export const today = day('2024-06-03');
export type FilledCells = Partial<Record<FillInField, CellValue>>;

export function part(given: Partial<Omit<KnownPart, 'deadline'>> & { deadline?: Day | null; id: number; requirement: string }): KnownPart {
  return { taskId: given.id, unit: '财政局', year: 2024, number: '', deadline: day('2024-12-31'), quotas: [], entries: [], ...given };
}

export function entry(given: Partial<Omit<KnownEntry, 'on' | 'until'>> & { id: number; on?: string; until?: string }): KnownEntry {
  const { on = '2024-05-01', until, ...rest } = given;
  return { kind: 'progress', text: '', times: null, of: null, by: '', ...rest, on: day(on), until: until === undefined ? null : day(until) };
}

/** A row as the office printed it, with what was filled in; `printed` overrides printed cells. */
export function cells(known: KnownPart, filled: FilledCells, printed: FilledCells = {}): CellValue[] {
  const row: FilledCells = { number: known.number, requirement: known.requirement, state: '未启动', last: '', part: known.id, version: known.entries.at(-1)?.id ?? 0, ...printed, ...filled };
  return fillInColumns.map(({ field }) => row[field] ?? null);
}

/** A sheet: the lines above the head (title, unit and day, how to fill in), the head, the rows from row 5 on when there are three lines. */
export function grid(unit: string, rows: CellValue[][], lines = [`${unit}2024年政务公开工作任务进展填报表`, `单位：${unit}　　制表日期：2024年6月3日　　共2项，待填报2项`, '填表说明：只填浅黄色的格子。']): Sheet {
  const above = lines.map((line) => [line]);
  return { name: '填报表', hidden: false, rows: [...above, fillInColumns.map(({ title }) => title), ...rows], merges: [], hiddenRows: [], hiddenColumns: [] };
}

/** Plans a workbook of these sheets against these parts. */
export function planOf(sheets: Sheet[], { parts, options = {} }: { parts: KnownPart[]; options?: ImportOptions | undefined }): Plan {
  const units = [{ name: '财政局', aliases: ['财政金融局'] }, { name: '公安分局' }].map((unit, index) => ({ ...unitFieldsSchema.parse(unit), id: index + 1, position: index }));
  return planImport({
    planId: 'p', kind: 'progress', options, today, file: { name: '财政局填报表.xlsx' },
    workbook: { format: 'xlsx', sheets, notes: [] },
    known: { units, submissions: [], outlets: [], regionNames: [], parts },
  });
}
