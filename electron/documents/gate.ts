// The gate: every zipped file from outside (.xlsx, .ods, .docx) is checked here before anything reads its content.
import { MAX_TOTAL_BYTES } from './limits.ts';
import { damaged, documentType, tooLarge } from './refusals.ts';
import { readDirectory, type ZipEntry } from './zip/directory.ts';
import { unpackEntry } from './zip/inflate.ts';
import { decodeXml } from './zip/xmlText.ts';

/** The parts of a checked file. A part is unpacked when it is asked for; each is asked for once, and what came out is counted. */
export interface Archive {
  /** Names of all parts as written, in the file's order. */
  readonly names: readonly string[];
  /** The name as written, for a name that may differ in case; undefined when there is no such part. */
  find(name: string): string | undefined;
  /** The part's bytes, held against length and CRC-32. Refuses file-damaged when it is missing. */
  part(name: string): Uint8Array;
  /** The part as XML text without a document type. Refuses file-dtd, and file-damaged for bytes that are no text. */
  text(name: string): string;
}

/**
 * Opens a zip file: structure, names, number and claimed sizes of the entries are checked at once, content when asked for.
 * Macros are never among what is asked for, so they are never even unpacked. Refusals: see zip/directory and zip/inflate.
 */
export function openArchive(bytes: Uint8Array): Archive {
  const entries = new Map<string, ZipEntry>();
  for (const entry of readDirectory(bytes)) entries.set(entry.name.toLowerCase(), entry);
  let unpacked = 0;

  const part = (name: string): Uint8Array => {
    const entry = entries.get(name.toLowerCase());
    if (!entry) throw damaged(`缺少部件“${name}”`);
    unpacked += entry.unpacked;
    if (unpacked > MAX_TOTAL_BYTES) throw tooLarge('文件展开后太大');
    return unpackEntry(bytes, entry);
  };

  return {
    names: Array.from(entries.values(), (entry) => entry.name),
    find: (name) => entries.get(name.toLowerCase())?.name,
    part,
    text: (name) => {
      const text = decodeXml(part(name), name);
      if (text.includes('<!DOCTYPE') || text.includes('<!ENTITY')) throw documentType();
      return text;
    },
  };
}
