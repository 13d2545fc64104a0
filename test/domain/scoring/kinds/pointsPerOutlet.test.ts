// 按刊物计分: outlet and form decide; a reading may set another price.
import { expect, test } from 'vitest';
import { item } from '../helpers.ts';
import { faults, runOf, small } from './small.ts';

const reading = { id: 'A', quote: '条款', question: '综合怎么算？', options: [{ id: 'full', text: '全额' }, { id: 'half', text: '减半' }], taken: 'full' };
const scheme = small(
  [{ id: 'p', kind: 'pointsPerOutlet', prices: [{ outlet: 'city', forms: ['综合'], points: 10, when: { reading: 'A', is: ['half'] } }, { outlet: 'city', forms: ['简讯', '综合（三家以上）'], points: 0.5 }, { outlet: 'city', points: 20 }, { outlet: 'city', forms: ['综合'], points: 15 }] }],
  { readings: [reading] },
);
const of = (form: string, readings: Record<string, string> = {}): number | undefined => runOf(scheme, '2020-04', '2020-04', { items: [item(1, '2020-04-01', [['市信息', null, form]])], readings }).rows[0]?.score;

test('the form’s own price before the outlet’s; brackets and spaces aside', () => {
  expect([of(''), of('单篇'), of('简讯'), of('综合(三家以上)'), of('综 合')]).toEqual([20, 20, 0.5, 0.5, 15]);
});

test('a price under a reading before one that always holds, wherever it stands', () => {
  expect([of('综合', { A: 'half' }), of('综合')]).toEqual([10, 15]);
});

test('a form the scheme has no price for is told of and counts nothing', () => {
  const only = small([{ id: 'p', kind: 'pointsPerOutlet', prices: [{ outlet: 'city', forms: ['单篇'], points: 20 }] }]);
  expect(runOf(only, '2020-04', '2020-04', { items: [item(1, '2020-04-01', [['市信息', null, '图片']])] }).lines[0]).toMatchObject({ rule: 'unlisted', points: 0, text: '信息1：《市信息》采用“图片”形式，计分办法没有给它定分值，计0分。' });
});

test('one price for one form', () => {
  expect(faults([{ id: 'p', kind: 'pointsPerOutlet', prices: [{ outlet: 'city', forms: ['综合'], points: 1 }, { outlet: 'city', forms: ['综 合'], points: 2 }] }])).toEqual(['rules[0].prices[1]']);
});
