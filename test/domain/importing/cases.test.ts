// The import cases of test/cases/importing: tables as an office writes them, with the plan they must give.
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { planImport } from '../../../shared/importing/planImport.ts';
import { officeUnits, planOf, type ImportCase } from './readCase.ts';

const folder = new URL('../../cases/importing/', import.meta.url);
const files = readdirSync(folder).filter((name) => name.endsWith('.json') && name !== 'office.json');

test('there are at least forty cases', () => {
  const all = files.flatMap((file) => JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as ImportCase[]);
  expect(all.length).toBeGreaterThanOrEqual(40);
  expect(new Set(all.map((entry) => entry.名称)).size).toBe(all.length);
});

for (const file of files) {
  describe(file, () => {
    for (const entry of JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as ImportCase[]) {
      test(entry.名称, () => {
        const plan = planImport(planOf(entry));
        const told = JSON.stringify(plan.rows.map(({ row, action, problems }) => [row, action, problems.map(({ message }) => message)]));
        const { 应得: due } = entry;
        const counts = { add: 0, change: 0, same: 0, refuse: 0, skip: 0, ...due.数目 };
        expect(plan.counts, told + JSON.stringify(plan.problems)).toEqual(counts);
        if (due.问题) expect(plan.problems.map(({ code }) => code), JSON.stringify(plan.problems)).toEqual(due.问题);
        for (const word of due.话 ?? []) expect(plan.problems.map(({ message }) => message).join('')).toContain(word);
        if (due.次序) expect(plan.rows.map(({ values }) => values['name'])).toEqual(due.次序);
        for (const line of due.行 ?? []) {
          const wanted = line.内容?.['record'];
          const rows = plan.rows.filter(({ sheet, row, values }) => row === line.行 && (line.表 === undefined || sheet === line.表) && values['record'] === wanted);
          const row = rows[0];
          expect(row, `第${line.行}行 ${told}`).toBeDefined();
          if (!row) continue;
          if (line.处理) expect(row.action, told).toBe(line.处理);
          if (line.内容) expect(row.values, told).toMatchObject(line.内容);
          if (line.原有) expect(row.before).toEqual(line.原有);
          if (line.并入) expect(row.alsoRows).toEqual(line.并入);
          if (line.另表) expect(row.alsoAt).toEqual(line.另表);
          if (line.提示) expect(row.problems.map(({ code }) => code), told).toEqual(line.提示);
          if (line.单元格) expect(row.problems.filter(({ severity }) => severity !== 'hint').map(({ at }) => at?.cell)).toEqual(line.单元格);
          if (line.话) expect(row.problems.map(({ message }) => message).join('')).toContain(line.话);
        }
        if (due.询问) {
          expect(plan.questions.map(({ name, candidates, rows }) => ({ name, 首选: candidates[0], 行数: rows.length }))).toEqual(due.询问);
        }
        if (due.另可导入) expect(Object.fromEntries((plan.others ?? []).map(({ kind, sheets }) => [kind, sheets]))).toEqual(due.另可导入);
        // What holds for every plan.
        for (const problem of [...plan.problems, ...plan.rows.flatMap(({ problems }) => problems)]) expect(problem.message).toMatch(/[。？]$/);
        for (const row of plan.rows) {
          const refused = row.problems.some(({ severity }) => severity !== 'hint');
          expect(refused, told).toBe(row.action === 'refuse');
          if (row.action === 'refuse') for (const problem of row.problems) if (problem.severity !== 'hint') expect(plan.problems).toContainEqual(problem);
        }
      });
    }
  });
}

test('the units of the cases are an office of its own', () => {
  expect(officeUnits().map(({ name }) => name)).toContain('党工委组织部（人力资源部）');
});
