// R7: percentages the text states: a share of the applications handled or received.
import { toUnits } from './decimal.ts';
import type { Finding } from './finding.ts';
import { unitsOf } from './report.ts';
import type { Cells } from './report.ts';
import { flatProse } from './statements.ts';

/** A ratio in percent, rounded half up to as many places as were printed. */
export function percent(part: bigint, whole: bigint, places: number): string {
  const scale = 10n ** BigInt(places);
  const [size, base] = [(part < 0n ? -part : part) * 100n * scale * 2n, whole * 2n];
  const rounded = (size + whole) / base;
  const text = rounded.toString().padStart(places + 1, '0');
  return places === 0 ? text : `${text.slice(0, -places)}.${text.slice(-places)}`;
}

const UNIT = 1_000_000_000_000n;
const placesIn = (text: string): number => text.split('.')[1]?.length ?? 0;

const SHARE = /(\d+)件(?:[（(]|[，、（(]*(?:约|分别)?占)(?:申请|办结|办理|受理|答复)?(?:总数|总量|比|数|全部|总申请量)?(?:的|为)?(\d{1,6}(?:\.\d{1,12})?)%/g;
/** A share of something else than the applications. */
const OTHER_SHARE = /许可|处罚|建议|提案|热线|工单|复议|诉讼|规范性|信息\d/;
/** Shares that the numbers do not bear out. */
export function sharesInText(texts: Readonly<Record<string, string>>, cells: Cells): Finding[] {
  const found: Finding[] = [];
  const [whole, received, carried] = [unitsOf(cells.get('three.total.total')), unitsOf(cells.get('three.newlyReceived.total')), unitsOf(cells.get('three.carriedIn.total'))];
  for (const [part, text] of Object.entries(texts)) {
    const plain = flatProse(text);
    for (const [quote, number = '0', stated = ''] of plain.matchAll(SHARE)) {
      const own = toUnits(number);
      const wholes = [whole, received, received === null || carried === null ? null : received + carried].filter((one): one is bigint => one !== null && one > 0n);
      if (whole === null || whole === 0n || own === null || wholes.every((one) => own > one) || OTHER_SHARE.test(clauseBefore(plain, quote))) continue;
      const right = percent(own, whole, placesIn(stated));
      if (!wholes.some((one) => percent(own, one, placesIn(stated)) === stated)) found.push({ rule: 'R7', severity: 'hint', cells: ['three.total.total'], part, quote, message: `正文写“${quote}”，按办理结果总计${whole / UNIT}件算是${right}%。` });
    }
  }
  return found;
}

/** The clause the words stand in, up to their end. */
function clauseBefore(plain: string, quote: string): string {
  const end = plain.indexOf(quote) + quote.length;
  return plain.slice(Math.max(plain.lastIndexOf('。', end - 1), plain.lastIndexOf('；', end - 1)) + 1, end);
}
