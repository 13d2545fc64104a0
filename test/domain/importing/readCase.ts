// Turns a written import case into what planImport takes.
import { readFileSync } from 'node:fs';
import { day } from '../../../shared/days/day.ts';
import type { PlanRequest } from '../../../shared/importing/facts.ts';
import type { CellRange, CellValue, Workbook } from '../../../shared/importing/grid.ts';
import type { ImportKind, ImportOptions } from '../../../shared/importing/plan.ts';
import { commissionFieldsSchema } from '../../../shared/commissions/commission.ts';
import { scoreEventFieldsSchema } from '../../../shared/scoreEvents/scoreEvent.ts';
import { submissionFieldsSchema } from '../../../shared/submissions/submission.ts';
import { unitFieldsSchema, type Unit } from '../../../shared/units/unit.ts';

type WrittenCell = null | string | number | { 日期: string } | { 错误: string };
export interface ImportCase {
  名称: string;
  类?: ImportKind;
  格式?: Workbook['format'];
  文件?: string;
  选项?: ImportOptions;
  /** A cell's text → what is repeated thirty times in its place. */
  替换?: Record<string, string>;
  已有?: { 单位?: Record<string, unknown>[]; 信息?: Record<string, unknown>[]; 加减分?: Record<string, unknown>[]; 约稿?: Record<string, unknown>[]; 地区?: string[] };
  工作表: { 名: string; 行: WrittenCell[][]; 合并?: string[]; 隐藏行?: number[]; 隐藏?: boolean }[];
  应得: {
    数目: Partial<Record<'add' | 'change' | 'same' | 'refuse' | 'skip', number>>;
    问题?: string[];
    话?: string[];
    次序?: string[];
    询问?: unknown[];
    /** Kind → its sheets that are left for another import. */
    另可导入?: Partial<Record<ImportKind, string[]>>;
    行?: {
      表?: string;
      行: number;
      处理?: string;
      内容?: Record<string, unknown>;
      原有?: unknown;
      并入?: number[];
      另表?: unknown;
      提示?: string[];
      单元格?: string[];
      话?: string;
    }[];
  };
}

const office = JSON.parse(readFileSync(new URL('../../cases/importing/office.json', import.meta.url), 'utf8')) as {
  单位: Record<string, unknown>[];
  刊物: { name: string; aliases: string[] }[];
  词: NonNullable<PlanRequest['known']['words']>;
};

/** Units as written, numbered in order. */
export function unitsOf(written: readonly Record<string, unknown>[]): Unit[] {
  return written.map((fields, index) => ({ ...unitFieldsSchema.parse(fields), id: index + 1, position: index }));
}
export function officeUnits(): Unit[] {
  return unitsOf(office.单位);
}

function rangeOf(text: string): CellRange {
  const [top, bottom] = text.split(':').map((cell) => {
    const match = /^([A-Z])(\d+)$/.exec(cell);
    if (!match?.[1]) throw new Error(`not a range: ${text}`);
    return { column: match[1].charCodeAt(0) - 65, row: Number(match[2]) - 1 };
  });
  if (!top || !bottom) throw new Error(`not a range: ${text}`);
  return { top: top.row, left: top.column, bottom: bottom.row, right: bottom.column };
}

export function planOf(written: ImportCase): PlanRequest {
  const cellOf = (cell: WrittenCell): CellValue => {
    if (typeof cell === 'string' && written.替换?.[cell] !== undefined) return written.替换[cell].repeat(30);
    if (cell === '') return null;
    if (cell === null || typeof cell !== 'object') return cell;
    return '日期' in cell ? { day: day(cell.日期) } : { error: cell.错误 };
  };
  return {
    planId: 'plan-1',
    kind: written.类 ?? 'submissions',
    options: written.选项 ?? {},
    today: day('2020-08-01'),
    file: { name: written.文件 ?? '报送.xlsx' },
    workbook: {
      format: written.格式 ?? 'xlsx',
      notes: [],
      sheets: written.工作表.map((sheet) => ({
        name: sheet.名,
        hidden: sheet.隐藏 ?? false,
        rows: sheet.行.map((row) => row.map(cellOf)),
        merges: (sheet.合并 ?? []).map(rangeOf),
        hiddenRows: (sheet.隐藏行 ?? []).map((row) => row - 1),
        hiddenColumns: [],
      })),
    },
    known: {
      units: unitsOf(written.已有?.单位 ?? office.单位),
      submissions: (written.已有?.信息 ?? []).map((fields) => ({ ...submissionFieldsSchema.parse(fields), id: Number(fields['id']) })),
      scoreEvents: (written.已有?.加减分 ?? []).map((fields) => ({ ...scoreEventFieldsSchema.parse(fields), id: Number(fields['id']) })),
      commissions: (written.已有?.约稿 ?? []).map((fields) => ({ ...commissionFieldsSchema.parse(fields), id: Number(fields['id']) })),
      outlets: office.刊物,
      words: office.词,
      regionNames: written.已有?.地区 ?? [],
    },
  };
}
