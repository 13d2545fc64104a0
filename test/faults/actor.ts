// A child that does one thing over and over, saying 'start' each time, until it is killed.
// Arguments: what to do, data file, files that it needs.
import { readFileSync } from 'node:fs';
import { startProgram } from '../../electron/hosts/start.ts';
import type { Program } from '../../electron/hosts/start.ts';
import { saveBackup } from '../../electron/store/backup.ts';
import { openStore } from '../../electron/store/open.ts';

const [act = '', database = '', ...files] = process.argv.slice(2);
const say = (text: string): void => void process.send?.(text);

async function done(program: Program, method: string, input: unknown, bytes?: Uint8Array): Promise<Record<string, unknown>> {
  const answer = await program.call(method, input, bytes ? { file: { name: '文件.db', bytes } } : {});
  if (answer.status !== 'done') throw new Error(`${method}: ${JSON.stringify(answer)}`);
  return answer.output as Record<string, unknown>;
}

const start = (): Promise<Program> => startProgram({ database, log: () => undefined });

/** What it does: prepared once, then done again and again; `step` counts from 0. */
const acts: Record<string, () => Promise<(step: number) => Promise<unknown>>> = {
  backup: async () => {
    const { store } = await openStore(database, { now: () => '2020-07-30T09:00:00+08:00', who: '张三' });
    return () => saveBackup(store, 'by-hand');
  },
  restore: async () => {
    const program = await start();
    const copies = files.map((file) => new Uint8Array(readFileSync(file)));
    return (step) => done(program, 'system.restore', {}, copies[step % copies.length]);
  },
  create: async () => async () => {
    const program = await start();
    await done(program, 'units.add', { name: '甲镇' });
    await program.close();
  },
  score: async () => {
    const program = await start();
    const { units } = (await done(program, 'units.list', {})) as { units: { name: string }[] };
    return async (step) => {
      await done(program, 'submissions.add', { unit: units[0]!.name, title: `第${step}条，${process.pid}`, submittedOn: '2020-07-01' });
      await done(program, 'scoring.run', { scheme: 'hitech-2020', from: '2020-01', to: '2020-07' });
    };
  },
  export: async () => {
    const program = await start();
    const { runId } = await done(program, 'scoring.run', { scheme: 'hitech-2020', from: '2020-01', to: '2020-07' });
    return () => done(program, 'bulletins.export', { runId, issuedOn: '2020-08-01' });
  },
};

const once = await acts[act]!();
say('ready');
for (let step = 0; ; step++) {
  say('start');
  await once(step);
  say('done');
  if (act === 'create') break;
}
// Its file is made: it waits for the end.
setInterval(() => undefined, 1000);
