// The bundled desktop program, run by Node with a stand-in for Electron: the data, the worker and the resources are found from the bundle.
import { spawn } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { builtinModules } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildDesktop } from '../../electron/build/desktop.ts';

const project = fileURLToPath(new URL('../..', import.meta.url));
let folder: string;
let bundle: string;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), '捆绑 '));
  // Within the project, where the database's package and the resources are found as they are in the installed program.
  bundle = path.join(project, 'out', `desktop-test-${process.pid}`);
  await buildDesktop(project, bundle);
}, 120_000);
afterAll(async () => {
  await rm(bundle, { recursive: true, force: true });
  await rm(folder, { recursive: true, force: true });
});

/** What the files of the bundle import from outside the bundle. */
async function outsideImports(begin: string): Promise<Set<string>> {
  const names = new Set<string>();
  for (const file of await readdir(bundle)) {
    if (!file.startsWith(begin)) continue;
    const text = await readFile(path.join(bundle, file), 'utf8');
    for (const [, name] of text.matchAll(/^(?:import|export)\b[^'"\n]*?\bfrom ?["']([^"']+)["'];?$|^import ["']([^"']+)["'];?$/gm)) if (name && !name.startsWith('.')) names.add(name.replace(/^node:/, ''));
  }
  return names;
}

test('the main process needs Electron, the database and Node alone; the threads neither of the first two; the page host is in neither', async () => {
  const files = await readdir(bundle);
  expect(files).toEqual(expect.arrayContaining(['main.js', 'documentWorker.js', 'scoringThread.js', 'preload.cjs']));
  const builtin = new Set(builtinModules);
  expect([...(await outsideImports('main'))].filter((name) => !builtin.has(name)).sort()).toEqual(['better-sqlite3', 'electron']);
  for (const thread of ['documentWorker', 'scoringThread']) expect([...(await outsideImports(thread))].filter((name) => !builtin.has(name)), thread).toEqual([]);
  for (const file of files) {
    const text = await readFile(path.join(bundle, file), 'utf8');
    expect(text).not.toContain('createPageHost');
    expect(text).not.toContain('electron/hosts/web/');
    expect(text).not.toContain('electron/hosts/cli/');
  }
});

test('the preload asks for Electron and nothing else, and puts one object into the page', async () => {
  const text = await readFile(path.join(bundle, 'preload.cjs'), 'utf8');
  expect([...text.matchAll(/\brequire\(["']([^"']+)["']\)/g)].map(([, name]) => name)).toEqual(['electron']);
  expect(text.match(/exposeInMainWorld\(/g)).toHaveLength(1);
});

test('it opens its data, reads a table, writes a workbook, and ends', async () => {
  const script = path.join(folder, 'run.mjs');
  const standIn = pathToFileURL(path.join(project, 'test/hosts/electronModule.ts')).href;
  await writeFile(
    script,
    `import { registerHooks } from 'node:module';
registerHooks({ resolve: (name, context, next) => (name === 'electron' ? { url: ${JSON.stringify(standIn)}, shortCircuit: true } : next(name, context)) });
await import(${JSON.stringify(pathToFileURL(path.join(bundle, 'main.js')).href)});
`,
  );
  const database = path.join(folder, '数据.db');
  const { code, output, errors } = await new Promise<{ code: number | null; output: string; errors: string }>((resolve) => {
    const child = spawn(process.execPath, [script, `--db=${database}`], { timeout: 60_000 });
    let output = '';
    let errors = '';
    child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString('utf8')));
    child.stderr.on('data', (chunk: Buffer) => (errors += chunk.toString('utf8')));
    child.once('close', (code) => resolve({ code, output, errors }));
  });
  // The zip reader inside exceljs makes a buffer in an old way; Node is silent about that only inside node_modules.
  expect(errors.split('\n').filter((line) => line !== '' && !/DEP0005|--trace-deprecation/.test(line))).toEqual([]);
  expect(code).toBe(0);
  const told = JSON.parse(output) as { loaded: string[]; preload: string; replies: unknown[] };
  expect(told.loaded).toEqual(['app://workbench/index.html']);
  expect(told.replies[0]).toMatchObject({ status: 'done', output: { version: '9.9.9', database } });
  expect(told.replies[1]).toMatchObject({ status: 'done', output: { counts: { add: 1 } } });
  expect(told.replies[2]).toMatchObject({ status: 'done', output: { rows: 1 }, documentName: expect.stringMatching(/\.xlsx$/) as string });
  // Nothing is left behind that would ask for repair: the log is folded into the file when the program ends in order.
  expect((await readdir(folder)).filter((name) => name.endsWith('-wal'))).toEqual([]);
});
