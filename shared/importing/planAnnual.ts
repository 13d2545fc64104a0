// The plan of annual reports: what each report of the file would make of the report in the data, cell by cell.
import { brokenIdentities } from '../annual/identities.ts';
import { placesOf } from '../annual/places.ts';
import { readReports } from '../annual/readTables.ts';
import type { ReadReport } from '../annual/readTables.ts';
import { cellsOf, sayValue } from '../annual/report.ts';
import { formFor } from '../annual/form.ts';
import { fillText } from '../annual/narrative/fields.ts';
import type { Cells } from '../annual/report.ts';
import type { Day } from '../days/day.ts';
import { usualPreamble } from '../annual/writing/reportOutline.ts';
import { cleanName, foldText } from '../names/fold.ts';
import { createUnitIndex } from '../names/unitIndex.ts';
import type { UnitIndex } from '../names/unitIndex.ts';
import { hint } from '../problems.ts';
import type { Problem } from '../problems.ts';
import type { KnownReport, PlanRequest } from './facts.ts';
import type { PlannedRows, PlanRow } from './plan.ts';

/** A report as it would be kept: every cell of its form by path, where the file's cells stand, the texts. */
export interface PlannedReport {
  id?: number;
  unit: string;
  year: number;
  /** Id of the form. */
  form: string;
  cells: Record<string, number | string | null>;
  /** Path → 'Sheet1!D7' for the cells that come from the file. */
  at: Record<string, string>;
  texts: Record<string, string>;
  receivedOn: Day | null;
}

type Named = { unit: string; problems: Problem[]; candidates: string[] };

/** The register's name; a unit it lacks (本机关, 全区) keeps the name the file gives it, and that is told. */
function nameOf(printed: string, index: UnitIndex, { options }: PlanRequest): Named {
  const answer = options.units?.[printed];
  const wanted = typeof answer === 'string' ? answer : printed;
  const found = index.resolve(wanted);
  if ('match' in found) return { unit: found.match.name, problems: [], candidates: [] };
  const unit = cleanName(wanted);
  if (answer !== undefined || options.unit !== undefined) return { unit, problems: [], candidates: [] };
  const candidates = found.candidates.slice(0, 3).map(({ name }) => name);
  const near = candidates.length === 0 ? '' : `（相近的有${candidates.map((name) => `“${name}”`).join('、')}）`;
  return { unit, problems: [hint('annual-unit', `单位名录里没有“${unit}”${near}，按这个名称登记。`)], candidates };
}

/** The cells of the form: the file's, else what stands in the data; a report kept by another form begins anew. */
function cellsAfter({ form, cells }: ReadReport, known: KnownReport | undefined): Map<string, number | string | null> {
  const before = known?.form === form.id ? cellsOf(known.tables) : new Map<string, number | string | null>();
  return new Map([...placesOf(form).keys()].map((path) => {
    const taken = cells.get(path);
    return [path, taken === undefined ? (before.get(path) ?? null) : taken.value];
  }));
}

/** Broken identities, told with the file's addresses: they stop nothing, the check will say them again. */
function unbalanced(report: ReadReport, cells: Cells, last: KnownReport | undefined): Problem[] {
  return brokenIdentities(report.form, cells, last === undefined ? null : cellsOf(last.tables)).filter(({ severity }) => severity === 'error').map(({ rule, message, cells: paths }) => {
    const at = paths.map((path) => report.cells.get(path)).find((cell) => cell !== undefined);
    return hint('annual-rule', `${rule}：${message}`, at === undefined ? undefined : { sheet: at.sheet, cell: at.cell, row: at.row });
  });
}

/** The texts without a preamble that says what every report says. */
function ownTexts({ form, year, texts }: ReadReport, unit: string): Record<string, string> {
  const { preamble = '', ...others } = texts;
  const usual = foldText(preamble).replace(/如对本报告有疑问[^。]*。?$/, '') === foldText(usualPreamble({ form, unit, year: year ?? 0 }));
  return preamble === '' || usual ? others : texts;
}

/** A text that reads as the kept one does stays as it is kept, with its bound numbers. */
function unchangedKept(texts: Record<string, string>, known: KnownReport | undefined, { form }: ReadReport, cells: Cells, last: KnownReport | undefined): Record<string, string> {
  if (known === undefined) return texts;
  const reads = (kept: string): string[] => [cellsOf(known.tables), cells].map((one) => fillText(kept, { form, cells: one, last: last === undefined ? null : cellsOf(last.tables) }).trim());
  return Object.fromEntries(Object.entries(texts).map(([part, text]) => {
    const kept = known.texts[part] ?? '';
    return [part, kept.includes('{{') && reads(kept).includes(text.trim()) ? kept : text];
  }));
}

function rowOf(report: ReadReport, named: Named, request: PlanRequest): PlanRow {
  const reports = request.known.annual?.reports ?? [];
  const { year } = report;
  const { unit } = named;
  const known = reports.find((one) => one.unit === unit && one.year === year);
  const cells = cellsAfter(report, known);
  const texts = { ...known?.texts, ...unchangedKept(ownTexts(report, unit), known, report, cells, reports.find((one) => one.unit === unit && one.year === (year ?? 0) - 1)) };
  const values: PlannedReport = {
    unit, year: year ?? 0, form: report.form.id, cells: Object.fromEntries(cells),
    at: Object.fromEntries([...report.cells].map(([path, { sheet, cell }]) => [path, `${sheet}!${cell}`])),
    texts, receivedOn: known === undefined ? request.today : known.receivedOn, ...(known === undefined ? {} : { id: known.id }),
  };
  const problems = [...named.problems, ...report.problems, ...unbalanced(report, cells, reports.find((one) => one.unit === unit && one.year === (year ?? 0) - 1))];
  if (unit === '') problems.push({ code: 'annual-unit-missing', message: '文件里没有写明是哪个单位的报告，请选择单位后再导入。', at: { sheet: report.sheet, field: 'unit' } });
  if (year === null) problems.push({ code: 'annual-year-missing', message: '文件里没有写明是哪一年的报告，请选择年度后再导入。', at: { sheet: report.sheet, field: 'year' } });
  else if (formFor(request.known.annual?.forms ?? [], year) === undefined) problems.push({ code: 'form-missing', message: `没有${year}年的年度报告表式，不能登记。`, at: { sheet: report.sheet, field: 'year' } });
  const refused = problems.some(({ severity }) => severity !== 'hint');
  const base = { sheet: report.sheet, row: report.row, values: { ...values }, problems };
  if (refused) return { ...base, action: 'refuse' };
  if (known === undefined) return { ...base, action: 'add' };
  const old = cellsOf(known.tables);
  const changed = [...cells].filter(([path, value]) => sayValue(old.get(path)) !== sayValue(value) || (old.get(path) ?? null) === null !== (value === null)).map(([path]) => path);
  const rewritten = Object.keys(texts).filter((part) => texts[part] !== (known.texts[part] ?? ''));
  const unbound = rewritten.filter((part) => known.texts[part]?.includes('{{') === true);
  if (unbound.length > 0) problems.push(hint('annual-fields', `“${unit}”${year}年的年度报告正文里有随表格更新的数，文件里的文字与现在的不同（${unbound.length}段），写入以后这些数不再随表格更新。`));
  if (changed.length === 0 && rewritten.length === 0 && known.form === report.form.id) return { ...base, action: 'same' };
  const before = { cells: Object.fromEntries(changed.map((path) => [path, old.get(path) ?? null])), texts: Object.fromEntries(rewritten.map((part) => [part, known.texts[part] ?? ''])) };
  if (known.filed !== null) {
    const said = [...(changed.length > 0 ? [`${changed.length}格的数`] : []), ...(rewritten.length > 0 ? [`${rewritten.length}处文字`] : []), ...(known.form === report.form.id ? [] : ['表式'])].join('、');
    problems.push({ code: 'report-filed', message: `“${unit}”${String(year)}年的年度报告已在${known.filed.on}定稿，不能用文件改动；这份文件与定稿有${said}不同。确要更正的，请打开这份报告逐格修改，改过的会标出与定稿的不同。`, at: { sheet: report.sheet, row: report.row } });
    return { ...base, action: 'refuse', before };
  }
  return { ...base, action: 'change', before };
}

/** One row a report. Refused: a file without any of the tables (file-no-tables), a report without unit or year, two of one unit and year. */
export function planAnnual(request: PlanRequest): PlannedRows {
  const { known, options, workbook, file } = request;
  const index = createUnitIndex(known.units, { regionNames: known.regionNames });
  const unitNamed = (printed: string): string | null => {
    const found = index.resolve(printed);
    return 'match' in found ? found.match.name : null;
  };
  const sheets = options.sheets === undefined ? workbook.sheets : workbook.sheets.filter(({ name }) => options.sheets?.includes(name) === true);
  const reports = readReports(known.annual?.forms ?? [], { ...workbook, sheets }, { year: options.year, unit: options.unit, moneyIn: options.moneyIn, name: file.name, unitNamed });
  if (reports.length === 0) {
    const problem: Problem = { code: 'annual-not-found', message: '文件里没有找到年度报告的表格（表二“主动公开政府信息情况”、表三“收到和处理政府信息公开申请情况”、表四“行政复议、行政诉讼情况”）。请检查是否选错了文件，或者表头是否齐全。' };
    return { rows: [], problems: [problem] };
  }
  const rows: PlanRow[] = [];
  const questions: NonNullable<PlannedRows['questions']> = [];
  for (const report of reports) {
    const named = report.unit === '' ? { unit: '', problems: [], candidates: [] } : nameOf(report.unit, index, request);
    const row = rowOf(report, named, request);
    const twice = rows.find(({ values }) => values['unit'] === row.values['unit'] && values['year'] === row.values['year'] && named.unit !== '');
    if (twice) {
      row.action = 'refuse';
      row.problems.push({ code: 'annual-twice', message: `“${named.unit}”${String(row.values['year'])}年的报告在文件里有两份（${twice.sheet}第${twice.row}行、${row.sheet}第${row.row}行），请只留一份。`, at: { sheet: row.sheet, row: row.row } });
    }
    if (named.candidates.length > 0) questions.push({ name: report.unit, rows: [{ sheet: row.sheet, row: row.row }], candidates: named.candidates });
    rows.push(row);
  }
  return { rows, problems: [], questions };
}
