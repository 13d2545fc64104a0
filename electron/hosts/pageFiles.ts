// The page's own files (out/renderer), as both windows serve them: found without leaving the folder, with type and policy.
import { lstat, readFile } from 'node:fs/promises';
import path from 'node:path';

/** What the page may load: itself and nothing else. antd writes its styles at run time, hence 'unsafe-inline' for styles alone. */
export const contentPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** Headers of everything that is served, whatever the host. */
export const safetyHeaders: Record<string, string> = {
  'Content-Security-Policy': contentPolicy,
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Cross-Origin-Opener-Policy': 'same-origin',
};

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
};

export interface PageFile {
  bytes: Uint8Array<ArrayBuffer>;
  type: string;
  /** The name carries a hash of the content: it may be kept by the browser. */
  lasting: boolean;
}

/**
 * Finds the file for the path of an address as it was received ('/', '/assets/a.js'); null when there is none.
 * Leaves the folder on no account: '..', back slashes, encoded slashes, NUL, hidden names, links and folders are all “none”.
 */
export async function findPageFile(root: string, urlPath: string): Promise<PageFile | null> {
  const names = splitPath(urlPath);
  if (!names) return null;
  const file = path.join(root, ...names);
  const type = types[path.extname(file).toLowerCase()];
  if (!type || !(await isPlainFile(root, names))) return null;
  return { bytes: new Uint8Array(await readFile(file)), type, lasting: names[0] === 'assets' && names.length > 1 };
}

/** The names between the slashes; null when one of them could lead elsewhere. */
function splitPath(urlPath: string): string[] | null {
  if (!urlPath.startsWith('/')) return null;
  if (urlPath === '/') return ['index.html'];
  const names: string[] = [];
  for (const part of urlPath.slice(1).split('/')) {
    let name: string;
    try {
      name = decodeURIComponent(part);
    } catch {
      return null; // a broken percent sign names no file
    }
    if (name === '' || name.startsWith('.') || /[\\/:\u0000-\u001f]/.test(name)) return null;
    names.push(name);
  }
  return names;
}

/** Every step below the root is a folder and the last a file; none of them a link. */
async function isPlainFile(root: string, names: string[]): Promise<boolean> {
  let at = root;
  for (const [index, name] of names.entries()) {
    at = path.join(at, name);
    try {
      const found = await lstat(at);
      if (index === names.length - 1 ? !found.isFile() : !found.isDirectory()) return false;
    } catch (error) {
      if (isMissing(error)) return false;
      throw error;
    }
  }
  return true;
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && ['ENOENT', 'ENOTDIR', 'ENAMETOOLONG'].includes(String(error.code));
}
