// What stands in the Word file itself: typefaces, widths, merged cells, text that XML cannot hold.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { writeDocx } from '../../../electron/documents/word/index.ts';
import type { Block, TableCell } from '../../../shared/outline/outline.ts';
import { bulletin } from '../../cases/documents/bulletin.ts';
import { manyRows, wide } from '../../cases/documents/pages.ts';
import { documentXml, elements, partsOf, wordsOf } from './files.ts';

const FACES = ['仿宋_GB2312', '黑体', '楷体_GB2312', '方正小标宋简体', '宋体'];
const written = async (...blocks: Block[]): Promise<string> => documentXml(await writeDocx({ title: '样例', blocks }));
const paragraph = (text: string): Block => ({ id: 'p', kind: 'paragraph', text });
const attributeOf = (xml: string, name: string): string | undefined => new RegExp(`${name}="([^"]*)"`).exec(xml)?.[1];

describe('typefaces', () => {
  test('every run names its East Asian face and no other for Latin; none is a theme font', async () => {
    for (const outline of [bulletin, wide]) {
      const parts = partsOf(await writeDocx(outline));
      for (const [name, text] of Object.entries(parts)) if (name !== 'word/theme/theme1.xml') expect(text).not.toMatch(/asciiTheme|eastAsiaTheme|hAnsiTheme|themeColor/);
      const pages = Object.entries(parts).filter(([name]) => /^word\/(document|footer\d+)\.xml$/.test(name));
      expect(pages.length).toBeGreaterThanOrEqual(3);
      for (const run of pages.flatMap(([, text]) => elements(text, 'w:r'))) {
        expect(FACES).toContain(attributeOf(run, 'w:eastAsia'));
        expect(attributeOf(run, 'w:ascii')).toBe(attributeOf(run, 'w:eastAsia'));
        expect(attributeOf(run, 'w:hAnsi')).toBe(attributeOf(run, 'w:eastAsia'));
      }
    }
  });

  test('层次: 一、黑体，（一）楷体，1. and （1）仿宋 (7.3.3)', async () => {
    const xml = await written(...([1, 2, 3, 4] as const).map((level): Block => ({ id: `h${level}`, kind: 'heading', level, text: ['一、甲', '（一）乙', '1.丙', '（1）丁'][level - 1] ?? '' })));
    expect(elements(xml, 'w:r').map((run) => attributeOf(run, 'w:eastAsia'))).toEqual(['黑体', '楷体_GB2312', '仿宋_GB2312', '仿宋_GB2312']);
    expect(xml).not.toContain('<w:b/>');
  });

  test('pieces of a paragraph keep their faces; once the text is edited it is set plain', async () => {
    const runs = [{ text: '一是', face: 'kai' as const, bold: true }, { text: '按月通报。' }];
    const faced = elements(await written({ id: 'p', kind: 'paragraph', text: '一是按月通报。', runs }), 'w:r');
    expect(faced.map((run) => [attributeOf(run, 'w:eastAsia'), run.includes('<w:b/>'), wordsOf(run)])).toEqual([['楷体_GB2312', true, '一是'], ['仿宋_GB2312', false, '按月通报。']]);
    const edited = elements(await written({ id: 'p', kind: 'paragraph', text: '按季通报。', runs }), 'w:r');
    expect(edited.map((run) => [attributeOf(run, 'w:eastAsia'), wordsOf(run)])).toEqual([['仿宋_GB2312', '按季通报。']]);
  });

  test('every style a paragraph names is in the file, once', async () => {
    const parts = partsOf(await writeDocx(bulletin));
    const ids = elements(parts['word/styles.xml'] ?? '', 'w:style').map((style) => attributeOf(style, 'w:styleId'));
    expect(new Set(ids).size).toBe(ids.length);
    const named = new Set([...(parts['word/document.xml'] ?? '').matchAll(/<w:pStyle w:val="([^"]+)"/g)].map((match) => match[1]));
    expect([...named].filter((id) => !ids.includes(id))).toEqual([]);
  });
});

describe('measures', () => {
  test('A4 with margins of 37, 35, 28 and 26 mm, exact pitch, first line by characters', async () => {
    const parts = partsOf(await writeDocx({ title: '样例', blocks: [paragraph('正文')] }));
    const xml = parts['word/document.xml'] ?? '';
    const mm = (twips: string | undefined): number => Math.round((Number(twips) * 25.4) / 1440);
    const margins = elements(xml, 'w:pgMar')[0] ?? '';
    expect(['w:top', 'w:bottom', 'w:left', 'w:right'].map((name) => mm(attributeOf(margins, name)))).toEqual([37, 35, 28, 26]);
    const body = elements(parts['word/styles.xml'] ?? '', 'w:style').find((style) => style.includes('公文正文')) ?? '';
    expect(body).toContain('w:firstLineChars="200"');
    expect(body).toContain('w:line="579" w:lineRule="exact"');
    expect(body).toContain('<w:overflowPunct w:val="0"/>');
    expect(xml).not.toMatch(/w:docGrid[^>]*w:type=/);
    expect(xml).not.toContain('w:updateFields');
  });

  test('tables: every cell has a width in twips, rows sum up to the grid, the grid fits the type area', async () => {
    const rooms: [typeof bulletin, number][] = [[bulletin, 156], [manyRows, 156], [wide, 225]];
    for (const [outline, room] of rooms) {
      const xml = documentXml(await writeDocx(outline));
      for (const table of elements(xml, 'w:tbl').filter((each) => !each.includes('w:tblpPr'))) {
        const total = elements(table, 'w:gridCol').reduce((sum, column) => sum + Number(attributeOf(column, 'w:w')), 0);
        expect(total).toBeLessThanOrEqual((room / 25.4) * 1440);
        for (const row of elements(table, 'w:tr')) {
          const cells = elements(row, 'w:tc');
          for (const cell of cells) expect(attributeOf(elements(cell, 'w:tcW')[0] ?? '', 'w:type')).toBe('dxa');
          expect(cells.reduce((sum, cell) => sum + Number(attributeOf(elements(cell, 'w:tcW')[0] ?? '', 'w:w')), 0)).toBe(total);
        }
      }
    }
  });

  test('head rows repeat, rows stay whole, a row longer than half a page may break', async () => {
    const [table] = elements(documentXml(await writeDocx(wide)), 'w:tbl');
    const rows = elements(table ?? '', 'w:tr');
    expect(rows.map((row) => row.includes('<w:tblHeader/>'))).toEqual(rows.map((_, index) => index === 0));
    expect(rows.flatMap((row, index) => (row.includes('<w:cantSplit/>') ? [] : [index]))).toEqual([5]);
  });
});

describe('where a table may part', () => {
  const rows = (many: number, long: readonly number[] = []): TableCell[][] => Array.from({ length: many }, (_, at) => [{ text: String(at + 1) }, { text: long.includes(at) ? '加强政策解读和舆情回应'.repeat(30) : '财政局' }]);
  /** The rows that stay on the page of the next one. */
  const kept = async (body: TableCell[][]): Promise<number[]> => {
    const xml = await written({ id: 't', kind: 'table', columns: [{ width: 20 }, { width: 60 }], head: [[{ text: '序号' }, { text: '单位' }]], body });
    return elements(xml, 'w:tr').flatMap((row, at) => (elements(row, 'w:p').every((paragraph) => paragraph.includes('<w:keepNext/>')) ? [at] : []));
  };

  test('a short table nowhere', async () => expect(await kept(rows(7))).toEqual([0, 1, 2, 3, 4, 5, 6]));
  test('of a longer one no row stands alone', async () => expect(await kept(rows(40))).toEqual([0, 1, 39]));
  test('high rows part as they must, so that no page is left half empty', async () => {
    expect(await kept(rows(5, [2]))).toEqual([0, 1, 4]);
    expect(await kept(rows(5, [0, 4]))).toEqual([]);
  });
  test('a table of its head alone, and of one row', async () => {
    expect(await kept([])).toEqual([0]);
    expect(await kept(rows(1))).toEqual([0]);
  });
});

describe('merged cells', () => {
  const table = (head: TableCell[][], body: TableCell[][], columns: number): Block => ({ id: 't', kind: 'table', columns: Array.from({ length: columns }, () => ({ width: 30 })), head, body });
  const shape = (xml: string): string[][] =>
    elements(xml, 'w:tr').map((row) =>
      elements(row, 'w:tc').map((cell) => `${wordsOf(cell)}${attributeOf(elements(cell, 'w:gridSpan')[0] ?? '', 'w:val') ?? ''}${cell.includes('w:vMerge w:val="restart"') ? '↓' : cell.includes('<w:vMerge/>') ? '|' : ''}`),
    );

  test('a cell over two columns and one over two rows', async () => {
    const xml = await written(table([[{ text: '单位', rowSpan: 2 }, { text: '采用', colSpan: 2 }], [{ text: '省' }, { text: '市' }]], [[{ text: '甲' }, { text: '1' }, { text: '2' }]], 3));
    expect(shape(xml)).toEqual([['单位↓', '采用2'], ['|', '省', '市'], ['甲', '1', '2']]);
  });

  test('a cell over two rows and two columns; a row that ends early is closed; a span over the end is cut', async () => {
    const xml = await written(table([], [[{ text: '甲', rowSpan: 2, colSpan: 2 }, { text: '1' }], [{ text: '2' }], [{ text: '乙' }], [{ text: '丙', colSpan: 9, rowSpan: 9 }]], 3));
    expect(shape(xml)).toEqual([['甲2↓', '1'], ['2|', '2'], ['乙', '', ''], ['丙3']]);
  });

  test('more cells than columns is a mistake of the outline', async () => {
    await expect(written(table([], [[{ text: '1' }, { text: '2' }]], 1))).rejects.toThrow('more cells');
  });
});

describe('text from outside', () => {
  test('characters XML forbids are dropped, the others kept; signs of XML stay text', async () => {
    const xml = await written(paragraph('甲\u0000乙\u000b丙\uffff丁\ud800戊\udc00己<b>&"\'𠀀'), { id: 't', kind: 'table', columns: [{ width: 30 }], head: [], body: [[{ text: '子\u0007丑\udfff<寅>' }]] });
    expect(wordsOf(xml)).toBe('甲乙丙丁戊己&lt;b&gt;&amp;&quot;&apos;𠀀子丑&lt;寅&gt;');
  });

  test('any text gives a file that reads as XML', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 40 }), async (text) => {
        const day = '2020-07-30' as Extract<Block, { kind: 'imprint' }>['day'];
        const blocks: Block[] = [
          { id: 'm', kind: 'masthead', text }, { id: 'n', kind: 'documentNumber', text }, { id: 't', kind: 'title', text }, { id: 'a', kind: 'addressee', text },
          { id: 'h', kind: 'heading', level: 1, text }, paragraph(text), { id: 'l', kind: 'attachmentList', items: [text, text] }, { id: 's', kind: 'signature', issuer: text, day, sealed: false },
          { id: 'o', kind: 'note', text }, { id: 'x', kind: 'attachment', label: text, title: text }, { id: 'i', kind: 'imprint', copyTo: text, issuer: text, day },
          { id: 'tb', kind: 'table', columns: [{ width: 30 }], head: [[{ text }]], body: [[{ text }]] },
        ];
        expect(partsOf(await writeDocx({ title: text, blocks }))['word/document.xml']).toContain('<w:body>');
      }),
      { numRuns: 40 },
    );
  });

  test('a line break in a paragraph begins a paragraph, in a cell a line; a tab is a space', async () => {
    const xml = await written(paragraph('第一段\r\n第二段\t完'), { id: 't', kind: 'table', columns: [{ width: 30 }], head: [], body: [[{ text: '上\n下' }]] });
    expect(elements(xml, 'w:p').map(wordsOf).filter((words) => words !== '')).toEqual(['第一段', '第二段 完', '上', '下']);
  });
});

describe('what the office writes loosely', () => {
  test('addressee ends with one full-width colon, 附注 in one pair of brackets, names without a number of their own or a full stop', async () => {
    const xml = await written(
      { id: 'a', kind: 'addressee', text: '各街道办事处:' },
      { id: 'l', kind: 'attachmentList', items: ['1. 得分情况。', '2. 报送清单；'] },
      { id: 'n', kind: 'note', text: '(此件公开发布)' },
    );
    expect(elements(xml, 'w:p').map(wordsOf)).toEqual(['各街道办事处：', '附件：1.得分情况', '2.报送清单', '（此件公开发布）']);
  });

  test('a single attachment has no number; 抄送 ends with one full stop', async () => {
    const xml = await written({ id: 'l', kind: 'attachmentList', items: ['得分情况'] }, { id: 'i', kind: 'imprint', copyTo: '抄送：市政府办公室。', issuer: '区管委会办公室', day: '2020-07-05' as Extract<Block, { kind: 'imprint' }>['day'] });
    expect(elements(xml, 'w:p').map(wordsOf).filter((words) => words !== '')).toEqual(['附件：得分情况', '抄送：市政府办公室。', '区管委会办公室', '2020年7月5日印发']);
  });
});

describe('the file', () => {
  test('the same outline gives the same document twice', async () => {
    const [first, second] = [await writeDocx(bulletin), await writeDocx(bulletin)].map(partsOf);
    expect(second?.['word/document.xml']).toBe(first?.['word/document.xml']);
    expect(second?.['word/styles.xml']).toBe(first?.['word/styles.xml']);
  });

  test('it carries its title and nobody else’s name', async () => {
    const core = partsOf(await writeDocx(bulletin))['docProps/core.xml'] ?? '';
    expect(core).toContain(bulletin.title);
    expect(core).not.toMatch(/Un-named|docx|creator>[^<]/);
  });

  test('an outline without blocks is an empty page', async () => {
    expect(elements(await written(), 'w:sectPr')).toHaveLength(1);
  });
});
