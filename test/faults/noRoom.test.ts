// No room, no rights: one sentence, earlier data and backups whole, and all is well again once there is room.
import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, statfsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, onTestFinished, test } from 'vitest';
import type { Answer } from '../../shared/contract/answer.ts';
import { backupFolder, backupIntact, backupsBeside } from '../../electron/store/backup.ts';
import { sha256 } from '../../electron/store/store.ts';
import { testProgram } from '../tools/program.ts';
import { temporaryFolder } from '../tools/temporary.ts';
import { bundleChild } from './child.ts';

let limited = '';
beforeAll(async () => {
  limited = await bundleChild('limited');
});

/** Runs a step in a child whose files may not grow beyond `bytes` (0: as they like). */
function run(act: string, database: string, day: string, bytes = 0): Answer[] {
  const limit = bytes === 0 ? 'unlimited' : String(Math.ceil(bytes / 512));
  const { stdout, stderr } = spawnSync('sh', ['-c', `ulimit -f ${limit}; exec "$0" "$@"`, process.execPath, limited, act, database, day], { encoding: 'utf8' });
  if (stdout === '') throw new Error(stderr);
  return JSON.parse(stdout) as Answer[];
}

/** A closed file with one unit, 2,000 items and the backup of 1 August. */
async function filled(folder: string): Promise<string> {
  const database = join(folder, '数据.db');
  const { ask, program } = await testProgram({ database });
  await ask('units.add', { name: '甲镇' });
  const lines = ['报送单位,信息标题,报送日期', ...Array.from({ length: 2000 }, (_, index) => `甲镇,原有的第${index}条,2020-06-01`)];
  await ask('import.run', { kind: 'submissions' }, { name: '原有.csv', bytes: new TextEncoder().encode(lines.join('\n')) });
  await program.close();
  return database;
}

/** What stands in the register of a file, by a program that has all it needs. */
async function counts(database: string): Promise<Record<string, number>> {
  const { ask, program } = await testProgram({ database });
  expect((await ask('system.verify')).ok).toBe(true);
  const found = (await ask('system.info')).counts;
  await program.close();
  return found;
}

function expectRefused(answers: Answer[]): void {
  const [answer, verified] = answers;
  expect(answer?.status, JSON.stringify(answer)).toBe('refused');
  if (answer?.status === 'refused') expect(answer.problems[0]?.message).toMatch(/没有写入，原有数据不变|没有完成，原有数据不变/);
  if (verified) expect(verified).toMatchObject({ status: 'done', output: { ok: true } });
}

/** The import and the next day's backup fail for want of room, and work once there is room. `tight` takes the room away or gives it back. */
async function scenario(database: string, tight: (step: 'import' | 'backup') => number, roomy: () => void): Promise<void> {
  const before = await counts(database);
  expectRefused(run('import', database, '2020-08-01', tight('import')));
  roomy();
  expect(await counts(database)).toEqual(before);
  const backups = backupsBeside(database);
  expect(backups.length).toBeGreaterThan(0);
  expectRefused(run('add', database, '2020-08-02', tight('backup')));
  roomy();
  expect(backupsBeside(database)).toEqual(backups);
  for (const path of backups) expect(await backupIntact(path)).toBe(true);
  expect(await counts(database)).toEqual(before);
  expect(readdirSync(backupFolder(database)).filter((name) => name.includes('.part'))).toEqual([]);
  const [added] = run('add', database, '2020-08-02');
  expect(added?.status).toBe('done');
  expect(backupsBeside(database).length).toBe(backups.length + 1);
}

test('a limit on the size of files: the import and the backup are refused, nothing is lost, and later both work', async () => {
  const database = await filled(temporaryFolder());
  await scenario(database, (step) => statSync(database).size * (step === 'import' ? 1.5 : 0.6), () => undefined);
});

/** A disk of two megabytes, or null where none can be had. */
function smallDisk(): string | null {
  const folder = join(temporaryFolder(), '小盘');
  mkdirSync(folder);
  if (spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=2m', 'tmpfs', folder]).status !== 0) return null;
  onTestFinished(() => void execFileSync('umount', ['-l', folder]));
  return folder;
}

test('a full disk of 2 MB (where none can be mounted: a tighter limit on files): refused, nothing lost, and later all works', async () => {
  const disk = smallDisk();
  const database = await filled(disk ?? temporaryFolder());
  const filler = join(disk ?? temporaryFolder(), '占地方');
  const fill = (): number => {
    if (disk === null) return statSync(database).size * 0.3;
    const { bavail, bsize } = statfsSync(disk);
    writeFileSync(filler, new Uint8Array(Math.max(0, bavail * bsize - 64 * 1024)));
    return 0;
  };
  await scenario(database, fill, () => rmSync(filler, { force: true }));
});

const locked: [string, (database: string, folder: string) => void, string][] = [
  ['a data file that is read-only', (database) => chmodSync(database, 0o444), 'database-read-only'],
  ['a data file that may not be read', (database) => chmodSync(database, 0), 'file-not-writable'],
  ['a folder that is read-only', (_database, folder) => chmodSync(folder, 0o555), 'folder-not-writable'],
  ['a backup folder that is read-only', (database) => chmodSync(backupFolder(database), 0o555), 'file-not-writable'],
];

test.each(locked)('%s is told in one sentence, and nothing is changed', async (_name, lock, code) => {
  const folder = temporaryFolder();
  const database = await filled(folder);
  for (const path of [folder, backupFolder(database)]) chmodSync(path, 0o777);
  chmodSync(database, 0o666);
  const digest = sha256(readFileSync(database));
  lock(database, folder);
  onTestFinished(() => chmodSync(folder, 0o777));
  const [answer] = run('open', database, '2020-08-02');
  expect(answer).toMatchObject({ status: 'refused' });
  expect(answer).toMatchObject({ problems: [{ code }] });
  chmodSync(folder, 0o777);
  chmodSync(database, 0o666);
  expect(sha256(readFileSync(database))).toBe(digest);
});
