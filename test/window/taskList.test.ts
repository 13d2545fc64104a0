// The list of tasks without a screen: what the address asks for, what an entry lacks, which words changed.
import { describe, expect, test } from 'vitest';
import { isMeant, readDraft } from '../../renderer/pages/tasks/entryDraft.ts';
import type { EntryDraft } from '../../renderer/pages/tasks/entryDraft.ts';
import { isNarrowed, narrowed, readAsked } from '../../renderer/pages/tasks/asked.ts';
import { taskTotals } from '../../renderer/pages/tasks/totals.ts';
import { wordDiff } from '../../renderer/pages/tasks/wordDiff.ts';
import { countText, doneText, namesText, taskFields } from '../../renderer/pages/tasks/words.ts';
import { day, month } from '../../shared/days/day.ts';
import type { ListedTask } from '../../shared/tracking/part.ts';
import { emptyTally } from '../../shared/tracking/summary.ts';

const task = (id: number, fields: Partial<ListedTask>): ListedTask => ({
  id, tableId: 1, position: id, number: String(id), section: '一', subsection: '', leads: [], responsible: [], groups: [], unknown: [], openEnded: false, requirement: '公开。', remark: '',
  deadline: null, deadlineText: '', quotas: [], state: '未启动', tally: { ...emptyTally(), parts: 1, open: 1 }, lastOn: null, carriedFrom: null, ...fields,
});
const tasks = [
  task(1, { deadline: day('2024-08-31'), state: '逾期', tally: { ...emptyTally(), parts: 3, finished: 1, open: 2, overdue: 2 } }),
  task(2, { deadline: day('2024-09-30') }),
  task(3, { deadline: day('2024-10-01'), section: '二', tableId: 2, state: '已销号', tally: { ...emptyTally(), parts: 2, finished: 1, closed: 1, notApplicable: 1 } }),
  task(4, {}),
];
const ids = (query: string): number[] => narrowed(tasks, readAsked(new URLSearchParams(query)), month('2024-09')).map(({ id }) => id);

describe('地址里问的是什么', () => {
  test('时限：本月、下月、逾期、到某日为止；没有时限的不在任何一个里', () => {
    expect([ids(''), ids('due=month'), ids('due=next'), ids('due=overdue'), ids('due=2024-09-30')]).toEqual([[1, 2, 3, 4], [2], [3], [1], [1, 2]]);
  });
  test('表、部分、状态一起问', () => {
    expect([ids('table=2'), ids('section=一&state=未启动'), ids('section=二&state=未启动')]).toEqual([[3], [2, 4], []]);
  });
  test('读不懂的什么也不问', () => {
    const asked = readAsked(new URLSearchParams('year=x&state=好&due=2024-02-30&table=-1'));
    expect(asked).toEqual({ year: null, table: null, unit: null, section: null, state: null, due: null });
    expect([isNarrowed(asked), isNarrowed({ ...asked, year: 2024, table: 2 }), isNarrowed({ ...asked, unit: '财政局' })]).toEqual([false, false, true]);
  });
  test('表尾：各项数得清，不适用的不在分母里', () => {
    expect(taskTotals(tasks)).toEqual({ section: '4 项', requirement: '完成 1 项，逾期 1 项，其余 2 项', done: '2/6' });
    expect(taskTotals([task(1, { tally: emptyTally() })])).toMatchObject({ done: null });
    expect([doneText(emptyTally()), doneText({ ...emptyTally(), parts: 8, finished: 3, notApplicable: 1 })]).toEqual(['', '3/7']);
  });
});

describe('记一笔', () => {
  const draft = (fields: Partial<EntryDraft>): EntryDraft => ({ kind: 'progress', on: day('2024-09-20'), text: '', times: '', until: null, by: '李主任', ...fields });
  test('只带这一种要的内容', () => {
    expect(readDraft(draft({ text: ' 已公开 ', times: '２次' }))).toEqual({ entry: { kind: 'progress', on: '2024-09-20', text: '已公开', times: 2, until: null, by: '' } });
    expect(readDraft(draft({ kind: 'closed', text: '核对过', times: '3', until: day('2024-12-31') }))).toEqual({ entry: { kind: 'closed', on: '2024-09-20', text: '核对过', times: null, until: null, by: '李主任' } });
  });
  test('缺什么说什么', () => {
    const lacks = (fields: Partial<EntryDraft>): (string | undefined)[] => {
      const read = readDraft(draft(fields));
      return 'problems' in read ? read.problems.map((problem) => problem.at?.field) : [];
    };
    expect([lacks({}), lacks({ on: null }), lacks({ times: '半次' }), lacks({ kind: 'closed', by: '' }), lacks({ kind: 'extended' }), lacks({ kind: 'urged' })]).toEqual([['text'], ['on'], ['times'], ['text', 'by'], ['until'], []]);
  });
  test('对这样的单位能不能这样记', () => {
    const stands = { stage: '已完成' as const, lastOn: day('2024-08-01') };
    expect([isMeant('closed', stands), isMeant('returned', stands), isMeant('urged', stands), isMeant('reopened', stands), isMeant('done', stands)]).toEqual([true, true, false, true, false]);
    expect([isMeant('returned', { stage: '未启动', lastOn: null }), isMeant('progress', { stage: '已销号', lastOn: null }), isMeant('extended', { stage: '退回重报', lastOn: null })]).toEqual([false, false, true]);
  });
});

describe('文字', () => {
  test('频次的计数', () => {
    const count = { text: '', atLeast: 2, per: 'quarter' as const, inPrinciple: false, done: 1, from: '', to: '', passed: 0, met: 0 };
    expect([countText(count), countText({ ...count, done: 2 })]).toEqual(['本季度 1/2 次', '本季度 2/2 次，够']);
  });
  test('格子里的字到字段：名称整格交出去，空格清掉', () => {
    expect(taskFields('responsible', ' 区直有关部门、单位、各街道 ')).toEqual({ responsible: ['区直有关部门、单位、各街道'] });
    expect([namesText('  '), taskFields('deadline', ''), taskFields('deadline', '2024-10-01')]).toEqual([[], { deadline: null }, { deadline: '2024-10-01' }]);
    expect(() => taskFields('state', '已完成')).toThrow('state');
  });
  test('改了哪些字：前后合起来正是原来的两句', () => {
    const pairs = [['每季度至少公开1次。', '每月至少公开2次。'], ['公开目录。', '公开目录。'], ['', '新任务'], ['旧任务', ''], ['公开重大建设项目批准和实施结果。', '公开重大建设项目批准结果。'], ['甲'.repeat(4_000), '乙']] as const;
    for (const [before, after] of pairs) {
      const runs = wordDiff(before, after);
      expect(runs.filter(({ kind }) => kind !== 'new').map(({ text }) => text).join('')).toBe(before);
      expect(runs.filter(({ kind }) => kind !== 'gone').map(({ text }) => text).join('')).toBe(after);
    }
    expect(wordDiff(...pairs[4])).toEqual([{ kind: 'same', text: '公开重大建设项目批准' }, { kind: 'gone', text: '和实施' }, { kind: 'same', text: '结果。' }]);
    expect(wordDiff(...pairs[1])).toEqual([{ kind: 'same', text: '公开目录。' }]);
  });
});
