// Texts of a binary workbook: Unicode since Excel 97, bytes of a code page before ([MS-XLS] 2.5.293, 2.5.294).
import iconv from 'iconv-lite';
import { unifyLineEnds } from '../xml/entities.ts';
import type { RecordReader } from './records.ts';

const WIDE = 0x01;
const EXTENDED = 0x04;
const RICH = 0x08;

/** How texts are to be read: `unicode` since Excel 97; else by the file's code page (936, the Chinese one, when unknown). */
export interface TextKind {
  unicode: boolean;
  codePage: number;
}

/** A text with its length in front, as `lengthSize` bytes. */
export function readString(record: RecordReader, lengthSize: 1 | 2, kind: TextKind): string {
  const count = lengthSize === 1 ? record.u8() : record.u16();
  if (!kind.unicode) return unifyLineEnds(decodeBytes(record.bytes(count), kind.codePage));
  if (count === 0 && record.left === 0) return '';
  return unifyLineEnds(record.characters(count, (record.u8() & WIDE) !== 0));
}

function decodeBytes(bytes: Uint8Array, codePage: number): string {
  const named = codePage === 936 || codePage === 1200 || !iconv.encodingExists(`cp${codePage}`) ? 'gb18030' : `cp${codePage}`;
  return iconv.decode(Buffer.from(bytes), named);
}

/** The shared strings; formatting and reading aids behind each text are passed over. */
export function readSst(record: RecordReader): string[] {
  record.skip(4);
  const count = record.u32();
  const strings: string[] = [];
  for (let index = 0; index < count; index += 1) {
    const length = record.u16();
    const flags = record.u8();
    const runs = flags & RICH ? record.u16() : 0;
    const extended = flags & EXTENDED ? record.u32() : 0;
    strings.push(unifyLineEnds(record.characters(length, (flags & WIDE) !== 0)));
    record.skip(runs * 4 + extended);
  }
  return strings;
}
