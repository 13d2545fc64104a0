// A counter → the number as Word prints it, for the formats office documents use (ECMA-376 Part 1, 17.18.59).

const DIGITS = [...'〇一二三四五六七八九'];
const STEMS = [...'甲乙丙丁戊己庚辛壬癸'];
const BRANCHES = [...'子丑寅卯辰巳午未申酉戌亥'];
const ROMAN: readonly (readonly [number, string])[] = [
  [1000, 'M'], [900, 'CM'], [500, 'D'], [400, 'CD'], [100, 'C'], [90, 'XC'], [50, 'L'], [40, 'XL'], [10, 'X'], [9, 'IX'], [5, 'V'], [4, 'IV'], [1, 'I'],
];
const LARGEST = 9999;

/** 12 → 十二, 105 → 一百零五; with `legal` 壹拾贰. */
function counting(value: number, digits: readonly string[], units: readonly string[], tenAlone: boolean): string {
  if (value === 0) return digits[0] ?? '';
  let text = '';
  let gap = false;
  for (let place = 3; place >= 0; place -= 1) {
    const digit = Math.floor(value / 10 ** place) % 10;
    if (digit === 0) gap = text !== '';
    else {
      if (gap) text += '零';
      gap = false;
      text += `${place === 1 && digit === 1 && text === '' && tenAlone ? '' : (digits[digit] ?? '')}${units[place] ?? ''}`;
    }
  }
  return text;
}

/** a … z, aa, bb … as Word goes on. */
function letters(value: number): string {
  return value < 1 ? '' : String.fromCharCode(97 + ((value - 1) % 26)).repeat(Math.min(50, Math.ceil(value / 26)));
}

function roman(value: number): string {
  let rest = value;
  let text = '';
  for (const [size, sign] of ROMAN) {
    while (rest >= size) {
      text += sign;
      rest -= size;
    }
  }
  return text;
}

/** The value-th of a run of characters that begins with `first`; the plain number beyond `count`. */
function fromRun(value: number, first: number, count: number): string {
  return value >= 1 && value <= count ? String.fromCodePoint(first + value - 1) : String(value);
}

function circled(value: number): string {
  if (value >= 21 && value <= 35) return fromRun(value - 20, 0x3251, 15);
  return value >= 36 && value <= 50 ? fromRun(value - 35, 0x32b1, 15) : fromRun(value, 0x2460, 20);
}

const plain = (value: number): string => counting(value, DIGITS, ['', '十', '百', '千'], true);
const formal = (value: number): string => counting(value, [...'零壹贰叁肆伍陆柒捌玖'], ['', '拾', '佰', '仟'], false);
const digitByDigit = (value: number): string => String(value).replace(/\d/g, (digit) => DIGITS[Number(digit)] ?? '');
const fullWidth = (value: number): string => String(value).replace(/\d/g, (digit) => String.fromCharCode(0xff10 + Number(digit)));
const cycle = (signs: readonly string[]) => (value: number): string => (value < 1 ? String(value) : (signs[(value - 1) % signs.length] ?? ''));

const FORMATS: Record<string, ((value: number) => string) | undefined> = {
  none: () => '',
  decimalZero: (value) => String(value).padStart(2, '0'),
  upperRoman: roman,
  lowerRoman: (value) => roman(value).toLowerCase(),
  upperLetter: (value) => letters(value).toUpperCase(),
  lowerLetter: letters,
  chineseCounting: plain,
  chineseCountingThousand: plain,
  taiwaneseCounting: plain,
  taiwaneseCountingThousand: plain,
  japaneseCounting: plain,
  chineseLegalSimplified: formal,
  ideographLegalTraditional: formal,
  ideographDigital: digitByDigit,
  japaneseDigitalTenThousand: digitByDigit,
  taiwaneseDigital: digitByDigit,
  ideographTraditional: cycle(STEMS),
  ideographZodiac: cycle(BRANCHES),
  ideographZodiacTraditional: (value) => `${cycle(STEMS)(value)}${cycle(BRANCHES)(value)}`,
  decimalFullWidth: fullWidth,
  decimalFullWidth2: fullWidth,
  decimalEnclosedCircle: circled,
  decimalEnclosedCircleChinese: circled,
  decimalEnclosedFullstop: (value) => fromRun(value, 0x2488, 20),
  decimalEnclosedParen: (value) => fromRun(value, 0x2474, 20),
  ideographEnclosedCircle: (value) => fromRun(value, 0x3280, 10),
};

/** Formats not listed, and numbers beyond 9999, are printed in plain digits. */
export function formatNumber(value: number, format: string): string {
  return value > LARGEST ? String(value) : (FORMATS[format] ?? String)(value);
}
