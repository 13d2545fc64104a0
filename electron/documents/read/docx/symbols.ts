// Characters of symbol fonts → the Unicode characters people see (the fonts' own code charts; marks used in office tables only).

const WINGDINGS: Record<number, string | undefined> = {
  0x6c: '●', 0x6e: '■', 0x6f: '□', 0x71: '□', 0x72: '□', 0x75: '◆', 0x76: '❖', 0x9f: '•', 0xa7: '▪', 0xa8: '□', 0xd8: '➢', 0xe0: '→', 0xfb: '✗', 0xfc: '✓', 0xfd: '☒', 0xfe: '☑',
};
const WINGDINGS_2: Record<number, string | undefined> = { 0x4f: '✗', 0x50: '✓', 0x51: '☒', 0x52: '☑', 0x53: '☒', 0x54: '☒', 0xa3: '□' };
const SYMBOL: Record<number, string | undefined> = { 0xa3: '≤', 0xb0: '°', 0xb1: '±', 0xb3: '≥', 0xb4: '×', 0xb7: '•', 0xd6: '√' };

const FONTS: Record<string, Record<number, string | undefined> | undefined> = {
  wingdings: WINGDINGS, 'wingdings 2': WINGDINGS_2, 'wingdings 3': {}, webdings: {}, symbol: SYMBOL,
};

/** Characters only a font of their own can show, the rare ones beyond the basic plane too. */
const PRIVATE = /[\ue000-\uf8ff]|[\udb80-\udbff][\udc00-\udfff]/;

export function hasPrivateCharacters(text: string): boolean {
  return PRIVATE.test(text);
}

/** True when letters set in this font are shown as marks. */
export function isSymbolFont(font: string | undefined): boolean {
  return font !== undefined && FONTS[font.toLowerCase()] !== undefined;
}

/** A character of a font, by the code in the file (0052 and F052 are the same mark); in the private range where it is not known. */
export function symbolCharacter(font: string, code: number): string {
  const marks = FONTS[font.toLowerCase()];
  if (!marks) return String.fromCodePoint(code);
  const low = code >= 0xf000 && code <= 0xf0ff ? code - 0xf000 : code;
  return low === 0x20 ? ' ' : (marks[low] ?? String.fromCodePoint(low < 0x100 ? 0xf000 + low : low));
}
