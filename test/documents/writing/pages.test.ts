// What is seen on the printed pages, held against GB/T 9704-2012.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { writeDocx } from '../../../electron/documents/word/index.ts';
import { bulletin, scoreTable } from '../../cases/documents/bulletin.ts';
import { closing, fullPage, manyRows, nearlyFull, notices, wide } from '../../cases/documents/pages.ts';
import { print, removePrints, type Line, type Page, type Print } from '../render.ts';

// The type area: 28 mm from the left, 26 mm from the right, 37 mm from the top, 35 mm from the foot.
const LEFT = 28;
const RIGHT = 184;
const TOP = 37;
const FOOT = 262;

let prints: Record<'bulletin' | 'full' | 'rows' | 'wide' | 'notices' | 'closing' | 'fits' | 'exceeds', Print>;

beforeAll(async () => {
  prints = print({
    bulletin: await writeDocx(bulletin),
    full: await writeDocx(fullPage),
    rows: await writeDocx(manyRows),
    wide: await writeDocx(wide),
    notices: await writeDocx(notices),
    closing: await writeDocx(closing),
    fits: await writeDocx(nearlyFull(19)),
    exceeds: await writeDocx(nearlyFull(22)),
  });
}, 180_000);
afterAll(removePrints);

const pageOf = (name: keyof typeof prints, number: number): Page => {
  const page = prints[name].pages[number - 1];
  if (!page) throw new Error(`${name} has no page ${number}`);
  return page;
};
/** The lines within the type area, without the page number. */
const bodyOf = (page: Page): Line[] => page.lines.filter((line) => line.top < FOOT);
const lineWith = (page: Page, words: string): Line => {
  const line = page.lines.find((each) => each.text.replaceAll(' ', '').includes(words));
  if (!line) throw new Error(`no line with ${words}`);
  return line;
};
const isRed = (red: number, green: number, blue: number): boolean => red > 200 && green < 90 && blue < 90;
const isInk = (red: number, green: number, blue: number): boolean => red < 120 && green < 120 && blue < 120;

describe('版心', () => {
  test('a full line holds 28 characters, the first of a paragraph 26 after two empty ones', () => {
    const [first, second, third] = bodyOf(pageOf('full', 1));
    expect([first, second, third].map((line) => line?.text.length)).toEqual([26, 28, 28]);
    expect(first?.left).toBeCloseTo(LEFT + 2 * 5.56, 0);
    expect(second?.left).toBeCloseTo(LEFT, 0);
    expect(second?.right).toBeLessThanOrEqual(RIGHT);
  });

  test('a full page holds 22 lines, the text goes on upon the next', () => {
    expect(bodyOf(pageOf('full', 1))).toHaveLength(22);
    expect(bodyOf(pageOf('full', 2))).toHaveLength(22);
    expect(prints.full.pages).toHaveLength(3);
  });

  test('the sheet is A4 and nothing stands outside the type area but the page number', () => {
    for (const page of [...prints.bulletin.pages, ...prints.rows.pages]) {
      expect([page.width, page.height].map(Math.round)).toEqual([210, 297]);
      for (const line of bodyOf(page)) {
        expect(line.left).toBeGreaterThanOrEqual(LEFT - 0.2);
        // LibreOffice hangs a comma or full stop over the edge, whatever the file says.
        expect(line.right).toBeLessThanOrEqual(/[，。、；：]$/.test(line.text) ? RIGHT + 5.8 : RIGHT + 0.2);
        expect(line.top).toBeGreaterThanOrEqual(TOP - 0.5);
        expect(line.bottom).toBeLessThanOrEqual(FOOT + 0.5);
      }
    }
  });
});

describe('版头', () => {
  test('masthead: its top edge 35 mm below the type area, in one line, centred; the rule as wide as the type area', () => {
    const red = prints.bulletin.extent(1, isRed);
    expect(red?.top).toBeGreaterThan(TOP + 34);
    expect(red?.top).toBeLessThan(TOP + 36);
    expect(red?.left).toBeCloseTo(LEFT, 0);
    expect(red?.right).toBeCloseTo(RIGHT, 0);
    const line = lineWith(pageOf('bulletin', 1), '济宁高新区管委会办公室文件');
    expect((line.left + line.right) / 2).toBeCloseTo((LEFT + RIGHT) / 2, 0);
  });

  test('the red rule lies 4 mm below the document number', () => {
    const number = lineWith(pageOf('bulletin', 1), '〔2020〕11号');
    const rule = prints.bulletin.extent(1, isRed, number.bottom);
    // The box of a line of print ends some 1.1 mm below the foot of its characters.
    expect((rule?.top ?? 0) - (number.bottom - 1.1)).toBeGreaterThan(3.4);
    expect((rule?.top ?? 0) - (number.bottom - 1.1)).toBeLessThan(4.6);
    expect((rule?.bottom ?? 0) - (rule?.top ?? 0)).toBeLessThan(0.8);
  });

  test('the title in two lines of whole words, the text begins on the first page', () => {
    const page = pageOf('bulletin', 1);
    const texts = page.lines.map((line) => line.text.replaceAll(' ', ''));
    expect(texts).toContain('济宁高新区管委会办公室');
    expect(texts).toContain('关于1—7月份政务公开信息采用情况的通报');
    expect(lineWith(page, '各街道办事处').left).toBeCloseTo(LEFT, 0);
    expect(page.text).toContain('为落实国家、省关于全面推进政务公开工作的系列部署');
  });
});

describe('附件', () => {
  test('each begins a page: the label on the first line flush left, the title centred below it', () => {
    const starts = ['附件1', '附件2', '附件3'].map((label) => prints.bulletin.pages.findIndex((page) => page.lines[0]?.text.replaceAll(' ', '') === label));
    expect(starts.every((start) => start > 0)).toBe(true);
    expect(new Set(starts).size).toBe(3);
    for (const start of starts) {
      const [label, title] = pageOf('bulletin', start + 1).lines;
      expect(label?.left).toBeCloseTo(LEFT, 0);
      expect(((title?.left ?? 0) + (title?.right ?? 0)) / 2).toBeCloseTo((LEFT + RIGHT) / 2, 0);
      // Third line of the page: two lines of 10.2 mm above it.
      expect(title?.top).toBeGreaterThan(TOP + 20);
      expect(title?.top).toBeLessThan(TOP + 25);
    }
  });

  test('附件说明: the second line of a name begins under its first character', () => {
    const page = prints.bulletin.pages.find((each) => each.text.includes('附件：1.'));
    if (!page) throw new Error('no attachment list');
    const first = lineWith(page, '附件：1.');
    const second = lineWith(page, '2.1—7月份');
    const rest = page.lines[page.lines.indexOf(second) + 1];
    expect(first.left).toBeCloseTo(LEFT + 2 * 5.56, 0);
    expect(second.left).toBeCloseTo(first.left + 3 * 5.56, 0);
    expect(rest?.left).toBeCloseTo(second.left + 1.5 * 5.56, 0);
  });

  test('a wide one lies on A4 turned, its text within the turned type area, the next upright again', () => {
    const turned = prints.wide.pages.filter((page) => page.width > page.height);
    expect(turned.length).toBeGreaterThan(1);
    for (const page of turned) {
      expect([page.width, page.height].map(Math.round)).toEqual([297, 210]);
      for (const line of page.lines.filter((each) => each.left > 34.5)) {
        expect(line.right).toBeLessThanOrEqual(297 - 37 + 0.2);
        expect(line.bottom).toBeLessThanOrEqual(210 - 26 + 0.2);
      }
      expect(page.text).toContain('责任单位');
    }
    expect(prints.wide.pages.at(-1)?.width).toBeCloseTo(210, 0);
  });

  test('a row higher than a page goes on upon the next and loses nothing', () => {
    // The column of the task stands between 35 + 22.5 + 15 mm and 105 mm further right.
    const column = prints.wide.pages.flatMap((page) => page.words.filter((word) => word.left > 72 && word.left < 177 && word.text !== '工作任务').toSorted((a, b) => Math.round(a.top - b.top) || a.left - b.left));
    const text = column.map((word) => word.text).join('');
    for (let at = 1; at <= 120; at += 1) expect(text).toContain(`长行第${at}句，推进行政决策公开，完善公众参与程序。`);
  });
});

describe('页码', () => {
  test('odd pages right, even pages left, one character in, the dashes 7 mm below the type area; numbers go on over the attachments', () => {
    prints.bulletin.pages.forEach((page, index) => {
      const number = page.lines.at(-1);
      expect(number?.text.replaceAll(' ', '')).toBe(`—${index + 1}—`);
      if (index % 2 === 0) expect(number?.right).toBeCloseTo(RIGHT - 4.94, 0);
      else expect(number?.left).toBeCloseTo(LEFT + 4.94, 0);
    });
    const ink = prints.bulletin.extent(3, isInk, FOOT);
    // Digits stand some 1.6 mm higher than the dashes.
    const middle = ((ink?.top ?? 0) + (ink?.bottom ?? 0)) / 2;
    expect(middle).toBeGreaterThan(FOOT + 6.3);
    expect(middle).toBeLessThan(FOOT + 7.7);
  });

  test('on a turned page the number stands beside the left margin: low on odd pages, high on even ones', () => {
    prints.wide.pages.forEach((page, index) => {
      if (page.width < page.height) return;
      const digits = page.words.filter((word) => word.right < 35 && word.text === String(index + 1));
      expect(digits).toHaveLength(1);
      if (index % 2 === 0) expect(digits[0]?.top).toBeGreaterThan(160);
      else expect(digits[0]?.top).toBeLessThan(60);
    });
  });
});

describe('表格', () => {
  test('the head stands on every page of a long table, every row on one of them', () => {
    expect(prints.rows.pages.length).toBeGreaterThan(1);
    for (const page of prints.rows.pages) expect(page.text).toContain('采用数量');
    const all = prints.rows.pages.map((page) => page.text).join('');
    for (let row = 1; row <= 60; row += 1) expect(all).toContain(`第${row}单位`);
  });

  test('its lines end at the type area though the columns ask for more', () => {
    expect(manyRows.blocks.flatMap((block) => (block.kind === 'table' ? block.columns : [])).reduce((sum, column) => sum + column.width, 0)).toBeGreaterThan(156);
    const ink = prints.rows.extent(1, isInk);
    expect(ink?.left).toBeGreaterThanOrEqual(LEFT - 0.3);
    expect(ink?.right).toBeLessThanOrEqual(RIGHT + 0.3);
  });

  test('the score table shows every unit once and the totals last', () => {
    const page = prints.bulletin.pages.map((each) => each.text).join('');
    expect(page).toContain('合计12300');
    expect(scoreTable.body).toHaveLength(26);
    for (const unit of ['柳行街道', '王因街道', '财政金融局', '交警大队']) expect(page).toContain(unit);
  });
});

describe('落款和版记', () => {
  test('sealed: the date ends about four characters from the edge, the issuer is centred over it', () => {
    const page = prints.bulletin.pages.find((each) => each.text.includes('此件公开发布'));
    if (!page) throw new Error('no note');
    const issuer = page.lines.find((line) => line.text === '济宁高新区管委会办公室');
    const date = lineWith(page, '2020年7月30日');
    expect(issuer).toBeDefined();
    // LibreOffice puts a quarter of a character between Chinese and digits: up to five times.
    expect(RIGHT - date.right).toBeGreaterThan(4 * 5.56 - 7.5);
    expect(RIGHT - date.right).toBeLessThan(4 * 5.56 + 1);
    expect(Math.abs(((issuer?.left ?? 0) + (issuer?.right ?? 0)) / 2 - (date.left + date.right) / 2)).toBeLessThan(4);
    expect(lineWith(page, '（此件公开发布）').left).toBeCloseTo(LEFT + 2 * 5.56, 0);
  });

  test('not sealed: the date begins two characters after the issuer; a short issuer moves left of the date', () => {
    const [long, short] = [pageOf('closing', 1), pageOf('closing', 2)];
    const longIssuer = lineWith(long, '济宁高新区管委会办公室');
    expect(RIGHT - longIssuer.right).toBeCloseTo(2 * 5.56, 0);
    expect(lineWith(long, '2020年7月30日').left - longIssuer.left).toBeCloseTo(2 * 5.56, 0);
    expect(lineWith(short, '2020年7月30日').left - lineWith(short, '公开办').left).toBeCloseTo(2 * 5.56, 0);
  });

  test('版记 on the last page: its last rule on the lower edge of the type area, as wide as it', () => {
    const last = prints.bulletin.pages.length;
    const imprint = prints.bulletin.extent(last, isInk, 232);
    expect(imprint?.left).toBeCloseTo(LEFT, 0);
    expect(imprint?.right).toBeCloseTo(RIGHT, 0);
    const below = prints.bulletin.extent(last, isInk, FOOT + 0.6);
    // Below the last rule only the page number is left.
    expect(below?.top).toBeGreaterThan(FOOT + 4);
    const issue = lineWith(pageOf('bulletin', last), '2020年7月30日印发');
    expect(issue.bottom).toBeLessThan(FOOT);
    expect(issue.bottom).toBeGreaterThan(FOOT - 4);
    expect(issue.left).toBeCloseTo(LEFT + 4.94, 0);
    expect(issue.right).toBeCloseTo(RIGHT - 4.94, 0);
  });

  test('where text reaches down to it, 版记 takes the next page and covers nothing', () => {
    expect(prints.fits.pages).toHaveLength(1);
    expect(prints.exceeds.pages).toHaveLength(2);
    expect(prints.exceeds.pages[0]?.text).toContain('第22行');
    expect(lineWith(pageOf('exceeds', 2), '印发').bottom).toBeGreaterThan(FOOT - 4);
  });

  test('several documents in one file: each begins a page and closes with its own 版记', () => {
    expect(prints.notices.pages).toHaveLength(2);
    for (const page of prints.notices.pages) {
      expect(page.text).toContain('督办单');
      expect(lineWith(page, '印发').bottom).toBeGreaterThan(FOOT - 4);
    }
    const red = prints.notices.extent(2, isRed);
    expect(red?.top).toBeGreaterThan(TOP + 34);
    expect(red?.top).toBeLessThan(TOP + 36);
  });
});
