// 工作台账 as it goes out: one unit's Word file, all units in one zip, as the parts stood on the day asked for.
import { unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import type { Progress } from '../../shared/contract/answer.ts';
import { day } from '../../shared/days/day.ts';
import { ledgerProgram } from '../tools/ledger.ts';
import type { LedgerProgram } from '../tools/ledger.ts';

async function office(): Promise<LedgerProgram> {
  const program = await ledgerProgram();
  const budget = await program.addTask({ number: '1', section: '一、主动公开', leads: ['财政局'], responsible: ['审计局'], requirement: '公开预算执行情况。', deadline: day('2024-07-01') });
  await program.addTask({ number: '2', section: '二、队伍建设', responsible: ['财政局', '洸河街道'], requirement: '每年至少开展2次业务培训。' });
  const part = await program.partOf(budget, '财政局');
  await program.ask('progress.add', { parts: [part], entry: { kind: 'progress', on: day('2024-06-03'), text: '已公开季度执行情况', by: '李四' } });
  await program.ask('progress.add', { parts: [part], entry: { kind: 'done', on: day('2024-07-20'), text: '全部公开', by: '李四' } });
  return program;
}

/** The words of a Word file, cell by cell. */
function words(bytes: Uint8Array): string[] {
  const xml = new TextDecoder().decode(unzipSync(bytes)['word/document.xml']);
  return xml.split('</w:p>').map((paragraph) => paragraph.replace(/<[^>]+>/g, '')).filter((text) => text !== '');
}

test('one unit, by its name or an alias: its tasks with reports, states and counts', async () => {
  const { document } = await office();
  const made = await document('handouts.ledger', { unit: '区财政', year: 2024 });
  expect(made.output).toEqual({ title: '财政局2024年政务公开工作任务台账', tasks: 2 });
  expect(made.document.name).toBe('财政局2024年政务公开工作任务台账.docx');
  const said = words(made.document.bytes);
  for (const text of ['财政局2024年政务公开工作任务台账', '（截至2024年8月1日）', '6月3日：已公开季度执行情况', '7月20日：报告完成：全部公开', '已完成', '（超期）', '本单位：牵头', '责任：审计局']) expect(said).toContain(text);
  expect(said.at(-1)).toBe('合计：共2项（牵头1项、责任1项）；已完成1项，未启动1项。统计截至2024年8月1日。');
});

test('looking back, what came later is not told', async () => {
  const { document } = await office();
  const said = words((await document('handouts.ledger', { unit: '财政局', year: 2024, issuedOn: day('2024-07-10') })).document.bytes);
  expect(said).toContain('9天');
  expect(said.join('')).not.toContain('全部公开');
  expect(said.at(-1)).toBe('合计：共2项（牵头1项、责任1项）；未启动1项，逾期1项。统计截至2024年7月10日。');
});

test('all units in one zip in the register’s order; it tells how far it is', async () => {
  const { program, document } = await office();
  const made = await document('handouts.ledgers', { year: 2024 });
  expect(made.output).toEqual({ title: '2024年政务公开工作任务台账（3个单位）', units: ['财政局', '审计局', '洸河街道'] });
  const files = unzipSync(made.document.bytes);
  expect(Object.keys(files)).toEqual(['01 财政局2024年政务公开工作任务台账.docx', '02 审计局2024年政务公开工作任务台账.docx', '03 洸河街道2024年政务公开工作任务台账.docx']);
  expect(words(Object.values(files)[2]!).at(-1)).toContain('共1项（均为责任单位）');
  expect((await document('handouts.ledgers', { year: 2024, units: ['审计局'] })).output.units).toEqual(['审计局']);
  const seen: Progress[] = [];
  await program.call('handouts.ledgers', { year: 2024 }, { onProgress: (progress) => seen.push(progress) });
  expect(seen.map(({ text }) => text)).toEqual(['正在写台账：财政局（1/3）', '正在写台账：审计局（2/3）', '正在写台账：洸河街道（3/3）', '正在打包']);
});

test('nothing to tell is refused with what to do', async () => {
  const { refused } = await office();
  expect(await refused('handouts.ledger', { unit: '教育局', year: 2024 })).toMatchObject([{ code: 'ledger-empty', message: expect.stringContaining('“教育局”在2024年') as string }]);
  expect(await refused('handouts.ledgers', { year: 2023 })).toMatchObject([{ code: 'ledger-empty' }]);
  expect(await refused('handouts.ledgers', { year: 2024, units: ['教育局'] })).toMatchObject([{ code: 'ledger-empty', message: expect.stringContaining('所选单位') as string }]);
  expect(await refused('handouts.ledger', { unit: '没有的单位', year: 2024 })).toMatchObject([{ code: 'unit-unknown' }]);
});
