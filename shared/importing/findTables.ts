// Finds the tables of one sheet: the head among titles and notes, the head printed again, a second table further down.
import type { OutletIndex } from '../names/outletIndex.ts';
import { sideBySide, tablesApart } from './besideEachOther.ts';
import { captionAbove, captionBetween } from './captions.ts';
import type { HeadTable } from './matchHead.ts';
import type { NamedUnits } from './namedUnits.ts';
import { looksLikeHead, readHead } from './readHead.ts';
import type { ColumnUse, Head, HeadContext } from './readHead.ts';
import { filledColumns } from './sheetView.ts';
import type { SheetView } from './sheetView.ts';
import type { Table } from './table.ts';
import { settleUnits, unitBelow, unitBetween } from './unitBlocks.ts';
import { withMergedDays } from './untitledColumns.ts';

export interface FoundTables {
  tables: Table[];
  /** When no table was found: the row that came nearest to a head. */
  nearest: Head | null;
}

const SEARCHED_ROWS = 40;
/** Words that say whether a table holds what was sent in or what was printed; 续表 says neither, and what was said above still holds. */
const SAYS_WHAT = /采用|刊发|录用|报送|上报|来稿|登记/;

const signature = (columns: readonly ColumnUse[]): string => columns.map(({ column, field }) => `${column}=${field ?? ''}`).join(',');

/** The first head of the sheet that has every required column; a better one directly below it is preferred. */
function firstHead(view: SheetView, table: HeadTable, contextAt: (row: number) => HeadContext): { head: Head | null; nearest: Head | null } {
  let nearest: Head | null = null;
  let other = false;
  const last = Math.min(view.height, SEARCHED_ROWS);
  for (let row = 0; row < last; row += 1) {
    // Below the head of another kind of table only a full head counts: its rows may hold any words.
    if (other && table === 'units' && !looksLikeHead(view, row)) continue;
    const head = readHead(view, row, contextAt(row));
    if (head.part === null) {
      // A row of data may name an outlet; a head says more than that.
      if (head.columns.some(({ field }) => field !== null && !/^(?:outlet|instruction):/.test(field)) && head.score > (nearest?.score ?? 0)) nearest = head;
      other ||= looksLikeHead(view, row) || (head.columns.length >= 3 && head.score >= 2);
      continue;
    }
    let best = head;
    for (let below = row + 1; below < Math.min(last, row + 3); below += 1) {
      const lower = readHead(view, below, contextAt(below));
      if (lower.part !== null && lower.score > best.score) best = lower;
    }
    return { head: best, nearest };
  }
  return { head: null, nearest };
}

/** Finds every table of a sheet for one kind of import. */
export function findTables(view: SheetView, table: HeadTable, outlets: OutletIndex, named: NamedUnits): FoundTables {
  const contextAt = (row: number): HeadContext => {
    const caption = captionAbove(view, row);
    return { table, outlets, caption: `${view.name}\n${caption}`, unitGiven: table !== 'units' && (named.above(caption, view.name) ?? unitBelow(view, row, named)) !== null };
  };
  const { head: first, nearest } = firstHead(view, table, contextAt);
  if (!first) return { tables: [], nearest };
  const top = captionAbove(view, first.top);
  const tables: Table[] = [];
  let current: Table[] = [];
  let signed = '';
  let said = top;

  /** What stands between the table above and a head further down; the texts at the top of the sheet speak of every table. */
  const between = (row: number): { own: string; caption: string; unit: string | null } => {
    const from = current[0]?.from ?? 0;
    const own = current.length === 0 ? '' : captionBetween(view, from, row);
    const caption = own === '' ? top : `${own}\n${top}`;
    const above = current[0];
    const before = above === undefined ? null : ([...above.units.values()].at(-1) ?? above.unit);
    const unit = named.given ?? (above === undefined ? null : unitBetween(view, from, row, named)) ?? before ?? named.above(caption, view.name);
    return { own, caption, unit };
  };
  const contextBelow = (row: number): HeadContext => {
    const { own, unit } = between(row);
    return { table, outlets, caption: `${view.name}\n${SAYS_WHAT.test(own) ? own : said}`, unitGiven: table !== 'units' && (unit ?? unitBelow(view, row, named)) !== null };
  };
  const open = (head: Head): void => {
    if (head.part === null) return;
    const { own: texts, caption, unit } = between(head.top);
    const context = contextBelow(head.top);
    if (SAYS_WHAT.test(texts)) said = texts;
    signed = signature(head.columns);
    const shared = new Map<number, string>();
    const blocks = sideBySide(view, head, context).map((columns) => ({ view, head: { ...head, columns }, skips: shared }));
    // Tables apart skip rows each for itself: beside a heading of one may stand a record of the other.
    const apart = blocks.length > 1 ? null : tablesApart(view, head, (alone) => ({ ...context, unitGiven: context.unitGiven || (table !== 'units' && unitBelow(alone, head.bottom, named) !== null) }))?.map((one) => ({ ...one, skips: new Map<number, string>() }));
    current = (apart ?? blocks).flatMap(({ view: seen, head: own, skips }): Table[] => {
      const { part, top: highest, bottom } = own;
      if (part === null) return [];
      const columns = withMergedDays(seen, own);
      const unitless = part !== 'units' && part !== 'adoptions' && !columns.some(({ field }) => field === 'unit');
      return [{
        part, view: seen, head: { top: highest, bottom }, columns, from: bottom + 1, to: view.height, skips, caption,
        unit: unitless ? (unit ?? unitBelow(seen, bottom, named)) : null, units: new Map(),
      }];
    });
    tables.push(...current);
  };
  const skip = (row: number, reason: string): void => {
    for (const { skips } of current) skips.set(row, reason);
  };
  const close = (row: number): void => {
    for (const entry of current) {
      entry.to = row;
      settleUnits(entry, named);
    }
    // A lone text right above the next head is that table's title.
    for (let above = row - 1; above >= (current[0]?.from ?? row); above -= 1) {
      const filled = filledColumns(view, above);
      if (filled.length > 1) break;
      if (filled.length === 1 && current[0]?.skips.has(above) === false) skip(above, '下一张表的标题');
    }
  };
  open(first);
  let foreign = false;
  for (let row = first.bottom + 1; row < view.height; row += 1) {
    if (!looksLikeHead(view, row)) {
      if (foreign && filledColumns(view, row).length > 0) skip(row, '属于另一张不能识别的表');
      continue;
    }
    const head = readHead(view, row, contextBelow(row));
    if (!foreign && signature(head.columns) === signed) {
      for (let at = head.top; at <= head.bottom; at += 1) skip(at, '重复的表头');
    } else if (head.part !== null) {
      close(head.top);
      open(head);
      foreign = false;
    } else {
      skip(row, '另一张表的表头，缺少需要的列');
      foreign = true;
    }
    row = head.bottom;
  }
  for (const entry of current) settleUnits(entry, named);
  return { tables, nearest };
}
