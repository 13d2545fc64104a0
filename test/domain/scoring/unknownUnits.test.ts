// Groups, tiers and units a scheme names that the register does not know are told of in a run.
import { expect, test } from 'vitest';
import { compileScheme } from '../../../shared/scoring/compile.ts';
import { unknownUnits } from '../../../shared/scoring/unknownUnits.ts';
import { unit } from './helpers.ts';
import { small } from './kinds/small.ts';

const units = [unit(1, '甲镇', { group: '乡镇', tier: '第一数量级' }), unit(2, '区乙局', { group: '区直', aliases: ['乙局'] })];
const each = (limits: Record<string, unknown>, more: Record<string, unknown> = {}) => ({ id: 'each', kind: 'pointsPerItem', measure: 'all', points: 1, units: limits, ...more });
const told = (rules: Parameters<typeof small>[0], more: Record<string, unknown> = {}, readings: Record<string, string> = {}): string[] => unknownUnits(compileScheme(small(rules, more), readings), units).map((one) => one.message);

test('a group written another way leaves a rule without units', () => {
  expect(told([each({ groups: ['乡鎮'] })])).toEqual(['“小办法”里写的分组“乡鎮”在单位名录里没有，第1条规则“each”没有单位适用。请核对办法和单位名录里的写法。']);
});

test('among several that are known, only the unknown one is told', () => {
  expect(told([each({ groups: ['乡鎮', '区直'] }), each({ names: ['乙局', '丙局'], except: ['丁局'] }, { id: 'named' })])).toEqual([
    '“小办法”里写的分组“乡鎮”在单位名录里没有，见第1条规则“each”。请核对办法和单位名录里的写法。',
    '“小办法”里写的单位“丙局”在单位名录里没有，见第2条规则“named”。请核对办法和单位名录里的写法。',
    '“小办法”里写的单位“丁局”在单位名录里没有，见第2条规则“named”。请核对办法和单位名录里的写法。',
  ]);
});

test('one name in several places is told once', () => {
  expect(told([each({ tiers: ['第二数量级'] }), each({ tiers: ['第二数量级'] }, { id: 'again' })])).toEqual(['“小办法”里写的数量级“第二数量级”在单位名录里没有，第1条规则“each”、第2条规则“again”没有单位适用。请核对办法和单位名录里的写法。']);
});

test('lists of places and of units with nothing, too', () => {
  const placings = [{ list: 'commended', per: 'group', among: ['街道'], clause: 'c' }, { list: 'criticised', per: 'group', among: ['区直'], clause: 'c' }];
  expect(told([each({ groups: ['区直'] })], { placings, zeroListsExcept: { names: ['戊局'] } })).toEqual([
    '“小办法”里写的分组“街道”在单位名录里没有，第1份名单没有单位适用。请核对办法和单位名录里的写法。',
    '“小办法”里写的单位“戊局”在单位名录里没有，见零报送、零采用名单。请核对办法和单位名录里的写法。',
  ]);
});

test('what the register knows is not told, nor a rule that is not in force', () => {
  const readings = [{ id: 'A', quote: '条款', question: '哪一种？', options: [{ id: 'one', text: '一' }, { id: 'two', text: '二' }], taken: 'one' }];
  const rules = [each({ groups: ['乡镇'], tiers: [' 第一数量级'], names: ['甲镇'] }), each({ groups: ['街道'] }, { id: 'other', when: { reading: 'A', is: ['two'] } })];
  expect(told(rules, { readings })).toEqual([]);
  expect(told(rules, { readings }, { A: 'two' })).toHaveLength(1);
});
