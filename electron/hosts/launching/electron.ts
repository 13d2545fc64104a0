// Electron's binary: where it lies, how it is fetched once, how it is run.
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const project = fileURLToPath(new URL('../../..', import.meta.url));
const electronFolder = path.join(project, 'node_modules/electron');
/** Written after a fetch that failed, so that the next start does not wait again. Holds Electron's version. */
const failedNote = path.join(project, 'out/electron-not-fetched');
/** Longest wait for the fetch, in milliseconds. */
const fetchLimit = 90_000;
/** An end with an error within this time, in milliseconds, counts as “did not start”. */
const startLimit = 15_000;

/** The binary's path; null when there is none. ELECTRON_OVERRIDE_DIST_PATH comes before the package's own folder. */
export function findElectron(): string | null {
  const dist = process.env['ELECTRON_OVERRIDE_DIST_PATH'] ?? path.join(electronFolder, 'dist');
  const names: Partial<Record<NodeJS.Platform, string>> = { win32: 'electron.exe', darwin: 'Electron.app/Contents/MacOS/Electron' };
  const binary = path.join(dist, names[process.platform] ?? 'electron');
  return existsSync(binary) ? binary : null;
}

/** Fetches the binary with Electron's own installer, once for each version; null when that fails. Says so in one line while it waits. */
export async function fetchElectron(tell: (line: string) => void): Promise<string | null> {
  const installer = path.join(electronFolder, 'install.js');
  if (!existsSync(installer)) return null;
  const { version } = JSON.parse(readFileSync(path.join(electronFolder, 'package.json'), 'utf8')) as { version: string };
  if (existsSync(failedNote) && readFileSync(failedNote, 'utf8') === version) return null;
  tell(`第一次启动，正在获取窗口程序（Electron ${version}），最多等 ${fetchLimit / 1000} 秒……`);
  await new Promise<void>((resolve) => {
    const child = spawn(process.execPath, [installer], { cwd: electronFolder, stdio: 'ignore', timeout: fetchLimit, killSignal: 'SIGKILL' });
    child.once('error', () => resolve()); // could not even be started: there is no binary afterwards, which is what is looked at
    child.once('exit', () => resolve());
  });
  // Written last by the installer: without it the folder is half unpacked and would be taken for a whole one next time.
  if (!existsSync(path.join(electronFolder, 'path.txt'))) rmSync(path.join(electronFolder, 'dist'), { recursive: true, force: true });
  const binary = findElectron();
  if (binary === null) {
    mkdirSync(path.dirname(failedNote), { recursive: true });
    writeFileSync(failedNote, version);
  }
  return binary;
}

/** Runs the window until it is closed; false when it ended with an error soon after its start (no screen, missing libraries …). */
export async function runElectron(binary: string, database: string | undefined): Promise<boolean> {
  const began = performance.now();
  const words = database === undefined ? [project] : [project, `--db=${path.resolve(database)}`];
  // Terminals inside other Electron programs set this; with it the binary would run as plain Node and show no window.
  const { ELECTRON_RUN_AS_NODE: _asNode, ...environment } = process.env;
  const child = spawn(binary, words, { stdio: 'inherit', windowsHide: false, env: environment });
  const passOn = (signal: NodeJS.Signals): void => void child.kill(signal);
  process.on('SIGINT', passOn).on('SIGTERM', passOn);
  const ok = await new Promise<boolean>((resolve) => {
    child.once('error', () => resolve(false)); // not a program of this system: the caller says so and goes another way
    child.once('exit', (code) => resolve(code === 0));
  });
  process.off('SIGINT', passOn).off('SIGTERM', passOn);
  return ok || performance.now() - began > startLimit;
}
