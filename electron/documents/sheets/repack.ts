// A workbook's zip written anew: no entries for folders, no hour of writing, the list of parts first.
import { unzipSync, zipSync } from 'fflate';
import type { Zippable } from 'fflate';

const FIRST = '[Content_Types].xml';
/** The same for every file, so that the same content gives the same bytes. */
const MTIME = new Date(1980, 0, 1);

/** The same parts in a plain package (OPC, ISO/IEC 29500-2 knows no folders). */
export function repack(bytes: Uint8Array): Uint8Array {
  const parts = unzipSync(bytes);
  const packed: Zippable = {};
  for (const name of [FIRST, ...Object.keys(parts).filter((one) => one !== FIRST && !one.endsWith('/'))]) packed[name] = [parts[name]!, { level: 6, mtime: MTIME }];
  return zipSync(packed);
}
