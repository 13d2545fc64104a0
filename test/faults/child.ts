// A program of its own to be killed: bundled once, so that it is there in a fraction of a second, started, and ended without warning.
import { fork } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join, resolve } from 'node:path';
import { bundle } from '../../electron/build/bundle.ts';

const root = resolve(import.meta.dirname, '../..');

/** Bundles `test/faults/<name>.ts` with the document worker, within the project, where it finds its resources. Returns the bundle's path. */
export async function bundleChild(name: string): Promise<string> {
  const folder = join(root, 'out', 'test', name);
  await bundle(root, folder, name, join(root, `test/faults/${name}.ts`), 'es');
  await bundle(root, folder, 'documentWorker', join(root, 'electron/documents/worker/worker.ts'), 'es');
  return join(folder, `${name}.js`);
}

/** Starts a bundled child that speaks with messages. */
export function startChild(file: string, args: string[], environment: Record<string, string> = {}): ChildProcess {
  return fork(file, args, { execArgv: [], stdio: ['ignore', 'ignore', 'inherit', 'ipc'], env: { ...process.env, ...environment } });
}

/** Waits until a child says something that begins so; returns what it said. Fails when the child ends first. */
export async function hear(child: ChildProcess, beginning: string): Promise<string> {
  return new Promise((done, failed) => {
    const early = (code: number | null): void => failed(new Error(`the child ended by itself with ${code}`));
    child.once('exit', early);
    const listen = (said: unknown): void => {
      if (!String(said).startsWith(beginning)) return;
      child.off('exit', early).off('message', listen);
      done(String(said));
    };
    child.on('message', listen);
  });
}

/** Ends a child without warning; returns once it is gone. */
export async function kill(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) throw new Error(`the child ended by itself with ${child.exitCode}`);
  const gone = once(child, 'exit');
  child.kill('SIGKILL');
  await gone;
}

/** Kills a child `wait` milliseconds after it said `message`. */
export async function killAfter(child: ChildProcess, message: string, wait: number): Promise<void> {
  await hear(child, message);
  await new Promise((done) => setTimeout(done, wait));
  await kill(child);
}
