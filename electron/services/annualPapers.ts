// annual.export, annual.reminder, annual.checkFile: what of the annual reports leaves as a file.
import { checkRead, sayPlaces } from '../../shared/annual/checkRead.ts';
import { sayPlace, placesOf } from '../../shared/annual/places.ts';
import { readReports } from '../../shared/annual/readTables.ts';
import type { ReadReport } from '../../shared/annual/readTables.ts';
import { cellsOf, sayValue, tablesOf } from '../../shared/annual/report.ts';
import { composeReminder } from '../../shared/annual/writing/reminder.ts';
import { reportGrid } from '../../shared/annual/writing/reportGrid.ts';
import { reportOutline, reportTitle } from '../../shared/annual/writing/reportOutline.ts';
import type { WrittenReport } from '../../shared/annual/writing/reportOutline.ts';
import { composeReview, reviewTitle } from '../../shared/annual/writing/review.ts';
import { addDays } from '../../shared/days/count.ts';
import { secretMark } from '../../shared/importing/secretMark.ts';
import { withEdits } from '../../shared/bulletins/edits.ts';
import { sayContact } from '../../shared/bulletins/words.ts';
import type { Decoded, Output } from '../../shared/contract/methods.ts';
import { hint, Refusal, refusal } from '../../shared/problems.ts';
import type { OfficeSettings } from '../../shared/settings.ts';
import { cleanPart } from '../documents/zip/writeName.ts';
import { listReports } from '../store/annual.ts';
import type { AnnualRecord } from '../store/annual.ts';
import { readSettings } from '../store/settings.ts';
import { listUnits } from '../store/units.ts';
import { reportUnit, requireForm, requireReport, unitsDue } from './annual.ts';
import { reportAsRead, saidTexts } from './annualTexts.ts';
import { WithDocument } from './context.ts';
import type { Context, Handlers } from './context.ts';
import { docxFile } from './docxFile.ts';
import { unitIndex } from './units.ts';

/** Calendar days a unit has to answer when the person names none. */
const REPLY_DAYS = 5;

/** The form a report was kept by; the year's when that one is gone. */
function formOf(context: Context, record: AnnualRecord) {
  return context.resources.forms().find(({ id }) => id === record.form) ?? requireForm(context, record.year);
}

function writtenReport(context: Context, record: AnnualRecord, said: { issuer?: string | undefined; issuedOn?: WrittenReport['issuedOn'] | undefined }): WrittenReport {
  const office = readSettings(context.store);
  const ours = record.parts !== null || office.issuer === record.unit;
  const signer = said.issuer ?? (record.parts !== null && office.issuer !== '' ? office.issuer : record.unit);
  const asked = sayContact(office);
  return {
    form: formOf(context, record), year: record.year, unit: record.unit, cells: cellsOf(record.tables), texts: saidTexts(context, record), signer,
    issuedOn: said.issuedOn === undefined ? context.today() : said.issuedOn,
    contact: ours && asked !== '' ? `如对本报告有疑问，请与${signer}联系${asked}。` : '',
  };
}

/** The report as it was filed, where that is asked for; its texts were kept as they were read. Refused: it has not been filed. */
function asFiled(record: AnnualRecord, asked: boolean): AnnualRecord {
  if (!asked) return record;
  if (!record.filed) throw refusal('report-not-filed', `“${record.unit}”${record.year}年的年度报告还没有定稿，没有定稿时的文件可以导出。请先定稿，或者导出现在的报告。`, { field: 'filed' });
  return { ...record, tables: record.filed.tables, texts: record.filed.texts };
}

/** Reads the file again and holds every cell against the report. A difference is told; the file is not handed over. */
async function readBack(context: Context, { form, year, unit, cells }: WrittenReport, file: { name: string; bytes: Uint8Array }, signal: AbortSignal): Promise<void> {
  const workbook = await context.documents.run('readWorkbook', { bytes: file.bytes, name: file.name }, signal);
  const read = readReports([form], workbook, { year, unit, name: file.name, unitNamed: () => null });
  const [only] = read;
  const different = [...placesOf(form).keys()].filter((path) => sayValue(only?.cells.get(path)?.value) !== sayValue(cells.get(path)));
  if (read.length === 1 && different.length === 0) return;
  const [first] = different;
  const where = first === undefined ? '' : `第一处是${sayPlace(form, first)}：登记的是“${sayValue(cells.get(first))}”，文件里读出“${sayValue(only?.cells.get(first)?.value)}”。`;
  throw refusal('export-differs', `写出的文件读回来与登记的数有${different.length}格不同，文件没有交出。${where}登记的数没有改动；请把这句话告诉维护人员。`);
}

/** The one report of a file. Refused: none, several, one without unit or year. */
function onlyReport(context: Context, reports: readonly ReadReport[]): ReadReport & { year: number } {
  const [report, second] = reports;
  if (!report) throw refusal('annual-not-found', '文件里没有找到年度报告的表格（表二、表三、表四）。请检查是否选错了文件。');
  if (second) throw refusal('annual-many', `文件里有${reports.length}份报告（${reports.slice(0, 3).map(({ unit }) => unit).join('、')}等），请一份一份地检查，或者用导入一次登记。`);
  const year = report.year;
  if (year === null) throw refusal('annual-year-missing', '文件里没有写明是哪一年的报告，请选择年度后再检查。', { field: 'year' });
  if (report.unit === '') throw refusal('annual-unit-missing', '文件里没有写明是哪个单位的报告，请选择单位后再检查。', { field: 'unit' });
  return { ...report, year, unit: reportUnit(context, report.unit) };
}

function missingInLetter(signer: string, { contact, telephone }: OfficeSettings): string[] {
  return [...(signer === '' ? ['发文机关'] : []), ...(contact === '' ? ['联系人'] : []), ...(telephone === '' ? ['联系电话'] : [])];
}

/** The letters to those who have not handed in; refused when there is nobody to urge. */
function composedReminder(context: Context, { year, units, issuer, issuedOn = context.today(), replyBy }: Decoded<'annual.previewReminder'>): Output<'annual.previewReminder'> {
  const { store } = context;
  const form = requireForm(context, year);
  const there = new Set(listReports(store, year).map((report) => report.unit));
  const missing = unitsDue(context, year).filter((name) => !there.has(name));
  const wanted = units === undefined ? missing : [...new Set(units.map((name) => reportUnit(context, name)))];
  const handedIn = wanted.filter((name) => there.has(name));
  if (handedIn.length > 0) throw refusal('report-there', `${handedIn.slice(0, 5).map((name) => `“${name}”`).join('、')}${handedIn.length > 5 ? '等' : ''}已经交了${year}年的年度报告，不用再催。请去掉后再生成。`, { field: 'units' });
  if (wanted.length === 0) throw refusal('nothing-to-urge', `${year}年的年度报告各单位都已经交齐，没有要催的。`, { field: 'units' });
  const office = readSettings(store);
  const signer = issuer ?? office.issuer;
  const outline = composeReminder({ form, year, units: wanted, office, signer, issuedOn, replyBy: replyBy === undefined ? addDays(issuedOn, REPLY_DAYS) : replyBy });
  return { outline, units: wanted, missing: missingInLetter(signer, office) };
}

export const annualPaperHandlers: Pick<Handlers, 'annual.export' | 'annual.reminder' | 'annual.previewReminder' | 'annual.checkFile'> = {
  'annual.export': async (context, { year, unit, format, issuer, issuedOn, filed }, { onProgress, signal }) => {
    const record = asFiled(requireReport(context, year, unit), filed);
    const report = writtenReport(context, record, { issuer, issuedOn });
    const { form, texts } = report;
    onProgress({ text: '正在排版', share: 0.2 });
    const title = reportTitle(report);
    const file = format === 'docx' ? await docxFile(context, reportOutline(report), signal) : { name: cleanPart(`${title}.xlsx`), bytes: await context.documents.run('writeGrid', { book: reportGrid(report) }, signal) };
    onProgress({ text: '正在读回核对', share: 0.8 });
    await readBack(context, report, file, signal);
    const said = (id: string): boolean => (texts[id] ?? '').trim() !== '';
    const empty = form.parts.filter(({ id, text, aspects }) => text === true && !said(id) && !aspects.some((aspect) => said(aspect.id))).map((part) => part.title);
    return new WithDocument({ title, empty }, file);
  },

  'annual.reminder': async (context, { edits, ...asked }, { signal }) => {
    const { outline, units, missing } = composedReminder(context, asked);
    return new WithDocument({ title: outline.title, units, missing }, await docxFile(context, edits === undefined ? outline : { ...withEdits(outline, edits), title: outline.title }, signal));
  },

  'annual.previewReminder': (context, asked) => composedReminder(context, asked),

  'annual.checkFile': async (context, { year, unit, pasted = false, moneyIn, issuer, issuedOn = context.today(), replyBy, edits = {} }, { file, signal, onProgress }) => {
    const { store, resources } = context;
    if (!file) throw refusal('file-needed', '没有给出文件或粘贴的内容。请选择文件，或者复制表格后粘贴。');
    onProgress({ text: '正在读取文件', share: 0.1 });
    const workbook = await context.documents.run('readWorkbook', { bytes: file.bytes, name: file.name, pasted }, signal);
    const secret = secretMark(workbook);
    if (secret) throw new Refusal(secret);
    const unitNamed = (printed: string): string | null => {
      const found = unitIndex(store).resolve(printed);
      return 'match' in found ? found.match.name : null;
    };
    const report = onlyReport(context, readReports(resources.forms(), workbook, { year, unit, moneyIn, name: file.name, unitNamed }));
    const before = reportAsRead(context, report.year - 1, report.unit);
    const otherUnits = listUnits(store).map(({ name }) => name).filter((name) => name !== report.unit);
    const { problems, notes: told } = checkRead(report, { year: report.year, unit: report.unit, otherUnits, last: before ? { cells: cellsOf(before.tables), texts: before.texts } : null });
    const notes = [...workbook.notes.map((sentence) => hint('file-note', /[。！]$/.test(sentence) ? sentence : `${sentence}。`)), ...told];
    const office = readSettings(store);
    const signer = issuer ?? office.issuer;
    const outline = composeReview({
      form: requireForm(context, report.year), unit: report.unit, year: report.year, office, signer, issuedOn,
      replyBy: replyBy === undefined ? addDays(issuedOn, REPLY_DAYS) : replyBy,
      findings: problems.map(({ severity, message, at }) => ({ severity, message, places: sayPlaces(at) })),
    });
    const cells = [...placesOf(report.form).keys()].map((path) => [path, report.cells.get(path)?.value ?? null] as const);
    return new WithDocument(
      { title: reviewTitle(report), unit: report.unit, year: report.year, form: report.form.id, problems, notes, tables: tablesOf(cells), text: report.texts, outline, missing: missingInLetter(signer, office) },
      await docxFile(context, withEdits(outline, edits), signal),
    );
  },
};
