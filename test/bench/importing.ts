// Bench: a 10,000-row register from bytes to the plan, and its commit with the change log.
import { join } from 'node:path';
import { rmSync } from 'node:fs';
import Database from 'better-sqlite3';
import { read } from '@e965/xlsx';
import { startProgram } from '../../electron/hosts/start.ts';
import type { Program } from '../../electron/hosts/start.ts';
import { registerWorkbook, unitName } from './office.ts';
import { median, pair, time } from './measure.ts';
import type { Row } from './measure.ts';

const rows = 10_000;
const units = 200;

async function ask<T>(program: Program, method: string, input: unknown, file?: { name: string; bytes: Uint8Array }): Promise<T> {
  const answer = await program.call(method, input, { file });
  if (answer.status !== 'done') throw new Error(`${method}: ${JSON.stringify(answer).slice(0, 2000)}`);
  return answer.output as T;
}

/** Bytes → plan against the bare reader; plan → data against bare inserts of the same rows. */
export async function importRows(folder: string, rounds: number): Promise<Row[]> {
  const bytes = await registerWorkbook(rows, units);
  const file = { name: '登记表.xlsx', bytes };
  const program = await startProgram({ database: join(folder, 'import.db'), log: () => undefined });
  for (let index = 0; index < units; index++) await ask(program, 'units.add', { name: unitName(index) });

  let turn = 0;
  const planned = await pair(
    rounds,
    // A year that differs from turn to turn makes a new plan each time; the file states its own days.
    () => ask(program, 'import.preview', { kind: 'submissions', options: { year: 2000 + turn++ } }, file),
    () => read(bytes, { cellDates: false, dense: true }),
  );

  const commits: number[] = [];
  const inserts: number[] = [];
  for (let round = -1; round < rounds; round++) {
    const plan = await ask<{ planId: string; counts: { add: number } }>(program, 'import.preview', { kind: 'submissions' }, file);
    if (plan.counts.add !== rows) throw new Error(`the plan adds ${plan.counts.add} rows, not ${rows}`);
    let importId = 0;
    const own = await time(async () => (importId = (await ask<{ importId: number }>(program, 'import.run', { planId: plan.planId })).importId));
    await ask(program, 'import.undo', { importId });
    const bare = await bareInserts(join(folder, 'bare.db'));
    if (round < 0) continue;
    commits.push(own);
    inserts.push(bare);
  }
  await program.close();
  const [commit, insert] = [median(commits), median(inserts)];
  return [
    { name: `读 ${rows} 行 × 12 列登记表到计划`, ...planned, against: 'SheetJS 只读同一文件', bound: '至多 2×', ok: planned.ours <= 2 * planned.bare },
    { name: `写入 ${rows} 行（含操作日志）`, ours: commit, bare: insert, against: '同样行数的预编译插入', bound: '至多 2×', ok: commit <= 2 * insert },
  ];
}

/** The same 10,000 items and their adoptions, in one transaction with FULL, without checks, log or plan. */
async function bareInserts(path: string): Promise<number> {
  for (const name of [path, `${path}-wal`, `${path}-shm`]) rmSync(name, { force: true });
  const db = new Database(path);
  db.pragma('journal_mode = WAL');
  db.pragma('synchronous = FULL');
  db.exec(`CREATE TABLE submissions (id INTEGER PRIMARY KEY AUTOINCREMENT, unit_id INTEGER, title TEXT, submitted_on TEXT, kind TEXT, forwarded INTEGER, remark TEXT) STRICT;
    CREATE INDEX by_unit ON submissions (unit_id, submitted_on);
    CREATE TABLE adoptions (id INTEGER PRIMARY KEY AUTOINCREMENT, submission_id INTEGER, outlet TEXT, form TEXT, adopted_on TEXT, instruction TEXT) STRICT;
    CREATE INDEX by_submission ON adoptions (submission_id);`);
  const submission = db.prepare('INSERT INTO submissions (unit_id, title, submitted_on, kind, forwarded, remark) VALUES (?, ?, ?, ?, ?, ?)');
  const adoption = db.prepare('INSERT INTO adoptions (submission_id, outlet, form, adopted_on, instruction) VALUES (?, ?, ?, ?, ?)');
  const taken = await time(() => {
    db.exec('BEGIN IMMEDIATE');
    for (let index = 0; index < rows; index++) {
      const { lastInsertRowid } = submission.run(1 + (index % units), `高新区优化营商环境领域主动公开第${index}号工作做法`, '2020-07-01', '动态', null, '');
      if (index % 3 === 0) adoption.run(lastInsertRowid, '政务公开看山东', '单篇', '2020-07-28', '');
    }
    db.exec('COMMIT');
  });
  db.close();
  return taken;
}
