// What the scheme does not list is told once for the whole run.
import { expect, test } from 'vitest';
import { unclassedHint, unlistedHint } from '../../../shared/scoring/unlisted.ts';
import { commission, event, item, score, unit } from './helpers.ts';
import { runOf, small } from './kinds/small.ts';

const scheme = small([{ id: 'p', kind: 'pointsPerOutlet', prices: [{ outlet: 'city', points: 4 }] }, { id: 'k', kind: 'commissioned', by: ['市府办'], missed: -2 }]);

test('outlets, events and askers, the most frequent first of each', () => {
  const items = [item(1, '2020-05-01', [['莱芜日报', '2020-05-02'], ['市信息', '2020-05-02']]), item(2, '2020-05-01', [['莱芜日报', '2020-05-02'], ['外地晚报', '2020-05-03']])];
  const others = { events: [event('以干代训培训', '2020-05-04')], commissions: [commission(1, '某某处', '2020-05-10', null, { title: '春耕' })] };
  const run = runOf(scheme, '2020-05', '2020-05', { items, others });
  expect(unlistedHint(run)).toEqual({
    code: 'unlisted', severity: 'hint',
    message: '登记里有5处不在计分办法所列之内，没有计分：刊物“莱芜日报”（2处）、刊物“外地晚报”、加减分“以干代训培训”、某某处约稿“春耕”。如果只是写法不同，请改正登记，或在办法里补上；点开单位的得分可以看到是哪一条。',
  });
});

test('of many kinds the first five are named', () => {
  const others = { events: Array.from({ length: 7 }, (_, at) => event(`事项${at}`, '2020-05-04')) };
  expect(unlistedHint(runOf(scheme, '2020-05', '2020-05', { others }))?.message).toMatch(/有7处.*加减分“事项4”等7种。/);
});

test('nothing is said when every record counts', () => {
  expect(unlistedHint(runOf(scheme, '2020-05', '2020-05', { items: [item(1, '2020-05-01', [['市信息', '2020-05-02']])] }))).toBeNull();
});

test('units of none of the scheme’s classes are named; a scheme without classes has none to miss', () => {
  const units = Array.from({ length: 7 }, (_, at) => [unit(at + 1, `单位${at + 1}`, { tier: at === 0 ? '甲' : '' }), []] as const);
  const classed = small([{ id: 'p', kind: 'base', points: 6, per: 'span' }], { classes: [{ id: 'first', name: '一类', tiers: ['甲'] }] });
  expect(unclassedHint(score(classed, '2020-05', '2020-05', units.slice(0, 2)))).toMatchObject({ code: 'unclassed', message: expect.stringMatching(/^单位2不在计分办法的任何一类单位里，.*没有用在它上。/) });
  expect(unclassedHint(score(classed, '2020-05', '2020-05', units))?.message).toMatch(/^单位2、单位3、单位4、单位5、单位6等6个单位不在/);
  expect(unclassedHint(score(classed, '2020-05', '2020-05', units.slice(0, 1)))).toBeNull();
  expect(unclassedHint(score(scheme, '2020-05', '2020-05', units))).toBeNull();
});
