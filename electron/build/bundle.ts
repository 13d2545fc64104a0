// One entry → one bundle for Node, in a folder of its own beside its chunks.
import { build } from 'vite';

/**
 * Not bundled: Electron itself, and the database's package with its binary. The last one is asked for by the zip reader inside
 * exceljs, and only to read from a storage service: it is not installed and never reached.
 */
const outside = ['electron', 'better-sqlite3', '@aws-sdk/client-s3'];

/** Writes `name`.js (ES module; package.json says so for .js) or `name`.cjs and its chunks to `folder`. */
export async function bundle(project: string, folder: string, name: string, entry: string, format: 'es' | 'cjs'): Promise<void> {
  const ending = format === 'es' ? 'js' : 'cjs';
  await build({
    configFile: false,
    root: project,
    mode: 'production',
    logLevel: 'warn',
    publicDir: false,
    ssr: { target: 'node', noExternal: true, external: outside },
    build: {
      ssr: true,
      target: 'node24',
      outDir: folder,
      emptyOutDir: false,
      minify: false,
      sourcemap: false,
      rolldownOptions: {
        input: { [name]: entry },
        external: outside,
        output: { format, entryFileNames: `[name].${ending}`, chunkFileNames: `${name}-[name]-[hash].${ending}` },
      },
    },
  });
}
