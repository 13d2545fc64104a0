// Collective names: which they are, and whom they stand for by the register's groups.
import { expect, test } from 'vitest';
import { day } from '../../../shared/days/day.ts';
import { isGroupName, resolveGroup } from '../../../shared/tasks/collectiveNames.ts';
import { unitNamed } from './readCase.ts';

const COLLECTIVE = ['各街道', '各镇（街道）', '区直有关部门、单位', '各行业主管部门', '区直各部门', '各驻区单位', '驻区有关单位', '各功能区', '区政府有关部门', '有关部门', '各相关行业部门', '各部门', '区政府各部门', '各街道办事处', '各成员单位', '镇街', '县（区）人民政府', '全区各单位'];
const SINGLE = ['区财政局', '洸河街道', '区直机关工委', '党政办公室(宣传)', '区党工委组织部(人力资源部)', '区行政审批服务局', '全民健身中心', '区自然资源和规划分局', '平潭综合实验区管委会', '区委编办', '国家税务总局历山区税务局'];

test('collective names and names of one unit', () => {
  expect(COLLECTIVE.filter((name) => !isGroupName(name))).toEqual([]);
  expect(SINGLE.filter((name) => isGroupName(name))).toEqual([]);
});

const units = [
  unitNamed('区财政局', 0, { group: '区直' }),
  unitNamed('区审计局', 1, { group: '区直', to: day('2020-01-31') }),
  unitNamed('洸河街道', 2, { group: '街道' }),
  unitNamed('黄屯镇', 3, { group: '镇' }),
  unitNamed('区公安分局', 4, { group: '驻区单位' }),
  unitNamed('柳行街道', 5),
];
const meant = (name: string, on = '2024-06-01'): string[] | null => resolveGroup(name, units, day(on))?.map((unit) => unit.name) ?? null;

test('a collective name stands for the units of its group that exist on the day', () => {
  expect(meant('各街道')).toEqual(['洸河街道', '柳行街道']);
  expect(meant('各镇（街道）')).toEqual(['洸河街道', '黄屯镇', '柳行街道']);
  expect(meant('区直各部门、单位')).toEqual(['区财政局']);
  expect(meant('各部门单位', '2019-12-31')).toEqual(['区财政局', '区审计局']);
  expect(meant('各驻区单位')).toEqual(['区公安分局']);
  expect(meant('各部门各单位')).toEqual(['区财政局', '洸河街道', '黄屯镇', '区公安分局', '柳行街道']);
});

test('a name that leaves open who is meant stands for nobody in particular', () => {
  for (const name of ['有关部门', '区直有关部门、单位', '各行业主管部门', '各相关行业部门', '各功能区', '驻区有关单位']) expect([name, meant(name)]).toEqual([name, null]);
});
