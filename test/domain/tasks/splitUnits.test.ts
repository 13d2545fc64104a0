// Names in one cell: what separates them, what belongs together, who leads, which are collective, which the register lacks.
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { isPersonName } from '../../../shared/tasks/personNames.ts';
import { splitUnits } from '../../../shared/tasks/splitUnits.ts';

/** 名* is collective, 名?近 is unknown with the name most like it, 名… stands behind 等, '牵:' goes before the leads, '等' at the end means the list does not end. */
function said(cell: string, known: readonly string[] = []): string {
  const { names, leads, openEnded } = splitUnits(cell, known);
  const write = (list: typeof names): string => list.map(({ text, group, openEnded: open, known: found, nearest }) => `${text}${group ? '*' : ''}${open ? '…' : ''}${found === false ? `?${nearest ?? '无'}` : ''}`).join(' ');
  return `${leads ? `牵:${write(leads)} | ` : ''}${write(names)}${openEnded ? ' 等' : ''}`;
}

const PRINTED: readonly [string, string][] = [
  ['区发展改革局、区财政局，区审计局,区司法局；区教育局;区水务局', '区发展改革局 区财政局 区审计局 区司法局 区教育局 区水务局'],
  ['区发展改革局 区财政局\n区审计局', '区发展改革局 区财政局 区审计局'],
  ['区城乡建设\n和交通局', '区城乡建设和交通局'],
  ['区社会\n治理服务中心', '区社会治理服务中心'],
  ['区委\n办公室', '区委办公室'],
  ['区发展软环境保障局\n(城乡统筹)\n区财政金融局', '区发展软环境保障局(城乡统筹) 区财政金融局'],
  ['区文化和旅游局\n（区文物局）、区教育局（区委教育工委办）', '区文化和旅游局（区文物局） 区教育局（区委教育工委办）'],
  ['各镇（街道）', '各镇（街道）*'],
  ['各县（市、区）人民政府，市政府各部门', '各县（市、区）人民政府* 市政府各部门*'],
  ['区直有关部门、单\n位,各街道', '区直有关部门、单位* 各街道*'],
  ['各街道、区直部门', '各街道* 区直部门*'],
  ['区直各部门单\n位，各驻区单 位', '区直各部门单位* 各驻区单位*'],
  ['各部门、各单位', '各部门* 各单位*'],
  ['区教育和体育局和区人力资源和社会保障局', '区教育和体育局 区人力资源和社会保障局'],
  ['区自然资源和规划分局及各街道', '区自然资源和规划分局 各街道*'],
  ['区委宣传部、区委网信办、区融媒体中心以及各镇街', '区委宣传部 区委网信办 区融媒体中心 各镇街*'],
  ['各功能区、各镇（街道）和区政府办公室、区财政局等有关部门', '各功能区* 各镇（街道）* 区政府办公室 区财政局 有关部门*… 等'],
  ['区扶贫办、区发展改革局及各相关行业部门', '区扶贫办 区发展改革局 各相关行业部门*'],
  ['区政府办公室、区大数据局等12个部门', '区政府办公室 区大数据局 等'],
  ['党政办、民政所等', '党政办 民政所 等'],
  ['1.区民政局 2.区残联', '区民政局 区残联'],
  ['区市场监管局牵头', '牵:区市场监管局 | '],
  ['区市场监管局、区发改局牵头，各部门配合', '牵:区市场监管局 区发改局 | 各部门*'],
  ['办公室牵头，综合科、督查科负责落实', '牵:办公室 | 综合科 督查科'],
  ['区政府办公室牵头，各有关部门按职责分工负责', '牵:区政府办公室 | 各有关部门*'],
  ['由区政府办公室牵头，区大数据局、区司法局等配合', '牵:区政府办公室 | 区大数据局 区司法局 等'],
  ['牵头单位：区河长办，责任单位：各级河长、各镇', '牵:区河长办 | 各级河长* 各镇*'],
  ['区财政局（牵头）、区审计局', '牵:区财政局 | 区审计局'],
  ['/', ''],
  ['无', ''],
];

describe('cells as printed', () => {
  for (const [cell, due] of PRINTED) test(JSON.stringify(cell), () => expect(said(cell)).toBe(due));
});

interface Names {
  照印: [string, string][];
  名录: string[];
  对名录: [string, string][];
}
const printed = JSON.parse(readFileSync(new URL('../../cases/tasks/names.json', import.meta.url), 'utf8')) as Names;

describe('cells of many offices', () => {
  for (const [cell, due] of printed.照印) test(JSON.stringify(cell), () => expect(said(cell)).toBe(due));
});

describe('cells read with a register', () => {
  for (const [cell, due] of printed.对名录) test(JSON.stringify(cell), () => expect(said(cell, printed.名录)).toBe(due));
});

test('a whole that the register knows by its last bracket alone is still two names', () => {
  const has = (name: string): boolean => ['区保障局', '区发展改革局(统计局)', '区保障局区发展改革局(统计局)'].includes(name);
  const known = { given: true, has, nearest: () => null };
  for (const cell of ['区保障局\n区发展改革局(统计局)', '区保障局区发展改革局(统计局)']) expect(splitUnits(cell, known).names.map(({ text }) => text)).toEqual(['区保障局', '区发展改革局(统计局)']);
});

test('a sign printed with a name is taken off and told', () => {
  expect(splitUnits('★区财政局、区审计局*、区司法局①').names).toEqual([
    { text: '区财政局', group: false, openEnded: false, sign: '★' },
    { text: '区审计局', group: false, openEnded: false, sign: '*' },
    { text: '区司法局', group: false, openEnded: false },
  ]);
});

test('a bracket that is never closed holds no other name', () => {
  expect(said('区财政局（国资办、区审计局')).toBe('区财政局（国资办 区审计局');
});

test('texts that look like a person are told apart from units and places', () => {
  for (const name of ['张三', '李小明', '欧阳修', '责任人：李四', '分管领导：王五', '张三（区财政局）']) expect([name, isPersonName(name)]).toEqual([name, true]);
  for (const name of ['文旅局', '王庄', '黄屯镇', '教育', '金融办', '李家村', '高新区', '张店区', '区财政局', '汤山街道']) expect([name, isPersonName(name)]).toEqual([name, false]);
});

test('the register decides what the endings cannot', () => {
  expect(said('党委和政府督查室')).toBe('党委 政府督查室');
  expect(said('党委和政府督查室', ['党委和政府督查室'])).toBe('党委和政府督查室');
  expect(said('区住建局\n质监站')).toBe('区住建局 质监站');
  expect(said('区住建局\n质监站', ['区住建局质监站'])).toBe('区住建局质监站');
  expect(said('各街道和区财政局', ['区财政局'])).toBe('各街道* 区财政局');
});

test('an unknown name stands as printed, with the known name most like it', () => {
  const { names } = splitUnits('区财政局、区城乡建设和交障局、各街道', ['区财政局', '区城乡建设和交通局']);
  expect(names).toEqual([
    { text: '区财政局', group: false, openEnded: false, known: true },
    { text: '区城乡建设和交障局', group: false, openEnded: false, known: false, nearest: '区城乡建设和交通局' },
    { text: '各街道', group: true, openEnded: false },
  ]);
});

test('a name printed twice counts once and is told', () => {
  expect(splitUnits('区财政局\n区审计局\n区财政局')).toMatchObject({ names: [{ text: '区财政局' }, { text: '区审计局' }], repeated: ['区财政局'] });
});
