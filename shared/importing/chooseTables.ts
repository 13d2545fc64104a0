// Which sheets of a file a kind of import takes, by their heads or by the person's own mapping, and why the others are left.
import { createOutletIndex } from '../names/outletIndex.ts';
import type { OutletIndex } from '../names/outletIndex.ts';
import type { Problem } from '../problems.ts';
import { hint } from '../problems.ts';
import type { RegisterRequest } from './facts.ts';
import { NOT_COMMISSIONS } from './commissionFields.ts';
import { NOT_EVENTS } from './eventFields.ts';
import { fieldLabel, fieldsOf, NOT_A_REGISTER, NOT_A_UNIT_LIST, REQUIRED, REQUIRED_ANY } from './fields.ts';
import type { Part } from './fields.ts';
import { findTables } from './findTables.ts';
import { columnName } from './grid.ts';
import type { Sheet } from './grid.ts';
import { headEndingAt, mappedTables } from './mappedTables.ts';
import { foldHead, isIgnoredHead } from './matchHead.ts';
import { namedUnits } from './namedUnits.ts';
import type { NamedUnits } from './namedUnits.ts';
import { registerKindSchema } from './plan.ts';
import type { Plan, RegisterKind, SheetMapping } from './plan.ts';
import { ADOPTION_WORD } from './readHead.ts';
import type { Head } from './readHead.ts';
import { registerKindNames } from './registerKinds.ts';
import { filledColumns, viewSheet } from './sheetView.ts';
import type { SheetView } from './sheetView.ts';
import type { Table } from './table.ts';
import { isUnitList } from './unitLists.ts';
import { addUntitled } from './untitledColumns.ts';

export interface ChosenTables {
  tables: Table[];
  /** Refusals and hints about sheets. */
  problems: Problem[];
  mapping: SheetMapping[];
  /** Sheets not taken that are registers of other kinds. */
  others: NonNullable<Plan['others']>;
}

function mappingOf(table: Table): SheetMapping {
  return {
    sheet: table.view.name, part: table.part, headerRow: table.head.bottom + 1,
    columns: table.columns.map(({ column, title, field }) => ({ column: columnName(column), title, field })),
  };
}

/** What only a sheet of adoptions has where a register has the day an item was sent in. */
function speaksOfAdoptions({ columns }: Head): boolean {
  return !columns.some(({ field }) => field === 'submittedOn') && columns.some(({ title, field }) => field === 'outlet' || field === 'form' || field === 'instruction' || (field === 'adoptedOn' && ADOPTION_WORD.test(title)));
}

/** What a sheet lacks to be read, for a sentence. */
function lacking(kind: RegisterKind, head: Head | null, request: RegisterRequest): string {
  const part: Part = kind === 'submissions' && head && speaksOfAdoptions(head) ? 'adoptions' : kind;
  return missingFields(part, new Set(head?.columns.map(({ field }) => field)), request.options.unit !== undefined);
}

/** The fields a part still needs, as people are told of them; '' when it has them all. */
function missingFields(part: Part, held: ReadonlySet<string | null>, unitGiven: boolean): string {
  const missing = REQUIRED[part].filter((field) => !held.has(field) && !(field === 'unit' && unitGiven)).map((field) => fieldLabel(part, field));
  const some = REQUIRED_ANY[part] ?? [];
  if (some.length > 0 && some.every((field) => !held.has(field))) missing.push(some.map((field) => fieldLabel(part, field)).join('或'));
  return missing.join('、');
}

/** Why a table with every required column is still another kind of table. */
function unlike(kind: RegisterRequest['kind'], head: Head | null): string {
  const others = { units: NOT_A_UNIT_LIST, submissions: NOT_A_REGISTER, scoreEvents: NOT_EVENTS, commissions: NOT_COMMISSIONS }[kind];
  const foreign = (head?.columns ?? []).map(({ title }) => title).filter((title) => others.test(foldHead(title)));
  const because = foreign.length > 0 ? `（有${foreign.slice(0, 3).map((title) => `“${title}”`).join('')}栏）` : '';
  return `不像${registerKindNames[kind]}${because}`;
}

function seenHeads(view: SheetView, head: Head | null): string {
  const row = head?.bottom ?? [...Array(Math.min(view.height, 10)).keys()].sort((a, b) => filledColumns(view, b).length - filledColumns(view, a).length)[0] ?? 0;
  const titles = filledColumns(view, row).map((column) => view.text(row, column).slice(0, 12)).slice(0, 15);
  return titles.length === 0 ? '这张表是空的' : `第${row + 1}行写的是：${titles.join('、')}`;
}

/** The row a person would most likely call the head, offered for mapping by hand. */
function guessedMapping(view: SheetView, head: Head | null): SheetMapping {
  const row = head?.bottom ?? [...Array(Math.min(view.height, 10)).keys()].sort((a, b) => filledColumns(view, b).length - filledColumns(view, a).length)[0] ?? 0;
  const columns = head?.columns ?? filledColumns(view, row).map((column) => ({ column, title: view.text(row, column), field: null }));
  return { sheet: view.name, part: '', headerRow: row + 1, columns: columns.map(({ column, title, field }) => ({ column: columnName(column), title, field })) };
}

/**
 * The tables of a sheet as the person mapped them. Where something is wrong with the mapping there are refusals instead of tables;
 * the mapping (titles of the chosen row, fields as far as known) is there in both cases, to go on from. An entry that names no
 * column at all only chooses the row: its titles say what they hold.
 */
function byHand(request: RegisterRequest, view: SheetView, entries: readonly { headerRow: number; columns: Record<string, string> }[], outlets: OutletIndex, named: NamedUnits): Omit<ChosenTables, 'others'> {
  const { kind } = request;
  const names = new Set(fieldsOf(kind).map(({ field }) => field).filter((field) => field !== 'day'));
  const known = (field: string): boolean => names.has(field) || (kind === 'submissions' && /^(?:outlet|mark|instruction):./.test(field));
  const problems: Problem[] = [];
  const written = entries.map(({ headerRow, columns }) => {
    const chosen = Object.entries(columns).map(([letter, field]): [string, string] => [letter.trim().toUpperCase(), field]);
    const titled = chosen.length > 0 || headerRow > view.height ? [] : headEndingAt(view, headerRow - 1, kind, outlets, named).columns;
    const fields = new Map([...chosen, ...titled.map(({ column, field }): [string, string] => [columnName(column), field ?? ''])]);
    const held = new Set(fields.values());
    const part: Part = kind !== 'submissions' || held.has('submittedOn') || !held.has('outlet') ? kind : 'adoptions';
    return { headerRow, fields, part };
  });
  const tables = mappedTables(view, written, named);
  for (const [index, { headerRow, fields, part }] of written.entries()) {
    const at = { sheet: view.name, row: headerRow };
    for (const [letter, field] of fields) {
      if (field !== '' && !known(field)) {
        problems.push({ code: 'mapping-unknown', message: `工作表“${view.name}”的${letter}列指定为“${field}”，没有这样的栏目，请重新选择。`, at });
      }
    }
    if (headerRow > view.height) problems.push({ code: 'mapping-row', message: `工作表“${view.name}”没有第${headerRow}行，请重新指定表头所在的行。`, at });
    const held = new Set(fields.values());
    const missing = missingFields(part, held, tables[index]?.unit != null);
    if (missing !== '') problems.push({ code: 'header-missing', message: `工作表“${view.name}”还没有指定哪一列是${missing}，请指定。`, at });
  }
  const mapping = tables.map(mappingOf);
  return problems.length === 0 ? { tables, problems, mapping } : { tables: [], problems, mapping: mapping.map((entry) => ({ ...entry, part: '', columns: entry.columns.map((column) => ({ ...column, field: column.field !== null && known(column.field) ? column.field : null })) })) };
}

function hiddenColumnHints(sheet: Sheet, tables: readonly Table[]): Problem[] {
  const hidden = new Set(sheet.hiddenColumns);
  const read = tables.flatMap(({ columns }) => columns).filter(({ column, field }) => field !== null && hidden.has(column));
  if (read.length === 0) return [];
  return [hint('column-hidden', `工作表“${sheet.name}”的${read.map(({ column, title }) => `${columnName(column)}列“${title}”`).join('、')}是隐藏的，照样读取。`, { sheet: sheet.name })];
}

const MOST_TOLD = 12;

/** Where the unit of a table without a column of units changes. */
function unitBlocks(table: Table): { row: number; unit: string }[] {
  const blocks: { row: number; unit: string }[] = [];
  for (let row = table.from; row < table.to; row += 1) {
    const unit = table.units.get(row) ?? table.unit;
    if (unit !== null && !table.skips.has(row) && filledColumns(table.view, row).length > 0 && blocks.at(-1)?.unit !== unit) blocks.push({ row, unit });
  }
  return blocks;
}

/** Columns with content that nobody reads, and a unit taken from the texts above the table. */
function tableHints(table: Table): Problem[] {
  const { view } = table;
  const hints: Problem[] = [];
  const content = (column: number): boolean => {
    for (let row = table.from; row < table.to; row += 1) if (view.text(row, column) !== '') return true;
    return false;
  };
  const left = table.columns.filter(({ column, title, field }) => field === null && !isIgnoredHead(title) && content(column));
  if (left.length > 0) {
    hints.push(hint('column-left', `工作表“${view.name}”的${left.map(({ column, title }) => `${columnName(column)}列${title === '' ? '（没有表头）' : `“${title}”`}`).join('、')}没有读取；如果需要，请手工指定。`, { sheet: view.name }));
  }
  const blocks = unitBlocks(table);
  if (blocks.length > 1) {
    const told = blocks.slice(0, MOST_TOLD).map(({ row, unit }) => `第${row + 1}行起按“${unit}”`).join('，');
    hints.push(hint('unit-from-caption', `工作表“${view.name}”没有单位一列，按各行上面写的单位接收：${told}${blocks.length > MOST_TOLD ? `……共${blocks.length}处` : ''}。`, { sheet: view.name }));
  } else if (blocks[0]) hints.push(hint('unit-from-caption', `工作表“${view.name}”没有单位一列，各行都按“${blocks[0].unit}”接收。`, { sheet: view.name }));
  return hints;
}

/** The kind of register a sheet is that this kind cannot read, or null. */
function otherKind(view: SheetView, kind: RegisterKind, outlets: OutletIndex, named: NamedUnits): RegisterKind | null {
  const tablesOf = (other: RegisterKind): Table[] => {
    const { tables } = findTables(view, other, outlets, named);
    return other === 'units' ? tables.filter((table) => isUnitList(table, outlets, named)) : tables;
  };
  return registerKindSchema.options.find((other) => other !== kind && tablesOf(other).length > 0) ?? null;
}

/** Chooses the tables of a file. Without any, the answer holds one refusal that names what was looked for and what was found. */
export function chooseTables(request: RegisterRequest): ChosenTables {
  const { workbook, options, kind } = request;
  const outlets = createOutletIndex(request.known.outlets);
  const named = namedUnits(request);
  const mine: ChosenTables = { tables: [], problems: [], mapping: [], others: [] };
  const left: { view: SheetView; head: Head | null; asked: boolean }[] = [];
  const wanted = options.sheets === undefined ? null : new Set(options.sheets);
  for (const name of [...(wanted ?? []), ...(options.mapping ?? []).map(({ sheet }) => sheet)]) {
    if (!workbook.sheets.some((sheet) => sheet.name === name)) {
      mine.problems.push({ code: 'sheet-missing', message: `文件里没有名为“${name}”的工作表，有的是：${workbook.sheets.map((sheet) => sheet.name).join('、')}。`, at: { sheet: name } });
    }
  }
  for (const sheet of workbook.sheets) {
    const byPerson = options.mapping?.filter((entry) => entry.sheet === sheet.name) ?? [];
    if (wanted && !wanted.has(sheet.name) && byPerson.length === 0) continue;
    if (sheet.hidden && !wanted?.has(sheet.name) && byPerson.length === 0) {
      mine.problems.push(hint('sheet-hidden', `工作表“${sheet.name}”是隐藏的，没有读取。`, { sheet: sheet.name }));
      continue;
    }
    const view = viewSheet(sheet);
    if (byPerson.length > 0) {
      const { tables, problems, mapping } = byHand(request, view, byPerson, outlets, named);
      mine.problems.push(...problems);
      mine.tables.push(...tables);
      mine.mapping.push(...mapping);
      continue;
    }
    const { tables, nearest } = findTables(view, kind, outlets, named);
    addUntitled(tables);
    if (tables.length === 0) left.push({ view, head: nearest, asked: wanted?.has(sheet.name) ?? false });
    mine.tables.push(...tables);
    mine.mapping.push(...tables.map(mappingOf));
    mine.problems.push(...hiddenColumnHints(sheet, tables), ...tables.flatMap(tableHints));
  }
  const refused = mine.problems.some(({ severity }) => severity !== 'hint');
  const filled = left.filter(({ view, asked }) => asked || view.height > 0);
  const kindOf = new Map(filled.map(({ view }): [SheetView, RegisterKind | null] => [view, otherKind(view, kind, outlets, named)]));
  mine.others = registerKindSchema.options.flatMap((other) => {
    const sheets = filled.filter(({ view }) => kindOf.get(view) === other).map(({ view }) => view.name);
    return sheets.length > 0 ? [{ kind: other, sheets }] : [];
  });
  if (mine.tables.length === 0 && !refused) {
    const best = [...filled].sort((a, b) => (b.head?.score ?? 0) - (a.head?.score ?? 0))[0];
    if (!best && request.workbook.format === 'docx') mine.problems.push({ code: 'table-missing', message: '这个 Word 文件里没有表格，没有可以导入的内容。请选择有表格的文件。' });
    else if (!best) mine.problems.push({ code: 'file-empty', message: '文件里没有可以读取的内容，请检查是否选错了文件。' });
    else {
      const missing = lacking(kind, best.head, request);
      const want = missing === '' ? unlike(kind, best.head) : `没有找到${missing}这一列`;
      const instead = mine.others.map((other) => `${registerKindNames[other.kind]}（${other.sheets.join('、')}）`).join('、');
      const remedy = instead !== '' ? `这个文件里有${instead}，请改选要导入的种类` : missing === '' ? '请检查是否选错了文件；确实要导入的，请手工指定各列' : '请把表头改成上面的写法，或在导入时手工指定各列';
      mine.problems.push({
        code: 'header-missing',
        message: `工作表“${best.view.name}”${want}。${seenHeads(best.view, best.head).replace(/[。；;]$/, '')}。${remedy}。`,
        at: { sheet: best.view.name },
      });
      mine.mapping = filled.map(({ view, head }) => guessedMapping(view, head));
    }
    return mine;
  }
  for (const { view, head, asked } of filled) {
    const missing = lacking(kind, head, request);
    const other = kindOf.get(view) ?? null;
    const reason = other !== null ? `是${registerKindNames[other]}，可以接着单独导入` : missing === '' ? unlike(kind, head) : `没有${missing}`;
    if (asked) mine.problems.push({ code: 'header-missing', message: `工作表“${view.name}”${reason}，不能读取。请改正表头，或手工指定各列。`, at: { sheet: view.name } });
    else mine.problems.push(hint('sheet-left', `工作表“${view.name}”没有读取：${reason}。`, { sheet: view.name }));
  }
  return mine;
}
