// What is written about the units' parts: entries that make sense, strikes, what is due, a year summed up.
import { expect, test } from 'vitest';
import type { EntryFields } from '../../shared/tracking/entry.ts';
import type { Input } from '../../shared/contract/methods.ts';
import { ledgerProgram } from '../tools/ledger.ts';
import type { LedgerProgram } from '../tools/ledger.ts';

type Entry = Input<'progress.add'>['entry'];

async function withParts(office: LedgerProgram): Promise<{ task: number; finance: number; audit: number }> {
  const task = await office.addTask({ number: '3', section: '一、主动公开', leads: ['财政局'], responsible: ['审计局'], requirement: '每季度至少公开1次预算执行情况，10月10日前完成。' });
  return { task, finance: await office.partOf(task, '财政局'), audit: await office.partOf(task, '审计局') };
}

test('from the first report to closing: every state is what the entries say, and every entry stays to be read', async () => {
  const office = await ledgerProgram();
  const { ask, setDay } = office;
  const { task, finance } = await withParts(office);
  const seen: string[] = [];
  const say = async (on: string, entry: Omit<Entry, 'on'>): Promise<void> => {
    setDay(on);
    await ask('progress.add', { parts: [finance], entry: { ...entry, on } });
    seen.push((await ask('progress.list', { task, unit: '财政局' })).parts[0]!.state);
  };
  await say('2024-08-05', { kind: 'progress', text: '已公开二季度预算执行情况', times: 1 });
  await say('2024-10-12', { kind: 'urged' });
  await say('2024-10-15', { kind: 'done', text: '全部完成' });
  await say('2024-10-16', { kind: 'returned', text: '缺少佐证材料，请补报' });
  await say('2024-10-18', { kind: 'extended', until: '2024-10-31', by: '李主任' });
  await say('2024-10-20', { kind: 'done', text: '已补齐', times: 1 });
  await say('2024-10-22', { kind: 'closed', text: '网站核对无误', by: '李主任' });
  await say('2024-10-25', { kind: 'reopened', text: '链接失效' });
  expect(seen).toEqual(['推进中', '逾期', '已完成', '逾期', '退回重报', '已完成', '已销号', '推进中']);
  const shown = await ask('tasks.show', { id: task });
  expect(shown.parts[0]).toMatchObject({ unit: '财政局', state: '推进中', since: '2024-10-25', deadline: '2024-10-31', lastOn: '2024-10-20', lastText: '已补齐', urged: 1, quotas: [{ done: 1, from: '2024-10-01', to: '2024-12-31', passed: 2, met: 1 }] });
  expect(shown.parts[0]!.entries.map(({ kind, on, by, enteredBy, struck }) => [kind, on, by, enteredBy, struck])).toEqual([
    ['progress', '2024-08-05', '', '张三', false], ['urged', '2024-10-12', '', '张三', false], ['done', '2024-10-15', '', '张三', false], ['returned', '2024-10-16', '', '张三', false],
    ['extended', '2024-10-18', '李主任', '张三', false], ['done', '2024-10-20', '', '张三', false], ['closed', '2024-10-22', '李主任', '张三', false], ['reopened', '2024-10-25', '', '张三', false],
  ]);
  expect(shown).toMatchObject({ state: '逾期', tally: { parts: 2, open: 2, overdue: 1 } });
});

test('an entry that makes no sense where the part stands is refused with the task and the unit, and nothing is written', async () => {
  const office = await ledgerProgram();
  const { ask, refused } = office;
  const { finance, audit } = await withParts(office);
  const why = async (parts: number[], entry: Entry): Promise<string[]> => (await refused('progress.add', { parts, entry })).map(({ code, message }) => {
    expect(message).toMatch(/“(财政局|审计局)”承担的第3项任务“每季度至少公开1次预算执行情况/);
    return code;
  });
  const on = '2024-07-01';
  expect(await why([finance], { kind: 'progress', on })).toEqual(['entry-incomplete']);
  expect(await why([finance], { kind: 'closed', on })).toEqual(['entry-incomplete', 'entry-incomplete']);
  expect(await why([finance], { kind: 'progress', on: '2024-08-02', text: '明天的事' })).toEqual(['entry-future']);
  expect(await why([finance], { kind: 'returned', on, text: '补材料' })).toEqual(['entry-nothing-reported']);
  expect(await why([finance], { kind: 'reopened', on })).toEqual(['entry-open']);
  expect(await why([finance], { kind: 'extended', on, until: '2024-10-10', by: '李主任' })).toEqual(['entry-not-later']);
  await ask('progress.add', { parts: [finance], entry: { kind: 'done', on, text: '完成' } });
  expect(await why([finance, audit], { kind: 'urged', on: '2024-07-02' })).toEqual(['entry-settled']);
  expect(await why([finance], { kind: 'closed', on: '2024-06-30', text: '核对', by: '李主任' })).toEqual(['entry-order']);
  await ask('progress.add', { parts: [finance], entry: { kind: 'closed', on: '2024-07-03', text: '核对', by: '李主任' } });
  expect(await why([finance], { kind: 'closed', on: '2024-07-04', text: '核对', by: '李主任' })).toEqual(['entry-already']);
  expect(await why([finance], { kind: 'returned', on: '2024-07-04', text: '补材料' })).toEqual(['entry-closed']);
  expect(await why([finance], { kind: 'done', on: '2024-07-04', text: '又完成' })).toEqual(['entry-closed']);
  await ask('progress.add', { parts: [audit], entry: { kind: 'notApplicable', on, text: '没有这项职能' } });
  expect(await why([audit], { kind: 'closed', on: '2024-07-04', text: '核对', by: '李主任' })).toEqual(['entry-not-applicable']);
  expect((await refused('progress.add', { parts: [finance, 999], entry: { kind: 'urged', on } }))[0]).toMatchObject({ code: 'part-gone', at: { field: 'parts.1' } });
  expect((await ask('progress.list', {})).parts.map(({ state, version }) => [state, version])).toEqual([['已销号', 2], ['不适用', 3]]);
});

test('a day before the table’s year is allowed, and one entry for many parts is one undoable step', async () => {
  const office = await ledgerProgram();
  const { ask } = office;
  const { finance, audit } = await withParts(office);
  const done = await ask('progress.add', { parts: [finance, audit, finance], entry: { kind: 'progress', on: '2023-12-20', text: '提前准备' } });
  expect(done.ids).toHaveLength(2);
  expect((await ask('progress.list', { state: '推进中' })).parts).toHaveLength(2);
  await ask('changes.undo', { seq: done.change });
  expect((await ask('progress.list', { state: '未启动' })).parts).toHaveLength(2);
});

test('a struck entry counts no more and stays to be read; neither it nor the strike is struck again', async () => {
  const office = await ledgerProgram();
  const { ask, refused } = office;
  const { task, finance } = await withParts(office);
  const { ids: [first = 0] } = await ask('progress.add', { parts: [finance], entry: { kind: 'progress', on: '2024-07-01', text: '第一次', times: 1 } });
  const { ids: [second = 0] } = await ask('progress.add', { parts: [finance], entry: { kind: 'done', on: '2024-07-10', text: '报错了' } });
  const strike = await ask('progress.strike', { id: second, reason: '报错单位' });
  const [part] = (await ask('tasks.show', { id: task })).parts;
  expect(part).toMatchObject({ state: '推进中', lastText: '第一次', lastOn: '2024-07-01', version: strike.id });
  expect(part!.entries.map(({ id, kind, text, of, struck }) => [id, kind, text, of, struck])).toEqual([[first, 'progress', '第一次', null, false], [second, 'done', '报错了', null, true], [strike.id, 'struck', '报错单位', second, false]]);
  expect(await refused('progress.strike', { id: second, reason: '再来' })).toMatchObject([{ code: 'entry-struck' }]);
  expect(await refused('progress.strike', { id: strike.id, reason: '再来' })).toMatchObject([{ code: 'entry-is-strike' }]);
  expect(await refused('progress.strike', { id: 99, reason: '再来' })).toMatchObject([{ code: 'entry-gone' }]);
  await ask('changes.undo', { seq: strike.change });
  expect((await ask('progress.list', { task, unit: '财政局' })).parts[0]?.state).toBe('已完成');
});

test('parts in the order of the ledger, leads first, narrowed as asked', async () => {
  const office = await ledgerProgram({ tables: [{}, { year: 2025, title: '2025年任务分解表', issuedOn: null }] });
  const { ask, addTask, tables } = office;
  const late = await addTask({ section: '一', responsible: ['财政局', '教育局'], leads: ['洸河街道'], requirement: '甲，7月底前完成。' });
  const next = await addTask({ section: '二', leads: ['财政局'], requirement: '乙' }, tables[1]);
  const list = async (input: Input<'progress.list'>): Promise<unknown[]> => (await ask('progress.list', input)).parts.map(({ taskId, unit, state }) => [taskId, unit, state]);
  expect(await list({})).toEqual([[late, '洸河街道', '逾期'], [late, '财政局', '逾期'], [late, '教育局', '逾期'], [next, '财政局', '未启动']]);
  expect(await list({ unit: '区财政' })).toEqual([[late, '财政局', '逾期'], [next, '财政局', '未启动']]);
  expect(await list({ unit: '财政局', year: 2025 })).toEqual([[next, '财政局', '未启动']]);
  expect(await list({ section: '二' })).toEqual([[next, '财政局', '未启动']]);
  expect(await list({ table: tables[1]! })).toEqual([[next, '财政局', '未启动']]);
  expect(await list({ task: late, state: '逾期', dueBefore: '2024-07-31' })).toHaveLength(3);
  expect(await list({ dueBefore: '2024-07-30' })).toEqual([]);
});

test('due soon, overdue, silent and waiting to be closed, each by deadline', async () => {
  const office = await ledgerProgram({ tables: [{ issuedOn: null }, { year: 2023, title: '2023年任务分解表', issuedOn: null }, { year: 2025, title: '2025年任务分解表', issuedOn: null }] });
  const { ask, addTask, partOf, tables, setDay } = office;
  setDay('2024-05-31');
  const add = async (requirement: string, table?: number): Promise<number> => partOf(await addTask({ leads: ['财政局'], requirement }, table), '财政局');
  const soon = await add('甲，6月15日前完成。');
  const today = await add('乙，5月31日前完成。');
  const later = await add('丙，6月16日前完成。');
  const over = await add('丁，5月30日前完成。');
  const done = await add('戊，4月底前完成。');
  const quiet = await add('己，长期坚持。');
  const old = await add('庚，年底前完成。', tables[1]);
  const future = await add('辛，长期坚持。', tables[2]);
  const say = async (part: number, kind: EntryFields['kind'], on: string): Promise<unknown> => ask('progress.add', { parts: [part], entry: { kind, on, text: '说明' } });
  for (const part of [soon, today, over]) await say(part, 'progress', '2024-03-01');
  await say(later, 'progress', '2024-02-29');
  await say(done, 'done', '2024-04-20');
  const found = await ask('progress.due', {});
  const ids = (list: { id: number }[]): number[] => list.map(({ id }) => id);
  expect(found.on).toBe('2024-05-31');
  expect(ids(found.due)).toEqual([today, soon]);
  expect(ids(found.overdue)).toEqual([old, over]);
  expect(ids(found.silent)).toEqual([old, later, quiet]);
  expect(ids(found.toClose)).toEqual([done]);
  const year = await ask('progress.due', { year: 2024, withinDays: 16, silentMonths: 4 });
  expect(ids(year.due)).toEqual([today, soon, later]);
  expect(ids(year.overdue)).toEqual([over]);
  expect(ids(year.silent)).toEqual([quiet]);
  expect(ids((await ask('progress.due', { year: 2025 })).silent)).toEqual([]);
  expect(ids((await ask('progress.due', { on: '2025-05-01' })).silent)).toContain(future);
});

test('looking back, what was said later is left aside and what was struck out stays out', async () => {
  const office = await ledgerProgram();
  const { ask } = office;
  const { task, finance, audit } = await withParts(office);
  await ask('progress.add', { parts: [finance], entry: { kind: 'done', on: '2024-06-20', text: '六月完成' } });
  const { ids: [wrong = 0] } = await ask('progress.add', { parts: [audit], entry: { kind: 'done', on: '2024-06-10', text: '报错了' } });
  await ask('progress.strike', { id: wrong, reason: '报错单位' });
  await ask('progress.add', { parts: [audit], entry: { kind: 'done', on: '2024-07-20', text: '七月完成' } });
  const june = await ask('progress.summary', { year: 2024, on: '2024-06-30' });
  expect(june.units.map(({ unit, finished, open }) => [unit, finished, open])).toEqual([['财政局', 1, 0], ['审计局', 0, 1]]);
  const now = await ask('progress.summary', { year: 2024 });
  expect(now).toMatchObject({ on: '2024-08-01', total: { parts: 2, finished: 2, closed: 0 }, sections: [{ section: '一、主动公开', tasks: 1, parts: 2, finished: 2 }] });
  expect(now.months.map(({ finished }) => finished)).toEqual([0, 0, 0, 0, 0, 1, 2, 2, null, null, null, null]);
  expect(now.months.map(({ due }) => due)).toEqual([0, 0, 0, 0, 0, 0, 0, 0, 0, 2, 2, 2]);
  expect((await ask('tasks.show', { id: task })).state).toBe('已完成');
});
