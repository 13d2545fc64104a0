// Applications through the method table: the clock by the office's calendar and settings, fees of a month, lists.
import { describe, expect, test } from 'vitest';
import { day } from '../../shared/days/day.ts';
import type { Input } from '../../shared/contract/methods.ts';
import { testProgram } from '../tools/program.ts';
import type { TestProgram } from '../tools/program.ts';

type Application = Input<'requests.add'>['application'];
const application = (on: string, more: Partial<Application> = {}): Application => ({
  applicant: { name: '王某', kind: 'naturalPerson' }, content: '2023年某路改造工程招标文件', received: { on: day(on), way: 'inPerson' }, ...more,
});
const add = async ({ ask }: TestProgram, on: string, more: Partial<Application> = {}) => ask('requests.add', { application: application(on, more) });

describe('the calendar', () => {
  test('the Spring Festival of 2020 is made longer: due days are derived anew and listed', async () => {
    const program = await testProgram();
    const { years } = await program.ask('calendar.years');
    const { own: _own, ...shipped } = years.find(({ year }) => year === 2020)!;
    // As it was published in November 2019: to 30 January, 1 February worked.
    const before = { ...shipped, version: '2019年11月通知', off: shipped.off.filter((one) => one.day < '2020-01-31' || one.day > '2020-02-02'), working: [...shipped.working, { day: day('2020-02-01'), name: '春节' }] };
    await program.ask('calendar.put', { schedule: before });
    const touched = await add(program, '2020-01-15');
    const untouched = await add(program, '2020-03-02', { content: '别的信息' });
    expect(touched.due).toBe('2020-02-17');
    const { moved } = await program.ask('calendar.put', { schedule: shipped });
    expect(moved).toEqual([{ id: touched.id, number: '2020-0001', before: '2020-02-17', after: '2020-02-19', closedOn: null }]);
    expect((await program.ask('requests.show', { id: untouched.id })).due).toBe(untouched.due);
    expect((await program.ask('requests.list', {})).requests.map(({ due }) => due)).toEqual(['2020-02-19', untouched.due]);
  });

  test('the change of 1 May 2019, pasted as text', async () => {
    const program = await testProgram();
    const shipped = (await program.ask('calendar.years')).years.find(({ year }) => year === 2019)!;
    const { own: _own, ...rest } = shipped;
    await program.ask('calendar.put', { schedule: { ...rest, off: rest.off.filter((one) => one.name !== '劳动节' || one.day === '2019-05-01'), working: rest.working.filter((one) => one.name !== '劳动节') } });
    const { id, due } = await add(program, '2019-04-10');
    expect(due).toBe('2019-05-09');
    const { schedule, notes } = await program.ask('calendar.read', { text: '关于2019年劳动节假期安排的通知\n劳动节：5月1日至4日放假调休，共4天。4月28日（星期日）、5月5日（星期日）上班。' });
    expect(notes).toHaveLength(1);
    const { moved } = await program.ask('calendar.put', { schedule });
    expect(moved).toEqual([]); // two days off for two days worked: this one stays
    expect((await add(program, '2019-04-23', { content: '二' })).due).toBe('2019-05-22');
    expect((await program.ask('requests.show', { id })).due).toBe('2019-05-09');
  });

  test('a year without a schedule: the application is registered, its due day is open until the notice is there', async () => {
    const program = await testProgram();
    const { id, due, explanation } = await add(program, '2026-12-10');
    expect(due).toBeNull();
    expect(explanation.text).toContain('没有2027年的放假安排');
    expect((await program.ask('requests.list', { state: 'open' })).requests).toHaveLength(1);
    const problems = await program.refused('requests.event', { id, event: { kind: 'extended', on: day('2026-12-20'), workingDays: 20, approvedBy: '科长', reason: '范围大' } });
    expect(problems[0]?.code).toBe('calendar-missing');
    const schedule = { year: 2027, version: '测试', sources: ['测试'], off: [{ day: day('2027-01-01'), name: '元旦' }], working: [] };
    const { moved } = await program.ask('calendar.put', { schedule });
    expect(moved).toEqual([{ id, number: '2026-0001', before: null, after: '2027-01-08', closedOn: null }]);
  });
});

describe('settings', () => {
  test('the readings are kept with the office, named in the explanation, and move the due days', async () => {
    const program = await testProgram();
    const { id, due, explanation } = await add(program, '2024-03-04');
    expect(due).toBe('2024-04-01');
    expect(explanation.text).toContain('收到当日不计入期限');
    await program.ask('settings.change', { firstDayCounts: true });
    const shown = await program.ask('requests.show', { id });
    expect(shown.due).toBe('2024-03-29');
    expect(shown.explanation.text).toContain('收到当日计入期限');
    expect((await program.ask('requests.list', {})).requests[0]?.due).toBe('2024-03-29');
    await program.ask('changes.undo');
    expect((await program.ask('requests.list', {})).requests[0]?.due).toBe('2024-04-01');
  });
});

describe('the register', () => {
  test('search, state, overdue, year; the list follows every change and its undoing', async () => {
    const program = await testProgram();
    const one = await add(program, '2024-03-04');
    await add(program, '2025-03-03', { content: '乙信息', topic: '土地征收' });
    const count = async (input: Input<'requests.list'>): Promise<number> => (await program.ask('requests.list', input)).requests.length;
    expect(await count({ text: '招标 王某' })).toBe(1);
    expect(await count({ text: '土地' })).toBe(1);
    expect(await count({ year: 2024 })).toBe(1);
    expect(await count({ overdueOn: day('2024-04-02') })).toBe(1);
    expect(await count({ overdueOn: day('2024-04-01') })).toBe(0);
    await program.ask('requests.event', { id: one.id, event: { kind: 'replied', on: day('2024-03-20'), outcome: 'granted' } });
    expect(await count({ state: 'replied' })).toBe(1);
    expect(await count({ overdueOn: day('2024-04-02') })).toBe(0);
    await program.ask('changes.undo');
    expect(await count({ state: 'replied' })).toBe(0);
    await program.ask('changes.redo');
    expect(await count({ state: 'replied' })).toBe(1);
  });

  test('the same applicant asks for the same again: pointed out, not judged', async () => {
    const program = await testProgram();
    const first = await add(program, '2024-03-04');
    expect(first.similar).toEqual([]);
    expect((await add(program, '2024-05-06', { content: '2023年 某路改造工程招标文件。' })).similar).toEqual([first.id]);
    expect((await add(program, '2024-05-06', { applicant: { name: '李某', kind: 'naturalPerson' } })).similar).toEqual([]);
  });

  test('what was written down wrongly is put right: the log says what, undoing brings it back, the events stay', async () => {
    const program = await testProgram();
    const { ask } = program;
    const { id } = await add(program, '2024-03-04');
    const { application: before, events } = await ask('requests.show', { id });
    const { change } = await ask('requests.amend', { id, fields: { name: ' 李某某 ', kind: 'business', content: before.content } });
    expect(await ask('requests.show', { id })).toMatchObject({ application: { ...before, applicant: { name: '李某某', kind: 'business' } }, events });
    expect((await ask('changes.list', {})).changes[0]).toMatchObject({ seq: change, summary: expect.stringMatching(/：改正申请人、申请人类别$/) });
    expect(await ask('requests.amend', { id, fields: { name: '李某某' } })).toEqual({ change: 0 });
    await ask('changes.undo', {});
    expect((await ask('requests.show', { id })).application).toEqual(before);
    expect((await program.refused('requests.amend', { id, fields: { content: '  ' } }))[0]).toMatchObject({ code: 'input-invalid', message: expect.stringContaining('要写申请的内容') });
    expect((await program.refused('requests.amend', { id: 99, fields: { name: '张某' } }))[0]?.message).toContain('99');
  });

  test('a confirmation before the arrival is refused', async () => {
    const program = await testProgram();
    const [problem] = await program.refused('requests.add', { application: application('2024-03-04', { received: { on: day('2024-03-04'), way: 'internet', confirmedOn: day('2024-03-01') } }) });
    expect(problem?.code).toBe('confirmed-too-early');
  });
});

describe('the one search field', () => {
  test('finds by number, words asked, applicant and topic; those still running first; beside tasks and titles', async () => {
    const program = await testProgram();
    const { ask } = program;
    const one = await add(program, '2024-03-04');
    const two = await add(program, '2024-04-08', { applicant: { name: '某某置业有限公司', kind: 'business' }, content: '某路改造\n征地方案', topic: '土地征收' });
    await ask('requests.event', { id: two.id, event: { kind: 'replied', on: day('2024-04-10'), outcome: 'granted' } });
    const hits = async (text: string, limit = 20) => (await ask('search.find', { text, limit })).hits.map(({ kind, id, title, detail }) => [kind, id, title, detail]);
    const shown = { one: ['request', one.id, '2024-0001 2023年某路改造工程招标文件', '王某　2024-04-01到期'], two: ['request', two.id, '2024-0002 某路改造 征地方案', '某某置业有限公司　已答复'] };
    expect(await hits('某路改造')).toEqual([shown.one, shown.two]);
    expect(await hits('某路改造', 1)).toEqual([shown.one]);
    for (const text of ['2024-0002', '土地征收', '置业', '２０２４-0002 征地']) expect(await hits(text), text).toEqual([shown.two]);
    expect(await hits('某路 没有的词')).toEqual([]);
    await ask('units.add', { name: '某路街道' });
    for (let index = 1; index <= 6; index++) await ask('submissions.add', { unit: '某路街道', title: `某路改造进展之${index}`, submittedOn: day('2024-05-06') });
    expect((await hits('某路改造', 4)).map(([kind]) => kind)).toEqual(['request', 'request', 'submission', 'submission']);
    expect((await hits('某路改造', 20)).map(([kind]) => kind)).toEqual(['request', 'request', ...Array.from({ length: 6 }, () => 'submission')]);
    await ask('changes.undo');
    expect(await hits('某路改造进展之6')).toEqual([]);
  });
});

describe('fees', () => {
  test('the items of an applicant in the month of receipt, tier by tier', async () => {
    const program = await testProgram();
    let last = 0;
    for (let index = 1; index <= 12; index++) last = (await add(program, '2024-03-04', { content: `第${index}项信息` })).id;
    const fee = await program.ask('requests.fees', { id: last });
    expect(fee).toMatchObject({ method: 'items', month: '2024-03', yuan: 100 });
    expect(fee.before).toHaveLength(11);
    expect((await program.ask('requests.fees', { id: last, items: 20 })).yuan).toBe(19 * 100 + 200);
    const other = await add(program, '2024-04-01', { content: '下月' });
    expect(await program.ask('requests.fees', { id: other.id })).toMatchObject({ yuan: 0, before: [] });
    expect((await program.ask('requests.fees', { id: other.id, pages: 101 })).yuan).toBe(720);
    await program.ask('requests.event', { id: other.id, event: { kind: 'feeNoticed', on: day('2024-04-03'), yuan: 720, pages: 101 } });
    expect((await program.refused('requests.fees', { id: other.id, items: 1 }))[0]?.code).toBe('fee-method');
  });
});
