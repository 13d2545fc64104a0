// R7–R10, R13–R16: sentences as reports have them, what must be found in each, and where nothing may be said.
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { checkReport } from '../../../shared/annual/check.ts';
import { form2021 } from './helpers.ts';

interface TextCase {
  名称: string;
  /** '@1001' stands for so many characters. */
  单位?: string;
  文: Record<string, string>;
  表: Record<string, number>;
  上年表?: Record<string, number>;
  上年文?: Record<string, string>;
  /** Rule and words of the quote, in any order. */
  应得: [string, string][];
}

const cases = JSON.parse(readFileSync(new URL('../../cases/annual/texts.json', import.meta.url), 'utf8')) as TextCase[];
const RULES = ['R7', 'R8', 'R9', 'R10', 'R13', 'R14', 'R15', 'R16'];
/** What a report of one part would be told for the parts it does not have. */
const COMPLETE = { overview: '将政务公开纳入考核，开展社会评议，未发生责任追究。', problems: '公开内容的深度不够，下一步逐项补齐目录，按季度检查更新情况。', other: '本年度没有收取信息处理费。' };

test('there are at least thirty cases', () => {
  expect(new Set(cases.map(({ 名称 }) => 名称)).size).toBe(cases.length);
  expect(cases.length).toBeGreaterThanOrEqual(30);
});

describe('texts', () => {
  for (const { 名称, 单位 = '区财政局', 文, 表, 上年表, 上年文, 应得 } of cases) {
    test(名称, () => {
      const texts = Object.fromEntries(Object.entries(文).map(([part, text]) => [part, /^@\d+$/.test(text) ? '公'.repeat(Number(text.slice(1)) - COMPLETE.overview.length) : text]));
      const last = 上年表 || 上年文 ? { cells: new Map(Object.entries(上年表 ?? {})), texts: 上年文 ?? {} } : null;
      const found = checkReport(form2021, { year: 2021, unit: 单位, otherUnits: ['区教育局'], cells: new Map(Object.entries(表)), texts: { ...COMPLETE, ...texts }, last, parts: null }).filter(({ rule }) => RULES.includes(rule));
      const said = JSON.stringify(found.map(({ rule, quote, message }) => [rule, quote, message]), null, 1);
      expect(found.length, said).toBe(应得.length);
      for (const [rule, words] of 应得) expect(found.some((one) => one.rule === rule && `${one.quote ?? ''} ${one.message}`.includes(words)), `${rule} ${words}\n${said}`).toBe(true);
      for (const { severity } of found) expect(severity).toBe('hint');
    });
  }
});
