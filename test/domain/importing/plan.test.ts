// What holds for every plan: written twice nothing changes, shapes are the contract's, no step is quadratic.
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { day } from '../../../shared/days/day.ts';
import { dayFromNumber } from '../../../shared/days/count.ts';
import type { PlanRequest } from '../../../shared/importing/facts.ts';
import type { CellValue } from '../../../shared/importing/grid.ts';
import { planImport } from '../../../shared/importing/planImport.ts';
import { planSchema, type Plan } from '../../../shared/importing/plan.ts';
import { commissionFieldsSchema } from '../../../shared/commissions/commission.ts';
import { scoreEventFieldsSchema } from '../../../shared/scoreEvents/scoreEvent.ts';
import { submissionFieldsSchema } from '../../../shared/submissions/submission.ts';
import { unitFieldsSchema } from '../../../shared/units/unit.ts';
import { officeUnits, planOf, type ImportCase } from './readCase.ts';

const folder = new URL('../../cases/importing/', import.meta.url);
const cases = readdirSync(folder)
  .filter((name) => name.endsWith('.json') && name !== 'office.json')
  .flatMap((name) => JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as ImportCase[]);

/** The data as it stands once a plan is written, refused rows left out. */
function written(request: PlanRequest, plan: Plan): PlanRequest['known'] {
  const units = request.known.units.map((unit) => ({ ...unit }));
  const { submissions, scoreEvents, commissions } = structuredClone({ scoreEvents: [], commissions: [], ...request.known }) as Required<Pick<PlanRequest['known'], 'submissions' | 'scoreEvents' | 'commissions'>>;
  const put = <T extends { id: number }>(list: readonly T[], fields: Omit<T, 'id'>, id: unknown): void => {
    const known = list.find((one) => one.id === id);
    if (known) Object.assign(known, fields);
    else (list as T[]).push({ ...fields, id: 1000 + list.length } as T);
  };
  for (const row of plan.rows) {
    if (row.action !== 'add' && row.action !== 'change') continue;
    if (request.kind === 'units' || row.values['record'] === 'unit') {
      const fields = unitFieldsSchema.parse(row.values);
      const known = units.find((unit) => unit.id === row.values['id']);
      if (known) Object.assign(known, fields);
      else units.push({ ...fields, id: units.length + 1, position: units.length });
    } else if (request.kind === 'scoreEvents') put(scoreEvents, scoreEventFieldsSchema.parse(row.values), row.values['id']);
    else if (request.kind === 'commissions') put(commissions, commissionFieldsSchema.parse(row.values), row.values['id']);
    else put(submissions, submissionFieldsSchema.parse(row.values), row.values['id']);
  }
  return { ...request.known, units, submissions, scoreEvents, commissions };
}

describe('written and imported again', () => {
  for (const entry of cases) {
    test(entry.名称, () => {
      const request = planOf(entry);
      const plan = planImport(request);
      expect(planSchema.parse(plan)).toEqual(plan);
      const again = planImport({ ...request, known: written(request, plan) });
      const told = JSON.stringify(again.rows.map(({ row, action, before }) => [row, action, before]));
      // Units the person asked to create are there now, so no row creates them.
      expect(again.rows.filter(({ action }) => action === 'add' || action === 'change').filter(({ values }) => values['record'] !== 'unit'), told).toEqual([]);
      expect(again.counts.refuse).toBe(plan.counts.refuse);
      expect(again.counts.skip).toBe(plan.counts.skip);
    });
  }
});

function largeRequest(rows: number, known: number): PlanRequest {
  const units = officeUnits();
  const title = (at: number): string => `济宁高新区扎实推进基层政务公开标准化规范化工作取得积极成效之${'甲乙丙丁戊己庚辛'[at % 8]}${at}号`;
  const cells: CellValue[][] = [['2020年登记表'], ['序号', '报送单位', '信息标题', '报送日期', '信息类别', '采用刊物', '采用形式', '采用日期', '领导批示', '是否上报', '备注', '联系人']];
  for (let at = 0; at < rows; at += 1) {
    const on = dayFromNumber(18300 + (at % 200)) ?? day('2020-01-01');
    cells.push([at + 1, units[at % units.length]?.name ?? '', title(at), { day: on }, '动态', at % 3 ? '《政务公开看山东》' : '未采用', at % 3 ? '单篇' : null, at % 3 ? { day: on } : null, null, '是', '备注', '张某']);
  }
  return {
    planId: 'large', kind: 'submissions', options: {}, today: day('2020-12-31'), file: { name: '' },
    workbook: { format: 'xlsx', notes: [], sheets: [{ name: '登记表', hidden: false, rows: cells, merges: [], hiddenRows: [], hiddenColumns: [] }] },
    known: {
      units, regionNames: [], outlets: [{ name: '政务公开看山东', aliases: [] }],
      submissions: Array.from({ length: known }, (_, at) => ({ id: at + 1, unit: units[at % units.length]?.name ?? '', title: title(at), submittedOn: dayFromNumber(18300 + (at % 200)) ?? day('2020-01-01'), kind: '', forwarded: null, jointUnits: [], marks: [], words: null, remark: '', adoptions: [] })),
    },
  };
}

test('ten thousand rows of twelve columns', () => {
  const request = largeRequest(10_000, 1_000);
  const plan = planImport(request);
  expect(plan.counts).toEqual({ add: 9_000, change: 1_000, same: 0, refuse: 0, skip: 0 });
});

test('ten thousand rows with ten thousand different unknown units', () => {
  const request = largeRequest(10_000, 0);
  request.workbook.sheets[0]?.rows.forEach((row, at) => {
    if (at > 1) row[1] = `第${at}街道办事处工作站`;
  });
  expect(planImport(request).counts.refuse).toBe(10_000);
});

test('a plan does not change what it was given', () => {
  for (const entry of cases) {
    const request = planOf(entry);
    const before = JSON.stringify(request);
    planImport(request);
    expect(JSON.stringify(request)).toBe(before);
  }
});

describe('the mapping of a plan, given back by hand, leads to the same rows', () => {
  for (const entry of cases.filter(({ 选项, 格式 }) => 选项 === undefined && 格式 !== 'docx')) {
    test(entry.名称, () => {
      const request = planOf(entry);
      const plan = planImport(request);
      if (plan.mapping.some(({ part }) => part === '') || plan.mapping.length === 0) {
        expect(plan.rows).toEqual([]);
        return;
      }
      const mapping = plan.mapping.map(({ sheet, headerRow, columns }) => ({ sheet, headerRow, columns: Object.fromEntries(columns.map(({ column, field }) => [column, field ?? ''])) }));
      const again = planImport({ ...request, options: { ...request.options, mapping } });
      const records = ({ rows }: Plan): unknown[] => rows.filter(({ action }) => action !== 'skip').map(({ sheet, row, action, values }) => [sheet, row, action, values]);
      expect(records(again), JSON.stringify(again.problems)).toEqual(records(plan));
    });
  }
});
