// 附件说明: the lines of the attachment list and where their second lines begin.
import { textWidth } from './textWidth.ts';

export interface AttachmentLine {
  /** What stands before the name: '附件：', '附件：1.', '2.' … */
  lead: string;
  name: string;
}

export interface AttachmentLines {
  lines: AttachmentLine[];
  /** Where the first line's lead begins, in characters. */
  start: number;
  /** Where the later leads begin. */
  next: number;
  /** Where every name and its further lines begin. */
  name: number;
}

/**
 * Two characters from the left '附件：', several names numbered, no punctuation after a name, further lines of a name
 * under its first character (GB/T 9704-2012, 7.3.4). A number the name already carries is taken over.
 */
export function attachmentLines(items: string[]): AttachmentLines {
  const names = unnumbered(items.map((item) => item.trim()).filter((item) => item !== '')).map((name) => name.replace(/[。；;，,、.]+$/, ''));
  const next = 2 + textWidth('附件：');
  if (names.length < 2) return { lines: names.map((name) => ({ lead: '附件：', name })), start: 2, next, name: next };
  const widest = textWidth(`${names.length}.`);
  const lines = names.map((name, index) => ({ lead: index === 0 ? '附件：1.' : `${index + 1}.`, name }));
  return { lines, start: 2, next, name: next + widest + 0.5 };
}

/** Takes off the numbers when every name carries its own; else leaves the names alone ('1.5万平方米…' is no number). */
function unnumbered(items: string[]): string[] {
  const bare = items.map((item, index) => {
    const lead = /^(\d{1,2})\s*[.．、]\s*/.exec(item);
    return lead && Number(lead[1]) === index + 1 ? item.slice(lead[0].length) : null;
  });
  return bare.every((name) => name !== null && name !== '') ? (bare as string[]) : items;
}
