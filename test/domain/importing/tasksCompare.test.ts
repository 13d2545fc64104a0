// How alike two requirements are, and which tasks of two years' tables are the same work.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bestPairs } from '../../../shared/tracking/bestPairs.ts';
import type { PossiblePair } from '../../../shared/tracking/bestPairs.ts';
import { compareTables } from '../../../shared/tracking/compareTables.ts';
import type { ComparableTask } from '../../../shared/tracking/compareTables.ts';
import { likenessOf } from '../../../shared/tracking/likeness.ts';

describe('likeness', () => {
  test('0 is nothing in common, 100 the same but for width and spaces, anything else less', () => {
    expect(likenessOf('公开预算', '招生方案')).toBe(0);
    expect(likenessOf('公开预算，接受监督。', '公开预算, 接受监督。')).toBe(100);
    expect(likenessOf('', '公开预算')).toBe(0);
    expect(likenessOf('公开预算'.repeat(80), `${'公开预算'.repeat(80)}。`)).toBe(99);
  });

  test('a few words changed stay near, sentences that changed places too, another subject does not', () => {
    const old = '加强市场监管制度规则和标准的更新发布和解读，及时公开建设高标准市场体系具体措施，提高监管透明度。';
    expect(likenessOf(old, '加强市场监管规则和标准的发布、解读，及时公开高标准市场体系建设的具体措施，提高监管透明度。')).toBeGreaterThan(75);
    expect(likenessOf('公开预算和决算情况。接受社会监督评议。', '接受社会监督评议。公开预算和决算情况。')).toBeGreaterThan(75);
    expect(likenessOf(old, '建立健全已公开信息规范管理制度，在公开前明确各类信息的公开时限。')).toBeLessThan(40);
  });

  test('both ways the same, within its bounds, and 100 only for the same', () => {
    const words = fc.string({ unit: fc.constantFrom(...'公开预算决信息，。12'), maxLength: 90 });
    fc.assert(fc.property(words, words, (one, other) => {
      const found = likenessOf(one, other);
      expect(found).toBe(likenessOf(other, one));
      expect([found >= 0, found <= 100, found === 100]).toEqual([true, true, one === other]);
    }), { numRuns: 500 });
  });

  test('it is the share of the longest common subsequence, worked out letter by letter', () => {
    const inOrder = (one: string, other: string): number => {
      let above = new Array<number>(other.length + 1).fill(0);
      for (const letter of one) {
        const row = [0];
        for (let at = 0; at < other.length; at += 1) row.push(letter === other[at] ? above[at]! + 1 : Math.max(above[at + 1]!, row[at]!));
        above = row;
      }
      return above[other.length]!;
    };
    const words = fc.string({ unit: fc.constantFrom(...'甲乙丙丁'), minLength: 1, maxLength: 150 });
    fc.assert(fc.property(words, words, (one, other) => {
      fc.pre(one !== other);
      expect(likenessOf(one, other)).toBeGreaterThanOrEqual(Math.min(99, Math.round((200 * inOrder(one, other)) / (one.length + other.length))));
    }), { numRuns: 300 });
  });
});

describe('pairing', () => {
  const sum = (pairs: readonly PossiblePair[], chosen: ReadonlyMap<number, number>): number =>
    [...chosen].reduce((total, [left, right]) => total + pairs.find((pair) => pair.left === left && pair.right === right)!.weight, 0);

  test('all pairs together count, not the best one first', () => {
    const pairs = [{ left: 1, right: 1, weight: 90 }, { left: 1, right: 2, weight: 80 }, { left: 2, right: 1, weight: 80 }];
    expect([...bestPairs(pairs)].sort()).toEqual([[1, 2], [2, 1]]);
  });

  test('nothing tried at random is better', () => {
    const pair = fc.record({ left: fc.nat(5), right: fc.nat(4), weight: fc.integer({ min: 1, max: 100 }) });
    fc.assert(fc.property(fc.uniqueArray(pair, { selector: ({ left, right }) => `${left} ${right}`, maxLength: 18 }), (pairs) => {
      const chosen = bestPairs(pairs);
      expect(new Set(chosen.values()).size).toBe(chosen.size);
      const most = (from: number, taken: ReadonlySet<number>): number => {
        if (from > 5) return 0;
        const own = pairs.filter(({ left, right }) => left === from && !taken.has(right));
        return Math.max(most(from + 1, taken), ...own.map(({ right, weight }) => weight + most(from + 1, new Set([...taken, right]))));
      };
      expect(sum(pairs, chosen)).toBe(most(0, new Set()));
    }), { numRuns: 300 });
  });
});

let next = 0;
const made = (section: string, requirement: string, more: Partial<ComparableTask> = {}): ComparableTask => ({ id: (next += 1), number: '', section, subsection: '', requirement, carriedFrom: null, ...more });
const said = (rows: ReturnType<typeof compareTables<ComparableTask>>): unknown[] => rows.map(({ kind, task, before }) => [kind, task?.requirement ?? null, before?.requirement ?? null]);

describe('two tables', () => {
  const BUDGET = '公开本级预算和部门预算，按时解读。';
  const NEW_BUDGET = '公开本级预算、部门预算和绩效目标，按时解读。';
  const SCHOOL = '公布招生方案和学校收费标准。';
  const STREET = '开展政府开放日活动，邀请居民代表参加。';

  test('new, gone, reworded, same: the new table’s order, then what is gone', () => {
    const rows = compareTables([made('二、民生', SCHOOL), made('一、财政', NEW_BUDGET), made('一、财政', '推进惠企政策免申即享。')], [made('一、财政', BUDGET), made('一、民生', SCHOOL), made('三、互动', STREET)]);
    expect(said(rows)).toEqual([['same', SCHOOL, SCHOOL], ['reworded', NEW_BUDGET, BUDGET], ['new', '推进惠企政策免申即享。', null], ['gone', null, STREET]]);
    expect(rows.map(({ likeness }) => likeness)).toEqual([100, expect.any(Number), 0, 0]);
    expect(rows[1]?.likeness).toBeGreaterThan(60);
  });

  test('of equal texts the one in the same section is meant', () => {
    const [one, other] = [made('一、街道', STREET), made('二、部门', STREET)];
    const rows = compareTables([made('一、部门', STREET), made('二、街道', STREET)], [one, other]);
    expect(rows.map(({ before }) => before)).toEqual([other, one]);
  });

  test('a task carried over stands against the one it comes from, which is not gone', () => {
    const [budget, school] = [made('一、财政', BUDGET), made('一、民生', SCHOOL)];
    const carried = made('结转任务', BUDGET, { carriedFrom: budget.id });
    expect(said(compareTables([carried], [budget, school]))).toEqual([['same', BUDGET, BUDGET], ['gone', null, SCHOOL]]);
    expect(said(compareTables([made('一、财政', BUDGET), carried], [budget]))).toEqual([['same', BUDGET, BUDGET], ['same', BUDGET, BUDGET]]);
    const again = made('结转任务', BUDGET, { carriedFrom: carried.id });
    expect(compareTables([again], [budget], () => budget.id)[0]?.kind).toBe('same');
  });

  test('three hundred against three hundred', () => {
    const words = (seed: number): string => Array.from({ length: 120 }, (_, at) => String.fromCharCode(0x4e00 + ((seed * 7919 + at * (31 + (seed % 17))) % 900))).join('');
    const old = Array.from({ length: 300 }, (_, index) => made('一', words(index)));
    const fresh = old.map(({ requirement }, index) => made('一', index % 3 === 0 ? requirement : `${requirement.slice(0, 80)}${words(index + 1000).slice(0, 40)}`)).reverse();
    const rows = compareTables(fresh, old);
    expect(rows.filter(({ kind }) => kind === 'same')).toHaveLength(100);
    expect(rows.filter(({ kind, task, before }) => kind === 'reworded' && before?.id === old[299 - fresh.indexOf(task!)]?.id)).toHaveLength(200);
  });
});
