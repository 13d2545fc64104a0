// Small task tables as grids, planned against units and tables made for the case.
import { day } from '../../../shared/days/day.ts';
import type { CellValue, Workbook } from '../../../shared/importing/grid.ts';
import type { KnownTask, KnownTaskPart, KnownTaskTable } from '../../../shared/importing/facts.ts';
import { importOptionsSchema } from '../../../shared/importing/plan.ts';
import type { ImportOptions, Plan, PlanRow } from '../../../shared/importing/plan.ts';
import { planImport } from '../../../shared/importing/planImport.ts';
import type { PlannedTask } from '../../../shared/importing/planTaskRow.ts';
import { unitSchema } from '../../../shared/units/unit.ts';
import type { Unit } from '../../../shared/units/unit.ts';

export const today = day('2024-07-01');

export const office: Unit[] = ([
  ['区财政局', '区直'], ['区教育局', '区直'], ['区审计局', '区直'], ['洸河街道', '街道'], ['黄屯街道', '街道'], ['接庄街道', '街道'],
] as const).map(([name, group], index) => unitSchema.parse({ id: index + 1, position: index, name, group, from: name === '接庄街道' ? '2024-06-15' : null }));

export const HEAD: CellValue[] = ['序号', '工作任务', '牵头部门', '责任单位', '具体要求', '完成时限', '备注'];
export const BUDGET: CellValue[] = [1, '一、公开预算', '区财政局', '各街道', '公开本级预算和部门预算，每年至少开展2次解读。', '9月底前', null];
export const SCHOOL: CellValue[] = [2, '一、公开预算', '区教育局', '区财政局、有关部门', '公开招生方案和学校收费标准，接受群众咨询。', null, null];
export const AUDIT: CellValue[] = [3, '二、强化监督', '区审计局', null, '公开审计结果和整改情况。', '年底前', '按季度报'];

/** The lines of the notice above the table. */
export const NOTICE: CellValue[][] = [['某政办发〔2024〕6号'], ['某区政府办公室'], ['2024年6月3日'], ['所有工作任务于11月底前完成。'], ['2024年某区政务公开工作任务分解表']];

export function workbook(rows: CellValue[][], more: Partial<Workbook> = {}): Workbook {
  return { format: 'xlsx', notes: [], sheets: [{ name: '表1', hidden: false, rows, merges: [], hiddenRows: [], hiddenColumns: [] }], ...more };
}

export const whole = (...tasks: CellValue[][]): Workbook => workbook([...NOTICE, HEAD, ...tasks]);

export function plan(book: Workbook, options: ImportOptions = {}, taskTables: KnownTaskTable[] = [], units: Unit[] = office, fileName = '分解表.xlsx'): Plan {
  const known = { units, submissions: [], outlets: [], regionNames: [], taskTables };
  return planImport({ planId: 'p', kind: 'tasks', workbook: book, options: importOptionsSchema.parse(options), known, today, file: { name: fileName } });
}

export const task = (row: PlanRow | undefined): PlannedTask => row?.values as unknown as PlannedTask;
export const tasksOf = (made: Plan): PlannedTask[] => made.rows.filter(({ values, action }) => values['record'] === undefined && action !== 'skip').map(task);
export const actions = (made: Plan): string[] => made.rows.map(({ action }) => action);
export const codes = (made: Plan): string[] => [...made.problems, ...made.rows.flatMap(({ problems }) => problems)].map(({ code }) => code);
export const parts = (planned: PlannedTask | undefined): string[] => (planned?.parts ?? []).map(({ unit, role, via }) => `${unit} ${role === 'lead' ? '牵头' : '责任'} ${via}`);

/** The plan as the data would hold it; `said` gives parts entries, by unit. */
export function kept(made: Plan, said: Record<string, number> = {}, table = 0): KnownTaskTable {
  const { title, issuer, documentNumber, year, issuedOn, defaultDeadline } = made.tables![table]!;
  const tasks = tasksOf(made).filter((one) => one.table === table).map((one, index): KnownTask => {
    const { number, section, subsection, leads, responsible, requirement, remark, quotas, deadline, deadlineText } = one;
    const own = one.parts.map((part, place): KnownTaskPart => ({ ...part, id: index * 100 + place, entries: said[part.unit] ?? 0 }));
    return { id: index + 1, position: index + 1, number, section, subsection, leads, responsible, requirement, remark, quotas, deadline, deadlineText, parts: own };
  });
  return { id: 7, title, issuer, documentNumber, year, issuedOn, defaultDeadline, tasks };
}
