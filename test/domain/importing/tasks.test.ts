// A task table's plan: one row for each task with all that will be written, names asked, deadlines settled, nothing dropped in silence.
import { describe, expect, test } from 'vitest';
import { planTableSchema } from '../../../shared/importing/plan.ts';
import { taskNameSchema } from '../../../shared/tasks/task.ts';
import { AUDIT, BUDGET, HEAD, NOTICE, SCHOOL, actions, codes, office, parts, plan, task, tasksOf, today, whole, workbook } from './taskPlans.ts';

describe('what a plan holds', () => {
  test('rows in the file’s order with everything that will be written, the table beside them', () => {
    const made = plan(whole(BUDGET, SCHOOL, AUDIT));
    expect(actions(made)).toEqual(['add', 'add', 'add']);
    expect(made.rows.map(({ sheet, row }) => [sheet, row])).toEqual([['表1', 7], ['表1', 8], ['表1', 9]]);
    expect(made.tables).toEqual([{
      title: '2024年某区政务公开工作任务分解表', issuer: '某区政府办公室', documentNumber: '某政办发〔2024〕6号', year: 2024, issuedOn: '2024-06-03',
      defaultDeadline: { by: '2024-11-30', text: '所有工作任务于11月底前完成' }, sheet: '表1', tasks: 3, existing: null, gone: [],
    }]);
    for (const table of made.tables ?? []) expect(planTableSchema.strict().parse(table)).toEqual(table);
    expect(task(made.rows[0])).toMatchObject({
      table: 0, number: '1', section: '一、公开预算', subsection: '', leads: ['区财政局'], responsible: ['各街道'], groups: ['各街道'], openEnded: false,
      deadline: '2024-09-30', deadlineText: '9月底前', quotas: [{ atLeast: 2, per: 'year' }], source: { sheet: '表1', row: 7 },
    });
    for (const { names } of tasksOf(made)) for (const name of names) expect(taskNameSchema.parse(name)).toEqual(name);
    expect(made.questions).toEqual([]);
  });

  test('the deadline for all tasks stands where a task has none of its own', () => {
    const [, school, audit] = tasksOf(plan(whole(BUDGET, SCHOOL, AUDIT)));
    expect([school?.deadline, school?.deadlineText]).toEqual(['2024-11-30', '所有工作任务于11月底前完成']);
    expect([audit?.deadline, audit?.deadlineText, audit?.remark]).toEqual(['2024-12-31', '年底前', '按季度报']);
  });

  test('rows of a total and heads printed again are skipped with a sentence', () => {
    const made = plan(whole(BUDGET, ['合计', null, null, null, '3项', null, null], HEAD, SCHOOL));
    const skipped = made.rows.filter(({ action }) => action === 'skip');
    expect(skipped.map(({ row }) => row)).toEqual([8, 9]);
    for (const { problems } of skipped) expect(problems[0]?.message).toMatch(/没有读取/);
    expect(made.counts).toMatchObject({ add: 2, skip: 2 });
  });

  test('hidden rows are taken with a hint, or left when the person says so', () => {
    const book = whole(BUDGET, SCHOOL);
    book.sheets[0]!.hiddenRows = [7];
    expect(codes(plan(book))).toContain('row-hidden');
    const made = plan(book, { hiddenRows: 'skip' });
    expect(actions(made)).toEqual(['add', 'skip']);
    expect(made.rows[1]?.problems.map(({ message }) => message)).toEqual(['第8行是隐藏的，没有读取。']);
  });

  test('two tables in two sheets, or only the sheet the person chose', () => {
    const second = { ...whole(AUDIT).sheets[0]!, name: '表2', rows: [['2024年某区重点领域公开任务清单'], HEAD, AUDIT] };
    const book = workbook([...NOTICE, HEAD, BUDGET]);
    book.sheets.push(second);
    const made = plan(book);
    expect(made.tables?.map(({ sheet, tasks }) => [sheet, tasks])).toEqual([['表1', 1], ['表2', 1]]);
    expect(tasksOf(made).map(({ table }) => table)).toEqual([0, 1]);
    expect(plan(book, { sheets: ['表2'] }).rows.map(({ sheet }) => sheet)).toEqual(['表2']);
  });

  test('a text in the wrong column is refused with its row', () => {
    const made = plan(whole(['序'.repeat(41), ...BUDGET.slice(1)]));
    expect(made.rows[0]).toMatchObject({ action: 'refuse', problems: [{ code: 'text-too-long', at: { row: 7, field: 'number' } }] });
    expect(made.problems.map(({ code }) => code)).toContain('text-too-long');
  });

  test('the same task printed twice is told', () => {
    expect(codes(plan(whole(BUDGET, BUDGET)))).toContain('task-repeated');
  });
});

describe('units', () => {
  test('leads beat responsible, a unit stands once, groups are asked for their members on the day of issue', () => {
    const [budget, school] = tasksOf(plan(whole([1, '一、公开', '区财政局', '区财政局、各街道、区直各部门', '公开预算。', null, null], SCHOOL)));
    // 接庄街道 exists from 15 June on, the table was issued on the third.
    expect(parts(budget)).toEqual(['区财政局 牵头 区财政局', '洸河街道 责任 各街道', '黄屯街道 责任 各街道', '区教育局 责任 区直各部门', '区审计局 责任 区直各部门']);
    expect(parts(school)).toEqual(['区教育局 牵头 区教育局', '区财政局 责任 区财政局']);
  });

  test('without a day of issue, or with another one, that day decides', () => {
    const streets = (made: ReturnType<typeof plan>): number => tasksOf(made)[0]!.parts.filter(({ via }) => via === '各街道').length;
    expect(streets(plan(workbook([['2024年任务分解表'], HEAD, BUDGET])))).toBe(3);
    expect(streets(plan(whole(BUDGET), { table: { issuedOn: today } }))).toBe(3);
  });

  test('unknown names are asked once each, nearest first, and stop nothing', () => {
    const made = plan(whole([1, '一、公开', '区财政金融局', '区水务局', '公开预算。', null, null], [2, '一、公开', '区财政金融局', null, '公开决算。', null, null]));
    expect(made.counts).toMatchObject({ add: 2, refuse: 0 });
    expect(made.questions).toEqual([
      { name: '区财政金融局', rows: [{ sheet: '表1', row: 7 }, { sheet: '表1', row: 8 }], candidates: ['区财政局'] },
      { name: '区水务局', rows: [{ sheet: '表1', row: 7 }], candidates: ['区财政局', '区教育局', '区审计局'] },
    ]);
    expect(tasksOf(made)[0]).toMatchObject({ leads: ['区财政金融局'], parts: [] });
    const said = made.rows.flatMap(({ problems }) => problems);
    expect(said.map(({ code, severity, at }) => [code, severity, at?.cell])).toEqual([['unit-unknown', 'hint', 'C7'], ['unit-unknown', 'hint', 'D7']]);
    expect(said[0]?.message).toBe('“区财政金融局”不在单位名录里，最接近的是“区财政局”，共2处，先照原样保留，请指定是哪个单位，或者新增单位。');
  });

  test('answers: a unit of the register, a new unit (which belongs to its group at once), one that does not exist', () => {
    const book = whole([1, '一、公开', '区财政金融局', '柳行街道、各街道', '公开预算。', null, null]);
    const made = plan(book, { units: { 区财政金融局: '区财政局', 柳行街道: { create: true, group: '街道' } } });
    expect(made.questions).toEqual([]);
    expect(made.rows[0]).toMatchObject({ action: 'add', values: { record: 'unit', name: '柳行街道', group: '街道' } });
    expect(parts(tasksOf(made)[0])).toEqual(['区财政局 牵头 区财政金融局', '柳行街道 责任 柳行街道', '洸河街道 责任 各街道', '黄屯街道 责任 各街道']);
    const members = parts(tasksOf(plan(whole([1, '一、公开', '柳行街道', null, '公开预算。', null, null], BUDGET), { units: { 柳行街道: { create: true, group: '街道' } } }))[1]);
    expect(members).toContain('柳行街道 责任 各街道');
    const wrong = plan(book, { units: { 区财政金融局: '区财政大局' } });
    expect(wrong.problems.filter(({ severity }) => severity !== 'hint').map(({ code }) => code)).toEqual(['unit-answer-unknown']);
  });

  test('an empty register: every name is asked, one hint says why', () => {
    const made = plan(whole(BUDGET, AUDIT), {}, [], []);
    expect(made.questions.map(({ name }) => name)).toEqual(['区财政局', '区审计局']);
    expect(made.problems.map(({ code }) => code)).toEqual(['units-none']);
  });
});

describe('what the person says of the table', () => {
  test('another year changes the deadlines', () => {
    const made = plan(whole(BUDGET, SCHOOL), { table: { year: 2025 } });
    expect(made.tables?.[0]?.year).toBe(2025);
    expect(tasksOf(made).map(({ deadline }) => deadline)).toEqual(['2025-09-30', '2025-11-30']);
  });

  test('another deadline for all touches only the tasks that have none of their own; null takes it away', () => {
    expect(tasksOf(plan(whole(BUDGET, SCHOOL), { table: { defaultDeadline: today } })).map(({ deadline }) => deadline)).toEqual(['2024-09-30', today]);
    const none = plan(whole(BUDGET, SCHOOL), { table: { defaultDeadline: null } });
    expect(tasksOf(none).map(({ deadline, deadlineText }) => [deadline, deadlineText])).toEqual([['2024-09-30', '9月底前'], [null, '']]);
    expect(none.tables?.[0]?.defaultDeadline).toBeNull();
    const given = plan(workbook([['2024年任务分解表'], HEAD, SCHOOL]), { table: { defaultDeadline: today } });
    expect(given.tables?.[0]?.defaultDeadline).toEqual({ by: today, text: '统一的完成时限' });
  });

  test('title, issuer and document number', () => {
    const made = plan(whole(BUDGET), { table: { title: '改过的名称', issuer: null, documentNumber: '某政发〔2024〕1号' } });
    expect(made.tables?.[0]).toMatchObject({ title: '改过的名称', issuer: null, documentNumber: '某政发〔2024〕1号' });
  });

  test('a deadline confirmed for a row is kept to, its words stay, its doubt is settled', () => {
    const unclear = [1, '一、公开', '区财政局', null, '公开预算。', '9月前', null];
    expect(codes(plan(whole(unclear)))).toContain('deadline-unclear');
    const made = plan(whole(unclear, SCHOOL), { deadlines: { '表1!7': today, '表1!8': null, '表1!99': today } });
    expect(tasksOf(made).map(({ deadline, deadlineText }) => [deadline, deadlineText])).toEqual([[today, '9月前'], [null, '所有工作任务于11月底前完成']]);
    expect(codes(made)).toEqual(['deadline-place-unknown']);
  });
});

describe('refusals', () => {
  test('what is no task table, an empty one, a marked one', () => {
    expect(plan(workbook([['单位', '姓名', '电话'], ['区财政局', '张三', '123']]))).toMatchObject({ rows: [], problems: [{ code: 'not-task-table' }] });
    const empty = plan(workbook([['2024年任务分解表'], HEAD]));
    expect([empty.rows, empty.problems[0]?.code]).toEqual([[], 'task-table-empty']);
    expect(plan(workbook([['秘密★1年'], HEAD, BUDGET]))).toMatchObject({ rows: [], problems: [{ code: 'file-secret' }] });
    expect(plan(workbook([HEAD, BUDGET], { format: 'docx', texts: [{ text: '机密★5年', before: 0 }] }))).toMatchObject({ rows: [], problems: [{ code: 'file-secret' }] });
  });

  test('a table to renew that is gone', () => {
    expect(plan(whole(BUDGET), { into: 12 })).toMatchObject({ rows: [], problems: [{ code: 'task-table-gone' }] });
  });

  test('every sentence says what to do or what was done, and ends', () => {
    const made = plan(whole([1, '一、公开', '区水务局、区财政局、区财政局', '有关部门', '公开预算。', '9月前', null], ['合计', null, null, null, null, null, null]), {}, [], office);
    for (const { message } of [...made.problems, ...made.rows.flatMap(({ problems }) => problems)]) expect(message).toMatch(/。$/);
  });
});
