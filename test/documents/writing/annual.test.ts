// The annual report as Word prints it, and what LibreOffice makes of its files: nothing cut, every cell the same whatever the format.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readReports } from '../../../shared/annual/readTables.ts';
import { reportGrid } from '../../../shared/annual/writing/reportGrid.ts';
import { reportOutline } from '../../../shared/annual/writing/reportOutline.ts';
import { day } from '../../../shared/days/day.ts';
import { readWorkbook } from '../../../electron/documents/read/index.ts';
import { writeGrid } from '../../../electron/documents/sheets/grid.ts';
import { writeDocx } from '../../../electron/documents/word/index.ts';
import { form2021, forms, seededReport } from '../../domain/annual/helpers.ts';
import { print, removePrints } from '../render.ts';
import type { Print } from '../render.ts';

const cells = seededReport(11, 900);
const text = '深入贯彻落实《中华人民共和国政府信息公开条例》，坚持以公开为常态、不公开为例外，全面推进决策、执行、管理、服务、结果公开。';
const report = { form: form2021, year: 2021, unit: '区财政局', cells, texts: { overview: text, proactive: text, requests: text, problems: text, other: '没有收取信息处理费。' }, signer: '区财政局', issuedOn: day('2022-01-20'), contact: '' };

function expectSame(bytes: Uint8Array, name: string): void {
  const reports = readReports(forms, readWorkbook(bytes, { name }), { name, unitNamed: () => null });
  expect(reports.length, name).toBe(1);
  expect([reports[0]?.unit, reports[0]?.year]).toEqual(['区财政局', 2021]);
  expect(Object.fromEntries([...reports[0]!.cells].map(([path, { value }]) => [path, value])), name).toEqual(Object.fromEntries(cells));
  expect(reports[0]?.problems.map(({ message }) => message), name).toEqual([]);
}

let docx: Uint8Array;
let xlsx: Uint8Array;
let printed: Print;
const folder = mkdtempSync(join(tmpdir(), 'annual-'));

/** LibreOffice opens a file and saves it in another format. */
function saved(name: string, bytes: Uint8Array, format: string): Uint8Array {
  writeFileSync(join(folder, name), bytes);
  execFileSync('soffice', [`-env:UserInstallation=file://${folder}/profile`, '--headless', '--convert-to', format, '--outdir', join(folder, 'out'), join(folder, name)], { timeout: 120_000, stdio: 'pipe' });
  return new Uint8Array(readFileSync(join(folder, 'out', name.replace(/\.\w+$/, `.${format.split(':')[0]}`))));
}

beforeAll(async () => {
  docx = await writeDocx(reportOutline(report));
  xlsx = await writeGrid(reportGrid(report));
  printed = print({ report: docx }).report;
});
afterAll(() => {
  removePrints();
  rmSync(folder, { recursive: true, force: true });
});

describe('in print', () => {
  const pageOf = (words: string): number => printed.pages.findIndex((page) => page.text.includes(words));

  test('table three stands whole on one page, no word cut, its numbers in one line each', () => {
    const at = pageOf('三、收到和处理政府信息公开申请情况');
    const page = printed.pages[at]!;
    for (const words of ['一、本年新收政府信息公开申请数量', '8.属于行政查询事项', '（七）总计', '四、结转下年度继续办理', '申请人情况']) expect(page.text).toContain(words);
    expect(printed.pages.filter(({ text: all }) => all.includes('申请人情况')).length).toBe(1);
    const numbers = page.words.map((word) => word.text).filter((word) => /^\d+$/.test(word));
    for (const [path, value] of cells) if (path.startsWith('three.')) expect(numbers, path).toContain(String(value));
    for (const { left, right } of page.words) {
      expect(left).toBeGreaterThan(27);
      expect(right).toBeLessThan(210 - 25);
    }
  });

  test('table four has its fifteen columns within the page', () => {
    const page = printed.pages[pageOf('四、政府信息公开行政复议、行政诉讼情况')]!;
    const totals = page.words.filter((word) => word.text === '总计');
    expect(totals.length).toBe(3);
    expect(Math.max(...totals.map(({ right }) => right))).toBeLessThan(184.5);
    expect(page.text).toContain('未经复议直接起诉复议后起诉');
  });

  test('six parts in order, the signature at the end', () => {
    const all = printed.pages.map((page) => page.text).join('');
    const places = form2021.parts.map(({ title }) => all.indexOf(title));
    expect(places).toEqual(places.toSorted((one, other) => one - other));
    expect(places).not.toContain(-1);
    expect(all).toMatch(/区财政局2022年1月20日/);
  });
});

describe('whatever program saves it', () => {
  test('the files as written', () => {
    expectSame(docx, '报告.docx');
    expectSame(xlsx, '报告.xlsx');
  });

  test.each(['xls', 'ods', 'xlsx:Calc MS Excel 2007 XML', 'csv:Text - txt - csv (StarCalc):44,34,76'])('Excel saved as %s', (format) => {
    const bytes = saved('tables.xlsx', xlsx, format);
    if (!format.startsWith('csv')) expectSame(bytes, `tables.${format.split(':')[0]}`);
    else {
      // A csv has one sheet: table two.
      const [read] = readReports(forms, readWorkbook(bytes, { name: 'tables.csv' }), { name: 'tables.csv', unitNamed: () => null });
      expect([...read!.cells].map(([path, { value }]) => [path, value])).toEqual([...cells].filter(([path]) => path.startsWith('two.')));
    }
  });

  test('Word saved by LibreOffice as docx', () => expectSame(saved('words.docx', docx, 'docx:MS Word 2007 XML'), 'words.docx'));
  test('Word through odt and back', () => expectSame(saved('back.odt', saved('there.docx', docx, 'odt'), 'docx:MS Word 2007 XML'), 'back.docx'));
});
