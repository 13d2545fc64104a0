// The numbers a report's text may carry: every cell of the form, and the sums it does not print in a cell.
import type { Form } from '../form.ts';
import { layOut, placesOf } from '../places.ts';

export interface Quantity {
  /** A cell's path, or the id of one of the form's sums. */
  id: string;
  /** Where it belongs: 表二、表三、表四, or 合计. */
  group: string;
  /** '（三）不予公开·1.属于国家秘密：自然人' */
  title: string;
  /** Cells that are added. */
  paths: readonly string[];
}

const TABLES: Record<string, string> = { two: '表二', three: '表三', four: '表四' };
/** Long rows are called by what stands before their remark in brackets. */
const REMARK = /（[^（）]{12,}）$/;

const kept = new WeakMap<Form, ReadonlyMap<string, Quantity>>();

/** The words left of each cell, without the outermost where there are several: it heads the whole table. */
function rowTitles(form: Form): Map<string, string> {
  return new Map(Object.values(form.tables).flatMap((table) => {
    const laid = layOut(table);
    return laid.flatMap(({ cell, top, left }): [string, string][] => {
      if (cell.cell === undefined) return [];
      const texts = laid.filter((one) => one.cell.text !== undefined && one.top <= top && one.bottom >= top && one.right < left).map((one) => (one.cell.text ?? '').replace(REMARK, ''));
      return [[cell.cell, texts.slice(texts.length > 1 ? 1 : 0).join('·')]];
    });
  }));
}

/** All of them by id, in the order of the form, the sums last. */
export function quantitiesOf(form: Form): ReadonlyMap<string, Quantity> {
  const known = kept.get(form);
  if (known) return known;
  const rows = rowTitles(form);
  const cells = [...placesOf(form).values()].map(({ path, table, column }): Quantity => {
    const group = path.split('.')[1] ?? '';
    const row = rows.get(path) ?? '';
    const title = [row === '' ? (form.names[group] ?? '') : row, column].filter((text) => text !== '').join('：');
    return { id: path, group: TABLES[table] ?? table, title, paths: [path] };
  });
  const sums = form.quantities.map(({ id, title, sum }): Quantity => ({ id, group: '合计', title, paths: sum }));
  const found = new Map([...cells, ...sums].map((quantity) => [quantity.id, quantity]));
  kept.set(form, found);
  return found;
}

/** What a share is a part of: the applications handled. */
export const WHOLE = 'three.total.total';
const NO_OUTCOME = ['three.newlyReceived.total', 'three.carriedIn.total', 'three.carriedOut.total', WHOLE];

/** True for outcomes of applications, of which a text may say what share of all they are. */
export function isOutcome({ paths }: Pick<Quantity, 'paths'>): boolean {
  return paths.every((path) => path.startsWith('three.') && path.endsWith('.total') && !NO_OUTCOME.includes(path));
}
