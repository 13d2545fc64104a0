// Bundles the desktop program: main process, preload and the threads, each in one folder beside the others.
import path from 'node:path';
import { bundle } from './bundle.ts';

/**
 * Writes main.js, documentWorker.js, scoringThread.js and preload.cjs (sandboxed preloads are CommonJS).
 * Chunks lie in the same folder, because the code finds resources and threads by their place relative to itself.
 */
export async function buildDesktop(project: string, folder: string): Promise<void> {
  const source = (name: string): string => path.join(project, 'electron', name);
  // One after the other, so that no thread shares a piece with the main process: such a piece would bring Electron into the thread.
  await bundle(project, folder, 'main', source('hosts/desktop/main.ts'), 'es');
  await bundle(project, folder, 'documentWorker', source('documents/worker/worker.ts'), 'es');
  await bundle(project, folder, 'scoringThread', source('services/scoringThread/thread.ts'), 'es');
  await bundle(project, folder, 'preload', source('hosts/desktop/preload.ts'), 'cjs');
}
