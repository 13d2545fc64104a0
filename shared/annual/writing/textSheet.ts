// The texts of a report as a sheet of its workbook: part and words, one line a paragraph.
import type { GridBook, GridCell } from '../../outline/gridBook.ts';
import { ordinal } from '../../bulletins/figures.ts';
import type { Form } from '../form.ts';
import type { WrittenReport } from './reportOutline.ts';
import { reportTitle } from './reportOutline.ts';

export const TEXT_SHEET = '正文';
/** The head by which the sheet is known again. */
export const TEXT_HEADS = ['部分', '内容'] as const;
export const PREAMBLE = '前言';

/** Part or aspect → what it is called in the sheet, in printed order. */
export function textNames(form: Form): [string, string][] {
  return [
    ['preamble', PREAMBLE],
    ...form.parts.flatMap((part): [string, string][] => [[part.id, part.title], ...part.aspects.map(({ id, title }, at): [string, string] => [id, `（${ordinal(at + 1)}）${title}`])]),
  ];
}

/** Null for a report without any text. */
export function textSheet(report: Pick<WrittenReport, 'form' | 'unit' | 'year' | 'texts'>): GridBook['sheets'][number] | null {
  const { form, texts } = report;
  const rows = textNames(form).flatMap(([id, name]): GridCell[][] => {
    const paragraphs = (texts[id] ?? '').split(/\n+/).map((line) => line.trim()).filter((line) => line !== '');
    return paragraphs.map((text, at) => [{ text: at === 0 ? name : '', look: 'text' }, { text, look: 'text' }]);
  });
  if (rows.length === 0) return null;
  return {
    name: TEXT_SHEET,
    landscape: false,
    columns: [36, 120],
    rows: [[{ text: reportTitle(report), look: 'title', colSpan: 2 }], TEXT_HEADS.map((text): GridCell => ({ text, look: 'head' })), ...rows],
    headRows: 2,
  };
}
