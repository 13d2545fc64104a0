// Chinese numerals as they stand in days, periods and counters: 二〇二〇, 十二, 二十五, 廿三.

const DIGITS = new Map<string, number>(
  [...'〇零一二三四五六七八九'].map((letter, index): [string, number] => [letter, index < 2 ? 0 : index - 1]).concat([['○', 0], ['О', 0], ['Ｏ', 0], ['两', 2]]),
);

/** One letter of a Chinese number, for use inside a character class. */
export const NUMERAL_LETTERS = '〇○零一二三四五六七八九十廿卅百';

/**
 * Reads a Chinese numeral below 1000 (十二 → 12, 廿三 → 23, 一百零五 → 105) or one written digit by digit (二〇二〇 → 2020).
 * Null when the text is none.
 */
export function readNumeral(text: string): number | null {
  if (text === '') return null;
  if (!/[十廿卅百]/.test(text)) {
    let value = 0;
    for (const letter of text) {
      const digit = DIGITS.get(letter);
      if (digit === undefined) return null;
      value = value * 10 + digit;
    }
    return value;
  }
  const spread = text.replace(/廿/g, '二十').replace(/卅/g, '三十');
  const match = /^(?:([一二三四五六七八九])百)?零?(?:([一二三四五六七八九])?(十))?([一二三四五六七八九])?$/.exec(spread);
  if (!match) return null;
  const [, hundreds, tens, ten, ones] = match;
  const digit = (letter: string | undefined): number => (letter === undefined ? 0 : (DIGITS.get(letter) ?? 0));
  const value = digit(hundreds) * 100 + (ten === undefined ? 0 : (tens === undefined ? 1 : digit(tens)) * 10) + digit(ones);
  return value === 0 ? null : value;
}
