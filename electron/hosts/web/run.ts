// Runs the page host in a terminal: builds the page where needed, opens the data, serves until it is told to end.
import { fileURLToPath } from 'node:url';
import { buildPageIfNeeded } from '../../build/build.ts';
import { startProgram } from '../start.ts';
import { openBrowser } from './browser.ts';
import { createPageHost } from './server.ts';

export interface RunOptions {
  database: string;
  port: number;
  open: boolean;
}

/** Starts the page host and prints its address; resolves when it serves. Ctrl+C or closing the terminal ends it cleanly. Throws Refusal. */
export async function runPageHost(options: RunOptions): Promise<void> {
  await buildPageIfNeeded((line) => void process.stderr.write(`${line}\n`));
  const program = await startProgram({ database: options.database });
  const host = await createPageHost({ program, port: options.port, root: fileURLToPath(new URL('../../../out/renderer', import.meta.url)) }).catch(async (error: unknown) => {
    await program.close();
    throw error;
  });

  let ending: Promise<void> | undefined;
  const end = (): void => {
    ending ??= host
      .close()
      .then(() => program.close())
      .then(
        () => process.exit(0),
        (error: unknown) => {
          process.stderr.write(`程序没有正常关闭：${error instanceof Error ? error.message : String(error)}\n`);
          process.exit(3);
        },
      );
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, end);

  process.stdout.write(`政务公开工作台已启动（按 Ctrl+C 结束），请用这台电脑的浏览器打开 ${host.address}\n`);
  setImmediate(program.warm);
  if (options.open && !(await openBrowser(host.address))) process.stderr.write('没有找到可以自动打开的浏览器，请把上面的网址复制到浏览器的地址栏。\n');
}
