// Bench: scoring runs over up to a million submissions of 500 units, against just reading the same rows; one rule changed.
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { closeStore, openStore } from '../../electron/store/open.ts';
import { startProgram } from '../../electron/hosts/start.ts';
import type { Program } from '../../electron/hosts/start.ts';
import type { Scheme } from '../../shared/scoring/scheme.ts';
import { setValue } from '../../shared/scoring/sentences/edits.ts';
import { fillStore } from './office.ts';
import { median, time } from './measure.ts';
import type { Row } from './measure.ts';

const execute = promisify(execFile);

const units = 500;
const sizes = [50_000, 200_000, 1_000_000];
const scheme = 'hitech-2020';

/** Of 24 months, 2019 and 2020. */
const sentOn = (draw: number): string => {
  const month = Math.floor(draw * 24);
  return `${2019 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}-${String(1 + Math.floor(draw * 24 * 28) % 28).padStart(2, '0')}`;
};

/** A run is stored once and found again, so every round scores another span of the same records. */
export async function scoringRows(folder: string, rounds: number): Promise<Row[]> {
  const rows: Row[] = [];
  for (const size of sizes) {
    const turns = size === 1_000_000 ? 3 : rounds;
    const path = await filled(folder, size);
    const [bare, own, memory] = await runs(path, turns);
    rows.push({
      name: `计分 ${size} 条 × ${units} 个单位 × 24 个月`, ours: own, bare, against: '只把同样的行读进内存', bound: '100 万条 5 秒、500 MB 以内，随条数线性', ok: own < 5000 && memory < 500, note: `内存最多 ${memory} MB`,
    });
  }
  const [small, , large] = rows;
  if (small && large) {
    const growth = large.ours / small.ours / (1_000_000 / 50_000);
    large.note = `${large.note}，每条耗时为 5 万条时的 ${growth.toFixed(2)} 倍`;
    large.ok &&= growth < 1.3;
  }
  const program = await startProgram({ database: await filled(folder, 100_000), log: () => undefined });
  const tried = await trying(program, rounds);
  await program.close();
  return [...rows, { name: '改一条规则试算 100000 条', ours: tried.ours, bare: tried.first, against: '第一次试算', bound: '读过一次登记以后 300 毫秒以内', ok: tried.ours < 300 }];
}

async function filled(folder: string, size: number): Promise<string> {
  const path = join(folder, `scoring-${size}.db`);
  const { store } = await openStore(path, { now: () => '2021-01-05T09:00:00+08:00', who: '测试' });
  fillStore(store, units, size, sentOn);
  closeStore(store);
  return path;
}

/** Medians of reading alone and of the whole run, taking turns, and the most memory a run took. */
async function runs(path: string, turns: number): Promise<[bare: number, own: number, memory: number]> {
  const bare: number[] = [];
  const own: number[] = [];
  let memory = 0;
  for (let turn = 0; turn < turns; turn++) {
    const { store } = await openStore(path, { now: () => '2021-01-05T09:00:00+08:00', who: '测试' });
    bare.push(await time(() => {
      for (const sql of ['SELECT id, unit_id, title, submitted_on, kind, forwarded FROM submissions ORDER BY id', 'SELECT id, submission_id, outlet, form, adopted_on, instruction FROM adoptions ORDER BY id']) store.db.prepare(sql).raw().all();
    }));
    closeStore(store);
    // Ends after the last record: the same facts every time, a new run every time.
    const { stdout } = await execute(process.execPath, ['--max-semi-space-size=8', '--no-allocation-site-pretenuring', join(import.meta.dirname, 'oneRun.ts'), path, scheme, '2019-01', `2021-01-${String(turn + 1).padStart(2, '0')}`]);
    const found = JSON.parse(stdout) as { taken: number; memory: number };
    own.push(found.taken);
    memory = Math.max(memory, found.memory);
  }
  return [median(bare), median(own), memory];
}

/** A scheme with another price each time, tried on the same period: only the first trial reads the register. */
async function trying(program: Program, rounds: number): Promise<{ ours: number; first: number }> {
  const ask = async (method: string, input: unknown): Promise<unknown> => {
    const answer = await program.call(method, input);
    if (answer.status !== 'done') throw new Error(JSON.stringify(answer).slice(0, 500));
    return answer.output;
  };
  const shipped = (await ask('schemes.show', { scheme })) as Scheme;
  const times: number[] = [];
  for (let round = -1; round < rounds; round++) {
    const content = setValue(shipped, ['rules', 2, 'prices', 0, 'points'], 11 + round);
    times.push(await time(() => ask('schemes.try', { content, from: '2019-01', to: '2020-12' })));
  }
  const [first = 0, ...others] = times;
  return { ours: median(others), first };
}
