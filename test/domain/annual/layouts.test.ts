// The tables of annual reports as offices write them: each case is a grid with the cells that must come out of it.
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readReports } from '../../../shared/annual/readTables.ts';
import { day } from '../../../shared/days/day.ts';
import type { CellRange, CellValue, Workbook } from '../../../shared/importing/grid.ts';
import { forms } from './helpers.ts';

type Value = number | string | null;
type WrittenCell = null | string | number | { 日期: string } | { 错误: string };
interface WrittenSheet {
  名: string;
  行: WrittenCell[][];
  合并?: string[];
  隐藏?: boolean;
}
/** 数据 names the numbers printed in the grid; 改: cells that come out otherwise; 缺: beginnings of paths nothing is taken for. */
interface Due {
  单位: string;
  年: number;
  表式?: string;
  数据?: string;
  改?: Record<string, Value>;
  缺?: string[];
  /** Codes of hints; 不收: addresses refused; 话: words that must be told. */
  提示?: string[];
  不收?: string[];
  话?: string;
}
interface LayoutCase {
  名称: string;
  文件?: string;
  格式?: Workbook['format'];
  选项?: { unit?: string; year?: number; moneyIn?: '元' | '万元' };
  工作表: (string | WrittenSheet)[];
  应得: Due[];
}

const file = JSON.parse(readFileSync(new URL('../../cases/annual/layouts.json', import.meta.url), 'utf8')) as { 数据: Record<string, Record<string, Value>>; 表: Record<string, WrittenSheet>; 例: LayoutCase[] };
const UNITS = ['区财政局', '区教育局'];

function rangeOf(text: string): CellRange {
  const match = /^([A-Z])(\d+):([A-Z])(\d+)$/.exec(text);
  if (!match) throw new Error(`not a range: ${text}`);
  const column = (letter = ''): number => letter.charCodeAt(0) - 65;
  return { top: Number(match[2]) - 1, left: column(match[1]), bottom: Number(match[4]) - 1, right: column(match[3]) };
}

function bookOf({ 工作表, 格式 = 'xlsx' }: LayoutCase): Workbook {
  const cellOf = (cell: WrittenCell): CellValue => (cell === null || typeof cell !== 'object' ? cell : '日期' in cell ? { day: day(cell.日期) } : { error: cell.错误 });
  return {
    format: 格式, notes: [],
    sheets: 工作表.map((written) => {
      const sheet = typeof written === 'string' ? file.表[written]! : written;
      return { name: sheet.名, hidden: sheet.隐藏 ?? false, rows: sheet.行.map((row) => row.map(cellOf)), merges: (sheet.合并 ?? []).map(rangeOf), hiddenRows: [], hiddenColumns: [] };
    }),
  };
}

/** The cells that must come out, by path. */
function dueCells({ 数据 = '', 改 = {}, 缺 = [] }: Due): Record<string, Value> {
  const all = { ...file.数据[数据], ...改 };
  return Object.fromEntries(Object.entries(all).filter(([path]) => Object.hasOwn(改, path) || !缺.some((start) => path === start || path.startsWith(`${start}.`))));
}

test('there are at least fifteen kinds of layout', () => {
  expect(new Set(file.例.map(({ 名称 }) => 名称)).size).toBe(file.例.length);
  expect(file.例.length).toBeGreaterThanOrEqual(15);
});

describe('layouts', () => {
  for (const written of file.例) {
    test(written.名称, () => {
      const reports = readReports(forms, bookOf(written), { ...written.选项, name: written.文件 ?? '报表.xlsx', unitNamed: (name) => UNITS.find((unit) => unit === name) ?? null });
      expect(reports.map(({ unit, year }) => [unit, year])).toEqual(written.应得.map(({ 单位, 年 }) => [单位, 年]));
      written.应得.forEach((due, at) => {
        const report = reports[at]!;
        const told = JSON.stringify(report.problems.map(({ code, message }) => `${code} ${message}`), null, 1);
        expect(report.form.id, told).toBe(due.表式 ?? 'annual-2021');
        const refusals = report.problems.filter(({ severity }) => severity !== 'hint');
        expect([...new Set(refusals.map(({ at: where }) => where?.cell ?? ''))].sort(), told).toEqual(due.不收 ?? []);
        if (due.数据 !== undefined) expect(Object.fromEntries([...report.cells].map(([path, { value }]) => [path, value])), told).toEqual(dueCells(due));
        const codes = [...new Set(report.problems.filter(({ severity }) => severity === 'hint').map(({ code }) => code))].sort();
        expect(codes, told).toEqual((due.提示 ?? []).toSorted());
        if (due.话 !== undefined) expect(told).toContain(due.话);
        for (const cell of report.cells.values()) expect(cell.cell, cell.path).toMatch(/^[A-Z]+\d+$/);
      });
    });
  }
});
