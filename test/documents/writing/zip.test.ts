// Files packed into one zip: names every Windows program shows right, and the same bytes for the same files.
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { openArchive } from '../../../electron/documents/gate.ts';
import { writeZip } from '../../../electron/documents/zip/write.ts';
import { cleanPath, zipNames } from '../../../electron/documents/zip/writeName.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

interface Entry {
  name: string;
  method: number;
  utf8: boolean;
  time: number;
  madeOn: number;
  mode: number;
}

/** The central directory, entry by entry. */
function directory(zip: Uint8Array): Entry[] {
  const view = new DataView(zip.buffer, zip.byteOffset);
  const end = zip.length - 22;
  let at = view.getUint32(end + 16, true);
  return Array.from({ length: view.getUint16(end + 10, true) }, () => {
    const nameSize = view.getUint16(at + 28, true);
    const entry = { name: strFromU8(zip.subarray(at + 46, at + 46 + nameSize)), method: view.getUint16(at + 10, true), utf8: (view.getUint16(at + 8, true) & 0x800) !== 0, time: view.getUint32(at + 12, true), madeOn: view.getUint8(at + 5), mode: view.getUint16(at + 40, true) };
    at += 46 + nameSize + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    return entry;
  });
}

describe('what is in it', () => {
  test('every file comes out as it went in, within its folder, and passes our own gate', () => {
    const zip = writeZip([{ name: '目录.txt', bytes: bytes('一') }, { name: '财政局/台账.docx', bytes: bytes('PK二') }, { name: '财政局/空.txt', bytes: new Uint8Array() }]);
    const files = unzipSync(zip);
    expect(Object.fromEntries(Object.entries(files).map(([name, data]) => [name, strFromU8(data)]))).toEqual({ '目录.txt': '一', '财政局/台账.docx': 'PK二', '财政局/空.txt': '' });
    expect(openArchive(zip).names).toEqual(['目录.txt', '财政局/台账.docx', '财政局/空.txt']);
  });

  test('Chinese names are marked as UTF-8; what is packed already is stored, the rest packed', () => {
    const text = bytes('政务公开'.repeat(500));
    const found = directory(writeZip(['说明.txt', '照片.JPG', '表.xlsx', '材料.pdf', '旧表.xls'].map((name) => ({ name, bytes: text }))));
    expect(found.map(({ method }) => method)).toEqual([8, 0, 0, 0, 8]);
    expect(found.every(({ utf8 }) => utf8)).toBe(true);
  });

  test('the time is the one given, whatever the time zone, and the same files give the same bytes', () => {
    const files = [{ name: '甲.txt', bytes: bytes('甲') }];
    const [entry] = directory(writeZip(files, '2024-06-03T09:30:10'));
    expect(entry?.time).toBe((((2024 - 1980) << 25) | (6 << 21) | (3 << 16) | (9 << 11) | (30 << 5) | (10 >> 1)) >>> 0);
    expect(writeZip(files, '2024-06-03')).toEqual(writeZip(files, '2024-06-03'));
    expect(writeZip(files)).toEqual(writeZip(files));
    expect(directory(writeZip(files, '1970-01-01'))[0]?.time).toBe((1 << 21) | (1 << 16));
  });

  test('no files make an empty zip', () => {
    expect(unzipSync(writeZip([]))).toEqual({});
  });

  test('marked as made on Unix, a plain file one may read: unpackers of Linux turn no name into another code page', () => {
    const [entry] = directory(writeZip([{ name: '党政办公室/填报表.xlsx', bytes: bytes('甲') }]));
    expect([entry?.madeOn, entry?.mode.toString(8)]).toEqual([3, '100644']);
  });
});

describe('names', () => {
  test.each([
    ['a:b*c?"d<e>f|g.docx', 'a：b＊c？＂d＜e＞f｜g.docx'],
    ['财政\\局.txt', '财政＼局.txt'],
    ['../../etc/passwd', 'etc/passwd'],
    ['/根/./a.txt', '根/a.txt'],
    ['换\r\n行\u0000.txt', '换 行.txt'],
    ['末尾. . ', '末尾'],
    ['con.txt', 'con_.txt'],
    ['反\u202e序txt.exe', '反 序txt.exe'],
    ['', '未命名'],
    ['..', '未命名'],
    ['材料/', '材料'],
  ])('%j becomes %j', (given, wanted) => {
    expect(cleanPath(given)).toBe(wanted);
  });

  test('a long name is cut before its extension', () => {
    expect(cleanPath(`${'长'.repeat(300)}.docx`)).toBe(`${'长'.repeat(115)}.docx`);
  });

  test('names met before are numbered before their extension; capital letters make no difference', () => {
    expect(zipNames(['图.png', '图.PNG', '图.png', '甲/图.png', '图（2）.png'])).toEqual(['图.png', '图（2）.PNG', '图（3）.png', '甲/图.png', '图（2）（2）.png']);
  });

  test('a file called like a property of every object is a file like any other', () => {
    expect(directory(writeZip(['__proto__', 'constructor', '甲/__proto__'].map((name) => ({ name, bytes: bytes('一') })))).map(({ name }) => name)).toEqual(['__proto___', 'constructor', '甲/__proto___']);
  });
});
