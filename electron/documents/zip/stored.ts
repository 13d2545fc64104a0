// A zip file filled one file at a time, each stored as it is: evidence is packed already, and only the zip and one file are held.
import { crc32 } from 'node:zlib';

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const LOCAL_SIZE = 30;
const CENTRAL_SIZE = 46;
const END_SIZE = 22;
const VERSION = 20;
/** Names are UTF-8, so that Chinese names come out right. */
const FLAG_UTF8 = 0x0800;
/** More files or bytes would need ZIP64, which old unpackers do not read. */
export const MOST_FILES = 65_000;

export interface StoredFile {
  /** As it stands in the zip: cleaned, each once, folders parted by '/'. */
  name: string;
  size: number;
}

export interface StoredZip {
  /** The next file's bytes, in the order and of the sizes announced; otherwise an Error. */
  add(bytes: Uint8Array): void;
  /** The whole zip, after the last file. */
  finish(): Uint8Array;
}

/** Makes room for the whole zip at once. `at` is the day all files bear, 'YYYY-MM-DD' from 1980. */
export function createStoredZip(files: readonly StoredFile[], at: string): StoredZip {
  const names = files.map(({ name }) => Buffer.from(name, 'utf8'));
  const total = files.reduce((sum, { size }, index) => sum + LOCAL_SIZE + CENTRAL_SIZE + 2 * names[index]!.length + size, END_SIZE);
  const bytes = new Uint8Array(total);
  const view = new DataView(bytes.buffer);
  const date = dosDate(at);
  const placed: { at: number; crc: number }[] = [];
  let end = 0;

  /** What the local header and the directory say alike, from the version on. */
  const common = (from: number, index: number, crc: number): void => {
    const { size } = files[index]!;
    view.setUint16(from, VERSION, true);
    view.setUint16(from + 2, FLAG_UTF8, true);
    view.setUint16(from + 8, date, true);
    view.setUint32(from + 10, crc, true);
    view.setUint32(from + 14, size, true);
    view.setUint32(from + 18, size, true);
    view.setUint16(from + 22, names[index]!.length, true);
  };

  return {
    add: (content) => {
      const index = placed.length;
      const file = files[index];
      if (!file || content.length !== file.size) throw new Error(`file ${index} of the zip has ${content.length} bytes, announced were ${file?.size ?? 'none'}`);
      const crc = crc32(content);
      placed.push({ at: end, crc });
      view.setUint32(end, LOCAL, true);
      common(end + 4, index, crc);
      bytes.set(names[index]!, end + LOCAL_SIZE);
      bytes.set(content, end + LOCAL_SIZE + names[index]!.length);
      end += LOCAL_SIZE + names[index]!.length + content.length;
    },
    finish: () => {
      if (placed.length !== files.length) throw new Error(`the zip has ${placed.length} of ${files.length} files`);
      const directory = end;
      placed.forEach(({ at: place, crc }, index) => {
        view.setUint32(end, CENTRAL, true);
        view.setUint16(end + 4, VERSION, true);
        common(end + 6, index, crc);
        view.setUint32(end + 42, place, true);
        bytes.set(names[index]!, end + CENTRAL_SIZE);
        end += CENTRAL_SIZE + names[index]!.length;
      });
      view.setUint32(end, END, true);
      view.setUint16(end + 8, files.length, true);
      view.setUint16(end + 10, files.length, true);
      view.setUint32(end + 12, end - directory, true);
      view.setUint32(end + 16, directory, true);
      return bytes;
    },
  };
}

/** A day as MS-DOS wrote it: years from 1980 in seven bits, month in four, day in five. */
function dosDate(at: string): number {
  const [year = 1980, month = 1, day = 1] = at.split('-').map(Number);
  return year < 1980 || year > 2107 ? (1 << 5) | 1 : ((year - 1980) << 9) | (month << 5) | day;
}
