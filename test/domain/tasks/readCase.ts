// The cases of test/cases/tasks: task tables as offices print them, as grids, with the tasks they must give.
import { readFileSync } from 'node:fs';
import { day } from '../../../shared/days/day.ts';
import type { CellValue, Workbook } from '../../../shared/importing/grid.ts';
import { readTaskTables } from '../../../shared/tasks/readTaskTables.ts';
import type { TaskReading } from '../../../shared/tasks/readTaskTables.ts';
import { unitSchema } from '../../../shared/units/unit.ts';
import type { Unit } from '../../../shared/units/unit.ts';

export interface TaskCase {
  名称: string;
  文件名?: string;
  格式?: Workbook['format'];
  年?: number;
  单位?: string[];
  地区?: string[];
  文字?: { text: string; before: number }[];
  /** 合并: top, left, bottom, right, from 0; 隐藏: the whole sheet; 隐藏列 from 0. */
  表: { 名: string; 隐藏?: boolean; 隐藏列?: number[]; 行: CellValue[][]; 合并: [number, number, number, number][] }[];
  应得: { 表: ({ 任务: Record<string, unknown>[] } & Record<string, unknown>)[]; 提示?: string[]; 拒绝?: string; 话?: string[] };
}

export function casesOf(file: string): TaskCase[] {
  return JSON.parse(readFileSync(new URL(`../../cases/tasks/${file}`, import.meta.url), 'utf8')) as TaskCase[];
}

export function unitNamed(name: string, index: number, more: Partial<Unit> = {}): Unit {
  return { ...unitSchema.parse({ id: index + 1, position: index + 1, name }), ...more };
}

export function workbookOf(entry: TaskCase): Workbook {
  return {
    format: entry.格式 ?? 'xlsx',
    notes: [],
    sheets: entry.表.map(({ 名, 隐藏, 隐藏列, 行, 合并 }) => ({
      name: 名, hidden: 隐藏 ?? false, rows: 行, hiddenRows: [], hiddenColumns: 隐藏列 ?? [],
      merges: 合并.map(([top, left, bottom, right]) => ({ top, left, bottom, right })),
    })),
    ...(entry.文字 ? { texts: entry.文字 } : {}),
  };
}

export function readCase(entry: TaskCase): TaskReading {
  return readTaskTables(workbookOf(entry), {
    fileName: entry.文件名 ?? '', units: (entry.单位 ?? []).map((name, index) => unitNamed(name, index)), regionNames: entry.地区 ?? [], today: day('2026-03-02'),
    ...(entry.年 === undefined ? {} : { year: entry.年 }),
  });
}
