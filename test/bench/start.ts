// Bench: how long the command line takes to answer, and the window to become usable in a browser.
import { spawn, spawnSync } from 'node:child_process';
import { join, resolve } from 'node:path';
import { findBrowser } from '../tools/browser.ts';
import { median, pair, time } from './measure.ts';
import type { Row } from './measure.ts';

const root = resolve(import.meta.dirname, '../..');

/** `system.info` in a process of its own, against a process that does nothing. */
export async function commandLineRow(folder: string, rounds: number): Promise<Row> {
  const database = join(folder, 'cli.db');
  const run = (args: string[]): void => {
    const { status, stderr } = spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8' });
    if (status !== 0) throw new Error(stderr);
  };
  const taken = await pair(rounds, () => run(['electron/hosts/cli/main.ts', 'system.info', '--db', database]), () => run(['-e', '0']));
  return { name: '命令行 system.info（不计 npm）', ...taken, against: 'node 空进程', bound: '500 ms 以内', ok: taken.ours <= 500 };
}

/** From starting the page host to a page that can be clicked. */
export async function windowRow(folder: string, rounds: number): Promise<Row> {
  const { chromium } = await import('playwright');
  const browser = await chromium.launch(await findBrowser());
  const times: number[] = [];
  try {
    for (let round = -1; round < rounds; round++) {
      const page = await browser.newPage({ viewport: { width: 1366, height: 768 } });
      const host = spawn(process.execPath, ['electron/hosts/web/main.ts', '--db', join(folder, 'window.db'), '--no-open'], { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] });
      const taken = await time(async () => {
        await page.goto(await address(host.stdout));
        await page.getByRole('navigation').first().waitFor();
      });
      if (round >= 0) times.push(taken);
      await page.close();
      host.kill('SIGINT');
      await new Promise((done) => host.once('close', done));
    }
  } finally {
    await browser.close();
  }
  return { name: '从启动到窗口可用（浏览器）', ours: median(times), bare: null, against: '', bound: '只记录', ok: true };
}

/** The address the host prints once it listens. */
function address(output: NodeJS.ReadableStream): Promise<string> {
  return new Promise((found, lost) => {
    let said = '';
    output.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      const match = /http:\/\/127\.0\.0\.1:\S+/.exec(said);
      if (match) found(match[0]);
    });
    output.on('end', () => lost(new Error(`the page host ended: ${said}`)));
  });
}
