// The time limits as data, each held against the words of its article.
import { expect, test } from 'vitest';
import { day } from '../../../shared/days/day.ts';
import { citationsIn, wordsOf } from '../../../shared/laws/citations.ts';
import { lawOn } from '../../../shared/laws/law.ts';
import { outcomes } from '../../../shared/requests/outcomes.ts';
import { limits } from './cases.ts';
import { laws } from './letterHelpers.ts';

const title = '中华人民共和国政府信息公开条例';
const regulation = lawOn(laws, title, day('2026-11-30'))!;
const placeOf = (article: string) => citationsIn(`《${title}》${article}`);

test('so many working days as the article says', () => {
  const own = limits.filter(({ id }) => id !== 'feePayment' && id !== 'applicantCorrection');
  expect(own.map(({ id }) => id).sort()).toEqual(['agency', 'correction', 'extension', 'reply', 'thirdParty']);
  for (const { id, days, unit, article, from } of own) {
    const [place, ...more] = placeOf(article);
    expect(more, id).toEqual([]);
    expect(unit, id).toBe('workingDay');
    expect(wordsOf(regulation, place!), `${id} ${article}`).toContain(`${days}个工作日`);
    expect(from).toBe(regulation.from);
  }
  expect(wordsOf(regulation, placeOf('第三十三条第二款')[0]!)).toContain('延长的期限最长不得超过20个工作日');
});

test('the time for a correction is the office’s to set: the article names no number', () => {
  const { article } = limits.find(({ id }) => id === 'applicantCorrection')!;
  expect(article).toContain('合理的补正期限');
  expect(wordsOf(regulation, placeOf('第三十条')[0]!)).toContain('合理的补正期限');
});

test('every outcome rests on places that exist', () => {
  for (const [outcome, { article }] of Object.entries(outcomes)) {
    for (const place of placeOf(article)) expect(wordsOf(regulation, place), `${outcome} ${place.text}`).not.toBeNull();
    if (!['other_other', 'other_feeUnpaid'].includes(outcome)) expect(placeOf(article).length, outcome).toBeGreaterThan(0);
  }
});
