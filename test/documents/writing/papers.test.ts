// The papers of supervision as they are printed: what begins a page, what stays together, what is not cut.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { writeDocx } from '../../../electron/documents/word/index.ts';
import { day } from '../../../shared/days/day.ts';
import { composeProgress } from '../../../shared/papers/progress.ts';
import { composeSheets } from '../../../shared/papers/sheets.ts';
import { part, progressOf, sheetsOf } from '../../domain/papers/helpers.ts';
import { print, removePrints, type Page, type Print } from '../render.ts';

const today = '2024-07-11';
const long = `${'深入推进重点领域信息公开，'.repeat(24)}做到应公开尽公开。`;
/** Sheets of two to twelve tasks: wherever a page happens to end, the signature has words above it. */
const sizes = [2, 3, 4, 5, 6, 7, 9, 12];
const ofSize = (count: number) => Array.from({ length: count }, (_, at) => part(today, { unit: `第${count}局`, number: String(at + 1), requirement: at === 0 ? long : '按季度公开重点领域信息，做好解读回应和依申请公开办理。', said: [['progress', '2024-05-06', { text: '已制定方案' }]] }));

let prints: Record<'supervision' | 'urging' | 'progress', Print>;

beforeAll(async () => {
  const units = Array.from({ length: 24 }, (_, at) => part('2024-07-01', { unit: `第${at + 1}局`, section: at % 2 === 0 ? '一、推进重点领域信息公开' : '二、做好政策解读和回应关切', said: at % 3 === 0 ? [['done', '2024-06-03']] : [] }));
  prints = print({
    supervision: await writeDocx(composeSheets(sheetsOf('supervision', sizes.flatMap(ofSize)))),
    urging: await writeDocx(composeSheets(sheetsOf('urging', [part(today), part(today, { unit: '乙局', requirement: long }), part(today, { unit: '乙局' })]))),
    progress: await writeDocx(composeProgress(progressOf(units, day('2024-06-30'), { judgedOn: day('2024-07-01') }))),
  });
}, 180_000);
afterAll(removePrints);

const pagesWith = (name: keyof typeof prints, words: string): Page[] => prints[name].pages.filter(({ text }) => text.includes(words));
/** The lines of a page without its number. */
const lines = (page: Page): string[] => page.lines.slice(0, -1).map(({ text }) => text.replaceAll(' ', ''));

describe('督办单', () => {
  test('every sheet and every receipt begins a page, with its title on the first line', () => {
    expect(pagesWith('supervision', '政务公开工作任务督办单').map((page) => lines(page)[0])).toEqual(sizes.map(() => '政务公开工作任务督办单'));
    expect(pagesWith('supervision', '督办单回执').map((page) => lines(page)[0])).toEqual(sizes.map(() => '督办单回执'));
    expect(pagesWith('supervision', '督办单回执').map(({ text }) => /单位：(第\d+局)/.exec(text)?.[1])).toEqual(sizes.map((count) => `第${count}局`));
  });

  test('a long requirement is printed to its last word', () => {
    const all = prints.supervision.pages.map(({ text }) => text).join('');
    expect(all.split('做到应公开尽公开。').length - 1).toBe(sizes.length);
  });

  test('the signature never stands alone on a page', () => {
    const dated = prints.supervision.pages.filter((page) => lines(page).includes('2024年7月11日'));
    expect(dated).toHaveLength(sizes.length);
    for (const page of dated) expect(lines(page).indexOf('县政府督查室'), page.text).toBeGreaterThan(0);
  });

  test('the receipt of up to nine tasks is one page, with room to sign', () => {
    const signed = pagesWith('supervision', '督办单回执').filter(({ text }) => text.includes('负责人签字') && text.includes('填报日期'));
    expect(signed.length).toBeGreaterThanOrEqual(sizes.filter((count) => count <= 9).length);
  });

  test('a deadline stands in one line of its column', () => {
    expect(prints.supervision.pages.flatMap(({ words }) => words).filter(({ text }) => text === '月30日' || text === '30日')).toEqual([]);
  });
});

test('催办函: text without a table, then the receipt', () => {
  expect(prints.urging.pages.map((page) => lines(page)[0]).filter((line) => line?.startsWith('关于') || line?.endsWith('回执'))).toEqual(['关于催办政务公开工作任务的函', '催办函回执', '关于催办政务公开工作任务的函', '催办函回执']);
  const closing = pagesWith('urging', '特此函达，请予支持。');
  expect(closing).toHaveLength(2);
  for (const page of closing) expect(lines(page)).toContain('2024年7月11日');
});

describe('通报', () => {
  test('masthead, title, pictures in the text, attachments on pages of their own, the totals at the foot', () => {
    const [first] = prints.progress.pages;
    expect(first?.text).toContain('某县人民政府办公室文件');
    expect(first?.text).toContain('某政办字〔2024〕12号');
    const all = prints.progress.pages.map(({ text }) => text).join('');
    for (const said of ['2024年承办事项累计完成情况', '各部分承办事项完成率']) expect(all).toContain(said);
    expect(prints.progress.pages.map((page) => lines(page)[0]).filter((line) => line?.startsWith('附件'))).toEqual(['附件1', '附件2']);
    expect(all).toContain('合计2480001633.3%');
  });

  test('a picture stands in the type area', () => {
    const isBlue = (red: number, green: number, blue: number): boolean => blue > red + 50 && blue > 90 && green < 140;
    const extents = prints.progress.pages.map((_, at) => prints.progress.extent(at + 1, isBlue)).filter((one) => one !== null);
    expect(extents.length).toBeGreaterThan(0);
    for (const { left, right, top, bottom } of extents) {
      expect(left).toBeGreaterThanOrEqual(27.5);
      expect(right).toBeLessThanOrEqual(184.5);
      expect(top).toBeGreaterThanOrEqual(36);
      expect(bottom).toBeLessThanOrEqual(263);
    }
  });
});
