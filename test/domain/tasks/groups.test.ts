// Collective names: which they are, and whom they stand for by the register's groups.
import { expect, test } from 'vitest';
import { day } from '../../../shared/days/day.ts';
import { isGroupName, resolveGroup } from '../../../shared/tasks/collectiveNames.ts';
import { unitNamed } from './readCase.ts';

const COLLECTIVE = ['各街道', '各镇（街道）', '区直有关部门、单位', '各行业主管部门', '区直各部门', '各驻区单位', '驻区有关单位', '各功能区', '区政府有关部门', '有关部门', '各相关行业部门', '各部门', '区政府各部门', '各街道办事处', '各成员单位', '镇街', '县（区）人民政府', '全区各单位', '区直各部门（单位）', '公共企事业单位', '区政府工作部门', '政府信息公开义务主体', '行政执法单位', '市政府各委、办、局', '各分管领导', '驻白中省直单位', '开发区（园区）管委会'];
const SINGLE = ['区财政局', '洸河街道', '区直机关工委', '党政办公室(宣传)', '区党工委组织部(人力资源部)', '区行政审批服务局', '全民健身中心', '区自然资源和规划分局', '平潭综合实验区管委会', '区委编办', '国家税务总局历山区税务局', '区直机关工委', '区综合行政执法局', '区企业服务中心', '区机关事务服务中心', '驻京办', '区乡村振兴局', '李各庄镇'];

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

const office = [
  unitNamed('党委办公室', 0, { group: '党群部门' }),
  unitNamed('财政局', 1, { group: '政府部门', formerNames: [{ name: '财政税务局', from: null, to: day('2023-12-31') }] }),
  unitNamed('审计局', 2, { group: '政府部门', to: day('2024-03-31') }),
  unitNamed('审计和统计局', 3, { group: '政府部门', from: day('2024-04-01') }),
  unitNamed('档案馆', 4, { group: '直属机构' }),
  unitNamed('城投集团', 5, { group: '区属企业' }),
  unitNamed('城东街道办事处', 6, { group: '镇街', exempt: true }),
  unitNamed('石桥镇人民政府', 7, { group: '镇街', from: day('2024-07-01') }),
  unitNamed('税务局', 8, { group: '驻区部门' }),
  unitNamed('经济开发区管委会', 9, { group: '功能区', to: day('2024-06-01') }),
];
const of = (name: string, on = '2024-06-01'): string[] | null => resolveGroup(name, office, day(on))?.map((unit) => unit.name) ?? null;

test('members begin and end within the year, the first and the last day included', () => {
  expect(of('区政府各部门', '2024-03-31')).toEqual(['财政局', '审计局']);
  expect(of('区政府各部门', '2024-04-01')).toEqual(['财政局', '审计和统计局']);
  expect(of('各镇（街道）', '2024-06-30')).toEqual(['城东街道办事处']);
  expect(of('各镇（街道）', '2024-07-01')).toEqual(['城东街道办事处', '石桥镇人民政府']);
  expect(of('各功能区', '2024-06-01')).toEqual(['经济开发区管委会']);
  expect(of('各功能区', '2024-06-02')).toBeNull();
});

test('a unit is a member under its present name while it bore another, and while it is exempt', () => {
  expect(of('区政府各部门', '2023-06-01')).toEqual(['财政局', '审计局']);
  expect(of('各街道办事处')).toEqual(['城东街道办事处']);
});

test('one group for towns and streets is told apart by the names', () => {
  for (const name of ['各街道', '各街道办事处', '街道办事处']) expect([name, of(name, '2024-12-31')]).toEqual([name, ['城东街道办事处']]);
  for (const name of ['各镇', '各镇人民政府', '各乡镇']) expect([name, of(name, '2024-12-31')]).toEqual([name, ['石桥镇人民政府']]);
  for (const name of ['各镇（街道）', '各镇街', '各镇街道', '镇街', '各镇（街道）人民政府（办事处）']) expect([name, of(name, '2024-12-31')]).toEqual([name, ['城东街道办事处', '石桥镇人民政府']]);
});

test('departments, party bodies, agencies and enterprises are kept apart', () => {
  for (const name of ['区直各部门', '区直各部门单位', '区直各部门、单位', '区直各部门（单位）', '各部门']) expect([name, of(name)]).toEqual([name, ['党委办公室', '财政局', '审计和统计局']]);
  expect(of('区政府工作部门')).toEqual(['财政局', '审计和统计局']);
  expect(of('区委各部门')).toEqual(['党委办公室']);
  expect(of('各直属机构')).toEqual(['档案馆']);
  expect(of('区直各企业')).toEqual(['城投集团']);
  for (const name of ['各驻区单位', '驻区各部门', '各驻区部门']) expect([name, of(name)]).toEqual([name, ['税务局']]);
  expect(of('全区各级各部门')?.length).toBe(8);
  expect(of('各单位')?.length).toBe(8);
});

test('names whose members only the office knows stand for nobody', () => {
  for (const name of ['区直有关部门', '区直有关部门（单位）', '相关责任单位', '各成员单位', '行政执法单位', '各行政执法部门', '各职能部门', '政府信息公开义务主体', '各科室', '各学校', '各村（社区）', '区直各学校']) expect([name, of(name)]).toEqual([name, null]);
});
