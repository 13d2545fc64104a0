// The end record of a zip file: how many entries there are and where their directory lies (APPNOTE 4.3.14–4.3.16).
import { damaged } from '../refusals.ts';

const END = 0x06054b50;
const LOCATOR_64 = 0x07064b50;
const END_64 = 0x06064b50;
const END_SIZE = 22;
const LOCATOR_SIZE = 20;
const END_64_SIZE = 56;
const FULL_16 = 0xffff;
const FULL_32 = 0xffffffff;

export interface EndRecord {
  entries: number;
  directoryAt: number;
  directorySize: number;
}

/** Reads a 64-bit number; one above 2^53 cannot be an offset in any file. */
export function readNumber64(view: DataView, at: number): number {
  const value = view.getBigUint64(at, true);
  if (value > BigInt(Number.MAX_SAFE_INTEGER)) throw damaged('压缩目录里的长度不可信');
  return Number(value);
}

/** The end record stands at the very end of the file, followed only by its own comment. */
function findEnd(view: DataView): number {
  const lowest = Math.max(0, view.byteLength - END_SIZE - FULL_16);
  for (let at = view.byteLength - END_SIZE; at >= lowest; at -= 1) {
    if (view.getUint32(at, true) === END && at + END_SIZE + view.getUint16(at + 20, true) === view.byteLength) return at;
  }
  throw damaged('文件不完整，缺少结尾部分');
}

/**
 * Finds the directory of a zip file, ZIP64 included.
 * Refuses (file-damaged) a file without a proper end, in several volumes, or whose directory does not end where the end record begins.
 */
export function readEndRecord(view: DataView): EndRecord {
  const endAt = findEnd(view);
  const entriesHere = view.getUint16(endAt + 8, true);
  let entries = view.getUint16(endAt + 10, true);
  let directorySize = view.getUint32(endAt + 12, true);
  let directoryAt = view.getUint32(endAt + 16, true);
  let directoryEnd = endAt;
  if (view.getUint16(endAt + 4, true) !== 0 || view.getUint16(endAt + 6, true) !== 0 || entriesHere !== entries) {
    throw damaged('压缩目录分在几个文件里，或者条目数前后不一');
  }
  const locatorAt = endAt - LOCATOR_SIZE;
  const large = locatorAt >= 0 && view.getUint32(locatorAt, true) === LOCATOR_64;
  if (large) {
    const at = readNumber64(view, locatorAt + 8);
    if (at + END_64_SIZE > locatorAt || view.getUint32(at, true) !== END_64) throw damaged('压缩目录的结尾对不上');
    if (at + 12 + readNumber64(view, at + 4) !== locatorAt) throw damaged('压缩目录的结尾对不上');
    const entries64 = readNumber64(view, at + 32);
    const size64 = readNumber64(view, at + 40);
    const at64 = readNumber64(view, at + 48);
    if (agrees(entries, FULL_16, entries64) && agrees(directorySize, FULL_32, size64) && agrees(directoryAt, FULL_32, at64)) {
      [entries, directorySize, directoryAt, directoryEnd] = [entries64, size64, at64, at];
    } else throw damaged('压缩目录的两处记载不一致');
  }
  if (directoryAt + directorySize !== directoryEnd) throw damaged('压缩目录的位置对不上');
  return { entries, directoryAt, directorySize };
}

/** The old field holds either the value itself or the mark that says it stands in the 64-bit one. */
function agrees(old: number, mark: number, large: number): boolean {
  return old === mark || old === large;
}
