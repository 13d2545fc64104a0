// Several names in one field, joined by 、: which of them is being typed, and how a chosen one takes its place.

/** What stands before the last separator (with it), and the name that is being typed behind it. */
export function lastName(text: string): { before: string; name: string } {
  const at = Math.max(...['、', '，', ',', '；', ';', '\n'].map((mark) => text.lastIndexOf(mark)));
  return { before: text.slice(0, at + 1), name: text.slice(at + 1).trim() };
}

/** The text with the name that is being typed replaced. */
export function withName(text: string, name: string): string {
  return `${lastName(text).before}${name}`;
}

/** Names joined by 、; commas, semicolons and line breaks are taken as well. */
export function splitNames(text: string): string[] {
  return [...new Set(text.split(/[、，,；;\n]/).map((name) => name.trim()).filter((name) => name !== ''))];
}
