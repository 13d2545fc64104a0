// Titles that are the same or nearly so, among very many.
import { expect, test } from 'vitest';
import { createTitleIndex } from '../../../shared/names/titleIndex.ts';

function near(titles: string[], title: string): number[] {
  const index = createTitleIndex();
  titles.forEach((text, id) => index.add(id, text));
  const found = index.nearest(title);
  return [...found.same, ...found.near.map(({ id }) => id)];
}

test('the same title however it is written', () => {
  expect(near(['甲', '济宁高新区四项新举措　推进“标准化”'], '济宁高新区四项新举措推进标准化')).toEqual([1]);
});
test('one character more, one mistyped, the area left out', () => {
  const titles = ['聚力三个坚持推进基层警务公开工作规范化建设', '济宁高新区强化宣传全面公开促进危险废物规范化管理', '开展食安护佳节专项行动助推食品安全领域信息公开'];
  expect(near(titles, '聚力三个坚持推进基层警务公开工作规范建设')).toEqual([0]);
  expect(near(titles, '强化宣传全面公开 促进危险废物规范化管理')).toEqual([1]);
  expect(near(titles, '开展食安护佳节专项行动助推食品安全领域信息公布')).toEqual([2]);
});
test.each([
  ['警务公开工作简报第1期', '警务公开工作简报第2期'], ['全区重点项目上半年进展情况', '全区重点项目下半年进展情况'], ['政务公开工作第三季度情况通报', '政务公开工作第四季度情况通报'], ['2019年预算执行情况分析', '2020年预算执行情况分析'],
])('%s and %s are never alike', (first, second) => {
  expect(near([first], second)).toEqual([]);
});
test('different things of one length are not alike', () => {
  expect(near(['黄屯街道开展垃圾分类活动'], '王因街道召开安全生产会议')).toEqual([]);
});
test('titles added after a look-up are found', () => {
  const index = createTitleIndex();
  index.add(1, '聚力三个坚持推进基层警务公开工作规范化建设');
  expect(index.nearest('强化宣传全面公开促进危险废物规范化管理').near).toEqual([]);
  index.add(2, '强化宣传全面公开促进危险废物的规范化管理');
  expect(index.nearest('强化宣传全面公开促进危险废物规范化管理').near[0]?.id).toBe(2);
});
test('every near title is found that comparing all pairs would find', () => {
  const words = ['推进', '政务', '公开', '标准', '规范', '建设', '企业', '服务', '街道', '活动', '环境', '宣传', '群众', '平台', '信息', '安全'];
  let seed = 11;
  const next = (below: number): number => {
    seed = (Math.imul(seed, 1103515245) + 12345) & 0x7fffffff;
    return (seed >>> 8) % below;
  };
  const titles = Array.from({ length: 300 }, () => Array.from({ length: 8 }, () => words[next(words.length)] ?? '').join(''));
  const pairs = (text: string): Set<string> => new Set(Array.from(text.slice(1), (letter, at) => (text[at] ?? '') + letter));
  const index = createTitleIndex();
  titles.forEach((title, id) => index.add(id, title));
  let checked = 0;
  titles.forEach((title, id) => {
    const own = pairs(title);
    const due = titles.map((other, at) => {
      const theirs = pairs(other);
      return { at, alike: (2 * [...own].filter((pair) => theirs.has(pair)).length) / (own.size + theirs.size) };
    }).filter(({ at, alike }) => at !== id && alike >= 0.8 && titles[at] !== title);
    const found = new Set(index.nearest(title, { atMost: 50 }).near.map((entry) => entry.id));
    for (const { at } of due) {
      checked += 1;
      expect(found.has(at), `${title} ~ ${titles[at]}`).toBe(true);
    }
  });
  // A variant of each title stands for the pairs chance did not make.
  titles.slice(0, 50).forEach((title, id) => {
    expect(index.nearest(`${title}了`).near.map((entry) => entry.id)).toContain(id);
    checked += 1;
  });
  expect(checked).toBeGreaterThanOrEqual(50);
});
// Comparing all pairs would not come back before the test is ended.
test('ten thousand against fifty thousand titles of one mould', () => {
  const index = createTitleIndex();
  const letters = [...'关爱新闻发布疫情防控企业复工危险废物家庭医生消防救援惠民政策食品安全和谐诉求响应体系'];
  const title = (at: number): string => `济宁高新区扎实推进基层政务公开标准化规范化工作取得积极成效${letters[at % 41]}${letters[(at * 7) % 41]}${letters[(at * 13) % 41]}第${at % 9}期`;
  for (let at = 0; at < 50_000; at += 1) index.add(at, title(at));
  let found = 0;
  for (let at = 0; at < 10_000; at += 1) found += index.nearest(title(at * 3 + 1)).same.length;
  expect(found).toBeGreaterThan(0);
});
