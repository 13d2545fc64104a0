// Builds the page with its own Vite configuration.
import path from 'node:path';

/** Writes the page to `folder`. Throws what Vite throws. */
export async function buildPage(project: string, folder: string): Promise<void> {
  // Vite takes NODE_ENV for more than its own mode: under a test runner it would build the page for developers.
  const before = process.env['NODE_ENV'];
  process.env['NODE_ENV'] = 'production';
  try {
    await write(project, folder);
  } finally {
    if (before === undefined) delete process.env['NODE_ENV'];
    else process.env['NODE_ENV'] = before;
  }
}

async function write(project: string, folder: string): Promise<void> {
  const { build } = await import('vite');
  await build({
    configFile: path.join(project, 'renderer/vite.config.ts'),
    // Said again here so that both hosts agree on it: relative addresses serve app:// and 127.0.0.1 alike.
    root: path.join(project, 'renderer'),
    base: './',
    mode: 'production',
    logLevel: 'warn',
    build: { outDir: folder, emptyOutDir: true },
  });
}
