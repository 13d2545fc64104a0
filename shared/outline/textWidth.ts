// How wide a text is set, in characters: Chinese counts 1, Latin letters and digits count ½.

// Signs below U+2E80 that Chinese typefaces set full width: — … “ ” ‘ ’ · × § ° ± and the enclosed numbers.
const FULL_WIDTH_SIGNS = /[\u2014\u2015\u2026\u201c\u201d\u2018\u2019\u00b7\u00d7\u00a7\u00b0\u00b1\u2460-\u24ff\u2160-\u217f\u2190-\u2193\u2500-\u257f\u25a0-\u25ff\u2605\u2606]/;

/** Width of one character: 1 for a full-width one, ½ for a half-width one. */
export function characterWidth(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  if (code >= 0xff61 && code <= 0xffdc) return 0.5;
  if (code >= 0x2e80) return 1;
  return FULL_WIDTH_SIGNS.test(character) ? 1 : 0.5;
}

/** Width of a text in characters (em), as a typeface of equal widths sets it. */
export function textWidth(text: string): number {
  let width = 0;
  for (const character of text) width += characterWidth(character);
  return width;
}

/**
 * Entry i: width of the first i characters, with the quarter of a character that Word and WPS put between
 * Chinese and Latin letters or digits.
 */
export function widthsTo(text: string): number[] {
  const widths = [0];
  let at = 0;
  let before = '';
  for (const character of text) {
    const seam = (LATIN.test(before) && HAN.test(character)) || (HAN.test(before) && LATIN.test(character));
    at += characterWidth(character) + (seam ? 0.25 : 0);
    widths.push(at);
    before = character;
  }
  return widths;
}
const LATIN = /[0-9A-Za-z]/;
const HAN = /\p{Script=Han}/u;
