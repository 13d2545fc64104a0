// The import table of the house, held against the code. Each breach names the rule and why the wall stands.
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { parseSync } from 'oxc-parser';
import { describe, expect, test } from 'vitest';
import { externalName, roomOf, rules } from './rules.ts';

const root = resolve(import.meta.dirname, '../..');

interface Import {
  file: string;
  target: string;
}

function sources(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => join(folder, file).split(sep).join('/'));
}

/** Every module a file names: imports, re-exports and import('…'). */
function importsOf(file: string): Import[] {
  const text = readFileSync(join(root, file), 'utf8');
  const { module } = parseSync(file, text);
  const named = [
    ...module.staticImports.map((one) => one.moduleRequest.value),
    ...module.staticExports.flatMap((one) => one.entries.flatMap((entry) => (entry.moduleRequest ? [entry.moduleRequest.value] : []))),
    ...module.dynamicImports.map((one) => text.slice(one.moduleRequest.start, one.moduleRequest.end).replace(/^['"`]|['"`]$/g, '')),
  ];
  return named.map((name) => ({ file, target: name.startsWith('.') ? relative(root, resolve(root, dirname(file), name)).split(sep).join('/') : name }));
}

const files = [...sources('shared'), ...sources('electron'), ...sources('renderer')];
const all = files.flatMap(importsOf);

describe('who may import whom', () => {
  test('there is code to hold the table against', () => {
    expect(files.length).toBeGreaterThan(50);
    expect(all.length).toBeGreaterThan(100);
  });

  test.each(files)('%s', (file) => {
    const room = roomOf(file);
    const rule = rules[room];
    expect(rule, `${file} lies in no room of the house (${room}); see the table in ARCHITECTURE.md`).toBeDefined();
    for (const { target } of all.filter((one) => one.file === file && /^[@\w./:-]+$/.test(one.target))) {
      const inside = /^(shared|electron|renderer|test|resources)\//.test(target);
      const allowed = inside ? rule!.rooms.some((pattern) => pattern.test(target)) : rule!.packages.some((name) => name === externalName(target) || (name === 'node' && target.startsWith('node:')));
      expect(allowed, `${file} imports ${target}: ${rule!.why}`).toBe(true);
    }
  });
});

test('what an import names is written out, but where a bundle just built is loaded', () => {
  const computed = all.filter(({ target }) => !/^[@\w./:-]+$/.test(target)).map(({ file }) => file);
  expect(computed).toEqual(['electron/hosts/cli/main.ts']);
});

test('no import runs in a circle within shared', () => {
  const edges = new Map<string, string[]>();
  for (const { file, target } of all) if (file.startsWith('shared/') && target.startsWith('shared/')) edges.set(file, [...(edges.get(file) ?? []), target]);
  const done = new Set<string>();
  const circles: string[] = [];
  const walk = (file: string, path: string[]): void => {
    if (path.includes(file)) {
      circles.push([...path.slice(path.indexOf(file)), file].join(' → '));
      return;
    }
    if (done.has(file)) return;
    for (const next of edges.get(file) ?? []) walk(next, [...path, file]);
    done.add(file);
  };
  for (const file of edges.keys()) walk(file, []);
  expect(circles).toEqual([]);
});

test('one page folder does not import another', () => {
  const pageOf = (file: string): string | undefined => /^renderer\/pages\/([^/]+)\//.exec(file)?.[1];
  const crossed = all.filter(({ file, target }) => pageOf(file) !== undefined && pageOf(target) !== undefined && pageOf(file) !== pageOf(target));
  expect(crossed).toEqual([]);
});
