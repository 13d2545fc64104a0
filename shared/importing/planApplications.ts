// The plan of an old register of applications: every row against the applications already there.
import type { Day } from '../days/day.ts';
import { yearsIn } from '../days/phrases.ts';
import { cleanName, titleKey } from '../names/fold.ts';
import type { Problem } from '../problems.ts';
import { hint } from '../problems.ts';
import type { Application } from '../requests/application.ts';
import { masked } from '../requests/contact.ts';
import type { Outcome } from '../requests/outcomes.ts';
import { contactsIn } from './applicationContacts.ts';
import { APPLICATION_FIELDS, APPLICATION_REQUIRED, applicationField } from './applicationFields.ts';
import { isPending, kindOf, outcomeOf, wayOf } from './applicationWords.ts';
import type { PlanRequest } from './facts.ts';
import { columnName } from './grid.ts';
import type { PlannedRows, PlanRow, SheetMapping } from './plan.ts';
import { cellReader } from './readCells.ts';
import type { CellReader } from './readCells.ts';
import { filledColumns, viewSheet } from './sheetView.ts';
import type { SheetView } from './sheetView.ts';
import { walkRows } from './tableRows.ts';

/** An application of the file as it would be registered; how it ended becomes a reply. */
export interface PlannedApplication {
  id?: number;
  /** '' gives it the year's next number. */
  number: string;
  application: Application;
  closedOn: Day | null;
  outcome: Outcome | null;
}

const SEARCHED_ROWS = 40;
const LONGEST = { name: 200, content: 20_000, short: 500 };

type Uses = { column: number; title: string; field: string | null }[];

function usesOf(view: SheetView, row: number): Uses {
  const taken = new Set<string>();
  return filledColumns(view, row).map((column) => {
    const title = view.text(row, column);
    const field = applicationField(title);
    const free = field !== null && !taken.has(field);
    if (free) taken.add(field);
    return { column, title, field: free ? field : null };
  });
}

/** The first row that names all that is required; with the person's own mapping, that. */
function headOf(request: PlanRequest, view: SheetView): { row: number; uses: Uses } | null {
  const own = request.options.mapping?.find(({ sheet }) => sheet === view.name);
  if (own) {
    const named = usesOf(view, own.headerRow - 1);
    const byLetter = new Map(Object.entries(own.columns).map(([letter, field]) => [letter.toUpperCase(), field]));
    return { row: own.headerRow - 1, uses: byLetter.size === 0 ? named : named.map((use) => ({ ...use, field: byLetter.get(columnName(use.column)) || null })) };
  }
  for (let row = 0; row < Math.min(view.height, SEARCHED_ROWS); row += 1) {
    const uses = usesOf(view, row);
    if (APPLICATION_REQUIRED.every((field) => uses.some((use) => use.field === field))) return { row, uses };
  }
  return null;
}

/** One row; what cannot be read is among the problems. Null when something required is lacking. */
function readRow(cells: CellReader, row: number, problems: Problem[]): PlannedApplication | null {
  const place = (field: string) => cells.place(row, cells.at.get(field) ?? 0, field);
  const refuse = (field: string, code: string, message: string): void => void problems.push({ code, message: `${place(field).cell} ${message}`, at: place(field) });
  const text = (field: string, longest = LONGEST.short): string => cells.text(field, row, longest, problems);
  const name = cleanName(text('applicant', LONGEST.name));
  if (name === '') refuse('applicant', 'applicant-missing', '没有写申请人，请补上。');
  const content = text('content', LONGEST.content);
  if (content === '') refuse('content', 'content-missing', '没有写申请内容，请补上。');
  const receivedOn = cells.day('receivedOn', '收到日期', row, problems);
  if (receivedOn === null && !problems.some(({ severity }) => severity !== 'hint')) refuse('receivedOn', 'received-missing', '没有写收到日期，请补上。');
  const kind = kindOf(text('kind'), name);
  if (name !== '' && kind === null) refuse(cells.at.has('kind') ? 'kind' : 'applicant', 'applicant-kind', `看不出申请人“${name}”属于哪一类，请写明自然人、商业企业、科研机构、社会公益组织、法律服务机构或其他。`);
  if (kind?.guessed) problems.push(hint('applicant-kind', `第${row + 1}行没有写申请人类别，按名称记为${kind.kind === 'naturalPerson' ? '自然人' : '组织'}，请核对。`, place('applicant')));
  const said = text('way');
  const way = wayOf(said);
  if (said !== '' && way === null) refuse('way', 'way-unclear', `写的“${said}”看不出收到方式，请写当面、邮寄签收、平常信函、互联网或传真。`);
  const confirmed = cells.day('confirmedOn', '确认日期', row, problems);
  const closedOn = cells.day('closedOn', '答复日期', row, problems);
  const result = text('outcome', LONGEST.content);
  const outcome = isPending(result) ? null : outcomeOf(result);
  if (outcome === 'unclear') refuse('outcome', 'outcome-unclear', `写的“${result.slice(0, 30)}”对不上年报的哪一种办理结果，请写明（如“不予公开—属于四类过程性信息”）。`);
  if (closedOn !== null && outcome === null) refuse(cells.at.has('outcome') ? 'outcome' : 'closedOn', 'outcome-missing', '有答复日期，没有写办理结果，请补上。');
  if (closedOn === null && outcome !== null && outcome !== 'unclear') refuse(cells.at.has('closedOn') ? 'closedOn' : 'outcome', 'closed-missing', '有办理结果，没有写答复日期，请补上。');
  if (receivedOn !== null && closedOn !== null && closedOn < receivedOn) refuse('closedOn', 'closed-early', `答复日期早于收到日期（${receivedOn}），请核对。`);
  if (name === '' || content === '' || receivedOn === null || kind === null || problems.some(({ severity }) => severity !== 'hint')) return null;
  // An old register gives the day of receipt as it was settled.
  const received = { on: receivedOn, way: way ?? ('inPerson' as const), confirmedOn: way === 'internet' || way === 'fax' || way === 'ordinaryMail' ? (confirmed ?? receivedOn) : null };
  return { number: text('number'), application: { applicant: { name, kind: kind.kind }, content, received, wanted: text('wanted'), topic: text('topic') }, closedOn, outcome: outcome === 'unclear' ? null : outcome };
}

const keyOf = ({ applicant, content, received }: Application): string => `${cleanName(applicant.name)}\n${titleKey(content)}\n${received.on}`;

/** Plans all sheets of a file; rows come back in the file's order. Contact data are shown masked and read again when written. */
export function planApplications(request: PlanRequest): PlannedRows {
  const problems: Problem[] = [];
  const rows: PlanRow[] = [];
  const mapping: SheetMapping[] = [];
  const known = request.known.applications ?? [];
  const byNumber = new Map(known.map((one) => [one.number, one]));
  const byKey = new Map(known.map((one) => [keyOf(one.application), one]));
  const seen = new Map<string, number>();
  for (const sheet of request.workbook.sheets.filter(({ name, hidden }) => (request.options.sheets?.includes(name) ?? !hidden))) {
    const view = viewSheet(sheet);
    const head = headOf(request, view);
    if (!head) continue;
    const sheetMapping = { sheet: view.name, part: 'applications', headerRow: head.row + 1, columns: head.uses.map(({ column, title, field }) => ({ column: columnName(column), title, field })) };
    mapping.push(sheetMapping);
    const contacts = contactsIn(sheet, sheetMapping);
    if (contacts.size > 0 && request.known.contactsKept === false) problems.push(hint('contact-left', `工作表“${view.name}”的联系方式没有读取：没有保护联系方式的口令（环境变量 GONGKAI_PASSPHRASE）。其他各栏照常导入。`, { sheet: view.name }));
    const table = { view, head: { top: head.row, bottom: head.row }, columns: head.uses, from: head.row + 1, to: view.height, skips: new Map<number, string>(), caption: '', unit: null, units: new Map<number, string>() };
    const [captionYear] = yearsIn(`${view.name}${filledColumns(view, 0).map((column) => view.text(0, column)).join('')}${request.file.name}`);
    const cells = cellReader(table, request.options.year ?? captionYear, () => undefined);
    walkRows(table, [cells.at.get('applicant') ?? 0], request.options, {
      skip: (row) => rows.push(row),
      data(row, own) {
        const read = readRow(cells, row, own);
        const at = { sheet: view.name, row: row + 1 };
        if (!read) return void rows.push({ ...at, action: 'refuse', values: { applicant: view.text(row, cells.at.get('applicant') ?? 0), content: view.text(row, cells.at.get('content') ?? 0) }, problems: own });
        const contact = contacts.get(row);
        const shown = { ...read, applicant: read.application.applicant.name, kind: read.application.applicant.kind, content: read.application.content, receivedOn: read.application.received.on, ...(contact && request.known.contactsKept !== false ? { contact: masked(contact) } : {}) };
        const key = keyOf(read.application);
        const twin = seen.get(key);
        if (twin !== undefined) return void rows.push({ ...at, action: 'same', values: shown, problems: [...own, hint('row-repeated', `第${row + 1}行与第${twin}行是同一份申请，不再重复登记。`, at)] });
        seen.set(key, row + 1);
        const there = (read.number === '' ? undefined : byNumber.get(read.number)) ?? byKey.get(key);
        if (!there) return void rows.push({ ...at, action: 'add', values: shown, problems: own });
        if (keyOf(there.application) !== key) return void rows.push({ ...at, action: 'refuse', values: shown, problems: [...own, { code: 'number-taken', message: `第${row + 1}行的登记编号“${read.number}”已经是另一份申请（${there.application.applicant.name}，${there.application.received.on}），请核对。`, at: { ...at, field: 'number' } }] });
        const ends = there.closedOn === null && read.closedOn !== null;
        rows.push({ ...at, action: ends ? 'change' : 'same', values: { ...shown, id: there.id }, ...(ends ? { before: { closedOn: null, outcome: null } } : {}), problems: own });
      },
    });
  }
  if (mapping.length === 0) {
    const wanted = APPLICATION_REQUIRED.map((field) => `“${APPLICATION_FIELDS.find((one) => one.field === field)?.label ?? field}”`).join('、');
    problems.push({ code: 'header-missing', message: `没有找到申请登记簿的表头：要有${wanted}这几列。请改正表头，或者在导入时手工指定各列。` });
  } else if (rows.length === 0) problems.push({ code: 'rows-missing', message: '表里只有表头，没有可以登记的申请，请检查是否选错了文件。' });
  return { rows, problems, mapping };
}

