// What comes back from the units, row by row: new, there already, at odds, or to be refused with a place and a reason.
import { describe, expect, test } from 'vitest';
import type { KnownEntry } from '../../../shared/importing/facts.ts';
import type { CellValue } from '../../../shared/importing/grid.ts';
import type { ImportOptions, PlanRow } from '../../../shared/importing/plan.ts';
import { cells, entry, grid, part, planOf, today } from './progressCase.ts';
import type { FilledCells } from './progressCase.ts';

const budget = part({ id: 11, number: '1', requirement: '做好预算、决算公开。' });
const training = part({ id: 12, number: '2', requirement: '每年至少开展2次业务培训。', quotas: [{ atLeast: 2, per: 'year', text: '每年至少开展2次', inPrinciple: false }] });
const other = part({ id: 21, unit: '公安分局', number: '1', requirement: '做好预算、决算公开。' });

/** The one row of a sheet with what the unit filled in, planned. */
function one(filled: FilledCells, more: { entries?: KnownEntry[]; printed?: FilledCells; options?: ImportOptions } = {}): PlanRow {
  const known = { ...budget, entries: more.entries ?? [] };
  const plan = planOf([grid('财政局', [cells(budget, filled, more.printed)])], { parts: [known, training, other], options: more.options });
  expect(plan.rows).toHaveLength(1);
  return plan.rows[0]!;
}
const codes = (row: PlanRow | undefined): string[] => (row?.problems ?? []).map(({ code }) => code);
const sentence = (row: PlanRow | undefined): string => row?.problems[0]?.message ?? '';

describe('a row is read', () => {
  test('a blank row is nothing new', () => {
    expect(one({})).toMatchObject({ action: 'same', problems: [], values: { partId: 11, unit: '财政局', number: '1' } });
  });

  test('a report is added with its state before and after', () => {
    const row = one({ status: '已完成', text: '已在网站公开。', on: { day: '2024-05-20' } as CellValue, by: '李四' });
    expect(row.action).toBe('add');
    expect(row.values).toEqual({
      partId: 11, unit: '财政局', number: '1', requirement: budget.requirement, was: '未启动', will: '已完成', evidence: [],
      entry: { kind: 'done', on: '2024-05-20', text: '已在网站公开。', times: null, until: null, by: '李四' },
    });
  });

  test('blank day is the day of import, blank name is the unit, blank status with words is 推进中', () => {
    const row = one({ text: '正在整理。' });
    expect(row.values['entry']).toEqual({ kind: 'progress', on: today, text: '正在整理。', times: null, until: null, by: '财政局' });
    expect(codes(row)).toEqual(['status-blank']);
  });

  test.each<[CellValue, number | null]>([[2, 2], ['2', 2], ['２次', 2], ['3 次', 3], [0, null], ['0', null]])('times %j are %j', (given, times) => {
    expect(one({ status: '推进中', text: '做了', times: given }).values['entry']).toMatchObject({ times });
  });

  test.each<CellValue>([1.5, '两三次', '-1', '10000', true])('times %j are refused with the cell', (given) => {
    const row = one({ status: '推进中', text: '做了', times: given });
    expect(row.action).toBe('refuse');
    expect(codes(row)).toEqual(['times-unclear']);
    expect(row.problems[0]?.at).toMatchObject({ sheet: '填报表', row: 5, field: 'times', cell: expect.stringMatching(/^[A-Z]5$/) });
  });

  test.each([['5月20日', '2024-05-20'], ['2024.5.20', '2024-05-20'], [45432, '2024-05-20'], ['二〇二四年五月二十日', '2024-05-20']])('day %j is %s', (given, day) => {
    expect(one({ text: '做了', on: given }).values['entry']).toMatchObject({ on: day });
  });

  test.each([['5月', 'day-unclear'], ['昨天', 'day-unclear'], ['2024-02-30', 'day-impossible'], ['2024-07-01', 'day-future'], [{ error: '#N/A' }, 'cell-error']])('day %j is refused', (given, code) => {
    const row = one({ text: '做了', status: '推进中', on: given as CellValue });
    expect([row.action, codes(row)]).toEqual(['refuse', [code]]);
    expect(sentence(row)).toContain(row.problems[0]?.at?.cell);
  });

  test('today may be reported, tomorrow not', () => {
    expect(one({ text: '做了', on: '2024-06-03' }).action).toBe('add');
    expect(one({ text: '做了', on: '2024-06-04' }).action).toBe('refuse');
  });

  test('a day of an earlier year is taken with a hint', () => {
    const row = one({ status: '推进中', text: '做了', on: '2023-05-20' });
    expect([row.action, codes(row)]).toEqual(['add', ['day-other-year']]);
  });

  test('a status that is not offered is refused with those that are', () => {
    const row = one({ status: '办完了', text: '做了' });
    expect([row.action, codes(row)]).toEqual(['refuse', ['status-unknown']]);
    for (const word of ['办完了', '推进中', '已完成', '不适用']) expect(sentence(row)).toContain(word);
  });

  test('done without a word is taken with a hint; not applicable without a reason, progress with nothing, times of what does not apply are not', () => {
    expect([one({ status: '已完成' }).action, codes(one({ status: '已完成' }))]).toEqual(['add', ['done-without-words']]);
    for (const filled of [{ status: '不适用' }, { status: '推进中' }, { status: '不适用', text: '没有这项业务', times: 1 }]) {
      const row = one(filled);
      expect([row.action, codes(row)]).toEqual(['refuse', ['entry-incomplete']]);
    }
    expect(one({ status: '推进中', times: 1 }).action).toBe('add');
  });

  test.each(['/', '—', '无', '暂无进展', ' '])('“%s” says nothing', (nothing) => {
    expect(one({ text: nothing, evidence: nothing, status: nothing }).action).toBe('same');
  });

  test('a name alone is nothing; a day alone is nothing, and said so', () => {
    expect(one({ by: '李四' })).toMatchObject({ action: 'same', problems: [] });
    expect(codes(one({ on: '2024-05-20' }))).toEqual(['report-empty']);
  });

  test('addresses become links, the rest of the evidence stands in the text', () => {
    const row = one({ status: '已完成', text: '已公开。', evidence: '网站公开页：https://www.example.gov.cn/a?b=1。\n培训通知、签到表\nhttp://example.gov.cn/c，http://example.gov.cn/d' });
    expect(row.values['entry']).toMatchObject({ text: '已公开。（佐证材料：培训通知、签到表）' });
    expect(row.values['evidence']).toEqual([
      { name: '网站公开页', link: 'https://www.example.gov.cn/a?b=1' },
      { name: 'http://example.gov.cn/c', link: 'http://example.gov.cn/c' },
      { name: 'http://example.gov.cn/d', link: 'http://example.gov.cn/d' },
    ]);
    expect(one({ evidence: 'https://example.gov.cn/x' }).values['entry']).toMatchObject({ kind: 'progress', text: '报送佐证材料。' });
    expect(one({ text: '做了', evidence: 'javascript:alert(1)' }).values).toMatchObject({ evidence: [], entry: { text: '做了（佐证材料：javascript:alert(1)）' } });
  });

  test('line breaks of a report are kept, a text too long is refused and never cut', () => {
    expect(one({ text: '一是公开。\r\n二是培训。' }).values['entry']).toMatchObject({ text: '一是公开。\n二是培训。' });
    const row = one({ status: '推进中', text: '长'.repeat(10_001) });
    expect([row.action, codes(row)]).toEqual(['refuse', ['text-too-long']]);
  });
});

describe('which task a row is', () => {
  const plan = (rows: CellValue[][], options?: ImportOptions, lines?: string[]) => planOf([grid('财政局', rows, lines)], { parts: [budget, training, other], options });

  test('a row of another unit is refused, with both names; left blank it is only passed over', () => {
    const [row] = plan([cells(other, { text: '做了' })]).rows;
    expect([row?.action, codes(row)[0]]).toEqual(['refuse', 'row-of-other-unit']);
    expect(sentence(row)).toMatch(/公安分局.*财政局/);
    expect(plan([cells(other, {})]).rows[0]).toMatchObject({ action: 'skip', problems: [{ severity: 'hint' }] });
  });

  test('rows that were sorted or overtyped are refused, each with what it should be', () => {
    const swapped = plan([cells({ ...training, id: 11 }, { text: '做了' }), cells({ ...budget, id: 12 }, {}), cells({ ...budget, requirement: '别的要求' }, { text: '做了' })]).rows;
    expect(swapped.map(({ action }) => action)).toEqual(['refuse', 'skip', 'refuse']);
    expect([codes(swapped[0])[0], codes(swapped[2])[0]]).toEqual(['row-altered', 'row-altered']);
    expect(sentence(swapped[0])).toMatch(/另一项任务.*每年至少.*做好预算/);
    expect(sentence(swapped[2])).toContain('和台账里的不一样');
  });

  test('width, spaces and line breaks are no change of a requirement', () => {
    expect(plan([cells({ ...budget, requirement: '做好预算、\n 决算公开。' }, { text: '做了' })]).rows[0]?.action).toBe('add');
  });

  test.each(['999', 'abc', '1e1'])('the number %s is unknown', (id) => {
    const row = plan([cells(budget, { text: '做了' }, { part: id })]).rows[0];
    expect([row?.action, codes(row)[0]]).toEqual(['refuse', 'part-unknown']);
  });

  test('without its number a row is found by unit and requirement', () => {
    const row = plan([cells(training, { text: '做了', times: 1 }, { part: null, version: null })]).rows[0];
    expect(row).toMatchObject({ action: 'add', values: { partId: 12 } });
  });

  test('of two years the sheet’s own is meant; without a year it is asked', () => {
    const parts = [budget, part({ ...budget, id: 31, year: 2023 })];
    const rows = [cells(budget, { text: '做了' }, { part: null })];
    expect(planOf([grid('财政局', rows)], { parts }).rows[0]).toMatchObject({ action: 'add', values: { partId: 11 } });
    const unsaid = planOf([grid('财政局', rows, ['单位：财政局'])], { parts }).rows[0];
    expect([unsaid?.action, codes(unsaid)[0]]).toEqual(['refuse', 'part-ambiguous']);
    expect(planOf([grid('财政局', rows, ['单位：财政局'])], { parts, options: { year: 2023 } }).rows[0]).toMatchObject({ action: 'add', values: { partId: 31 } });
  });

  test('words without a task are refused, a lone remark below the table is passed over with a line', () => {
    const width = cells(budget, {}).length;
    const lost = cells(budget, { text: '做了' }).map((value) => (value === '做了' ? value : null));
    const rows = plan([cells(budget, {}), lost, ['填报人签字：', ...Array.from({ length: width - 1 }, () => null)]]).rows;
    expect(rows.map(({ action, problems }) => [action, problems[0]?.code])).toEqual([['same', undefined], ['refuse', 'row-without-task'], ['skip', 'row-no-task']]);
  });

  test('a printed cell that was changed is not read, and said so', () => {
    const row = plan([cells(budget, { status: '推进中', text: '做了' }, { number: '7', last: '改过', deadline: { day: '2025-12-31' } as CellValue, section: '改过' })]).rows[0];
    expect([row?.action, codes(row)]).toEqual(['add', ['locked-changed', 'locked-changed']]);
  });
});

describe('whose sheet it is', () => {
  const rows = [cells(budget, { text: '做了' })];

  test('by the line above the table; an alias will do', () => {
    expect(planOf([grid('财政金融局', rows)], { parts: [budget] }).rows[0]).toMatchObject({ action: 'add', values: { unit: '财政局' } });
  });

  test('by the title, by the person’s word, by the numbers', () => {
    expect(planOf([grid('', rows, ['财政局2024年政务公开工作任务进展填报表'])], { parts: [budget] }).rows[0]?.action).toBe('add');
    expect(planOf([grid('', rows, [])], { parts: [budget], options: { unit: '财政局' } }).rows[0]?.action).toBe('add');
    expect(planOf([grid('', rows, [])], { parts: [budget] }).rows[0]?.action).toBe('add');
    const renamed = planOf([grid('早先的局', rows, ['单位：早先的局'])], { parts: [budget] });
    expect([renamed.rows[0]?.action, renamed.problems.map(({ code }) => code)]).toEqual(['add', ['unit-by-number']]);
  });

  test('by the mark nobody sees, tied to its sheet; a sheet asked for that is not there is said', () => {
    const mark = { name: '填报标记', hidden: true, rows: [['任务进展填报', '填报表', '财政局', 2024, '2024-06-03']], merges: [], hiddenRows: [], hiddenColumns: [] };
    const unnumbered = [cells(budget, { text: '做了' }, { part: null })];
    expect(planOf([grid('', unnumbered, []), mark], { parts: [budget, part({ ...budget, id: 31, year: 2023 })] }).rows[0]).toMatchObject({ action: 'add', values: { partId: 11 } });
    expect(planOf([grid('财政局', rows)], { parts: [budget], options: { sheets: ['表二'] } }).problems.map(({ code }) => code)).toEqual(['sheet-missing']);
  });

  test('when nothing tells, it is asked; another unit’s sheet than the one chosen is refused', () => {
    const bare = [cells(budget, { text: '做了' }, { part: null })];
    expect(planOf([grid('', bare, [])], { parts: [budget] }).problems.map(({ code }) => code)).toEqual(['unit-missing']);
    expect(planOf([grid('没有的局', bare, ['单位：没有的局'])], { parts: [budget] }).problems.map(({ code }) => code)).toEqual(['unit-unknown']);
    expect(planOf([grid('财政局', rows)], { parts: [budget], options: { unit: '公安分局' } }).problems.map(({ code }) => code)).toEqual(['sheet-of-other-unit']);
  });

  test('several units in one workbook, one sheet each or one below the other', () => {
    const second = grid('公安分局', [cells(other, { text: '做了' })]);
    const sheets = planOf([grid('财政局', rows), { ...second, name: '公安' }], { parts: [budget, other] });
    expect(sheets.rows.map(({ values, action }) => [values['unit'], action])).toEqual([['财政局', 'add'], ['公安分局', 'add']]);
    const first = grid('财政局', rows);
    const stacked = planOf([{ ...first, rows: [...first.rows, [], ...second.rows] }], { parts: [budget, other] });
    expect(stacked.rows.map(({ values, action }) => [values['unit'], action])).toEqual([['财政局', 'add'], ['公安分局', 'add']]);
  });

  test('another workbook is refused whole', () => {
    const sheet = { ...grid('财政局', []), rows: [['单位', '信息标题', '报送日期'], ['财政局', '甲', '2024-05-01']] };
    expect(planOf([sheet], { parts: [budget] }).problems.map(({ code }) => code)).toEqual(['header-missing']);
    expect(planOf([grid('财政局', [])], { parts: [budget] }).problems.map(({ code }) => code)).toEqual(['rows-missing']);
  });
});

describe('what came in meanwhile', () => {
  const shown = { version: 5 };
  const filled = { status: '已完成', text: '已公开。' };

  test('only what came after the sheet was handed out can stand against it', () => {
    expect(one(filled, { entries: [entry({ id: 5, text: '正在办' })], printed: shown }).action).toBe('add');
    const row = one(filled, { entries: [entry({ id: 5, text: '正在办' }), entry({ id: 9, on: '2024-05-28', kind: 'progress', text: '电话报：还差一项', by: '王五' })], printed: shown });
    expect([row.action, codes(row)]).toEqual(['refuse', ['progress-conflict']]);
    for (const word of ['2024-05-28', '王五', '还差一项', '已公开', today]) expect(sentence(row)).toContain(word);
    expect(row.values).toMatchObject({ partId: 11, conflict: { on: '2024-05-28', kind: 'progress' }, entry: { kind: 'done' } });
  });

  test('urging and extending say nothing of the work, neither does what was struck out', () => {
    const entries = [entry({ id: 6, kind: 'urged' }), entry({ id: 7, kind: 'extended', until: '2025-01-31' }), entry({ id: 8, text: '误记' }), entry({ id: 9, kind: 'struck', of: 8 })];
    expect(one(filled, { entries, printed: shown }).action).toBe('add');
  });

  test('sent back, reopened, or a report struck out since the hand-out stands against it', () => {
    for (const entries of [[entry({ id: 6, kind: 'returned', text: '补材料' })], [entry({ id: 6, kind: 'reopened' })], [entry({ id: 4, text: '早先报的' }), entry({ id: 6, kind: 'struck', of: 4 })]]) {
      expect(codes(one(filled, { entries, printed: shown }))).toEqual(['progress-conflict']);
    }
  });

  test('the same report is there already: day as given, or whatever day when none was given', () => {
    const there = [entry({ id: 8, kind: 'done', on: '2024-05-30', text: '已公开。' })];
    expect(one(filled, { entries: there, printed: shown }).action).toBe('same');
    expect(one({ ...filled, on: '2024-05-30' }, { entries: there, printed: shown }).action).toBe('same');
    expect(codes(one({ ...filled, on: '2024-05-29' }, { entries: there, printed: shown }))).toEqual(['progress-conflict']);
    expect(one({ ...filled, times: 1 }, { entries: there, printed: shown }).action).toBe('refuse');
  });

  test('the same words again on a newer sheet are a new report, unless the day is the same', () => {
    const there = [entry({ id: 5, text: '按时公开。', on: '2024-03-31' })];
    expect(one({ status: '推进中', text: '按时公开。' }, { entries: there, printed: shown }).action).toBe('add');
    expect(one({ status: '推进中', text: '按时公开。', on: '2024-03-31' }, { entries: there, printed: shown }).action).toBe('same');
  });

  test('the person says which counts', () => {
    const entries = [entry({ id: 9, text: '电话报' })];
    const file = one(filled, { entries, printed: shown, options: { conflicts: { 11: 'file' } } });
    expect([file.action, codes(file), file.values['will']]).toEqual(['add', ['conflict-file'], '已完成']);
    const data = one(filled, { entries, printed: shown, options: { conflicts: { 11: 'data' } } });
    expect([data.action, codes(data)]).toEqual(['same', ['conflict-data']]);
  });

  test('closed: not reported on again, whoever would count; what was reported before it was closed is there already', () => {
    const closed = entry({ id: 9, kind: 'closed', text: '核对无误', by: '赵主任' });
    const row = one(filled, { entries: [closed], printed: { version: 9 }, options: { conflicts: { 11: 'file' } } });
    expect([row.action, codes(row)]).toEqual(['refuse', ['part-closed']]);
    expect(sentence(row)).toContain('已销号，如需再报请先恢复办理');
    expect(one(filled, { entries: [entry({ id: 8, kind: 'done', text: '已公开。' }), closed], printed: shown }).action).toBe('same');
    expect(one({}, { entries: [closed], printed: shown }).action).toBe('same');
  });

  test('progress on what is done is taken, and said to change nothing', () => {
    const row = one({ status: '推进中', text: '又更新一次' }, { entries: [entry({ id: 5, kind: 'done', text: '完成' })], printed: shown });
    expect([row.action, codes(row), row.values['was'], row.values['will']]).toEqual(['add', ['state-stays'], '已完成', '已完成']);
  });

  test('without the hidden version, 上次填报 and 目前状态 tell whether anything was said since', () => {
    const entries = [entry({ id: 5, on: '2024-05-01', text: '正在办' })];
    const bare = { version: null };
    expect(one(filled, { entries, printed: { ...bare, last: '2024-05-01：正在办', state: '推进中' } }).action).toBe('add');
    expect(one(filled, { entries, printed: { ...bare, last: '2024-05-01：正在办', state: '逾期' } }).action).toBe('add');
    expect(codes(one(filled, { entries, printed: { ...bare, last: '', state: '未启动' } }))).toEqual(['progress-conflict']);
    expect(codes(one(filled, { entries: [...entries, entry({ id: 7, kind: 'returned', text: '补' })], printed: { ...bare, last: '2024-05-01：正在办', state: '推进中' } }))).toEqual(['progress-conflict']);
    expect(one(filled, { printed: { ...bare, last: '', state: '未启动' } }).action).toBe('add');
    expect(one({ status: '推进中', text: '正在办' }, { entries, printed: bare }).action).toBe('same');
  });
});

describe('one task on two rows', () => {
  const plan = (first: FilledCells, second: FilledCells) => planOf([grid('财政局', [cells(budget, first), cells(training, {}), cells(budget, second)])], { parts: [budget, training] }).rows;

  test('alike it counts once', () => {
    const rows = plan({ text: '做了' }, { text: '做了' });
    expect(rows.map(({ action }) => action)).toEqual(['add', 'same', 'same']);
    expect(sentence(rows[2])).toContain('第5行');
  });

  test('differing, both are refused and each names the other', () => {
    const rows = plan({ text: '做了' }, { text: '没做' });
    expect(rows.map(({ action, problems }) => [action, problems[0]?.code])).toEqual([['refuse', 'row-twice'], ['same', undefined], ['refuse', 'row-twice']]);
    expect([sentence(rows[0]), sentence(rows[2])]).toEqual([expect.stringContaining('第7行'), expect.stringContaining('第5行')]);
  });

  test('a blank one beside a report is nothing', () => {
    expect(plan({ text: '做了' }, {}).map(({ action }) => action)).toEqual(['add', 'same', 'same']);
  });
});

describe('the plan as a whole', () => {
  test('hidden rows are read with a hint, or left out when asked', () => {
    const sheet = { ...grid('财政局', [cells(budget, { status: '推进中', text: '做了' })]), hiddenRows: [4] };
    expect(codes(planOf([sheet], { parts: [budget] }).rows[0])).toEqual(['row-hidden']);
    expect(planOf([sheet], { parts: [budget], options: { hiddenRows: 'skip' } }).rows[0]).toMatchObject({ action: 'skip' });
  });

  test('every refusal stands among the problems of the plan with its place', () => {
    const plan = planOf([grid('财政局', [cells(budget, { status: '办了' }), cells(training, { text: '做了' })])], { parts: [budget, training] });
    expect(plan.counts).toEqual({ add: 1, change: 0, same: 0, refuse: 1, skip: 0 });
    expect(plan.problems).toEqual([expect.objectContaining({ code: 'status-unknown', at: expect.objectContaining({ sheet: '填报表', row: 5 }) })]);
  });

  test('a file marked as secret is refused', () => {
    const sheet = grid('财政局', [cells(budget, { text: '做了' })]);
    expect(planOf([{ ...sheet, rows: [['秘密★一年'], ...sheet.rows] }], { parts: [budget] }).problems.map(({ code }) => code)).toEqual(['file-secret']);
  });
});
