// Plans what came back from the units: each row of their fill-in sheets against the part it speaks of.
import { foldText } from '../names/fold.ts';
import { hint } from '../problems.ts';
import type { Problem } from '../problems.ts';
import type { FillInField } from '../tracking/fillIn.ts';
import { standingOf } from '../tracking/standing.ts';
import type { StandingEntry } from '../tracking/standing.ts';
import type { KnownPart, PlanRequest } from './facts.ts';
import { cellText } from './grid.ts';
import type { PlannedRows, PlanRow } from './plan.ts';
import { decide, quoted } from './progressDecide.ts';
import type { Printed } from './progressDecide.ts';
import { partFinder } from './progressPart.ts';
import type { PartFinder } from './progressPart.ts';
import { readReport } from './progressReport.ts';
import type { Report } from './progressReport.ts';
import { isHeadLine, progressTables } from './progressTables.ts';
import type { ProgressTable } from './progressTables.ts';
import { settleTwice } from './progressTwice.ts';
import type { PlannedReport } from './progressTwice.ts';

/**
 * Every row of every fill-in table, in the file's order. Values of a row that reports something: partId, unit, number, requirement,
 * `entry` (EntryFields), `evidence` ({name, link}[]), `was` and `will` (the part's state before and after); of a conflict also
 * `conflict`, the entry of the data it stands against. Refused rows: part-unknown, part-ambiguous, row-of-other-unit, row-altered,
 * row-without-task, row-twice, part-closed, progress-conflict, and what is wrong with a cell.
 */
export function planProgress(request: PlanRequest): PlannedRows {
  const finder = partFinder(request.known.parts ?? []);
  const { tables, problems } = progressTables(request, finder.byId);
  const planned = tables.flatMap((table) => planTable(request, table, finder));
  if (tables.length > 0 && planned.length === 0) problems.push({ code: 'rows-missing', message: `工作表“${tables[0]!.view.name}”里只有表头，没有任务行。请检查是否选错了文件。`, at: { sheet: tables[0]!.view.name } });
  settleTwice(planned);
  return { rows: planned.map(({ row }) => row), problems };
}

function planTable(request: PlanRequest, table: ProgressTable, finder: PartFinder): PlannedReport[] {
  const { view } = table;
  const planned: PlannedReport[] = [];
  for (let index = table.from; index < table.to; index += 1) {
    const own = Array.from({ length: view.width }, (_, column) => view.text(index, column)).filter((text) => text !== '');
    if (own.length === 0 || (own.length === 1 && isHeadLine(own[0]!))) continue;
    const base = { sheet: view.name, row: index + 1 };
    const skip = (code: string, message: string): void => {
      planned.push({ row: { ...base, action: 'skip', values: {}, problems: [hint(code, message, base)] }, report: null });
    };
    if (request.options.hiddenRows === 'skip' && view.hiddenRow(index)) {
      skip('row-hidden', `第${index + 1}行在表里是隐藏的，按选择没有读取。`);
      continue;
    }
    const { report, problems } = readReport(table, index, table.unit, request.today);
    const found = finder.find(table, index);
    const filled = report !== null || problems.some(({ severity }) => severity !== 'hint');
    if ('problem' in found) {
      // What was not filled in stops nothing, whatever else is wrong with the row.
      if (filled) planned.push({ row: { ...base, action: 'refuse', values: { unit: table.unit }, problems: [found.problem, ...problems] }, report: null });
      else skip(found.problem.code === 'row-without-task' ? 'row-no-task' : found.problem.code, `${found.problem.code === 'row-without-task' ? `第${index + 1}行不是任务` : found.problem.message.replace(/。[^。]*。$/, '')}；这一行没有填报，没有读取。`);
      continue;
    }
    planned.push(planRow(request, table, index, found.part, report, problems));
  }
  return planned;
}

function planRow(request: PlanRequest, table: ProgressTable, index: number, part: KnownPart, report: Report | null, problems: readonly Problem[]): PlannedReport {
  const place = { sheet: table.view.name, row: index + 1 };
  const values: PlanRow['values'] = { partId: part.id, unit: part.unit, number: part.number, requirement: part.requirement };
  const row = (action: PlanRow['action'], more: PlanRow['values'], said: readonly Problem[]): PlannedReport => ({ row: { ...place, action, values: { ...values, ...more }, problems: [...said] }, report: action === 'skip' ? null : report });
  if (problems.some(({ severity }) => severity !== 'hint')) return row('refuse', {}, problems);
  if (!report) return row('same', {}, problems);

  const was = standing(request, part, part.entries);
  const will = standing(request, part, [...part.entries, { ...report.entry, id: Number.MAX_SAFE_INTEGER, of: null }]);
  const more: PlanRow['values'] = { entry: report.entry, evidence: report.links, was: was.state, will: will.state };
  const hints = [...problems, ...lockedHints(table, index, part, was.deadline)];
  if (request.options.hiddenRows !== 'skip' && table.view.hiddenRow(index)) hints.push(hint('row-hidden', `第${index + 1}行在表里是隐藏的，仍然读取了；不要的请先从表里删去。`, place));
  const decision = decide(report, part, was.state, printedOf(table, index));
  if (decision.kind === 'same') {
    if (report.links.length > 0) hints.push(hint('evidence-not-added', '同样的进展台账里已经有了，没有再记；网址如果是后来补的，请在这项任务的佐证材料里添加。', place));
    return row('same', more, hints);
  }
  if (was.stage === '已销号') return row('refuse', more, [{ code: 'part-closed', message: `第${index + 1}行的任务已销号，如需再报请先恢复办理。`, at: place }, ...hints]);
  if (decision.kind === 'conflict') {
    const { kind, on, text, times, by } = decision.other;
    const conflict = { conflict: { kind, on, text, times, by } };
    const counts = request.options.conflicts?.[String(part.id)];
    if (counts === undefined) {
      const message = `第${index + 1}行和台账不一致：填报表发出以后，台账里记了${quoted(decision.other)}，表里填的是${quoted(report.entry)}。请核对以哪一份为准：以填报表为准的，再记一笔；以台账为准的，这一行不导入。`;
      return row('refuse', { ...more, ...conflict }, [{ code: 'progress-conflict', message, at: place }, ...hints]);
    }
    if (counts === 'data') return row('same', { ...more, ...conflict }, [...hints, hint('conflict-data', `台账里记的是${quoted(decision.other)}，以台账为准，表里填的没有记。`, place)]);
    hints.push(hint('conflict-file', `以填报表为准再记一笔；台账里原来的${quoted(decision.other)}还在，不算数的请作废。`, place));
    return row('add', { ...more, ...conflict }, hints);
  }
  if (report.entry.kind === 'progress' && (was.stage === '已完成' || was.stage === '不适用')) {
    hints.push(hint('state-stays', `这项任务现在是“${was.stage}”，再报推进中不改变状态；要重新办理的，请先退回重报或恢复办理。`, place));
  }
  return row('add', more, hints);
}

function standing({ today }: PlanRequest, { deadline, quotas, year }: KnownPart, entries: readonly StandingEntry[]): ReturnType<typeof standingOf> {
  return standingOf(entries, { deadline, quotas, year, issuedOn: null }, today);
}

/** What the office had printed in the row. */
function printedOf({ view, columns }: ProgressTable, row: number): Printed {
  const text = (field: FillInField): string | null => (columns.has(field) ? view.text(row, columns.get(field)!) : null);
  const version = text('version')?.normalize('NFKC') ?? '';
  return { version: /^\d{1,15}$/.test(version) ? Number(version) : null, last: text('last'), state: text('state') };
}

/** Printed cells that no longer say what the data says: they are not read. */
function lockedHints({ view, columns }: ProgressTable, row: number, part: KnownPart, deadline: string | null): Problem[] {
  const hints: Problem[] = [];
  const note = (field: FillInField, message: string): void => {
    const cell = view.address(row, columns.get(field)!);
    hints.push(hint('locked-changed', `${cell} ${message}`, { sheet: view.name, row: row + 1, cell, field }));
  };
  if (columns.has('number') && part.number !== '' && view.text(row, columns.get('number')!) !== '' && foldText(view.text(row, columns.get('number')!)) !== foldText(part.number)) {
    note('number', `的序号和台账里的“${part.number}”不同，按编号对应，没有改台账。`);
  }
  const printed = columns.has('deadline') ? cellText(view.value(row, columns.get('deadline')!)) : '';
  if (/^\d{4}-\d\d-\d\d$/.test(printed) && printed !== part.deadline && printed !== deadline) {
    note('deadline', `的完成时限和台账里的${deadline ?? '“不定期限”'}不同；时限不按填报表改，要延期的请在台账里记延期。`);
  }
  return hints;
}
