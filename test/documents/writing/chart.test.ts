// Charts in the Word file: native, with their numbers beside them, in the order of elements Word insists on.
import ExcelJS from 'exceljs';
import fc from 'fast-check';
import { unzipSync } from 'fflate';
import { afterAll, describe, expect, test } from 'vitest';
import { openArchive } from '../../../electron/documents/gate.ts';
import { readWorkbook } from '../../../electron/documents/read/index.ts';
import { writeDocx } from '../../../electron/documents/word/index.ts';
import type { Chart } from '../../../shared/outline/chart.ts';
import type { Block, Outline } from '../../../shared/outline/outline.ts';
import { print, removePrints } from '../render.ts';
import { elements, partsOf } from './files.ts';

const stacked: Chart = {
  form: 'stacked', title: '图1　各部分任务完成情况', unit: '项', categories: ['重点领域信息公开', '政策解读'],
  series: [{ name: '已完成', look: 'done', values: [9, 0] }, { name: '推进中', look: 'open', values: [3, 6] }, { name: '逾期', look: 'overdue', values: [1, null] }],
};
const lines: Chart = {
  form: 'lines', title: '图2　完成进度', unit: '项', categories: ['1月', '2月', '3月'],
  series: [{ name: '累计完成', look: 'done', values: [2, 5, null] }, { name: '累计到期', look: 'plan', values: [0, 9, 12] }],
};
const bars: Chart = { form: 'bars', title: '', unit: '%', max: 100, categories: ['财政金融局', '党政办公室'], series: [{ name: '完成率', look: 'plain', values: [85, 66.7] }] };
const block = (id: string, chart: Chart): Block => ({ id, kind: 'chart', chart, height: 60 });
const outline: Outline = { title: '图', blocks: [{ id: 'p', kind: 'paragraph', text: '见下图。' }, block('a', stacked), block('b', lines), block('c', bars)] };

afterAll(removePrints);

/** Names of the elements right below one element, in their order. */
function childNames(xml: string): string[] {
  const names: string[] = [];
  let depth = 0;
  for (const [, closing, name, , empty] of xml.matchAll(/<(\/?)([\w:]+)((?:\s[^<>]*?)?)(\/?)>/g)) {
    if (closing) depth -= 1;
    else {
      if (depth === 1 && name) names.push(name.replace('c:', ''));
      if (!empty) depth += 1;
    }
  }
  return names;
}

/** ECMA-376 Part 1, 21.2.2: what may stand in each element, in this order. */
const ORDER: Record<string, string> = {
  chartSpace: 'date1904 lang roundedCorners AlternateContent style clrMapOvr pivotSource protection chart spPr txPr externalData printSettings userShapes',
  chart: 'title autoTitleDeleted pivotFmts view3D floor sideWall backWall plotArea legend plotVisOnly dispBlanksAs',
  plotArea: 'layout barChart lineChart catAx valAx dTable spPr',
  barChart: 'barDir grouping varyColors ser dLbls gapWidth overlap serLines axId',
  lineChart: 'grouping varyColors ser dLbls dropLines hiLowLines upDownBars marker smooth axId',
  ser: 'idx order tx spPr invertIfNegative marker pictureOptions dPt dLbls trendline errBars cat val smooth shape',
  dLbls: 'dLbl delete numFmt spPr txPr dLblPos showLegendKey showVal showCatName showSerName showPercent showBubbleSize separator showLeaderLines',
  dLbl: 'idx delete layout tx numFmt spPr txPr dLblPos showLegendKey showVal showCatName showSerName showPercent showBubbleSize separator',
  catAx: 'axId scaling delete axPos majorGridlines minorGridlines title numFmt majorTickMark minorTickMark tickLblPos spPr txPr crossAx crosses crossesAt auto lblAlgn lblOffset tickLblSkip tickMarkSkip noMultiLvlLbl',
  valAx: 'axId scaling delete axPos majorGridlines minorGridlines title numFmt majorTickMark minorTickMark tickLblPos spPr txPr crossAx crosses crossesAt crossBetween majorUnit minorUnit dispUnits',
  scaling: 'logBase orientation max min',
  legend: 'legendPos legendEntry layout overlay spPr txPr',
  manualLayout: 'layoutTarget xMode yMode wMode hMode x y w h',
  title: 'tx layout overlay spPr txPr',
};

describe('parts of the file', () => {
  test('each chart is a part with its workbook, known to the document and to the list of types', async () => {
    const bytes = await writeDocx(outline);
    const names = Object.keys(unzipSync(bytes));
    for (const number of [1, 2, 3]) {
      for (const name of [`word/charts/chart${number}.xml`, `word/charts/_rels/chart${number}.xml.rels`, `word/embeddings/Microsoft_Excel_Sheet${number}.xlsx`]) expect(names).toContain(name);
    }
    const archive = openArchive(bytes);
    for (const name of archive.names) expect(archive.part(name).length, name).toBeGreaterThan(0);
    const types = archive.text('[Content_Types].xml');
    expect([...types.matchAll(/PartName="\/word\/charts\/chart(\d)\.xml"/g)].map(([, number]) => number)).toEqual(['1', '2', '3']);
    expect(types).toContain('Extension="xlsx"');
    const relations = archive.text('word/_rels/document.xml.rels');
    const document = archive.text('word/document.xml');
    const named = [...document.matchAll(/<c:chart [^>]*r:id="([^"]+)"/g)].map(([, id]) => id);
    expect(named).toEqual(['rIdChart1', 'rIdChart2', 'rIdChart3']);
    for (const [index, id] of named.entries()) expect(relations).toContain(`Id="${id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/chart" Target="charts/chart${index + 1}.xml"`);
    expect(new Set([...relations.matchAll(/Id="([^"]+)"/g)].map(([, id]) => id)).size).toBe([...relations.matchAll(/Id="/g)].length);
  });

  test('a document without charts is left as it was; with them the same outline gives the same parts', async () => {
    expect(Object.keys(unzipSync(await writeDocx({ title: '无图', blocks: outline.blocks.slice(0, 1) }))).filter((name) => /chart|embed/.test(name))).toEqual([]);
    const [one, other] = [unzipSync(await writeDocx(outline)), unzipSync(await writeDocx(outline))];
    for (const name of Object.keys(one).filter((part) => part !== 'docProps/core.xml')) expect(Buffer.compare(one[name]!, other[name]!), name).toBe(0);
  });

  test('the numbers stand in the chart and in the workbook under the addresses the chart names', async () => {
    const parts = unzipSync(await writeDocx(outline));
    const charts = [stacked, lines, bars];
    for (const [index, chart] of charts.entries()) {
      const xml = new TextDecoder().decode(parts[`word/charts/chart${index + 1}.xml`]);
      const workbook = new ExcelJS.Workbook();
      await workbook.xlsx.load(parts[`word/embeddings/Microsoft_Excel_Sheet${index + 1}.xlsx`]!.slice().buffer);
      const series = elements(xml, 'c:ser');
      expect(series).toHaveLength(chart.series.length);
      chart.series.forEach(({ name, values }, at) => {
        const [names] = elements(series[at]!, 'c:cat');
        const [numbers] = elements(series[at]!, 'c:val');
        expect([...names!.matchAll(/<c:v>([^<]*)</g)].map(([, text]) => text)).toEqual(chart.categories);
        expect([...numbers!.matchAll(/idx="(\d+)"><c:v>([^<]*)</g)].map(([, place, value]) => [Number(place), Number(value)])).toEqual(values.flatMap((value, place) => (value === null ? [] : [[place, value]])));
        const formula = /<c:f>([^!]+)!\$([A-Z]+)\$2:\$[A-Z]+\$(\d+)</.exec(numbers!)!;
        const sheet = workbook.getWorksheet(formula[1])!;
        expect(sheet.getCell(`${formula[2]}1`).value).toBe(name);
        expect(values.map((_, row) => sheet.getCell(`${formula[2]}${row + 2}`).value)).toEqual(values);
        expect(Number(formula[3])).toBe(values.length + 1);
      });
    }
  });
});

describe('the chart itself', () => {
  test('elements stand in the order of the standard', async () => {
    const parts = partsOf(new Uint8Array(await withoutBooks(await writeDocx(outline))));
    let seen = 0;
    for (const [name, xml] of Object.entries(parts).filter(([part]) => /chart\d\.xml$/.test(part))) {
      for (const [element, order] of Object.entries(ORDER)) {
        for (const found of elements(xml, `c:${element}`)) {
          seen += childNames(found).length;
          const places = childNames(found).filter((child) => child !== '').map((child) => order.split(' ').indexOf(child));
          expect(places.every((place) => place >= 0), `${name} ${element}: ${childNames(found).join(' ')}`).toBe(true);
          expect(places, `${name} ${element}`).toEqual(places.toSorted((a, b) => a - b));
        }
      }
    }
    expect(seen).toBeGreaterThan(200);
  });

  test('lying bars from the top, legend only for more than one series, no label outside a stack', async () => {
    const parts = partsOf(await withoutBooks(await writeDocx(outline)));
    const [first, second, third] = [1, 2, 3].map((number) => parts[`word/charts/chart${number}.xml`]!);
    expect(first).toContain('<c:barDir val="bar"/><c:grouping val="stacked"/>');
    expect(first).toContain('<c:orientation val="maxMin"/>');
    expect(first).not.toContain('val="outEnd"');
    expect([first, second, third].map((xml) => xml!.includes('<c:legend>'))).toEqual([true, true, false]);
    expect(third).toContain('<c:max val="100"/><c:min val="0"/>');
    expect(first).toContain('typeface="宋体"');
    expect(first).toContain('sz="1050"');
    for (const xml of [first, second, third]) expect(xml).toContain('<c:autoTitleDeleted val="1"/>');
  });

  test('picture as wide as the type area, caption below in 黑体 五号, no caption without a title', async () => {
    const xml = partsOf(await withoutBooks(await writeDocx(outline)))['word/document.xml']!;
    expect([...xml.matchAll(/<wp:extent cx="(\d+)" cy="(\d+)"/g)].map(([, width, height]) => [Number(width) / 36_000, Number(height) / 36_000])).toEqual([[156, 60], [156, 60], [156, 60]]);
    const captions = elements(xml, 'w:p').filter((paragraph) => paragraph.includes('GongwenCaption'));
    expect(captions).toHaveLength(2);
    expect(captions[0]).toContain('各部分任务完成情况');
    expect(captions[0]).toContain('w:eastAsia="黑体"');
    expect(captions[0]).toContain('<w:sz w:val="21"/>');
    expect(xml).toContain('descr="图1　各部分任务完成情况：堆积条形图，共2类。已完成最多的是重点领域信息公开（9项），最少的是政策解读（0项）。');
  });

  test('any text gives parts that read as XML', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 30 }), fc.constantFrom('bars', 'stacked', 'lines'), async (text, form) => {
        const chart: Chart = { form: form as Chart['form'], title: text, unit: text, categories: [text], series: [{ name: text, look: 'plain', values: [1] }, { name: text, look: 'open', values: [null] }] };
        expect(partsOf(await withoutBooks(await writeDocx({ title: '图', blocks: [block('a', chart)] })))['word/charts/chart1.xml']).toContain('<c:plotArea>');
      }),
      { numRuns: 20 },
    );
  });
});

test('the program reads back what stands beside a chart', async () => {
  const table: Block = { id: 't', kind: 'table', columns: [{ width: 40 }, { width: 40 }], head: [[{ text: '单位' }, { text: '完成率' }]], body: [[{ text: '财政金融局' }, { text: '85%' }]] };
  const workbook = await readWorkbook(await writeDocx({ title: '图', blocks: [block('a', bars), table] }), { name: '通报.docx', pasted: undefined });
  expect(JSON.stringify(workbook)).toContain('财政金融局');
});

test('printed: categories beside the bars, numbers on them, the caption below', async () => {
  const { chart } = print({ chart: await writeDocx(outline) });
  const lineOf = (text: string): { top: number; left: number } => chart.pages.flatMap((page) => page.lines).find((line) => line.text.replaceAll(' ', '').includes(text))!;
  for (const text of ['重点领域信息公开', '政策解读', '已完成', '推进中', '逾期', '单位：项', '累计到期', '3月', '100%', '85%']) expect(lineOf(text), text).toBeDefined();
  expect(lineOf('图1').top).toBeGreaterThan(lineOf('政策解读').top);
  expect(lineOf('政策解读').top).toBeGreaterThan(lineOf('重点领域').top);
  const dark = chart.extent(1, (red, green, blue) => Math.abs(red - 0x1f) < 12 && Math.abs(green - 0x4e) < 12 && Math.abs(blue - 0x8c) < 12)!;
  expect(dark.left).toBeGreaterThanOrEqual(28);
  expect(dark.right).toBeLessThanOrEqual(184);
});

/** The file without its workbooks, whose bytes are no XML. */
async function withoutBooks(bytes: Uint8Array): Promise<Uint8Array> {
  const { zipSync } = await import('fflate');
  return zipSync(Object.fromEntries(Object.entries(unzipSync(bytes)).filter(([name]) => !name.endsWith('.xlsx'))), { level: 0 });
}
