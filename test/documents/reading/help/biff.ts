// Binary workbooks put together record by record, in the container of old Office files.
import XLSX from '@e965/xlsx';

type Piece = [value: number, size: 1 | 2 | 4 | 8] | Uint8Array;

/** One record: its type, then numbers (8 bytes: a float) and bytes. */
export function record(type: number, ...pieces: Piece[]): Buffer {
  const body = Buffer.concat(
    pieces.map((piece) => {
      if (piece instanceof Uint8Array) return piece;
      const bytes = Buffer.alloc(piece[1]);
      if (piece[1] === 8) bytes.writeDoubleLE(piece[0]);
      else bytes.writeUIntLE(piece[0] >>> 0, 0, piece[1]);
      return bytes;
    }),
  );
  const head = Buffer.alloc(4);
  head.writeUInt16LE(type, 0);
  head.writeUInt16LE(body.length, 2);
  return Buffer.concat([head, body]);
}

/** A Unicode text with its length in `lengthSize` bytes. */
export function wide(text: string, lengthSize: 1 | 2): Buffer {
  const length = Buffer.alloc(lengthSize);
  length.writeUIntLE(text.length, 0, lengthSize);
  return Buffer.concat([length, Buffer.from([1]), Buffer.from(text, 'utf16le')]);
}

export const EOF = record(0x0a);
export const bof = (kind: number, version = 0x0600): Buffer => record(0x0809, [version, 2], [kind, 2], [0, 4], [0, 4], [0, 4]);

export interface BiffSheet {
  name: Buffer;
  kind?: number;
  state?: number;
  records: Buffer[];
}

/** The stream of a workbook: its globals, then its sheets. */
export function biffStream(globals: Buffer[], sheets: BiffSheet[], version = 0x0600): Buffer {
  const head = [bof(5, version), ...globals];
  const entries = (positions: number[]): Buffer[] =>
    sheets.map((sheet, index) => record(0x85, [positions[index] ?? 0, 4], [sheet.state ?? 0, 1], [sheet.kind ?? 0, 1], sheet.name));
  const bodies = sheets.map((sheet) => Buffer.concat([bof(0x10, version), ...sheet.records, EOF]));
  let at = Buffer.concat([...head, ...entries([]), EOF]).length;
  const positions = bodies.map((body) => (at += body.length) - body.length);
  return Buffer.concat([...head, ...entries(positions), EOF, ...bodies]);
}

/** A container with these streams under its root. */
export function compound(streams: Record<string, Uint8Array>): Uint8Array {
  const file = XLSX.CFB.utils.cfb_new();
  for (const [name, content] of Object.entries(streams)) XLSX.CFB.utils.cfb_add(file, `/${name}`, Buffer.from(content));
  return new Uint8Array(XLSX.CFB.write(file, { type: 'buffer' }) as Buffer);
}
