// annual.*: reports kept, checked, summed up and filed. The rules are in shared/annual, the form in resources/forms.
import { checkReport } from '../../shared/annual/check.ts';
import type { Finding } from '../../shared/annual/finding.ts';
import { formFor } from '../../shared/annual/form.ts';
import type { Form } from '../../shared/annual/form.ts';
import { placesOf, sayPlace } from '../../shared/annual/places.ts';
import { cellsOf, sayValue, tablesOf } from '../../shared/annual/report.ts';
import type { Accepted, Cells, Tables } from '../../shared/annual/report.ts';
import { sumReports } from '../../shared/annual/sum.ts';
import { cleanName } from '../../shared/names/fold.ts';
import { refusal } from '../../shared/problems.ts';
import { existsWithin } from '../../shared/units/unit.ts';
import { findReport, listReports, writeReport } from '../store/annual.ts';
import type { AnnualRecord } from '../store/annual.ts';
import { change } from '../store/change.ts';
import { readSettings } from '../store/settings.ts';
import { listUnits } from '../store/units.ts';
import { refuseUnknownFields, reportAsRead, saidTexts } from './annualTexts.ts';
import type { Context, Handlers } from './context.ts';
import { unitIndex } from './units.ts';

/** What an office calls itself in its own list. */
const OWN = '本机关';

/** The form of a year; refused when none is known. */
export function requireForm(context: Context, year: number): Form {
  const form = formFor(context.resources.forms(), year);
  if (!form) throw refusal('form-missing', `没有${year}年的年度报告表式。现有表式从${Math.min(...context.resources.forms().map((one) => one.from))}年起。`, { field: 'year' });
  return form;
}

/** A reporting unit's name: the register's when it knows it, else as written (本机关, 全区). */
export function reportUnit(context: Context, printed: string): string {
  const found = unitIndex(context.store).resolve(printed);
  return 'match' in found ? found.match.name : cleanName(printed);
}

export function requireReport(context: Context, year: number, printed: string): AnnualRecord {
  const unit = reportUnit(context, printed);
  const found = findReport(context.store, year, unit);
  if (!found) throw refusal('report-missing', `没有“${unit}”${year}年的年度报告。请先录入或导入。`, { field: 'unit' });
  return found;
}

/** Every cell of the form, blank where nothing was said; what the form does not have stays behind it. */
function wholeCells(form: Form, tables: Tables): Map<string, number | string | null> {
  const given = cellsOf(tables);
  const cells = new Map([...placesOf(form).values()].map(({ path, money }) => {
    const value = given.get(path) ?? null;
    return [path, money && typeof value === 'number' ? String(value) : value] as const;
  }));
  for (const [path, value] of given) if (!cells.has(path)) cells.set(path, value);
  return cells;
}

/** What a count may not be: the form's counts are whole numbers, only amounts are decimals. */
function refuseFractions(form: Form, cells: Cells): void {
  for (const { path, money, signed, row, column } of placesOf(form).values()) {
    const value = cells.get(path);
    if (!money && !signed && typeof value === 'string') throw refusal('count-wanted', `“${row}${column === '' ? '' : `—${column}`}”应是从0起的整数，不能写“${value}”。`, { field: `tables.${path}` });
  }
}

/** Names of the units that report on a year: there on its last day, not exempt, in the register's order. */
export function unitsDue({ store }: Context, year: number): string[] {
  return listUnits(store).filter((unit) => !unit.exempt && existsWithin(unit, `${year}-12-31`, `${year}-12-31`)).map(({ name }) => name);
}

/** '：“（一）予以公开”的“自然人”改为3'; '' when no number and no text changed. */
function sayChanged(form: Form, before: Pick<AnnualRecord, 'tables' | 'texts'>, after: Pick<AnnualRecord, 'tables' | 'texts'>): string {
  const [old, now] = [cellsOf(before.tables), cellsOf(after.tables)];
  const cells = [...now].filter(([path, value]) => sayValue(old.get(path)) !== sayValue(value));
  const texts = [...new Set([...Object.keys(before.texts), ...Object.keys(after.texts)])].filter((part) => (before.texts[part] ?? '') !== (after.texts[part] ?? '')).length;
  const [first] = cells;
  const said = first === undefined ? '' : `${sayPlace(form, first[0])}改为${sayValue(first[1]) || '空白'}${cells.length > 1 ? `等${cells.length}格` : ''}`;
  const all = [said, texts > 0 ? `${texts}处文字` : ''].filter((text) => text !== '').join('，');
  return all === '' ? '' : `：${all}`;
}

const shown = (record: AnnualRecord) => ({ year: record.year, unit: record.unit, tables: record.tables, text: record.texts, sources: record.sources });
const cellsIn = (record: AnnualRecord): Cells => cellsOf(record.tables);

/** All findings of a report, the explained ones apart. */
export function findingsOf(context: Context, record: AnnualRecord): { problems: Finding[]; accepted: (Finding & { reason: string })[] } {
  const { store } = context;
  const form = requireForm(context, record.year);
  const cells = cellsIn(record);
  const last = reportAsRead(context, record.year - 1, record.unit);
  const parts = record.parts?.map((unit) => findReport(store, record.year, unit)).filter((one) => one !== undefined).map((one) => ({ unit: one.unit, cells: cellsIn(one) })) ?? null;
  const otherUnits = listUnits(store).map((unit) => unit.name).filter((name) => name !== record.unit);
  const all = checkReport(form, { year: record.year, unit: record.unit, otherUnits, cells, texts: record.texts, last: last ? { cells: cellsIn(last), texts: last.texts } : null, parts });
  const reasonOf = (finding: Finding): string | undefined => record.accepted.find((one) => isSame(one, finding) && sameValues(one, cells))?.reason;
  return {
    problems: all.filter((finding) => reasonOf(finding) === undefined),
    accepted: all.flatMap((finding) => {
      const reason = reasonOf(finding);
      return reason === undefined ? [] : [{ ...finding, reason }];
    }),
  };
}

const isSame = (one: Pick<Accepted, 'rule' | 'cells' | 'quote'>, finding: Finding): boolean => one.rule === finding.rule && one.quote === (finding.quote ?? '') && one.cells.join(' ') === finding.cells.join(' ');
const sameValues = (one: Accepted, cells: Cells): boolean => one.cells.every((path, at) => one.values[at] === sayValue(cells.get(path)));

export const annualHandlers: Pick<Handlers, 'annual.form' | 'annual.put' | 'annual.get' | 'annual.list' | 'annual.remove' | 'annual.check' | 'annual.accept' | 'annual.sum' | 'annual.cell' | 'annual.file'> = {
  'annual.form': (context, { year }) => requireForm(context, year),

  'annual.put': (context, { year, unit: printed, tables, text, receivedOn }) => {
    const { store } = context;
    const form = requireForm(context, year);
    const unit = reportUnit(context, printed);
    const cells = wholeCells(form, tables);
    refuseFractions(form, cells);
    const before = findReport(store, year, unit);
    if (text) refuseUnknownFields(form, text, before?.texts ?? {});
    const record = {
      sources: {}, parts: null, accepted: [], filed: null, ...before, year, unit, form: form.id, tables: tablesOf(cells), texts: text ?? before?.texts ?? {}, receivedOn: receivedOn === undefined ? (before?.receivedOn ?? null) : receivedOn,
    };
    change(store, { command: 'annual.put', summary: `登记“${unit}”${year}年年度报告${before ? sayChanged(form, before, record) : ''}` }, (recorder) => writeReport(recorder, record));
    return shown({ id: 0, ...record });
  },

  'annual.get': (context, { year, unit }) => {
    const record = requireReport(context, year, unit);
    const { parts, accepted, receivedOn, filed } = record;
    return { ...shown(record), said: saidTexts(context, record), parts, accepted, receivedOn, filed };
  },

  'annual.list': (context, { year }) => {
    const reports = listReports(context.store, year);
    // The office itself reports, too, and need not be a unit of its own register.
    const register = new Set([...listUnits(context.store).map((unit) => unit.name), readSettings(context.store).issuer, OWN]);
    const there = new Set(reports.map((report) => report.unit));
    return {
      reports: reports.map((record) => {
        const { problems } = findingsOf(context, record);
        const errors = problems.filter((problem) => problem.severity === 'error').length;
        return { unit: record.unit, inRegister: register.has(record.unit), sum: record.parts !== null, receivedOn: record.receivedOn, filedOn: record.filed?.on ?? null, errors, hints: problems.length - errors };
      }),
      missing: unitsDue(context, year).filter((name) => !there.has(name)),
    };
  },

  'annual.remove': (context, { year, unit }) => {
    const record = requireReport(context, year, unit);
    return { change: change(context.store, { command: 'annual.remove', summary: `删除“${record.unit}”${year}年年度报告` }, (recorder) => recorder.remove('annual_reports', record.id)).seq };
  },

  'annual.check': (context, { year, unit }) => findingsOf(context, requireReport(context, year, unit)),

  'annual.accept': (context, { year, unit, rule, cells: paths, quote, reason }) => {
    const record = requireReport(context, year, unit);
    const cells = cellsIn(record);
    const finding = findingsOf(context, record).problems.find((one) => isSame({ rule, cells: paths, quote }, one));
    if (!finding) throw refusal('finding-missing', '这条检查结果已经没有了，可能数字已改。请重新检查。', { field: 'rule' });
    const accepted: Accepted = { rule, cells: paths, quote, values: paths.map((path) => sayValue(cells.get(path))), reason, by: context.store.who, on: context.today() };
    const others = record.accepted.filter((one) => !isSame(one, finding));
    return { change: change(context.store, { command: 'annual.accept', summary: `说明“${record.unit}”${year}年年度报告的一条检查结果（${rule}）` }, (recorder) => writeReport(recorder, { ...record, accepted: [...others, accepted] })).seq };
  },

  'annual.sum': (context, { year, into: printed, units }) => {
    const { store } = context;
    const form = requireForm(context, year);
    const into = reportUnit(context, printed);
    const wanted = [...new Set((units ?? listUnits(store).filter((unit) => existsWithin(unit, `${year}-01-01`, `${year}-12-31`)).map((unit) => unit.name)).map((name) => reportUnit(context, name)))].filter((name) => name !== into);
    const found = wanted.map((unit) => findReport(store, year, unit)).filter((record) => record !== undefined);
    const missing = wanted.filter((unit) => !found.some((record) => record.unit === unit));
    if (found.length === 0) throw refusal('nothing-to-sum', `所选的单位都还没有${year}年的年度报告，没有可以汇总的数。请先录入或导入各单位的报告。`, { field: 'units' });
    const tables = tablesOf(sumReports(form, found.map(cellsIn)));
    const before = findReport(store, year, into);
    const parts = found.map((record) => record.unit);
    change(store, { command: 'annual.sum', summary: `把${parts.length}个单位${year}年的年度报告汇总为“${into}”` }, (recorder) =>
      writeReport(recorder, { texts: {}, accepted: [], receivedOn: null, filed: null, ...before, year, unit: into, form: form.id, tables, sources: {}, parts }),
    );
    return { year, unit: into, tables, units: parts, missing };
  },

  'annual.cell': (context, { year, unit, cell }) => {
    const record = requireReport(context, year, unit);
    const parts = (record.parts ?? []).map((name) => ({ unit: name, value: cellsOf(findReport(context.store, year, name)?.tables ?? {}).get(cell) ?? null }));
    return { value: cellsIn(record).get(cell) ?? null, parts };
  },

  'annual.file': (context, { year, unit }) => {
    const record = requireReport(context, year, unit);
    const errors = findingsOf(context, record).problems.filter((problem) => problem.severity === 'error');
    if (errors.length > 0) throw refusal('report-unsound', `这份报告还有${errors.length}处错误没有改正或说明，不能定稿。第一处：${errors[0]?.message ?? ''}`, { field: 'unit' });
    const on = context.today();
    const { seq } = change(context.store, { command: 'annual.file', summary: `“${record.unit}”${year}年年度报告定稿` }, (recorder) => writeReport(recorder, { ...record, filed: { on, tables: record.tables, texts: saidTexts(context, record) } }));
    return { on, change: seq };
  },
};
