// Every rule is said in Chinese; what a person changes through a sentence is a valid scheme again; differences are sentences.
import { readFileSync, readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readScheme } from '../../../shared/scoring/readScheme.ts';
import type { Scheme } from '../../../shared/scoring/scheme.ts';
import { ruleKinds } from '../../../shared/scoring/kinds/registry.ts';
import { diffSchemes } from '../../../shared/scoring/sentences/diff.ts';
import { addRule, copyRule, moveRule, offeredKinds, removeRule, setValue } from '../../../shared/scoring/sentences/edits.ts';
import { ruleHints } from '../../../shared/scoring/sentences/hints.ts';
import { fieldFaults } from '../../../shared/scoring/sentences/faults.ts';
import { partsOfRule } from '../../../shared/scoring/sentences/index.ts';
import { withValue } from '../../../shared/scoring/sentences/paths.ts';
import { piecesOf, saySentence, sayParts } from '../../../shared/scoring/sentences/say.ts';
import type { Piece } from '../../../shared/scoring/sentences/say.ts';
import { sections } from '../../../shared/scoring/sentences/scheme.ts';
import { score } from './helpers.ts';
import { laiwu, laiwuUnits } from './laiwuCase.ts';

const folder = new URL('../../../resources/schemes/', import.meta.url);
const read = (url: URL): Scheme => {
  const { scheme, problems } = readScheme(JSON.parse(readFileSync(url, 'utf8')));
  if (!scheme) throw new Error(JSON.stringify(problems));
  return scheme;
};
const everyKind = read(new URL('../../cases/scoring/everyKind.json', import.meta.url));
const hitech = read(new URL('hitech-2020.json', folder));
const shipped = readdirSync(folder).filter((file) => file.endsWith('.json') && file !== 'schema.json').map((file) => read(new URL(file, folder)));

/** All that a scheme says, sentence by sentence. */
const saidIn = (scheme: Scheme): string[] => [...scheme.rules.map((rule) => saySentence(rule, scheme)), ...sections.map(({ parts }) => sayParts(parts, scheme, scheme))];
const idsOf = (scheme: Scheme): string[] => [...scheme.rules, ...scheme.outlets, ...scheme.measures, ...scheme.classes].map((one) => one.id);

test.each([...shipped, everyKind].map((scheme) => [scheme.name, scheme] as const))('%s is said in Chinese without any id', (_name, scheme) => {
  for (const sentence of saidIn(scheme)) {
    expect(sentence).toMatch(/^(?:[^A-Za-z]*)$/);
    expect(sentence).not.toMatch(/undefined|null|NaN|没有选定|没有的/);
    for (const id of idsOf(scheme)) expect(sentence).not.toContain(id);
  }
});

test('the case of all kinds has each of them', () => {
  expect(new Set(everyKind.rules.map((rule) => rule.kind))).toEqual(new Set(Object.keys(ruleKinds)));
});

test('the sentences read as an office would write them', () => {
  expect(everyKind.rules.map((rule) => saySentence(rule, everyKind))).toMatchSnapshot();
  expect(sections.map(({ title, parts }) => `${title}：${sayParts(parts, everyKind, everyKind)}`)).toMatchSnapshot();
});

/** Another likely value for a field. */
function other({ at }: Piece, scheme: Scheme): unknown {
  if (!at) return undefined;
  const { field, value } = at;
  switch (field.as) {
    case 'points': return Number(value) + 1.5;
    case 'signed': return -3;
    case 'deduction': return -4;
    case 'percent': return 50;
    case 'count': case 'factor': return Number(value) + 3;
    case 'text': case 'long': return '另外的文字';
    case 'names': return ['另一个', '再一个'];
    case 'outlet': return scheme.outlets.at(-1)?.id;
    case 'outlets': return scheme.outlets.map((one) => one.id);
    case 'measure': return scheme.measures.at(-1)?.id;
    case 'rules': return [scheme.rules[0]?.id, scheme.rules[1]?.id];
    case 'clause': return scheme.clauses.at(-1)?.id;
    case 'choice': return Object.keys(field.words ?? {}).at(-1);
    case 'choices': return Object.keys(field.words ?? {}).slice(-1);
    case 'flag': return value !== true;
    case 'units': return { groups: ['街道'] };
    case 'when': return { reading: scheme.readings[0]?.id, is: [scheme.readings[0]?.options[0]?.id] };
    case 'day': return '2021-02-03';
    case 'month': return '2021-02';
    case 'taken': return value;
  }
}

test.each([hitech, everyKind].map((scheme) => [scheme.name, scheme] as const))('%s: each field set through its path gives a valid scheme and a sentence of what changed', (_name, scheme) => {
  const pieces = [
    ...scheme.rules.flatMap((rule, at) => piecesOf(partsOfRule(rule), rule as never, ['rules', at], scheme)),
    ...sections.flatMap(({ parts }) => piecesOf(parts, scheme as never, [], scheme)),
  ].filter((piece) => piece.at !== undefined);
  expect(pieces.length).toBeGreaterThan(10);
  for (const piece of pieces) {
    const { path } = piece.at!;
    const value = other(piece, scheme);
    const next = setValue(scheme, path, value);
    const { scheme: valid, problems } = readScheme(next);
    const serious = problems.filter((one) => !/同一刊物、同一采用形式|不能引用自己|按天数连续|从少到多|下限大于上限|没有名称为|没有意义|对它不起作用|都不会扣分|不能加分|各档已经包含|有重叠|没有采用率符合/.test(one.message));
    expect(serious, `${path.join('.')} = ${JSON.stringify(value)}`).toEqual([]);
    if (!valid || JSON.stringify(value) === JSON.stringify(piece.at!.value)) continue;
    const changes = diffSchemes(scheme, valid);
    expect(changes.length, path.join('.')).toBeGreaterThan(0);
    for (const change of changes) expect(`${change.place}${change.text}`).not.toMatch(/[A-Za-z]|undefined|，由|：由/);
  }
});

test('a difference is said with the words before the value', () => {
  const cheaper = withValue(everyKind, ['rules', 6, 'prices', 2, 'points'], 15);
  expect(diffSchemes(everyKind, cheaper)).toEqual([{ section: '规则', place: '第二部分第1项（按刊物计分）', change: 'changed', text: '《济南政务信息》采用每条由20分改为15分' }]);
  const several = [withValue(everyKind, ['rules', 0, 'needs', 0, 'atLeast'], 15), withValue(everyKind, ['rules', 0, 'points'], 30), withValue(everyKind, ['rules', 2, 'most'], undefined), withValue(everyKind, ['rules', 12, 'bands', 1], undefined), withValue(everyKind, ['escalation', 'steps', 1, 'step'], 'circular'), removeRule(everyKind, 7), withValue(everyKind, ['readings', 0, 'taken'], 'months'), withValue(everyKind, ['outlets', 1, 'level'], 'provincial'), withValue(everyKind, ['rules', 8, 'levels', 0, 'forms', 0, 'points'], 25)];
  expect(several.map((scheme) => diffSchemes(everyKind, scheme).map((one) => `${one.section}｜${one.place}｜${one.text}`))).toMatchSnapshot();
  expect(diffSchemes(everyKind, everyKind)).toEqual([]);
});

test('a price that changes takes the printed head of its outlet along', () => {
  const next = setValue(hitech, ['rules', 1, 'prices', 0, 'points'], 15);
  expect(next.outlets.find((outlet) => outlet.id === 'shandong')?.printed).toBe('《政务公开看山东》（15分）');
});

test('a class that is renamed takes the lists that name it along', () => {
  const next = setValue(everyKind, ['classes', 0, 'name'], '甲类');
  expect(next.placings[1]?.among).toEqual(['甲类', '第二数量级']);
});

test('each kind of the list can be added, copied, moved and taken away, and the scheme stays whole', () => {
  for (const { kind, example, about } of offeredKinds) {
    expect(`${about}${example}`).not.toMatch(/[A-Za-z]/);
    const { scheme, at } = addRule(everyKind, kind, '3.1');
    for (const next of [scheme, copyRule(scheme, at), moveRule(scheme, at, 0)]) expect(readScheme(next).problems, kind).toEqual([]);
    expect(removeRule(scheme, at)).toEqual(everyKind);
  }
  // The rule others refer to goes with its name in them.
  const without = removeRule(everyKind, 7);
  expect(without.rules.find((rule) => rule.id === 'highest')).toMatchObject({ over: ['printed'] });
  expect(addRule(hitech, 'quota', '3.1').scheme.measures).toHaveLength(1);
});

test('a rule that was just added counts nothing, and says what is still to be written', () => {
  const base = laiwu();
  const scores = (scheme: Scheme): [string, number][] => score(scheme, '2019-04', '2019-06', laiwuUnits()).rows.map((row) => [row.unit, row.score]);
  for (const kind of ['quota', 'excess', 'shortfall', 'base', 'pointsPerItem', 'pointsPerOutlet', 'submittedNotAdopted', 'instruction', 'events', 'commissioned', 'adoptionRate', 'multiply'] as const) {
    const { scheme } = addRule(base, kind, base.clauses[0]!.id);
    expect(scores(scheme), kind).toEqual(scores(base));
  }
  const { scheme, at } = addRule(base, 'events', base.clauses[0]!.id);
  expect(ruleHints(scheme, at)).toEqual(['括号里的名称还没有写，写好以前这条规则不计任何记录']);
  const twice = setValue(scheme, ['rules', at, 'events'], ['联合调研']);
  expect(ruleHints(twice, at)[0]).toMatch(/^“联合调研”在.*里已经计分，同一件会计两次$/);
  for (const whole of [base, hitech, everyKind]) expect(whole.rules.flatMap((_, index) => ruleHints(whole, index))).toEqual([]);
});

test('what is wrong stands beside its field in words', () => {
  const told = (path: (string | number)[], value: unknown) => fieldFaults(withValue(everyKind, path, value)).map((fault) => [fault.path.join('.'), fault.message]);
  expect(told(['rules', 0, 'points'], 'abc')).toEqual([['rules.0.points', '应是数']]);
  expect(told(['rules', 0, 'points'], 1.234)).toEqual([['rules.0.points', '分值应是最多两位小数的数']]);
  expect(told(['rules', 0, 'needs', 0, 'measure'], 'zz')).toEqual([['rules.0.needs.0.measure', '请选定计数口径']]);
  expect(told(['rules', 0, 'needs', 0, 'atLeast'], 0)).toEqual([['rules.0.needs.0.atLeast', '不能小于 1']]);
  expect(told(['rules', 15, 'over'], [])).toEqual([['rules.15.over', '至少要写一条参与就高的规则']]);
  expect(told(['rules', 3, 'points'], 2)).toEqual([['rules.3.points', '扣分应写成负数']]);
  expect(told(['name'], '')).toEqual([['name', '计分办法要有名称']]);
  for (const at of everyKind.rules.keys()) {
    for (const key of Object.keys(everyKind.rules[at]!)) {
      for (const value of ['', 'x', -7, [], {}, null]) for (const [, message] of told(['rules', at, key], value)) expect(message, `${at} ${key}`).not.toMatch(/[A-Za-z]/);
    }
  }
});
