// Places in laws: read from sentences as letters write them, and held against the law's own text.
import { describe, expect, test } from 'vitest';
import { day } from '../../../shared/days/day.ts';
import { citationsIn, wordsOf, wrongCitations } from '../../../shared/laws/citations.ts';
import { lawOn } from '../../../shared/laws/law.ts';
import { laws } from '../requests/letterHelpers.ts';

const R = '《中华人民共和国政府信息公开条例》';
const today = day('2026-11-30');
const places = (text: string) => citationsIn(text).map(({ article, paragraph, item }) => [article, paragraph, item]);

describe('reading', () => {
  test.each([
    ['one article after another', `根据${R}第十四条、第三十六条第三项的规定`, [[14, null, null], [36, null, 3]]],
    ['an item that belongs to the article before', `根据${R}第三十六条第二项、第三项和第三十七条的规定`, [[36, null, 2], [36, null, 3], [37, null, null]]],
    ['the same law again', `根据${R}第三十二条的规定，本机关已书面征求意见。根据该条例第三十三条第三款的规定`, [[32, null, null], [33, 3, null]]],
    ['a document number between', '《政府信息公开信息处理费管理办法》（国办函〔2020〕109号）第六条', [[6, null, null]]],
    ['two laws', `${R}第四十二条第一款和《政府信息公开信息处理费管理办法》（国办函〔2020〕109号）第三条的规定`, [[42, 1, null], [3, null, null]]],
    ['no law before it', '按照本机关工作规则第二十条办理', []],
    ['a book is no law cited', '《某县年鉴（2022）》载有第三条道路的情况', []],
  ])('%s', (_name, text, expected) => expect(places(text)).toEqual(expected));
});

describe('holding against the text', () => {
  test.each([
    ['an article beyond the last', `根据${R}第五十七条的规定`, '没有第五十七条，全文共56条'],
    ['an item too many', `根据${R}第三十六条第八项的规定`, '第三十六条第八项不存在'],
    ['a paragraph too many', `根据${R}第十四条第二款的规定`, '第十四条第二款不存在'],
    ['an item of an article that counts none', `根据${R}第三十五条第一项的规定`, '第三十五条第一项不存在'],
    ['an item too many of a law of which only some articles are here', '根据《中华人民共和国行政复议法》第二十三条第一款第六项的规定', '第二十三条第一款第六项不存在'],
  ])('%s', (_name, text, said) => expect(wrongCitations(text, laws, today).join()).toContain(said));

  test.each([
    ['right ones', `根据${R}第十六条第二款、第三十六条第三项和第三十九条第一款的规定`],
    ['an article that is not here of a law that is not here whole', '根据《中华人民共和国行政复议法》第六十二条的规定'],
    ['a law that is not here', '根据《中华人民共和国统计法》第九百条的规定'],
    ['before the law began', `根据${R}第五十七条的规定`],
  ])('%s: nothing to say', (name, text) => expect(wrongCitations(text, laws, name.startsWith('before') ? day('2019-05-14') : today)).toEqual([]));

  test('the words of a place', () => {
    const regulation = lawOn(laws, '中华人民共和国政府信息公开条例', today)!;
    expect(wordsOf(regulation, { article: 36, paragraph: null, item: 4 })).toBe('经检索没有所申请公开信息的，告知申请人该政府信息不存在；');
    expect(wordsOf(regulation, { article: 33, paragraph: 3, item: null })).toBe('行政机关征求第三方和其他机关意见所需时间不计算在前款规定的期限内。');
    expect(wordsOf(regulation, { article: 29, paragraph: 2, item: 2 })).toContain('便于行政机关查询的其他特征性描述');
  });
});

test('the Regulation is here whole: 56 articles, without a gap', () => {
  const regulation = lawOn(laws, '中华人民共和国政府信息公开条例', today)!;
  expect(regulation.articles.map(({ article }) => article)).toEqual(Array.from({ length: 56 }, (_, at) => at + 1));
});

test('of two editions the one in force on the day is taken', () => {
  const [old] = laws.filter(({ id }) => id === 'regulation');
  const revised = { ...old!, from: day('2028-01-01') };
  expect(lawOn([old!, revised], old!.title, day('2027-12-31'))).toBe(old);
  expect(lawOn([old!, revised], old!.title, day('2028-01-01'))).toBe(revised);
});
