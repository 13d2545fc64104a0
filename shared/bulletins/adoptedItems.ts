// 三、采用和批示: the printed items by outlet, each with its mark; many of them become an attachment.
import type { Block } from '../outline/outline.ts';
import { sayAdopted } from './basic.ts';
import { grouped, paragraph } from './frame.ts';
import type { BlockSection, Left } from './frame.ts';
import type { Attachment, BulletinInput } from './input.ts';
import { outletsByWorth } from './itemList.ts';
import { markLegend } from './marks.ts';
import { areaName, periodWords } from './words.ts';

/** More items than this stand in an attachment. */
const MOST_IN_TEXT = 40;

const ID = 'attachment.items';

const adoptedOf = ({ items }: BulletinInput) => items.filter((item) => item.outlet !== null);

/** '《济南政务信息》采用3篇' and its items, numbered within it: '1. 标题★★（甲镇）'. */
function byOutlet(input: BulletinInput, prefix: string): BlockSection[] {
  const outlets = [...outletsByWorth(input.scheme), { id: 'unlisted', printed: '计分办法未列的刊物', host: '' }];
  return outlets.flatMap((outlet) => {
    const { id } = outlet;
    const own = input.items.filter((item) => item.outlet === id);
    if (own.length === 0) return [];
    const blocks = own.map((item, at): Block => ({ id: `${prefix}.${id}.${at + 1}`, kind: 'paragraph', text: `${at + 1}. ${item.title}${item.mark}（${item.unit}）` }));
    return [{ id: `${prefix}.${id}`, title: sayAdopted(outlet, own.length), blocks }];
  });
}

function listed(input: BulletinInput, prefix: string, left: Left): Block[] {
  const legend = markLegend(input.scheme, adoptedOf(input));
  return [...grouped(byOutlet(input, prefix), left, true), ...(legend === '' ? [] : [paragraph({ id: `${prefix}.legend`, text: legend })])];
}

/** Ids: adopted, adopted.OUTLET(.1 …), adopted.legend; with very many items adopted.attached. `label` names the attachment that holds them. */
export function adoptedSection(input: BulletinInput, left: Left, label: string | null): BlockSection {
  const adopted = adoptedOf(input);
  const marked = adopted.some((item) => item.mark !== '');
  const title = marked ? '采用和批示情况' : '采用情况';
  if (adopted.length === 0) return { id: 'adopted', title, blocks: [] };
  if (adopted.length <= MOST_IN_TEXT) return { id: 'adopted', title, blocks: listed(input, 'adopted', left) };
  const where = label === null ? '' : `，清单见${label}`;
  const marks = marked ? `，其中获领导批示${adopted.filter((item) => item.mark !== '').length}篇` : '';
  return { id: 'adopted', title, blocks: [paragraph({ id: 'adopted.attached', text: `${periodWords(input.run, input.issuedOn).said}共采用信息${adopted.length}篇${marks}${where}。` })] };
}

/** The list as an attachment, when it is too long for the text. */
export function adoptedAttachment(input: BulletinInput, left: Left): Attachment[] {
  if (adoptedOf(input).length <= MOST_IN_TEXT) return [];
  return [{ id: ID, title: `${periodWords(input.run, input.issuedOn).said}${areaName(input.office)}信息采用清单`, landscape: false, blocks: listed(input, ID, left) }];
}
