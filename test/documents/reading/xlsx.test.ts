// .xlsx as Excel, WPS, LibreOffice and report tools write it, and the traps in between.
import { describe, expect, test } from 'vitest';
import { readWorkbook } from '../../../electron/documents/read/index.ts';
import type { CellValue, Sheet } from '../../../shared/importing/grid.ts';
import { refusedWith } from './help/problem.ts';
import { bookParts, contentTypes, makeBook, makeSheet, relations, WORKBOOK_TYPE, zipParts, type BookSpec } from './help/xlsx.ts';

function sheetOf(bytes: Uint8Array): Sheet {
  const sheet = readWorkbook(bytes).sheets[0];
  if (!sheet) throw new Error('no sheet');
  return sheet;
}
const rowsOf = (data: string, book?: Partial<BookSpec>): CellValue[][] => sheetOf(makeSheet(data, book)).rows;

describe('values', () => {
  test('shared strings: plain, rich, with reading aids, escapes and spaces', () => {
    const strings = [
      '<t>党政办公室</t>',
      '<r><rPr><b/></rPr><t>经济</t></r><r><t xml:space="preserve"> 发展局</t></r><phoneticPr fontId="1"/>',
      '<t>曲阜</t><rPh sb="0" eb="1"><t>きょく</t></rPh>',
      '<t>甲_x000D_&#10;乙_x005F_x000D_丙</t>',
      '<t>A&amp;B &lt;甲&gt; &#x4E2D;&#22269;&#x20BB7;</t>',
      '<t/>',
      '<t>一行\r\n二行</t>',
      '<t><![CDATA[<原文>]]></t>',
    ];
    const cells = strings.map((_, index) => `<c t="s"><v>${index}</v></c>`).join('');
    expect(rowsOf(`<row>${cells}</row>`, { strings })).toEqual([
      ['党政办公室', '经济 发展局', '曲阜', '甲\n乙_x000D_丙', 'A&B <甲> 中国𠮷', null, '一行\n二行', '<原文>'],
    ]);
  });

  test('a text number that is not in the table', () => {
    expect(rowsOf('<row><c t="s"><v>5</v></c><c t="s"><v>-1</v></c><c t="s"><v>x</v></c></row>', { strings: ['<t>甲</t>'] })).toEqual([
      [{ error: '文字缺失（第 5 条）' }, { error: '文字缺失（第 -1 条）' }, { error: '文字缺失（第 x 条）' }],
    ]);
  });

  test('inline strings, plain and rich', () => {
    expect(rowsOf('<row><c t="inlineStr"><is><t>甲镇</t></is></c><c t="inlineStr"><is><r><t>乙</t></r><r><t>镇</t></r></is></c></row>')).toEqual([['甲镇', '乙镇']]);
  });

  test('numbers, truth values and errors', () => {
    const cells = ['<c><v>12</v></c>', '<c t="n"><v>-1.5E-3</v></c>', '<c><v>0.1</v></c>', '<c t="b"><v>1</v></c>', '<c t="b"><v>0</v></c>', '<c t="e"><v>#N/A</v></c>', '<c><v>0x10</v></c>'];
    expect(rowsOf(`<row>${cells.join('')}</row>`)).toEqual([[12, -0.0015, 0.1, true, false, { error: '#N/A' }, { error: '数值写法不对（0x10）' }]]);
  });

  test('formulas give their stored result, or say that there is none', () => {
    const cells = [
      '<c><f>SUM(A1:A3)</f><v>6</v></c>', '<c t="str"><f>A1&amp;"件"</f><v>6件</v></c>', '<c><f>NOW()</f></c>', '<c><f>B1+1</f><v/></c>', '<c t="str"><f>""</f><v></v></c>',
      '<c t="e"><f>1/0</f><v>#DIV/0!</v></c>', '<c t="str"><f>X()</f></c>',
    ];
    expect(rowsOf(`<row>${cells.join('')}</row>`)).toEqual([[6, '6件', { error: '公式未计算' }, { error: '公式未计算' }, null, { error: '#DIV/0!' }, { error: '公式未计算' }]]);
  });

  test('dates by style, in both systems, and as words', () => {
    const styles =
      '<numFmts><numFmt numFmtId="176" formatCode="yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;"/><numFmt numFmtId="177" formatCode="[h]:mm"/></numFmts>' +
      '<cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="31"/><xf numFmtId="176"/><xf numFmtId="177"/><xf/></cellXfs><dxfs><dxf><numFmt numFmtId="0" formatCode="yyyy"/></dxf></dxfs>';
    const data = '<row><c><v>44042</v></c><c s="1"><v>44042</v></c><c s="2"><v>44042.5</v></c><c s="3"><v>60</v></c><c s="4"><v>1.5</v></c><c s="5"><v>44042</v></c><c t="d"><v>2020-07-30T00:00:00</v></c><c s="1" t="str"><v>7月30日</v></c><c s="99"><v>1</v></c></row>';
    expect(rowsOf(data, { styles })).toEqual([
      [44042, { day: '2020-07-30' }, { day: '2020-07-30', time: '12:00:00' }, { error: '没有这一天（1900-02-29）' }, 1.5, 44042, { day: '2020-07-30' }, '7月30日', 1],
    ]);
    expect(rowsOf('<row><c s="1"><v>42580</v></c></row>', { styles, date1904: true })).toEqual([[{ day: '2020-07-30' }]]);
  });
});

describe('places', () => {
  test('cells and rows without an address follow the one before', () => {
    expect(rowsOf('<row r="2"><c r="B2"><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row>')).toEqual([[], [null, 1, 2], [3]]);
  });

  test('the dimension is not believed, and empty styled rows and cells make no tail', () => {
    const xml = '<dimension ref="A1:XFD1048576"/><sheetData><row r="1"><c r="A1"><v>1</v></c><c r="B1" s="1"/></row><row r="1048576"><c r="XFD1048576" s="1"/></row></sheetData>';
    expect(sheetOf(makeBook({ sheets: [{ name: '表', xml }] })).rows).toEqual([[1]]);
  });

  test('a far cell is refused by its address, blanks there are not seen', () => {
    const problem = refusedWith(() => rowsOf('<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'));
    expect(problem).toMatchObject({ code: 'file-too-large', message: expect.stringContaining('XFD1048576'), at: { sheet: '表', cell: 'XFD1048576' } });
    expect(rowsOf('<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="A1048576" t="str"><v> </v></c></row>')).toEqual([[1]]);
    expect(rowsOf('<row r="1"><c r="XFD1"><v>1</v></c></row>')[0]).toHaveLength(16_384);
  });

  test('more cells than the limit are refused', () => {
    const rows = Array.from({ length: 400 }, (_, index) => `<row r="${index + 1}"><c r="XFD${index + 1}"><v>1</v></c></row>`).join('');
    expect(refusedWith(() => rowsOf(rows)).code).toBe('file-too-large');
  });

  test.each(['<row r="0"/>', '<row r="1048577"/>', '<row r="x"/>', '<row r="1"><c r="A2"><v>1</v></c></row>', '<row r="1"><c r="7"><v>1</v></c></row>', '<row r="1"><c r="XFE1"><v>1</v></c></row>'])(
    'an impossible address %s is refused',
    (data) => {
      expect(refusedWith(() => rowsOf(data)).code).toBe('file-damaged');
    },
  );

  test('merges; what lies covered is not content', () => {
    const xml = '<sheetData><row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>9</v></c></row><row r="2"><c r="A2"><v>9</v></c></row></sheetData><mergeCells><mergeCell ref="A1:C2"/><mergeCell ref="D1"/></mergeCells>';
    const sheet = sheetOf(makeBook({ sheets: [{ name: '表', xml }] }));
    expect(sheet.rows).toEqual([[1]]);
    expect(sheet.merges).toEqual([{ top: 0, left: 0, bottom: 1, right: 2 }]);
  });

  test('a merge of the whole sheet does not reach far past the content', () => {
    const xml = '<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData><mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>';
    const merge = sheetOf(makeBook({ sheets: [{ name: '表', xml }] })).merges[0];
    expect(merge?.bottom).toBeLessThan(1000);
    expect(merge?.right).toBeLessThan(1000);
  });

  test('hidden rows and columns, in both spellings', () => {
    const xml = '<cols><col min="2" max="3" hidden="1"/><col min="4" max="4" hidden="false"/></cols><sheetData><row r="1"><c r="E1"><v>1</v></c></row><row r="2" hidden="1"><c><v>1</v></c></row><row r="3" hidden="true"><c><v>1</v></c></row><row r="4" hidden="0"><c><v>1</v></c></row><row r="9" hidden="1"/></sheetData>';
    const sheet = sheetOf(makeBook({ sheets: [{ name: '表', xml }] }));
    expect(sheet.hiddenRows).toEqual([1, 2]);
    expect(sheet.hiddenColumns).toEqual([1, 2]);
  });
});

describe('the workbook', () => {
  const data = (value: number): string => `<sheetData><row><c><v>${value}</v></c></row></sheetData>`;

  test('sheets in the order of the workbook, hidden ones known', () => {
    const bytes = makeBook({ sheets: [{ name: '登记', xml: data(1) }, { name: '名单', xml: data(2), state: 'hidden' }, { name: '参数 &amp; 说明', xml: data(3), state: 'veryHidden' }] });
    expect(readWorkbook(bytes).sheets.map((sheet) => [sheet.name, sheet.hidden, sheet.rows[0]?.[0]])).toEqual([
      ['登记', false, 1],
      ['名单', true, 2],
      ['参数 & 说明', true, 3],
    ]);
  });

  test('chart sheets are passed over; nothing but charts is no table', () => {
    const type = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
    const links = (sheet: string): string =>
      relations([{ id: 'rId1', type: `${type}/chartsheet`, target: 'chartsheets/sheet1.xml' }, { id: 'rId2', type: `${type}/${sheet}`, target: 'worksheets/sheet2.xml' }]);
    const sheets = [{ name: '图', xml: '' }, { name: '表', xml: data(5) }];
    expect(readWorkbook(makeBook({ sheets, parts: { 'xl/_rels/workbook.xml.rels': links('worksheet') } })).sheets.map((sheet) => sheet.name)).toEqual(['表']);
    expect(refusedWith(() => readWorkbook(makeBook({ sheets, parts: { 'xl/_rels/workbook.xml.rels': links('dialogsheet') } }))).code).toBe('file-no-sheet');
  });

  test('the strict form, prefixes, absolute targets and other part names', () => {
    const strict = 'http://purl.oclc.org/ooxml/officeDocument/relationships';
    const main = 'http://purl.oclc.org/ooxml/spreadsheetml/main';
    const bytes = zipParts({
      '[Content_Types].xml': contentTypes('/book/main.xml', WORKBOOK_TYPE),
      '_rels/.rels': relations([{ id: 'a', type: `${strict}/officeDocument`, target: '/book/main.xml' }]),
      'book/main.xml': `<x:workbook xmlns:x="${main}" xmlns:rel="${strict}"><x:workbookPr/><x:sheets><x:sheet name="表" sheetId="1" rel:id="s1"/></x:sheets></x:workbook>`,
      'book/_rels/main.xml.rels': relations([
        { id: 's1', type: `${strict}/worksheet`, target: '../data/%E8%A1%A8.xml' },
        { id: 's2', type: `${strict}/sharedStrings`, target: '/data/text.xml' },
      ]),
      'data/表.xml': `<x:worksheet xmlns:x="${main}"><x:sheetData><x:row r="1"><x:c r="A1" t="s"><x:v>0</x:v></x:c><x:c r="B1" t="d"><x:v>2020-07-30</x:v></x:c></x:row></x:sheetData></x:worksheet>`,
      'data/text.xml': `<x:sst xmlns:x="${main}"><x:si><x:t>单位</x:t></x:si></x:sst>`,
    });
    expect(sheetOf(bytes).rows).toEqual([['单位', { day: '2020-07-30' }]]);
  });

  test('macros and links to other files are left alone and told', () => {
    const parts = bookParts({ sheets: [{ name: '表', xml: data(1) }] });
    const links = parts['xl/_rels/workbook.xml.rels']?.replace('</Relationships>', '<Relationship Id="e" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/externalLink" Target="externalLinks/externalLink1.xml"/></Relationships>');
    const bytes = zipParts({ ...parts, 'xl/_rels/workbook.xml.rels': links ?? '', 'xl/vbaProject.bin': 'x', 'xl/externalLinks/externalLink1.xml': '<externalLink/>' });
    const { notes } = readWorkbook(bytes, { name: '台账.xlsm' });
    expect(notes).toEqual([expect.stringContaining('宏'), expect.stringContaining('其他文件')]);
  });

  test.each<[string, Record<string, string | null>]>([
    ['the sheet', { 'xl/worksheets/sheet1.xml': null }],
    ['the styles', { 'xl/styles.xml': null }],
    ['the shared strings', { 'xl/sharedStrings.xml': null }],
    ['the links', { 'xl/_rels/workbook.xml.rels': null }],
  ])('a workbook without %s is damaged', (_, parts) => {
    expect(refusedWith(() => readWorkbook(makeSheet('<row><c t="s"><v>0</v></c></row>', { strings: ['<t>甲</t>'], parts }))).code).toBe('file-damaged');
  });

  test.each(['<sheetData><row><c><v>1</v></c>', '<sheetData><row></sheetData>', '<sheetData><row r=1></row></sheetData>', '<sheetData><row><c t="str"><v>&x;</v></c></row></sheetData>', '<a>'.repeat(1000)])(
    'XML that is broken is damaged: %.60s',
    (xml) => {
      expect(refusedWith(() => readWorkbook(makeBook({ sheets: [{ name: '表', xml }] }))).code).toBe('file-damaged');
    },
  );

  test('entities are refused, in whichever part', () => {
    const swelling = '<!DOCTYPE sst [<!ENTITY a "啊啊啊啊"><!ENTITY b "&a;&a;&a;&a;">]><sst><si><t>&b;</t></si></sst>';
    const bytes = makeSheet('<row><c t="s"><v>0</v></c></row>', { strings: [''], parts: { 'xl/sharedStrings.xml': swelling } });
    expect(refusedWith(() => readWorkbook(bytes)).code).toBe('file-dtd');
  });

  test('names that mean something to the language are just names', () => {
    expect(rowsOf('<row><c t="inlineStr"><is><t>__proto__</t></is></c><c t="inlineStr"><is><t>constructor</t></is></c></row>')).toEqual([['__proto__', 'constructor']]);
  });
});
