// Builds the page with its own Vite configuration.
import path from 'node:path';

/** Writes the page to `folder`. Throws what Vite throws. */
export async function buildPage(project: string, folder: string): Promise<void> {
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
