// 约稿: done, late, missed, excused, open; each counts in one period alone.
import { describe, expect, test } from 'vitest';
import { commission } from '../helpers.ts';
import { runOf, short, shortRun, small } from './small.ts';

const scheme = small([{ id: 'k', kind: 'commissioned', by: ['市政府办公厅'], done: 5, late: -5, missed: -20 }]);
const of = (one: ReturnType<typeof commission>, from = '2020-04', to = '2020-06'): string[] => shortRun(scheme, from, to, { others: { commissions: [one] } });
const CITY = '市政府办公厅';

describe('市政府办公厅约稿', () => {
  test.each([
    ['delivered on the day', commission(1, CITY, '2020-05-10', '2020-05-10'), ['2020-05 k 5']],
    ['delivered a day late', commission(1, CITY, '2020-05-10', '2020-05-11'), ['2020-05 k -5']],
    ['not delivered', commission(1, CITY, '2020-05-10', null), ['2020-05 k -20']],
    ['not delivered, due on the last day', commission(1, CITY, '2020-06-30', null), ['2020-06 k -20']],
    ['not delivered, explained', commission(1, CITY, '2020-05-10', null, { excused: true }), ['2020-05 k 0']],
    ['delivered late, explained', commission(1, CITY, '2020-05-10', '2020-05-20', { excused: true }), ['2020-05 k 0']],
    ['delivered in time, judged as failed', commission(1, CITY, '2020-05-10', '2020-05-09', { outcome: 'failed' }), ['2020-05 k -20']],
    ['delivered late, judged as done', commission(1, CITY, '2020-05-10', '2020-05-20', { outcome: 'done' }), ['2020-05 k 5']],
    ['due after the span', commission(1, CITY, '2020-07-01', null), []],
    ['without a day, open', commission(1, CITY, null, null), []],
    ['without a day, delivered', commission(1, CITY, null, '2020-06-02'), ['2020-06 k 5']],
    ['asked by somebody the scheme does not name', commission(1, '信息科', '2020-05-10', null), ['2020-05 unlisted 0']],
    ['asked by somebody the scheme does not name, still open', commission(1, '信息科', '2020-07-10', null), []],
  ])('%s', (_what, one, lines) => {
    expect(of(one)).toEqual(lines);
  });

  test('late into the next quarter counts where it was due, not twice', () => {
    const late = commission(1, CITY, '2020-06-20', '2020-07-05');
    // At the end of June it had not come; in July it is a thing of the past.
    expect([of(late), of(late, '2020-07', '2020-09'), of(late, '2020-04', '2020-09')]).toEqual([['2020-06 k -20'], [], ['2020-06 k -5']]);
  });

  test('says what was asked and what became of it', () => {
    const run = runOf(scheme, '2020-04', '2020-06', { others: { commissions: [commission(7, CITY, '2020-05-10', null, { title: '稳就业情况' })] } });
    expect(short(run.lines)).toEqual(['2020-05 k -20']);
    expect(run.lines[0]).toMatchObject({ text: '市政府办公厅约稿“稳就业情况”：没有按要求完成，计-20分。', records: [{ kind: 'commission', id: 7, text: '市政府办公厅约稿“稳就业情况”' }] });
  });
});

test('whoever asked, where the scheme does not say', () => {
  const any = small([{ id: 'k', kind: 'commissioned', done: 2 }]);
  expect(shortRun(any, '2020-04', '2020-06', { others: { commissions: [commission(1, '信息科', null, '2020-05-01'), commission(2, CITY, null, '2020-06-01')] } })).toEqual(['2020-05 k 2', '2020-06 k 2']);
});

test('judged as done, but late into the next month: counts where it was due, once', () => {
  const one = commission(1, CITY, '2020-05-20', '2020-06-10', { outcome: 'done' });
  expect([of(one, '2020-05', '2020-05'), of(one, '2020-06', '2020-06'), of(one)]).toEqual([['2020-05 k 5'], [], ['2020-05 k 5']]);
});
