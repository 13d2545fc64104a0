// The sheet 正文 of an exported workbook → the texts of the report.
import type { Sheet } from '../../importing/grid.ts';
import { cellText } from '../../importing/grid.ts';
import type { Form } from '../form.ts';
import { TEXT_HEADS, textNames } from '../writing/textSheet.ts';
import { labelKey } from './labels.ts';

export interface TextSheet {
  /** The title above the head; '' when there is none. */
  title: string;
  texts: Record<string, string>;
  /** Names of parts the report has no place for. */
  strange: string[];
}

/** Null for any other sheet. A line without the name of a part goes on with the one above. */
export function readTextSheet({ rows }: Sheet, form: Form): TextSheet | null {
  const at = (row: number, column: number): string => cellText(rows[row]?.[column] ?? null).trim();
  const head = rows.slice(0, 10).findIndex((_, row) => TEXT_HEADS.every((text, column) => at(row, column) === text));
  if (head < 0) return null;
  const names = new Map(textNames(form).map(([id, name]) => [labelKey(name), id]));
  const texts: Record<string, string[]> = {};
  const strange: string[] = [];
  let part: string | null = null;
  for (let row = head + 1; row < rows.length; row += 1) {
    const [name, text] = [at(row, 0), at(row, 1)];
    if (name !== '') {
      part = names.get(labelKey(name)) ?? null;
      if (part === null) strange.push(name);
    }
    if (part !== null && text !== '') (texts[part] ??= []).push(text);
  }
  const title = Array.from({ length: head }, (_, row) => at(row, 0)).find((text) => text !== '') ?? '';
  return { title, texts: Object.fromEntries(Object.entries(texts).map(([id, own]) => [id, own.join('\n')])), strange };
}
