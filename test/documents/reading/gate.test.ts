// The gate: what a zip file may look like, and each way of lying that is refused.
import { deflateRawSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { openArchive } from '../../../electron/documents/gate.ts';
import { refusedWith } from './help/problem.ts';
import { makeZip, type ZipItem } from './help/zip.ts';

const text = '区政务公开办'.repeat(20);
const one: ZipItem = { name: 'xl/工作表.xml', content: text };
const other: ZipItem = { name: 'b.xml', content: '<b/>' };
const read = (items: ZipItem[], name = 'xl/工作表.xml'): string => openArchive(makeZip(items)).text(name);

describe('accepted', () => {
  test.each<[string, ZipItem]>([
    ['deflated', one],
    ['stored', { ...one, stored: true }],
    ['with a data descriptor', { ...one, descriptor: true }],
    ['with 64-bit sizes', { ...one, zip64: true }],
    ['with 64-bit sizes, stored', { ...one, zip64: true, stored: true }],
  ])('%s', (_, item) => {
    expect(read([other, item, { name: 'c.xml', content: '' }])).toBe(text);
  });

  test('a 64-bit end record', () => {
    expect(openArchive(makeZip([one, other], { zip64End: true })).text('b.xml')).toBe('<b/>');
  });

  test('a comment at the end', () => {
    expect(openArchive(makeZip([one], { comment: '附件1' })).names).toEqual(['xl/工作表.xml']);
  });

  test('names with backslashes, and asked for in another case', () => {
    const archive = openArchive(makeZip([{ name: 'xl\\Workbook.xml', content: '<w/>' }]));
    expect(archive.find('XL/workbook.XML')).toBe('xl/Workbook.xml');
    expect(archive.text('xl/workbook.xml')).toBe('<w/>');
  });

  test('UTF-16 with its mark', () => {
    const utf16 = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from('<甲/>', 'utf16le')]);
    expect(read([{ name: 'a.xml', content: utf16 }], 'a.xml')).toBe('<甲/>');
  });
});

describe('refused as damaged', () => {
  test.each<[string, ZipItem[]]>([
    ['an absolute name', [{ ...one, name: '/etc/passwd' }]],
    ['a drive letter', [{ ...one, name: 'C:/a.xml' }]],
    ['a climbing name', [{ ...one, name: 'xl/../../a.xml' }]],
    ['a climbing name with backslashes', [{ ...one, name: '..\\a.xml' }]],
    ['two entries of one name', [one, { ...one, content: '另一份' }]],
    ['two names that differ in case', [{ ...one, name: 'a.xml' }, { ...one, name: 'A.XML' }]],
    ['a local header with another name', [{ ...one, localName: 'xl/别的表.xml' }]],
    ['a local header with another size', [{ ...one, localUnpacked: 1 }]],
    ['two entries over the same bytes', [one, { ...one, name: 'z.xml', sameDataAs: 0, localName: 'z.xml' }]],
    ['a stored entry with two sizes', [{ ...one, stored: true, claim: { unpacked: 7 } }]],
    ['data beyond the directory', [{ ...one, claim: { packed: 100_000 } }]],
  ])('%s', (_, items) => {
    expect(refusedWith(() => openArchive(makeZip(items))).code).toBe('file-damaged');
  });

  test('a wrong check sum, when the part is read', () => {
    expect(refusedWith(() => read([{ ...one, claim: { crc: 1 } }]))).toMatchObject({ code: 'file-damaged', message: expect.stringContaining('校验码') });
  });

  test('less content than claimed', () => {
    expect(refusedWith(() => read([{ ...one, claim: { unpacked: 1000 } }])).code).toBe('file-damaged');
  });

  test('packed bytes that are none', () => {
    expect(refusedWith(() => read([{ ...one, packed: Buffer.from('不是压缩数据'), claim: { unpacked: 10, crc: 0 } }])).code).toBe('file-damaged');
  });

  test('bytes after the end', () => {
    expect(refusedWith(() => openArchive(new Uint8Array([...makeZip([one]), 1, 2, 3]))).code).toBe('file-damaged');
  });

  test('any cut', () => {
    const whole = makeZip([one, other], { zip64End: true });
    for (let length = 0; length < whole.length; length += 1) {
      expect(refusedWith(() => openArchive(whole.subarray(0, length))).code).toBe('file-damaged');
    }
  });

  test('a missing part, and bytes that are no text', () => {
    expect(refusedWith(() => read([other])).code).toBe('file-damaged');
    expect(refusedWith(() => read([{ name: 'a', content: new Uint8Array([0xb9, 0xab]) }], 'a')).code).toBe('file-damaged');
  });
});

describe('refused for what it would do', () => {
  test('more content than claimed is a bomb', () => {
    expect(refusedWith(() => read([{ ...one, claim: { unpacked: 20 } }])).code).toBe('file-bomb');
  });

  test('a ratio no office table has', () => {
    const packed = deflateRawSync(Buffer.alloc(20 * 1024 * 1024));
    const item = { name: 'a', content: '', packed, claim: { unpacked: 20 * 1024 * 1024, crc: 0 } };
    expect(refusedWith(() => openArchive(makeZip([item]))).code).toBe('file-bomb');
  });

  test('too large, one part or all together', () => {
    const packed = new Uint8Array(1024 * 1024);
    const item = (name: string, megabytes: number): ZipItem => ({ name, content: '', packed, claim: { unpacked: megabytes * 1024 * 1024, crc: 0 } });
    expect(refusedWith(() => openArchive(makeZip([item('a', 101)]))).code).toBe('file-too-large');
    expect(refusedWith(() => openArchive(makeZip([item('a', 90), item('b', 90), item('c', 90)]))).code).toBe('file-too-large');
  });

  test('a document type', () => {
    const outside = '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>';
    expect(refusedWith(() => read([{ name: 'a', content: outside }], 'a')).code).toBe('file-dtd');
  });

  test('encrypted entries', () => {
    expect(refusedWith(() => openArchive(makeZip([{ ...one, claim: { flags: 1 } }]))).code).toBe('file-password');
  });

  test('other ways of packing', () => {
    expect(refusedWith(() => openArchive(makeZip([{ ...one, claim: { method: 14 } }]))).code).toBe('file-not-recognised');
  });
});
