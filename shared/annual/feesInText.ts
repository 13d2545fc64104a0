// R7: the amount of 行政事业性收费 a text states against the table, to as many places as the text has.
import type { Finding } from './finding.ts';
import { fromUnits, toUnits } from './decimal.ts';
import { unitsOf } from './report.ts';
import type { Cells } from './report.ts';
import { flatProse } from './statements.ts';

const FEES = /行政事业性收费(?:金额|收入|总额)?(?:共|共计|合计|为|是|达)*(\d{1,20}(?:\.\d{1,12})?)(余|多)?(亿元|万元|元)/g;
const WAN = 1_000_000_000_000n;
const IN_WAN: Record<string, bigint> = { 亿元: WAN * 10_000n, 万元: WAN, 元: WAN / 10_000n };

/** Half of the last place printed, both ways: 4166.14万元 stands for 4166.141619. */
export function feesInText(texts: Readonly<Record<string, string>>, cells: Cells): Finding[] {
  const due = unitsOf(cells.get('two.fees'));
  if (due === null) return [];
  return Object.entries(texts).flatMap(([part, text]) => [...flatProse(text).matchAll(FEES)].flatMap(([quote, number = '0', about, measure = '万元']): Finding[] => {
    const places = BigInt(number.split('.')[1]?.length ?? 0);
    const one = IN_WAN[measure] ?? WAN;
    const stated = ((toUnits(number) ?? 0n) * one) / WAN;
    const difference = stated > due ? stated - due : due - stated;
    if (about !== undefined || difference * 2n <= one / 10n ** places) return [];
    return [{ rule: 'R7', severity: 'hint', cells: ['two.fees'], part, quote, message: `正文写“${quote}”，表格里是${fromUnits(due)}万元。口径不同的请在正文里说明，写错的请改正。` }];
  }));
}
