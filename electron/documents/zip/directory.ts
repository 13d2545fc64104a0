// The central directory of a zip file, held against the local headers: names, sizes, places (APPNOTE 4.3.7, 4.3.12).
import { MAX_ENTRIES, MAX_PART_BYTES, MAX_RATIO, MAX_TOTAL_BYTES, RATIO_FROM_BYTES } from '../limits.ts';
import { bomb, damaged, notRecognised, passwordProtected, tooLarge } from '../refusals.ts';
import { readEndRecord, readNumber64 } from './endRecord.ts';
import { checkName, decodeName } from './entryName.ts';

const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
const CENTRAL_SIZE = 46;
const LOCAL_SIZE = 30;
const FULL_32 = 0xffffffff;
const FLAG_ENCRYPTED = 0x0001;
const FLAG_DESCRIPTOR = 0x0008;
export const STORED = 0;
export const DEFLATED = 8;

export interface ZipEntry {
  name: string;
  method: number;
  crc: number;
  packed: number;
  unpacked: number;
  /** Where the local header begins, and where the entry's bytes begin. */
  headerAt: number;
  dataAt: number;
}

/**
 * Reads and checks the whole directory of a zip file without unpacking anything.
 * Refuses: file-damaged (headers disagree, entries overlap, bad or double names), file-password (encrypted entries),
 * file-bomb (ratio), file-too-large (claimed sizes, number of entries), file-not-recognised (other ways of packing).
 */
export function readDirectory(bytes: Uint8Array): ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = readEndRecord(view);
  if (end.entries > MAX_ENTRIES) throw tooLarge(`文件里有 ${end.entries} 个部件`);
  const entries: ZipEntry[] = [];
  const names = new Set<string>();
  const directoryEnd = end.directoryAt + end.directorySize;
  let at = end.directoryAt;
  let total = 0;
  for (let count = 0; count < end.entries; count += 1) {
    if (at + CENTRAL_SIZE > directoryEnd || view.getUint32(at, true) !== CENTRAL) throw damaged('压缩目录的条目对不上');
    const nameSize = view.getUint16(at + 28, true);
    const extraSize = view.getUint16(at + 30, true);
    const next = at + CENTRAL_SIZE + nameSize + extraSize + view.getUint16(at + 32, true);
    if (next > directoryEnd) throw damaged('压缩目录的条目对不上');
    const entry = readCentral(bytes, view, at, nameSize, extraSize);
    checkName(entry.name, names);
    checkSize(entry);
    total += entry.unpacked;
    if (total > MAX_TOTAL_BYTES) throw tooLarge('文件展开后太大');
    entry.dataAt = checkLocal(bytes, view, at, entry, end.directoryAt);
    entries.push(entry);
    at = next;
  }
  if (at !== directoryEnd) throw damaged('压缩目录的条目数对不上');
  checkOverlap(entries);
  return entries;
}

function readCentral(bytes: Uint8Array, view: DataView, at: number, nameSize: number, extraSize: number): ZipEntry {
  const nameAt = at + CENTRAL_SIZE;
  const entry: ZipEntry = {
    name: decodeName(bytes.subarray(nameAt, nameAt + nameSize)),
    method: view.getUint16(at + 10, true),
    crc: view.getUint32(at + 16, true),
    packed: view.getUint32(at + 20, true),
    unpacked: view.getUint32(at + 24, true),
    headerAt: view.getUint32(at + 42, true),
    dataAt: 0,
  };
  if (view.getUint16(at + 8, true) & FLAG_ENCRYPTED) throw passwordProtected();
  if (view.getUint16(at + 34, true) !== 0) throw damaged('压缩目录分在几个文件里');
  if (entry.method !== STORED && entry.method !== DEFLATED) {
    throw notRecognised('文件的压缩方式不常见，不能读取', '请用 WPS 或 Excel 打开后另存为 .xlsx，再试一次。');
  }
  readLargeSizes(view, nameAt + nameSize, extraSize, entry);
  if (entry.method === STORED && entry.packed !== entry.unpacked) throw damaged(`“${entry.name}”的长度前后不一`);
  return entry;
}

/** ZIP64: the extra field 0x0001 holds, in this order, only those values whose old field is full. */
function readLargeSizes(view: DataView, extraAt: number, extraSize: number, entry: ZipEntry): void {
  const wanted = [entry.unpacked, entry.packed, entry.headerAt].filter((value) => value === FULL_32).length;
  if (wanted === 0) return;
  for (let at = extraAt; at + 4 <= extraAt + extraSize; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== 1) continue;
    if (view.getUint16(at + 2, true) < wanted * 8 || at + 4 + wanted * 8 > extraAt + extraSize) break;
    let from = at + 4;
    const take = (value: number): number => {
      if (value !== FULL_32) return value;
      from += 8;
      return readNumber64(view, from - 8);
    };
    entry.unpacked = take(entry.unpacked);
    entry.packed = take(entry.packed);
    entry.headerAt = take(entry.headerAt);
    return;
  }
  throw damaged(`“${entry.name}”缺少长度`);
}

function checkSize(entry: ZipEntry): void {
  if (entry.unpacked > RATIO_FROM_BYTES && entry.unpacked > entry.packed * MAX_RATIO) {
    throw bomb(`“${entry.name}”展开后会膨胀到原来的 ${Math.round(entry.unpacked / Math.max(1, entry.packed))} 倍`);
  }
  if (entry.unpacked > MAX_PART_BYTES) throw tooLarge('文件里有一个部件展开后太大');
}

/** The local header must say the same as the directory; with a data descriptor its sizes may be left open. Returns where the data begin. */
function checkLocal(bytes: Uint8Array, view: DataView, centralAt: number, entry: ZipEntry, directoryAt: number): number {
  const at = entry.headerAt;
  const wrong = (): never => {
    throw damaged(`“${entry.name}”的两处记载不一致`);
  };
  if (at + LOCAL_SIZE > directoryAt || view.getUint32(at, true) !== LOCAL) wrong();
  const nameSize = view.getUint16(at + 26, true);
  const dataAt = at + LOCAL_SIZE + nameSize + view.getUint16(at + 28, true);
  if (dataAt + entry.packed > directoryAt) wrong();
  const flags = view.getUint16(at + 6, true);
  if (flags & FLAG_ENCRYPTED || view.getUint16(at + 8, true) !== entry.method || nameSize !== view.getUint16(centralAt + 28, true)) wrong();
  for (let index = 0; index < nameSize; index += 1) {
    if (bytes[at + LOCAL_SIZE + index] !== bytes[centralAt + CENTRAL_SIZE + index]) wrong();
  }
  const open = (flags & FLAG_DESCRIPTOR) !== 0;
  const same = (written: number, known: number): boolean => written === known || written === FULL_32 || (open && written === 0);
  const crc = view.getUint32(at + 14, true);
  if (!(crc === entry.crc || (open && crc === 0))) wrong();
  if (!same(view.getUint32(at + 18, true), entry.packed) || !same(view.getUint32(at + 22, true), entry.unpacked)) wrong();
  return dataAt;
}

/** No byte may belong to two entries: overlapping ones are how a small file unpacks to a huge one. */
function checkOverlap(entries: readonly ZipEntry[]): void {
  const sorted = entries.toSorted((a, b) => a.headerAt - b.headerAt);
  let used = 0;
  for (const entry of sorted) {
    if (entry.headerAt < used) throw damaged('压缩包里的部件互相重叠');
    used = entry.dataAt + entry.packed;
  }
}
