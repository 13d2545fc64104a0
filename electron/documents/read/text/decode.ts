// Bytes of a text file → text. UTF-16 and UTF-8 by their marks, UTF-8 by being valid, else GB18030 (all of GB 18030, not just GBK).
import { isUtf8 } from 'node:buffer';
import iconv from 'iconv-lite';
import { damaged, notRecognised } from '../../refusals.ts';

/** Share of bytes in well-formed UTF-8 characters above which a file is damaged UTF-8 rather than GB18030. */
const MOSTLY_UTF8 = 0.9;

function unknownKind(): Error {
  return notRecognised('这不是能读取的表格文件，可能是其他类型的文件，或者被加密软件加了密', '请选择 .xlsx、.xls、.et、.ods、.csv 格式的表格文件或 .docx 文件；加了密的请先解密。');
}

/** Refuses: file-damaged (broken UTF-8 or UTF-16), file-not-recognised (control characters: no text at all). */
export function decodeText(bytes: Uint8Array): string {
  const text = decodeBytes(bytes);
  // A tab, line ends and a form feed are text; Ctrl-Z at the very end is what DOS programs wrote.
  // oxlint-disable-next-line no-control-regex
  const body = text.replace(/\x1a+$/, '');
  // oxlint-disable-next-line no-control-regex
  if (/[\x00-\x08\x0e-\x1f\x7f\ufffd]/.test(body)) throw unknownKind();
  return body;
}

function decodeBytes(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return decodeStrictly(bytes, 'utf-16le');
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return decodeStrictly(bytes, 'utf-16be');
  const marked = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  if (marked || isUtf8(bytes)) return decodeStrictly(bytes, 'utf-8');
  if (looksLikeUtf8(bytes)) throw damaged('有文字的编码坏了，会读成乱码');
  return iconv.decode(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), 'gb18030');
}

function decodeStrictly(bytes: Uint8Array, encoding: 'utf-8' | 'utf-16le' | 'utf-16be'): string {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) throw damaged('有文字的编码坏了，会读成乱码');
    throw error;
  }
}

/** Chinese in GB18030 hardly ever makes three-byte UTF-8 characters; a UTF-8 file with one bad byte is full of them. */
function looksLikeUtf8(bytes: Uint8Array): boolean {
  let foreign = 0;
  let wellFormed = 0;
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at] ?? 0;
    if (byte < 0x80) continue;
    const follow = byte >= 0xf0 && byte < 0xf5 ? 3 : byte >= 0xe0 && byte < 0xf0 ? 2 : byte >= 0xc2 && byte < 0xe0 ? 1 : 0;
    let found = 0;
    while (found < follow && ((bytes[at + 1 + found] ?? 0) & 0xc0) === 0x80) found += 1;
    foreign += 1 + found;
    // Two-byte characters say nothing: many pairs of GB18030 look like them.
    if (follow >= 2 && found === follow) wellFormed += 1 + found;
    at += found;
  }
  return foreign >= 12 && wellFormed / foreign >= MOSTLY_UTF8;
}
