// What is doubtful in a scheme beside those there are.
import { expect, test } from 'vitest';
import { doubts } from '../../../shared/scoring/doubts.ts';
import type { Scheme } from '../../../shared/scoring/scheme.ts';
import { small } from './kinds/small.ts';

const RULE = { id: 'q', kind: 'pointsPerItem', measure: 'all', points: 1 };
const scheme = (more: Record<string, unknown>): Scheme => small([RULE], more);
const codes = (one: Scheme, others: readonly Scheme[]): string[] => doubts(one, others).map(({ code }) => code);
const source = (document: string): unknown => ({ document, issuer: '办公室', issuedOn: '2020-01-01' });

test('a scheme that replaces one nobody knows', () => {
  expect(codes(scheme({ replaces: 'old' }), [])).toEqual(['scheme-replaces-unknown']);
  expect(codes(scheme({ id: 'new', from: '2021-01-01', replaces: 'small' }), [scheme({})])).toEqual([]);
});

test('days that two schemes of one document or one chain share', () => {
  expect(codes(scheme({ id: 'new', from: '2021-01-01' }), [scheme({})])).toEqual(['scheme-overlaps']);
  expect(codes(scheme({ id: 'new', from: '2021-01-01' }), [scheme({ to: '2020-12-31' })])).toEqual([]);
  expect(codes(scheme({ id: 'new', from: '2021-01-01', source: source('另一办法') }), [scheme({})])).toEqual([]);
  // Two that both take the place of the first.
  const [first, second] = [scheme({ source: source('一') }), scheme({ id: 'second', from: '2021-01-01', replaces: 'small', source: source('二') })];
  const third = scheme({ id: 'third', from: '2022-01-01', replaces: 'small', source: source('三') });
  expect(doubts(third, [first, second]).map(({ message }) => message)).toEqual(['“小办法”与“小办法”（second）的适用时间有重叠：没有指定用哪个办法的，重叠的日子不能计分。请给不再用的办法写上失效日期，或者写明接替（replaces）。']);
});

test('a clause that does not stand in the text word for word', () => {
  const clauses = [{ id: 'c', label: '第一条', text: '条 款' }, { id: 'd', label: '第二条', text: '别的话' }];
  expect(doubts(scheme({ clauses }), []).map(({ message }) => message)).toEqual(['“第二条”的条文在原文（text）里没有逐字出现，请核对条文，或者把它所在的一段补进原文。']);
});

test('a price two rules set for the same adoptions: told, with the rule and the outlet', () => {
  const printed = (id: string, prices: unknown[], more: Record<string, unknown> = {}) => ({ id, kind: 'pointsPerOutlet', prices, ...more });
  const of = (...rules: ReturnType<typeof printed>[]): string[] => doubts(small(rules as never), []).map(({ code, message }) => `${code} ${message}`);
  const first = printed('p', [{ outlet: 'city', points: 10 }, { outlet: 'city', forms: ['综合'], points: 5 }]);
  expect(of(first, printed('again', [{ outlet: 'province', points: 20 }, { outlet: 'city', points: 8 }]))).toEqual([expect.stringMatching(/^scheme-price-twice 第2条规则“again”给《市信息》同样的采用又定了分值（第1条规则已经定过）/)]);
  expect(of(first, printed('again', [{ outlet: 'city', forms: ['简讯', '综合'], points: 8 }]))).toHaveLength(1);
  expect(of(first, printed('again', [{ outlet: 'city', forms: ['简讯'], points: 8 }]))).toEqual([]);
  expect(of({ ...first, units: { groups: ['街道'] } } as never, printed('again', [{ outlet: 'city', points: 8 }], { units: { groups: ['区直'] } }))).toEqual([]);
});
