// One sheet → the cells of the form that stand in it, line by line, and the lines of text between them.
import type { Problem } from '../../problems.ts';
import { hint } from '../../problems.ts';
import type { Place } from '../places.ts';
import type { Head, Span } from './findHeads.ts';
import { headIn } from './findHeads.ts';
import type { Group } from './findGroups.ts';
import { groupAbove, groupIn, headOf, runsOf, spanOf } from './findGroups.ts';
import { firstNumberColumn, hasNumbers, rowAt } from './findRows.ts';
import type { FoundRow } from './findRows.ts';
import type { FormLabels } from './formLabels.ts';
import type { CellUnit } from './readValue.ts';
import type { SheetGrid } from './sheetGrid.ts';
import { textsOf } from './sheetGrid.ts';
import { takeCell } from './taken.ts';
import type { TakenCell } from './taken.ts';

export type SheetEvent =
  | { kind: 'line'; text: string; row: number }
  /** The cells of one printed row, or of one group of table four. `words`: how the file calls it. */
  | { kind: 'cells'; table: string; name: string; words: string; otherEdition: boolean; cells: TakenCell[]; row: number; problems: Problem[] };

export interface SheetOptions {
  /** The person's word on the unit of the amounts, over what the head says. */
  moneyIn: CellUnit | undefined;
  /** Heads of the sheet before, for a table that goes on without one. */
  before: ReadonlyMap<string, Head>;
  /** Words right above the sheet: the heading in a Word file, the sheet's name. */
  above: string;
}

const LEAST_OF_MANY = 3;
/** A line with nothing but words must be this near to a printed row: a heading is no row. */
const SURE = 0.75;

/** What unit the words name; null when they name none. */
function unitIn(text: string): CellUnit | null {
  return /万元/.test(text) ? '万元' : /元/.test(text) ? '元' : null;
}

export class SheetReader {
  readonly events: SheetEvent[] = [];
  readonly heads: Map<string, Head>;
  /** Table of the last head met. */
  private current: string | null = null;
  private readonly grid: SheetGrid;
  private readonly labels: FormLabels;
  private readonly options: SheetOptions;
  private readonly groupsTaken = new Set<string>();

  constructor(grid: SheetGrid, labels: FormLabels, options: SheetOptions) {
    this.grid = grid;
    this.labels = labels;
    this.options = options;
    this.heads = new Map();
  }

  /** `except`: lines that are read otherwise. */
  read(except?: { from: number; to: number }): this {
    for (let row = 0; row < this.grid.height; ) row = (except !== undefined && row >= except.from && row <= except.to ? except.to : this.readLine(row)) + 1;
    return this;
  }

  /** Reads the line and returns the last one it took. */
  private readLine(row: number): number {
    const { grid, labels } = this;
    const texts = textsOf(grid, row);
    if (texts.length === 0) return row;
    if (texts.length > 1) {
      const runs = runsOf(grid, row, labels.groups);
      if (runs.length > 0) return this.readGroups(row, runs);
      for (const [table, columns] of labels.columns) {
        if (labels.groups.some((group) => group.table === table)) continue;
        const head = headIn(grid, row, columns, this.leastOf(table));
        if (head !== null && !this.isRow(row)) {
          this.heads.set(table, head);
          this.current = table;
          return head.bottom;
        }
      }
    }
    const taken = this.readRow(row);
    if (taken !== null) return taken;
    const [only] = texts;
    if (texts.length === 1 && only) {
      this.events.push({ kind: 'line', text: String(grid.value(row, only.column)), row });
      return Math.max(row, grid.merge(row, only.column)?.bottom ?? row);
    }
    if (texts.length === 2 && /[：:]$/.test(texts[0]?.text ?? '')) this.events.push({ kind: 'line', text: texts.map(({ text }) => text).join(''), row });
    this.tellUnknown(row);
    return row;
  }

  /** A row of numbers whose words also stand in a head is a row: （七）总计. */
  private isRow(row: number): boolean {
    const head = this.head();
    return head !== null && row > head.bottom && hasNumbers(this.grid, row, head) && rowAt(this.grid, row, head, this.labels.rows, row + 1)?.match.owner != null;
  }

  /** How many words make a head: as many as the row with the fewest numbers has (行政许可 has one), at most three. */
  private leastOf(table: string): number {
    return Math.min(LEAST_OF_MANY, ...this.labels.rows.map(({ owner }) => (owner?.table === table ? owner.cells.size : LEAST_OF_MANY)));
  }

  private head(): Head | null {
    return this.current === null ? null : (this.heads.get(this.current) ?? null);
  }

  private readRow(row: number): number | null {
    const { grid, labels } = this;
    const own = [...this.heads.entries()].reverse();
    const inherited = own.length === 0 ? [...this.options.before.entries()].reverse() : [];
    for (const [table, head] of [...own, ...inherited]) {
      const found = rowAt(grid, row, head, labels.rows, grid.height);
      if (found === null || (found.match.owner !== null && found.match.owner.table !== table)) continue;
      if (textsOf(grid, row).length === 1 && (found.match.score < SURE || this.isAcross(row, head))) continue;
      if (found.match.owner === null) {
        if (hasNumbers(grid, row, head)) break;
        return found.to;
      }
      if (inherited.length > 0) this.heads.set(table, head);
      const to = Math.max(found.to, this.downTo(row, found, head));
      this.takeRow({ ...found, to }, head);
      return to;
    }
    return null;
  }

  /** True for words that reach over the columns of numbers: a title or a note. */
  private isAcross(row: number, head: Head): boolean {
    const [first] = textsOf(this.grid, row);
    const range = first === undefined ? null : this.grid.merge(row, first.column);
    return range !== null && range.right >= firstNumberColumn(head);
  }

  /** Words and numbers merged downwards take several lines. */
  private downTo(row: number, { match }: FoundRow, head: Head): number {
    const at = textsOf(this.grid, row, firstNumberColumn(head)).find(({ text }) => text === match.words);
    return at === undefined ? row : (this.grid.merge(row, at.column)?.bottom ?? row);
  }

  private unitOf(place: Place, head: Head, span: Span, words: string): { unit: CellUnit; told: boolean } {
    if (!place.money) return { unit: '万元', told: true };
    const above = Array.from({ length: head.bottom - head.top + 1 }, (_, at) => this.grid.text(head.top + at, span.left)).join('');
    const said = unitIn(above) ?? unitIn(words);
    return { unit: this.options.moneyIn ?? said ?? '万元', told: (this.options.moneyIn ?? said) !== null };
  }

  private takeRow({ match, from, to }: FoundRow, head: Head): void {
    const { owner, words } = match;
    if (owner === null) return;
    const problems: Problem[] = [];
    const cells: TakenCell[] = [];
    for (const [column, place] of owner.cells) {
      const span = head.columns.get(column) ?? (owner.cells.size === 1 ? this.onlySpan(head) : undefined);
      if (!span) continue;
      const { unit, told } = this.unitOf(place, head, span, words);
      const cell = takeCell(this.grid, place, { from, to }, span, unit);
      if (!told && Number(cell.value ?? 0) !== 0) cell.problems.push(hint('annual-unit', `${this.grid.name} ${cell.cell}：表头没有写明金额的单位，按万元读取；如果是元，请说明后重新导入。`, { sheet: this.grid.name, cell: cell.cell, row: cell.row, field: place.path }));
      cells.push(cell);
    }
    if (match.score < 1) problems.push(hint('annual-words', `${this.grid.name}第${from + 1}行“${words}”按“${owner.text}”读取。`, { sheet: this.grid.name, row: from + 1 }));
    this.events.push({ kind: 'cells', table: owner.table, name: owner.text, words, otherEdition: owner.otherEdition, cells, row: from, problems });
  }

  /** The column of a row of one number under words that are not the printed ones. */
  private onlySpan(head: Head): Span | undefined {
    return head.columns.size === 1 ? [...head.columns.values()][0] : undefined;
  }

  private readGroups(row: number, runs: { columns: Map<string, Span>; doubtful: boolean }[]): number {
    const { grid, labels } = this;
    const bottom = Math.max(row, ...[...runs[0]!.columns.values()].map(({ left }) => grid.merge(row, left)?.bottom ?? row));
    const lines = this.linesBelow(bottom, runs.map(({ columns }) => columns));
    const [first = bottom + 1] = lines;
    const all = runs.length === 2 ? this.withLostRun(first, runs) : runs;
    let last = Math.min(first, grid.height - 1);
    for (const { columns, doubtful } of all) {
      const above = groupAbove(grid, row, spanOf(columns), labels.groups);
      for (const line of above === null || lines.length === 0 ? [first] : lines.slice(0, 1)) this.takeGroup(line, columns, above ?? this.groupBeside(line, columns), doubtful, all.length);
      if (above !== null) continue;
      for (const line of lines.slice(1)) {
        const beside = this.groupBeside(line, columns);
        if (beside === null) continue;
        this.takeGroup(line, columns, beside, doubtful, all.length);
        last = Math.max(last, line);
      }
    }
    return last;
  }

  /** Lines with numbers, or words of a group beside them, right below the head. */
  private linesBelow(bottom: number, runs: readonly ReadonlyMap<string, Span>[]): number[] {
    const lines: number[] = [];
    for (let row = bottom + 1; row < Math.min(this.grid.height, bottom + 8); row += 1) {
      if (runsOf(this.grid, row, this.labels.groups).length > 0) break;
      const texts = textsOf(this.grid, row);
      if (texts.length === 0) continue;
      if (!runs.some((columns) => hasNumbers(this.grid, row, headOf(row, new Map(columns)))) && !runs.some((columns) => this.groupBeside(row, columns) !== null)) break;
      lines.push(row);
    }
    return lines;
  }

  private groupBeside(row: number, columns: ReadonlyMap<string, Span>): Group | null {
    const beside = textsOf(this.grid, row, spanOf(columns).left).map(({ text }) => text).join(' ');
    return groupIn(beside, this.labels.groups);
  }

  /** Two groups whose head is there, and five numbers left of them whose head is lost. */
  private withLostRun(line: number, runs: { columns: Map<string, Span>; doubtful: boolean }[]): { columns: Map<string, Span>; doubtful: boolean }[] {
    const left = Math.min(...runs.map(({ columns }) => spanOf(columns).left));
    const keys = [...(this.labels.groups[0]?.cells.keys() ?? [])];
    const from = left - keys.length;
    if (from < 0 || keys.some((_, at) => this.grid.text(line, from + at) === '')) return runs;
    return [{ columns: new Map(keys.map((key, at) => [key, { left: from + at, right: from + at }])), doubtful: true }, ...runs];
  }

  private takeGroup(line: number, columns: ReadonlyMap<string, Span>, known: Group | null, doubtful: boolean, among: number): void {
    const { grid, labels, options } = this;
    const open = labels.groups.filter((group) => !this.groupsTaken.has(group.id));
    const named = among === 1 ? groupIn(options.above, labels.groups) : null;
    const group = known ?? named ?? open[0];
    if (!group) return;
    this.groupsTaken.add(group.id);
    const at = spanOf(columns);
    const problems: Problem[] = [];
    const where = { sheet: grid.name, cell: grid.address(line, at.left), row: line + 1 };
    if (doubtful || (known === null && named === null)) problems.push(hint('annual-head-lost', `${grid.name} ${where.cell}起的${columns.size}个数表头不全，按“${group.words}”依次读取，请核对。`, where));
    const cells = [...group.cells].flatMap(([column, place]): TakenCell[] => {
      const span = columns.get(column);
      return span ? [takeCell(grid, place, { from: line, to: line }, span, '万元')] : [];
    });
    this.events.push({ kind: 'cells', table: group.table, name: group.words, words: group.words, otherEdition: false, cells, row: line, problems });
  }

  /** A row with numbers below a head that no printed row fits: told, never dropped silently. */
  private tellUnknown(row: number): void {
    const head = this.head();
    if (head === null || row <= head.bottom || !hasNumbers(this.grid, row, head)) return;
    const words = textsOf(this.grid, row, firstNumberColumn(head)).map(({ text }) => text).join(' ');
    const numbers = [...head.columns.values()].map(({ left }) => this.grid.text(row, left)).filter((text) => /^[-+]?[\d.,，]+[件个项万元]*$/.test(text));
    if (numbers.length === 0) return;
    const where = { sheet: this.grid.name, row: row + 1, cell: this.grid.address(row, firstNumberColumn(head)) };
    this.events.push({ kind: 'cells', table: this.current ?? '', name: words, words, otherEdition: false, cells: [], row, problems: [hint('annual-row-unknown', `${this.grid.name}第${row + 1}行“${words}”不是表式里的行，没有读取其中的数（${numbers.join('、')}）。`, where)] });
  }
}
