// Which unit a printed name means: exact before derived, nothing guessed, former names by date.
import { describe, expect, test } from 'vitest';
import { day } from '../../../shared/days/day.ts';
import { createUnitIndex } from '../../../shared/names/unitIndex.ts';
import { unitFieldsSchema } from '../../../shared/units/unit.ts';
import type { Unit } from '../../../shared/units/unit.ts';

type Written = string | ({ name: string } & Record<string, unknown>);
const units = (...written: Written[]): Unit[] =>
  written.map((fields, index) => ({ ...unitFieldsSchema.parse(typeof fields === 'string' ? { name: fields } : fields), id: index + 1, position: index }));

function asked(list: Unit[], printed: string, options: { regionNames?: string[]; on?: string } = {}): string {
  const found = createUnitIndex(list, { regionNames: options.regionNames ?? [] }).resolve(printed, options.on === undefined ? undefined : day(options.on));
  if ('match' in found) return `${found.match.name}/${found.how}${found.note === undefined ? '' : '/*'}`;
  return `${found.ambiguous ? '?' : '-'}${found.candidates.map(({ name }) => name).join('、')}`;
}

const hitech = units(
  '党政办公室', '行政审批服务局（市场监督管理局）', { name: '公安分局', aliases: ['高新公安'] }, '党工委组织部（人力资源部）', '财政金融局', '自然资源和规划分局', '消防救援大队', '交警大队', '洸河街道', '黄屯街道', '生态环境分局',
);
const laiwu = units('工业区', '区发展和改革委员会', '区财政局', '区审计局', '区市场监督管理局', '区人力资源和社会保障局', '市自然资源和规划局第一服务中心', '甲镇');

describe('exact names', () => {
  test.each([['党政办公室', '党政办公室/name'], ['党 政 办 公 室', '党政办公室/name'], ['高新公安', '公安分局/alias'], ['行政审批服务局(市场监督管理局)', '行政审批服务局（市场监督管理局）/name']])('%s', (printed, due) => {
    expect(asked(hitech, printed)).toBe(due);
  });
});

describe('brackets', () => {
  test.each([
    ['党工委组织部', '党工委组织部（人力资源部）/bracket'], ['人力资源部', '党工委组织部（人力资源部）/bracket'], ['市场监督管理局', '行政审批服务局（市场监督管理局）/bracket'], ['行政审批服务局', '行政审批服务局（市场监督管理局）/bracket'], ['财政金融局（牵头）', '财政金融局/bracket'],
  ])('%s', (printed, due) => {
    expect(asked(hitech, printed)).toBe(due);
  });
  test('an exact name wins over a bracket', () => {
    expect(asked([...hitech, ...units('市场监督管理局').map((unit) => ({ ...unit, id: 99 }))], '市场监督管理局')).toBe('市场监督管理局/name');
  });
  test('two units named in one printed bracket are candidates', () => {
    expect(asked(units('行政审批服务局', '市场监督管理局'), '行政审批服务局（市场监督管理局）')).toBe('?行政审批服务局、市场监督管理局');
  });
  test('the same bracket name of two units is ambiguous', () => {
    expect(asked(units('甲局（执法大队）', '乙局（执法大队）'), '执法大队')).toBe('?甲局（执法大队）、乙局（执法大队）');
  });
});

describe('area names in front', () => {
  const regionNames = ['济宁高新区', '高新区'];
  test.each([
    ['济宁高新区公安分局', '公安分局/region'], ['高新区公安分局', '公安分局/region'], ['济宁市高新区财政金融局', '财政金融局/region'], ['区财政金融局', '财政金融局/region'], ['本区财政金融局', '财政金融局/region'], ['高新区人力资源部', '党工委组织部（人力资源部）/region'],
  ])('%s', (printed, due) => {
    expect(asked(hitech, printed, { regionNames })).toBe(due);
  });
  test('the city’s bureau is not the district’s', () => {
    expect(asked(hitech, '市财政金融局', { regionNames })).toMatch(/^-/);
    expect(asked(laiwu, '市财政局', { regionNames: ['莱芜区'] })).toMatch(/^-/);
  });
  test('another district’s bureau is not the district’s', () => {
    expect(asked(laiwu, '钢城区财政局', { regionNames: ['莱芜区'] })).toMatch(/^-/);
  });
  test.each([['财政局', '区财政局/region'], ['我区财政局', '区财政局/region'], ['市场监督管理局', '区市场监督管理局/region'], ['自然资源和规划局第一服务中心', '市自然资源和规划局第一服务中心/region'], ['莱芜区财政局', '区财政局/region']])('register with 区: %s', (printed, due) => {
    expect(asked(laiwu, printed, { regionNames: ['莱芜区'] })).toBe(due);
  });
  test('without a stated area the name is taken off with a note, only for a unit that is there', () => {
    expect(asked(hitech, '济宁高新区公安分局')).toBe('公安分局/region/*');
    expect(asked(laiwu, '济南市莱芜区财政局')).toBe('区财政局/region/*');
    expect(asked(laiwu, '莱芜区水务局')).toMatch(/^-/);
    expect(asked(laiwu, '区财政局、区审计局')).toMatch(/^-/);
  });
  test('the register’s own area is understood when most units carry it', () => {
    const list = units('莱芜区财政局', '莱芜区审计局', '莱芜区民政局');
    expect(asked(list, '区审计局')).toBe('莱芜区审计局/region');
    expect(asked(list, '民政局')).toBe('莱芜区民政局/region');
    expect(asked(list, '钢城区审计局')).toMatch(/^-/);
  });
  test('two units that differ by their bracket: the name without one means the unit without one', () => {
    const list = units('发展软环境保障局', '发展软环境保障局（城乡统筹）');
    expect(asked(list, '区发展软环境保障局', { regionNames: ['济宁高新区', '高新区'] })).toBe('发展软环境保障局/region');
    expect(asked(list, '区发展软环境保障局（城乡统筹）', { regionNames: ['济宁高新区', '高新区'] })).toBe('发展软环境保障局（城乡统筹）/region');
  });
  test('县 and 市 work the same', () => {
    expect(asked(units('县财政局'), '财政局', { regionNames: ['平潭县'] })).toBe('县财政局/region');
    expect(asked(units('市财政局'), '诸城市财政局', { regionNames: ['诸城市'] })).toBe('市财政局/region');
  });
});

describe('well-known short names, always with a note', () => {
  test.each([
    ['洸河街道办事处', '洸河街道/short/*'], ['洸河街道办', '洸河街道/short/*'], ['市场监管局', '行政审批服务局（市场监督管理局）/short/*'], ['消防大队', '消防救援大队/short/*'], ['自然资源规划分局', '自然资源和规划分局/short/*'],
  ])('%s', (printed, due) => {
    expect(asked(hitech, printed)).toBe(due);
  });
  test.each([['区发改委', '区发展和改革委员会/short/*'], ['发展改革委', '区发展和改革委员会/short/*'], ['区人社局', '区人力资源和社会保障局/short/*'], ['甲镇人民政府', '甲镇/short/*']])('%s', (printed, due) => {
    expect(asked(laiwu, printed)).toBe(due);
  });
  test('a bureau and its branch are not the same', () => {
    expect(asked(hitech, '公安局')).toMatch(/^-/);
  });
});

describe('former names and spans', () => {
  const list = units(
    { name: '文化和旅游局', from: '2019-01-10', formerNames: [{ name: '文化局', to: '2019-01-09' }] },
    { name: '体育局', from: '2019-01-10', formerNames: [] },
    { name: '教育局', formerNames: [{ name: '体育局', to: '2019-01-09' }] },
    { name: '老镇', to: '2018-12-31' },
  );
  test('a name that passed from one unit to another goes by the day', () => {
    expect(asked(list, '体育局', { on: '2018-06-01' })).toBe('教育局/former');
    expect(asked(list, '体育局', { on: '2020-06-01' })).toBe('体育局/name');
    expect(asked(list, '体育局')).toBe('?体育局、教育局');
  });
  test('an old name nobody else bears is still understood, with a note', () => {
    expect(asked(list, '文化局', { on: '2020-06-01' })).toBe('文化和旅游局/former/*');
  });
  test('a unit is not taken on a day it does not exist', () => {
    expect(asked(list, '老镇', { on: '2018-06-01' })).toBe('老镇/name');
    const found = createUnitIndex(list, { regionNames: [] }).resolve('老镇', day('2020-06-01'));
    expect(found).toMatchObject({ ambiguous: false, note: expect.stringContaining('2018年12月31日') });
  });
});

describe('candidates', () => {
  test.each([['光河街道', '洸河街道'], ['黃屯街道', '黄屯街道'], ['党政办公司', '党政办公室'], ['赢城街道', '嬴城街道']])('%s: first %s', (printed, first) => {
    const found = createUnitIndex([...hitech, ...units('嬴城街道').map((unit) => ({ ...unit, id: 50 }))], { regionNames: [] }).resolve(printed);
    expect('candidates' in found && found.candidates[0]?.name).toBe(first);
  });
  test('nothing like it, no candidates; nothing printed, nothing found', () => {
    expect(asked(hitech, '乌鲁木齐')).toBe('-');
    expect(asked(hitech, '  ')).toBe('-');
  });
});
