// A filed report against what its tables and texts say now, and what the registers or the summed units would say.
import { z } from 'zod';
import type { Form } from './form.ts';
import { quantitiesOf } from './narrative/quantities.ts';
import { placesOf } from './places.ts';
import { sayValue } from './report.ts';
import type { Cells } from './report.ts';

export const differencesSchema = z.object({
  cells: z.array(z.object({
    cell: z.string(),
    title: z.string(),
    /** As printed; '' is blank. */
    filed: z.string(),
    now: z.string(),
    /** What the register of applications, or the sum of the units, says now; null where neither is asked. */
    source: z.string().nullable(),
  })),
  texts: z.array(z.object({ part: z.string(), title: z.string(), filed: z.string(), now: z.string() })),
});
export type Differences = z.infer<typeof differencesSchema>;

interface Side {
  cells: Cells;
  /** As they are read. */
  texts: Readonly<Record<string, string>>;
}

/** Only what differs from what was filed, in the order of the form. */
export function differencesOf(form: Form, filed: Side, now: Side, source: Cells): Differences {
  const titles = quantitiesOf(form);
  const paths = [...new Set([...placesOf(form).keys(), ...filed.cells.keys(), ...now.cells.keys()])];
  const cells = paths.flatMap((cell): Differences['cells'] => {
    const [then, today] = [sayValue(filed.cells.get(cell)), sayValue(now.cells.get(cell))];
    const derived = source.has(cell) ? sayValue(source.get(cell)) : null;
    const known = titles.get(cell);
    return then === today && (derived === null || derived === then) ? [] : [{ cell, title: known === undefined ? '表式里没有的一格' : `${known.group} ${known.title}`, filed: then, now: today, source: derived }];
  });
  const parts = form.parts.flatMap((part) => (part.text === true ? [{ id: part.id, title: part.title }, ...part.aspects] : []));
  const texts = [{ id: 'preamble', title: '前言' }, ...parts].flatMap(({ id, title }): Differences['texts'] => {
    const [then, today] = [(filed.texts[id] ?? '').trim(), (now.texts[id] ?? '').trim()];
    return then === today ? [] : [{ part: id, title, filed: then, now: today }];
  });
  return { cells, texts };
}
