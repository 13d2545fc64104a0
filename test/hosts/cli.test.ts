// The command line: one JSON value out, sentences beside it, and the exit code that says how it went.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeEach, expect, test } from 'vitest';
import { runCommand } from '../../electron/hosts/cli/run.ts';
import { methods } from '../../shared/contract/methods.ts';
import { temporaryFolder } from '../tools/temporary.ts';

let folder: string;
beforeEach(() => {
  folder = temporaryFolder();
});

interface Told {
  code: number;
  value: never;
  err: string;
}

/** Runs a command on a data file of this test's own. */
async function cli(words: string[], stdin = ''): Promise<Told> {
  let [out, err] = ['', ''];
  const code = await runCommand([...words, '--db', join(folder, '数据.db')], { stdin: () => stdin, out: (text) => (out += text), err: (text) => (err += text) });
  return { code, value: JSON.parse(out) as never, err };
}

test('done: exit 0, exactly one JSON value, no sentence of failure', async () => {
  const told = await cli(['system.loadSample', '--json', '{"sample":"hitech-2020"}']);
  expect(told.code).toBe(0);
  expect(told.value).toMatchObject({ counts: { units: 25, submissions: 17 } });
});

test('refused: exit 1, problems with code, sentence and place, the same sentence beside it', async () => {
  const { code, value, err } = await cli(['submissions.add', '--json', '{"unit":"甲镇","title":"晒出清单","submittedOn":"2020-02-30"}']);
  expect(code).toBe(1);
  expect(value).toMatchObject({ problems: [{ code: 'input-invalid', at: { field: 'submittedOn' } }] });
  expect(err).toContain('submittedOn');
  expect(err).not.toMatch(/\bat .*:\d+:\d+/);
});

test.each([
  ['no method at all', []],
  ['an unknown method', ['units.burn']],
  ['an unknown option', ['units.list', '--fast']],
  ['an option without its value', ['units.list', '--json']],
  ['words that are no JSON', ['units.list', '--json', '{unit:1}']],
  ['a JSON file that is not there', ['units.list', '--json', '@nowhere.json']],
  ['a file that is not there', ['import.preview', '--json', '{"kind":"units"}', '--file', 'nowhere.xlsx']],
  ['a folder as file', ['import.preview', '--json', '{"kind":"units"}', '--file', '.']],
  ['--out where there is no document', ['units.list', '--out', 'x.docx']],
  ['help for an unknown method', ['help', 'units.burn']],
])('wrong usage: %s: exit 2 and one Chinese sentence', async (_name, words) => {
  const { code, value, err } = await cli(words);
  expect(code).toBe(2);
  expect(value).toMatchObject({ problems: [{ code: 'usage' }] });
  expect(err).toMatch(/[\u4e00-\u9fff].*。/);
  expect(existsSync(join(folder, '数据.db'))).toBe(false);
});

test('input from a file and from standard input', async () => {
  writeFileSync(join(folder, 'unit.json'), '{"name":"甲镇"}');
  expect((await cli(['units.add', '--json', `@${join(folder, 'unit.json')}`])).code).toBe(0);
  expect((await cli(['units.add', '--json', '-'], '{"name":"乙镇"}')).code).toBe(0);
  expect((await cli(['units.list'])).value).toMatchObject({ units: [{ name: '甲镇' }, { name: '乙镇' }] });
});

test('of several formats the one is written that the name of --out ends with; an unknown ending is wrong usage', async () => {
  await cli(['annual.put', '--json', JSON.stringify({ year: 2021, unit: '某局', tables: {} })]);
  const start = (name: string): string => readFileSync(join(folder, name), 'latin1').slice(0, 3000);
  const exported = async (name: string, more: object = {}) => (await cli(['annual.export', '--json', JSON.stringify({ year: 2021, unit: '某局', ...more }), '--out', join(folder, name)])).code;
  expect([await exported('年报.xlsx'), await exported('年报.docx'), await exported('说明.DOCX'), await exported('明说.bin', { format: 'xlsx' }), await exported('年报.pdf')]).toEqual([0, 0, 0, 0, 2]);
  expect([start('年报.xlsx').includes('xl/'), start('年报.docx').includes('word/'), start('说明.DOCX').includes('word/'), start('明说.bin').includes('xl/')]).toEqual([true, true, true, true]);
});

test('a document is written whole, never over another without --force', async () => {
  const out = join(folder, '新建', '备份.db');
  expect((await cli(['system.backup', '--out', out])).code).toBe(0);
  expect(readFileSync(out, 'latin1').startsWith('SQLite format 3')).toBe(true);
  const again = await cli(['system.backup', '--out', out]);
  expect(again.code).toBe(1);
  expect(again.value).toMatchObject({ problems: [{ code: 'file-exists' }] });
  expect((await cli(['system.backup', '--out', out, '--force'])).code).toBe(0);
  expect((await cli(['system.restore', '--file', out])).value).toMatchObject({ ok: true });
});

test('a data file that is none: refused in words, nothing written', async () => {
  writeFileSync(join(folder, '数据.db'), '这不是数据库。'.repeat(50));
  const { code, value } = await cli(['units.list']);
  expect(code).toBe(1);
  expect(value).toMatchObject({ problems: [{ code: 'database-not-sqlite' }] });
});

test('help lists every method with one line, and tells each one’s shapes from the table', async () => {
  const { value } = await cli(['help']);
  expect(Object.keys((value as { methods: object }).methods)).toEqual(Object.keys(methods));
  for (const name of Object.keys(methods)) {
    const { code, value: told } = await cli(['help', name]);
    expect(code, name).toBe(0);
    expect(told, name).toMatchObject({ method: name, in: { type: 'object' }, out: { type: 'object' } });
  }
});

test('a reader that has seen enough closes its end: no stack trace, exit 0', async () => {
  const entry = fileURLToPath(new URL('../../electron/hosts/cli/main.ts', import.meta.url));
  const child = spawn(process.execPath, [entry, 'help'], { stdio: ['ignore', 'pipe', 'pipe'] });
  child.stdout.destroy();
  let err = '';
  child.stderr.on('data', (piece: Buffer) => (err += piece.toString()));
  const [code] = (await once(child, 'exit')) as [number | null];
  expect(err).not.toMatch(/EPIPE|\bat .*:\d+:\d+/);
  expect(code).toBe(0);
});
