// Names of zip entries: decoded, and refused where they could mean two things or point outside.
import { damaged } from '../refusals.ts';

/** UTF-8 where it is UTF-8, else byte by byte; a backslash (written by some tools) becomes a slash. */
export function decodeName(bytes: Uint8Array): string {
  let name: string;
  try {
    name = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    name = Buffer.from(bytes).toString('latin1');
  }
  return name.replaceAll('\\', '/');
}

/** Refuses an empty, absolute, climbing or double name. Names that differ only in case count as the same. */
export function checkName(name: string, seen: Set<string>): void {
  const parts = name.split('/');
  const bad = name === '' || name.startsWith('/') || /^[A-Za-z]:/.test(name) || name.includes('\0') || parts.includes('..') || parts.includes('.');
  if (bad) throw damaged('压缩包里有不合规的部件名称');
  const key = name.toLowerCase();
  if (seen.has(key)) throw damaged(`压缩包里有两个同名部件“${name}”`);
  seen.add(key);
}
