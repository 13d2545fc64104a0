// Heads that name a level of instructions, cells that say there is one, several as one text; the words schemes go by.
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { instructionLevel, joinInstructions, readInstruction } from '../../../shared/importing/instructions.ts';
import { readScheme } from '../../../shared/scoring/readScheme.ts';
import { schemeWords } from '../../../shared/scoring/schemeWords.ts';

test.each([
  ['省领导批示', '省领导'], ['国办领导批示', '国办领导'], ['省级领导批示', '省领导'], ['是否获市领导批示', '市领导'], ['市委书记批示', '市委书记'], ['市长批示', '市长'], ['区委、区政府领导批示情况', '区委、区政府领导'], ['济南市领导批示', '济南市领导'], ['市级批示', '市领导'],
])('%s is the column of %s', (head, level) => {
  expect(instructionLevel(head)).toBe(level);
});

test.each(['领导批示', '批示领导', '是否批示', '批示情况', '获批示情况', '主要领导批示', '批示人', '批示级别', '市领导批示得分', '批示日期'])('%s names no level', (head) => {
  expect(instructionLevel(head)).toBeNull();
});

test('under 领导批示 a level needs no more than its area; elsewhere it is none', () => {
  expect(['省级', '市', '区领导', '单位'].map((head) => instructionLevel(head, '领导批示'))).toEqual(['省领导', '市领导', '区领导', null]);
  expect(instructionLevel('市领导', '采用情况')).toBeNull();
});

test('what a cell says', () => {
  const kinds = (values: (string | number | boolean | null)[]): string[] => values.map((value) => readInstruction(value).kind);
  expect(new Set(kinds([null, '', '否', '×', '无', 0, '未批示', '没有批示', '未获市领导批示', '—', false]))).toEqual(new Set(['none']));
  expect(new Set(kinds(['√', '是', 1, '有', '已批示', 2, '2次', true]))).toEqual(new Set(['yes']));
  expect(new Set(kinds(['待批示', '圈阅', '已呈报', '批示中']))).toEqual(new Set(['notYet']));
  expect(new Set(kinds(['王市长', '省领导、市领导', '市长批示：同意']))).toEqual(new Set(['said']));
});

test('several instructions stand side by side, none twice', () => {
  expect(joinInstructions(['省领导', '市领导'])).toBe('省领导、市领导');
  expect(joinInstructions(['市领导', '', '市领导批示'])).toBe('市领导批示');
  expect(joinInstructions(['省领导、市领导', '市领导'])).toBe('省领导、市领导');
  expect(joinInstructions(['副市长', '市长'])).toBe('副市长、市长');
});

test('the words of the shipped schemes', () => {
  const folder = new URL('../../../resources/schemes/', import.meta.url);
  const schemes = readdirSync(folder).filter((name) => name !== 'schema.json').flatMap((name) => readScheme(JSON.parse(readFileSync(new URL(name, folder), 'utf8'))).scheme ?? []);
  const { forms, kinds, instructions, askers } = schemeWords(schemes);
  expect(forms).toEqual(expect.arrayContaining(['综合', '简讯']));
  expect(kinds).toEqual(expect.arrayContaining(['调研', '专报']));
  expect(instructions).toEqual(expect.arrayContaining(['省领导', '市长']));
  expect(askers).toEqual(expect.arrayContaining(['市政府办公厅', '莱芜政务信息']));
});
