// Whole reports as they are published: those that balance are told nothing, one wrong number in the text or in a cell is found where it stands.
import { describe, expect, test } from 'vitest';
import { checkRead } from '../../../shared/annual/checkRead.ts';
import type { PlacedFinding } from '../../../shared/annual/checkRead.ts';
import { placesOf } from '../../../shared/annual/places.ts';
import { readReports } from '../../../shared/annual/readTables.ts';
import { flatProse } from '../../../shared/annual/statements.ts';
import type { Workbook } from '../../../shared/importing/grid.ts';
import { forms } from './helpers.ts';
import { published, publishedBook, slips } from './published.ts';
import type { Published } from './published.ts';

function findings({ unit, year, last }: Published, book: Workbook): PlacedFinding[] {
  const [report, second] = readReports(forms, book, { name: '报告.docx', unitNamed: () => null });
  expect(second).toBe(undefined);
  expect([report?.unit, report?.year]).toEqual([unit, year]);
  return checkRead(report!, { year, unit, otherUnits: [], last: last && { cells: last, texts: {} } }).problems;
}
const said = (found: readonly PlacedFinding[]): string[] => found.map(({ rule, severity, quote = '', message }) => `${severity} ${rule} ${quote} ${message}`);

/** The identities a cell stands in, from the rules' words: its row, its column, its group. */
function identitiesOf(path: string): string[] {
  const [table, row = ''] = path.split('.');
  if (table === 'four') return ['R5'];
  if (table !== 'three') return [];
  const received = ['newlyReceived', 'carriedIn', 'carriedOut'].includes(row);
  return ['R1', ...(received ? [] : ['R2']), ...(received || row === 'total' ? ['R3'] : [])];
}

describe.each(published.map((report) => [report.name, report] as const))('%s', (_, report) => {
  test('as printed it is told nothing', () => {
    expect(said(findings(report, publishedBook(report)))).toEqual([]);
  });

  test('each number that the tables bear out is found when it is written otherwise', () => {
    const missed = slips(report).flatMap((slip) => {
      const found = findings(report, publishedBook(report, slip.lines));
      expect(found.filter(({ severity }) => severity === 'error')).toEqual([]);
      return found.some(({ quote = '', part }) => part !== undefined && flatProse(quote).includes(slip.to)) ? [] : [`${slip.from} → ${slip.to}：${slip.lines[slip.line]!.slice(0, 0)}${JSON.stringify(said(found))}`];
    });
    expect(missed).toEqual([]);
  });
});

// Each cell is read from a file of its own: one report of each edition.
describe.each(published.filter(({ name }) => /^(?:10|12)-/.test(name)).map((report) => [report.name, report] as const))('%s', (_, report) => {
  test('each cell changed is an error at that cell by each identity it stands in, and no other', () => {
    const lines = report.lines.filter((line) => line.length < 40);
    for (const { path, table } of placesOf(report.form).values()) {
      if (table === 'two') continue;
      const wrong = new Map(report.cells).set(path, Number(report.cells.get(path)) + 3);
      const errors = findings({ ...report, last: null }, publishedBook(report, lines, wrong)).filter(({ severity }) => severity === 'error');
      expect([path, errors.map(({ rule }) => rule).sort()]).toEqual([path, identitiesOf(path).sort()]);
      for (const { at } of errors) expect(at.some((place) => place.path === path)).toBe(true);
    }
  });
});

test('there are at least fifteen, with at least ten numbers each on average', () => {
  expect(published.length).toBeGreaterThanOrEqual(15);
  expect(published.flatMap(slips).length / 2).toBeGreaterThanOrEqual(published.length * 10);
});
