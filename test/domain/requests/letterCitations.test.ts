// What each letter rests on: the articles cited, and the words it takes from them, held against the texts of the laws.
import { describe, expect, test } from 'vitest';
import type { Outline } from '../../../shared/outline/outline.ts';
import { citationsIn, wordsOf, wrongCitations } from '../../../shared/laws/citations.ts';
import { lawOn } from '../../../shared/laws/law.ts';
import { day } from '../../../shared/days/day.ts';
import { composed, laws, letters } from './letterHelpers.ts';

const said = ({ blocks }: Outline): string => blocks.map((block) => ('text' in block ? block.text : '')).join('\n');
const on = day('2024-04-08');
/** 政府信息公开条例, 行政复议法, 信息处理费管理办法. */
const [R, F, C] = ['中华人民共和国政府信息公开条例', '中华人民共和国行政复议法', '政府信息公开信息处理费管理办法'];
const first = [F, '23.1.4', ''] as const;

/** Law, place (article.paragraph.item), words that stand both in the letter and at that place; '' where the letter speaks in its own. */
const expected: Record<string, readonly (readonly [law: string, place: string, words: string])[]> = {
  register: [],
  receipt: [[R, '31..2', '签收之日为收到']],
  correction: [[R, '30..', '无正当理由逾期不补正的，视为放弃申请']],
  reasons: [[R, '35..', '数量、频次明显超过合理范围'], [R, '33..', '']],
  extension: [[R, '33.2.', '政府信息公开工作机构负责人']],
  delay: [[R, '33..', ''], [R, '35..', '数量、频次明显超过合理范围']],
  fee: [[R, '42.1.', '数量、频次明显超过合理范围']],
  assistance: [],
  thirdParty: [[R, '15..', ''], [R, '32..', '征求意见书之日起15个工作日内提出']],
  agency: [[R, '10.3.', '共同制作'], [R, '34..', '逾期未提出意见的']],
  consulted: [[R, '32..', '意见'], [R, '33.3.', '意见所需时间不计算在']],
  thirdPartyDecision: [[R, '15..', ''], [R, '32..', '不公开可能对公共利益造成重大影响']],
  granted: [[R, '36..2', '可以公开的']],
  grantedPublished: [[R, '36..1', '已经主动公开']],
  partlyGranted: [[R, '36..2', ''], [R, '36..3', '不予公开'], [R, '37..', '能够作区分处理'], [R, '15..', ''], first],
  denied_stateSecret: [[R, '14..', '依法确定为国家秘密的政府信息'], [R, '36..3', '不予公开'], first],
  denied_forbiddenByLaw: [[R, '14..', '法律、行政法规禁止公开的政府信息'], [R, '36..3', '不予公开'], first],
  denied_security: [[R, '14..', '公开后可能危及'], [R, '36..3', '不予公开'], first],
  denied_thirdParty: [[R, '15..', '第三方合法权益造成损害'], [R, '32..', '第三方不同意公开'], [R, '36..3', '不予公开'], first],
  denied_internalAffairs: [[R, '16.1.', '行政机关的内部事务信息'], [R, '36..3', '不予公开'], first],
  denied_process: [[R, '16.2.', '在履行行政管理职能过程中形成的'], [R, '36..3', '不予公开'], first],
  denied_enforcementFile: [[R, '16.2.', '行政执法案卷信息'], [R, '36..3', '不予公开'], first],
  denied_administrativeQuery: [[R, '36..7', '对信息的获取有特别规定'], first],
  unavailable_notHeld: [[R, '36..4', '该政府信息不存在']],
  unavailable_notOurs: [[R, '10.1.', ''], [R, '36..5', '不属于本']],
  unavailable_mustBeMade: [[R, '38..', '对现有政府信息进行加工、分析']],
  unavailable_stillUnclear: [[R, '29.2.2', ''], [R, '30..', '申请内容']],
  notProcessed_petition: [[R, '39.1.', '以政府信息公开申请的形式进行信访、投诉、举报等活动']],
  notProcessed_repeat: [[R, '36..6', '不予重复处理']],
  notProcessed_publication: [[R, '39.2.', '公开出版物']],
  notProcessed_excessive: [[R, '35..', '数量、频次明显超过合理范围']],
  notProcessed_reissue: [[R, '36..6', '不予重复处理']],
  other_notCorrected: [[R, '30..', '视为放弃申请']],
  other_feeUnpaid: [[C, '6..', '']],
};

test('each letter is told', () => expect(Object.keys(expected).sort()).toEqual(letters.map(({ id }) => id).sort()));

describe.each(letters.map((letter) => [letter.id, letter] as const))('%s', (id, letter) => {
  const text = said(composed(letter).outline);

  test('cites these places and no others', () => {
    const written = citationsIn(text).filter(({ law }) => laws.some(({ title }) => title === law)).map(({ law, article, paragraph, item }) => `${law} ${article}.${paragraph ?? ''}.${item ?? ''}`);
    expect([...new Set(written)].sort()).toEqual(expected[id]!.map(([law, place]) => `${law} ${place}`).sort());
    expect(wrongCitations(text, laws, on)).toEqual([]);
  });

  test('takes its words from them', () => {
    for (const [law, place, words] of expected[id]!) {
      if (words === '') continue;
      const [article, paragraph, item] = place.split('.').map((part) => (part === '' ? null : Number(part)));
      const there = wordsOf(lawOn(laws, law, on)!, { article: article!, paragraph: paragraph!, item: item! });
      expect(there, `${law} ${place}`).toContain(words);
      expect(text).toContain(words);
    }
  });
});

test('the fees: the only law cited that is not here with the article is the one whose text could not be checked', () => {
  const cited = letters.flatMap((letter) => citationsIn(said(composed(letter).outline)));
  const lacking = cited.filter(({ law, article }) => !laws.some((one) => one.title === law && one.articles.some((two) => two.article === article)));
  expect([...new Set(lacking.map(({ law, text }) => `${law}${text}`))].sort()).toEqual(['不动产登记暂行条例第二十七条', '政府信息公开信息处理费管理办法第六条', '中华人民共和国统计法第二十八条'].sort());
});

test('the periods of the remedies are those of the laws', () => {
  const remedy = composed(letters.find(({ id }) => id === 'denied_process')!).outline.blocks.find(({ id }) => id === 'remedy');
  expect(remedy && 'text' in remedy ? remedy.text : '').toMatch(/自收到之日起60日内先向某市人民政府申请行政复议；.*自收到行政复议决定书之日起15日内/);
  const words = (law: string, article: number) => wordsOf(lawOn(laws, law, on)!, { article, paragraph: 1, item: null });
  expect(words(F, 20)).toContain('六十日内提出行政复议申请');
  expect(words('中华人民共和国行政诉讼法', 45)).toContain('收到复议决定书之日起十五日内');
  expect(words('中华人民共和国行政诉讼法', 46)).toContain('六个月内提出');
  expect(wordsOf(lawOn(laws, F, on)!, { article: 23, paragraph: 1, item: 4 })).toBe('申请政府信息公开，行政机关不予公开；');
});
