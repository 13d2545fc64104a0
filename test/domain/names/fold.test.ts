// Folding of names and titles: what counts as the same writing.
import { describe, expect, test } from 'vitest';
import { cleanLine, cleanName, foldOutlet, foldText, titleKey } from '../../../shared/names/fold.ts';
import { createOutletIndex } from '../../../shared/names/outletIndex.ts';

test.each([
  ['行政审批服务局（市场监督管理局）', '行政审批服务局(市场监督管理局)'], ['党 政 办 公 室', '党政办公室'], ['党政办公室\u00a0', '党政办公室'], ['党政\u3000办公室', '党政办公室'], ['党政\n办公室', '党政办公室'],
  ['ＡＩ办', 'ai办'], ['济高新管办字〔2024〕4号', '济高新管办字[2024]4号'], ['“三个坚持”', '"三个坚持"'], ['「三个坚持」', '”三个坚持“'], ['1—7月', '1-7月'], ['1－7月', '1–7月'], ['政务公开·专报', '政务公开•专报'], ['党\u200b政办', '党政办'],
])('%s and %s are one writing', (first, second) => {
  expect(foldText(first)).toBe(foldText(second));
});

test.each([['财政局', '财经局'], ['第1期', '第2期'], ['区财政局', '财政局'], ['嬴城', '赢城']])('%s and %s are two', (first, second) => {
  expect(foldText(first)).not.toBe(foldText(second));
});

test('folding twice changes nothing', () => {
  for (const text of ['《政务公开看山东》', '１——７月', '“甲”（乙）【丙】', '𠮷田①㈠', 'ｱｲｳ']) expect(foldText(foldText(text))).toBe(foldText(text));
});

test('book-title marks are no part of an outlet', () => {
  expect(foldOutlet('《政务公开看山东》')).toBe('政务公开看山东');
  expect(foldOutlet('〈政务公开看山东〉')).toBe('政务公开看山东');
});

test('cleaned texts keep what was written', () => {
  expect(cleanLine('  四项新举措\n 推进  标准化\t')).toBe('四项新举措 推进 标准化');
  expect(cleanName('张 家 镇')).toBe('张家镇');
  expect(cleanName('洸河街道 ( 新 )')).toBe('洸河街道(新)');
  expect(cleanName('A B 公司')).toBe('A B公司');
});

describe('titleKey', () => {
  test.each([
    ['四项新举措 推进标准化', '四项新举措推进标准化'], ['聚力“三个坚持”推进公开', '聚力三个坚持推进公开'], ['《条例》解读', '条例解读'], ['第三季度公开情况。', '第3季度公开情况'], ['三季度公开情况', '3季度公开情况'],
    ['二〇二〇年工作', '2020年工作'], ['1—7月通报', '1-7月通报'],
  ])('%s = %s', (first, second) => {
    expect(titleKey(first)).toBe(titleKey(second));
  });
  test.each([['1-7月通报', '17月通报'], ['增长1.5%', '增长15%'], ['第一期', '第二期'], ['五一值班', '51值班']])('%s ≠ %s', (first, second) => {
    expect(titleKey(first)).not.toBe(titleKey(second));
  });
});

describe('outlets', () => {
  const index = createOutletIndex([
    { name: '政务公开经验做法', aliases: ['经验做法'] },
    { name: '政务公开看山东', aliases: ['看山东'] },
    { name: '济南政务信息', aliases: [] },
    { name: '济南政务信息·专报', aliases: [] },
    { name: '国务院办公厅采用', aliases: [] },
    { name: '政务公开工作交流', aliases: ['工作交流专栏'] },
  ]);
  test.each([
    ['《政务公开看山东》', '政务公开看山东'], ['看山东', '政务公开看山东'], ['《看山东》专栏', '政务公开看山东'], ['省《政务公开看山东》', '政务公开看山东'], ['政务公开看山东（第3期）', '政务公开看山东'], ['政务公开看山东 2020年第3期', '政务公开看山东'],
    ['政务公开看山东电子刊物', '政务公开看山东'], ['被《政务公开看山东》采用', '政务公开看山东'], ['济南政务信息', '济南政务信息'], ['《济南政务信息》', '济南政务信息'], ['济南政务信息专报', '济南政务信息·专报'], ['《济南政务信息》（专报）', '济南政务信息·专报'],
    ['国务院办公厅采用', '国务院办公厅采用'], ['工作交流', '政务公开工作交流'],
  ])('%s is %s', (printed, name) => {
    expect(index.resolve(printed)).toEqual({ name, known: true });
  });
  test.each([['《大众日报》', '大众日报'], ['山东', '山东'], ['国务院办公厅', '国务院办公厅'], ['莱芜政务信息', '莱芜政务信息']])('%s is in no scheme', (printed, name) => {
    expect(index.resolve(printed)).toEqual({ name, known: false });
  });
});

describe('outlets of several schemes', () => {
  const shipped = [
    { name: '国务院办公厅采用', aliases: ['国务院办公厅', '国办', '国办采用'], scheme: 'laiwu' },
    { name: '济南政务信息', aliases: [], scheme: 'laiwu' },
    { name: '济南政务信息·专报', aliases: ['市专报', '济南政务信息（专报）'], scheme: 'laiwu' },
  ];
  const of = (scheme: string, outlets: Record<string, string[]>, own = true) => Object.entries(outlets).map(([name, aliases]) => ({ name, aliases, scheme, own }));

  test('a name of any scheme goes before another name of one', () => {
    const index = createOutletIndex([...shipped, { name: '国办采用', aliases: [], scheme: 'other' }]);
    expect(index.resolve('国办采用')).toEqual({ name: '国办采用', known: true });
    expect(index.resolve('国办')).toEqual({ name: '国务院办公厅采用', known: true });
  });
  test('what a scheme of the office knows by name or other name is never renamed by a shipped one', () => {
    const index = createOutletIndex([...shipped, ...of('ours', { 国办采用: [], 国办: [], 市级专报: ['市专报'] })]);
    for (const [printed, name] of [['国办采用', '国办采用'], ['《国办采用》', '国办采用'], ['被国办采用', '国办采用'], ['国办', '国办'], ['国办第3期', '国办'], ['市专报', '市级专报']]) {
      expect(index.resolve(printed ?? ''), printed).toEqual({ name, known: true });
    }
    expect(createOutletIndex([...shipped, ...of('ours', { 国办: [] })]).resolve('国办采用').name).toBe('国办');
  });
  test('another name a shipped scheme has stays as printed when it leads to an outlet no scheme of the office has', () => {
    const index = createOutletIndex([...shipped, ...of('ours', { 济南政务信息: [] })]);
    expect(index.resolve('国办')).toEqual({ name: '国办', known: true });
    expect(index.resolve('《济南政务信息》（专报）').name).toBe('济南政务信息（专报）');
    expect(index.resolve('济南政务信息（第3期）').name).toBe('济南政务信息');
    expect(createOutletIndex([...shipped, ...of('ours', { 国务院办公厅采用: [] })]).resolve('国办').name).toBe('国务院办公厅采用');
  });
  test('where the schemes of the office differ, the name both know, the later one first; else as printed', () => {
    const renamed = createOutletIndex([...of('new', { 每日要情: ['要情', '要情快报'] }), ...of('old', { 要情快报: ['要情'] })]);
    expect(renamed.resolve('要情').name).toBe('要情快报');
    expect(renamed.resolve('要情快报').name).toBe('要情快报');
    const apart = createOutletIndex([...of('new', { 每日要情: ['要情'] }), ...of('old', { 政务要情: ['要情'] })]);
    expect(apart.resolve('《要情》第2期')).toEqual({ name: '要情', known: true });
    expect(apart.resolve('政务要情').name).toBe('政务要情');
  });
});
