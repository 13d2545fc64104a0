// Which fonts this machine has, told by the system itself.
import { execFile } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { promisify } from 'node:util';

const run = promisify(execFile);
const options = { timeout: 10_000, maxBuffer: 8 * 1024 * 1024, windowsHide: true };

/** Family names of the installed fonts; null when the system does not tell. */
export async function installedFonts(): Promise<string[] | null> {
  try {
    if (process.platform === 'win32') return await windowsFonts();
    if (process.platform === 'darwin') return null;
    const { stdout } = await run('fc-list', [':', 'family'], options);
    return stdout.split('\n').flatMap((line) => line.split(',')).map((name) => name.trim()).filter((name) => name !== '');
  } catch {
    return null;
  }
}

/** The registry names fonts as '仿宋_GB2312 (TrueType)'; those installed for one user stand in a second place. */
async function windowsFonts(): Promise<string[]> {
  const key = 'Software\\Microsoft\\Windows NT\\CurrentVersion\\Fonts';
  const read = async (root: string): Promise<string> => decode((await run('reg', ['query', `${root}\\${key}`], { ...options, encoding: 'buffer' })).stdout);
  const lists = await Promise.allSettled([read('HKLM'), read('HKCU')]);
  const text = lists.map((list) => (list.status === 'fulfilled' ? list.value : '')).join('\n');
  const names = [...text.matchAll(/^\s+(.+?)(?: \((?:TrueType|OpenType)\))?\s+REG_SZ/gm)].flatMap(([, name]) => (name ?? '').split(' & '));
  return names.length > 0 ? names : readdirSync('C:\\Windows\\Fonts');
}

/** reg.exe writes in the console's code page, which is GB18030 on a Chinese Windows. */
function decode(bytes: Buffer): string {
  return new TextDecoder('gb18030').decode(bytes);
}
