// Statistics of applications: a register worked out by hand on paper, what is refused, and what must hold of every register.
import ExcelJS from 'exceljs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createCalendar } from '../../shared/days/calendar.ts';
import { addDays } from '../../shared/days/count.ts';
import { day } from '../../shared/days/day.ts';
import type { Day } from '../../shared/days/day.ts';
import type { Input } from '../../shared/contract/methods.ts';
import { applicantKinds, ways } from '../../shared/requests/application.ts';
import type { ApplicantKind, Way } from '../../shared/requests/application.ts';
import { outcomeValues } from '../../shared/requests/outcomes.ts';
import { medianOf, statisticsOf } from '../../shared/requests/statistics/count.ts';
import { shareText } from '../../shared/requests/statistics/say.ts';
import { schedules } from '../domain/requests/cases.ts';
import { testProgram } from '../tools/program.ts';
import type { TestProgram } from '../tools/program.ts';

type Event = Input<'requests.event'>['event'];
const now = () => new Date('2025-02-01T01:00:00Z');

/** The register of the worked case; the letters name the files. */
async function workedCase({ ask }: TestProgram): Promise<Record<string, number>> {
  const add = async (on: string, kind: ApplicantKind, way: Way, more: { confirmedOn?: string; topic?: string; events?: Event[] } = {}): Promise<number> => {
    const { id } = await ask('requests.add', { application: { applicant: { name: '某申请人', kind }, content: `${on}的信息`, received: { on: day(on), way, confirmedOn: more.confirmedOn === undefined ? null : day(more.confirmedOn) }, topic: more.topic ?? '' } });
    for (const event of more.events ?? []) await ask('requests.event', { id, event });
    return id;
  };
  const replied = (on: string, outcome: (typeof outcomeValues)[number]): Event => ({ kind: 'replied', on: day(on), outcome });
  return {
    // Due 2024-01-18; replied on the 14th working day.
    carried: await add('2023-12-20', 'naturalPerson', 'inPerson', { events: [replied('2024-01-10', 'denied_process')] }),
    // Due 2024-04-01; the 12th.
    inTime: await add('2024-03-04', 'business', 'signedMail', { events: [replied('2024-03-20', 'granted')] }),
    // Confirmed on 5 March, due 2 April; replied on the 25th working day, for 4 to 6 April were off and the 7th was worked.
    late: await add('2024-03-04', 'naturalPerson', 'internet', { confirmedOn: '2024-03-05', events: [replied('2024-04-10', 'partlyGranted')] }),
    lapsed: await add('2024-05-06', 'naturalPerson', 'inPerson', { topic: '土地征收', events: [{ kind: 'correctionAsked', on: day('2024-05-08'), deadline: day('2024-05-29') }, { kind: 'correctionLapsed', on: day('2024-05-30') }] }),
    // Due 2025-01-23.
    open: await add('2024-12-25', 'naturalPerson', 'inPerson'),
    unconfirmed: await add('2024-06-03', 'naturalPerson', 'internet'),
    withdrawn: await add('2024-07-01', 'legalService', 'inPerson', { events: [{ kind: 'withdrawn', on: day('2024-07-02') }] }),
    before: await add('2023-11-01', 'research', 'inPerson', { events: [
      replied('2023-11-20', 'unavailable_notHeld'), { kind: 'reconsideration', on: day('2024-01-15'), result: 'pending' }, { kind: 'reconsideration', on: day('2024-03-20'), result: 'upheld' },
      { kind: 'litigation', on: day('2024-04-01'), after: 'reconsideration', result: 'pending' },
    ] }),
  };
}

const filled = (counted: readonly { name: string; ids: number[] }[]) => Object.fromEntries(counted.filter(({ ids }) => ids.length > 0).map(({ name, ids }) => [name, ids]));

describe('a worked year', () => {
  test('each number with the files it counts, and the sentence for the report', async () => {
    const program = await testProgram({ now });
    const file = await workedCase(program);
    const found = await program.ask('requests.statistics', { year: 2024 });
    expect(found.received).toEqual([file.inTime, file.late, file.lapsed, file.open, file.withdrawn]);
    expect(found.carriedIn).toEqual([file.carried]);
    expect(found.closed).toEqual([file.carried, file.inTime, file.late, file.lapsed, file.withdrawn]);
    expect(found.carriedOut).toEqual([file.open]);
    expect(found.unconfirmed).toEqual([file.unconfirmed]);
    expect(filled(found.applicantKinds)).toEqual({ 自然人: [file.late, file.lapsed, file.open], 商业企业: [file.inTime], 法律服务机构: [file.withdrawn] });
    expect(filled(found.ways)).toEqual({ 当面提交: [file.lapsed, file.open, file.withdrawn], 邮寄签收: [file.inTime], 互联网: [file.late] });
    expect(found.topics).toEqual([{ key: '土地征收', name: '土地征收', ids: [file.lapsed] }, { key: '', name: '未分类', ids: [file.inTime, file.late, file.open, file.withdrawn] }]);
    expect(filled(found.outcomes)).toEqual({
      予以公开: [file.inTime], 部分公开: [file.late], '不予公开—属于四类过程性信息': [file.carried], '其他处理—逾期不补正，不再处理': [file.lapsed], '其他处理—其他': [file.withdrawn],
    });
    expect([found.onTime, found.late, found.withoutDue, found.overdue, found.onTimeShare]).toEqual([[file.carried, file.inTime], [file.late], [], [], '66.7%']);
    expect(found.duration).toEqual({ measured: [file.carried, file.inTime, file.late], median: 14, longest: 25, longestIds: [file.late], unmeasured: [] });
    expect(filled(found.steps)).toEqual({ 告知补正: [file.lapsed], 逾期不补正: [file.lapsed], 申请人撤回: [file.withdrawn] });
    expect(filled(found.cases)).toEqual({ '行政复议—结果维持': [file.before], '复议后起诉—尚未审结': [file.before] });
    expect(found.periods).toHaveLength(12);
    expect(found.periods[2]).toEqual({ key: '2024-03', name: '2024年3月', received: [file.inTime, file.late], closed: [file.inTime], late: [] });
    expect(found.periods[3]).toMatchObject({ closed: [file.late], late: [file.late] });
    expect(found.text).toBe(
      '2024年，新收到政府信息公开申请5件（自然人3件、商业企业1件、法律服务机构1件），上年结转1件；办结5件，其中予以公开1件、部分公开1件、不予公开1件、其他处理2件；结转下年度继续办理1件。'
      + '作出答复3件，在法定期限内2件，逾期1件；从收到申请到答复，用时的中位数是14个工作日，最长25个工作日。办理中告知补正1件。因政府信息公开申请引起行政复议1件（结果维持1件），行政诉讼1件（尚未审结1件）。',
    );
    expect(found.notes.join('')).toContain('有1份申请还没有与申请人确认收到');
  });

  test('the outcomes and what is carried over are those of table three and four of the same year', async () => {
    const program = await testProgram({ now });
    await workedCase(program);
    const found = await program.ask('requests.statistics', { year: 2024 });
    const { sources } = await program.ask('annual.fill', { year: 2024, unit: '本机关' });
    for (const { key, ids } of found.outcomes) expect(sources[`three.${key}.total`]?.ids, key).toEqual(ids);
    for (const { key, ids } of found.cases) expect(sources[`four.${key}`]?.ids, key).toEqual(ids);
    for (const row of ['carriedIn', 'carriedOut'] as const) expect(sources[`three.${row}.total`]?.ids).toEqual(found[row]);
    expect(sources['three.newlyReceived.total']?.ids).toEqual(found.received);
  });

  test('a part of a year, a year nothing came in, and the application that is overdue now', async () => {
    const program = await testProgram({ now });
    const file = await workedCase(program);
    const spring = await program.ask('requests.statistics', { from: day('2024-03-01'), to: day('2024-04-05') });
    expect(spring).toMatchObject({ name: '2024年3月1日至4月5日', received: [file.inTime, file.late], closed: [file.inTime], carriedOut: [file.late], overdue: [file.late], onTimeShare: '100.0%' });
    expect(spring.text).toContain('上期结转0件');
    expect(spring.text).toContain('作出答复1件，均在法定期限内；');
    expect(await program.ask('requests.statistics', { year: 2025 })).toMatchObject({ received: [], carriedIn: [file.open], overdue: [file.open], onTimeShare: null, duration: { median: null, longest: null } });
    const longer = await program.ask('requests.statistics', { from: day('2022-01-01'), to: day('2024-12-31') });
    expect(longer.periods.map(({ name, received }) => [name, received.length])).toEqual([['2022年', 0], ['2023年', 2], ['2024年', 5]]);
  });

  test('a reply while the period stood still is neither in time nor late', async () => {
    const { ask } = await testProgram({ now });
    const { id } = await ask('requests.add', { application: { applicant: { name: '某人', kind: 'naturalPerson' }, content: '某信息', received: { on: day('2024-05-06'), way: 'inPerson' } } });
    await ask('requests.event', { id, event: { kind: 'correctionAsked', on: day('2024-05-08'), deadline: day('2024-05-29') } });
    await ask('requests.event', { id, event: { kind: 'replied', on: day('2024-06-03'), outcome: 'unavailable_stillUnclear' } });
    const found = await ask('requests.statistics', { year: 2024 });
    expect(found).toMatchObject({ onTime: [], late: [], withoutDue: [id], onTimeShare: null });
    expect(found.text).toContain('没有到期日可比的1件');
    expect(found.notes.join('')).toContain('有1件答复没有到期日可比');
  });

  test('what is no span is refused', async () => {
    const { refused } = await testProgram();
    expect((await refused('requests.statistics', {}))[0]?.code).toBe('span-unclear');
    expect((await refused('requests.statistics', { from: day('2024-01-01') }))[0]?.code).toBe('span-unclear');
    expect((await refused('requests.statistics', { year: 2024, from: day('2024-01-01'), to: day('2024-02-01') }))[0]?.code).toBe('span-unclear');
    expect((await refused('requests.statistics', { from: day('2024-02-01'), to: day('2024-01-01') }))[0]).toMatchObject({ code: 'span-reversed', message: expect.stringContaining('对调') });
  });

  test('the workbook holds the same numbers', async () => {
    const program = await testProgram({ now });
    await workedCase(program);
    const { output, document } = await program.document('requests.exportStatistics', { year: 2024 });
    expect(document.name).toBe('2024年依申请公开统计.xlsx');
    const book = new ExcelJS.Workbook();
    await book.xlsx.load(document.bytes.buffer.slice(document.bytes.byteOffset, document.bytes.byteOffset + document.bytes.byteLength) as ArrayBuffer);
    const rows: unknown[][] = [];
    book.worksheets[0]!.eachRow((row) => rows.push((row.values as unknown[]).slice(1)));
    const find = (group: string, name: string) => rows.find((row) => row[0] === group && row[1] === name)?.slice(2);
    expect(find('总数', '新收')?.[0]).toBe(5);
    expect(find('答复期限', '按期答复')).toEqual([2, '66.7%']);
    expect(find('主题（新收）', '未分类')).toEqual([4, '80.0%']);
    expect(find('答复用时（工作日）', '最长')?.[0]).toBe(25);
    expect(rows.length).toBeGreaterThanOrEqual(output.rows);
  });
});

describe('topics', () => {
  test('one and several are set, found by the search, taken back as one step; what is the same changes nothing', async () => {
    const program = await testProgram({ now });
    const { ask, refused } = program;
    const file = await workedCase(program);
    expect((await ask('requests.classify', { changes: [{ id: file['lapsed']!, topic: ' 土地征收 ' }] })).change).toBe(0);
    await ask('requests.classify', { changes: [{ id: file['inTime']!, topic: '规划' }, { id: file['late']!, topic: '规划' }] });
    expect((await ask('changes.list', {})).changes[0]).toMatchObject({ summary: '2 份申请主题定为“规划”', records: 2 });
    expect((await ask('requests.list', { text: '规划' })).requests.map(({ id }) => id)).toEqual([file['inTime'], file['late']]);
    expect((await ask('requests.statistics', { year: 2024 })).topics.map(({ name, ids }) => [name, ids.length])).toEqual([['规划', 2], ['土地征收', 1], ['未分类', 2]]);
    const before = await ask('requests.show', { id: file['late']! });
    expect([before.due, before.application.topic]).toEqual(['2024-04-02', '规划']);
    await ask('changes.undo');
    expect((await ask('requests.show', { id: file['late']! })).application.topic).toBe('');
    expect((await ask('requests.statistics', { year: 2024 })).topics.map(({ name }) => name)).toEqual(['土地征收', '未分类']);
    expect((await refused('requests.classify', { changes: [{ id: file['late']!, topic: '规划' }, { id: 999, topic: '规划' }] }))[0]?.code).toBe('request-unknown');
    expect((await ask('requests.show', { id: file['late']! })).application.topic).toBe('');
    expect((await refused('requests.classify', { changes: [{ id: file['late']!, topic: '长'.repeat(61) }] }))[0]?.message).toContain('不超过60个字');
    expect((await ask('system.verify')).ok).toBe(true);
  });
});

test.each([[[], null], [[3], 3], [[5, 1], 3], [[9, 1, 4], 4], [[2, 2, 3, 8], 2.5]] as const)('the middle of %j is %j', (numbers, middle) => expect(medianOf(numbers)).toBe(middle));
test.each([[0, 0, null], [1, 3, '33.3%'], [2, 3, '66.7%'], [1, 2000, '0.1%'], [3, 3, '100.0%'], [1, 8, '12.5%'], [0, 4, '0.0%']] as const)('%i of %i is %s', (part, whole, text) => expect(shareText(part, whole)).toBe(text));

test('of every register and span: what came is what went and what stays, and each table sums up to its whole', () => {
  const from = (count: number): Day => addDays(day('2022-01-01'), count) ?? day('2022-01-01');
  const calendar = createCalendar(schedules);
  const register = fc.array(fc.record({ kind: fc.constantFrom(...applicantKinds), way: fc.constantFrom(...ways), topic: fc.constantFrom('', ' ', '土地', '规划'), at: fc.option(fc.integer({ min: 0, max: 900 }), { freq: 8 }), took: fc.option(fc.integer({ min: -2, max: 300 })), state: fc.constantFrom('replied' as const, 'lapsed' as const, 'withdrawn' as const), due: fc.option(fc.integer({ min: 0, max: 200 })), outcome: fc.constantFrom(...outcomeValues) }), { maxLength: 40 });
  const span = fc.tuple(fc.integer({ min: 0, max: 1000 }), fc.integer({ min: 0, max: 900 }));
  fc.assert(fc.property(register, span, (rows, [first, length]) => {
    const applications = rows.map(({ kind, way, topic, at, took, state, due, outcome }, index) => {
      const closedOn = at === null || took === null ? null : from(at + took);
      return { id: index + 1, kind, way, topic, arrivedOn: from(at ?? 0), state: closedOn === null ? ('open' as const) : state, receivedOn: at === null ? null : from(at), closedOn, due: at === null || due === null ? null : from(at + due), outcome: closedOn === null || state === 'withdrawn' ? null : outcome, events: [] };
    });
    const found = statisticsOf(applications, from(first), from(first + length), calendar, day('2024-06-01'));
    const sum = (lists: readonly { ids: number[] }[]): number[] => lists.flatMap(({ ids }) => ids).toSorted((one, other) => one - other);
    expect([...found.received, ...found.carriedIn].toSorted((one, other) => one - other)).toEqual([...found.closed, ...found.carriedOut].toSorted((one, other) => one - other));
    for (const table of [found.applicantKinds, found.ways, found.topics, found.periods.map(({ received }) => ({ ids: received }))]) expect(sum(table)).toEqual(found.received);
    for (const table of [found.outcomes, found.periods.map(({ closed }) => ({ ids: closed }))]) expect(sum(table)).toEqual(found.closed);
    const replies = found.closed.filter((id) => applications[id - 1]!.state === 'replied');
    expect(sum([{ ids: found.onTime }, { ids: found.late }, { ids: found.withoutDue }])).toEqual(replies);
    expect(sum([{ ids: found.duration.measured }, { ids: found.duration.unmeasured }])).toEqual(replies);
    expect(found.overdue.every((id) => found.carriedOut.includes(id))).toBe(true);
  }), { numRuns: 200 });
});
