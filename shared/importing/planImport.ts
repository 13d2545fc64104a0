// From the cells of a file to a plan: which rows would be added, changed, left, refused, and why. Writes nothing, asks no clock.
import type { Problem } from '../problems.ts';
import { hint } from '../problems.ts';
import { chooseTables } from './chooseTables.ts';
import { isRegister } from './facts.ts';
import type { PlanRequest, RegisterRequest } from './facts.ts';
import type { Table } from './table.ts';
import type { ImportKind, Plan, PlannedRows, PlanRow, RegisterKind } from './plan.ts';
import { planAnnual } from './planAnnual.ts';
import { planApplications } from './planApplications.ts';
import { planCommissions } from './planCommissions.ts';
import { planProgress } from './planProgress.ts';
import { planScoreEvents } from './planScoreEvents.ts';
import { planSubmissions } from './planSubmissions.ts';
import { planTasks } from './planTasks.ts';
import { planUnits } from './planUnits.ts';
import { secretMark } from './secretMark.ts';

function countActions(rows: readonly PlanRow[]): Plan['counts'] {
  const counts: Plan['counts'] = { add: 0, change: 0, same: 0, refuse: 0, skip: 0 };
  for (const { action } of rows) counts[action] += 1;
  return counts;
}

/** The planner of each register. */
const planners: Record<RegisterKind, (request: RegisterRequest, tables: readonly Table[]) => { rows: PlanRow[]; hints: Problem[]; questions: Plan['questions'] }> = {
  units: (request, tables) => ({ ...planUnits(request, tables), questions: [] }),
  submissions: planSubmissions,
  scoreEvents: planScoreEvents,
  commissions: planCommissions,
};

/** A plan with its counts, and every row's refusals among the problems. */
function finished({ planId }: PlanRequest, planned: PlannedRows, notes: readonly Problem[]): Plan {
  const refusals = planned.rows.flatMap((row) => (row.action === 'refuse' ? row.problems.filter(({ severity }) => severity !== 'hint') : []));
  return { mapping: [], questions: [], ...planned, planId, counts: countActions(planned.rows), problems: [...notes, ...planned.problems, ...refusals] };
}

/** Kinds that are not read by column heads alone. */
const ownPlanners: Partial<Record<ImportKind, (request: PlanRequest) => PlannedRows>> = { tasks: planTasks, progress: planProgress, annualTables: planAnnual, applications: planApplications };

/**
 * Plans an import. Rows keep the file's order; `values` of an add, change or same row are exactly what is to be written
 * (submissions: SubmissionFields, scoreEvents: ScoreEventFields, commissions: CommissionFields, units: UnitFields; with `id` when the record is there already; a unit the person asked to
 * create stands in front with `record: 'unit'`). `problems` holds what concerns the file or a sheet, then every row's refusals.
 */
export function planImport(request: PlanRequest): Plan {
  const notes = request.workbook.notes.map((note) => hint('file-note', note));
  const empty = { planId: request.planId, counts: countActions([]), rows: [], questions: [] };
  const secret = secretMark(request.workbook);
  if (secret) return { ...empty, problems: [secret], mapping: [] };
  const own = ownPlanners[request.kind];
  if (own) return finished(request, own(request), notes);
  if (!isRegister(request)) throw new Error(`nothing plans ${request.kind}`);
  const chosen = chooseTables(request);
  const base = [...notes, ...chosen.problems];
  const others = chosen.others.length > 0 ? { others: chosen.others } : {};
  if (chosen.tables.length === 0) return { ...empty, problems: base, mapping: chosen.mapping, ...others };
  const planned = planners[request.kind](request, chosen.tables);
  const problems = [...base, ...planned.hints];
  if (!planned.rows.some(({ action }) => action !== 'skip')) {
    const [table] = chosen.tables;
    problems.push({ code: 'rows-missing', message: `工作表“${table?.view.name ?? ''}”里只有表头，没有可以登记的行，请检查是否选错了文件。`, at: { sheet: table?.view.name ?? '' } });
  }
  for (const row of planned.rows) {
    if (row.action === 'refuse') problems.push(...row.problems.filter(({ severity }) => severity !== 'hint'));
  }
  return { planId: request.planId, counts: countActions(planned.rows), rows: planned.rows, problems, mapping: chosen.mapping, questions: planned.questions, ...others };
}
