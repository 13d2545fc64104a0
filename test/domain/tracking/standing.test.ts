// How a part stands: what an office's year of reports, returns, extensions and closings comes to, day by day.
import { expect, test } from 'vitest';
import { day } from '../../../shared/days/day.ts';
import type { EntryKind } from '../../../shared/tracking/entry.ts';
import { entryNames, entryProblems } from '../../../shared/tracking/entry.ts';
import { standingOf, stateSchema, taskState } from '../../../shared/tracking/standing.ts';
import type { Standing, StandingEntry, State } from '../../../shared/tracking/standing.ts';

/** '6-20 完成', '6-20 延期 8-31'; '6-21 作废 2' strikes the second of the list. */
function entry(line: string, index: number): StandingEntry {
  const [date = '', name = '', more] = line.split(' ');
  const on = (text: string): ReturnType<typeof day> => day(`2024-${text.split('-').map((part) => part.padStart(2, '0')).join('-')}`);
  const kind = (Object.keys(entryNames) as EntryKind[]).find((one) => entryNames[one] === name);
  if (!kind) throw new Error(line);
  return { id: index + 1, kind, on: on(date), times: kind === 'progress' && more !== undefined ? Number(more) : null, until: kind === 'extended' ? on(more ?? '') : null, of: kind === 'struck' ? Number(more) : null };
}

const onDay = (lines: string[], today: string, deadline: string | null = '2024-06-30'): Standing =>
  standingOf(lines.map(entry), { deadline: deadline === null ? null : day(deadline), quotas: [], year: 2024, issuedOn: null }, day(today));

const cases: [string, string[], string, Partial<Standing>][] = [
  ['还没有报过，时限未到', [], '2024-06-30', { state: '未启动', stage: '未启动', since: null, overdueDays: 0, lastOn: null }],
  ['还没有报过，过了时限', [], '2024-07-01', { state: '逾期', stage: '未启动', overdueDays: 1 }],
  ['报了进展', ['3-5 进展', '4-5 进展'], '2024-06-01', { state: '推进中', since: day('2024-03-05'), lastOn: day('2024-04-05') }],
  ['按时报完成', ['3-5 进展', '6-28 完成'], '2024-07-10', { state: '已完成', finishedOn: day('2024-06-28'), late: false, overdueDays: 0 }],
  ['时限当天报完成不算迟', ['6-30 完成'], '2024-07-10', { state: '已完成', late: false }],
  ['迟报完成', ['7-1 完成'], '2024-07-10', { state: '已完成', finishedOn: day('2024-07-01'), late: true, overdueDays: 0 }],
  ['销号不改变完成的日子', ['6-28 完成', '7-15 销号'], '2024-08-01', { state: '已销号', finishedOn: day('2024-06-28'), late: false }],
  ['没有报完成就销号，以销号日为完成', ['3-5 进展', '7-15 销号'], '2024-08-01', { state: '已销号', finishedOn: day('2024-07-15'), late: true }],
  ['退回以后要重新报', ['6-28 完成', '7-2 退回重报'], '2024-07-02', { state: '逾期', stage: '退回重报', finishedOn: null, overdueDays: 2 }],
  ['退回后又报进展', ['6-10 完成', '6-12 退回重报', '6-15 进展'], '2024-06-20', { state: '推进中', since: day('2024-06-15'), finishedOn: null }],
  ['退回后又报完成，以后一次为准', ['6-10 完成', '6-12 退回重报', '6-20 完成'], '2024-06-20', { state: '已完成', finishedOn: day('2024-06-20') }],
  ['完成以后再报进展，还是完成', ['6-10 完成', '6-20 进展'], '2024-06-25', { state: '已完成', finishedOn: day('2024-06-10'), lastOn: day('2024-06-20') }],
  ['销号以后恢复办理', ['6-10 完成', '6-20 销号', '6-25 恢复办理'], '2024-06-26', { state: '推进中', finishedOn: null, since: day('2024-06-25') }],
  ['延期以后不逾期', ['6-20 延期 8-31'], '2024-07-31', { state: '未启动', deadline: day('2024-08-31'), overdueDays: 0 }],
  ['延期也过了', ['6-20 延期 8-31'], '2024-09-10', { state: '逾期', deadline: day('2024-08-31'), overdueDays: 10 }],
  ['延期两次，以后一次为准', ['6-20 延期 8-31', '8-20 延期 9-30'], '2024-09-10', { state: '未启动', deadline: day('2024-09-30') }],
  ['延期以后完成，按延后的时限', ['6-20 延期 8-31', '8-1 完成'], '2024-09-10', { state: '已完成', late: false }],
  ['不适用不逾期', ['3-5 不适用'], '2024-09-10', { state: '不适用', overdueDays: 0, lastOn: day('2024-03-05'), finishedOn: null }],
  ['催办只记次数', ['7-1 催办', '7-5 催办'], '2024-07-06', { state: '逾期', stage: '未启动', urged: 2, lastOn: null }],
  ['作废的完成不算', ['6-10 进展', '6-20 完成', '6-21 作废 2'], '2024-06-25', { state: '推进中', finishedOn: null, lastOn: day('2024-06-10') }],
  ['作废的催办不算', ['6-10 催办', '6-21 作废 1'], '2024-06-25', { urged: 0 }],
  ['作废的延期不算', ['6-10 延期 8-31', '6-21 作废 1'], '2024-07-25', { state: '逾期', deadline: day('2024-06-30') }],
  ['后录入的早日子记录排在前面', ['6-20 完成', '6-10 进展'], '2024-06-25', { state: '已完成', finishedOn: day('2024-06-20') }],
  ['同一天以录入先后为准', ['6-20 完成', '6-20 退回重报'], '2024-06-25', { state: '退回重报' }],
];

test.each(cases)('%s', (_name, lines, today, expected) => {
  expect(onDay(lines, today)).toMatchObject(expected);
});

test('a part without a deadline is never overdue nor late', () => {
  expect(onDay([], '2030-12-31', null)).toMatchObject({ state: '未启动', overdueDays: 0 });
  expect(onDay(['12-31 完成'], '2030-12-31', null)).toMatchObject({ state: '已完成', late: false });
});

test('whatever comes in whatever order, the standing holds together', () => {
  const kinds: EntryKind[] = ['progress', 'done', 'notApplicable', 'returned', 'closed', 'reopened', 'extended', 'urged'];
  let state = 7;
  const next = (below: number): number => (state = (state * 48271) % 2147483647) % below;
  for (let round = 0; round < 500; round++) {
    const entries = Array.from({ length: next(8) }, (_, index): StandingEntry => {
      const kind = kinds[next(kinds.length)]!;
      return { id: index + 1, kind, on: day(`2024-0${1 + next(9)}-1${next(10)}`), times: null, until: kind === 'extended' ? day(`2024-1${next(3)}-01`) : null, of: null };
    });
    const task = { deadline: day('2024-06-30'), quotas: [], year: 2024, issuedOn: null };
    const one = standingOf(entries, task, day('2024-09-30'));
    expect(standingOf(entries.toReversed(), task, day('2024-09-30'))).toEqual(one);
    expect(one.finishedOn !== null).toBe(one.stage === '已完成' || one.stage === '已销号');
    expect(one.state === '逾期').toBe(one.overdueDays > 0);
    expect(one.since === null).toBe(one.stage === '未启动');
    expect(one.late && one.finishedOn === null).toBe(false);
  }
});

test.each<[State[], string | null, State]>([
  [[], null, '未启动'],
  [[], '2024-06-30', '逾期'],
  [['已完成', '已销号'], null, '已完成'],
  [['已销号', '已销号'], null, '已销号'],
  [['已销号', '不适用'], null, '已销号'],
  [['不适用', '不适用'], null, '不适用'],
  [['未启动', '未启动'], null, '未启动'],
  [['未启动', '已完成'], null, '推进中'],
  [['推进中', '不适用'], null, '推进中'],
  [['退回重报', '推进中'], null, '退回重报'],
  [['逾期', '退回重报', '已销号'], null, '逾期'],
])('a task whose parts are %j stands so', (states, deadline, expected) => {
  expect(taskState(states.map((state) => ({ state })), deadline === null ? null : day(deadline), day('2024-07-01'))).toBe(expected);
  expect(stateSchema.options).toContain(expected);
});

test('an entry says what it lacks', () => {
  const blank = { on: day('2024-06-01'), text: '', times: null, until: null, by: '' };
  const fields = (entryFields: Parameters<typeof entryProblems>[0]): (string | undefined)[] => entryProblems(entryFields).map(({ at }) => at?.field);
  expect(fields({ ...blank, kind: 'progress' })).toEqual(['text']);
  expect(fields({ ...blank, kind: 'progress', times: 2 })).toEqual([]);
  expect(fields({ ...blank, kind: 'done' })).toEqual([]);
  expect(fields({ ...blank, kind: 'closed' })).toEqual(['text', 'by']);
  expect(fields({ ...blank, kind: 'extended' })).toEqual(['until', 'by']);
  expect(fields({ ...blank, kind: 'notApplicable' })).toEqual(['text']);
  expect(fields({ ...blank, kind: 'returned' })).toEqual(['text']);
  expect(fields({ ...blank, kind: 'urged', times: 1, until: day('2024-07-01') })).toEqual(['until', 'times']);
});
