// .xls and .et: files as LibreOffice and SheetJS write them, and records put together by hand.
import { readFileSync } from 'node:fs';
import XLSX from '@e965/xlsx';
import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import { readWorkbook } from '../../../electron/documents/read/index.ts';
import { cellText, type CellValue } from '../../../shared/importing/grid.ts';
import { biffStream, bof, compound, EOF, record, wide, type BiffSheet } from './help/biff.ts';
import { refusedWith } from './help/problem.ts';

const caseFile = (name: string): Uint8Array => new Uint8Array(readFileSync(new URL(`../../cases/reading/${name}`, import.meta.url)));
const sheet = (...records: Buffer[]): BiffSheet => ({ name: wide('登记', 1), records });
const rowsOf = (globals: Buffer[], ...records: Buffer[]): CellValue[][] => readWorkbook(compound({ Workbook: biffStream(globals, [sheet(...records)]) })).sheets[0]?.rows ?? [];
const xf = (format: number): Buffer => record(0xe0, [0, 2], [format, 2], Buffer.alloc(16));

describe('files of other programs', () => {
  test('long shared texts run over several records', () => {
    const csv = readWorkbook(caseFile('long.csv')).sheets[0]?.rows;
    const xls = readWorkbook(caseFile('long.xls')).sheets[0]?.rows;
    expect(csv).toHaveLength(80);
    expect(xls?.map((row) => row.map(cellText))).toEqual(csv);
  });

  test('what SheetJS writes', () => {
    const rows = [['序号', '标题', '采用'], [1, '关于"放管服"改革\n的通知', true], [-2.75, '', false], [1234567.89, '𠮷']];
    const book = XLSX.utils.book_new();
    XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet(rows), '采用');
    const bytes = XLSX.write(book, { type: 'buffer', bookType: 'biff8' }) as Buffer;
    expect(readWorkbook(bytes, { name: '采用.et' })).toEqual({
      format: 'xls',
      notes: [],
      sheets: [{ name: '采用', hidden: false, merges: [], hiddenRows: [], hiddenColumns: [], rows: [rows[0], rows[1], [-2.75, null, false], rows[3]] }],
    });
  });
});

describe('records', () => {
  test('numbers short, long and many; dates by built-in and own formats', () => {
    const globals = [record(0x41e, [176, 2], wide('yyyy"年"m"月"d"日"', 2)), xf(0), xf(31), xf(176), xf(58)];
    expect(
      rowsOf(
        globals,
        record(0x27e, [0, 2], [0, 2], [0, 2], [(12 << 2) | 2, 4]),
        record(0x27e, [0, 2], [1, 2], [0, 2], [(-1250 << 2) | 3, 4]),
        record(0x27e, [0, 2], [2, 2], [0, 2], [0x3ff80000, 4]),
        record(0x203, [0, 2], [3, 2], [1, 2], [44042.5, 8]),
        record(0xbd, [1, 2], [1, 2], [2, 2], [(44042 << 2) | 2, 4], [3, 2], [(44043 << 2) | 2, 4], [2, 2]),
        record(0x203, [2, 2], [0, 2], [2, 2], [60, 8]),
      ),
    ).toEqual([
      [12, -12.5, 1.5, { day: '2020-07-30', time: '12:00:00' }],
      [null, { day: '2020-07-30' }, { day: '2020-07-31' }],
      [{ error: '没有这一天（1900-02-29）' }],
    ]);
  });

  test('days counted from 1904', () => {
    expect(rowsOf([record(0x22, [1, 2]), xf(14)], record(0x203, [0, 2], [0, 2], [0, 2], [42580, 8]))).toEqual([[{ day: '2020-07-30' }]]);
  });

  test('results of formulas: number, text in the next record, truth, error, empty text', () => {
    const formula = (column: number, ...result: number[]): Buffer => record(0x06, [0, 2], [column, 2], [0, 2], Buffer.from([...result, 0xff, 0xff]), [0, 2], [0, 4], [0, 2]);
    expect(
      rowsOf(
        [xf(0)],
        record(0x06, [0, 2], [0, 2], [0, 2], [6.5, 8], [0, 2], [0, 4], [0, 2]),
        formula(1, 0, 0, 0, 0, 0, 0),
        record(0x4bc, [0, 4]),
        record(0x207, wide('6件', 2)),
        formula(2, 1, 0, 1, 0, 0, 0),
        formula(3, 2, 0, 0x2a, 0, 0, 0),
        formula(4, 3, 0, 0, 0, 0, 0),
        record(0x205, [0, 2], [5, 2], [0, 2], [7, 1], [1, 1]),
      ),
    ).toEqual([[6.5, '6件', true, { error: '#N/A' }, null, { error: '#DIV/0!' }]]);
  });

  test('texts in cells, hidden rows and columns, merges, charts inside a sheet', () => {
    const bytes = compound({
      Workbook: biffStream(
        [xf(0)],
        [
          sheet(
            record(0x7d, [1, 2], [2, 2], [2000, 2], [0, 2], [1, 2], [0, 2]),
            record(0x208, [1, 2], [0, 2], [3, 2], [300, 2], [0, 4], [0x20, 2], [0, 2]),
            record(0x204, [0, 2], [0, 2], [0, 2], wide('党政办公室', 2)),
            record(0xd6, [1, 2], [2, 2], [0, 2], wide('加粗', 2), [0, 2]),
            bof(0x20),
            record(0x203, [9, 2], [9, 2], [0, 2], [1, 8]),
            EOF,
            record(0xe5, [1, 2], [0, 2], [1, 2], [0, 2], [1, 2]),
          ),
        ],
      ),
    });
    expect(readWorkbook(bytes).sheets).toEqual([
      { name: '登记', hidden: false, rows: [['党政办公室'], [null, null, '加粗']], merges: [{ top: 0, left: 0, bottom: 1, right: 1 }], hiddenRows: [1], hiddenColumns: [1, 2] },
    ]);
  });

  test('hidden sheets, charts and macros', () => {
    const sheets: BiffSheet[] = [
      { name: wide('图', 1), kind: 2, records: [] },
      { name: wide('名单', 1), state: 1, records: [] },
      { name: wide('参数', 1), state: 2, records: [] },
      { name: wide('宏', 1), kind: 1, records: [] },
    ];
    const workbook = readWorkbook(compound({ Workbook: biffStream([], sheets), '_VBA_PROJECT_CUR/VBA/dir': Buffer.from('x') }));
    expect(workbook.sheets.map((one) => [one.name, one.hidden])).toEqual([['名单', true], ['参数', true]]);
    expect(workbook.notes).toEqual([expect.stringContaining('宏表'), expect.stringContaining('宏没有运行')]);
    expect(refusedWith(() => readWorkbook(compound({ Workbook: biffStream([], sheets.slice(0, 1)) }))).code).toBe('file-no-sheet');
  });

  test('Excel 95: texts in the Chinese code page', () => {
    const short = (text: string, lengthSize: 1 | 2): Buffer => {
      const bytes = iconv.encode(text, 'gb18030');
      return Buffer.concat([Buffer.from(lengthSize === 1 ? [bytes.length] : [bytes.length, 0]), bytes]);
    };
    const label = record(0x204, [0, 2], [0, 2], [0, 2], short('经济发展局', 2));
    const stream = biffStream([record(0x42, [936, 2]), xf(0)], [{ name: short('登记表', 1), records: [label] }], 0x0500);
    const workbook = readWorkbook(compound({ Book: stream }));
    expect(workbook.sheets.map((one) => [one.name, one.rows])).toEqual([['登记表', [['经济发展局']]]]);
  });
});

describe('refused', () => {
  const locked = biffStream([record(0x2f, [1, 2], Buffer.alloc(52))], [sheet()]);
  test.each<[string, string, Record<string, Uint8Array>]>([
    ['a password in the records', 'file-password', { Workbook: locked }],
    ['a password around a new workbook', 'file-password', { EncryptionInfo: Buffer.alloc(64), EncryptedPackage: Buffer.alloc(5000) }],
    ['a Word document', 'file-doc', { WordDocument: Buffer.alloc(5000), '1Table': Buffer.alloc(100) }],
    ['a presentation', 'file-not-recognised', { 'PowerPoint Document': Buffer.alloc(5000) }],
    ['something else', 'file-not-recognised', { Contents: Buffer.alloc(10) }],
    ['records that stop short', 'file-damaged', { Workbook: biffStream([], [sheet()]).subarray(0, -4) }],
    ['a stream of no records', 'file-damaged', { Workbook: Buffer.from('不是记录'.repeat(100)) }],
    ['a record with too few bytes', 'file-damaged', { Workbook: biffStream([], [sheet(record(0x203, [0, 2], [0, 2]))]) }],
    ['texts that are not all there', 'file-damaged', { Workbook: biffStream([record(0xfc, [5, 4], [5, 4], wide('甲', 2))], [sheet()]) }],
  ])('%s', (_, code, streams) => {
    expect(refusedWith(() => readWorkbook(compound(streams))).code).toBe(code);
  });

  test('a workbook with an embedded Word document is still a workbook', () => {
    const bytes = compound({ 'MBD0001/WordDocument': Buffer.alloc(100), Workbook: biffStream([], [sheet()]) });
    expect(readWorkbook(bytes).sheets).toHaveLength(1);
  });

  test('chains that run in a circle', () => {
    const bytes = compound({ Workbook: Buffer.concat([biffStream([xf(0)], [sheet()]), Buffer.alloc(9000)]) });
    const fatAt = (new DataView(bytes.buffer, bytes.byteOffset).getUint32(76, true) + 1) * 512;
    const view = new DataView(bytes.buffer, bytes.byteOffset);
    for (let slot = 0; slot < 128; slot += 1) if (view.getUint32(fatAt + slot * 4, true) < 0xfffffff0) view.setUint32(fatAt + slot * 4, slot, true);
    expect(refusedWith(() => readWorkbook(bytes)).code).toBe('file-damaged');
  });
});
