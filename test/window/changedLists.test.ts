// A list of submissions brought up to date in place stands as it would if it were read again.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { day } from '../../shared/days/day.ts';
import type { Submission } from '../../shared/submissions/submission.ts';
import { listWith } from '../../renderer/pages/submissions/listWith.ts';

const item = (id: number, on: string, unitId = 1, title = `第${id}条`): Submission => ({ id, unitId, unit: `单位${unitId}`, title, submittedOn: day(on), kind: '', forwarded: null, jointUnits: [], marks: [], words: null, remark: '', adoptions: [] });
const listed = [item(1, '2020-06-01'), item(3, '2020-06-05'), item(2, '2020-06-20')];
const ids = (list: readonly Submission[] | null): number[] | null => list && list.map((one) => one.id);

describe('改了一条以后的列表', () => {
  test('别的栏目改了，就在原处换上，别的行还是原来的行', () => {
    const next = listWith(listed, item(3, '2020-06-05', 1, '改过'), {});
    expect(next?.map((one) => one.title)).toEqual(['第1条', '改过', '第2条']);
    expect(next?.[0]).toBe(listed[0]);
  });
  test('日期改了，换到新的位置；同一天的按登记先后', () => {
    expect(ids(listWith(listed, item(1, '2020-06-30'), {}))).toEqual([3, 2, 1]);
    expect(ids(listWith(listed, item(2, '2020-06-05'), {}))).toEqual([1, 2, 3]);
  });
  test('不再符合筛选的去掉，新符合的加进来，不相干的不动', () => {
    const june = { from: day('2020-06-01'), to: day('2020-06-30') };
    expect(ids(listWith(listed, item(3, '2020-07-01'), june))).toEqual([1, 2]);
    expect(ids(listWith(listed, item(9, '2020-06-10'), june))).toEqual([1, 3, 9, 2]);
    expect(listWith(listed, item(9, '2020-07-10'), june)).toBe(listed);
    expect(ids(listWith(listed, item(3, '2020-06-05', 2), { unit: '单位1' }))).toEqual([1, 2]);
    expect(listWith(listed, item(9, '2020-06-10', 2), { unit: '单位1' })).toBe(listed);
  });
  test('联合报送的也算这个单位的', () => {
    const joint = { ...item(9, '2020-06-10', 2), jointUnits: ['单位1'] };
    expect(ids(listWith(listed, joint, { unit: '单位1' }))).toEqual([1, 3, 9, 2]);
    expect(ids(listWith([joint], { ...joint, jointUnits: [] }, { unit: '单位1' }))).toEqual([]);
    expect(listWith(listed, joint, { unit: '一局' })).toBeNull();
  });
  test('看不出是不是这个单位的，就说不知道', () => {
    expect(listWith([], item(9, '2020-06-10'), { unit: '单位1' })).toBeNull();
    expect(ids(listWith([], item(9, '2020-06-10'), {}))).toEqual([9]);
  });
  test('怎么改都和重新读一遍一样', () => {
    const days = fc.constantFrom('2020-05-31', '2020-06-01', '2020-06-05', '2020-06-30', '2020-07-01');
    const records = fc.array(fc.record({ on: days, unitId: fc.integer({ min: 1, max: 2 }) }), { minLength: 1, maxLength: 8 });
    const read = (all: readonly Submission[], asked: { from?: string; to?: string; unit?: string }): Submission[] =>
      all.filter((one) => (asked.from === undefined || one.submittedOn >= asked.from) && (asked.to === undefined || one.submittedOn <= asked.to) && (asked.unit === undefined || one.unit === asked.unit))
        .toSorted((left, right) => (left.submittedOn < right.submittedOn ? -1 : left.submittedOn > right.submittedOn ? 1 : left.id - right.id));
    const spans = fc.record({ from: fc.constant(day('2020-06-01')), to: fc.constant(day('2020-06-30')), unit: fc.constant('单位1') }, { requiredKeys: [] });
    fc.assert(fc.property(records, fc.nat(), days, fc.integer({ min: 1, max: 2 }), spans, (written, at, on, unitId, asked) => {
      const all = written.map((one, index) => item(index + 1, one.on, one.unitId));
      const now = item((at % all.length) + 1, on, unitId, '改过');
      const next = listWith(read(all, asked), now, asked);
      if (next !== null) expect(next).toEqual(read(all.map((one) => (one.id === now.id ? now : one)), asked));
    }));
  });
});
