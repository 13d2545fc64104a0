// A number cell of an annual table: a count or an amount, with what a person should know of how it was written.
import type { CellValue } from '../../importing/grid.ts';
import { toUnits, yuanToWan } from '../decimal.ts';

export type CellUnit = '元' | '万元';

export type ReadValue =
  | { value: number | string | null; hint?: { code: 'annual-blank' | 'annual-none' | 'annual-measure' | 'annual-yuan'; message: string } }
  | { refused: string };

export interface Wanted {
  money: boolean;
  /** A change against last year (2019 form) may be negative. */
  signed: boolean;
  /** The unit the amounts of this cell are given in. */
  unit: CellUnit;
}

const NONE = /^(?:[/\\|]+|-+|[—–－_―─·.]+|无|零|〇|没有|无此项|不涉及|nil|none|n\/a)$/i;
const NUMBER = /^[+-]?(?:\d+\.?\d*|\.\d+)$/;
const MEASURE = /(?:件次|件|项|个|条|次|份|宗|起|笔)$/;
/** The most a count may be, as the report's schema has it. */
const MOST = 1_000_000_000;

const wide = (text: string): string => text.normalize('NFKC').replace(/\s+/g, '').replace(/^[-−–—](?=\d)/, '-');

/** A double as the shortest decimal it is written with, without exponent. */
export function decimalOf(value: number): string {
  const text = String(value);
  const match = /^(-?)(\d)(?:\.(\d+))?e([+-]\d+)$/.exec(text);
  if (!match) return text;
  const [, sign = '', first = '', rest = '', power = '0'] = match;
  const digits = first + rest;
  const point = 1 + Number(power);
  if (point <= 0) return `${sign}0.${'0'.repeat(-point)}${digits}`;
  return point >= digits.length ? `${sign}${digits.padEnd(point, '0')}` : `${sign}${digits.slice(0, point)}.${digits.slice(point)}`;
}

function count(text: string, { signed }: Wanted): ReadValue {
  const whole = /^([+-]?\d+)(?:\.0*)?$/.exec(text)?.[1];
  if (whole === undefined) return { refused: `这一格应是整数，不能写“${text}”` };
  const value = Number(whole);
  if (value < 0 && signed) return { value: String(value) };
  if (value < 0) return { refused: `这一格应是从0起的整数，不能写“${text}”` };
  if (value > MOST) return { refused: `这一格的数太大：${text}` };
  return { value };
}

function amount(text: string, written: CellUnit | null, { unit }: Wanted): ReadValue {
  const plain = text.replace(/^\+/, '').replace(/^(-?)\./, '$10.').replace(/\.$/, '');
  if (plain.startsWith('-') && toUnits(plain) !== 0n) return { refused: `金额不能是负数：${text}` };
  const given = written ?? unit;
  if (toUnits(plain) === null) return { refused: `“${text}”不是可以照录的金额，小数最多十二位` };
  if (given === '万元') return { value: plain };
  const wan = yuanToWan(plain);
  return wan === null ? { refused: `“${text}”元换算成万元后小数超过十二位` } : { value: wan, hint: { code: 'annual-yuan', message: `“${text}”元按万元记为${wan}` } };
}

/** Blank stays blank, “/” “—” 无 are 0, each with a hint; words, fractions of counts and negatives are refused. */
export function readValue(cell: CellValue, wanted: Wanted): ReadValue {
  if (cell === null) return { value: null, hint: { code: 'annual-blank', message: '是空格' } };
  if (typeof cell === 'boolean') return { refused: '这一格应是数，现在是“是/否”' };
  if (typeof cell === 'object') return { refused: 'day' in cell ? `这一格应是数，表格软件把它当成了日期（${cell.day}）` : `这一格的公式没有结果（${cell.error}），请用 WPS 打开、保存后再导入` };
  if (typeof cell === 'number') return wanted.money ? amount(decimalOf(cell), null, wanted) : count(decimalOf(cell), wanted);
  const text = wide(cell);
  if (text === '') return { value: null, hint: { code: 'annual-blank', message: '是空格' } };
  if (NONE.test(text)) return { value: wanted.money ? '0' : 0, hint: { code: 'annual-none', message: `“${cell.trim()}”按0记` } };
  const bare = text.replace(/(?<=\d)[,，'](?=\d{3}(?!\d))/g, '');
  if (wanted.money) {
    const match = /^([+-]?[\d.]+)(万元|元|万)?$/.exec(bare);
    if (!match?.[1] || !NUMBER.test(match[1])) return { refused: `这一格应是金额，不能写“${cell.trim()}”` };
    const written = match[2] === undefined ? null : match[2] === '元' ? '元' : '万元';
    return amount(match[1], written, wanted);
  }
  const number = bare.replace(MEASURE, '');
  if (!NUMBER.test(number)) return { refused: `这一格应是整数，不能写“${cell.trim()}”` };
  const read = count(number, wanted);
  return number !== bare && 'value' in read ? { ...read, hint: { code: 'annual-measure', message: `“${cell.trim()}”按${number}记` } } : read;
}
