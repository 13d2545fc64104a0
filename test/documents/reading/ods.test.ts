// .ods: what LibreOffice and WPS write, and the repeats and spans in between.
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readWorkbook } from '../../../electron/documents/read/index.ts';
import type { Sheet } from '../../../shared/importing/grid.ts';
import { refusedWith } from './help/problem.ts';
import { makeZip, type ZipItem } from './help/zip.ts';

const NAMESPACES = ['office', 'table', 'text', 'style', 'calcext'].map((prefix) => `xmlns:${prefix}="urn:${prefix}"`).join(' ');
const MIME: ZipItem = { name: 'mimetype', content: 'application/vnd.oasis.opendocument.spreadsheet', stored: true };

function makeOds(tables: string, more: ZipItem[] = [], styles = ''): Uint8Array {
  const content = `<?xml version="1.0" encoding="UTF-8"?><office:document-content ${NAMESPACES}><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:spreadsheet>${tables}</office:spreadsheet></office:body></office:document-content>`;
  return makeZip([MIME, { name: 'content.xml', content }, ...more]);
}

function sheetOf(inside: string): Sheet {
  const sheet = readWorkbook(makeOds(`<table:table table:name="表">${inside}</table:table>`)).sheets[0];
  if (!sheet) throw new Error('no sheet');
  return sheet;
}

const cell = (text: string, attributes = ''): string => `<table:table-cell office:value-type="string"${attributes}><text:p>${text}</text:p></table:table-cell>`;
const row = (cells: string, attributes = ''): string => `<table:table-row${attributes}>${cells}</table:table-row>`;

describe('one file in three formats', () => {
  const read = (name: string): Sheet[] => readWorkbook(new Uint8Array(readFileSync(new URL(`../../cases/reading/${name}`, import.meta.url)))).sheets;
  const expected = JSON.parse(readFileSync(new URL('../../cases/reading/book.expected.json', import.meta.url), 'utf8')) as Sheet[];

  test.each(['book.ods', 'book.xls', 'book.xlsx'])('%s', (name) => {
    expect(read(name)).toEqual(expected);
  });
});

test('repeated cells and rows are written out, empty tails are not', () => {
  const sheet = sheetOf(
    row(cell('甲', ' table:number-columns-repeated="2"') + '<table:table-cell table:number-columns-repeated="16000"/>', ' table:number-rows-repeated="2"') +
      row('<table:table-cell table:number-columns-repeated="16384"/>', ' table:number-rows-repeated="3"') +
      row(cell('乙')) +
      row('<table:table-cell/>', ' table:number-rows-repeated="1048570"'),
  );
  expect(sheet.rows).toEqual([['甲', '甲'], ['甲', '甲'], [], [], [], ['乙']]);
});

test('covered cells, single and repeated, stay empty whatever they hold', () => {
  const sheet = sheetOf(
    row(cell('标题', ' table:number-columns-spanned="4" table:number-rows-spanned="2"') + '<table:covered-table-cell table:number-columns-repeated="3"/>' + cell('旁')) +
      row('<table:covered-table-cell table:number-columns-repeated="4"><text:p>旧</text:p></table:covered-table-cell>' + cell('旁')),
  );
  expect(sheet.rows).toEqual([['标题', null, null, null, '旁'], [null, null, null, null, '旁']]);
  expect(sheet.merges).toEqual([{ top: 0, left: 0, bottom: 1, right: 3 }]);
});

test('rows in groups and heads; hidden by hand and by filter; hidden columns', () => {
  const sheet = sheetOf(
    '<table:table-header-columns><table:table-column table:number-columns-repeated="2"/></table:table-header-columns><table:table-column table:visibility="collapse" table:number-columns-repeated="16000"/>' +
      `<table:table-header-rows>${row(cell('1') + cell('2') + cell('3'))}</table:table-header-rows>` +
      `<table:table-row-group>${row(cell('甲'), ' table:visibility="collapse"')}<table:table-row-group>${row(cell('乙'), ' table:visibility="filter" table:number-rows-repeated="2"')}</table:table-row-group></table:table-row-group>` +
      row(cell('丙')),
  );
  expect(sheet.rows.map((cells) => cells[0])).toEqual(['1', '甲', '乙', '乙', '丙']);
  expect(sheet.hiddenRows).toEqual([1, 2, 3]);
  expect(sheet.hiddenColumns).toEqual([2]);
});

test('values of every kind', () => {
  const cells = [
    '<table:table-cell office:value-type="float" office:value="12.50"><text:p>12.5万</text:p></table:table-cell>',
    '<table:table-cell office:value-type="percentage" office:value="0.3"/>',
    '<table:table-cell office:value-type="currency" office:value="5"/>',
    '<table:table-cell office:value-type="date" office:date-value="2020-07-30"/>',
    '<table:table-cell office:value-type="date" office:date-value="2020-07-30T08:00:00.000000000"/>',
    '<table:table-cell office:value-type="date" office:date-value="1899-12-30"/>',
    '<table:table-cell office:value-type="time" office:time-value="PT25H00M00S"><text:p>25:00:00</text:p></table:table-cell>',
    '<table:table-cell office:value-type="boolean" office:boolean-value="true"><text:p>是</text:p></table:table-cell>',
    '<table:table-cell office:value-type="string" office:string-value="只在属性里"/>',
    '<table:table-cell table:formula="of:=A1" calcext:value-type="error" office:value-type="string" office:string-value=""><text:p>#N/A</text:p></table:table-cell>',
    '<table:table-cell table:formula="of:=A1"/>',
  ];
  expect(sheetOf(row(cells.join(''))).rows).toEqual([
    [12.5, 0.3, 5, { day: '2020-07-30' }, { day: '2020-07-30', time: '08:00:00' }, { error: '日期超出范围（1899-12-30）' }, '25:00:00', true, '只在属性里', { error: '#N/A' }, { error: '公式未计算' }],
  ]);
});

test('text with spans, spaces, tabs, line breaks, comments and reading aids', () => {
  const text = '党<text:span>政</text:span>办<text:s text:c="2"/>公<text:tab/>室<text:line-break/><text:ruby><text:ruby-base>曲阜</text:ruby-base><text:ruby-text>qūfù</text:ruby-text></text:ruby>&amp;\n  <text:a>链接</text:a>';
  const comment = '<office:annotation><text:p>批注</text:p></office:annotation>';
  expect(sheetOf(row(`<table:table-cell office:value-type="string">${comment}<text:p>${text}</text:p><text:p/><text:p>末</text:p></table:table-cell>`)).rows).toEqual([
    ['党政办  公\t室\n曲阜& 链接\n\n末'],
  ]);
});

test('sheets hidden by their style; macros told', () => {
  const styles = '<style:style style:name="ta2"><style:table-properties table:display="false"/></style:style><style:style style:name="ta1"><style:table-properties table:display="true"/></style:style>';
  const tables = '<table:table table:name="甲" table:style-name="ta1"/><table:table table:name="乙" table:style-name="ta2"/>';
  const workbook = readWorkbook(makeOds(tables, [{ name: 'Basic/Standard/Module1.xml', content: '<x/>' }], styles));
  expect(workbook.sheets.map((sheet) => [sheet.name, sheet.hidden])).toEqual([['甲', false], ['乙', true]]);
  expect(workbook.notes).toEqual([expect.stringContaining('宏')]);
});

describe('refused', () => {
  test('content repeated beyond all measure', () => {
    expect(refusedWith(() => sheetOf(row(cell('甲'), ' table:number-rows-repeated="1048576"'))).code).toBe('file-too-large');
    expect(refusedWith(() => sheetOf(row(cell('甲', ' table:number-columns-repeated="999999999"')))).code).toBe('file-too-large');
    expect(refusedWith(() => sheetOf(row(cell('甲', ' table:number-columns-repeated="16384"'), ' table:number-rows-repeated="100000"'))).code).toBe('file-too-large');
    expect(sheetOf(row(cell(' '), ' table:number-rows-repeated="2"') + row('<table:table-cell/>', ' table:number-rows-repeated="1048574" table:visibility="collapse"')).rows).toHaveLength(2);
  });

  test('a repeat count that is none', () => {
    expect(refusedWith(() => sheetOf(row(cell('甲', ' table:number-columns-repeated="-1"')))).code).toBe('file-damaged');
  });

  test('a password', () => {
    const manifest = '<manifest:manifest xmlns:manifest="urn:m"><manifest:file-entry manifest:full-path="content.xml"><manifest:encryption-data manifest:checksum="x"/></manifest:file-entry></manifest:manifest>';
    const bytes = makeZip([MIME, { name: 'content.xml', content: new Uint8Array([1, 2, 3]) }, { name: 'META-INF/manifest.xml', content: manifest }]);
    expect(refusedWith(() => readWorkbook(bytes)).code).toBe('file-password');
  });

  test('a text document', () => {
    const bytes = makeZip([{ name: 'mimetype', content: 'application/vnd.oasis.opendocument.text' }, { name: 'content.xml', content: '<a/>' }]);
    expect(refusedWith(() => readWorkbook(bytes)).code).toBe('file-not-recognised');
  });
});
