// Rows of a task table that are no task: headings across the table or alone in their row, and the row that numbers the columns.
import { filledColumns } from '../importing/sheetView.ts';
import type { SheetView } from '../importing/sheetView.ts';
import { foldText } from '../names/fold.ts';
import { withoutContinued } from './tableTitles.ts';
import { doersOf } from './taskColumns.ts';
import type { TaskColumns } from './taskColumns.ts';
import type { Segment } from './taskSegments.ts';
import { headingDepth, headingText } from './taskText.ts';

/** How the tasks of a table are numbered: the depths of their texts and the kind of their numbers. A heading is numbered otherwise. */
export interface TaskNumbering {
  depths: ReadonlySet<number>;
  /** The widest kind of number a task bears, null when none bears any. */
  widest: number | null;
  /** Every task has a number of its own. */
  numbered: boolean;
  /** The last row that says who does the task. */
  end: { view: SheetView; row: number } | null;
}

/** From the widest to the narrowest: 一、 （一） 1 1.1 （1）. */
const KINDS: readonly (readonly [string, RegExp])[] = [
  ['han', /^第?[一二三四五六七八九十]{1,3}(?:部分|[、.．])?$/],
  ['bracket', /^(?:[(（][一二三四五六七八九十]{1,3}[)）]|[㈠-㈩])[、.．]?$/],
  ['plain', /^\d{1,3}[、.．]?$/],
  ['dotted', /^\d{1,3}[.．-]\d{1,3}$/],
  ['ring', /^(?:[(（]\d{1,3}[)）]|[①-⑳⑴-⒇])$/],
];
const rankOf = (number: string): number => KINDS.findIndex(([, pattern]) => pattern.test(number));

/** Looks at the rows that say who does the task: those are tasks for certain. */
export function numberingOf(segments: readonly Segment[]): TaskNumbering {
  const depths = new Set<number>();
  let widest: number | null = null;
  let numbered = segments.every(({ columns }) => columns.number !== null);
  let end: TaskNumbering['end'] = null;
  for (const { view, columns, from, to } of segments) {
    const who = doersOf(columns);
    for (let row = from; row < to; row += 1) {
      if (!who.some((column) => view.coveredFrom(row, column) === null && view.text(row, column) !== '')) continue;
      end = { view, row };
      const depth = headingDepth(view.text(row, columns.requirement));
      if (depth !== null) depths.add(depth);
      const number = columns.number === null ? '' : view.text(row, columns.number);
      const rank = rankOf(number);
      if (rank >= 0) widest = Math.min(widest ?? rank, rank);
      if (number === '' && view.text(row, columns.requirement) !== '') numbered = false;
    }
  }
  return { depths, widest, numbered, end };
}

const LONGEST = 60;
const LONGEST_NUMBERED = 150;
/** Longer headings bear a number and are one sentence at most. */
export function isHeadingText(text: string): boolean {
  const numbered = headingDepth(text) === 0 || headingDepth(text) === 1;
  if (text.length > (numbered ? LONGEST_NUMBERED : LONGEST)) return false;
  return numbered ? !/[。；;](?=.)/.test(text) : !/[。；;]/.test(text);
}

function alone({ view, columns }: Segment, row: number, first: number, numbering: TaskNumbering): boolean {
  const text = headingText(view.value(row, first));
  const depth = headingDepth(text);
  if (first === columns.requirement) {
    if (columns.levels.length > 0 || /[。；;]$/.test(text)) return depth === 0 && !numbering.depths.has(0) && text.length <= 40 && !/[。；;]$/.test(text);
    return depth === 0 || depth === 1 ? !numbering.depths.has(depth) : depth === null && numbering.numbered && text.length <= 30;
  }
  const level = columns.levels.indexOf(first);
  if (level >= 0) return columns.levels.slice(0, level).every((column) => view.text(row, column) === '') && (level === 0 || depth !== null);
  if ([columns.requirement, ...doersOf(columns)].every((column) => column < first)) return false;
  return depth !== null || (first === columns.number && text.length >= 3 && text.length <= 40 && /[\u4e00-\u9fff]{2}/.test(text) && !/[:：]$/.test(text));
}

/** The heading that stands alone in a row, or null. */
export function headingOf(segment: Segment, row: number, numbering: TaskNumbering): string | null {
  const { view, columns } = segment;
  const filled = filledColumns(view, row);
  const first = filled[0];
  if (first === undefined) return null;
  const text = (column: number): string => withoutContinued(headingText(view.value(row, column)));
  const inOthers = (column: number): boolean => view.text(row, column) !== '';
  const bodies = [columns.requirement, ...doersOf(columns)];
  const wide = view.wideMerge(row, first);
  if (filled.length === 1 && wide !== null && bodies.some((column) => column > first && column <= wide.right) && !bodies.some((column) => column > wide.right && inOthers(column))) return text(first);
  if (bodies.some((column) => inOthers(column) && column !== first)) return columns.number === first ? numberedHeading(view, columns, row, filled, numbering) : null;
  if (filled.length === 1) return doersOf(columns).includes(first) || !alone(segment, row, first, numbering) ? null : text(first);
  return numberedHeading(view, columns, row, filled, numbering);
}

/** 一 | 加强组织领导: the number in its own column. */
function numberedHeading(view: SheetView, columns: TaskColumns, row: number, filled: readonly number[], numbering: TaskNumbering): string | null {
  const [first, second] = filled;
  if (filled.length !== 2 || first === undefined || second === undefined || first !== columns.number) return null;
  if (!columns.levels.includes(second) && second !== columns.requirement) return null;
  if (doersOf(columns).some((column) => view.text(row, column) !== '')) return null;
  const number = view.text(row, first);
  const rank = rankOf(number);
  // Where the tasks bear no numbers, only 一 and （一） are sure to head some.
  if (rank < 0 || rank >= (numbering.widest ?? 2)) return null;
  return `${number}${/[一二三四五六七八九十]$/.test(number) ? '、' : /\d$/.test(number) ? '.' : ''}${withoutContinued(headingText(view.value(row, second)))}`;
}

/** The row under a head that numbers the columns: 1 | 2 | 3 | 4, or 甲 | 乙 | 1 | 2. */
export function numbersColumns(view: SheetView, row: number): boolean {
  const texts = filledColumns(view, row).map((column) => foldText(view.text(row, column)).replace(/^[([](.*)[)\]]$/, '$1'));
  if (texts.length < 3) return false;
  const letters = texts.findIndex((text) => !/^[甲乙丙丁戊]$/.test(text));
  const numbers = letters < 0 ? [] : texts.slice(letters);
  return numbers.every((text, index) => /^\d{1,2}$/.test(text) && Number(text) === Number(numbers[0]) + index);
}
