// Which outlet of a scheme a written name means: marks, spaces, width and '专栏' aside.
import { z } from 'zod';
import { foldOutlet } from '../names/fold.ts';
import { idSchema } from './ids.ts';

export const outletSchema = z.strictObject({
  id: idSchema,
  /** Name without《》; it heads the counts of a run. */
  name: z.string().trim().min(1, { error: '刊物名称不能空白' }),
  aliases: z.array(z.string().trim().min(1)).default([]),
  level: z.enum(['national', 'provincial', 'city', 'district']),
  /** Column head in the printed table, e.g. '《政务公开看山东》（20分）'. */
  printed: z.string().trim().min(1),
  /** Who runs it, as a bulletin says it before the name: 省政府办公厅. */
  host: z.string().default(''),
});
export type Outlet = z.infer<typeof outletSchema>;

/** What remains of a written outlet name for comparing: '《政务公开看山东》专栏' and '政务公开 看山东' are one. */
export function outletKey(text: string): string {
  return foldOutlet(text).replaceAll('其它', '其他').replace(/(?<=.)(专栏|栏目|电子刊物)$/, '');
}

/** A register with more different outlet names than this is looked up name by name. */
const REMEMBERED = 10_000;

/**
 * Makes the look-up: written name → index of the outlet, -1 when the scheme does not list it.
 * A name within《》 is tried when the whole is unknown: '省政府网站《政务公开看山东》专栏'.
 */
export function outletFinder(outlets: readonly Outlet[]): (written: string) => number {
  /** Names already looked up; a register writes few outlets, many times. */
  const exact = new Map<string, number>();
  const byKey = new Map<string, number>();
  outlets.forEach((outlet, index) => {
    for (const name of [outlet.name, ...outlet.aliases]) {
      exact.set(name, index);
      byKey.set(outletKey(name), index);
    }
  });
  const look = (written: string): number => {
    const at = byKey.get(outletKey(written));
    if (at !== undefined) return at;
    const inner = /《([^《》]+)》/.exec(written)?.[1];
    return (inner === undefined ? undefined : byKey.get(outletKey(inner))) ?? -1;
  };
  return (written) => {
    const known = exact.get(written);
    if (known !== undefined) return known;
    const at = look(written);
    if (exact.size < REMEMBERED) exact.set(written, at);
    return at;
  };
}

/** The outlet as running text names it: the column head without its points, '《政务公开看山东》'. */
export function sayOutlet(outlet: Pick<Outlet, 'printed'>): string {
  return outlet.printed.replace(/[（(][^（）()]*分[^（）()]*[）)]$/, '').trim();
}

/** Outlets that are steps say the verb themselves: '国务院办公厅采用', '报国务院办公厅'. */
const SENT_ON = /^(?:上报|转报|呈报|报(?![刊纸告道]))/;
const PRINTED = /(?:采用|录用|刊发|刊登|刊载|转载|转发)$/;

/** What an outlet did, from its name: '《济南政务信息》采用', '国务院办公厅采用', '报国务院办公厅'. */
export function sayPrinted(name: string): string {
  return SENT_ON.test(name) || PRINTED.test(name) ? name : `${name}采用`;
}

/** The same of another outlet of the same item: '国务院办公厅也采用', '也报国务院办公厅'. */
export function sayAlsoPrinted(name: string): string {
  if (SENT_ON.test(name)) return `也${name}`;
  return PRINTED.test(name) ? name.replace(PRINTED, (verb) => `也${verb}`) : `${name}也采用`;
}

/** A name as a register cites it, within《》 where it is a title. */
export function citeOutlet(name: string): string {
  return SENT_ON.test(name) || PRINTED.test(name) || name.includes('《') ? name : `《${name}》`;
}
