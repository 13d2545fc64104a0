// Bundles the command line: hundreds of small files as one, so that a command answers at once.
import path from 'node:path';
import { bundle } from './bundle.ts';

/** Writes run.js and documentWorker.js. */
export async function buildCommandLine(project: string, folder: string): Promise<void> {
  await bundle(project, folder, 'run', path.join(project, 'electron/hosts/cli/run.ts'), 'es');
  await bundle(project, folder, 'documentWorker', path.join(project, 'electron/documents/worker/worker.ts'), 'es');
}
