// 勾稽关系 as properties: a report that balances is never told anything; one changed cell is caught by each identity it stands in, and by no other.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkReport } from '../../../shared/annual/check.ts';
import { identityCases } from '../../../shared/annual/identities.ts';
import { placesOf } from '../../../shared/annual/places.ts';
import { sumReports } from '../../../shared/annual/sum.ts';
import { fromUnits, toUnits } from '../../../shared/annual/decimal.ts';
import { anyReport, form2021, seededReport } from './helpers.ts';
import type { Report } from './helpers.ts';

const head = { year: 2021, unit: '区财政局', otherUnits: [], texts: {} };
const check = (cells: Report, last: Report | null = null, parts: { unit: string; cells: Report }[] | null = null) => checkReport(form2021, { ...head, cells, last: last && { cells: last, texts: {} }, parts });
const errors = (...given: Parameters<typeof check>) => check(...given).filter(({ severity }) => severity === 'error');
const paths = [...placesOf(form2021).keys()];

/** From the rule's words, not from the form's data: R1 of its row, R2 and R3 of its column, R5 of its group. */
function identitiesOf(path: string): string[] {
  const [table, row = '', column = ''] = path.split('.');
  if (table === 'four') return [`R5 ${row}`];
  if (table !== 'three') return [];
  const handled = !['newlyReceived', 'carriedIn', 'carriedOut'].includes(row);
  const received = ['newlyReceived', 'carriedIn', 'total', 'carriedOut'].includes(row);
  return [`R1 ${row}`, ...(handled ? [`R2 ${column}`] : []), ...(received ? [`R3 ${column}`] : [])];
}

test('a report that balances gives no finding', () => {
  fc.assert(fc.property(anyReport, (cells) => { expect(check(cells)).toEqual([]); }), { numRuns: 40 });
});

test('changing any single cell is caught by every identity it is in, and by nothing else', () => {
  fc.assert(
    fc.property(anyReport, fc.constantFrom(...paths), fc.integer({ min: 1, max: 99 }), (cells, path, more) => {
      const changed = new Map(cells);
      const value = cells.get(path);
      changed.set(path, typeof value === 'string' ? fromUnits(toUnits(value)! + BigInt(more)) : Number(value) + more);
      const found = errors(changed).map(({ rule, cells: concerned }) => {
        expect(concerned).toContain(path);
        const [, row = '', column = ''] = concerned[0]!.split('.');
        return `${rule} ${rule === 'R1' || rule === 'R5' ? row : column}`;
      });
      expect(found.sort()).toEqual(identitiesOf(path).sort());
    }),
    { numRuns: 300 },
  );
});

test('every cell of tables three and four stands in an identity', () => {
  const covered = new Set(form2021.identities.flatMap((identity) => identityCases(form2021, identity).flatMap(({ sum, equals }) => [...sum, ...equals])));
  expect(paths.filter((path) => !path.startsWith('two.') && !covered.has(path))).toEqual([]);
});

test('an identity says what it adds up to, on both sides', () => {
  const cells = seededReport(3);
  cells.set('three.granted.total', Number(cells.get('three.granted.total')) + 2);
  const [first] = errors(cells);
  expect(first?.message).toMatch(/“（一）予以公开”.*相差2。$/);
});

test('R4: what was carried out last year is carried in this year, column by column', () => {
  const last = seededReport(5);
  const now = seededReport(6);
  for (const column of ['naturalPerson', 'business', 'research', 'publicWelfare', 'legalService', 'otherOrganisation', 'total']) {
    const by = Number(last.get(`three.carriedOut.${column}`)) - Number(now.get(`three.carriedIn.${column}`));
    now.set(`three.carriedIn.${column}`, Number(now.get(`three.carriedIn.${column}`)) + by);
    now.set(`three.newlyReceived.${column}`, Number(now.get(`three.newlyReceived.${column}`)) - by);
  }
  expect(errors(now, last)).toEqual([]);
  last.set('three.carriedOut.business', Number(last.get('three.carriedOut.business')) + 1);
  expect(errors(now, last).map(({ rule, cells }) => [rule, cells])).toEqual([['R4', ['three.carriedIn.business']]]);
  expect(errors(now)).toEqual([]);
});

test('R6 is a hint: what is in force follows from last year', () => {
  const last = seededReport(7);
  const now = seededReport(8);
  for (const row of ['rules', 'normativeDocuments']) now.set(`two.${row}.repealed`, Number(last.get(`two.${row}.inForce`)) + Number(now.get(`two.${row}.made`)) - Number(now.get(`two.${row}.inForce`)));
  expect(check(now, last).filter(({ rule }) => rule === 'R6')).toEqual([]);
  now.set('two.rules.inForce', Number(now.get('two.rules.inForce')) + 1);
  expect(check(now, last).filter(({ rule }) => rule === 'R6').map(({ severity, cells }) => [severity, cells])).toEqual([['hint', ['two.rules.made', 'two.rules.repealed', 'two.rules.inForce']]]);
});

test('R17: a sum is the sum of its parts; one cell that is not is named', () => {
  const parts = [1, 2, 3].map((seed) => ({ unit: `单位${seed}`, cells: seededReport(seed) }));
  const sum = sumReports(form2021, parts.map(({ cells }) => cells));
  expect(errors(sum, null, parts)).toEqual([]);
  sum.set('two.fees', fromUnits(toUnits(String(sum.get('two.fees')))! + 1n));
  expect(errors(sum, null, parts).map(({ rule, cells }) => [rule, cells])).toEqual([['R17', ['two.fees']]]);
});

test('R11 and R12: blanks of a table begun, cells of another edition', () => {
  const cells = seededReport(9);
  cells.set('three.granted.research', null).set('two.rules.newlyMade', 4);
  const found = check(cells);
  expect(found.find(({ rule }) => rule === 'R11')).toMatchObject({ severity: 'hint', cells: ['three.granted.research'] });
  expect(found.find(({ rule }) => rule === 'R12')).toMatchObject({ severity: 'error', cells: ['two.rules.newlyMade'] });
});
