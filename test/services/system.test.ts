// Backup, restore, verify, export, settings, and the door itself.
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import ExcelJS from 'exceljs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { methods } from '../../shared/contract/methods.ts';
import type { MethodName } from '../../shared/contract/methods.ts';
import { temporaryFolder } from '../tools/temporary.ts';
import { testProgram } from '../tools/program.ts';

test('a backup restores what it held; what stood there is saved first', async () => {
  const { ask, document, refused } = await testProgram();
  await ask('system.loadSample', { sample: 'hitech-2020' });
  const { output, document: backup } = await document('system.backup', {});
  expect(output.ok).toBe(true);
  await ask('units.add', { name: '新设立的局' });
  await ask('system.restore', {}, backup);
  expect((await ask('system.info')).counts['units']).toBe(25);
  expect((await ask('system.verify')).ok).toBe(true);
  await ask('units.add', { name: '恢复之后还能用' });
  expect((await refused('system.restore', {}, { name: 'x.db', bytes: new Uint8Array(3) }))[0]?.message).toMatch(/没有改动/);
  expect((await ask('system.info')).counts['units']).toBe(26);
});

test('a wrong file is refused in words that speak of the file chosen, never of where the program put it', async () => {
  const { ask, document, refused, database } = await testProgram();
  await ask('units.add', { name: '甲局' });
  const whole = (await document('system.backup', {})).document.bytes;
  const newer = Uint8Array.from(whole);
  new DataView(newer.buffer).setUint32(60, 9999);
  const foreign = Uint8Array.from(whole);
  new DataView(foreign.buffer).setUint32(68, 1);
  const wrong: [string, Uint8Array][] = [
    ['backup-empty', new Uint8Array(0)], ['database-not-sqlite', new TextEncoder().encode('不是备份'.repeat(100))], ['database-truncated', whole.slice(0, whole.length / 2)],
    ['database-newer', newer], ['backup-foreign', foreign], ['backup-damaged', whole.map((byte, index) => (index > 4096 && index < 9000 ? 0x5a : byte))],
  ];
  for (const [code, bytes] of wrong) {
    const problems = await refused('system.restore', {}, { name: '选的.db', bytes });
    expect(problems.map((problem) => problem.code)).toEqual([code]);
    expect(problems[0]?.message).toContain('所选的文件');
    expect(problems[0]?.message).toContain('没有改动');
    expect(JSON.stringify(problems)).not.toContain('.restore');
    expect(JSON.stringify(problems)).not.toContain(basename(database));
  }
  expect((await ask('units.list', {})).units).toHaveLength(1);
});

test('the data file is gone and its backups are there: they are listed, and the newest is put back by its name', async () => {
  const database = join(temporaryFolder(), '数据.db');
  let moment = '2020-08-01T01:00:00Z';
  const now = (): Date => new Date(moment);
  const first = await testProgram({ database, now });
  await first.ask('units.add', { name: '甲局' });
  expect(await first.ask('system.backups', {})).toEqual({ backups: [] });
  await first.ask('units.add', { name: '乙局' });
  moment = '2020-08-02T01:00:00Z';
  await first.ask('units.add', { name: '丙局' });
  await first.program.close();
  for (const name of readdirSync(join(database, '..')).filter((one) => /^数据\.db(?:-wal|-shm)?$/.test(one))) rmSync(join(database, '..', name));

  const again = await testProgram({ database, now });
  const { backups } = await again.ask('system.backups', {});
  expect(backups).toHaveLength(2);
  expect(backups.map(({ name, at, intact }) => [name.slice(0, 10), at.slice(0, 10), intact])).toEqual([['2020-08-02', '2020-08-02', true], ['2020-08-01', '2020-08-01', true]]);
  for (const { name, size } of backups) {
    expect(name).not.toMatch(/[\\/]/);
    expect(size).toBeGreaterThan(4096);
  }
  for (const name of ['', '没有的.db', `../${basename(database)}.backups/${backups[0]!.name}`, `${backups[0]!.name}.sha256`]) expect((await again.refused('system.restore', { name }))[0]?.code).toBe('backup-unknown');
  const restored = await again.ask('system.restore', { name: backups[0]!.name });
  // Nothing had been written to the new file, so there was nothing to save.
  expect(restored).toMatchObject({ ok: true, savedAs: '' });
  expect((await again.ask('units.list', {})).units.map((unit) => unit.name)).toEqual(['甲局', '乙局']);
  const older = await again.ask('system.restore', { name: backups[1]!.name });
  expect(older.savedAs).toMatch(/before-restore\.db$/);
  expect((await again.ask('units.list', {})).units.map((unit) => unit.name)).toEqual(['甲局']);
  expect((await again.ask('system.verify')).ok).toBe(true);
});

test('a kept backup whose bytes changed is shown as such and not restored', async () => {
  const { ask, refused, database } = await testProgram();
  await ask('units.add', { name: '甲局' });
  await ask('units.add', { name: '乙局' });
  const [kept] = (await ask('system.backups', {})).backups;
  const path = join(`${database}.backups`, kept!.name);
  const bytes = readFileSync(path);
  bytes[bytes.length - 100]! ^= 1;
  writeFileSync(path, bytes);
  expect((await ask('system.backups', {})).backups.map(({ intact }) => intact)).toEqual([false]);
  expect((await refused('system.restore', { name: kept!.name }))[0]?.code).toBe('backup-damaged');
  expect((await refused('system.restore', { name: kept!.name }, { name: 'x.db', bytes: new Uint8Array(bytes) }))[0]?.code).toBe('restore-two-sources');
  rmSync(`${path}.sha256`);
  expect((await ask('system.backups', {})).backups.map(({ intact }) => intact)).toEqual([null]);
  expect((await ask('units.list', {})).units).toHaveLength(2);
});

test('verify names each check, and finds a damaged page', async () => {
  const database = join(temporaryFolder(), '数据.db');
  const first = await testProgram({ database });
  await first.ask('system.loadSample', { sample: 'hitech-2020' });
  const sound = await first.ask('system.verify');
  expect(sound).toMatchObject({ ok: true, checks: [{ name: '数据库完整性' }, { name: '记录之间的引用' }, { name: '表结构' }, { name: '操作日志' }, { name: '佐证文件' }] });
  await first.program.close();
  const bytes = readFileSync(database);
  bytes.fill(0x41, bytes.length - 4096 * 3, bytes.length - 4096 * 2);
  writeFileSync(database, bytes);
  const outcome = await testProgram({ database }).then(async (again) => (await again.program.call('system.verify', {})), (error: unknown) => error);
  const told = JSON.stringify(outcome instanceof Error ? { refused: outcome.message } : outcome);
  expect(told).toMatch(/损坏|"ok":false/);
});

test('a list leaves as a workbook with exactly what was shown, and text stays text', async () => {
  const { document } = await testProgram();
  const table = {
    name: '单位',
    title: '单位名录',
    columns: [{ title: '名称' }, { title: '报送', kind: 'number' as const }, { title: '日期', kind: 'day' as const }],
    rows: [['=1+1', 0, '2020-06-01'], ['+甲镇', null, null]],
    totals: ['合计', 0, null],
  };
  const { output, document: file } = await document('tables.export', table);
  expect(output).toEqual({ title: '单位名录', rows: 2 });
  expect(file.name).toBe('单位名录.xlsx');
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(file.bytes as never);
  const found = book.worksheets[0]!.getSheetValues().flatMap((row) => (Array.isArray(row) ? row.slice(1) : []));
  expect(found).toEqual(expect.arrayContaining(['单位名录', '名称', '=1+1', 0, '+甲镇', '合计']));
  expect(found.some((value) => typeof value === 'object' && value !== null && 'formula' in value)).toBe(false);
});

test('settings change field by field', async () => {
  const { ask } = await testProgram();
  await ask('settings.change', { issuer: '某区政务公开办公室', regionNames: ['某区'] });
  await ask('settings.change', { numberPrefix: '某政公开' });
  expect(await ask('settings.show')).toMatchObject({ issuer: '某区政务公开办公室', regionNames: ['某区'], numberPrefix: '某政公开' });
});

test('the door: an unknown method, a wrong field with its path, a missing file', async () => {
  const { program, refused } = await testProgram();
  expect(await program.call('units.burn', {})).toMatchObject({ status: 'refused', problems: [{ code: 'method-unknown' }] });
  expect(await program.call('__proto__', {})).toMatchObject({ status: 'refused', problems: [{ code: 'method-unknown' }] });
  expect((await refused('submissions.add', { unit: '甲', title: '乙', submittedOn: '2020-06-01', adoptions: [{ outlet: '' }] }))[0]).toMatchObject({ code: 'input-invalid', at: { field: 'adoptions.0.outlet' }, message: expect.stringContaining('采用刊物不能空白') });
  expect(await program.call('units.add', { name: 5 })).toMatchObject({ problems: [{ at: { field: 'name' }, message: '“name”不对：应是文字。' }] });
  expect(await program.call('units.add', {})).toMatchObject({ problems: [{ at: { field: 'name' }, message: '“name”不对：缺少这一项。' }] });
  expect((await refused('system.restore', {}))[0]?.code).toBe('file-needed');
});

test('whatever goes in, an answer comes out, and the data stays sound', { timeout: 180_000 }, async () => {
  const { program, ask } = await testProgram();
  await ask('system.loadSample', { sample: 'hitech-2020' });
  const names = Object.keys(methods) as MethodName[];
  const value = fc.oneof(fc.anything({ maxDepth: 3 }), fc.dictionary(fc.constantFrom('id', 'ids', 'runId', 'unit', 'scheme', 'from', 'to', 'kind', 'options', 'fields', 'title', 'name', 'seq', 'planId', 'text', '__proto__'), fc.oneof(fc.string(), fc.integer(), fc.constant(null), fc.constant('2020-07'), fc.constant('hitech-2020'), fc.array(fc.integer())), { maxKeys: 5 }));
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...names), value, fc.option(fc.uint8Array({ maxLength: 300 }), { nil: undefined }), async (method, input, bytes) => {
      const answer = await program.call(method, input, bytes ? { file: { name: 'x', bytes } } : {});
      if (answer.status === 'fault') throw new Error(`${method} ${JSON.stringify(input)}: ${answer.detail}`);
      if (answer.status === 'refused') for (const problem of answer.problems) expect(problem.message, `${method}: ${problem.message}`).toMatch(/[\u4e00-\u9fff]/);
    }),
    { numRuns: 400, seed: 20200730 },
  );
  expect((await ask('system.verify')).ok).toBe(true);
});
