// All letters to applicants as they are printed: head, number, addressee, seal place, whom to ask, slips on pages of their own.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { writeDocx } from '../../../electron/documents/word/index.ts';
import { composed, letters } from '../../domain/requests/letterHelpers.ts';
import { partsOf, wordsOf } from './files.ts';
import { print, removePrints, type Page, type Print } from '../render.ts';

let prints: Record<string, Print>;
beforeAll(async () => {
  prints = print(Object.fromEntries(await Promise.all(letters.map(async (letter) => [letter.id, await writeDocx(composed(letter).outline)] as const))));
}, 180_000);
afterAll(removePrints);

/** The lines of a page without its number. */
const lines = (page: Page | undefined) => (page?.lines.slice(0, -1) ?? []).map((line) => ({ ...line, text: line.text.replaceAll(' ', '') }));
/** One line of text, in millimetres. */
const LINE = 10.2;

describe.each(letters.filter(({ signed }) => signed).map((letter) => [letter.id, letter] as const))('%s', (id, letter) => {
  test('issuer and title, the number right below, a free line, the addressee', () => {
    const found = lines(prints[id]?.pages[0]);
    expect(found[0]?.text).toBe('某县人民政府办公室');
    const addressee = found.findIndex(({ text, left }) => /[：:]$/.test(text) && left < 30);
    const [above, to] = [found[addressee - 1]!, found[addressee]!];
    if (letter.numbered) expect(above.text).toBe('某政依复〔2024〕12号');
    expect(to.top - above.top).toBeGreaterThan(1.7 * LINE);
    expect(to.top - above.top).toBeLessThan(2.4 * LINE);
    if (!letter.numbered) return;
    const title = found[addressee - 2]!;
    expect(above.top - title.top).toBeLessThan(1.6 * LINE);
    expect(Math.abs((above.left + above.right) / 2 - (title.left + title.right) / 2), 'centred alike').toBeLessThan(2);
  });

  test('the signature has words above it, two lines free for the seal, the date four characters from the edge, whom to ask below', () => {
    const page = prints[id]!.pages.find((one) => lines(one).some(({ text }) => text === '2024年4月8日'));
    const found = lines(page);
    const day = found.findIndex(({ text }) => text === '2024年4月8日');
    const [before, issuer, date, note] = [found[day - 2], found[day - 1]!, found[day]!, found[day + 1]];
    expect(issuer.text).toBe('某县人民政府办公室');
    expect(before, page?.text).toBeDefined();
    expect(issuer.top - before!.top).toBeGreaterThan(2.7 * LINE);
    // The six characters of the date begin where four remain after them.
    expect(Math.abs(date.left - 28 - 18 * 5.556)).toBeLessThan(1.5);
    expect(note?.text).toBe('（联系人：王某，联系电话：000-1234567）');
    expect(note!.left - 28, 'two characters in').toBeGreaterThan(9);
  });

  test('no more than two sheets; what is sent back stands on its own', () => {
    const pages = prints[id]!.pages;
    expect(pages.length).toBeLessThanOrEqual(2);
    if (letter.slip) expect(lines(pages[1])[0]?.text).toBe(letter.slip.title);
  });
});

test('hostile names and texts are printed as they are, in a file that opens', async () => {
  const hostile = '<w:p>&"\'\u0000\u0007\uFFFE\uD800 =cmd|x {{申请人}} ${1} ]]>';
  const { outline } = composed(letters.find(({ id }) => id === 'granted')!, { said: { 申请人: `张\n${hostile}`, 公开内容: hostile.repeat(40) } });
  const parts = partsOf(await writeDocx(outline));
  expect(wordsOf(parts['word/document.xml']!)).toContain('&lt;w:p&gt;&amp;');
  expect(parts['word/document.xml']).not.toMatch(/[\u0000\u0007\uFFFE]/);
  expect(wordsOf(parts['word/document.xml']!)).toContain('{{申请人}}');
});

test('登记表 is one page, without quotation marks around what was asked for', () => {
  const { pages } = prints['register']!;
  expect(pages).toHaveLength(1);
  expect(pages[0]?.text).toContain('申请内容2023年某路改造工程的招标文件');
});
