// When something is built again: after every change of its sources, and only then.
import { mkdir, mkdtemp, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { fingerprint, isBuiltFrom, stampFile } from '../../electron/build/fingerprint.ts';

let folder: string;
const now = (): Promise<string> => fingerprint(folder, ['renderer', 'package.json', 'missing']);
const put = (name: string, text: string, second: number): Promise<void> => writeFile(path.join(folder, name), text).then(() => utimes(path.join(folder, name), second, second));

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), '生成 '));
  await mkdir(path.join(folder, 'renderer', 'pages'), { recursive: true });
  await put('renderer/main.tsx', 'a', 1_000_000);
  await put('renderer/pages/home.tsx', 'b', 1_000_000);
  await put('package.json', '{}', 1_000_000);
});
afterEach(() => rm(folder, { recursive: true }));

test('unchanged sources have the same fingerprint, and a folder is built from it once it is stamped', async () => {
  const print = await now();
  expect(await now()).toBe(print);
  expect(isBuiltFrom(folder, print)).toBe(false);
  await writeFile(stampFile(folder), print);
  expect(isBuiltFrom(folder, print)).toBe(true);
  expect(isBuiltFrom(folder, `${print}x`)).toBe(false);
});

const changes: [string, () => Promise<unknown>][] = [
  ['a changed file', () => put('renderer/pages/home.tsx', 'c', 1_000_100)],
  ['a file that is now older than it was', () => put('renderer/main.tsx', 'a', 900_000)],
  ['a new file', () => put('renderer/pages/new.tsx', '', 900_000)],
  ['a removed file', () => rm(path.join(folder, 'renderer/pages/home.tsx'))],
  ['a source that was not there', () => put('missing', 'x', 1_000_000)],
];
test.each(changes)('%s asks for a new build', async (_name, change) => {
  const before = await now();
  await change();
  expect(await now()).not.toBe(before);
});

test('what the compiler leaves behind does not', async () => {
  const before = await now();
  await put('renderer/tsconfig.tsbuildinfo', 'x', 2_000_000);
  await put('renderer/.cache', 'x', 2_000_000);
  expect(await now()).toBe(before);
});
