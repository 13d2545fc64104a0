// A file of any usual layout → annual reports: the cells of the form with their addresses, the texts, and what is doubtful.
import type { Workbook } from '../importing/grid.ts';
import type { Problem } from '../problems.ts';
import { hint } from '../problems.ts';
import type { Form } from './form.ts';
import { placesOf, sayPlace } from './places.ts';
import type { Head } from './reading/findHeads.ts';
import { editionOf } from './reading/edition.ts';
import { formLabels } from './reading/formLabels.ts';
import { headingIn, headingOfName, plainLine, unitLine } from './reading/readHeading.ts';
import { readParts } from './reading/readParts.ts';
import type { CellUnit } from './reading/readValue.ts';
import { readOneSheet } from './reading/readOneSheet.ts';
import { readTextSheet } from './reading/readTextSheet.ts';
import type { SheetEvent } from './reading/readSheet.ts';
import type { TakenCell } from './reading/taken.ts';

export interface ReadOptions {
  /** Report year, when the person says it. */
  year?: number | undefined;
  unit?: string | undefined;
  /** The unit amounts are given in, when the person says it; else the head's, else 万元 with a hint. */
  moneyIn?: CellUnit | undefined;
  /** The file's name. */
  name: string;
  /** The register's name of a unit, null when it has none: for reports told apart by sheets. */
  unitNamed: (printed: string) => string | null;
}

export interface ReadReport {
  /** As written or said; '' when nobody says it. */
  unit: string;
  year: number | null;
  form: Form;
  cells: ReadonlyMap<string, TakenCell>;
  texts: Record<string, string>;
  /** Where the first table begins. */
  sheet: string;
  row: number;
  /** Refusals and hints with their cells. */
  problems: Problem[];
}

type Event = (SheetEvent | { kind: 'texts'; texts: Record<string, string>; strange: string[]; row: number }) & { sheet: string };

/** Everything of the file in its order: lines of text and rows of the tables. */
function eventsOf(workbook: Workbook, form: Form, others: readonly Form[], options: ReadOptions): Event[] {
  const labels = formLabels(form, others);
  const events: Event[] = [];
  let before: ReadonlyMap<string, Head> = new Map();
  let lastLine = '';
  const line = (text: string, sheet: string): void => {
    events.push({ kind: 'line', text, row: 0, sheet });
    lastLine = text;
  };
  const texts = workbook.texts ?? [];
  workbook.sheets.forEach((sheet, at) => {
    if (sheet.hidden) return;
    for (const { text, before: place } of texts) if (place === at) line(text, sheet.name);
    const words = readTextSheet(sheet, form);
    if (words !== null) {
      if (words.title !== '') line(words.title, sheet.name);
      events.push({ kind: 'texts', texts: words.texts, strange: words.strange, row: 0, sheet: sheet.name });
      return;
    }
    const reader = readOneSheet(sheet, form, labels, { moneyIn: options.moneyIn, before, above: `${lastLine} ${sheet.name}` });
    const inWord = workbook.format === 'docx';
    // In a Word file the report's texts stand outside its tables; within them only what tells unit and year counts.
    for (const event of reader.events) if (event.kind === 'cells' || !inWord || headingIn(event.text) !== null || unitLine(event.text) !== null) events.push({ ...event, sheet: sheet.name });
    if (reader.heads.size > 0) before = reader.heads;
  });
  for (const { text, before: place } of texts) if (place >= workbook.sheets.length) line(text, '');
  return events;
}

interface Draft {
  unit: string;
  year: number | null;
  /** A title or a line 填报单位 was met. */
  titled: boolean;
  lines: string[];
  /** What stands on a sheet of texts. */
  texts: Record<string, string>;
  strange: string[];
  /** How many of the lines stand before its last row. */
  before: number;
  rows: (Event & { kind: 'cells' })[];
}

/** The first line of a title set in two: a name, nothing else. */
const isName = (line: string): boolean => line.length >= 3 && line.length <= 40 && /^[\p{Script=Han}（）()]+$/u.test(line) && !line.startsWith('附件');

/** Parts the events where another report begins: at another unit's title, or where a row comes again on another sheet. */
function draftsOf(events: readonly Event[], unitNamed: ReadOptions['unitNamed']): Draft[] {
  const drafts: Draft[] = [];
  const begin = (): Draft => {
    const draft: Draft = { unit: '', year: null, titled: false, lines: [], texts: {}, strange: [], before: 0, rows: [] };
    drafts.push(draft);
    return draft;
  };
  let draft = begin();
  let half = '';
  for (const event of events) {
    if (event.kind === 'line') {
      const title = headingIn(event.text);
      const printed = unitLine(event.text);
      if (title !== null || printed !== null) {
        const unit = title === null ? (printed ?? '') : title.unit === '' ? half : title.unit;
        const other = draft.titled && unit !== '' && draft.unit !== '' && unit !== draft.unit;
        if (draft.rows.length > 0 && (other || (title !== null && unit !== draft.unit) || !draft.titled)) draft = begin();
        if (!draft.titled || draft.unit === '') draft.unit = unit || draft.unit;
        draft.year ??= title?.year ?? null;
        draft.titled = true;
      } else draft.lines.push(event.text);
      half = isName(plainLine(event.text)) ? plainLine(event.text) : '';
      continue;
    }
    if (event.kind === 'texts') {
      Object.assign(draft.texts, event.texts);
      draft.strange.push(...event.strange);
      continue;
    }
    const again = draft.rows.find((row) => row.table === event.table && row.name === event.name && row.cells.length > 0 && event.cells.length > 0);
    if (again !== undefined && again.sheet !== event.sheet) {
      // Headings right above belong to what follows.
      const since = draft.lines.splice(draft.before);
      draft = begin();
      draft.lines.push(...since);
    }
    if (draft.unit === '' && !draft.titled) draft.unit = unitNamed(event.sheet) ?? '';
    draft.rows.push(event);
    draft.before = draft.lines.length;
  }
  return drafts.filter(({ rows }) => rows.some(({ cells }) => cells.length > 0));
}

const listed = (texts: readonly string[], most = 8): string => `${texts.slice(0, most).join('、')}${texts.length > most ? `等${texts.length}处` : ''}`;

/** Hints about blanks and “/”, one a table with its addresses. */
function doubtsOf(form: Form, cells: readonly TakenCell[]): Problem[] {
  return Object.entries(form.tables).flatMap(([table, { title }]) => {
    const own = cells.filter(({ path }) => path.startsWith(`${table}.`));
    const of = (doubt: TakenCell['doubt']): TakenCell[] => own.filter((cell) => cell.doubt === doubt);
    const say = (code: TakenCell['doubt'], found: readonly TakenCell[], tail: string): Problem[] => {
      const [first] = found;
      return first === undefined ? [] : [hint(code, `“${title}”有${found.length}格${tail}：${listed([...new Set(found.map(({ cell }) => cell))])}。`, { sheet: first.sheet, cell: first.cell, row: first.row, field: first.path })];
    };
    return [...say('annual-blank', of('annual-blank'), '是空的，没有的应填0'), ...say('annual-none', of('annual-none'), '写的是“/”“—”一类的记号，按0记')];
  });
}

/** What of the form the file does not have. */
function missingOf(form: Form, cells: ReadonlyMap<string, TakenCell>): Problem[] {
  return Object.entries(form.tables).flatMap(([table, { title }]): Problem[] => {
    const places = [...placesOf(form).values()].filter((place) => place.table === table);
    const missing = places.filter(({ path }) => !cells.has(path));
    if (missing.length === 0) return [];
    if (missing.length === places.length) return [hint('annual-table-missing', `文件里没有“${title}”这张表。`)];
    const rows = Map.groupBy(places, ({ row }) => row);
    const whole = [...rows].filter(([row, own]) => row !== '' && own.every(({ path }) => !cells.has(path))).map(([row]) => `“${row}”`);
    const single = missing.filter(({ row }) => !whole.includes(`“${row}”`)).map(({ path }) => sayPlace(form, path));
    return [
      ...(whole.length > 0 ? [hint('annual-row-missing', `“${title}”缺少${whole.length}行：${listed(whole)}。`)] : []),
      ...(single.length > 0 ? [hint('annual-cell-missing', `“${title}”有${single.length}格没有找到：${listed(single, 4)}。`)] : []),
    ];
  });
}

/** Rows → cells; a row that comes twice with other numbers is refused. */
function cellsOfRows(rows: Draft['rows']): { cells: Map<string, TakenCell>; problems: Problem[] } {
  const cells = new Map<string, TakenCell>();
  const problems: Problem[] = [];
  for (const row of rows) {
    problems.push(...row.problems);
    for (const cell of row.cells) {
      const before = cells.get(cell.path);
      if (before === undefined) cells.set(cell.path, cell);
      else if (before.value !== cell.value) {
        problems.push({ code: 'annual-twice', message: `“${row.name}”在${before.sheet} ${before.cell}和${cell.sheet} ${cell.cell}各有一次，数不相同。请删去多余的一处后再导入。`, at: { sheet: cell.sheet, cell: cell.cell, row: cell.row, field: cell.path } });
      }
    }
  }
  return { cells, problems };
}

/**
 * The reports of a file, in its order; [] when it has none of the tables. Unit and year: the person's, else the title's, the sheet's,
 * the file's. Blanks are null and “/” 0, each told; words, fractions and negatives in a cell are refused with its address.
 */
export function readReports(forms: readonly Form[], workbook: Workbook, options: ReadOptions): ReadReport[] {
  const named = headingOfName(options.name);
  const texts = workbook.sheets.flatMap((sheet) => (sheet.hidden ? [] : sheet.rows.flatMap((row) => row.filter((value): value is string => typeof value === 'string' && value.length <= 60))));
  const titled = [...(workbook.texts ?? []).map(({ text }) => text), ...texts].map(headingIn).find((heading) => heading?.year != null)?.year ?? null;
  const edition = editionOf(forms, options.year ?? titled ?? named.year, texts);
  if (edition === null) return [];
  const { form } = edition;
  const drafts = draftsOf(eventsOf(workbook, form, forms.filter((other) => other !== form), options), options.unitNamed);
  return drafts.map((draft): ReadReport => {
    const { cells, problems } = cellsOfRows(draft.rows);
    const { texts: inLines, beside } = readParts(form, draft.lines, workbook.format === 'docx');
    const parts = { ...inLines, ...draft.texts };
    const year = options.year ?? draft.year ?? named.year ?? titled;
    const unit = options.unit !== undefined && drafts.length === 1 ? options.unit : draft.unit || (drafts.length === 1 ? named.unit : '');
    const alone = draft.rows.filter(({ otherEdition }) => otherEdition).map(({ words }) => words);
    const strange = [...edition.strange, ...alone];
    const where = { sheet: draft.rows[0]?.sheet ?? '', row: (draft.rows[0]?.row ?? 0) + 1 };
    const told: Problem[] = [
      ...(strange.length > 0 ? [hint('annual-edition', `这份报告用的不是${year ?? ''}年的表式（见${strange.map((word) => `“${word}”`).join('、')}）${alone.length > 0 && edition.strange.length === 0 ? '，已对应到现行表式的各行' : `，按${form.from}年的表式读取，便于对照`}；应按现行格式重新填报。`, where)] : []),
      ...(options.year !== undefined && draft.year !== null && draft.year !== options.year ? [hint('annual-year', `文件标题写的是${draft.year}年，按所选的${options.year}年登记。`, where)] : []),
      ...(options.year === undefined && draft.year !== null && named.year !== null && draft.year !== named.year ? [hint('annual-year', `文件标题写的是${draft.year}年，文件名写的是${named.year}年，按标题登记。`, where)] : []),
      ...(beside.length > 0 ? [hint('annual-text', `表格前后有文字没有读取：“${beside[0]!.slice(0, 30)}”${beside.length > 1 ? `等${beside.length}处` : ''}。`)] : []),
    ];
    const all = [...cells.values()];
    if (draft.strange.length > 0) told.push(hint('annual-text', `正文里的${listed(draft.strange.map((name) => `“${name}”`))}不是表式里的部分，没有读取。`));
    const unseen = workbook.sheets.filter((sheet) => sheet.hidden && sheet.rows.length > 0).map(({ name }) => `“${name}”`);
    if (unseen.length > 0) told.push(hint('sheet-hidden', `工作表${listed(unseen)}是隐藏的，没有读取。`));
    return {
      unit, year, form, cells, texts: parts, ...where,
      problems: [...all.flatMap((cell) => cell.problems), ...problems, ...told, ...missingOf(form, cells), ...doubtsOf(form, all)],
    };
  });
}
