// Bundles the command line: hundreds of small files as one, so that a command answers at once.
import path from 'node:path';
import { bundle } from './bundle.ts';

/** Writes run.js, documentWorker.js and scoringThread.js. */
export async function buildCommandLine(project: string, folder: string): Promise<void> {
  await bundle(project, folder, 'run', path.join(project, 'electron/hosts/cli/run.ts'), 'es');
  await bundle(project, folder, 'documentWorker', path.join(project, 'electron/documents/worker/worker.ts'), 'es');
  await bundle(project, folder, 'scoringThread', path.join(project, 'electron/services/scoringThread/thread.ts'), 'es');
}
