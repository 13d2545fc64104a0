// Entry of the command line: `npm run -s cli -- METHOD …`.
import '../nodeVersion.ts';
import { readFileSync } from 'node:fs';

const { runCommand } = await import('./run.ts');
process.exitCode = await runCommand(process.argv.slice(2), {
  stdin: () => readFileSync(0, 'utf8'),
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
});
