// Character references of XML (&amp; &#20013; &#x4E2D;) and the `_xHHHH_` escapes of Office → the characters they stand for.
import { damaged } from '../../refusals.ts';

const NAMED: Record<string, string | undefined> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

/** Resolves references; refuses (file-damaged) unknown names, since nothing but a document type could explain them. */
export function decodeEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&([^;&]{0,12});?/g, (whole, name: string) => {
    const character = whole.endsWith(';') ? (name.startsWith('#') ? numbered(name) : NAMED[name]) : undefined;
    if (character === undefined) throw damaged(`文字里有不明的符号“${whole}”`);
    return character;
  });
}

function numbered(name: string): string | undefined {
  const hex = name[1] === 'x';
  const digits = name.slice(hex ? 2 : 1);
  if (!(hex ? /^[0-9A-Fa-f]+$/ : /^[0-9]+$/).test(digits)) return undefined;
  const code = Number.parseInt(digits, hex ? 16 : 10);
  const allowed = code === 9 || code === 10 || code === 13 || (code >= 0x20 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff));
  return allowed ? String.fromCodePoint(code) : undefined;
}

/**
 * Office writes characters XML cannot hold as `_x000D_`, and a real `_x000D_` as `_x005F_x000D_` (ECMA-376 Part 1, 22.9.2.19).
 * Line ends come out as '\n', in whichever way they were written.
 */
export function decodeOfficeText(text: string): string {
  let decoded = text;
  if (decoded.includes('_x')) decoded = decoded.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return unifyLineEnds(decoded);
}

/** CR LF and CR → LF: one convention for every kind of file. */
export function unifyLineEnds(text: string): string {
  return text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
}
