// 信息处理费: by item or by page, each tier explained (国办函〔2020〕109号第三至五条). Amounts in whole yuan.

/** One tier of an amount: so many units at so much each. */
export interface FeeTier {
  from: number;
  to: number;
  count: number;
  each: number;
  yuan: number;
  text: string;
}
export interface Fee {
  yuan: number;
  tiers: FeeTier[];
}

interface Band {
  /** Last unit of the band. */
  to: number;
  each: number;
}

/** 第四条: up to 10 free, 11–30 100 yuan each, then every ten items 100 yuan more. */
function itemBands(items: number): Band[] {
  const bands: Band[] = [{ to: 10, each: 0 }, { to: 30, each: 100 }];
  for (let to = 40, each = 200; to - 10 < items; to += 10, each += 100) bands.push({ to, each });
  return bands;
}

/** 第五条. */
const PAGE_BANDS: readonly Band[] = [{ to: 30, each: 0 }, { to: 100, each: 10 }, { to: 200, each: 20 }, { to: Infinity, each: 40 }];

function progressive(count: number, bands: readonly Band[], unit: string, before = 0): Fee {
  const tiers: FeeTier[] = [];
  let done = before;
  for (const { to, each } of bands) {
    if (count <= done) break;
    if (to <= done) continue;
    const last = Math.min(count, to);
    const yuan = (last - done) * each;
    tiers.push({ from: done + 1, to: last, count: last - done, each, yuan, text: `第${done + 1}${last > done + 1 ? `至${last}` : ''}${unit}，${each === 0 ? '不收费' : `每${unit}${each}元，计${yuan}元`}` });
    done = last;
  }
  return { yuan: tiers.reduce((sum, tier) => sum + tier.yuan, 0), tiers };
}

/** By item: all items of one applicant in one calendar month (whole number from 0). */
export function feeByItems(items: number): Fee {
  return progressive(items, itemBands(items), '件');
}

/** By page: the pages of one application (whole number from 0). */
export function feeByPages(pages: number): Fee {
  return progressive(pages, PAGE_BANDS, '页');
}

/** What further items of a month add to those before, tier by tier. */
export function feeForItems(before: number, items: number): Fee {
  return progressive(before + items, itemBands(before + items), '件', before);
}
