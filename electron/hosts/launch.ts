// npm start: the Electron window where its binary is present or can be fetched, else the page host with the browser.
// Everything with a binary is loaded after the check of Node, hence the imports inside.
import './nodeVersion.ts';
import { parseArgs } from 'node:util';

const tell = (line: string): void => void process.stderr.write(`${line}\n`);

/** Null when the window ran and was closed; else the sentence that says why the browser is used. */
async function tryWindow(database: string | undefined): Promise<string | null> {
  const { fetchElectron, findElectron, runElectron } = await import('./launching/electron.ts');
  const binary = findElectron() ?? (await fetchElectron(tell));
  if (binary === null) return '窗口程序（Electron）没有取到，改用这台电脑的浏览器打开，功能相同。要再取一次，请运行 npx install-electron。';
  const { buildIfNeeded } = await import('../build/build.ts');
  await buildIfNeeded(tell);
  return (await runElectron(binary, database)) ? null : '窗口程序在这台电脑上没有启动成功，改用浏览器打开，功能相同。';
}

async function openInBrowser(why: string, database: string | undefined): Promise<void> {
  tell(why);
  const [{ defaultDatabase }, { runPageHost }] = await Promise.all([import('./place.ts'), import('./web/run.ts')]);
  await runPageHost({ database: database ?? defaultDatabase(), port: 0, open: true });
}

/** --db FILE: another data file; --browser: the browser even where the window could be had. Null when the words are not understood. */
function readWords(): { db?: string; browser?: boolean } | null {
  try {
    return parseArgs({ options: { db: { type: 'string' }, browser: { type: 'boolean' } } }).values;
  } catch {
    return null; // parseArgs speaks English; the usage says what can be written
  }
}

try {
  const words = readWords();
  if (words === null) {
    tell('不认识的参数。用法：npm start -- [--db 数据文件] [--browser]');
    process.exit(2);
  }
  const why = words.browser ? '按要求在浏览器中打开。' : await tryWindow(words.db);
  if (why !== null) await openInBrowser(why, words.db);
} catch (error) {
  const { explainStartFailure } = await import('./startFailure.ts');
  for (const sentence of explainStartFailure(error)) tell(sentence);
  process.exit(1);
}
