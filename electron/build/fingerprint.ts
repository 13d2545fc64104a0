// Whether something must be built again: a fingerprint of its sources beside what was built from them.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';

/** The name of the file that holds the fingerprint of the sources a folder was built from. Dotted: the hosts do not serve it. */
const stamp = '.built-from';

/**
 * Name, size and time of every file below the given ones, as one hash. A file that is removed, or comes back older than it was,
 * changes it too (a comparison of the newest times would miss that).
 */
export async function fingerprint(project: string, sources: string[]): Promise<string> {
  const lines: string[] = [];
  const visit = async (name: string): Promise<void> => {
    const file = path.join(project, name);
    const found = await stat(file);
    if (found.isDirectory()) {
      for (const below of (await readdir(file)).sort()) if (!below.startsWith('.') && !below.endsWith('.tsbuildinfo')) await visit(`${name}/${below}`);
    } else lines.push(`${name} ${found.size} ${Math.trunc(found.mtimeMs)}`);
  };
  for (const source of sources) if (existsSync(path.join(project, source))) await visit(source);
  return createHash('sha256').update(lines.join('\n')).digest('hex');
}

/** True when the folder was built from sources with this fingerprint. */
export function isBuiltFrom(folder: string, print: string): boolean {
  const file = path.join(folder, stamp);
  return existsSync(file) && readFileSync(file, 'utf8') === print;
}

/** Where the fingerprint is written once the build is complete. */
export function stampFile(folder: string): string {
  return path.join(folder, stamp);
}
