// Files as one zip: Chinese names marked as UTF-8, what is packed already only stored.
import { zipSync } from 'fflate';
import type { Zippable } from 'fflate';
import { zipNames } from './writeName.ts';

export interface ZippedFile {
  /** '文件.docx' or, within folders, '财政局/文件.docx'. Cleaned and numbered as need be. */
  name: string;
  bytes: Uint8Array;
}

/** Packed by their own formats: packing them again takes time and saves nothing. */
const PACKED = /\.(?:docx|docm|xlsx|xlsm|pptx|ofd|odt|ods|jpe?g|png|gif|webp|pdf|zip|rar|7z|gz|mp3|mp4|mov|wmv|avi)$/i;
/** Marked as made on Unix (3), a plain file all may read: unpackers of Linux would else turn the names into another code page. */
const MADE = { os: 3, attrs: 0o100644 * 0x10000 };
/** The first moment a zip file can tell. */
const FIRST = '1980-01-01T00:00:00';

/**
 * Writes the .zip. `at` is the time the files bear, 'YYYY-MM-DD' or 'YYYY-MM-DDTHH:MM:SS' by the clock on the wall; the same files at the
 * same time give the same bytes.
 */
export function writeZip(files: readonly ZippedFile[], at: string = FIRST): Uint8Array {
  const names = zipNames(files.map(({ name }) => name));
  const mtime = wallTime(at);
  const packed: Zippable = {};
  files.forEach(({ bytes }, index) => {
    const name = names[index]!;
    packed[name] = [bytes, { ...MADE, level: PACKED.test(name) ? 0 : 6, mtime }];
  });
  return zipSync(packed);
}

/** The library writes the hours of the machine's own clock: the moment is made of the same hours. */
function wallTime(at: string): Date {
  const [year = 1980, month = 1, day = 1, hour = 0, minute = 0, second = 0] = (at < FIRST ? FIRST : at).split(/\D+/).map(Number);
  return new Date(year, month - 1, day, hour, minute, second);
}
