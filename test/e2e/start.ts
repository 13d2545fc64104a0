// The whole program with its page in a browser: a data file of its own, a clock that stands still, an ear for every complaint.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright';
import type { Browser, Page } from 'playwright';
import type { Input, MethodName, Output } from '../../shared/contract/methods.ts';
import { startProgram } from '../../electron/hosts/start.ts';
import type { Program, StartOptions } from '../../electron/hosts/start.ts';
import { createPageHost } from '../../electron/hosts/web/server.ts';
import type { PageHost } from '../../electron/hosts/web/server.ts';
import { findBrowser } from '../tools/browser.ts';

/** 2020-07-30, 09:00 in China: the program and the page agree on it. */
export const openedAt = new Date('2020-07-30T01:00:00Z');

export interface WindowOptions {
  /** The data file; one in a folder of its own, gone afterwards, when left out. */
  database?: string;
  now?: Date;
  /** What opens contact data; nothing when left out. */
  keyrings?: StartOptions['keyrings'];
  /** A browser that is open already and stays so. */
  browser?: Browser;
  /** Fills the data before the page is read. */
  fill?: (ask: OpenWindow['ask'], program: Program) => Promise<void>;
  /** Prepares the page before it is read. */
  prepare?: (page: Page) => Promise<void>;
  /** Stands between the page and the program, e.g. to make one method slow. */
  between?: (program: Program) => Program;
}

export interface OpenWindow {
  /** Calls past the page and expects it done: to prepare, and to see what really stands in the data. */
  ask: <M extends MethodName>(method: M, input?: Input<M>) => Promise<Output<M>>;
  host: PageHost;
  browser: Browser;
  page: Page;
  /** Errors of the page and of its console, dialogs, and requests to anywhere but the host; empty when all is well. */
  complaints: string[];
  /** Opens a path of the program, e.g. '/units'. */
  go: (path: string) => Promise<void>;
  close: () => Promise<void>;
}

/** Starts everything; the first page's heading is in sight when it settles. `close` leaves nothing behind and may be called twice. */
export async function startWindow({ between = (program) => program, database, now = openedAt, browser: given, keyrings = [], fill, prepare }: WindowOptions = {}): Promise<OpenWindow> {
  const folder = mkdtempSync(join(tmpdir(), 'gongkai-window-'));
  const program = await startProgram({ database: database ?? join(folder, '数据.db'), now: () => now, who: '张三', log: () => undefined, checkOutput: true, keyrings });
  const ask: OpenWindow['ask'] = async (method, input) => {
    const answer = await program.call(method, input ?? {});
    if (answer.status !== 'done') throw new Error(`${method}: ${JSON.stringify(answer)}`);
    return answer.output as never;
  };
  await fill?.(ask, program);
  const complaints: string[] = [];
  const host = await createPageHost({ program: between(program), root: fileURLToPath(new URL('../../out/renderer', import.meta.url)), log: (line) => complaints.push(`host: ${line}`) });
  const browser = given ?? (await chromium.launch(await findBrowser()));
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 }, locale: 'zh-CN', timezoneId: 'Asia/Shanghai', reducedMotion: 'reduce' });
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  await page.clock.setFixedTime(now);
  listen(page, host.origin, complaints);
  await prepare?.(page);
  await page.goto(host.address);
  // An empty data file leads on to the page of the first steps.
  await page.getByRole('heading', { level: 1, ...(fill || database !== undefined ? {} : { name: '开始使用' }) }).waitFor();
  let closed = false;
  return {
    ask,
    host,
    browser,
    page,
    complaints,
    go: async (path) => {
      await page.evaluate((hash) => void (location.hash = hash), path);
    },
    close: async () => {
      if (closed) return;
      closed = true;
      await (given ? context.close() : browser.close());
      await host.close();
      await program.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Whatever a quiet page never does is written down. */
function listen(page: Page, origin: string, complaints: string[]): void {
  page.on('pageerror', (error) => complaints.push(`page error: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(`console ${message.type()}: ${message.text()}`);
  });
  page.on('dialog', (dialog) => {
    complaints.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('request', (request) => {
    const address = request.url();
    if (!address.startsWith(`${origin}/`) && !address.startsWith('data:') && !address.startsWith(`blob:${origin}/`)) complaints.push(`request: ${address}`);
  });
}
