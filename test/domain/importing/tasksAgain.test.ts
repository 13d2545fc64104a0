// A task table that is there already: the same again, a changed one, another year's, and what was said about the parts.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CellValue } from '../../../shared/importing/grid.ts';
import { day } from '../../../shared/days/day.ts';
import { AUDIT, BUDGET, HEAD, SCHOOL, actions, codes, kept, office, parts, plan, tasksOf, today, whole, workbook } from './taskPlans.ts';

const first = plan(whole(BUDGET, SCHOOL, AUDIT));
const changed = (row: CellValue[], column: number, value: CellValue): CellValue[] => row.map((cell, index) => (index === column ? value : cell));

describe('the same again', () => {
  test('the same file changes nothing, in whatever format its letters come', () => {
    const again = plan(whole(BUDGET, SCHOOL, AUDIT), {}, [kept(first)]);
    expect(again.counts).toMatchObject({ add: 0, change: 0, same: 3 });
    expect(again.tables?.[0]).toMatchObject({ existing: { id: 7 }, gone: [] });
    expect(tasksOf(again).map(({ id }) => id)).toEqual([1, 2, 3]);
    const wide = changed(changed(BUDGET, 4, '公开本级预算和部门预算, 每年至少开展2次解读。'), 1, '一、公开预算 ');
    expect(plan(whole(wide, SCHOOL, AUDIT), {}, [kept(first)]).counts).toMatchObject({ same: 3 });
  });

  test('without its notice too: what the file does not say stays', () => {
    const bare = workbook([['2024年某区政务公开工作任务分解表'], HEAD, BUDGET, SCHOOL, AUDIT]);
    expect(plan(bare, {}, [kept(first)]).counts).toMatchObject({ change: 0, same: 3 });
  });

  test('a table that prints no year belongs to the one with its title', () => {
    const bare = workbook([['政务公开工作任务分解表'], HEAD, BUDGET]);
    const before = plan(bare, { table: { year: 2022 } }, [], office, '表.xlsx');
    const again = plan(bare, {}, [kept(before)], office, '表.xlsx');
    expect(again.tables?.[0]?.year).toBe(2022);
    expect(again.counts).toMatchObject({ same: 1, add: 0 });
  });

  test('what a person set right stays: deadlines for the same words, units given to a name', () => {
    const table = kept(plan(whole(BUDGET, SCHOOL), { deadlines: { '表1!7': day('2024-08-15') } }));
    const school = table.tasks[1]!;
    const assigned = { ...table, tasks: [table.tasks[0]!, { ...school, deadline: day('2024-10-01'), parts: [...school.parts, { id: 900, unit: '区审计局', role: 'responsible' as const, via: '有关部门', entries: 0 }] }] };
    const again = plan(whole(BUDGET, SCHOOL), {}, [assigned]);
    expect(again.counts).toMatchObject({ change: 0, same: 2 });
    const said = plan(whole(BUDGET, SCHOOL), { deadlines: { '表1!7': day('2024-09-01') } }, [assigned]);
    expect(said.rows[0]).toMatchObject({ action: 'change', before: { deadline: '2024-08-15' } });
  });

  test('printed twice it stays twice', () => {
    const twice = plan(whole(BUDGET, BUDGET));
    expect(plan(whole(BUDGET, BUDGET), {}, [kept(twice)]).counts).toMatchObject({ same: 2 });
  });
});

test('any table at all, read again, changes nothing and finds every task', () => {
  const words = (...texts: string[]): fc.Arbitrary<CellValue> => fc.constantFrom<CellValue>(null, ...texts);
  const row = fc.tuple(
    words('1', '2', '3'), words('一、公开', '（一）公开', '二、监督'), words('区财政局', '区财政局、区教育局', '区水务局', '各街道', '有关部门'), words('区教育局', '各街道、区直各部门', '区财政局等', '各单位'),
    fc.constantFrom<CellValue>('公开预算。', '公开预算和决算。', '公开预算，每年至少2次。', '7月底前公开招生方案。', '长期坚持公开。'), words('9月底前', '9月前', '年底前', '待定', '每季度末'), words('按季度报'),
  );
  const units = fc.constantFrom<Record<string, string> | undefined>(undefined, { 区水务局: '区审计局' }, { 有关部门: '区教育局' });
  fc.assert(
    fc.property(fc.array(row, { minLength: 1, maxLength: 9 }), units, fc.boolean(), (rows, answers, said) => {
      const options = { ...(answers ? { units: answers } : {}), ...(said ? { table: { defaultDeadline: today, issuer: '某局' }, deadlines: { '表1!7': day('2024-08-08') } } : {}) };
      const made = plan(whole(...rows), options);
      if (made.rows.length === 0) return;
      expect(made.rows.filter(({ action }) => action === 'refuse')).toEqual([]);
      for (const again of [plan(whole(...rows), options, [kept(made)]), plan(whole(...rows), { table: { issuer: made.tables?.[0]?.issuer ?? null } }, [kept(made)])]) {
        expect(again.rows.filter(({ action }) => action !== 'skip').map(({ action, before }) => [action, before])).toEqual(tasksOf(made).map(() => ['same', undefined]));
        expect(new Set(tasksOf(again).map(({ id }) => id)).size).toBe(tasksOf(made).length);
        expect(again.tables?.[0]?.gone).toEqual([]);
      }
    }),
    { numRuns: 400 },
  );
});

describe('a changed version', () => {
  test('a reworded requirement is a change with the words before; the others stay', () => {
    const again = plan(whole(changed(BUDGET, 4, '公开本级预算、部门预算和决算，每年至少开展3次解读。'), SCHOOL, AUDIT), {}, [kept(first)]);
    expect(actions(again)).toEqual(['change', 'same', 'same']);
    expect(again.rows[0]?.before).toMatchObject({ requirement: BUDGET[4], quotas: [{ atLeast: 2 }] });
    expect(Object.keys(again.rows[0]?.before ?? {})).toEqual(['requirement', 'quotas']);
  });

  test('new tasks are added, those the file lacks stay and are told', () => {
    const fresh: CellValue[] = [2, '一、公开预算', '区审计局', null, '公布办事指南目录。', null, null];
    const again = plan(whole(BUDGET, fresh, AUDIT), {}, [kept(first)]);
    expect(actions(again)).toEqual(['same', 'add', 'same']);
    expect(again.tables?.[0]?.gone.map(({ id }) => id)).toEqual([2]);
    expect(again.problems).toMatchObject([{ code: 'tasks-gone', severity: 'hint' }]);
    expect(again.problems[0]?.message).toContain('有1项任务这份文件里没有，仍然保留');
  });

  test('a task that moved to another section is the same task', () => {
    const again = plan(whole(BUDGET, changed(SCHOOL, 1, '二、强化监督'), AUDIT), {}, [kept(first)]);
    expect(again.rows.map(({ action, before }) => [action, before])).toEqual([['same', undefined], ['change', { section: '一、公开预算' }], ['same', undefined]]);
  });

  test('the table’s own facts change in a row of their own', () => {
    const again = plan(whole(BUDGET, SCHOOL, AUDIT), { table: { issuer: '某区政务公开办公室' } }, [kept(first)]);
    expect(actions(again)).toEqual(['change', 'same', 'same', 'same']);
    expect(again.rows[0]).toMatchObject({ values: { record: 'table', id: 7, issuer: '某区政务公开办公室' }, before: { issuer: '某区政府办公室' } });
  });

  test('units: new ones get their part, one no longer named goes, but stays with what was said about it', () => {
    const other = changed(BUDGET, 2, '区审计局');
    const gone = plan(whole(other, SCHOOL, AUDIT), {}, [kept(first)]);
    expect(parts(tasksOf(gone)[0])).toEqual(['洸河街道 责任 各街道', '黄屯街道 责任 各街道', '区审计局 牵头 区审计局']);
    expect(gone.rows[0]).toMatchObject({ action: 'change', before: { leads: ['区财政局'] } });
    const stays = plan(whole(other, SCHOOL, AUDIT), {}, [kept(first, { 区财政局: 2 })]);
    expect(parts(tasksOf(stays)[0])).toContain('区财政局 牵头 区财政局');
    expect(stays.rows[0]?.problems).toMatchObject([{ code: 'task-part-kept', severity: 'hint' }]);
  });

  test('a name answered later gives the part to the unit', () => {
    const row: CellValue[] = [1, '一、公开', '区财政金融局', null, '公开预算。', null, null];
    const before = kept(plan(whole(row)));
    const again = plan(whole(row), { units: { 区财政金融局: '区财政局' } }, [before]);
    expect(again.rows[0]).toMatchObject({ action: 'change', before: { parts: [] } });
    expect(plan(whole(row), { units: { 区财政金融局: '区教育局' } }, [kept(again)]).rows[0]?.values['parts']).toEqual([{ unit: '区教育局', role: 'lead', via: '区财政金融局' }]);
    expect(plan(whole(row), {}, [kept(again)]).counts.same).toBe(1);
  });
});

describe('which table is renewed', () => {
  const next = [['2025年某区政务公开工作任务分解表'], HEAD, BUDGET, SCHOOL];

  test('another year is another table', () => {
    const made = plan(workbook(next), {}, [kept(first)]);
    expect(made.tables?.[0]).toMatchObject({ year: 2025, existing: null });
    expect(made.counts).toMatchObject({ add: 2 });
  });

  test('the same document number with another title is the same table, the person may say otherwise', () => {
    const retitled = plan(workbook([...whole(BUDGET, SCHOOL, AUDIT).sheets[0]!.rows.map((row) => row.map((cell) => (cell === '2024年某区政务公开工作任务分解表' ? '2024年政务公开要点分解表' : cell)))]), {}, [kept(first)]);
    expect(retitled.tables?.[0]).toMatchObject({ existing: { id: 7 }, title: '2024年政务公开要点分解表' });
    expect(retitled.rows[0]?.before).toEqual({ title: '2024年某区政务公开工作任务分解表' });
    expect(plan(whole(BUDGET), { into: null }, [kept(first)]).tables?.[0]?.existing).toBeNull();
  });

  test('a second table of the same notice is no new version of the first', () => {
    const other: CellValue[] = [1, '一、平台', '区教育局', null, '办好政府网站和新媒体。', null, null];
    const made = plan(workbook([['某政办发〔2024〕6号'], ['2024年重点领域清单'], HEAD, other]), {}, [kept(first)]);
    expect(made.tables?.[0]?.existing).toBeNull();
  });

  test('into: the table the person names, whatever its title', () => {
    const made = plan(workbook([['修订后的任务分解表'], HEAD, BUDGET, SCHOOL, AUDIT]), { into: 7 }, [kept(first)]);
    expect(made.tables?.[0]).toMatchObject({ existing: { id: 7 }, year: 2024 });
    expect(actions(made)).toEqual(['change', 'same', 'same', 'same']);
  });

  test('into another year: the deadlines are that year’s', () => {
    const made = plan(whole(BUDGET), { into: 7, table: { year: 2025 } }, [kept(first)]);
    expect(tasksOf(made)[0]?.deadline).toBe('2025-09-30');
    expect(codes(made)).toContain('tasks-gone');
  });

  test('a new deadline for all tasks reaches those without one of their own', () => {
    const made = plan(whole(BUDGET, SCHOOL, AUDIT), { table: { defaultDeadline: today } }, [kept(first)]);
    expect(made.rows.map(({ action, before }) => [action, Object.keys(before ?? {})])).toEqual([['change', ['defaultDeadline']], ['same', []], ['change', ['deadline']], ['same', []]]);
  });
});
