// The first page's tasks and the search field: what is due today and this week, overdue, silent, waiting; tasks found by their words.
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { sundayOf } from '../../electron/services/taskHome.ts';
import { monthsBefore } from '../../electron/services/taskDue.ts';
import { day } from '../../shared/days/day.ts';
import { ledgerProgram } from '../tools/ledger.ts';
import { testProgram } from '../tools/program.ts';

test('without any task table the first page has no tasks; with an empty one it has none to show', async () => {
  const { ask } = await testProgram();
  expect((await ask('home.overview', {})).tasks).toBeNull();
  const office = await ledgerProgram();
  expect((await office.ask('home.overview', {})).tasks).toEqual({ today: [], thisWeek: [], overdue: [], overdueCount: 0, silent: 0, toClose: 0, unanswered: [] });
});

test('due today, in the rest of the week up to Sunday, and overdue with the newest first', async () => {
  // 1 August 2024 was a Thursday.
  const { ask, addTask, partOf } = await ledgerProgram({ tables: [{}, { year: 2023, title: '2023年任务分解表', issuedOn: null }] });
  const today = await addTask({ number: '1', leads: ['财政局'], responsible: ['审计局', '教育局'], requirement: '甲，8月1日前完成。' });
  const sunday = await addTask({ number: '2', leads: ['财政局'], requirement: '乙，8月4日前完成。' });
  await addTask({ number: '3', leads: ['财政局'], requirement: '丙，8月5日前完成。' });
  const late = await addTask({ number: '4', leads: ['财政局'], requirement: '丁，7月31日前完成。' });
  const { id: old } = await ask('tasks.add', { table: 2, number: '9', leads: ['审计局'], requirement: '戊，年底前完成。' });
  await ask('progress.add', { parts: [await partOf(today, '审计局')], entry: { kind: 'done', on: '2024-07-30', text: '完成' } });
  await ask('progress.add', { parts: [await partOf(today, '教育局')], entry: { kind: 'extended', on: '2024-07-30', until: '2024-08-03', by: '李主任' } });
  expect((await ask('home.overview', {})).tasks).toEqual({
    today: [{ taskId: today, year: 2024, number: '1', requirement: '甲，8月1日前完成。', deadline: '2024-08-01', overdueDays: 0, units: ['财政局'] }],
    thisWeek: [
      { taskId: today, year: 2024, number: '1', requirement: '甲，8月1日前完成。', deadline: '2024-08-03', overdueDays: 0, units: ['教育局'] },
      { taskId: sunday, year: 2024, number: '2', requirement: '乙，8月4日前完成。', deadline: '2024-08-04', overdueDays: 0, units: ['财政局'] },
    ],
    overdue: [
      { taskId: late, year: 2024, number: '4', requirement: '丁，7月31日前完成。', deadline: '2024-07-31', overdueDays: 1, units: ['财政局'] },
      { taskId: old, year: 2023, number: '9', requirement: '戊，年底前完成。', deadline: '2023-12-31', overdueDays: 214, units: ['审计局'] },
    ],
    overdueCount: 2, silent: 1, toClose: 1, unanswered: [],
  });
});

test.each([['2024-07-29', '2024-08-04'], ['2024-08-01', '2024-08-04'], ['2024-08-04', '2024-08-04'], ['2024-12-30', '2025-01-05'], ['1969-12-29', '1970-01-04']])('the week of %s ends on %s', (today, sunday) => {
  expect(sundayOf(day(today))).toBe(sunday);
});

test.each([['2024-05-30', 3, '2024-02-29'], ['2024-05-31', 3, '2024-02-29'], ['2024-02-29', 3, '2023-11-30'], ['2024-02-28', 3, '2023-11-28'], ['2023-02-28', 12, '2022-02-28'], ['2024-08-01', 1, '2024-07-01']])('on %s %i months are over since %s', (on, count, since) => {
  expect(monthsBefore(day(on), count)).toBe(since);
});

test('a paper past its day of reply names the units that said nothing since and still have something open', async () => {
  const { program, database, ask, addTask, partOf } = await ledgerProgram();
  const task = await addTask({ leads: ['财政局'], responsible: ['审计局', '教育局', '柳行街道'], requirement: '甲，7月1日前完成。' });
  const units = ['财政局', '审计局', '教育局', '柳行街道'];
  const parts = await Promise.all(units.map(async (unit) => partOf(task, unit)));
  await ask('progress.add', { parts, entry: { kind: 'progress', on: '2024-06-01', text: '在办' } });
  await ask('progress.add', { parts, entry: { kind: 'urged', on: '2024-07-05' } });
  await ask('progress.add', { parts: [parts[1]!], entry: { kind: 'progress', on: '2024-07-10', text: '答复' } });
  await ask('progress.add', { parts: [parts[2]!], entry: { kind: 'closed', on: '2024-07-10', text: '核对', by: '李主任' } });
  await program.close();
  const db = new Database(database);
  const insert = db.prepare("INSERT INTO papers (kind, title, number, year, issued_on, reply_by, sheets, outline, at) VALUES ('urging', ?, ?, 2024, '2024-07-05', ?, ?, '{}', '2024-07-05T09:00:00+08:00')");
  const sheets = JSON.stringify(units.map((unit, index) => ({ unit, number: index + 1, parts: [parts[index]] })));
  const { lastInsertRowid } = insert.run('关于催办政务公开工作任务的函', '〔2024〕1—4号', '2024-07-15', sheets);
  db.prepare("UPDATE task_entries SET paper_id = ? WHERE kind = 'urged'").run(lastInsertRowid);
  insert.run('还没有到期的函', '〔2024〕5号', '2024-08-01', sheets);
  insert.run('已经撤回的函', '〔2024〕6号', '2024-07-15', sheets);
  db.close();
  const again = await testProgram({ database, now: () => new Date('2024-08-01T09:00:00') });
  expect((await again.ask('home.overview', {})).tasks?.unanswered).toEqual([{ id: 1, title: '关于催办政务公开工作任务的函', number: '〔2024〕1—4号', replyBy: '2024-07-15', units: ['财政局', '柳行街道'] }]);
});

test('tasks are found by words and by number, newest year first, beside units and titles', async () => {
  const { ask, addTask, tables } = await ledgerProgram({ tables: [{ year: 2023, title: '2023年任务分解表', issuedOn: null }, {}] });
  const old = await addTask({ number: '12', section: '一、主动公开', requirement: '公开财政预算，做好解读。' }, tables[0]);
  const fresh = await addTask({ number: '7', section: '二、财政信息', requirement: '公开财政决算\n做好解读。' }, tables[1]);
  await ask('submissions.add', { unit: '财政局', title: '财政预算公开的做法', submittedOn: '2024-03-01' });
  const hits = async (text: string, limit = 20): Promise<unknown[]> => (await ask('search.find', { text, limit })).hits.map(({ kind, id, title, detail }) => [kind, id, title, detail]);
  const shown = { old: ['task', old, '公开财政预算，做好解读。', '2023年　12　一、主动公开'], fresh: ['task', fresh, '公开财政决算 做好解读。', '2024年　7　二、财政信息'] };
  const title = ['submission', 1, '财政预算公开的做法', '财政局　2024-03-01'];
  expect(await hits('财政 公开')).toEqual([shown.fresh, shown.old, title]);
  expect(await hits('财政 公开', 2)).toEqual([shown.fresh, title]);
  expect(await hits('预算 解读')).toEqual([shown.old]);
  expect(await hits('12')).toEqual([shown.old]);
  expect(await hits('没有的词')).toEqual([]);
});
