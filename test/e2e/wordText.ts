// What a Word file says: its text, and the rows of its tables.
import { strFromU8, unzipSync } from 'fflate';

function documentXml(bytes: Uint8Array): string {
  const part = unzipSync(bytes)['word/document.xml'];
  if (!part) throw new Error('the file holds no word/document.xml');
  return strFromU8(part);
}

function textOf(xml: string): string {
  const pieces = [...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)].map((match) => match[1] ?? '');
  return pieces.join('').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&apos;', "'").replaceAll('&amp;', '&').replaceAll(/\s/g, '');
}

/** All text without spaces. */
export function documentText(bytes: Uint8Array): string {
  return textOf(documentXml(bytes));
}

/** Cells of every table row, without spaces. */
export function tableRows(bytes: Uint8Array): string[][] {
  const rows = documentXml(bytes).match(/<w:tr[ >].*?<\/w:tr>/gs) ?? [];
  return rows.map((row) => (row.match(/<w:tc[ >].*?<\/w:tc>/gs) ?? []).map(textOf));
}
