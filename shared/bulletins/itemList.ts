// 附件：信息报送清单: every item once with the outlet that printed it, the worthiest outlets first, the unprinted last.
import type { ListedItem } from '../scoring/items.ts';
import type { Outlet } from '../scoring/outlets.ts';
import type { Scheme } from '../scoring/scheme.ts';
import type { Attachment, BulletinInput } from './input.ts';
import { areaName, periodWords } from './words.ts';

/** The outlets from the highest price to the lowest; equal ones in printed order. */
export function outletsByWorth(scheme: Scheme): Outlet[] {
  const prices = scheme.rules.flatMap((rule) => (rule.kind === 'pointsPerOutlet' ? rule.prices : []));
  const worth = (outlet: Outlet): number => Math.max(0, ...prices.filter((price) => price.outlet === outlet.id).map((price) => price.points));
  return [...scheme.outlets].sort((a, b) => worth(b) - worth(a));
}

/** What stands in brackets behind a title. */
function printedBy(scheme: Scheme, item: ListedItem): string {
  if (item.outlet === null) return '未采用';
  return scheme.outlets.find((outlet) => outlet.id === item.outlet)?.name ?? '计分办法未列的刊物采用';
}

/** Left out when there is no item. */
export function itemList({ scheme, run, items, office, issuedOn }: BulletinInput): Attachment[] {
  if (items.length === 0) return [];
  const order: (string | null)[] = [...outletsByWorth(scheme).map((outlet) => outlet.id), 'unlisted', null];
  const sorted = [...items].sort((a, b) => order.indexOf(a.outlet) - order.indexOf(b.outlet));
  return [
    {
      id: 'attachment.items',
      title: `${periodWords(run, issuedOn).said}${areaName(office)}信息报送清单`,
      landscape: false,
      blocks: sorted.map((item, at) => {
        const text = `${at + 1}. ${item.title}（${printedBy(scheme, item)}）`;
        return { id: `attachment.items.${at + 1}`, kind: 'paragraph', text };
      }),
    },
  ];
}
