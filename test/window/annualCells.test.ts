// The cells of an annual report in the window: what may be typed, where keys lead, where a pasted block falls.
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { formSchema } from '../../shared/annual/form.ts';
import { beside, blockOf, cellsBetween, numberCells, pasteOnto, sayPasted, textOfCells, under } from '../../renderer/pages/annual/cellPlaces.ts';
import { pastedText, typedText, valueOfText } from '../../renderer/pages/annual/cellText.ts';

const form = formSchema.parse(JSON.parse(readFileSync(new URL('../../resources/forms/annual-2021.json', import.meta.url), 'utf8')));
const [two, three, four] = ['two', 'three', 'four'].map((name) => numberCells(form.tables[name]!)) as [ReturnType<typeof numberCells>, ReturnType<typeof numberCells>, ReturnType<typeof numberCells>];
const count = { money: false, signed: false };
const money = { money: true, signed: false };

test.each([[count, '1２件', '12'], [count, '1.5', '1'], [count, '-3', '3'], [{ money: false, signed: true }, '-3', '-3'], [money, '59237.2449', '59237.2449'], [money, '1.2.3', '1.23'], [money, '1,024.', '1024.']])('typing %o %s leaves %s', (kind, text, left) => expect(typedText(kind, text)).toBe(left));

test.each([[count, '', null], [count, '007', 7], [money, '.', null], [money, '.5', '0.5'], [money, '12.', '12'], [money, '1.50', '1.5']])('%o %s is kept as %s', (kind, text, value) => expect(valueOfText(kind, text)).toBe(value));

test.each([[count, ' 1,024 ', '1024'], [count, '3.0', '3'], [count, '—', ''], [count, '', ''], [count, '约3', null], [count, '1.5', null], [money, '1.5', '1.5']])('pasting %o %s gives %s', (kind, text, taken) => expect(pastedText(kind, text)).toBe(taken));

describe('ways', () => {
  test('down and up stay in the column, past printed rows and over wide cells', () => {
    expect(under(three, 'three.newlyReceived.total', 1)).toBe('three.carriedIn.total');
    expect(under(three, 'three.newlyReceived.total', -1)).toBeNull();
    expect(under(two, 'two.normativeDocuments.inForce', 1)).toBe('two.licences');
    expect(under(two, 'two.penalties', -1)).toBe('two.licences');
  });
  test('beside goes on in the next row', () => {
    expect(beside(three, 'three.newlyReceived.total', 1)).toBe('three.carriedIn.naturalPerson');
    expect(beside(four, 'four.reconsideration.upheld', -1)).toBeNull();
  });
});

describe('a pasted block', () => {
  test('falls on the cells as they stand, words are told, what is beside the table is counted', () => {
    const pasted = pasteOnto(three, 'three.newlyReceived.otherOrganisation', blockOf('1\t2\t3\r\n约4\t5\r\n'));
    expect(pasted).toEqual({ changes: { 'three.newlyReceived.otherOrganisation': '1', 'three.newlyReceived.total': '2', 'three.carriedIn.total': '5' }, strange: ['约4'], outside: 1 });
    expect(sayPasted(pasted)).toBe('已粘贴 3 格。“约4”不是这里能填的数，没有贴上。有 1 个数落在表格以外，没有贴上。');
  });
  test('a column over printed words between keeps its rows', () => {
    expect(pasteOnto(two, 'two.licences', blockOf('5\t\t\n第六项\n信息内容\n7\n8')).changes).toEqual({ 'two.licences': '5', 'two.penalties': '7', 'two.coercion': '8' });
  });
});

describe('a block to be copied', () => {
  const text = (path: string): string => path.split('.').slice(-2).join('/');
  test('is the rectangle two cells span, whichever comes first', () => {
    const paths = (from: string, to: string): string[] => cellsBetween(three, from, to).map((cell) => cell.path);
    const due = ['newlyReceived.naturalPerson', 'newlyReceived.business', 'carriedIn.naturalPerson', 'carriedIn.business'].map((path) => `three.${path}`);
    expect(paths('three.newlyReceived.naturalPerson', 'three.carriedIn.business')).toEqual(due);
    expect(paths('three.carriedIn.business', 'three.newlyReceived.naturalPerson')).toEqual(due);
    expect(paths('three.granted.total', 'three.granted.total')).toEqual(['three.granted.total']);
  });
  test('rows by line ends, columns by tabs; printed words are blank', () => {
    expect(textOfCells(cellsBetween(three, 'three.newlyReceived.naturalPerson', 'three.carriedIn.business'), text)).toBe('newlyReceived/naturalPerson\tnewlyReceived/business\r\ncarriedIn/naturalPerson\tcarriedIn/business');
    expect(textOfCells(cellsBetween(two, 'two.normativeDocuments.made', 'two.licences'), text)).toBe('normativeDocuments/made\r\n\r\n\r\ntwo/licences');
  });
  test('falls back on the same cells when it is pasted', () => {
    const chosen = cellsBetween(three, 'three.granted.business', 'three.denied_process.legalService');
    const copied = textOfCells(chosen, (path) => String(path.length));
    expect(pasteOnto(three, 'three.granted.business', blockOf(copied))).toEqual({ changes: Object.fromEntries(chosen.map(({ path }) => [path, String(path.length)])), strange: [], outside: 0 });
  });
});
