// The cells of a form: every path, and how its row and column are called, taken from the printed table itself.
import type { Form, FormCell, FormTable } from './form.ts';

export interface Place {
  /** 'three.granted.total' */
  path: string;
  table: string;
  money: boolean;
  signed: boolean;
  /** Within the printed table, from 0, head rows included. */
  top: number;
  left: number;
  /** '（一）予以公开', '自然人'; '' where the table has no such head. */
  row: string;
  column: string;
}

interface Laid {
  cell: FormCell;
  top: number;
  left: number;
  bottom: number;
  right: number;
}

/** Lays the printed rows out on a grid: where each cell begins and ends, spans taken into account. */
export function layOut(table: FormTable): Laid[] {
  const taken = new Set<string>();
  const found: Laid[] = [];
  [...table.head, ...table.body].forEach((cells, top) => {
    let left = 0;
    for (const cell of cells) {
      while (taken.has(`${top} ${left}`)) left += 1;
      const [bottom, right] = [top + (cell.rowSpan ?? 1) - 1, left + (cell.colSpan ?? 1) - 1];
      for (let row = top; row <= bottom; row += 1) for (let column = left; column <= right; column += 1) taken.add(`${row} ${column}`);
      found.push({ cell, top, left, bottom, right });
      left = right + 1;
    }
  });
  return found;
}

/** Texts that stand for a row: those left of the cell, outermost first, without those that stand for the whole table. */
function rowName(laid: readonly Laid[], at: Laid): string {
  const texts = laid.filter((one) => one.cell.text !== undefined && one.top <= at.top && one.bottom >= at.top && one.right < at.left);
  return texts.at(-1)?.cell.text ?? '';
}

/** The head above a cell: the nearest text that covers its columns. */
function columnName(laid: readonly Laid[], at: Laid): string {
  const above = laid.filter((one) => one.cell.text !== undefined && one.bottom < at.top && one.left <= at.left && one.right >= at.left);
  return above.sort((a, b) => b.bottom - a.bottom)[0]?.cell.text ?? '';
}

const kept = new WeakMap<Form, ReadonlyMap<string, Place>>();

/** All cells of a form by path, in printed order. */
export function placesOf(form: Form): ReadonlyMap<string, Place> {
  const known = kept.get(form);
  if (known) return known;
  const places = new Map<string, Place>();
  for (const [name, table] of Object.entries(form.tables)) {
    const laid = layOut(table);
    for (const one of laid) {
      const { cell: path, money = false, signed = false } = one.cell;
      if (path !== undefined) places.set(path, { path, table: name, money, signed, top: one.top, left: one.left, row: rowName(laid, one), column: columnName(laid, one) });
    }
  }
  kept.set(form, places);
  return places;
}

/** Keys of the rows, of the columns of a table whose paths are table.row.column, in printed order. */
export function axesOf(form: Form, table: string): { rows: string[]; columns: string[] } {
  const parts = [...placesOf(form).keys()].map((path) => path.split('.')).filter(([name, , third]) => name === table && third !== undefined);
  return { rows: [...new Set(parts.map((part) => part[1] ?? ''))], columns: [...new Set(parts.map((part) => part[2] ?? ''))] };
}

/** A cell as a sentence names it: “（一）予以公开”的“自然人”. */
export function sayPlace(form: Form, path: string): string {
  const place = placesOf(form).get(path);
  if (!place) return path;
  return [place.row, place.column].filter((text) => text !== '').map((text) => `“${text}”`).join('的');
}
