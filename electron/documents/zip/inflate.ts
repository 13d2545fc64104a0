// Unpacks one zip entry within its claimed size and holds the result against length and CRC-32.
import { crc32, inflateRawSync } from 'node:zlib';
import { bomb, damaged } from '../refusals.ts';
import { STORED, type ZipEntry } from './directory.ts';

const SMALLEST_CHUNK = 64;
const LARGEST_CHUNK = 16 * 1024 * 1024;

/** The entry's bytes. Refuses: file-bomb when more comes out than was claimed, file-damaged when length or CRC is wrong. */
export function unpackEntry(bytes: Uint8Array, entry: ZipEntry): Uint8Array {
  const packed = bytes.subarray(entry.dataAt, entry.dataAt + entry.packed);
  const content = entry.method === STORED ? packed : inflate(packed, entry);
  if (content.length !== entry.unpacked) throw damaged(`“${entry.name}”的长度不对`);
  if (crc32(content) !== entry.crc) throw damaged(`“${entry.name}”的校验码不对`);
  return content;
}

function inflate(packed: Uint8Array, entry: ZipEntry): Uint8Array {
  const chunkSize = Math.min(LARGEST_CHUNK, Math.max(SMALLEST_CHUNK, entry.unpacked));
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, entry.unpacked), chunkSize });
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    if (code === 'ERR_BUFFER_TOO_LARGE') throw bomb(`“${entry.name}”展开后比它自己声明的大`);
    if (code.startsWith('Z_')) throw damaged(`“${entry.name}”不能展开`);
    throw error;
  }
}
