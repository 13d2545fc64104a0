// A form as it is searched for: the words of its rows and columns, and the cell each pair of them means.
import type { Form } from '../form.ts';
import { layOut, placesOf } from '../places.ts';
import type { Place } from '../places.ts';
import { labelKey, labelsOf } from './labels.ts';
import type { Label } from './labels.ts';

/** A row of tables two and three: its cells by the key of their column. */
export interface FormRow {
  table: string;
  text: string;
  cells: ReadonlyMap<string, Place>;
  /** Words that another edition prints for this row. */
  otherEdition: boolean;
}

export interface FormLabels {
  /** Row words → the row; null for words that head several rows (（三）不予公开). */
  rows: Label<FormRow | null>[];
  /** table → words of its columns; a column is known by the key of its words; '' for words that head several columns. */
  columns: ReadonlyMap<string, Label<string>[]>;
  /** Tables without words of rows (table four): groups of columns in printed order, each with its cells by column. */
  groups: { table: string; id: string; words: string; cells: ReadonlyMap<string, Place> }[];
}

const kept = new WeakMap<Form, FormLabels>();

/** Rows that another edition prints otherwise and that mean cells of this form: （六）其他处理 as one row is 3.其他 here. */
function rowsOfOthers(form: Form, others: readonly Form[], own: ReadonlyMap<string, FormRow>): FormRow[] {
  const keys = new Set([...own.values()].map(({ text }) => labelKey(text)));
  return others.flatMap((other) => [...formLabels(other, []).rows.values()].flatMap(({ key, owner }): FormRow[] => {
    if (owner === null || keys.has(key) || [...owner.cells.values()].some(({ path }) => !placesOf(form).has(path))) return [];
    return [{ ...owner, otherEdition: true }];
  }));
}

/** `others`: the other editions, whose words are known again. */
export function formLabels(form: Form, others: readonly Form[]): FormLabels {
  const known = kept.get(form);
  if (known) return known;
  const rows = new Map<string, FormRow & { cells: Map<string, Place> }>();
  const columns = new Map<string, Map<string, string>>();
  const groups = new Map<string, FormLabels['groups'][number] & { cells: Map<string, Place> }>();
  for (const place of placesOf(form).values()) {
    const column = labelKey(place.column);
    const words = columns.get(place.table) ?? new Map<string, string>();
    columns.set(place.table, words.set(place.column, column));
    if (place.row !== '') {
      const row = rows.get(`${place.table} ${place.row}`) ?? { table: place.table, text: place.row, cells: new Map<string, Place>(), otherEdition: false };
      rows.set(`${place.table} ${place.row}`, row);
      row.cells.set(column, place);
    } else {
      const id = place.path.split('.')[1] ?? '';
      const group = groups.get(id) ?? { table: place.table, id, words: form.names[id] ?? id, cells: new Map<string, Place>() };
      groups.set(id, group);
      group.cells.set(column, place);
    }
  }
  const rowTexts = new Set([...rows.values()].map(({ text }) => text));
  const strange = rowsOfOthers(form, others, rows);
  const columnHeads = (table: string): [string, string][] => layOut({ ...form.tables[table]!, body: [] }).flatMap(({ cell: { text = '' } }) => (text === '' || columns.get(table)?.has(text) === true ? [] : [[text, '']]));
  const heads = Object.values(form.tables).flatMap((table) => layOut({ ...table, head: [] }).flatMap(({ cell: { text } }) => (text === undefined || rowTexts.has(text) ? [] : [text])));
  const labels: FormLabels = {
    rows: labelsOf<FormRow | null>([...[...rows.values()].map((row) => [row.text, row] as const), ...strange.map((row) => [row.text, row] as const), ...heads.map((text) => [text, null] as const)]),
    columns: new Map([...columns].map(([table, words]) => [table, labelsOf([...words, ...columnHeads(table), ['信息内容', '']])])),
    groups: [...groups.values()],
  };
  kept.set(form, labels);
  return labels;
}
