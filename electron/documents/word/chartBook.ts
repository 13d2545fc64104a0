// The workbook inside a chart: Word and WPS open it when someone edits the chart's data.
import ExcelJS from 'exceljs';
import { strToU8, unzipSync, zipSync } from 'fflate';
import type { Chart } from '../../../shared/outline/chart.ts';
import { cellText } from '../sheets/cells.ts';
import { FIXED_TIME } from './fixedTime.ts';

/** The sheet's name, as the chart's formulas say it. */
export const CHART_SHEET = '数据';

/** Categories in the first column, a series in each of the others; a gap is a blank cell. The same chart gives the same bytes. */
export async function chartBook(chart: Chart): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  workbook.creator = '';
  workbook.lastModifiedBy = '';
  workbook.created = FIXED_TIME;
  workbook.modified = FIXED_TIME;
  const sheet = workbook.addWorksheet(CHART_SHEET);
  sheet.getColumn(1).width = 30;
  sheet.getRow(1).values = ['', ...chart.series.map(({ name }) => cellText(name))];
  chart.categories.forEach((category, at) => {
    sheet.getRow(at + 2).values = [cellText(category), ...chart.series.map(({ values }) => values[at] ?? null)];
  });
  const parts = unzipSync(new Uint8Array(await workbook.xlsx.writeBuffer()));
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, bytes]) => [name, bytes.length === 0 ? strToU8('') : bytes])), { mtime: FIXED_TIME });
}
