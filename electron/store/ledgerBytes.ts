// A ledger's JSON as it lies in the data file: packed, which is a sixth of it and sooner written.
import { constants, zstdCompressSync, zstdDecompressSync } from 'node:zlib';

/** The quickest that still finds what comes again. */
const LEVEL = 1;
/** How JSON begins; what is packed never does. */
const OPEN = '{'.charCodeAt(0);

export function packLedger(json: Uint8Array): Uint8Array {
  return zstdCompressSync(json, { params: { [constants.ZSTD_c_compressionLevel]: LEVEL } });
}

/** Of what `packLedger` gave, or of a ledger from before schema 8, which was kept as it is. */
export function ledgerJson(bytes: Uint8Array): string {
  return (bytes[0] === OPEN ? Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength) : zstdDecompressSync(bytes)).toString();
}
