// Damaged files: whatever bit is turned and wherever a file is cut, it is read rightly or refused, never wrongly.
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readWorkbook } from '../../../electron/documents/read/index.ts';
import type { Workbook } from '../../../shared/importing/grid.ts';
import { Refusal } from '../../../shared/problems.ts';
import { makeSheet } from './help/xlsx.ts';

const data = Array.from({ length: 12 }, (_, row) => `<row r="${row + 1}"><c r="A${row + 1}" t="s"><v>${row % 3}</v></c><c r="B${row + 1}"><v>${row * 7}</v></c><c r="C${row + 1}" s="1"><v>${44000 + row}</v></c></row>`).join('');
const book = makeSheet(data, { strings: ['<t>党政办公室</t>', '<t>经济发展局</t>', '<t>财政金融局</t>'], styles: '<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs>' });

/** The reading, or null when it was refused; any other error fails the test. */
function readOrRefuse(bytes: Uint8Array): Workbook | null {
  try {
    return readWorkbook(bytes);
  } catch (error) {
    if (error instanceof Refusal && error.problems.every((problem) => problem.message.length > 10)) return null;
    throw error;
  }
}

function flipped(bytes: Uint8Array, bit: number): Uint8Array {
  const copy = new Uint8Array(bytes);
  copy[bit >> 3] = (copy[bit >> 3] ?? 0) ^ (1 << (bit & 7));
  return copy;
}

describe('.xlsx and .ods', () => {
  const ods = new Uint8Array(readFileSync(new URL('../../cases/reading/book.ods', import.meta.url)));

  test.each([['.xlsx', book, 3], ['.ods', ods, 29]])('one bit turned in %s', (_, bytes, step) => {
    const right = readWorkbook(bytes);
    let refused = 0;
    for (let bit = 0; bit < bytes.length * 8; bit += step) {
      const reading = readOrRefuse(flipped(bytes, bit));
      if (reading === null) refused += 1;
      else expect(reading).toEqual(right);
    }
    expect(refused).toBeGreaterThan(100);
  });

  test.each([['.xlsx', book, 1], ['.ods', ods, 17]])('%s cut off', (_, bytes, step) => {
    for (let length = 0; length < bytes.length; length += step) expect(readOrRefuse(bytes.subarray(0, length))).toBeNull();
  });
});

describe('.xls, which carries no check sums', () => {
  const xls = new Uint8Array(readFileSync(new URL('../../cases/reading/book.xls', import.meta.url)));

  test('turned bits end in a reading or a refusal, never in a fault', () => {
    const readings = Array.from({ length: Math.floor((xls.length * 8) / 11) }, (_, index) => readOrRefuse(flipped(xls, index * 11)));
    expect(readings.filter((reading) => reading === null).length).toBeGreaterThan(100);
  });

  test('cut off, it is read rightly (the end holds nothing) or refused', () => {
    const right = readWorkbook(xls);
    for (let length = 0; length < xls.length; length += 13) {
      const reading = readOrRefuse(xls.subarray(0, length));
      if (reading) expect(reading).toEqual(right);
    }
    expect(readOrRefuse(xls.subarray(0, xls.length / 2))).toBeNull();
  });
});
