// Bound numbers in the narrative: what they show, what is said where there is no number, and typing around them.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkReport } from '../../../shared/annual/check.ts';
import { editText, replaceShown } from '../../../shared/annual/narrative/editText.ts';
import { fieldFindings, fillText, piecesOf, readField, sayField, unknownFields, writeField } from '../../../shared/annual/narrative/fields.ts';
import type { Numbers } from '../../../shared/annual/narrative/fields.ts';
import { bindNumber, offersIn } from '../../../shared/annual/narrative/offers.ts';
import { quantitiesOf } from '../../../shared/annual/narrative/quantities.ts';
import type { Cells } from '../../../shared/annual/report.ts';
import { form2019, form2021, forms } from './helpers.ts';

const cells = (values: Record<string, number | string | null>): Cells => new Map(Object.entries(values));
const numbers = (now: Record<string, number | string | null>, last: Record<string, number | string | null> | null = null): Numbers => ({ form: form2021, cells: cells(now), last: last === null ? null : cells(last) });
const received = 'three.newlyReceived.total';

describe('what a field shows', () => {
  test.each([
    // The 2021 report of the Jining zone: 4213 items, 38.18 % more; here the applications.
    ['{{three.newlyReceived.total}}', { [received]: 3 }, { [received]: 0 }, '3'],
    ['{{two.fees}}', { 'two.fees': '59237.2449' }, null, '59237.2449'],
    ['{{last three.newlyReceived.total}}', { [received]: 3 }, { [received]: 12 }, '12'],
    ['{{growth three.newlyReceived.total}}', { [received]: 4213 }, { [received]: 3049 }, '增长38.18%'],
    ['{{growth three.newlyReceived.total}}', { [received]: 9 }, { [received]: 12 }, '下降25%'],
    ['{{growth three.newlyReceived.total}}', { [received]: 12 }, { [received]: 12 }, '持平'],
    ['{{change three.newlyReceived.total}}', { [received]: 3 }, { [received]: 0 }, '增加3'],
    ['{{change three.newlyReceived.total}}', { [received]: 3 }, { [received]: 5 }, '减少2'],
    ['{{change two.fees}}', { 'two.fees': '0.3' }, { 'two.fees': '0.1' }, '增加0.2'],
    ['{{share three.granted.total of three.total.total}}', { 'three.granted.total': 2, 'three.total.total': 3 }, null, '66.67%'],
    ['{{share three.granted.total of three.total.total}}', { 'three.granted.total': 3, 'three.total.total': 3 }, null, '100%'],
    ['{{litigation}}', { 'four.litigationDirect.total': 1, 'four.litigationAfterReconsideration.total': 2 }, null, '3'],
  ] as const)('%s', (stored, now, last, shown) => {
    expect(fillText(`共${stored}。`, numbers(now, last))).toBe(`共${shown}。`);
  });

  test('不予公开 is the sum of its eight rows', () => {
    const rows = quantitiesOf(form2021).get('denied')?.paths ?? [];
    expect(rows.length).toBe(8);
    expect(fillText('{{denied}}', numbers(Object.fromEntries(rows.map((path, at) => [path, at]))))).toBe('28');
  });

  test.each([
    ['{{three.newlyReceived.total}}', {}, null, '（未填）', /空白/],
    ['{{growth three.newlyReceived.total}}', { [received]: 3 }, { [received]: 0 }, '（上年是0）', /上年是0/],
    ['{{growth three.newlyReceived.total}}', { [received]: 3 }, null, '（没有上年的数）', /没有上年的报告/],
    ['{{share three.granted.total of three.total.total}}', { 'three.granted.total': 0, 'three.total.total': 0 }, null, '（总数是0）', /总数是0/],
    ['{{two.procurement.projects}}', {}, null, '（没有这一项）', /表式里没有这一项/],
    ['{{anything you like}}', {}, null, '（没有这一项）', /表式里没有这一项/],
  ] as const)('%s has no number, and that is an error with its place', (stored, now, last, shown, why) => {
    const own = numbers(now, last);
    expect(fillText(`收到${stored}件`, own)).toBe(`收到${shown}件`);
    const [finding, second] = fieldFindings({ requests: `收到${stored}件` }, own);
    expect(second).toBeUndefined();
    expect(finding).toMatchObject({ rule: 'R18', severity: 'error', part: 'requests', quote: shown });
    expect(finding?.message).toMatch(why);
  });

  test('the edition decides what is known: 政府集中采购 is of 2019 alone', () => {
    expect(unknownFields(form2021, '{{two.procurement.projects}}、{{three.total.total}}')).toEqual(['{{two.procurement.projects}}']);
    expect(unknownFields(form2019, '{{two.procurement.projects}}')).toEqual([]);
  });

  test('every quantity of both editions has its own name in Chinese, and is read as it was written', () => {
    for (const form of forms) {
      const all = [...quantitiesOf(form).values()];
      expect(all.length).toBeGreaterThan(190);
      const titles = all.map(({ group, title }) => `${group} ${title}`);
      expect(new Set(titles).size).toBe(titles.length);
      for (const { id, paths } of all) {
        expect(readField(writeField({ kind: 'growth', of: id }).slice(2, -2))).toEqual({ kind: 'growth', of: id });
        expect(sayField(form, { kind: 'share', of: id, within: 'three.total.total' })).not.toMatch(/[a-z]/i);
        for (const path of paths) expect(quantitiesOf(form).has(path)).toBe(true);
      }
    }
  });

  test('the check reads the text with its numbers: a bound one is never wrong, a typed one is told', () => {
    const report = (text: string) => checkReport(form2021, { year: 2024, unit: '财政局', otherUnits: [], cells: cells({ [received]: 5, 'three.carriedIn.total': 0 }), texts: { requests: text, other: '没有收取信息处理费。' }, last: null, parts: null }).filter(({ rule }) => rule === 'R7');
    expect(report('2024年收到政府信息公开申请{{three.newlyReceived.total}}件。')).toEqual([]);
    expect(report('2024年收到政府信息公开申请4件。')).toMatchObject([{ severity: 'hint', part: 'requests', quote: '收到政府信息公开申请4件' }]);
  });
});

describe('typing around bound numbers', () => {
  const own = numbers({ [received]: 3, 'three.total.total': 12 });
  const kept = '收到{{three.newlyReceived.total}}件，办结{{three.total.total}}件。';
  const typed = (next: string): string => editText(piecesOf(kept, own), next);

  test.each([
    ['words beside it', '共收到3件，办结12件。', '共收到{{three.newlyReceived.total}}件，办结{{three.total.total}}件。'],
    ['words right behind it', '收到3份件，办结12件。', '收到{{three.newlyReceived.total}}份件，办结{{three.total.total}}件。'],
    ['at the end', '收到3件，办结12件。其中', `${kept}其中`],
    ['the number typed over', '收到4件，办结12件。', '收到4件，办结{{three.total.total}}件。'],
    ['a digit behind it makes another number', '收到35件，办结12件。', '收到35件，办结{{three.total.total}}件。'],
    ['a digit before it, too', '收到3件，办结512件。', '收到{{three.newlyReceived.total}}件，办结512件。'],
    ['a digit inside', '收到3件，办结142件。', '收到{{three.newlyReceived.total}}件，办结142件。'],
    ['taken away', '收到件，办结12件。', '收到件，办结{{three.total.total}}件。'],
    ['all of it', '', ''],
  ])('%s', (_name, next, stored) => {
    expect(typed(next)).toBe(stored);
  });

  test('whatever is typed is shown as it was typed; a number far from the place stays bound', () => {
    const word = fc.string({ unit: fc.constantFrom('收', '到', '，', '3', '1', '%', ' ', '\n', '件'), maxLength: 6 });
    const piece = fc.oneof(word, fc.constantFrom('{{three.newlyReceived.total}}', '{{three.total.total}}', '{{unknown}}'));
    fc.assert(fc.property(fc.array(piece, { maxLength: 6 }), word, fc.nat(30), fc.nat(10), (parts, put, from, length) => {
      const pieces = piecesOf(parts.join(''), own);
      const shown = pieces.map(({ text }) => text).join('');
      const [start, end] = [Math.min(from, shown.length), Math.min(from + length, shown.length)];
      const next = shown.slice(0, start) + put + shown.slice(end);
      expect(fillText(editText(pieces, next), own)).toBe(next);
      expect(fillText(replaceShown(pieces, start, end, { kind: 'text', text: put }), own)).toBe(next);
    }), { numRuns: 500 });
  });

  test('a field put over a typed number takes its place', () => {
    const field = piecesOf('{{three.total.total}}', own)[0]!;
    expect(replaceShown(piecesOf('收到3件，办结9件', own), 7, 8, field)).toBe('收到3件，办结{{three.total.total}}件');
  });
});

describe('typed numbers that a cell says, too', () => {
  const own = numbers({ [received]: 3, 'three.carriedIn.total': 0, 'three.total.total': 3, 'three.carriedOut.total': 0, 'three.granted.total': 2 }, { [received]: 2 });

  test('are offered with what they may be bound to; bound ones, wrong ones and words are not', () => {
    const offers = offersIn({ requests: '2024年共收到政府信息公开申请3件，比上年增长50%，予以公开2件，部分公开5件，办结申请{{three.total.total}}件。' }, own, 2024);
    expect(offers.map(({ quote, number, fields }) => [quote, number, fields.map(({ field }) => field)])).toEqual([
      ['收到政府信息公开申请3件', '3', ['{{three.newlyReceived.total}}', '{{received}}']],
      ['收到政府信息公开申请3件，比上年增长50%', '增长50%', ['{{growth three.newlyReceived.total}}']],
      ['予以公开2件', '2', ['{{three.granted.total}}']],
    ]);
    expect(offers[0]?.fields[0]?.title).toBe('表三 一、本年新收政府信息公开申请数量：总计');
  });

  test.each([
    ['收到政府信息公开申请3件，比上年增加1件。', ['3', '增加1']],
    ['收到政府信息公开申请3件，比上年增加2件。', ['3']],
    ['收到政府信息公开申请3件，比上年下降50%。', ['3']],
    ['受理行政许可申请3件，比上年增长50%。', []],
    ['2024年制定规范性文件3件，废止规范性文件1件。', ['1']],
    ['行政许可决定120件，被申请信息公开行政复议0件。', ['120', '0']],
  ])('%s', (text, expected) => {
    const more = { ...own, cells: cells({ ...Object.fromEntries(own.cells), 'two.normativeDocuments.made': 4, 'two.normativeDocuments.repealed': 1, 'two.licences': 120, 'four.reconsideration.total': 0 }) };
    expect(offersIn({ requests: text }, more, 2024).map(({ number }) => number)).toEqual(expected);
  });

  test('approximate numbers and numbers of another year are not offered', () => {
    expect(offersIn({ requests: '收到政府信息公开申请约3件。2023年收到政府信息公开申请3件。' }, own, 2024)).toEqual([]);
  });

  test('the same words twice: each in its own place', () => {
    const text = '予以公开2件；经统计，予以公开2件。';
    const offers = offersIn({ requests: text }, own, 2024);
    expect(offers.map(({ at }) => at)).toEqual([text.indexOf('2'), text.lastIndexOf('2')]);
    expect(bindNumber(text, own, offers[1]!, '{{three.granted.total}}')).toBe('予以公开2件；经统计，予以公开{{three.granted.total}}件。');
  });
});
