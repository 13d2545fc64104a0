// Outlines that fill pages, turn sheets and end them in the ways a document can.
import { day } from '../../../shared/days/day.ts';
import type { Block, Outline } from '../../../shared/outline/outline.ts';

const outline = (blocks: Block[]): Outline => ({ title: '版式样例', blocks });
const paragraph = (id: string, text: string): Block => ({ id, kind: 'paragraph', text });
const imprint: Block = { id: 'imprint', kind: 'imprint', copyTo: '区党工委各部门，区纪检监察工委，市政府办公室政务公开科，各国有企业，各有关新闻单位', issuer: '济宁高新区管委会办公室', day: day('2020-12-30') };

/** One paragraph of 1,300 characters without punctuation: two full pages and three lines. */
export const fullPage = outline([paragraph('p', '政务公开工作要点任务分解'.repeat(109).slice(0, 1_300))]);

/** 60 rows; the columns ask for 200 mm, one cell holds a word no line can hold. */
export const manyRows = outline([
  {
    id: 'table',
    kind: 'table',
    columns: [{ width: 80 }, { width: 60 }, { width: 60 }],
    head: [[{ text: '单位' }, { text: '报送数量' }, { text: '采用数量' }]],
    body: Array.from({ length: 60 }, (_, index) => [
      { text: `第${index + 1}单位${index === 7 ? '（经济发展和改革委员会、科技创新局、统计工作处联合报送的信息）' : ''}` },
      { text: index === 3 ? 'www.example.gov.cn/zwgk/zfxxgk/fdzdgknr/lzyj/gfxwj/202007/t20200730' : String(index) },
      { text: '0' },
    ]),
  },
]);

/** A task table on turned sheets: merged first column, one cell longer than a page, then an upright end. */
export const wide = outline([
  paragraph('p', '现将任务分解表印发给你们，请认真贯彻执行。'),
  { id: 'a1', kind: 'attachment', label: '附件1', title: '2024年济宁高新区政务公开工作任务分解表', landscape: true },
  {
    id: 'table',
    kind: 'table',
    columns: [{ width: 30 }, { width: 20 }, { width: 140 }, { width: 50 }, { width: 60 }],
    head: [[{ text: '部分' }, { text: '序号' }, { text: '工作任务' }, { text: '牵头部门' }, { text: '责任单位' }]],
    body: Array.from({ length: 12 }, (_, index) => [
      ...(index % 6 === 0 ? [{ text: '一、深化重点领域信息公开', rowSpan: 6 }] : []),
      { text: String(index + 1) },
      { text: index === 4 ? Array.from({ length: 120 }, (_each, at) => `长行第${at + 1}句，推进行政决策公开，完善公众参与程序。`).join('') : '推进行政决策公开，完善公众参与程序，扩大公众参与范围，让公众更大程度参与政策制定、执行和监督。' },
      { text: '区党政办公室' },
      { text: '各街道，区直各部门' },
    ]),
  },
  imprint,
]);

/** So many lines of text with 版记 after them. */
export const nearlyFull = (lines: number): Outline => outline([...Array.from({ length: lines }, (_, index) => paragraph(`p${index}`, `第${index + 1}行`)), imprint]);

const notice = (unit: string): Block[] => [
  { id: `${unit}.masthead`, kind: 'masthead', text: '督办单' },
  { id: `${unit}.number`, kind: 'documentNumber', text: '济高新督字〔2020〕1号' },
  { id: `${unit}.to`, kind: 'addressee', text: `${unit}：` },
  paragraph(`${unit}.p`, '你单位连续两个月无持续进展，请于5个工作日内报送整改情况。'),
  { id: `${unit}.sign`, kind: 'signature', issuer: '党政办督查室', day: day('2020-07-30'), sealed: true },
  { ...imprint, id: `${unit}.imprint` } as Block,
];

/** Two notices in one file. */
export const notices = outline([...notice('财政金融局'), { id: 'break', kind: 'pageBreak' }, ...notice('投资促进局')]);

/** Unsealed endings: a long issuer, and on the next page one shorter than the date. */
export const closing = outline([
  paragraph('p1', '特此通报。'),
  { id: 's1', kind: 'signature', issuer: '济宁高新区管委会办公室', day: day('2020-07-30'), sealed: false },
  { id: 'break', kind: 'pageBreak' },
  paragraph('p2', '特此通报。'),
  { id: 's2', kind: 'signature', issuer: '公开办', day: day('2020-07-30'), sealed: false },
]);
