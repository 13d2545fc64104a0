// R7, R9: percentages the text states: a share of the applications handled, the growth against last year.
import { foldText } from '../names/fold.ts';
import type { Finding } from './finding.ts';
import { unitsOf } from './report.ts';
import type { Cells } from './report.ts';

/** A ratio in percent, rounded half up to as many places as were printed. */
function percent(part: bigint, whole: bigint, places: number): string {
  const scale = 10n ** BigInt(places);
  const [size, base] = [(part < 0n ? -part : part) * 100n * scale * 2n, whole * 2n];
  const rounded = (size + whole) / base;
  const text = rounded.toString().padStart(places + 1, '0');
  return places === 0 ? text : `${text.slice(0, -places)}.${text.slice(-places)}`;
}

const placesIn = (text: string): number => text.split('.')[1]?.length ?? 0;

const SHARE = /(\d+)件[，、（(]?(?:约)?占(?:总数|比|办结(?:总)?数|全部)?的?(\d+(?:\.\d+)?)%/g;
const GROWTH = /(?:收到|新收|接收|受理)[^。；\d]{0,20}申请(?:(?!比|较|同比)[^\d。；]){0,10}(\d+)件[^。；%]{0,12}?(?:比|较|同比)(?:去年|上年|上一年度?)?(?:同期)?[^。；\d]{0,6}?(增长|增加|上升|提高|减少|下降|降低)了?(\d+(?:\.\d+)?)%/g;

/** Shares and growth that the numbers do not bear out. `last`: last year's cells, null when there is no report of it. */
export function percentagesInText(texts: Readonly<Record<string, string>>, cells: Cells, last: Cells | null): Finding[] {
  const found: Finding[] = [];
  const [whole, before] = [unitsOf(cells.get('three.total.total')), last === null ? null : unitsOf(last.get('three.newlyReceived.total'))];
  for (const [part, text] of Object.entries(texts)) {
    const plain = foldText(text).replaceAll(',', '，');
    for (const [quote, number = '0', stated = ''] of plain.matchAll(SHARE)) {
      const own = unitsOf(number);
      if (whole === null || whole === 0n || own === null || own > whole) continue;
      const right = percent(own, whole, placesIn(stated));
      if (right !== stated) found.push({ rule: 'R7', severity: 'hint', cells: ['three.total.total'], part, quote, message: `正文写“${quote}”，按办理结果总计${whole / 1_000_000_000_000n}件算是${right}%。` });
    }
    for (const [quote, number = '0', direction = '', stated = ''] of plain.matchAll(GROWTH)) {
      const now = unitsOf(number);
      if (before === null || before === 0n || now === null) continue;
      const right = percent(now - before, before, placesIn(stated));
      const grew = now >= before;
      const saysGrew = /增|升|提/.test(direction);
      if (right !== stated || (grew !== saysGrew && now !== before)) {
        found.push({ rule: 'R9', severity: 'hint', cells: ['three.newlyReceived.total'], part, quote, message: `正文写“${quote}”，按上年${before / 1_000_000_000_000n}件算是${grew ? '增长' : '下降'}${right}%。` });
      }
    }
  }
  return found;
}
