// .docx: where cells lie on the grid, what becomes a sheet and what a text, and what is refused.
import { describe, expect, test } from 'vitest';
import { readWorkbook } from '../../../electron/documents/read/index.ts';
import { boxed, cell, makeDocx, para, readDocx, row, sheetOf, table } from './help/docx.ts';
import { refusedWith } from './help/problem.ts';

const span = (columns: number): string => `<w:gridSpan w:val="${columns}"/>`;
const START = '<w:vMerge w:val="restart"/>';
const ON = '<w:vMerge/>';

describe('tables and texts', () => {
  test('one sheet for each table; texts know how many tables stand before them', () => {
    const one = table(row(cell('甲')));
    expect(readDocx(para('通知') + para('') + para('　　各单位：') + one + para('一') + table(row(cell('乙') + cell('丙'))) + para(' \t') + para('末'))).toEqual({
      format: 'docx',
      sheets: [
        { name: '表1', hidden: false, rows: [['甲']], merges: [], hiddenRows: [], hiddenColumns: [] },
        { name: '表2', hidden: false, rows: [['乙', '丙']], merges: [], hiddenRows: [], hiddenColumns: [] },
      ],
      notes: [],
      texts: [{ text: '通知', before: 0 }, { text: '　　各单位：', before: 0 }, { text: '一', before: 1 }, { text: '末', before: 2 }],
    });
  });

  test('a file without tables is no refusal', () => {
    expect(readDocx(para('只有文字'))).toMatchObject({ sheets: [], texts: [{ text: '只有文字', before: 0 }] });
    expect(readDocx('')).toEqual({ format: 'docx', sheets: [], notes: [], texts: [] });
  });

  test('what stands in controls, tags and custom elements is in its place', () => {
    const inside = (content: string): string => `<w:sdt><w:sdtPr><w:alias w:val="x"/></w:sdtPr><w:sdtContent>${content}</w:sdtContent></w:sdt>`;
    const rows = row(cell('1') + inside(cell('2')) + `<w:customXml w:element="e"><w:customXmlPr/>${cell('3')}</w:customXml>`) + inside(row(cell('4') + cell('5') + cell('6')));
    const workbook = readDocx(inside(para('段') + table(rows)) + `<w:customXml>${para('尾')}</w:customXml>`);
    expect(workbook.sheets[0]?.rows).toEqual([['1', '2', '3'], ['4', '5', '6']]);
    expect(workbook.texts).toEqual([{ text: '段', before: 0 }, { text: '尾', before: 1 }]);
  });

  test('a page laid out in a table of one cell gives the tables within, as if the frame were not there', () => {
    const inner = table(row(cell('甲') + cell('乙')) + row(cell('1') + cell('2')));
    const workbook = readDocx(table(row(boxed(para('题') + inner + para('注')))) + table(row(cell('丙'))));
    expect(workbook.sheets.map(({ name, rows }) => [name, rows])).toEqual([['表1', [['甲', '乙'], ['1', '2']]], ['表2', [['丙']]]]);
    expect(workbook.texts).toEqual([{ text: '题', before: 0 }, { text: '注', before: 1 }]);
    expect(workbook.notes).toEqual([]);
    // One cell among others is no frame: its table is text of the cell, and that is told.
    expect(readDocx(table(row(cell('左') + boxed(inner + para(''))))).notes).toEqual([expect.stringContaining('套着表格')]);
  });

  test('content embedded from elsewhere is told', () => {
    expect(readDocx(para('甲') + '<w:altChunk/>').notes).toEqual([expect.stringContaining('没有读取')]);
  });
});

describe('the grid', () => {
  test('spans across and down become merges; covered cells are empty whatever they hold', () => {
    const sheet = sheetOf(
      row(cell('标题', span(3))) +
        row(cell('单位', START) + cell('数', span(2))) +
        row(cell('旧', ON) + cell('一') + cell('二')) +
        row(cell('大', START + span(2)) + cell('三')) +
        row(cell('', ON + span(2)) + cell('四')) +
        row(cell('', '<w:vMerge w:val="continue"/>' + span(2)) + cell('五')),
    );
    expect(sheet.rows).toEqual([['标题'], ['单位', '数'], [null, '一', '二'], ['大', null, '三'], [null, null, '四'], [null, null, '五']]);
    expect(sheet.merges).toEqual([
      { top: 0, left: 0, bottom: 0, right: 2 },
      { top: 1, left: 1, bottom: 1, right: 2 },
      { top: 1, left: 0, bottom: 2, right: 0 },
      { top: 3, left: 0, bottom: 5, right: 1 },
    ]);
  });

  test('a merge begins anew with each start and ends where a row does not go on with it', () => {
    const sheet = sheetOf(row(cell('甲', START) + cell('1')) + row(cell('', ON) + cell('2')) + row(cell('乙', START) + cell('3')) + row(cell('丙') + cell('4')) + row(cell('丁', ON) + cell('5')) + row(cell('', ON) + cell('6')));
    expect(sheet.rows.map((cells) => cells[0])).toEqual(['甲', null, '乙', '丙', '丁', null]);
    expect(sheet.merges).toEqual([{ top: 0, left: 0, bottom: 1, right: 0 }, { top: 4, left: 0, bottom: 5, right: 0 }]);
  });

  test('merges across as older programs write them', () => {
    const sheet = sheetOf(row(cell('宽', '<w:hMerge w:val="restart"/>') + cell('', '<w:hMerge/>') + cell('', '<w:hMerge w:val="continue"/>') + cell('窄')));
    expect(sheet).toMatchObject({ rows: [['宽', null, null, '窄']], merges: [{ top: 0, left: 0, bottom: 0, right: 2 }] });
  });

  test('columns left free before and after', () => {
    const sheet = sheetOf(row(cell('a') + cell('b') + cell('c')) + row(cell('中'), '<w:gridBefore w:val="1"/><w:gridAfter w:val="1"/>') + row(cell('后'), '<w:gridBefore w:val="2"/>'));
    expect(sheet.rows).toEqual([['a', 'b', 'c'], [null, '中'], [null, null, '后']]);
  });

  test('the spans decide, not the widths: no tblGrid, a short one, a long one', () => {
    const rows = row(cell('a') + cell('b', span(2)), '<w:jc w:val="center"/><w:trHeight w:val="400"/>') + row(cell('c') + cell('d') + cell('e'));
    for (const columns of [0, 1, 9]) {
      const grid = columns === 0 ? '' : `<w:tblGrid>${'<w:gridCol w:w="500"/>'.repeat(columns)}</w:tblGrid>`;
      expect(readDocx(table(rows, grid)).sheets[0]).toMatchObject({ rows: [['a', 'b'], ['c', 'd', 'e']], merges: [{ top: 0, left: 1, bottom: 0, right: 2 }] });
    }
  });

  test('cells without properties, spans that are none, rows without cells', () => {
    const sheet = sheetOf(`<w:tr><w:tc>${para('甲')}</w:tc><w:tc/>${cell('乙', '<w:gridSpan w:val="0"/>')}${cell('丙', '<w:gridSpan w:val="x"/>')}</w:tr><w:tr></w:tr>${row(cell('丁'))}`);
    expect(sheet).toMatchObject({ rows: [['甲', null, '乙', '丙'], ['丁']], merges: [] });
  });

  test('hidden rows', () => {
    expect(sheetOf(row(cell('甲')) + row(cell('乙'), '<w:hidden/>') + row(cell('丙'), '<w:hidden w:val="0"/>'))).toMatchObject({ rows: [['甲'], ['乙'], ['丙']], hiddenRows: [1] });
  });

  test('a table within a cell belongs to the cell and is told', () => {
    const inner = table(row(cell('一') + cell('二')) + row(cell('三') + cell('')));
    const workbook = readDocx(table(row(cell('头') + cell('旁')) + row(boxed(para('前') + inner + para('')) + cell('后'))) + table(row(cell('下一张'))));
    expect(workbook.sheets.map((sheet) => [sheet.name, sheet.rows])).toEqual([
      ['表1', [['头', '旁'], ['前\n一\t二\n三', '后']]],
      ['表2', [['下一张']]],
    ]);
    expect(workbook.notes).toEqual(['单元格里还套着表格，里面的文字已并入所在的单元格，请核对：表1的 A2。']);
  });
});

describe('other ways of writing', () => {
  test('Strict, with other prefixes', () => {
    const document = `<x:document xmlns:x="http://purl.oclc.org/ooxml/wordprocessingml/main"><x:body><x:p><x:r><x:t>题</x:t></x:r></x:p><x:tbl><x:tr><x:tc><x:tcPr><x:gridSpan x:val="2"/></x:tcPr><x:p><x:r><x:t>甲</x:t></x:r></x:p></x:tc></x:tr></x:tbl></x:body></x:document>`;
    const workbook = readDocx('', { document, relationsAt: 'http://purl.oclc.org/ooxml/officeDocument/relationships' });
    expect(workbook).toMatchObject({ sheets: [{ rows: [['甲']], merges: [{ right: 1 }] }], texts: [{ text: '题', before: 0 }] });
  });

  test('the main namespace without a prefix', () => {
    const document = '<document xmlns="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:y="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><body><tbl><tr><tc><tcPr><vMerge y:val="restart"/></tcPr><p><r><t>甲</t></r></p></tc></tr><tr><tc><tcPr><vMerge/></tcPr><p/></tc></tr></tbl></body></document>';
    expect(readDocx('', { document }).sheets[0]).toMatchObject({ rows: [['甲']], merges: [{ top: 0, left: 0, bottom: 1, right: 0 }] });
  });

  test('.docm: the macro is not even unpacked, and told', () => {
    const bytes = makeDocx(table(row(cell('甲'))), { type: 'application/vnd.ms-word.document.macroEnabled.main+xml', parts: { 'word/vbaProject.bin': new Uint8Array([1, 2, 3]) } });
    expect(readWorkbook(bytes)).toMatchObject({ sheets: [{ rows: [['甲']] }], notes: [expect.stringContaining('宏没有运行')] });
  });

  test('under another name', () => {
    expect(readWorkbook(makeDocx(para('甲')), { name: '台账.xlsx' }).notes).toEqual(['文件名是 .xlsx，内容是 .docx，已按内容读取。']);
    expect(readWorkbook(makeDocx(para('甲')), { name: '台账.docx' }).notes).toEqual([]);
  });
});

describe('refused', () => {
  test.each([
    ['no text at all', '<w:document xmlns:w="x"/>', 'file-not-recognised'],
    ['cut short', '<w:document xmlns:w="x"><w:body><w:tbl><w:tr>', 'file-damaged'],
    ['not balanced', '<w:document xmlns:w="x"><w:body><w:p></w:body></w:p></w:document>', 'file-damaged'],
    ['a document type', '<!DOCTYPE x [<!ENTITY a "b">]><w:document xmlns:w="x"><w:body/></w:document>', 'file-dtd'],
    ['tables within tables without end', `<w:document xmlns:w="x"><w:body>${'<w:tbl><w:tr><w:tc>'.repeat(100)}${'</w:tc></w:tr></w:tbl>'.repeat(100)}</w:body></w:document>`, 'file-damaged'],
  ])('%s', (_, document, code) => {
    const problem = refusedWith(() => readWorkbook(makeDocx('', { document }), { name: '通知.docx' }));
    expect(problem).toMatchObject({ code, at: { file: '通知.docx' } });
    expect(problem.message).toMatch(/[\u4e00-\u9fff].*请/);
  });

  test('content far outside any table', () => {
    expect(refusedWith(() => sheetOf(row(cell('甲', span(999_999_999)) + cell('乙')))).code).toBe('file-too-large');
    expect(refusedWith(() => sheetOf(row(cell('甲'), '<w:gridBefore w:val="16384"/>'))).code).toBe('file-too-large');
    expect(refusedWith(() => sheetOf(row(cell('甲'), '<w:gridBefore w:val="16000"/>').repeat(400))).code).toBe('file-too-large');
    expect(sheetOf(row(cell('甲', span(999_999_999)))).rows).toEqual([['甲']]);
  });
});

test('a thousand rows of six columns', () => {
  const bytes = makeDocx(table(Array.from({ length: 1000 }, (_, index) => row(cell(String(index)) + cell('区财政局', index % 3 === 0 ? START : ON) + cell('题目'.repeat(20)).repeat(4))).join('')));
  expect(readWorkbook(bytes).sheets[0]?.rows).toHaveLength(1000);
});

describe('borders that miss each other by a hair', () => {
  const grid = (...widths: number[]): string => `<w:tblGrid>${widths.map((width) => `<w:gridCol w:w="${width}"/>`).join('')}</w:tblGrid>`;
  const rows = row(cell('单位') + cell('题目', span(2)) + cell('日期')) + row(cell('区财政局', span(2)) + cell('预算') + cell('6月')) + row(cell('合计', span(3)) + cell('1'));

  test('are one border: heads and cells stand in the same column', () => {
    expect(readDocx(table(rows, grid(2000, 15, 3000, 1500))).sheets[0]).toMatchObject({
      rows: [['单位', '题目', '日期'], ['区财政局', '预算', '6月'], ['合计', null, '1']],
      merges: [{ top: 2, left: 0, bottom: 2, right: 1 }],
    });
  });

  test('a merge downwards holds', () => {
    const body = row(cell('甲', START) + cell('', '') + cell('1')) + row(cell('', ON) + cell('2', span(2)));
    expect(readDocx(table(body, grid(2000, 30, 3000))).sheets[0]).toMatchObject({ rows: [['甲', '1'], [null, '2']], merges: [{ top: 0, left: 0, bottom: 1, right: 0 }] });
  });

  test('columns stay where they are narrow but filled, all alike, or unknown', () => {
    const widthOf = (inside: string, widths: string): number | undefined => readDocx(table(inside, widths)).sheets[0]?.rows[0]?.length;
    const filled = row(cell('a') + cell('√') + cell('c'));
    expect(widthOf(filled, grid(3000, 150, 3000))).toBe(3);
    expect(widthOf(filled + row(cell('d') + cell('') + cell('f')), grid(100, 100, 100))).toBe(3);
    const empty = row(cell('a') + cell('') + cell('c'));
    expect(widthOf(empty, grid(3000, 15))).toBe(3);
    expect(widthOf(empty, '<w:tblGrid><w:gridCol/><w:gridCol w:w="150"/><w:gridCol/></w:tblGrid>')).toBe(3);
    expect(widthOf(empty, grid(3000, 15, 3000))).toBe(2);
  });
});
