// What happens to the printed tables on their way: split, turned on their side, copied from a web page, hidden, retyped. Every number comes out right, or its place is pointed out.
import { describe, expect, test } from 'vitest';
import { placesOf } from '../../../shared/annual/places.ts';
import { readReports } from '../../../shared/annual/readTables.ts';
import type { ReadReport } from '../../../shared/annual/readTables.ts';
import type { CellValue, Sheet, Workbook } from '../../../shared/importing/grid.ts';
import { form2021, forms, isHint, oneSheet, printedBook, seededReport } from './helpers.ts';
import type { Report } from './helpers.ts';

const TITLE = '区财政局2021年政府信息公开工作年度报告';
const RESULTS = ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计'];
const GROUPS = ['reconsideration', 'litigationDirect', 'litigationAfterReconsideration'];
const KEYS = ['upheld', 'corrected', 'other', 'pending', 'total'];

const book = (of: ReadonlyMap<string, CellValue>): Workbook => printedBook(form2021, of, TITLE);
const change = (workbook: Workbook, at: number, with_: (sheet: Sheet) => Sheet): Workbook => ({ ...workbook, sheets: workbook.sheets.map((sheet, one) => (one === at ? with_(sheet) : sheet)) });
const plain = (name: string, rows: CellValue[][], merges: Sheet['merges'] = []): Sheet => ({ name, hidden: false, rows, merges, hiddenRows: [], hiddenColumns: [] });
const even = ({ rows }: Sheet): CellValue[][] => rows.map((row) => Array.from({ length: Math.max(...rows.map((one) => one.length)) }, (_, at) => row[at] ?? null));
const turned = (rows: CellValue[][]): CellValue[][] => rows[0]!.map((_, column) => rows.map((row) => row[column] ?? null));
const covered = ({ merges }: Sheet, row: number, column: number): boolean => merges.some(({ top, bottom, left, right }) => row >= top && row <= bottom && column >= left && column <= right && (row !== top || column !== left));
/** Each merged value in every cell it covers. */
function spread(sheet: Sheet): CellValue[][] {
  const rows = even(sheet);
  for (const { top, bottom, left, right } of sheet.merges) for (let row = top; row <= bottom; row += 1) for (let column = left; column <= right; column += 1) rows[row]![column] = rows[top]![left]!;
  return rows;
}
/** As a browser copies: covered cells are not there. */
const copied = (sheet: Sheet): CellValue[][] => sheet.rows.map((row, down) => row.flatMap((value, at) => (covered(sheet, down, at) ? [] : [value === null ? null : String(value)])));
const wide = (text: string): string => text.replace(/\d/g, (digit) => String.fromCharCode(0xff10 + Number(digit)));
const halves = (sheet: Sheet, ...head: CellValue[][]): Sheet[] => [{ ...sheet, rows: sheet.rows.slice(0, 14), merges: sheet.merges.filter(({ bottom }) => bottom < 14) }, plain('续表', [...head, ...even(sheet).slice(14)])];
const acrossGroups = (cells: Report): CellValue[][] => [['四、政府信息公开行政复议、行政诉讼情况'], ['结果', '行政复议', '未经复议直接起诉', '复议后起诉'], ...RESULTS.map((result, at) => [result, ...GROUPS.map((group) => cells.get(`four.${group}.${KEYS[at]!}`) ?? null)])];
const overMerges = ({ merges }: Sheet): Sheet['merges'] => merges.map(({ top, bottom, left, right }) => ({ top: left, bottom: right, left: top, right: bottom }));

/** The distortion, and the codes of what must be told of it. */
const DISTORTIONS: Record<string, { of: (cells: Report) => Workbook; told?: string[] }> = {
  三张表在一张工作表上: { of: (cells) => oneSheet(book(cells)) },
  合并单元格都取消了: { of: (cells) => ({ ...book(cells), sheets: book(cells).sheets.map((sheet) => ({ ...sheet, merges: [] })) }) },
  取消合并又填满了: { of: (cells) => ({ ...book(cells), sheets: book(cells).sheets.map((sheet) => plain(sheet.name, spread(sheet))) }) },
  '表三分在两张工作表上，后一张没有表头': { of: (cells) => ({ ...book(cells), sheets: book(cells).sheets.flatMap((sheet, at) => (at === 1 ? halves(sheet) : [sheet])) }) },
  '表三分在两张工作表上，表头重印': { of: (cells) => ({ ...book(cells), sheets: book(cells).sheets.flatMap((sheet, at) => (at === 1 ? halves(sheet, ...spread(sheet).slice(0, 3)) : [sheet])) }) },
  前面多一列序号: { of: (cells) => ({ ...book(cells), sheets: book(cells).sheets.map((sheet) => plain(sheet.name, spread(sheet).map((row, at) => [at, ...row]))) }) },
  全角数字和空格: { of: (cells) => book(new Map([...cells].map(([path, value]) => [path, ` ${wide(String(value))} `]))) },
  后面有注和填表人: { of: (cells) => change(book(cells), 1, (sheet) => ({ ...sheet, rows: [...sheet.rows, ['注：1.本表数据含所属事业单位5家。'], ['填表人：张三', null, '审核人：李四', null, '填报日期：2022年1月12日']] })) },
  最后两行对调: { of: (cells) => change(book(cells), 1, (sheet) => plain(sheet.name, [...spread(sheet).slice(0, -2), spread(sheet).at(-1)!, spread(sheet).at(-2)!])) },
  表头里有换行和空格: { of: (cells) => change(book(cells), 1, (sheet) => ({ ...sheet, rows: sheet.rows.map((row) => row.map((value) => (value === '社会公益组织' ? '社会\n公益\n组织' : value === '自然人' ? '自 然 人' : value))) })) },
  '0写成横线': { of: (cells) => book(new Map([...cells].map(([path, value]) => [path, value === 0 ? '—' : value]))), told: ['annual-none'] },
  '表四竖排，三组并列': { of: (cells) => change(book(cells), 2, () => plain('表四', acrossGroups(cells))), told: ['annual-sideways'] },
  '表四竖排，三组并列，与其他表在一张工作表上': { of: (cells) => oneSheet(change(book(cells), 2, () => plain('表四', acrossGroups(cells)))), told: ['annual-sideways'] },
  表四整张转了向: { of: (cells) => change(book(cells), 2, (sheet) => plain('表四', turned(even(sheet)), overMerges(sheet))), told: ['annual-sideways'] },
  '表四整张转了向，与其他表在一张工作表上': { of: (cells) => oneSheet(change(book(cells), 2, (sheet) => plain('表四', turned(even(sheet)), overMerges(sheet)))), told: ['annual-sideways'] },
  '表四转了向，合并也没了': { of: (cells) => change(book(cells), 2, (sheet) => plain('表四', turned(even(sheet)))), told: ['annual-sideways'] },
  表三整张转了向: { of: (cells) => change(book(cells), 1, (sheet) => plain('表三', turned(spread(sheet)))), told: ['annual-sideways'] },
  从网页上复制: { of: (cells) => ({ format: 'pasted', notes: [], sheets: [plain('粘贴的表格', book(cells).sheets.flatMap(copied))] }) },
  有隐藏的行和列: { of: (cells) => change(book(cells), 1, (sheet) => ({ ...sheet, hiddenRows: [8], hiddenColumns: [5] })), told: ['annual-hidden'] },
};

const read = (workbook: Workbook): ReadReport[] => readReports(forms, workbook, { name: '报表.xlsx', unit: '区财政局', year: 2021, unitNamed: () => null });

describe.each(Object.entries(DISTORTIONS))('%s', (_, { of, told = [] }) => {
  test('every number is read, what was done to it is told', () => {
    for (const seed of [21, 22, 23]) {
      const cells = seededReport(seed, 6);
      const [report, second] = read(of(cells));
      expect(second).toBe(undefined);
      const codes = [...new Set(report!.problems.map(({ code }) => code))];
      expect(Object.fromEntries([...placesOf(form2021).keys()].map((path) => [path, String(report!.cells.get(path)?.value)])), codes.join()).toEqual(Object.fromEntries([...cells].map(([path, value]) => [path, String(value)])));
      expect(codes).toEqual(told);
      expect(report!.problems.filter((problem) => !isHint(problem))).toEqual([]);
    }
  });
});

describe('addresses', () => {
  test('of a table turned on its side are those of the file', () => {
    const cells = seededReport(21);
    const [report] = read(change(book(cells), 2, () => plain('表四', acrossGroups(cells))));
    expect(report!.cells.get('four.litigationDirect.pending')).toMatchObject({ sheet: '表四', cell: 'C6', row: 6 });
  });

  test('of a copied table are those of the copy', () => {
    const cells = seededReport(21);
    const [report] = read({ format: 'pasted', notes: [], sheets: [plain('粘贴的表格', copied(book(cells).sheets[1]!))] });
    expect(report!.cells.get('three.denied_forbiddenByLaw.naturalPerson')).toMatchObject({ cell: 'B9', row: 9 });
  });
});

describe('what cannot be known is refused or missing, never guessed', () => {
  const cells = seededReport(21);

  test('a copied table with a cell too many is refused from there on', () => {
    const rows = copied(book(cells).sheets[1]!);
    rows[10] = ['另加的格子', ...rows[10]!];
    const [report] = read({ format: 'pasted', notes: [], sheets: [plain('粘贴的表格', rows)] });
    expect(report!.problems.filter((problem) => !isHint(problem)).map(({ code, at }) => [code, at?.row])).toEqual([['annual-shifted', 11]]);
  });

  test('a column cut off is missing with a word', () => {
    const [report] = read(change(book(cells), 1, (sheet) => ({ ...sheet, rows: sheet.rows.map((row) => row.slice(0, 9)), merges: sheet.merges.filter(({ right }) => right < 9) })));
    expect([...report!.cells.keys()].filter((path) => path.startsWith('three.') && path.endsWith('.total'))).toEqual([]);
    expect(report!.problems.map(({ code }) => code)).toEqual(['annual-cell-missing']);
  });

  test('a row that comes twice with other numbers is refused at its cells', () => {
    const [report] = read(change(book(cells), 1, (sheet) => ({ ...sheet, rows: [...sheet.rows, sheet.rows[6]!.map((value) => (typeof value === 'number' ? value + 1 : value))] })));
    expect(report!.problems.filter((problem) => !isHint(problem)).map(({ code, at }) => [code, at?.cell])).toEqual(['D29', 'E29', 'F29', 'G29', 'H29', 'I29', 'J29'].map((cell) => ['annual-twice', cell]));
  });

  test('an amount without its unit is told, and a hidden sheet is named', () => {
    const workbook = change(book(cells), 0, (sheet) => ({ ...sheet, rows: sheet.rows.map((row) => row.map((value) => (typeof value === 'string' && value.includes('万元') ? '本年收费金额' : value))) }));
    const [report] = read({ ...workbook, sheets: [...workbook.sheets, { ...plain('旧稿', [['x']]), hidden: true }] });
    expect(report!.problems.map(({ code }) => code).toSorted()).toEqual(['annual-unit', 'sheet-hidden']);
  });
});
