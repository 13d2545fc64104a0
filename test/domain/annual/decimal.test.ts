// Amounts in 万元: exact whatever is added, from text, from a double, from 元.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fromUnits, toUnits, yuanToWan } from '../../../shared/annual/decimal.ts';
import { decimalOf, readValue } from '../../../shared/annual/reading/readValue.ts';

const money = { money: true, signed: false, unit: '万元' as const };
const decimals = fc.tuple(fc.bigInt(0n, 10n ** 14n), fc.integer({ min: 0, max: 12 })).map(([digits, places]) => {
  const text = digits.toString().padStart(places + 1, '0');
  return places === 0 ? text : `${text.slice(0, -places)}.${text.slice(-places)}`;
});

test('sums are exact where doubles are not', () => {
  expect(fromUnits((toUnits('0.1') ?? 0n) + (toUnits('0.2') ?? 0n))).toBe('0.3');
  expect(fromUnits((toUnits('59237.2449') ?? 0n) + (toUnits('4166.141619') ?? 0n) + (toUnits('24252.311082') ?? 0n))).toBe('87655.697601');
});

test('text → units → the shortest text of the same amount', () => {
  fc.assert(fc.property(decimals, (text) => {
    const back = fromUnits(toUnits(text)!);
    expect(toUnits(back)).toBe(toUnits(text));
    expect(back).not.toMatch(/\.\d*0$|\.$/);
  }));
});

test('sixty amounts add up the same in any order', () => {
  fc.assert(fc.property(fc.array(decimals, { minLength: 60, maxLength: 60 }), (texts) => {
    const sum = (list: readonly string[]): bigint => list.reduce((total, text) => total + toUnits(text)!, 0n);
    expect(sum(texts)).toBe(sum(texts.toReversed()));
  }));
});

test('元 → 万元', () => {
  expect(['41661416.19', '592372449', '0', '1', '0.01', '12345.6789', '0.000000001'].map(yuanToWan)).toEqual(['4166.141619', '59237.2449', '0', '0.0001', '0.000001', '1.23456789', null]);
  fc.assert(fc.property(fc.bigInt(0n, 10n ** 16n), (cents) => {
    const yuan = `${cents / 100n}.${(cents % 100n).toString().padStart(2, '0')}`;
    expect(toUnits(yuanToWan(yuan)!)! * 10_000n).toBe(toUnits(yuan));
  }));
});

test('a double is the decimal it was written as', () => {
  expect([59237.2449, 0.1, 1e-7, 1.5e-9, 1e21, 1.25e22, 24252.311082, 100].map(decimalOf)).toEqual(['59237.2449', '0.1', '0.0000001', '0.0000000015', '1000000000000000000000', '12500000000000000000000', '24252.311082', '100']);
});

test('what no amount is', () => {
  for (const text of ['-5', '约3', '1.2.3', '3万2', '未收费', '0.0000000000001', '1e5']) expect(readValue(text, money), text).toHaveProperty('refused');
  expect(readValue('１，２３４．５６', money)).toMatchObject({ value: '1234.56' });
});

test('what no count is, and what is taken for one', () => {
  const count = { money: false, signed: false, unit: '万元' as const };
  for (const value of [1.5, -1, '1.5', '-2', '三', '3人次', '约3', '1/2', '2e3', true, { day: '2021-01-02' as never }, { error: '#N/A' }, 1e12]) expect(readValue(value, count), String(value)).toHaveProperty('refused');
  expect([3, '3', ' ３ ', '3.0', '1,234', '3件', '/', '——', '无'].map((value) => (readValue(value, count) as { value: unknown }).value)).toEqual([3, 3, 3, 3, 1234, 3, 0, 0, 0]);
  expect(readValue(null, count)).toMatchObject({ value: null, hint: { code: 'annual-blank' } });
  expect(readValue(-3, { ...count, signed: true })).toEqual({ value: '-3' });
});
