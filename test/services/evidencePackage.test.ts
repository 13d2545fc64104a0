// The evidence package: every file in its folder with the bytes that were kept, an index that names each, and what cannot be packed.
import { createHash } from 'node:crypto';
import { unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { openArchive } from '../../electron/documents/gate.ts';
import { readWorkbook } from '../../electron/documents/read/index.ts';
import { closeStore, openStore } from '../../electron/store/open.ts';
import type { Progress } from '../../shared/contract/answer.ts';
import { day } from '../../shared/days/day.ts';
import { ledgerProgram } from '../tools/ledger.ts';
import type { LedgerProgram } from '../tools/ledger.ts';
import { testProgram } from '../tools/program.ts';
import { testMoment } from '../tools/store.ts';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const file = (name: string, text: string) => ({ name, bytes: bytesOf(text) });

interface Office extends LedgerProgram {
  budget: number;
  training: number;
}

async function office(): Promise<Office> {
  const program = await ledgerProgram();
  const { ask, addTask, partOf } = program;
  const budget = await addTask({ number: '3', section: '一、主动公开', leads: ['财政局'], responsible: ['审计局'], requirement: '加大支持民间投资发展政策举措宣传发布力度，助推民间资本参与。', deadline: day('2024-12-31') });
  const training = await addTask({ number: '4', section: '二、队伍建设', responsible: ['财政局', '洸河街道'], requirement: '开展业务培训。' });
  const finance = await partOf(budget, '财政局');
  await ask('progress.add', { parts: [finance], entry: { kind: 'done', on: day('2024-07-01'), text: '已公开', by: '李四' } });
  await ask('progress.add', { parts: [finance], entry: { kind: 'closed', on: day('2024-07-15'), text: '已核对网站栏目', by: '王主任' } });
  await ask('progress.add', { parts: [await partOf(training, '洸河街道')], entry: { kind: 'done', on: day('2024-07-20'), text: '已培训' } });
  await ask('evidence.add', { part: finance, on: day('2024-07-02'), note: '首页' }, file('网站截图.png', '第一张'));
  await ask('evidence.add', { part: finance, on: day('2024-07-03') }, file('网站截图.png', '第二张'));
  await ask('evidence.add', { part: finance, link: 'https://example.gov.cn/a', name: '专栏页面', on: day('2024-07-04') });
  await ask('evidence.add', { part: await partOf(training, '财政局') }, file('签到表.xlsx', '签到'));
  return { ...program, budget, training };
}

test('a year: folders by section, task and unit, each file with its own bytes, names that repeat numbered', async () => {
  const { document } = await office();
  const made = await document('evidence.package', { year: 2024 });
  expect(made.output).toEqual({ title: '2024年政务公开工作任务佐证材料', files: 3, parts: 4 });
  expect(made.document.name).toBe('2024年政务公开工作任务佐证材料.zip');
  const folder = '01 一、主动公开/03 加大支持民间投资发展政策举措宣传发布力度…/财政局';
  const archive = openArchive(made.document.bytes);
  expect(archive.names).toEqual(['目录.docx', '目录.xlsx', `${folder}/网站截图.png`, `${folder}/网站截图（2）.png`, '02 二、队伍建设/04 开展业务培训/财政局/签到表.xlsx']);
  expect(archive.names.slice(2).map((name) => new TextDecoder().decode(archive.part(name)))).toEqual(['第一张', '第二张', '签到']);
});

test('the index names every file as it stands in the package, and last what lacks evidence', async () => {
  const { document } = await office();
  const files = unzipSync((await document('evidence.package', { year: 2024 })).document.bytes);
  const xml = new TextDecoder().decode(unzipSync(files['目录.docx']!)['word/document.xml']);
  const text = xml.replace(/<\/w:p>/g, '\n').replace(/<[^>]+>/g, '');
  for (const said of ['2024年政务公开工作任务佐证材料目录', '2. 网站截图（2）.png（7月3日）', 'https://example.gov.cn/a', '王主任批准：已核对网站栏目', '一、办理经过', '二、已办结但没有佐证材料的1项']) expect(text).toContain(said);
  const [sheet] = readWorkbook(files['目录.xlsx']!).sheets;
  const paths = sheet!.rows.flatMap((row) => row.flatMap((cell) => (typeof cell === 'string' && cell.includes('/财政局/') ? [cell] : [])));
  expect(paths).toEqual(Object.keys(files).slice(2));
});

test('one task and one unit: only theirs, one task without folders above its units', async () => {
  const { document, budget } = await office();
  const task = await document('evidence.package', { task: budget });
  expect(task.output).toEqual({ title: '2024年政务公开工作任务（第3项）佐证材料', files: 2, parts: 2 });
  expect(Object.keys(unzipSync(task.document.bytes)).slice(2)).toEqual(['财政局/网站截图.png', '财政局/网站截图（2）.png']);
  const unit = await document('evidence.package', { unit: '区财政', year: 2024 });
  expect(unit.output).toEqual({ title: '财政局2024年政务公开工作任务佐证材料', files: 3, parts: 2 });
});

test('the same data gives the same files on the same day', async () => {
  const { document } = await office();
  const hashes = async (): Promise<string[]> => {
    const files = unzipSync((await document('evidence.package', { year: 2024 })).document.bytes);
    return Object.entries(files).filter(([name]) => !name.startsWith('目录')).map(([name, bytes]) => `${name} ${createHash('sha256').update(bytes).digest('hex')}`);
  };
  expect(await hashes()).toEqual(await hashes());
});

test('a long history has a workbook of its own, which the index names', async () => {
  const { ask, document, partOf, budget } = await office();
  const audit = await partOf(budget, '审计局');
  for (let at = 0; at < 1_000; at += 1) await ask('progress.add', { parts: [audit], entry: { kind: 'progress', on: day('2024-07-16'), text: `第${at}次` } });
  const files = unzipSync((await document('evidence.package', { task: budget })).document.bytes);
  expect(Object.keys(files).slice(0, 3)).toEqual(['目录.docx', '目录.xlsx', '办理经过.xlsx']);
  expect(readWorkbook(files['办理经过.xlsx']!).sheets[0]!.rows.length).toBe(1_002 + 2);
  expect(new TextDecoder().decode(unzipSync(files['目录.docx']!)['word/document.xml'])).toContain('办理经过共1002条，见压缩包里的“办理经过.xlsx”。');
});

test('it tells how far it is and can be stopped', async () => {
  const { program } = await office();
  const seen: Progress[] = [];
  await program.call('evidence.package', { year: 2024 }, { onProgress: (progress) => seen.push(progress) });
  expect(seen.map(({ text }) => text)).toEqual(['正在写目录', '正在装入佐证材料（1/3）', '正在装入佐证材料（2/3）', '正在装入佐证材料（3/3）']);
  const stop = new AbortController();
  const stopped = await program.call('evidence.package', { year: 2024 }, { signal: stop.signal, onProgress: ({ text }) => (text.includes('（2/3）') ? stop.abort() : undefined) });
  expect(stopped).toMatchObject({ status: 'refused', problems: [{ code: 'cancelled' }] });
});

test('nothing to pack, and more than fits, are refused with what to do', async () => {
  const { refused, addTask, program, database } = await office();
  expect(await refused('evidence.package', {})).toMatchObject([{ code: 'package-whose' }]);
  expect(await refused('evidence.package', { year: 2023 })).toMatchObject([{ code: 'package-empty', message: expect.stringContaining('没有单位承担的任务') as string }]);
  const quiet = await addTask({ responsible: ['教育局'], requirement: '还没有开始。' });
  expect(await refused('evidence.package', { task: quiet })).toMatchObject([{ code: 'package-empty', message: expect.stringContaining('还没有进展记录') as string }]);
  await program.close();
  const { store } = await openStore(database, { now: () => testMoment, who: '张三' });
  store.db.prepare("UPDATE evidence SET size = 900000000 WHERE link = ''").run();
  closeStore(store);
  const later = await testProgram({ database, now: () => new Date('2024-08-01T09:00:00') });
  expect(await later.refused('evidence.package', { year: 2024 })).toMatchObject([{ code: 'package-too-large', message: expect.stringContaining('2.5 GB') as string }]);
  expect(await later.refused('evidence.package', { unit: '财政局', year: 2024 })).toMatchObject([{ code: 'package-too-large', message: expect.stringContaining('1.5 GB') as string }]);
});
