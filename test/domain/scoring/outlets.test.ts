// Outlets in sentences: one whose name is a step says the verb itself.
import { describe, expect, test } from 'vitest';
import { citeOutlet, sayAlsoPrinted, sayPrinted } from '../../../shared/scoring/outlets.ts';
import { item, score, unit } from './helpers.ts';
import { laiwu } from './laiwuCase.ts';

describe('采用的说法', () => {
  test.each([
    ['《济南政务信息》', '《济南政务信息》采用', '《济南政务信息》也采用'],
    ['国务院办公厅采用', '国务院办公厅采用', '国务院办公厅也采用'],
    ['报国务院办公厅', '报国务院办公厅', '也报国务院办公厅'],
    ['省级刊物刊发', '省级刊物刊发', '省级刊物也刊发'],
    ['报刊文摘', '报刊文摘采用', '报刊文摘也采用'],
  ])('%s', (name, printed, also) => expect([sayPrinted(name), sayAlsoPrinted(name)]).toEqual([printed, also]));

  test('cited within 《》 only where it is a title', () => {
    expect(['济南政务信息', '报国务院办公厅', '国务院办公厅采用'].map(citeOutlet)).toEqual(['《济南政务信息》', '报国务院办公厅', '国务院办公厅采用']);
  });

  test('the lines of a ledger', () => {
    const lines = score(laiwu(), '2019-04', '2019-04', [[unit(1, '甲镇', { tier: '工业区、镇（街道）' }), [item(1, '2019-04-01', [['报国务院办公厅', '2019-04-02', '单篇'], ['国务院办公厅采用', '2019-04-03', '单篇']])]]]).lines.map(({ text }) => text);
    expect(lines).toContain('信息1：国务院办公厅采用一篇（单篇），计40分。');
    expect(lines).toContain('信息1：也报国务院办公厅，同一信息就高不重复，已按国务院办公厅采用计40分，此处计0分。');
  });
});
