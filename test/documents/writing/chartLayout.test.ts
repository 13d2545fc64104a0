// Where the parts of a chart stand: round ticks, nothing outside the picture, no two series alike in black and white.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Chart } from '../../../shared/outline/chart.ts';
import { barPlaces, chartHeight, chartLayout, pointLabels } from '../../../shared/outline/chartLayout.ts';
import { chartLooks } from '../../../shared/outline/chartLooks.ts';
import { chartScale } from '../../../shared/outline/chartScale.ts';
import { chartSentence } from '../../../shared/outline/chartWords.ts';
import { textWidth } from '../../../shared/outline/textWidth.ts';

const chart = (values: (number | null)[], more: Partial<Chart> = {}): Chart => ({
  form: 'bars', title: '各单位完成情况', unit: '项', categories: values.map((_, at) => `第${at + 1}类`), series: [{ name: '已完成', look: 'done', values }], ...more,
});

describe('scale', () => {
  test.each([
    [[0, 0], 1, 1],
    [[3, 7], 8, 2],
    [[47, 102], 120, 20],
    [[1, 2], 2, 1],
    [[999], 1000, 200],
    [[0.3, 0.45], 0.5, 0.1],
  ])('%j ends at %d by steps of %d', (values, to, step) => {
    expect(chartScale(chart(values))).toMatchObject({ from: 0, to, step });
  });

  test('percent ends at 100; a stack is as long as its sum; what exceeds the wanted end is shown all the same', () => {
    expect(chartScale(chart([33], { unit: '%', max: 100 })).ticks).toEqual([0, 20, 40, 60, 80, 100]);
    const two = [{ name: '甲', look: 'done' as const, values: [6] }, { name: '乙', look: 'open' as const, values: [7] }];
    expect(chartScale(chart([6], { form: 'stacked', series: two })).to).toBe(15);
    expect(chartScale(chart([130], { max: 100 })).to).toBeGreaterThanOrEqual(130);
  });

  test('every value lies on the scale and its ends are ticks', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.integer({ min: -50, max: 100_000 }), fc.double({ min: 0, max: 1e6, noNaN: true })), { minLength: 1, maxLength: 20 }), (values) => {
        const scale = chartScale(chart(values));
        expect(scale.from).toBeLessThanOrEqual(Math.min(0, ...values) + 1e-6);
        expect(scale.to).toBeGreaterThanOrEqual(Math.max(0, ...values) * (1 - 1e-9));
        expect(scale.ticks[0]).toBeCloseTo(scale.from, 6);
        expect(scale.ticks.length).toBeLessThanOrEqual(10);
      }),
    );
  });
});

describe('places', () => {
  test('plot, legend and labels stay within the picture', () => {
    const forms = fc.constantFrom<Chart['form'][]>('bars', 'stacked', 'lines');
    fc.assert(
      fc.property(forms, fc.array(fc.string({ unit: 'grapheme', maxLength: 40 }), { minLength: 1, maxLength: 60 }), fc.integer({ min: 1, max: 5 }), (form, categories, series) => {
        const one: Chart = { form, title: '', unit: '项', categories, series: Array.from({ length: series }, (_, at) => ({ name: `系列${at}`, look: 'plain' as const, values: categories.map((name) => name.length) })) };
        const layout = chartLayout(one, 156, chartHeight(one, 156));
        expect(layout.plot.left).toBeGreaterThanOrEqual(0);
        expect(layout.plot.left + layout.plot.width).toBeLessThanOrEqual(156);
        expect(layout.plot.top + layout.plot.height).toBeLessThanOrEqual(chartHeight(one, 156));
        if (layout.legendBox) expect(layout.legendBox.left + layout.legendBox.width).toBeLessThanOrEqual(156.001);
        const last = barPlaces(one, layout.band).at(-1)!;
        expect(last.at + last.thickness).toBeLessThanOrEqual(layout.band);
      }),
    );
  });

  test('a long name takes two lines and then ends with …', () => {
    const one = chart([1, 2], { categories: ['统筹推进重点领域信息公开和政策解读回应工作落实情况以及其他方面的各项工作', '短'] });
    const layout = chartLayout(one, 156, chartHeight(one, 156));
    expect(layout.labels[0]).toHaveLength(2);
    expect(layout.labels[0]![1]!.endsWith('…')).toBe(true);
    for (const line of layout.labels[0]!) expect(textWidth(line)).toBeLessThanOrEqual((layout.plot.left - 2) / 3.7 + 0.1);
    expect(layout.labels[1]).toEqual(['短']);
  });

  test('sixty categories still fit on a page', () => {
    expect(chartHeight(chart(Array.from({ length: 60 }, () => 1)), 156)).toBeLessThanOrEqual(205);
  });

  test('numbers of two lines: the upper one above, the lower one below, neither on the axis nor said twice', () => {
    const one = chart([], { form: 'lines', categories: ['1月', '2月', '3月', '4月'], series: [{ name: '完成', look: 'done', values: [0, 9, 20, null] }, { name: '到期', look: 'plan', values: [3, 9, 30, 40] }] });
    expect(pointLabels(one, chartLayout(one, 156, 75))).toEqual([[null, 'above', 'below', null], ['above', null, 'above', 'above']]);
  });
});

test('no two series look alike, and whoever looks the same in colour differs in pattern', () => {
  const looks = ['done', 'open', 'overdue', 'plan', 'plain'] as const;
  const seen = chartLooks({ ...chart([1]), series: looks.map((look) => ({ name: look, look, values: [1] })) });
  expect(new Set(seen.map((look) => `${look.fill} ${look.pattern}`)).size).toBe(looks.length);
  const plain = chartLooks({ ...chart([1]), series: Array.from({ length: 5 }, () => ({ name: '', look: 'plain' as const, values: [1] })) });
  expect(new Set(plain.map((look) => `${look.fill} ${look.pattern} ${look.ink}`)).size).toBe(5);
});

test('one sentence tells most and least, or the way of a line', () => {
  expect(chartSentence(chart([5, 2]))).toBe('各单位完成情况：条形图，共2类。已完成最多的是第1类（5项），最少的是第2类（2项）。');
  expect(chartSentence(chart([3, 3]))).toContain('已完成都是3项。');
  expect(chartSentence(chart([1, 4, null], { form: 'lines' }))).toContain('已完成从第1类的1项到第2类的4项。');
  expect(chartSentence(chart([null]))).toContain('已完成没有数字。');
});
