// A block of cells as the tab-separated text that WPS and Excel put on the clipboard, and back.

/** Rows of texts → tab-separated text; a cell with a tab, a line break or a leading quote is quoted. */
export function blockText(block: readonly (readonly string[])[]): string {
  return block.map((row) => row.map((cell) => (/[\t\r\n]|^"/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join('\t')).join('\r\n');
}

/** Tab-separated text → rows of texts. One trailing line end, as spreadsheets write it, makes no further row. */
export function parseBlock(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  const end = text.length;
  while (at <= end) {
    let cell = '';
    if (text[at] === '"' && quotedCellEnds(text, at)) {
      at += 1;
      while (at < end && !(text[at] === '"' && text[at + 1] !== '"')) {
        if (text[at] === '"') at += 1;
        cell += text[at];
        at += 1;
      }
      at += 1;
    } else {
      const start = at;
      while (at < end && text[at] !== '\t' && text[at] !== '\n' && text[at] !== '\r') at += 1;
      cell = text.slice(start, at);
    }
    row.push(cell);
    if (text[at] === '\t') {
      at += 1;
      continue;
    }
    rows.push(row);
    row = [];
    if (at >= end) break;
    at += text[at] === '\r' && text[at + 1] === '\n' ? 2 : 1;
    if (at >= end) break;
  }
  return rows;
}

/** A quote opens a quoted cell only when a closing one is followed by a tab, a line end or the end. */
function quotedCellEnds(text: string, start: number): boolean {
  let at = start + 1;
  while (at < text.length) {
    if (text[at] === '"') {
      if (text[at + 1] === '"') at += 1;
      else return at + 1 >= text.length || /[\t\r\n]/.test(text[at + 1] ?? '');
    }
    at += 1;
  }
  return false;
}
