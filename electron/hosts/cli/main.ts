// Entry of the command line: `npm run -s cli -- METHOD …`. Builds its bundle the first time; a bundle starts many times faster.
import '../nodeVersion.ts';
import { readFileSync } from 'node:fs';
import { enableCompileCache } from 'node:module';
import { pathToFileURL } from 'node:url';
import { buildCommandLineIfNeeded } from '../../build/build.ts';

type Run = typeof import('./run.ts');

const err = (text: string): void => void process.stderr.write(text);

/** The bundle; where it cannot be built (a folder that is read-only, another process building), the sources do the same more slowly. */
async function load(): Promise<Run> {
  try {
    const entry = await buildCommandLineIfNeeded((line) => err(`${line}\n`));
    enableCompileCache();
    return (await import(pathToFileURL(entry).href)) as Run;
  } catch {
    return import('./run.ts');
  }
}

// A reader that has seen enough (`… | head`) closes its end: nothing went wrong, and there is nobody to tell.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

const { runCommand } = await load();
process.exitCode = await runCommand(process.argv.slice(2), { stdin: () => readFileSync(0, 'utf8'), out: (text) => void process.stdout.write(text), err });
