// A list as a workbook, read back as Excel would.
import ExcelJS from 'exceljs';
import { describe, expect, test } from 'vitest';
import { writeXlsx } from '../../../electron/documents/sheets/index.ts';
import type { SheetTable } from '../../../shared/outline/sheetTable.ts';
import { partsOf } from './files.ts';

const register: SheetTable = {
  name: '采用登记',
  title: '政务公开信息采用登记表',
  columns: [{ title: '标题', width: 40 }, { title: '采用日期', kind: 'day' }, { title: '得分', kind: 'number' }, { title: '备注' }],
  rows: [
    ['济宁高新区四项新举措', '2020-07-30', 20, '=HYPERLINK("http://x","点我")'],
    ['+甲', '7月底', null, '@乙\n第二行'],
    ['-1', '1900-01-01', 0.25, '丙\u0000\ud800丁'],
    ['_x0041_', null, 0, '\t制表'],
  ],
  totals: ['合计', null, 20.25, null],
};

async function readBack(table: SheetTable): Promise<ExcelJS.Worksheet> {
  const workbook = new ExcelJS.Workbook();
  const bytes = await writeXlsx(table);
  await workbook.xlsx.load(bytes.buffer as ArrayBuffer);
  const sheet = workbook.worksheets[0];
  if (!sheet) throw new Error('no sheet');
  return sheet;
}

describe('the list', () => {
  test('title over all columns, head, rows, totals', async () => {
    const sheet = await readBack(register);
    expect(sheet.name).toBe('采用登记');
    expect(sheet.getCell('A1').value).toBe('政务公开信息采用登记表');
    expect(sheet.getCell('D1').master.address).toBe('A1');
    expect(['A2', 'B2', 'C2', 'D2'].map((at) => sheet.getCell(at).value)).toEqual(['标题', '采用日期', '得分', '备注']);
    expect(sheet.rowCount).toBe(7);
    expect([sheet.getCell('A7').value, sheet.getCell('C7').value, sheet.getCell('C7').font.bold]).toEqual(['合计', 20.25, true]);
    expect(sheet.getCell('A3').font.bold).toBeFalsy();
  });

  test('head frozen and with a filter that leaves the totals out; printed on A4 as wide as the page with title and head on each', async () => {
    const sheet = await readBack(register);
    expect(sheet.views[0]).toMatchObject({ state: 'frozen', ySplit: 2 });
    expect(sheet.autoFilter).toBe('A2:D6');
    expect(sheet.pageSetup).toMatchObject({ paperSize: 9, fitToWidth: 1, fitToHeight: 0, fitToPage: true, printTitlesRow: '1:2' });
  });

  test('a day is a real date, whatever the time zone; what is no day stays text, also before Excel’s calendar is true', async () => {
    const sheet = await readBack(register);
    expect((sheet.getCell('B3').value as Date).toISOString()).toBe('2020-07-30T00:00:00.000Z');
    expect(sheet.getCell('B3').numFmt).toBe('yyyy-mm-dd');
    expect([sheet.getCell('B4').value, sheet.getCell('B5').value]).toEqual(['7月底', '1900-01-01']);
  });

  test('zero is 0, unknown is blank, numbers on the right', async () => {
    const sheet = await readBack(register);
    expect([sheet.getCell('C3').value, sheet.getCell('C4').value, sheet.getCell('C6').value]).toEqual([20, null, 0]);
    expect(sheet.getCell('C3').alignment.horizontal).toBe('right');
  });

  test('widths as given, else wide enough for the contents', async () => {
    const sheet = await readBack(register);
    expect(sheet.getColumn(1).width).toBe(40);
    expect(sheet.getColumn(4).width).toBeGreaterThan(28);
    expect(sheet.getColumn(3).width).toBeLessThan(14);
  });
});

describe('text from outside', () => {
  test('what begins with = + - @ or a tab is text and no formula, also when it is edited later', async () => {
    const sheet = await readBack(register);
    expect(['A4', 'A5', 'D3', 'D4', 'D6'].map((at) => sheet.getCell(at).value)).toEqual(['+甲', '-1', '=HYPERLINK("http://x","点我")', '@乙\n第二行', '\t制表']);
    expect(sheet.getCell('D3').type).toBe(ExcelJS.ValueType.String);
    expect(sheet.getCell('D3').numFmt).toBe('@');
    expect(partsOf(await writeXlsx(register))['xl/worksheets/sheet1.xml']).not.toContain('<f>');
  });

  test('characters XML forbids are dropped; a text that looks like Excel’s code for a character stays as it is', async () => {
    const sheet = await readBack(register);
    expect(sheet.getCell('D5').value).toBe('丙丁');
    expect(partsOf(await writeXlsx(register))['xl/sharedStrings.xml']).toContain('_x005F_x0041_');
    expect(sheet.getCell('A6').value).toBe('_x0041_');
  });

  test('a sheet’s name without the signs Excel refuses; a text too long for a cell is cut and says so', async () => {
    const sheet = await readBack({ ...register, name: "1—7月[采用/报送]:'全部'?", rows: [['长'.repeat(40_000), null, null, null]] });
    expect(sheet.name).toBe('1—7月［采用／报送］：’全部’？');
    const text = String(sheet.getCell('A3').value);
    expect(text).toHaveLength(32_767);
    expect(text).toMatch(/已截断）$/);
  });
});

describe('size', () => {
  test('without rows and totals there is a title and a head', async () => {
    const sheet = await readBack({ name: '空表', title: '空表', columns: [{ title: '单位' }], rows: [] });
    expect(sheet.rowCount).toBe(2);
  });

  test('5,000 rows keep every value', async () => {
    const rows = Array.from({ length: 5_000 }, (_, index) => [`=第${index + 1}件`, '2020-07-30', index, null]);
    const sheet = await readBack({ ...register, rows });
    expect(sheet.rowCount).toBe(5_003);
    expect([sheet.getCell('A5002').value, sheet.getCell('C5002').value]).toEqual(['=第5000件', 4_999]);
    expect(sheet.getCell('A5003').value).toBe('合计');
  });

  test('nobody’s name stands in it', async () => {
    expect(partsOf(await writeXlsx(register))['docProps/core.xml']).not.toMatch(/ExcelJS|creator>[^<]|lastModifiedBy>[^<]/);
  });
});
