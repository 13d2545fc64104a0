// The first page's annual report: shown from December to March, with who has not handed in and how the own report and the sum stand.
import { expect, test } from 'vitest';
import { tablesOf } from '../../shared/annual/report.ts';
import type { Tables } from '../../shared/annual/report.ts';
import { seededReport } from '../domain/annual/helpers.ts';
import { testProgram } from '../tools/program.ts';

const at = async (day: string) => testProgram({ now: () => new Date(`${day}T01:00:00Z`) });
const tables = (seed: number): Tables => tablesOf(seededReport(seed)) as Tables;

test('out of season, and while there are neither units nor reports, nothing is said', async () => {
  const winter = await at('2025-01-20');
  expect((await winter.ask('home.overview', {})).annual).toBeNull();
  const summer = await at('2025-06-20');
  await summer.ask('units.add', { name: '财政局' });
  expect((await summer.ask('home.overview', {})).annual).toBeNull();
});

test('the year reported on, days left, and who is missing: exempt units, units dissolved before the year ended and sums do not count', async () => {
  const { ask } = await at('2025-01-20');
  for (const name of ['财政局', '教育局', '民政局']) await ask('units.add', { name });
  await ask('units.add', { name: '档案馆', exempt: true });
  await ask('units.add', { name: '旧局', to: '2024-06-30' });
  await ask('annual.put', { year: 2024, unit: '财政局', tables: tables(1) });
  await ask('annual.sum', { year: 2024, into: '全区', units: ['财政局'] });
  const { annual } = await ask('home.overview', {});
  expect(annual).toMatchObject({ year: 2024, due: 3, missing: ['教育局', '民政局'], ownName: null, own: null, sum: { unit: '全区', errors: 0, filedOn: null } });
  expect(annual!.deadlines.map(({ on, daysLeft }) => [on, daysLeft])).toEqual([['2025-01-31', 11], ['2025-02-20', 31], ['2025-03-31', 70]]);
});

test('in December it is the year that ends; the own report tells its errors and when it was filed', async () => {
  const { ask } = await at('2024-12-02');
  await ask('units.add', { name: '财政局' });
  await ask('settings.change', { issuer: '区政府办公室' });
  const own = async () => (await ask('home.overview', {})).annual?.own;
  expect(await own()).toBeNull();
  await ask('annual.put', { year: 2024, unit: '区政府办公室', tables: tablesOf(new Map(seededReport(1)).set('three.granted.total', 5000)) as Tables });
  expect(await own()).toEqual({ unit: '区政府办公室', errors: 2, filedOn: null });
  await ask('annual.put', { year: 2024, unit: '区政府办公室', tables: tables(1) });
  await ask('annual.file', { year: 2024, unit: '区政府办公室' });
  expect(await own()).toEqual({ unit: '区政府办公室', errors: 0, filedOn: '2024-12-02' });
});
