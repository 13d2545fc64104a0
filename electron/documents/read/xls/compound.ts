// The compound file (OLE) that .xls, .et, .doc and encrypted workbooks are kept in: checked, and its streams by name ([MS-CFB]).
import { damaged } from '../../refusals.ts';

const END_OF_CHAIN = 0xfffffffe;
const FREE = 0xffffffff;
const NO_STREAM = 0xffffffff;
const HEADER_SIZE = 512;
const HEADER_FAT_SLOTS = 109;
const ENTRY_SIZE = 128;
const STORAGE = 1;
const STREAM = 2;

interface DirectoryEntry {
  name: string;
  type: number;
  left: number;
  right: number;
  child: number;
  start: number;
  size: number;
}

export interface CompoundFile {
  /** Names of the streams and storages directly under the root; embedded objects are not among them. */
  names: string[];
  /** A stream under the root by name (in any case); undefined when there is none. Refuses file-damaged. */
  stream(name: string): Uint8Array | undefined;
}

/** Opens a compound file. Every chain of sectors must stay inside the file and may not turn back on itself: else file-damaged. */
export function openCompound(bytes: Uint8Array): CompoundFile {
  if (bytes.length < HEADER_SIZE) throw damaged('文件不完整');
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const shift = view.getUint16(30, true);
  const major = view.getUint16(26, true);
  if (view.getUint16(28, true) !== 0xfffe || !((major === 3 && shift === 9) || (major === 4 && shift === 12)) || view.getUint16(32, true) !== 6) {
    throw damaged('文件头不对');
  }
  const sectorSize = 1 << shift;
  const sectors = Math.ceil(bytes.length / sectorSize) - 1;
  const sectorAt = (index: number): number => {
    if (index >= sectors) throw damaged('文件不完整，有内容在文件之外');
    return (index + 1) * sectorSize;
  };
  const fat = readFat(view, sectorSize, sectorAt);
  const gather = (start: number): Uint8Array => join(chain(start, fat, sectors), sectorSize, (index) => bytes.subarray(sectorAt(index), sectorAt(index) + sectorSize));

  const entries = readDirectory(gather(view.getUint32(48, true)));
  const root = entries[0];
  if (!root || root.type !== 5) throw damaged('目录不对');
  const cutoff = view.getUint32(56, true);
  let mini: { content: Uint8Array; fat: Uint32Array } | undefined;
  const openMini = (): { content: Uint8Array; fat: Uint32Array } => {
    mini ??= { content: root.size > 0 ? gather(root.start) : new Uint8Array(0), fat: asNumbers(gatherOrNone(view.getUint32(60, true), gather)) };
    return mini;
  };
  const children = childrenOf(entries, root.child);

  return {
    names: children.map((entry) => entry.name),
    stream: (name) => {
      const entry = children.find((one) => one.type === STREAM && one.name.toLowerCase() === name.toLowerCase());
      if (!entry) return undefined;
      if (entry.size === 0) return new Uint8Array(0);
      let content: Uint8Array;
      if (entry.size < cutoff) {
        const { content: all, fat: miniFat } = openMini();
        content = join(chain(entry.start, miniFat, all.length >>> 6), 64, (index) => all.subarray(index * 64, index * 64 + 64));
      } else content = gather(entry.start);
      if (content.length < entry.size) throw damaged('文件不完整');
      return content.subarray(0, entry.size);
    },
  };
}

/** The sector table: its own sectors are listed in the header, and from the 110th on in sectors chained by their last number. */
function readFat(view: DataView, sectorSize: number, sectorAt: (index: number) => number): Uint32Array {
  const count = view.getUint32(44, true);
  const slots = sectorSize / 4;
  if (count > view.byteLength / sectorSize) throw damaged('文件头不对');
  const fat = new Uint32Array(count * slots);
  let next = view.getUint32(68, true);
  let listAt = 76;
  let listEnd = 76 + HEADER_FAT_SLOTS * 4;
  for (let index = 0; index < count; index += 1) {
    if (listAt === listEnd) {
      listAt = sectorAt(next);
      listEnd = listAt + sectorSize - 4;
      if (listEnd + 4 > view.byteLength) throw damaged('文件不完整');
      next = view.getUint32(listEnd, true);
    }
    const at = sectorAt(view.getUint32(listAt, true));
    listAt += 4;
    if (at + sectorSize > view.byteLength) throw damaged('文件不完整');
    for (let slot = 0; slot < slots; slot += 1) fat[index * slots + slot] = view.getUint32(at + slot * 4, true);
  }
  return fat;
}

/** The sectors of a chain in order. More steps than there are sectors means it runs in a circle. */
function chain(start: number, fat: Uint32Array, most: number): number[] {
  const sectors: number[] = [];
  for (let index = start; index !== END_OF_CHAIN; ) {
    if (index >= most || sectors.length >= most) throw damaged('文件不完整，内容的次序断了');
    sectors.push(index);
    const next = fat[index];
    if (next === undefined || next === FREE) throw damaged('文件不完整，内容的次序断了');
    index = next;
  }
  return sectors;
}

function join(indexes: readonly number[], size: number, take: (index: number) => Uint8Array): Uint8Array {
  const content = new Uint8Array(indexes.length * size);
  let at = 0;
  for (const index of indexes) {
    const piece = take(index);
    content.set(piece, at);
    at += piece.length;
  }
  return content.subarray(0, at);
}

function gatherOrNone(start: number, gather: (start: number) => Uint8Array): Uint8Array {
  return start === END_OF_CHAIN || start === FREE ? new Uint8Array(0) : gather(start);
}

function asNumbers(bytes: Uint8Array): Uint32Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return Uint32Array.from({ length: bytes.length >>> 2 }, (_, index) => view.getUint32(index * 4, true));
}

function readDirectory(bytes: Uint8Array): DirectoryEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries: DirectoryEntry[] = [];
  for (let at = 0; at + ENTRY_SIZE <= bytes.length; at += ENTRY_SIZE) {
    const nameSize = Math.max(0, Math.min(64, view.getUint16(at + 64, true)) - 2);
    entries.push({
      name: new TextDecoder('utf-16le').decode(bytes.subarray(at, at + nameSize)),
      type: view.getUint8(at + 66),
      left: view.getUint32(at + 68, true),
      right: view.getUint32(at + 72, true),
      child: view.getUint32(at + 76, true),
      start: view.getUint32(at + 116, true),
      size: view.getUint32(at + 120, true),
    });
  }
  return entries;
}

/** Siblings hang in a tree; each may be met once. */
function childrenOf(entries: readonly DirectoryEntry[], first: number): DirectoryEntry[] {
  const found: DirectoryEntry[] = [];
  const seen = new Set<number>();
  const waiting = [first];
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    if (id === NO_STREAM) continue;
    const entry = entries[id];
    if (!entry || seen.has(id)) throw damaged('目录不对');
    seen.add(id);
    if (entry.type === STREAM || entry.type === STORAGE) found.push(entry);
    waiting.push(entry.left, entry.right);
  }
  return found;
}
