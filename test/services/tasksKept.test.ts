// The ledger the program keeps answers as one read anew does: after every kind of change a second program on a copy says the same.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { csv, testProgram } from '../tools/program.ts';
import type { TestProgram } from '../tools/program.ts';
import { ledgerProgram } from '../tools/ledger.ts';
import { temporaryFolder } from '../tools/temporary.ts';

const now = (): Date => new Date('2024-08-01T09:00:00');
const nextTable = csv('2025年政务公开工作任务分解表.csv', ['2025年政务公开工作任务分解表,,,,', '序号,工作任务,具体要求,牵头部门,责任单位', '1,主动公开,每季度至少公开1次预算执行情况。,财政局,各街道', '2,依申请公开,6月底前完善制度。,审计局,有关部门、教育局']);

/** Everything the ledger is asked for. */
async function answers({ ask }: TestProgram): Promise<unknown> {
  const { tables, tasks } = await ask('tasks.list', {});
  return {
    tables, tasks, parts: await ask('progress.list', {}), due: await ask('progress.due', {}), evidence: await ask('evidence.list', {}),
    shown: await Promise.all(tasks.map(({ id }) => ask('tasks.show', { id }))),
    units: await Promise.all(['财政局', '柳行街道'].map((unit) => ask('tasks.list', { unit }))),
    summaries: await Promise.all([2024, 2025].map((year) => ask('progress.summary', { year }))),
    home: (await ask('home.overview', {})).tasks, found: await ask('search.find', { text: '公开' }),
  };
}

test('after adding, changing, reporting, undoing, redoing, importing, removing and restoring', async () => {
  const office = await ledgerProgram();
  const { ask, document, addTask, partOf, table } = office;
  const copy = async (): Promise<{ name: string; bytes: Uint8Array }> => (await document('system.backup', {})).document;
  const same = async (): Promise<void> => {
    const kept = await answers(office);
    const path = join(temporaryFolder(), '副本.db');
    writeFileSync(path, (await copy()).bytes);
    const fresh = await testProgram({ database: path, now });
    expect(kept).toEqual(await answers(fresh));
    await fresh.program.close();
  };
  await same();
  const one = await addTask({ number: '1', section: '一', leads: ['财政局'], responsible: ['各街道', '有关部门'], requirement: '每月公开1次，7月底前完成。' });
  const two = await addTask({ number: '2', section: '一', leads: ['审计局'], requirement: '公开审计结果，9月底前完成。' });
  await same();
  const part = await partOf(one, '财政局');
  const street = await partOf(one, '柳行街道');
  const { ids: [entry = 0] } = await ask('progress.add', { parts: [part, street], entry: { kind: 'progress', on: '2024-07-01', text: '正在办', times: 1 } });
  await ask('progress.strike', { id: entry, reason: '记错了' });
  await ask('evidence.add', { part, link: 'https://example.gov.cn/1' });
  await same();
  await ask('tasks.change', { id: one, fields: { responsible: ['各街道', '教育局'], requirement: '每季度公开1次，8月底前完成。' } });
  await ask('tasks.assign', { table, name: '审计局', units: ['教育局'] });
  await ask('tasks.changeTable', { id: table, fields: { issuedOn: '2024-01-10' } });
  await same();
  await ask('changes.undo', {});
  await ask('changes.undo', {});
  await same();
  await ask('changes.redo', {});
  await same();
  const backup = await copy();
  const { importId } = await ask('import.run', { kind: 'tasks' }, nextTable);
  expect((await ask('tasks.list', { year: 2025 })).tasks).toHaveLength(2);
  await same();
  await ask('tasks.remove', { ids: [two] });
  await same();
  await ask('import.undo', { importId });
  await same();
  const [unit] = (await ask('units.list')).units;
  await ask('units.change', { id: unit!.id, fields: { name: '财政金融局', aliases: ['财政局'] } });
  await ask('tasks.removeTable', { id: table });
  await same();
  await ask('system.restore', {}, backup);
  expect((await ask('tasks.list', {})).tasks.map(({ id }) => id)).toEqual([one, two]);
  await same();
});
