// Bytes of an XML part → text: UTF-8, or UTF-16 with a byte order mark; nothing else is written by office programs.
import { isAscii } from 'node:buffer';
import { damaged } from '../refusals.ts';

/** Refuses (file-damaged) bytes that are not text in that encoding. */
export function decodeXml(bytes: Uint8Array, name: string): string {
  if (isAscii(bytes)) return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  const encoding = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8';
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) throw damaged(`“${name}”的文字编码不对`);
    throw error;
  }
}
