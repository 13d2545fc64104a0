// Numbers as a bulletin says them: shares and averages worked out in whole numbers, Chinese ordinals.

/** A quotient of whole numbers to two places, half up, without trailing zeros; `exact` when nothing was rounded. */
export function quotient(part: number, whole: number): { text: string; exact: boolean } {
  const hundredths = Math.floor((200 * part + whole) / (2 * whole));
  return { text: String(hundredths / 100), exact: hundredths * whole === part * 100 };
}

/** '占48%', '约占11.76%' */
export function sayShare(part: number, whole: number): string {
  const share = quotient(part * 100, whole);
  return `${share.exact ? '' : '约'}占${share.text}%`;
}

/** '平均每个单位0.68篇' ; '约' when rounded. */
export function sayAverage(count: number, units: number): string {
  const average = quotient(count, units);
  return `平均每个单位${average.exact ? '' : '约'}${average.text}篇`;
}

/** 1 → 一, 12 → 十二; up to 99. */
export function ordinal(value: number): string {
  const digits = '〇一二三四五六七八九';
  const [tens, ones] = [Math.floor(value / 10), value % 10];
  const ten = tens === 0 ? '' : `${tens === 1 ? '' : digits[tens]}十`;
  return ten + (ones === 0 && tens > 0 ? '' : digits[ones]);
}
