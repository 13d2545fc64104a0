// Reads registers of items and sheets of adoptions into items, in the file's order; further rows of one item are joined to it.
import { cleanName, foldText, titleKey } from '../names/fold.ts';
import { createOutletIndex } from '../names/outletIndex.ts';
import type { Problem } from '../problems.ts';
import { hint } from '../problems.ts';
import type { UnitDesk } from './askUnits.ts';
import type { PlanRequest } from './facts.ts';
import { fillDown } from './fillDown.ts';
import { formWords } from './forms.ts';
import { furtherRows } from './furtherRows.ts';
import { cellText } from './grid.ts';
import { isRefused } from './items.ts';
import type { Item } from './items.ts';
import type { PlanRow } from './plan.ts';
import { joinInstructions } from './instructions.ts';
import { jointBracket } from './jointBracket.ts';
import { kindFinder } from './kindWords.ts';
import { splitList } from './outletCells.ts';
import { adoptionReader } from './readAdoptions.ts';
import type { AdoptionsRead } from './readAdoptions.ts';
import { cellReader } from './readCells.ts';
import { readFlag } from './readFlag.ts';
import { readMarks, readWords } from './readMarks.ts';
import { unitOfRow } from './table.ts';
import type { Table } from './table.ts';
import { skipRow, walkRows } from './tableRows.ts';
import { yearOfTable } from './yearOfTable.ts';

/** What stands in a title's cell when the unit sent nothing. */
const NOTHING_SENT = /^(?:无|暂无|没有|零报送|未报送|没有报送|无报送)$/;
/** Two numbered titles, one under the other, in one cell. */
const SEVERAL_TITLES = /^\s*(?:[1１一]\s*[.、．]|①|[(（][1一][)）])\s*\S.*[\n\r]+\s*(?:[2２二]\s*[.、．]|②|[(（][2二][)）])\s*\S/;
const LONGEST_TITLE = 200;
const LONGEST_REMARK = 2000;

/** Reads all tables; entries are items and rows without a record, in reading order. */
export function readItems(request: PlanRequest, tables: readonly Table[], desk: UnitDesk): { entries: (Item | PlanRow)[]; hints: Problem[] } {
  const { options } = request;
  const known = request.known.words;
  const words = { outlets: createOutletIndex(request.known.outlets), forms: formWords(known?.forms), instructionNames: known?.instructions ?? [] };
  const kindIn = kindFinder([...(known?.kinds ?? []), ...new Set(request.known.submissions.map(({ kind }) => kind))]);
  const entries: (Item | PlanRow)[] = [];
  const hints: Problem[] = [];
  type Met = Map<string, { place: { sheet: string; row: number; cell: string }; rows: number }>;
  const [unknownOutlets, unknownForms]: [Met, Met] = [new Map(), new Map()];
  const meet = (met: Met) => (name: string, place: { sheet: string; row: number; cell: string }): void => {
    const entry = met.get(name);
    if (entry) entry.rows += 1;
    else met.set(name, { place, rows: 1 });
  };
  const notes = { unknown: meet(unknownOutlets), unknownForm: meet(unknownForms) };
  let last: Item | null = null;

  for (const table of tables) {
    const { view, part } = table;
    if (part !== 'submissions' && part !== 'adoptions') continue;
    if (request.workbook.format !== 'docx') last = null;
    const { year, source } = yearOfTable(request, table);
    let yearless = 0;
    const yearTaken = (): void => {
      yearless += 1;
    };
    const cells = cellReader(table, year, yearTaken);
    const { at, place, text: textOf } = cells;
    const adoptionsOf = adoptionReader(table, words, year, notes, yearTaken);
    const [unitColumn, titleColumn, dayColumn] = [at.get('unit'), at.get('title') ?? 0, at.get('submittedOn')];
    /** Where no column says the kind: what the title or the sheet's name says, and below a section heading what that says. */
    const kindless = part === 'submissions' && !at.has('kind');
    const titleLine = table.caption.split('\n').findLast((line) => kindIn(line) !== null);
    const whole = kindless ? ((titleLine === undefined ? null : kindIn(titleLine)) ?? kindIn(view.name)) : null;
    const fromTitle = titleLine === undefined ? '工作表名称' : `标题“${titleLine.slice(0, 30)}”`;
    let kindAbove = whole;
    const kindRows = new Map<string, { kind: string; from: string; rows: number }>();
    let kindFrom = fromTitle;
    const filled = fillDown(view, { unit: unitColumn, title: titleColumn, day: dayColumn }, request.workbook.format);
    const further = furtherRows(table, { unit: unitColumn, title: titleColumn, day: dayColumn }, adoptionsOf, year);

    /** A roster printed beforehand: the unit stands there, and nothing it sent. */
    const onlyUnit = (row: number): boolean =>
      part === 'submissions' && unitColumn !== undefined && view.text(row, unitColumn) !== '' && table.columns.every(({ column, field }) => column === unitColumn || field === null || view.text(row, column) === '');

    /** The units a row names beside its own, each once; a name the register lacks is asked about. */
    const jointUnits = (row: number, own: string | null, beside: readonly string[], on: Item['submittedOn'], problems: Problem[]): string[] => {
      const column = at.get('jointUnits');
      const listed = column === undefined || textOf('jointUnits', row, LONGEST_REMARK, problems) === '' ? [] : splitList(cellText(view.value(row, column)));
      const found = new Set<string>();
      const take = (names: readonly string[], from: number): void => {
        for (const printed of names) {
          const named = desk.name(printed, on, { sheet: view.name, row: row + 1, cell: view.address(row, from) });
          if ('problem' in named) problems.push(named.problem);
          else if (named.unit !== own) found.add(named.unit);
        }
      };
      take(beside, unitColumn ?? titleColumn);
      take(listed, column ?? titleColumn);
      return [...found];
    };

    /** Adds what a further row of an item says; the same adoption with another instruction is one adoption with both. */
    const addTo = (above: Item, { adoptions, more }: AdoptionsRead): void => {
      for (const adoption of adoptions) {
        const same = adoption.adoptedOn === null || adoption.instruction === '' ? undefined : above.adoptions.find((one) => one.outlet === adoption.outlet && one.form === adoption.form && one.adoptedOn === adoption.adoptedOn);
        if (same) same.instruction = joinInstructions([same.instruction, adoption.instruction]);
        else above.adoptions.push(adoption);
      }
      const latest = above.adoptions.at(-1);
      if (more && latest) latest.instruction = joinInstructions([latest.instruction, more.instruction]);
      else if (more) above.problems.push(more.lone);
    };

    /** A second unit beside a merged title sent the item in together with the first. */
    const joinUnit = (row: number, item: Item): void => {
      const column = unitColumn ?? titleColumn;
      const [cell, printed] = [view.address(row, column), view.text(row, column)];
      const found = desk.name(printed, item.submittedOn, { sheet: view.name, row: row + 1, cell });
      if ('problem' in found) item.problems.push(found.problem);
      else if (found.unit !== item.unit && !item.jointUnits.includes(found.unit)) {
        item.jointUnits.push(found.unit);
        item.problems.push(hint('joint-unit-merged', `${cell} 的“${cleanName(printed)}”与 ${view.address(item.row - 1, column)} 的“${item.unitPrinted}”共用 ${item.cell} 的标题，按联合报送接收；如果是两条信息，请各写一行标题。`, place(row, column, 'jointUnits')));
      }
    };

    const readRow = (row: number, rowHints: Problem[]): void => {
      const { unitRow, dayRow } = filled.rowsOf(row);
      const above = further.of(row, last);
      const read = adoptionsOf.read(row, above !== null);
      if (above) {
        const { item, besideTitle } = above;
        addTo(item, read);
        item.also.push({ sheet: view.name, row: row + 1 });
        item.problems.push(...rowHints, ...read.problems);
        if (besideTitle) joinUnit(row, item);
        return;
      }
      const problems: Problem[] = [...rowHints];
      const title = textOf('title', row, LONGEST_TITLE, problems).replace(NOTHING_SENT, '');
      if (SEVERAL_TITLES.test(cellText(view.value(row, titleColumn)))) {
        problems.push({ code: 'title-several', message: `${view.address(row, titleColumn)} 一格里写了几条信息，请每条信息写一行。`, at: place(row, titleColumn, 'title') });
      }
      const loose = further.loose(row);
      if (loose) {
        const marks = adoptionsOf.marked.filter(({ column }) => view.text(row, column) !== '').map(({ title: outlet }) => `“${outlet}”`).join('');
        problems.push({ code: 'adoption-loose', message: `第${row + 1}行没有写单位和标题，只在${marks}栏作了标记，看不出采用的是哪一条信息，请写明标题；如果是合计，请写上“合计”。`, at: place(row, titleColumn, 'title') });
      }
      if (title === '' && NOTHING_SENT.test(foldText(view.text(row, titleColumn))) && read.adoptions.length === 0) {
        entries.push(skipRow(table, row, 'row-skipped', '写的是没有报送'));
        return;
      }
      if (onlyUnit(row)) {
        entries.push(skipRow(table, row, 'row-skipped', '只写了单位，没有报送内容'));
        return;
      }
      const unitPrinted = unitColumn === undefined ? (part === 'submissions' ? unitOfRow(table, row, options.unit) : (table.units.get(row) ?? '')) : view.text(unitRow, unitColumn);
      if (title === '' && !isRefused({ problems })) {
        problems.push({ code: 'title-missing', message: `${view.address(row, titleColumn)} 没有写信息标题，请补上。`, at: place(row, titleColumn, 'title') });
      }
      const day = cells.day('submittedOn', '报送日期', dayRow, problems);
      const beside = jointBracket(unitPrinted);
      let unit: string | null = null;
      if (unitPrinted === '' && unitColumn !== undefined && !loose) {
        problems.push({ code: 'unit-missing', message: `${view.address(row, unitColumn)} 没有写报送单位，请补上。`, at: place(row, unitColumn, 'unit') });
      } else if (unitPrinted === '' && part === 'submissions' && unitColumn === undefined) {
        problems.push({ code: 'unit-missing', message: `第${row + 1}行没有写明是哪个单位报送的，请在上面写明“报送单位：某单位”，或在导入时指定单位。`, at: place(row, titleColumn, 'unit') });
      } else if (unitPrinted !== '') {
        const found = desk.name(beside?.unit ?? unitPrinted, day ?? read.adoptions[0]?.adoptedOn ?? null, { sheet: view.name, row: row + 1, cell: view.address(unitRow, unitColumn ?? titleColumn) });
        if ('unit' in found) unit = found.unit;
        else problems.push(found.problem);
      }
      const forwardedColumn = at.get('forwarded');
      const forwarded = forwardedColumn === undefined ? null : readFlag(view.value(row, forwardedColumn));
      if (forwarded === 'unclear' && forwardedColumn !== undefined) {
        problems.push({ code: 'flag-unclear', message: `${view.address(row, forwardedColumn)} 写的“${view.text(row, forwardedColumn)}”看不出是否上报，请写“是”或“否”。`, at: place(row, forwardedColumn, 'forwarded') });
      }
      const item: Item = {
        part, sheet: view.name, row: row + 1, cell: view.address(row, titleColumn), unitPrinted: cleanName(unitPrinted), unit, title, key: titleKey(title), submittedOn: day,
        kind: kindAbove ?? textOf('kind', row, LONGEST_TITLE, problems), ...(kindAbove === null ? {} : { kindAbove: true }), forwarded: forwarded === 'unclear' ? null : forwarded,
        jointUnits: part === 'submissions' ? jointUnits(row, unit, beside?.others ?? [], day, problems) : [], marks: readMarks(table, cells, row, problems), words: readWords(cells, view, row, problems), remark: textOf('remark', row, LONGEST_REMARK, problems),
        adoptions: read.adoptions, also: [], problems: [...problems, ...read.problems], dayCell: dayColumn === undefined ? '' : view.address(row, dayColumn),
      };
      if (part === 'adoptions' && item.adoptions.length === 0 && !isRefused(item)) {
        if (read.said) {
          entries.push(skipRow(table, row, 'row-skipped', '写的是未采用'));
          return;
        }
        const column = at.get('outlet') ?? titleColumn;
        item.problems.push({ code: 'outlet-missing', message: `${view.address(row, column)} 没有写采用刊物，请补上。`, at: place(row, column, 'outlet') });
      }
      if (kindAbove !== null) {
        const told = kindRows.get(kindFrom) ?? { kind: kindAbove, from: kindFrom, rows: 0 };
        kindRows.set(kindFrom, { ...told, rows: told.rows + 1 });
      }
      further.begins(row, item);
      last = item;
      entries.push(item);
    };

    walkRows(table, [titleColumn], options, {
      data: readRow,
      skip: (row) => entries.push(row),
      section(row, text) {
        const said = kindless ? kindIn(text) : null;
        kindAbove = said ?? whole;
        kindFrom = said === null ? fromTitle : `第${row + 1}行小标题“${text.slice(0, 30)}”`;
      },
    });
    for (const { kind, from, rows } of kindRows.values()) hints.push(hint('kind-above', `工作表“${view.name}”没有信息类别一列，${rows}行照${from}按“${kind}”接收，请核对。`, { sheet: view.name }));
    hints.push(...filled.hints());
    if (yearless > 0) hints.push(hint('year-taken', `工作表“${view.name}”里${yearless}处日期没有写年份，按${year}年读取（${source}）。`, { sheet: view.name }));
  }
  for (const [name, { place, rows }] of unknownOutlets) {
    hints.push(hint('outlet-unknown', `采用刊物“${name}”不在任何计分办法里（${rows}处），照原文登记，不会得分；如果是笔误请改正。`, { ...place, field: 'outlet' }));
  }
  // Where no scheme tells forms apart, a form changes no points.
  for (const [form, { place, rows }] of (known?.forms.length ?? 0) > 0 ? unknownForms : []) {
    hints.push(hint('form-unknown', `采用形式“${form.slice(0, 40)}”不在任何计分办法里（${rows}处），照原文登记，按没有分形式的分值计分；如果是笔误请改正。`, { ...place, field: 'form' }));
  }
  return { entries, hints };
}
