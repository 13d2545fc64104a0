// Writes zip files as test cases need them: right, or wrong in exactly one way.
import { crc32, deflateRawSync } from 'node:zlib';

export interface ZipItem {
  name: string;
  content: string | Uint8Array;
  stored?: boolean;
  /** Sizes and CRC follow the data, as streaming writers do. */
  descriptor?: boolean;
  /** Sizes stand in the 64-bit extra field. */
  zip64?: boolean;
  /** Content that is packed already (the sizes and the CRC are then given in `claim`). */
  packed?: Uint8Array;
  /** Said in both headers instead of the truth. */
  claim?: { unpacked?: number; packed?: number; crc?: number; flags?: number; method?: number };
  /** Said in the local header only. */
  localName?: string;
  localUnpacked?: number;
  /** The directory points to the data of the item with this index instead. */
  sameDataAs?: number;
}

const FULL = 0xffffffff;

function numbers(...pairs: [value: number, size: 2 | 4 | 8][]): Buffer {
  const bytes = Buffer.alloc(pairs.reduce((sum, [, size]) => sum + size, 0));
  let at = 0;
  for (const [value, size] of pairs) {
    if (size === 8) bytes.writeBigUInt64LE(BigInt(value), at);
    else bytes.writeUIntLE(value, at, size);
    at += size;
  }
  return bytes;
}

export function makeZip(items: readonly ZipItem[], options: { zip64End?: boolean; comment?: string } = {}): Uint8Array {
  const pieces: Buffer[] = [];
  const directory: Buffer[] = [];
  const offsets: number[] = [];
  let at = 0;
  const put = (piece: Uint8Array): void => {
    pieces.push(Buffer.from(piece));
    at += piece.length;
  };
  for (const item of items) {
    const content = typeof item.content === 'string' ? Buffer.from(item.content) : item.content;
    const data = item.packed ?? (item.stored ? content : deflateRawSync(content));
    const crc = item.claim?.crc ?? crc32(content);
    const packed = item.claim?.packed ?? data.length;
    const unpacked = item.claim?.unpacked ?? content.length;
    const flags = (item.claim?.flags ?? 0) | (item.descriptor ? 8 : 0) | 0x800;
    const method = item.claim?.method ?? (item.stored ? 0 : 8);
    const name = Buffer.from(item.name);
    const localName = Buffer.from(item.localName ?? item.name);
    const localExtra = item.zip64 ? numbers([1, 2], [16, 2], [unpacked, 8], [packed, 8]) : Buffer.alloc(0);
    const offset = item.sameDataAs === undefined ? at : (offsets[item.sameDataAs] ?? 0);
    offsets.push(offset);
    if (item.sameDataAs === undefined) {
      const open = item.descriptor === true;
      const localSize = (size: number): number => (item.zip64 ? FULL : open ? 0 : size);
      put(numbers([0x04034b50, 4], [20, 2], [flags, 2], [method, 2], [0, 2], [0x21, 2], [open ? 0 : crc, 4]));
      put(numbers([localSize(packed), 4], [item.localUnpacked ?? localSize(unpacked), 4], [localName.length, 2], [localExtra.length, 2]));
      put(localName);
      put(localExtra);
      put(data);
      if (open) put(numbers([0x08074b50, 4], [crc, 4], [packed, 4], [unpacked, 4]));
    }
    const extra = item.zip64 ? numbers([1, 2], [24, 2], [unpacked, 8], [packed, 8], [offset, 8]) : Buffer.alloc(0);
    directory.push(
      numbers([0x02014b50, 4], [45, 2], [45, 2], [flags, 2], [method, 2], [0, 2], [0x21, 2], [crc, 4]),
      numbers([item.zip64 ? FULL : packed, 4], [item.zip64 ? FULL : unpacked, 4], [name.length, 2], [extra.length, 2], [0, 2], [0, 2], [0, 2], [0, 4]),
      numbers([item.zip64 ? FULL : offset, 4]),
      name,
      extra,
    );
  }
  const start = at;
  directory.forEach(put);
  const size = at - start;
  const end64 = at;
  if (options.zip64End) {
    put(numbers([0x06064b50, 4], [44, 8], [45, 2], [45, 2], [0, 4], [0, 4], [items.length, 8], [items.length, 8], [size, 8], [start, 8]));
    put(numbers([0x07064b50, 4], [0, 4], [end64, 8], [1, 4]));
  }
  const [count, dirSize, dirAt] = options.zip64End ? [0xffff, FULL, FULL] : [items.length, size, start];
  const comment = Buffer.from(options.comment ?? '');
  put(numbers([0x06054b50, 4], [0, 2], [0, 2], [count, 2], [count, 2], [dirSize, 4], [dirAt, 4], [comment.length, 2]));
  put(comment);
  return new Uint8Array(Buffer.concat(pieces));
}
