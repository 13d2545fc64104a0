// 批示加分: level and form, the highest or one of each level, several leaders in one cell.
import { describe, expect, test } from 'vitest';
import type { ScoringItem } from '../../../../shared/scoring/facts.ts';
import { item } from '../helpers.ts';
import { faults, runOf, short, small } from './small.ts';

const LEVELS = [
  { names: ['省领导', '省长'], points: 60, forms: [{ forms: ['综合'], points: 20 }], mark: '★★★' },
  { names: ['市领导', '市长', '市委、市政府领导'], points: 40, mark: '★★' },
  { names: ['区领导', '区委书记'], points: 30, mark: '★' },
];
const scheme = (take: string) => small([{ id: 'i', kind: 'instruction', levels: LEVELS, take }]);

/** An item printed on several days, each time with an instruction (and a form). */
function instructed(...told: [string, string, string?][]): ScoringItem {
  const one = item(1, '2020-04-01', told.map(([on, , form]) => ['区快讯', on, form]));
  return { ...one, adoptions: one.adoptions.map((adoption, at) => ({ ...adoption, instruction: told[at]?.[1] ?? '' })) };
}
const of = (take: string, ...told: [string, string, string?][]) => runOf(scheme(take), '2020-04', '2020-06', { items: [instructed(...told)] });
const lines = (...args: Parameters<typeof of>): string[] => short(of(...args).lines.filter((line) => line.rule === 'i'));

describe('一处批示', () => {
  test.each([
    ['省领导', '', 60],
    ['省领导', '综合', 20],
    ['副省长王某', '', 60],
    ['市委、市政府领导', '综合', 40],
    ['某某', '', 0],
  ])('%s %s: %i', (written, form, points) => {
    expect(of('highest', ['2020-05-02', written, form]).rows[0]?.score).toBe(points);
  });

  test('a writing the scheme does not know is named', () => {
    expect(of('highest', ['2020-05-02', '某某']).lines.find((line) => line.rule === 'i')?.text).toContain('批示“某某”不在计分办法所列的级别之内');
  });

  test('an instruction after the span counts later', () => {
    expect(lines('highest', ['2020-07-01', '省领导'])).toEqual([]);
  });
});

describe('几处批示', () => {
  test('the highest counts, the others stay with 0', () => {
    const run = of('highest', ['2020-04-05', '区领导'], ['2020-05-05', '市领导']);
    expect(short(run.lines.filter((line) => line.rule === 'i'))).toEqual(['2020-04 i 0', '2020-05 i 40']);
    expect(run.items[0]?.mark).toBe('★★');
    expect(run.lines.find((line) => line.points === 0 && line.rule === 'i')?.text).toBe('信息1：区领导批示★，同一信息已按另一批示计分，此处计0分。');
  });

  test('what counts is the points, not the level: a combined item of the province is below the city', () => {
    expect(lines('highest', ['2020-04-05', '省领导', '综合'], ['2020-05-05', '市领导'])).toEqual(['2020-04 i 0', '2020-05 i 40']);
  });

  test('one of each level; two of the same level are one', () => {
    expect(lines('each', ['2020-04-05', '区领导'], ['2020-05-05', '市领导'], ['2020-05-06', '市长'])).toEqual(['2020-04 i 30', '2020-05 i 40', '2020-05 i 0']);
  });

  test('several leaders in one cell', () => {
    expect(lines('each', ['2020-05-05', '市长、区委书记'])).toEqual(['2020-05 i 40', '2020-05 i 30']);
    expect(lines('highest', ['2020-05-05', '区委书记，副省长'])).toEqual(['2020-05 i 60', '2020-05 i 0']);
  });
});

test('a level may rest on a clause of its own; one that is not there is refused', () => {
  expect(faults([{ id: 'i', kind: 'instruction', levels: [{ names: ['省领导'], points: 60, clause: 'none' }] }])).toEqual(['rules[0].levels[0].clause']);
});

test('an item keeps its stars when the points of its adoption count in their place', () => {
  const replaced = small([
    { id: 'p', kind: 'pointsPerOutlet', prices: [{ outlet: 'district', points: 50 }] },
    { id: 'i', kind: 'instruction', levels: LEVELS },
    { id: 'r', kind: 'instead', by: ['i'], of: ['p'], how: 'higher' },
  ]);
  const run = runOf(replaced, '2020-04', '2020-06', { items: [instructed(['2020-05-05', '市领导'])] });
  expect(short(run.lines)).toEqual(['2020-05 p 50', '2020-05 r 0']);
  expect(run.items[0]?.mark).toBe('★★');
});
