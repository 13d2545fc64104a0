// An evidence package: its folders, its index, its lists.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { historySheet } from '../../../shared/ledgers/packageHistory.ts';
import { composePackageIndex } from '../../../shared/ledgers/packageIndex.ts';
import type { PackageInput } from '../../../shared/ledgers/packageInput.ts';
import { evidencePath, taskFolders } from '../../../shared/ledgers/packagePaths.ts';
import { packageSheet } from '../../../shared/ledgers/packageSheet.ts';
import { outlineSchema } from '../../../shared/outline/outline.ts';
import type { Block } from '../../../shared/outline/outline.ts';
import { zipNames } from '../../../electron/documents/zip/writeName.ts';
import { entry, evidence, input, part, table, task } from './facts.ts';

describe('folders', () => {
  test('section, printed number with the requirement cut at 20 characters, unit', () => {
    const tasks = [task(3, { requirement: '加大支持民间投资发展政策举措宣传发布力度，助推民间资本参与重大项目建设。' }), task(12, { section: '二、政策解读', requirement: '做好解读。' })];
    const folders = taskFolders([table], tasks);
    expect(folders.get(3)).toBe('01 一、重点领域/03 加大支持民间投资发展政策举措宣传发布力度…/');
    expect(evidencePath(folders.get(12)!, '财政金融局', '说明.pdf')).toBe('02 二、政策解读/12 做好解读/财政金融局/说明.pdf');
  });

  test('one section: none of its own; one task: units at the top; two tables: a folder each', () => {
    expect(taskFolders([table], [task(1), task(2)]).get(2)).toBe('02 第2项要求/');
    expect(taskFolders([table], [task(1)]).get(1)).toBe('');
    expect(taskFolders([table, { ...table, id: 2, year: 2023, title: '政务公开要点' }], [task(1), task(2, { tableId: 2 })])).toEqual(new Map([[1, '01 2024年政务公开工作要点任务分解表/01 第1项要求/'], [2, '02 2023年政务公开要点/02 第2项要求/']]));
  });

  test('printed numbers that repeat give way to places, so that no two tasks share a folder', () => {
    const tasks = [task(1, { number: '1', requirement: '同样的要求' }), task(2, { number: '1', requirement: '同样的要求' })];
    expect([...taskFolders([table], tasks).values()]).toEqual(['01 同样的要求/', '02 同样的要求/']);
  });

  test('whatever a file or a task is called, the path is short, climbs nowhere and keeps its extension', () => {
    const text = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 300 });
    fc.assert(
      fc.property(text, text, text, (requirement, section, name) => {
        const tasks = [task(1, { requirement, section }), task(2)];
        const [path] = zipNames([evidencePath(taskFolders([table], tasks).get(1)!, '财政金融局', `${name}.pdf`)]);
        expect(Array.from(path!).length).toBeLessThan(260);
        expect(path!.endsWith('.pdf')).toBe(true);
        expect(path!.split('/').every((one) => one !== '' && one !== '..' && !/[\\:*?"<>|]/.test(one))).toBe(true);
      }),
    );
  });
});

const closed = [entry(1, 1, 'done', '2024-06-03', '已公开', { times: 1, by: '李科员' }), entry(2, 1, 'closed', '2024-06-10', '已核对', { by: '王主任' }), entry(3, 1, 'progress', '2024-05-01', '写错了'), entry(4, 1, 'struck', '2024-05-02', '重复', { of: 3 })];
const one = task(1);
const whole: PackageInput = {
  ...input([one, task(2)], [
    part(1, one, '财政金融局', closed, [evidence(1, 1, { note: '首页' }), evidence(2, 1, { name: '网页', link: 'https://example.gov.cn/a', sha256: '', size: 0 })], { role: 'lead' }),
    part(2, one, '洸河街道', [entry(5, 2, 'done', '2024-07-01', '')]),
    part(3, task(2), '洸河街道'),
  ]),
  title: '2024年政务公开工作任务佐证材料', paths: new Map([[1, '01 第1项要求/财政金融局/材料1.pdf']]), historyFile: null,
};
const tableOf = (blocks: Block[], id: string): string[][] => {
  const found = blocks.find((block) => block.id === id);
  return found?.kind === 'table' ? found.body.map((row) => row.map(({ text }) => text)) : [];
};

describe('index', () => {
  const { title, blocks } = outlineSchema.parse(composePackageIndex(whole));

  test('task, unit, state, closing and the evidence with day and note', () => {
    expect(title).toBe('2024年政务公开工作任务佐证材料目录');
    const rows = tableOf(blocks, 'index');
    expect(rows[0]).toEqual(['1', '第1项要求', '财政金融局\n（牵头）', '已销号', '6月10日\n王主任批准：已核对', '1. 材料1.pdf（6月3日）：首页\n2. 网页（6月3日）\nhttps://example.gov.cn/a']);
    expect(rows[1]).toEqual(['洸河街道', '已完成', '', '']);
    expect(rows.at(-1)).toEqual(['合计：2项任务，2个单位承办3件（已销号1件，已完成1件，未启动1件）；佐证材料2份（文件1份，链接1条）。统计截至2024年9月20日。']);
  });

  test('the history tells every entry, those struck out marked', () => {
    expect(tableOf(blocks, 'history.table')).toEqual([
      ['第1项　第1项要求'],
      ['1', '财政金融局', '5月1日', '进展', '写错了（已作废）', ''],
      ['2', '财政金融局', '5月2日', '作废', '作废5月1日的进展：重复', ''],
      ['3', '财政金融局', '6月3日', '完成', '已公开（完成1次）', '李科员'],
      ['4', '财政金融局', '6月10日', '销号', '已核对', '王主任'],
      ['1', '洸河街道', '7月1日', '完成', '', ''],
    ]);
  });

  test('what was finished without evidence stands last', () => {
    expect(blocks.slice(-2).map((block) => ('text' in block ? block.text : block.id))).toEqual(['二、已办结但没有佐证材料的1项', 'bare.table']);
    expect(tableOf(blocks, 'bare.table')).toEqual([['1', '第1项要求', '洸河街道', '已完成', '2024年7月1日']]);
    const proven = composePackageIndex({ ...whole, parts: whole.parts.slice(0, 1) }).blocks;
    expect(proven.at(-1)).toMatchObject({ text: '已办结的任务都有佐证材料。' });
  });

  test('a long history is referred to', () => {
    const { blocks: short } = composePackageIndex({ ...whole, historyFile: '办理经过.xlsx' });
    expect(short.find(({ id }) => id === 'history.file')).toMatchObject({ text: '办理经过共5条，见压缩包里的“办理经过.xlsx”。' });
  });
});

test('thousands of parts: a row for each task, the first of what lacks evidence and how many more', () => {
  const tasks = Array.from({ length: 50 }, (_, at) => task(at + 1));
  const parts = tasks.flatMap((each) => Array.from({ length: 60 }, (_, at) => part(each.id * 100 + at, each, `单位${at}`, at < 10 ? [entry(each.id * 100 + at, each.id * 100 + at, 'done', '2024-06-03', '')] : [])));
  const { blocks } = composePackageIndex({ ...whole, tasks, parts, historyFile: '办理经过.xlsx' });
  const rows = tableOf(blocks, 'index');
  expect(rows).toHaveLength(51);
  expect(rows[0]).toEqual(['1', '第1项要求', '60个单位', '已完成10个\n未启动50个', '', '']);
  expect(tableOf(blocks, 'bare.table')).toHaveLength(300);
  expect(blocks.at(-1)).toMatchObject({ text: '以上是前300项，其余200项见目录.xlsx（“佐证材料”一栏空白的）。' });
});

test('lists for the spreadsheet: a row for each piece of evidence and for each part without any; every entry of the history', () => {
  const sheet = packageSheet(whole);
  expect(sheet.rows.map((row) => [row[4], row[7], row[12], row[14]])).toEqual([
    ['财政金融局', '已销号', '材料1.pdf', '01 第1项要求/财政金融局/材料1.pdf'],
    ['财政金融局', '已销号', '网页', 'https://example.gov.cn/a'],
    ['洸河街道', '已完成', null, null],
    ['洸河街道', '未启动', null, null],
  ]);
  for (const row of sheet.rows) expect(row).toHaveLength(sheet.columns.length);
  const history = historySheet(whole, '办理经过');
  expect(history.rows).toHaveLength(5);
  expect(history.rows[0]).toEqual([2024, '1', '第1项要求', '财政金融局', '2024-05-01', '进展', null, null, '写错了', '', '已作废']);
  for (const row of history.rows) expect(row).toHaveLength(history.columns.length);
});
