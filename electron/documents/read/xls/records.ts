// The records of a binary workbook (BIFF): walked one by one, with their continuations, never past the end ([MS-XLS] 2.1.4).
import { damaged } from '../../refusals.ts';

export const RECORD = {
  formula: 0x0006, eof: 0x000a, dateMode: 0x0022, filePass: 0x002f, continued: 0x003c, codePage: 0x0042, colInfo: 0x007d, boundSheet: 0x0085,
  mulRk: 0x00bd, richString: 0x00d6, xf: 0x00e0, mergeCells: 0x00e5, sst: 0x00fc, labelSst: 0x00fd, supBook: 0x01ae,
  number: 0x0203, label: 0x0204, boolErr: 0x0205, string: 0x0207, row: 0x0208, rk: 0x027e, format: 0x041e, bof: 0x0809,
} as const;

/** Records that long texts run over; only for these are the continuations read. */
const RUN_OVER: ReadonlySet<number> = new Set([RECORD.sst, RECORD.label, RECORD.richString, RECORD.string, RECORD.format]);

/** Reads numbers and texts out of one record and its continuations. Reading past the end is refused as file-damaged. */
export class RecordReader {
  readonly type: number;
  private readonly view: DataView;
  /** Ends of the pieces: the record's own, then each continuation's; between two pieces lie four bytes of head. */
  private readonly ends: readonly number[];
  private piece = 0;
  private at: number;

  constructor(type: number, view: DataView, from: number, ends: readonly number[]) {
    this.type = type;
    this.view = view;
    this.at = from;
    this.ends = ends;
  }

  get left(): number {
    return this.end - this.at;
  }

  private get end(): number {
    return this.ends[this.piece] ?? 0;
  }

  u8(): number {
    return this.view.getUint8(this.take(1));
  }

  u16(): number {
    return this.view.getUint16(this.take(2), true);
  }

  u32(): number {
    return this.view.getUint32(this.take(4), true);
  }

  f64(): number {
    return this.view.getFloat64(this.take(8), true);
  }

  /** Past so many bytes, over as many pieces as it takes. */
  skip(count: number): void {
    let rest = count;
    while (rest > this.left) {
      rest -= this.left;
      this.nextPiece();
    }
    this.at += rest;
  }

  /** Bytes of this piece, as a view. */
  bytes(count: number): Uint8Array {
    const at = this.take(count);
    return new Uint8Array(this.view.buffer, this.view.byteOffset + at, count);
  }

  /**
   * So many characters, in one byte or two each as `wide` says. Where a text runs into the next piece,
   * that piece begins with a byte that says anew how wide its characters are ([MS-XLS] 2.5.293).
   */
  characters(count: number, wide: boolean): string {
    let text = '';
    let rest = count;
    let size = wide ? 2 : 1;
    while (rest > 0) {
      if (this.left === 0) {
        this.nextPiece();
        size = (this.u8() & 1) === 1 ? 2 : 1;
      }
      const here = Math.min(rest, Math.floor(this.left / size));
      if (here === 0) throw damaged('有一段文字没有写完');
      const bytes = this.bytes(here * size);
      text += Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString(size === 2 ? 'utf16le' : 'latin1');
      rest -= here;
    }
    return text;
  }

  private take(count: number): number {
    if (this.left === 0 && count > 0) this.nextPiece();
    if (this.left < count) throw damaged('有一条记录没有写完');
    const at = this.at;
    this.at += count;
    return at;
  }

  private nextPiece(): void {
    if (this.piece + 1 >= this.ends.length) throw damaged('有一条记录没有写完');
    this.at = this.end + 4;
    this.piece += 1;
  }
}

/** Walks the records from a place on, until the substream's own end; substreams inside (charts) are passed over. */
export function* readRecords(stream: Uint8Array, from: number): Generator<RecordReader> {
  const view = new DataView(stream.buffer, stream.byteOffset, stream.byteLength);
  let depth = 0;
  for (let at = from; ; ) {
    if (at + 4 > stream.length) throw damaged('文件不完整');
    const type = view.getUint16(at, true);
    const start = at + 4;
    const ends = [start + view.getUint16(at + 2, true)];
    at = ends[0] ?? start;
    while (RUN_OVER.has(type) && at + 4 <= stream.length && view.getUint16(at, true) === RECORD.continued) {
      at += 4 + view.getUint16(at + 2, true);
      ends.push(at);
    }
    if (at > stream.length) throw damaged('文件不完整');
    if (type === RECORD.bof) depth += 1;
    else if (depth === 0) throw damaged('找不到内容的开头');
    if (type === RECORD.eof) {
      depth -= 1;
      if (depth === 0) return;
    } else if (depth === 1) yield new RecordReader(type, view, start, ends);
  }
}
