// Every letter: its elements, its remedy by date, the office's own wording.
import { describe, expect, test } from 'vitest';
import { day } from '../../../shared/days/day.ts';
import type { Outline } from '../../../shared/outline/outline.ts';
import { letterProblems } from '../../../shared/requests/letters/check.ts';
import { outcomes, outcomeValues } from '../../../shared/requests/outcomes.ts';
import { fieldsIn, wordingOf } from '../../../shared/requests/letters/template.ts';
import { knownFields } from '../../../shared/requests/letters/values.ts';
import { sound, text } from '../papers/helpers.ts';
import { composed, laws, letters, office } from './letterHelpers.ts';

const today = day('2026-11-30');
const whole = (outline: Outline): string => outline.blocks.map((block) => ('text' in block ? block.text : block.kind === 'table' ? block.body.flat().map((cell) => cell.text).join('\n') : '')).join('\n');
const letterOf = (id: string) => letters.find((letter) => letter.id === id)!;

test('there is a letter for every step and every outcome that is answered', () => {
  const answered = new Set(letters.flatMap(({ outcome }) => outcome ?? []));
  expect(outcomeValues.filter((outcome) => !answered.has(outcome))).toEqual(['other_other']);
  expect(new Set(letters.map(({ id }) => id)).size).toBe(letters.length);
  for (const id of ['register', 'receipt', 'correction', 'reasons', 'extension', 'delay', 'fee', 'assistance', 'thirdParty', 'agency', 'consulted', 'thirdPartyDecision']) expect(letterOf(id), id).toBeDefined();
});

describe.each(letters.map((letter) => [letter.id, letter] as const))('%s', (_id, letter) => {
  test('complete and in whole sentences', () => {
    const { outline, missing } = composed(letter);
    expect(missing).toEqual([]);
    sound(outline);
    const said = whole(outline);
    expect(said).not.toMatch(/。。|；。|，。|“”|（）|\{/);
    if (letter.addressee === '{申请人}' || letter.id === 'register') expect(said).toContain('张某');
  });

  test('to an organisation', () => {
    const { outline } = composed(letter, { kind: 'business' });
    if (letter.addressee === '{申请人}') expect(whole(outline)).toContain('某咨询有限公司');
    expect(whole(outline)).not.toMatch(/你(?!单位|（单位）|机关|在2024|可以通过)/);
  });

  test('the shipped wording passes its own check and knows all its fields', () => {
    expect(letterProblems(letter, letter, laws, today)).toEqual([]);
    const known = new Set<string>([...knownFields, ...letter.fields.map(({ name }) => name)]);
    expect([...fieldsIn(wordingOf(letter)), ...letter.must].filter((name) => !known.has(name))).toEqual([]);
  });

  test('what is lacking is named, not left out in silence', () => {
    const { missing } = composed(letter, { said: {}, events: [], settings: { ...office, issuer: '', contact: '', telephone: '' } });
    const wanted = letter.fields.filter(({ required }) => required).map(({ name }) => name);
    expect(missing).toEqual(expect.arrayContaining(wanted));
    if (letter.must.includes('本机关')) expect(missing).toContain('本机关');
  });
});

describe('third parties do not learn who applied', () => {
  test.each(['thirdParty', 'agency', 'thirdPartyDecision', 'assistance'])('%s', (id) => expect(whole(composed(letterOf(id)).outline)).not.toContain('张某'));
});

describe('救济告知', () => {
  test('since 2024-01-01 a refusal to disclose goes to reconsideration first; before, either way was open', () => {
    for (const letter of letters) {
      if (letter.outcome === undefined) continue;
      const now = text(composed(letter, { on: '2024-01-01' }).outline, 'remedy') ?? '';
      const before = text(composed(letter, { on: '2023-12-31' }).outline, 'remedy') ?? '';
      expect(before, letter.id).toContain('或者自收到之日起6个月内向某县人民法院提起行政诉讼');
      if (outcomes[letter.outcome].reconsiderationFirst) {
        expect(now, letter.id).toMatch(/应当自收到之日起60日内先向某市人民政府申请行政复议/);
        expect(now, letter.id).not.toContain('或者');
      } else expect(now, letter.id).toBe(before);
    }
  });
});

describe('particulars', () => {
  test('补正', () => {
    const said = whole(composed(letterOf('correction')).outline);
    for (const words of ['2024年3月27日', '视为放弃申请', '第三十条', '自本机关收到补正的申请之日起计算']) expect(said).toContain(words);
  });
  test('延期: the old day, the days, who agreed, the new day', () => {
    const said = whole(composed(letterOf('extension')).outline);
    for (const words of ['不能在2024年4月1日前（含当日）答复', '15个工作日', '李某同意', '需要向三个承办单位检索', '将在2024年4月23日前（含当日）作出答复']) expect(said).toContain(words);
  });
  test('收费: rule, tiers, amount, day', () => {
    const said = whole(composed(letterOf('fee')).outline);
    for (const words of ['国办函〔2020〕109号', '720元', '第31至100页，每页10元，计700元', '请自收到本通知次日起30日内缴费', '逾期未缴纳的', '自完成缴费次日起重新计算']) expect(said).toContain(words);
  });
  test('征求意见: what silence means', () => {
    expect(whole(composed(letterOf('thirdParty')).outline)).toContain('由本机关依照条例的规定决定是否公开');
    expect(whole(composed(letterOf('agency')).outline)).toContain('视为同意公开');
  });
});

describe('the office changes the wording', () => {
  const correction = letterOf('correction');
  const changed = (from: string, to: string) => ({ ...correction, paragraphs: correction.paragraphs.map((one) => ({ ...one, text: one.text.replace(from, to) })) });
  test('other words are fine', () => expect(letterProblems(changed('特此告知', '现予告知'), correction, laws, today)).toEqual([]));
  test('an element lost is refused', () => expect(letterProblems(changed('{补正期限}', '近日'), correction, laws, today)[0]?.message).toContain('{补正期限}'));
  test('a field misspelt is refused', () => expect(letterProblems(changed('{补正指引}', '{补正说明}'), correction, laws, today)[0]?.code).toBe('letter-field-unknown'));
  test('a brace too many is refused', () => expect(letterProblems(changed('{补正指引}', '{{补正指引}'), correction, laws, today).map(({ code }) => code)).toContain('letter-brace'));
});
