// .docx as real programs write it: LibreOffice and the docx library.
import { readFileSync } from 'node:fs';
import { AlignmentType, DeletedTextRun, Document, ExternalHyperlink, InsertedTextRun, LevelFormat, Packer, Paragraph, Tab, Table, TableCell, TableRow, TextRun, VerticalMergeType } from 'docx';
import { describe, expect, test } from 'vitest';
import { readWorkbook } from '../../../electron/documents/read/index.ts';
import type { Workbook } from '../../../shared/importing/grid.ts';

const read = (name: string): Workbook => readWorkbook(new Uint8Array(readFileSync(new URL(`../../cases/reading/docx/${name}`, import.meta.url))), { name });

describe('LibreOffice', () => {
  test('tables of a web page: heads of two rows, merges both ways, a list and a table in cells', () => {
    expect(read('htmlTable.docx')).toEqual({
      format: 'docx',
      sheets: [
        {
          name: '表1',
          hidden: false,
          rows: [
            ['序号', '任务', null, '责任单位'],
            [null, '一级', '二级'],
            ['1', '主动公开', '政策解读\n多元解读', '区政府办\n区司法局'],
            ['2', null, '会议公开', '区财政局\n区审计局'],
            ['合计', null, null, '2\u00a0项'],
          ],
          merges: [
            { top: 0, left: 1, bottom: 0, right: 2 },
            { top: 0, left: 0, bottom: 1, right: 0 },
            { top: 0, left: 3, bottom: 1, right: 3 },
            { top: 2, left: 1, bottom: 3, right: 1 },
            { top: 4, left: 0, bottom: 4, right: 2 },
          ],
          hiddenRows: [],
          hiddenColumns: [],
        },
        { name: '表2', hidden: false, rows: [['甲\n子一\t子二\n子三', '乙']], merges: [], hiddenRows: [], hiddenColumns: [] },
      ],
      notes: ['单元格里还套着表格，里面的文字已并入所在的单元格，请核对：表2的 A1。'],
      texts: [{ text: '附件1', before: 0 }, { text: '2024年政务公开工作台账', before: 0 }, { text: '说明：以上为全年任务。', before: 1 }],
    });
  });

  test('a notice with lists, tracked changes, a footnote, a comment, a text box and hidden text', () => {
    const workbook = read('notice.docx');
    expect(workbook.texts).toEqual([
      ...['工作要点（新）附注。', '一、加强领导', '1.专人负责', '2.按时报送', '二、强化落实', '框外文字', '框中文字'].map((text) => ({ text, before: 0 })),
      { text: '联系人：张三', before: 1 },
    ]);
    expect(workbook.sheets).toEqual([
      {
        name: '表1',
        hidden: false,
        rows: [['序号', '单位', '题目'], ['1', '区财政局', '预算\t公开\n情况'], ['2', null, '决算公开']],
        merges: [{ top: 1, left: 1, bottom: 2, right: 1 }],
        hiddenRows: [],
        hiddenColumns: [],
      },
    ]);
    expect(workbook.notes).toEqual(['文件里有修订记录，按全部接受修订后的内容读取。', '有隐藏的文字，没有读取，请核对：正文。']);
  });
});

describe('the docx library', () => {
  const cellOf = (words: string, more: { columnSpan?: number; rowSpan?: number; verticalMerge?: (typeof VerticalMergeType)[keyof typeof VerticalMergeType] } = {}): TableCell =>
    new TableCell({ children: words.split('\n').map((one) => new Paragraph(one)), ...more });

  test('a table with spans, numbers, tracked changes and a link', async () => {
    const numbering = { config: [{ reference: 'items', levels: [{ level: 0, format: LevelFormat.CHINESE_COUNTING, text: '%1、', alignment: AlignmentType.START }] }] };
    const tasks = new Table({
      rows: [
        new TableRow({ tableHeader: true, children: [cellOf('任务', { columnSpan: 2 }), cellOf('责任单位')] }),
        new TableRow({ children: [cellOf('公开', { rowSpan: 2 }), cellOf('解读政策'), cellOf('区政府办\n区司法局')] }),
        new TableRow({ children: [cellOf('回应关切'), cellOf('区融媒体中心')] }),
        new TableRow({ children: [cellOf('监督', { verticalMerge: VerticalMergeType.RESTART }), cellOf('考核'), cellOf('区政府办')] }),
        new TableRow({ children: [cellOf('', { verticalMerge: VerticalMergeType.CONTINUE }), cellOf('通报'), cellOf('区政府办')] }),
      ],
    });
    const words = new Paragraph({
      children: [
        new TextRun('请于'),
        new DeletedTextRun({ text: '5月', id: 1, author: '甲', date: '2024-01-01T00:00:00Z' }),
        new InsertedTextRun({ text: '6月', id: 2, author: '甲', date: '2024-01-01T00:00:00Z' }),
        new TextRun({ children: ['底前', new Tab(), '报送'] }),
        new TextRun({ text: '（内部）', vanish: true }),
        new ExternalHyperlink({ children: [new TextRun('至邮箱')], link: 'https://example.org/' }),
      ],
    });
    const document = new Document({ numbering, sections: [{ children: [new Paragraph({ text: '加强领导', numbering: { reference: 'items', level: 0 } }), new Paragraph({ text: '狠抓落实', numbering: { reference: 'items', level: 0 } }), tasks, words] }] });
    const workbook = readWorkbook(new Uint8Array(await Packer.toBuffer(document)));
    expect(workbook.texts).toEqual([{ text: '一、加强领导', before: 0 }, { text: '二、狠抓落实', before: 0 }, { text: '请于6月底前\t报送至邮箱', before: 1 }]);
    expect(workbook.sheets[0]?.rows).toEqual([['任务', null, '责任单位'], ['公开', '解读政策', '区政府办\n区司法局'], [null, '回应关切', '区融媒体中心'], ['监督', '考核', '区政府办'], [null, '通报', '区政府办']]);
    expect(workbook.sheets[0]?.merges).toEqual([{ top: 0, left: 0, bottom: 0, right: 1 }, { top: 1, left: 0, bottom: 2, right: 0 }, { top: 3, left: 0, bottom: 4, right: 0 }]);
    expect(workbook.notes).toHaveLength(2);
  });
});
