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
