// Number formats: which of them show a number as a day or a time of day (ECMA-376 Part 1, 18.8.30–18.8.31).

/**
 * Built-in formats that stand for a date or time. 27–36 and 50–58 are those of Chinese Excel and WPS
 * (yyyy"年"m"月"d"日" …), which files name by number alone. 46 ([h]:mm:ss) is elapsed time: a number, no day.
 */
export function isBuiltInDate(id: number): boolean {
  return (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || id === 45 || id === 47 || (id >= 50 && id <= 58);
}

/**
 * True when a format code shows its number as a day or a time of day.
 * Only the first section counts (the one for positive numbers); quoted text, escaped characters and [ ] groups say nothing,
 * except that [h], [m], [s] make it an elapsed time unless a year or a day is shown too.
 */
export function isDateCode(code: string): boolean {
  if (/^\s*(general|standard|g\/通用格式|常规)\s*(;|$)/i.test(code)) return false;
  let parts = '';
  let elapsed = false;
  for (let at = 0; at < code.length; at += 1) {
    const character = code.charAt(at);
    if (character === ';') break;
    if (character === '"') {
      const end = code.indexOf('"', at + 1);
      at = end < 0 ? code.length : end;
    } else if (character === '\\' || character === '!' || character === '_' || character === '*') at += 1;
    else if (character === '[') {
      const end = code.indexOf(']', at);
      if (end < 0) break;
      if (/^(h+|m+|s+)$/i.test(code.slice(at + 1, end))) elapsed = true;
      at = end;
    } else parts += character.toLowerCase();
  }
  if (/[yd]/.test(parts)) return true;
  return !elapsed && /[mhs]|上午|下午/.test(parts);
}
