// Bench: a scoring run over 25,000, 50,000 and 100,000 submissions of 200 units, against just reading the same rows.
import { join } from 'node:path';
import { closeStore, openStore } from '../../electron/store/open.ts';
import { startProgram } from '../../electron/hosts/start.ts';
import type { Program } from '../../electron/hosts/start.ts';
import type { Scheme } from '../../shared/scoring/scheme.ts';
import { setValue } from '../../shared/scoring/sentences/edits.ts';
import { fillStore } from './office.ts';
import { median, time } from './measure.ts';
import type { Row } from './measure.ts';

const units = 200;
const sizes = [25_000, 50_000, 100_000];

/** A run is stored once and found again, so every round scores another span of the same months. */
export async function scoringRows(folder: string, rounds: number): Promise<Row[]> {
  const rows: Row[] = [];
  for (const size of sizes) {
    const path = join(folder, `scoring-${size}.db`);
    const { store } = await openStore(path, { now: () => '2020-07-30T09:00:00+08:00', who: '测试' });
    fillStore(store, units, size);
    const bare: number[] = [];
    for (let round = -1; round < rounds; round++) {
      const taken = await time(() => {
        store.db.prepare('SELECT id, unit_id, title, submitted_on, kind, forwarded FROM submissions ORDER BY id').raw().all();
        store.db.prepare('SELECT id, submission_id, outlet, form, adopted_on, instruction FROM adoptions ORDER BY id').raw().all();
      });
      if (round >= 0) bare.push(taken);
    }
    closeStore(store);
    const program = await startProgram({ database: path, log: () => undefined });
    const own: number[] = [];
    for (let round = -1; round < rounds; round++) {
      // Ends after the last record: the same facts every time, a new run every time.
      const to = `2020-${String(8 + Math.floor((round + 1) / 28)).padStart(2, '0')}-${String(((round + 1) % 28) + 1).padStart(2, '0')}`;
      const taken = await time(async () => {
        const answer = await program.call('scoring.run', { scheme: 'hitech-2020', from: '2020-01-01', to, withLines: false });
        if (answer.status !== 'done') throw new Error(JSON.stringify(answer));
      });
      if (round >= 0) own.push(taken);
    }
    const tried = size === 100_000 ? await trying(program, rounds) : null;
    await program.close();
    if (tried) rows.push({ name: `改一条规则试算 ${size} 条`, ours: tried.ours, bare: median(own), against: '整次计分', bound: '读过一次登记以后 300 毫秒以内，机器忙时不到整次计分的四成', ok: tried.ours < Math.max(300, 0.4 * median(own)), note: `第一次 ${tried.first.toFixed(0)} 毫秒` });
    rows.push({ name: `计分 ${size} 条 × ${units} 个单位`, ours: median(own), bare: median(bare), against: '只把同样的行读进内存', bound: '10 万条 1.5 秒以内，随条数线性', ok: median(own) < 1500 });
  }
  const [small, , large] = rows.filter((row) => row.name.startsWith('计分'));
  if (small && large) {
    const growth = large.ours / small.ours / (100_000 / 25_000);
    large.note = `每条耗时为 2.5 万条时的 ${growth.toFixed(2)} 倍`;
    large.ok &&= growth < 1.3;
  }
  return rows;
}

/** A scheme with another price each time, tried on the same period: only the first trial reads the register. */
async function trying(program: Program, rounds: number): Promise<{ ours: number; first: number }> {
  const ask = async (method: string, input: unknown): Promise<unknown> => {
    const answer = await program.call(method, input);
    if (answer.status !== 'done') throw new Error(JSON.stringify(answer).slice(0, 500));
    return answer.output;
  };
  const scheme = (await ask('schemes.show', { scheme: 'hitech-2020' })) as Scheme;
  const times: number[] = [];
  for (let round = -1; round < rounds; round++) {
    const content = setValue(scheme, ['rules', 2, 'prices', 0, 'points'], 11 + round);
    times.push(await time(() => ask('schemes.try', { content, from: '2020-01', to: '2020-07' })));
  }
  const [first = 0, ...others] = times;
  return { ours: median(others), first };
}
