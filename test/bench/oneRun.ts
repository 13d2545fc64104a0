// One scoring run over a data file in a process of its own, with the memory switches of the package's scripts: prints milliseconds and the most memory it took (MB), as JSON.
import { startProgram } from '../../electron/hosts/start.ts';
import { time } from './measure.ts';

const [, , database = '', scheme = '', from = '', to = ''] = process.argv;
const program = await startProgram({ database, log: () => undefined });
const taken = await time(async () => {
  const answer = await program.call('scoring.run', { scheme, from, to, withLines: false });
  if (answer.status !== 'done') throw new Error(JSON.stringify(answer));
});
await program.close();
process.stdout.write(JSON.stringify({ taken, memory: Math.round(process.resourceUsage().maxRSS / 1024) }));
