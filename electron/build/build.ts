// Builds the page (out/renderer) and the desktop program (out/desktop). `npm run build` builds both; the hosts build what they miss.
import { existsSync } from 'node:fs';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { fingerprint, isBuiltFrom, stampFile } from './fingerprint.ts';

const project = fileURLToPath(new URL('../..', import.meta.url));

interface Target {
  /** What is built, for the line the person sees. */
  title: string;
  folder: string;
  /** Files and folders whose change asks for a new build. */
  sources: string[];
  build: (folder: string) => Promise<void>;
}

const pageTarget: Target = {
  title: '页面',
  folder: path.join(project, 'out/renderer'),
  sources: ['renderer', 'shared', 'package-lock.json'],
  build: async (folder) => (await import('./page.ts')).buildPage(project, folder),
};
const desktopTarget: Target = {
  title: '窗口程序',
  folder: path.join(project, 'out/desktop'),
  sources: ['electron', 'shared', 'package.json', 'package-lock.json'],
  build: async (folder) => (await import('./desktop.ts')).buildDesktop(project, folder),
};

const commandLineTarget: Target = {
  title: '命令行',
  folder: path.join(project, 'out/cli'),
  sources: ['electron', 'shared', 'package.json', 'package-lock.json'],
  build: async (folder) => (await import('./commandLine.ts')).buildCommandLine(project, folder),
};

type Tell = (line: string) => void;

/** Builds the page unless it is already built from the sources as they are; a second start costs some milliseconds. */
export function buildPageIfNeeded(tell: Tell): Promise<void> {
  return bring(pageTarget, tell, false);
}

/** Builds the command line unless it is built already, and says where its entry lies. */
export async function buildCommandLineIfNeeded(tell: Tell): Promise<string> {
  await bring(commandLineTarget, tell, false);
  return path.join(commandLineTarget.folder, 'run.js');
}

/** Builds page and desktop program unless they are built already. */
export async function buildIfNeeded(tell: Tell): Promise<void> {
  await bring(pageTarget, tell, false);
  await bring(desktopTarget, tell, false);
}

/** Builds both, whatever is there. */
export async function buildAll(tell: Tell): Promise<void> {
  await bring(pageTarget, tell, true);
  await bring(desktopTarget, tell, true);
}

/** Builds beside the old folder and then changes places, so that a build that fails or is broken off leaves the old one whole. */
async function bring(target: Target, tell: Tell, always: boolean): Promise<void> {
  const print = await fingerprint(project, target.sources);
  if (!always && isBuiltFrom(target.folder, print)) return;
  tell(`正在生成${target.title}……`);
  const began = performance.now();
  const fresh = `${target.folder}.new-${process.pid}`;
  const old = `${target.folder}.old-${process.pid}`;
  await rm(fresh, { recursive: true, force: true });
  await mkdir(fresh, { recursive: true });
  try {
    await target.build(fresh);
    await writeFile(stampFile(fresh), print);
    if (existsSync(target.folder)) await rename(target.folder, old);
    await rename(fresh, target.folder).catch((error: unknown) => {
      // Another start has put its own build there between the two steps: just as good when it comes from the same sources.
      if (!isBuiltFrom(target.folder, print)) throw error;
    });
  } finally {
    await rm(fresh, { recursive: true, force: true });
    await rm(old, { recursive: true, force: true });
  }
  tell(`${target.title}已生成，用时 ${((performance.now() - began) / 1000).toFixed(1)} 秒。`);
}

if (import.meta.main) await buildAll((line) => void process.stdout.write(`${line}\n`));
