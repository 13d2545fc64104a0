// What a file is, is told by its content: names may be wrong, and kinds that are not read are refused by their name.
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { readWorkbook } from '../../../electron/documents/read/index.ts';
import { refusedWith } from './help/problem.ts';
import { contentTypes, makeSheet, relations } from './help/xlsx.ts';
import { makeZip } from './help/zip.ts';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const xlsx = makeSheet('<row><c><v>1</v></c></row>');

describe('names', () => {
  test.each([
    ['台账.xls', ['文件名是 .xls，内容是 .xlsx，已按内容读取。']],
    ['台账.csv', ['文件名是 .csv，内容是 .xlsx，已按内容读取。']],
    ['台账.XLSX', []],
    ['台账.xlsm', []],
    ['台账.et', []],
    ['台账', []],
    [undefined, []],
  ])('%s', (name, notes) => {
    expect(readWorkbook(xlsx, { name })).toMatchObject({ format: 'xlsx', notes });
  });

  test('text under the name of a workbook', () => {
    expect(readWorkbook(utf8('单位\t数\n甲\t1'), { name: '台账.xls' })).toMatchObject({ format: 'csv', notes: ['文件名是 .xls，内容是 .csv，已按内容读取。'] });
  });
});

const office = (type: string, part: string): Uint8Array =>
  makeZip([
    { name: '[Content_Types].xml', content: contentTypes(`/${part}`, type) },
    { name: '_rels/.rels', content: relations([{ id: 'r', type: 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument', target: part }]) },
    { name: part, content: '<a/>' },
  ]);

describe('refused, each with what it is and what to do', () => {
  test.each<[string, Uint8Array, string, string]>([
    ['nothing', new Uint8Array(0), 'file-empty', '空'],
    ['blanks', utf8('\ufeff \r\n\t'), 'file-empty', '空'],
    ['PDF', utf8('%PDF-1.7\n%âãÏÓ'), 'file-not-recognised', 'PDF'],
    ['RTF', utf8('{\\rtf1\\ansi'), 'file-not-recognised', 'RTF'],
    ['a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), 'file-not-recognised', '图片'],
    ['a web page called .xls', utf8('<html><body><table><tr><td>甲</td></tr></table></body></html>'), 'file-not-recognised', '网页'],
    ['XML', utf8('<?xml version="1.0"?><Workbook/>'), 'file-not-recognised', 'XML'],
    ['packed files', makeZip([{ name: '附件/1.xlsx', content: xlsx }]), 'file-not-recognised', '解压'],
    ['other packing', new Uint8Array(gzipSync('甲')), 'file-not-recognised', '解压'],
    ['Word', office('application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml', 'word/document.xml'), 'file-not-recognised', 'Word'],
    ['a presentation', office('application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml', 'ppt/presentation.xml'), 'file-not-recognised', '演示文稿'],
    ['a binary workbook', office('application/vnd.ms-excel.sheet.binary.macroEnabled.main', 'xl/workbook.bin'), 'file-not-recognised', '.xlsb'],
    ['the first bytes of a workbook', xlsx.subarray(0, 3), 'file-damaged', '损坏'],
  ])('%s', (_, bytes, code, word) => {
    const problem = refusedWith(() => readWorkbook(bytes, { name: '台账.xlsx' }));
    expect(problem).toMatchObject({ code, at: { file: '台账.xlsx' } });
    expect(problem.message).toContain(word);
    expect(problem.message).toContain('请');
  });

  test('a file beyond the limit is not even looked at', () => {
    expect(refusedWith(() => readWorkbook(new Uint8Array(100 * 1024 * 1024 + 1))).code).toBe('file-too-large');
  });
});
