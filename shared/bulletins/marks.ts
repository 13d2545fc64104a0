// 标记: ★★ behind a title, and what each says. Only marks that occur are explained.
import type { ListedItem } from '../scoring/items.ts';
import type { Scheme } from '../scoring/scheme.ts';

export interface Mark {
  /** '★★' */
  mark: string;
  /** '济南市委、市政府领导批示' */
  says: string;
}

/** The scheme's marks, the highest first; levels that share a mark are named together. */
export function marksOf(scheme: Scheme): Mark[] {
  const levels = scheme.rules.flatMap((rule) => (rule.kind === 'instruction' ? rule.levels : [])).filter(({ mark }) => mark !== '');
  const ordered = [...levels].sort((one, other) => other.points - one.points);
  return [...Map.groupBy(ordered, ({ mark }) => mark)].map(([mark, own]) => {
    const names = [...new Set(own.map(({ names: [name = ''] }) => name.replace(/批示$/, '')))];
    return { mark, says: `${names.join('、')}批示` };
  });
}

/** The marks some of the items bear, the highest first. */
export function marksIn(scheme: Scheme, items: readonly Pick<ListedItem, 'mark'>[]): Mark[] {
  return marksOf(scheme).filter(({ mark }) => items.some((item) => item.mark === mark));
}

/** '注：“★★★★”为国办领导批示，“★”为区委、区政府领导批示。' ; '' when no mark occurs. */
export function markLegend(scheme: Scheme, items: readonly Pick<ListedItem, 'mark'>[]): string {
  const found = marksIn(scheme, items);
  return found.length === 0 ? '' : `注：${found.map(({ mark, says }) => `“${mark}”为${says}`).join('，')}。`;
}
