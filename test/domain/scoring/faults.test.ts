// A scheme file with one fault, anywhere in it: the fault is named by its path and told in Chinese.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readScheme } from '../../../shared/scoring/readScheme.ts';
import { anyScheme } from './anyScheme.ts';
import { laiwuFile } from './laiwuCase.ts';

type Path = (string | number)[];
type Json = Record<string, unknown>;

const say = (path: Path): string => path.map((part, at) => (typeof part === 'number' ? `[${part}]` : at === 0 ? part : `.${part}`)).join('');

/** Every place in a file where a text, a number or a truth stands. */
function leaves(value: unknown, path: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return value === null ? [] : [path];
  return Object.entries(value).flatMap(([key, one]) => leaves(one, [...path, Array.isArray(value) ? Number(key) : key]));
}

/** Every object in a file. */
function objects(value: unknown, path: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [];
  const own = Array.isArray(value) ? [] : [path];
  return [...own, ...Object.entries(value).flatMap(([key, one]) => objects(one, [...path, Array.isArray(value) ? Number(key) : key]))];
}

const at = (file: unknown, path: Path): unknown => path.reduce<unknown>((value, part) => (value as Json)[part], file);

function put(file: Json, path: Path, value: unknown): Json {
  const copy = structuredClone(file);
  (at(copy, path.slice(0, -1)) as Json)[path.at(-1) ?? ''] = value;
  return copy;
}

/** What a fault at the path may be called: the place itself, or what it is a part of where only the whole can be told wrong. */
function expectNamed(file: unknown, path: Path): void {
  const { scheme, problems } = readScheme(file);
  expect(scheme).toBeNull();
  const fields = problems.map((problem) => problem.at?.field ?? '');
  const parents = path.map((_, index) => say(path.slice(0, index + 1)));
  expect(fields.some((field) => field !== '' && parents.includes(field) && (field === say(path) || say(path).startsWith(field)))).toBe(true);
  // Not the whole list: at least the member in which the fault lies, or the choice that names a reading.
  const found = fields.filter((field) => parents.includes(field)).sort((a, b) => b.length - a.length)[0] ?? '';
  expect(parents.indexOf(found)).toBeGreaterThanOrEqual(Math.min(path.length - (path.at(-1) === 'reading' ? 2 : 1), 1));
  for (const problem of problems) expect(problem.message).toMatch(/^计分办法文件的 .+：.*[\u4e00-\u9fff].*。请改正后再加入。$/);
}

const laiwu = laiwuFile();

describe('办法文件里的一处错', () => {
  test('a value of another sort', () => {
    expectNamed(put(laiwu, ['dating', 'reading'], {}), ['dating', 'reading']);
    fc.assert(fc.property(fc.constantFrom(...leaves(laiwu)), fc.constantFrom<unknown>({}, [], true), (path, wrong) => {
      fc.pre(!(typeof at(laiwu, path) === 'boolean' && wrong === true));
      expectNamed(put(laiwu, path, wrong), path);
    }), { numRuns: 120 });
    fc.assert(fc.property(anyScheme.chain((file) => fc.tuple(fc.constant(file), fc.constantFrom(...leaves(file)))), ([file, path]) => expectNamed(put(file, path, { x: 1 }), path)), { numRuns: 80 });
  });

  test('something that does not belong there', () => {
    fc.assert(fc.property(fc.constantFrom(...objects(laiwu).filter((path) => path.length > 0)), (path) => expectNamed(put(laiwu, [...path, 'strange'], 1), path)), { numRuns: 100 });
  });

  test('a reference that leads nowhere', () => {
    const NAMES = ['clause', 'measure', 'outlet', 'reading'];
    const LISTS = ['over', 'deductions', 'except', 'by', 'of', 'is', 'classes', 'rules', 'adoptedBy'];
    const isReference = (path: Path, file: unknown): boolean => {
      const [key, list] = [path.at(-1), path.at(-2)];
      if (path[0] === 'classes' || path.at(-1) === 'kind') return false;
      // Who asked and the names of units are free texts.
      if (list === 'by' && (at(file, path.slice(0, -2)) as Json).kind === 'commissioned') return false;
      if (list === 'except' && path.at(-3) === 'units') return false;
      return (typeof key === 'string' && NAMES.includes(key)) || (typeof key === 'number' && typeof list === 'string' && LISTS.includes(list));
    };
    const references = leaves(laiwu).filter((path) => isReference(path, laiwu));
    expect(references.length).toBeGreaterThan(150);
    for (const path of references) expectNamed(put(laiwu, path, 'nowhere'), path);
    fc.assert(
      fc.property(anyScheme, (file) => {
        for (const path of leaves(file).filter((one) => isReference(one, file))) expectNamed(put(file, path, 'nowhere'), path);
      }),
      { numRuns: 20 },
    );
  });

  test('a required part that is missing', () => {
    const required: Path[] = [['name'], ['from'], ['to'], ['source', 'issuer'], ['clauses', 2, 'label'], ['outlets', 1, 'level'], ['readings', 3, 'question'], ['rules', 0, 'points'], ['rules', 1, 'needs', 0, 'atLeast'], ['rules', 12, 'levels', 0, 'names'], ['ranking', 'ties'], ['placings', 0, 'clause'], ['escalation', 'steps', 0, 'months']];
    for (const path of required) {
      const copy = structuredClone(laiwu);
      delete (at(copy, path.slice(0, -1)) as Json)[path.at(-1) ?? ''];
      expectNamed(copy, path);
    }
  });
});
