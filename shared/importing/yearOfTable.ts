// The year of days written without one, from what stands around a table.
import { yearsIn } from '../days/phrases.ts';
import type { PlanRequest } from './facts.ts';
import { DAY_FIELDS } from './fieldWords.ts';
import type { Table } from './table.ts';

/** The person's year, else the first one named by the heads of days, above the table, by the sheet or by the file; `source` says which. */
export function yearOfTable(request: PlanRequest, table: Table): { year: number | undefined; source: string } {
  if (request.options.year !== undefined) return { year: request.options.year, source: '导入时指定' };
  const days = table.columns.filter(({ field }) => field !== null && DAY_FIELDS.has(field)).map(({ title }) => title);
  for (const [source, text] of [['表头', days.join('\n')] as const, ...table.caption.split('\n').map((line): [string, string] => ['表格标题', line]), ['工作表名称', table.view.name], ['文件名', request.file.name]] as const) {
    const years = yearsIn(text);
    if (years.length === 1) return { year: years[0], source };
    if (years.length > 1) return { year: undefined, source };
  }
  return { year: undefined, source: '' };
}
