// The form of the annual report against the words of the official template.
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { formFor } from '../../../shared/annual/form.ts';
import { axesOf, layOut, placesOf } from '../../../shared/annual/places.ts';
import { form2021, forms } from './helpers.ts';

const official = JSON.parse(readFileSync(new URL('../../cases/annual/official.json', import.meta.url), 'utf8')) as {
  部分: string[]; 表二: (string | number)[][]; 表三头: string[][]; 表三: string[]; 表三合并: Record<string, number>; 表四头: string[][];
};
const { two, three, four } = form2021.tables as Record<'two' | 'three' | 'four', (typeof form2021.tables)[string]>;
const texts = (rows: (typeof two)['body']): string[][] => rows.map((row) => row.flatMap(({ text }) => (text === undefined ? [] : [text])));

test('the six parts', () => {
  expect(form2021.parts.map(({ title }) => title)).toEqual(official.部分);
});

test('table two word for word, with as many numbers in each row', () => {
  expect(two.body.map((row) => [...row.flatMap(({ text }) => (text === undefined ? [] : [text])), ...(row.some(({ cell }) => cell !== undefined) ? [row.filter(({ cell }) => cell !== undefined).length] : [])])).toEqual(official.表二);
});

test('table three word for word: head of three rows, 25 rows of seven numbers, what is merged', () => {
  expect(texts(three.head)).toEqual(official.表三头);
  const rows = Map.groupBy([...placesOf(form2021).values()].filter(({ table }) => table === 'three'), ({ path }) => path.split('.')[1]);
  expect([...rows.values()].map((places) => places[0]?.row)).toEqual(official.表三);
  for (const places of rows.values()) expect(places.map(({ column }) => column)).toEqual(['自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他', '总计']);
  const laid = layOut(three);
  const high = Object.fromEntries(laid.filter(({ cell, top, bottom }) => cell.text !== undefined && bottom > top && top >= three.head.length).map(({ cell, top, bottom }) => [cell.text, bottom - top + 1]));
  expect(high).toEqual(official.表三合并);
  const [corner] = laid;
  expect([corner?.bottom, corner?.right]).toEqual([2, 2]);
});

test('table four: fifteen columns under three levels of heads', () => {
  expect(texts(four.head)).toEqual(official.表四头);
  expect(four.columns.length).toBe(15);
});

test('200 cells, each once, every place of each grid taken once, within 156 mm', () => {
  expect(placesOf(form2021).size).toBe(200);
  expect(axesOf(form2021, 'three').rows.length * 7).toBe(175);
  for (const form of forms) {
    for (const table of Object.values(form.tables)) {
      const taken = layOut(table).flatMap(({ top, left, bottom, right }) => Array.from({ length: (bottom - top + 1) * (right - left + 1) }, (_, at) => `${top + Math.floor(at / (right - left + 1))} ${left + (at % (right - left + 1))}`));
      expect(new Set(taken).size).toBe(taken.length);
      expect(taken.length).toBe((table.head.length + table.body.length) * table.columns.length);
      expect(table.columns.reduce((sum, width) => sum + width, 0)).toBeLessThanOrEqual(156.01);
    }
  }
});

test('each year has one form', () => {
  expect([2018, 2019, 2020, 2021, 2030].map((year) => formFor(forms, year)?.id)).toEqual([undefined, 'annual-2019', 'annual-2019', 'annual-2021', 'annual-2021']);
});
