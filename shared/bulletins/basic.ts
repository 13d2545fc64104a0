// 一、基本情况: what was sent in and what was printed, each item counted once at its highest.
import { sayOutlet, sayPrinted } from '../scoring/outlets.ts';
import type { Outlet } from '../scoring/outlets.ts';
import { outletsByWorth } from './itemList.ts';
import { sayAverage } from './figures.ts';
import type { BulletinInput, Section, TextPart } from './input.ts';
import { averageIsLow } from './problems.ts';
import { periodWords, sayGroup, unitsAddressed } from './words.ts';

/** '省政府办公厅《政务公开看山东》采用3篇'; an outlet named after a step says the verb itself: '区政府办公室报市政府办公厅3篇'. */
export function sayAdopted(outlet: Pick<Outlet, 'host' | 'printed'>, count: number): string {
  const name = sayOutlet(outlet);
  const who = name.startsWith(outlet.host) ? name : `${outlet.host}${name}`;
  return `${who}${sayPrinted(name) === name ? '' : '采用'}${count}篇`;
}

/** The same for every outlet that printed anything, the highest first. */
export function adoptedByOutlet({ scheme, items }: BulletinInput): string[] {
  return outletsByWorth(scheme)
    .map((outlet) => ({ outlet, count: items.filter((item) => item.outlet === outlet.id).length }))
    .filter(({ count }) => count > 0)
    .map(({ outlet, count }) => sayAdopted(outlet, count));
}

/** '各街道办事处报送信息3篇；…': groups with submissions, when the table has more than one group. */
function byGroup({ scheme, run }: BulletinInput): string {
  const groups = Map.groupBy(run.rows, (row) => row.group);
  if (groups.size < 2) return '';
  const order = scheme.bulletin.groups.map(({ group }) => group);
  const place = (group: string): number => (order.includes(group) ? order.indexOf(group) : group === '' ? order.length + 1 : order.length);
  const parts = [...groups]
    .sort(([a], [b]) => place(a) - place(b))
    .map(([group, rows]) => ({ group, count: rows.reduce((sum, row) => sum + row.submitted, 0) }))
    .filter(({ count }) => count > 0)
    .map(({ group, count }) => `${sayGroup(scheme, group)}报送信息${count}篇`);
  return parts.length === 0 ? '' : `其中，${parts.join('；')}。`;
}

/** Sentences whose number is zero fall away. */
export function basicSection(input: BulletinInput): Section {
  const { scheme, run, items, office, issuedOn } = input;
  const { submitted } = run.totals;
  const notAdopted = items.filter((item) => item.submitted && item.outlet === null).length;
  const carried = items.filter((item) => !item.submitted && item.outlet !== null && item.outlet !== 'unlisted').length;
  const unlisted = items.filter((item) => item.outlet === 'unlisted').length;
  const sent = submitted > 0 ? `报送${scheme.bulletin.item}${submitted}篇` : `没有报送${scheme.bulletin.item}`;
  const first = [sent, ...adoptedByOutlet(input), ...(notAdopted > 0 ? [`未采用${notAdopted}篇`] : [])].join('，');
  const sentences = [
    `${periodWords(run, issuedOn).said}，${unitsAddressed(office)}${first}。`,
    carried > 0 ? `采用的信息中，以前报送的${carried}篇。` : '',
    unlisted > 0 ? `另有${unlisted}篇由计分办法未列的刊物采用，不计分。` : '',
    byGroup(input),
    submitted > 0 && run.rows.length > 1 && !averageIsLow(input) ? `${sayAverage(submitted, run.rows.length)}。` : '',
  ];
  const paragraphs: TextPart[] = [{ id: 'basic.1', text: sentences.join('') }];
  if (run.lists.commended.length > 0) paragraphs.push({ id: 'basic.commended', text: `${run.lists.commended.join('、')}得分居首位，予以通报表扬。` });
  return { id: 'basic', title: '基本情况', paragraphs };
}
