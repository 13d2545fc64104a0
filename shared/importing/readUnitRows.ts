// Reads the rows of unit lists into drafts: names, groups (filled down), tiers, aliases, days.
import type { Day } from '../days/day.ts';
import { yearsIn } from '../days/phrases.ts';
import { cleanName, dropNumber, foldText } from '../names/fold.ts';
import type { Problem } from '../problems.ts';
import { hint } from '../problems.ts';
import type { PlanRequest } from './facts.ts';
import { GROUP_HEAD } from './fields.ts';
import type { Table } from './table.ts';
import { foldHead, isHeadWord } from './matchHead.ts';
import { UNIT_END } from './namedUnits.ts';
import { splitList } from './outletCells.ts';
import type { PlanRow } from './plan.ts';
import { readDayCell } from './readDayCell.ts';
import { readFlag } from './readFlag.ts';
import { sectionName } from './rowKinds.ts';
import { columnsByField, skipRow, walkRows } from './tableRows.ts';

export interface UnitDraft {
  sheet: string;
  row: number;
  cell: string;
  name: string;
  aliases: string[];
  group: string;
  /** The group only repeats the tier: it fills a blank one and changes none. */
  groupFromTier: boolean;
  tier: string;
  from: Day | null;
  to: Day | null;
  exempt: boolean | null;
  remark: string;
  problems: Problem[];
}

const LONGEST_NAME = 100;
const TIER_WORD = /数量级/;

/** True when a column shows its value once for several rows: the first row has one, at least half of the rows have none. */
function shownOnce(table: Table, column: number): boolean {
  let [filled, blank, first] = [0, 0, true];
  for (let row = table.from; row < table.to; row += 1) {
    if (table.skips.has(row) || table.columns.every(({ column: other }) => table.view.text(row, other) === '')) continue;
    const empty = table.view.text(row, column) === '';
    if (first && empty) return false;
    first = false;
    if (empty) blank += 1;
    else filled += 1;
  }
  return filled >= 1 && blank >= filled && blank >= 2;
}

/** How many units a cell lists: 区民政局、区水务局 → 2; names with a mark inside their bracket stay one. */
function severalUnits(name: string): number {
  const parts = splitList(name);
  return parts.length > 1 && parts.every((part) => UNIT_END.test(part)) ? parts.length : 1;
}

/** Reads every unit list; entries are drafts and rows without a record, in reading order. */
export function readUnitRows(request: PlanRequest, tables: readonly Table[]): { entries: (UnitDraft | PlanRow)[]; hints: Problem[] } {
  const entries: (UnitDraft | PlanRow)[] = [];
  const hints: Problem[] = [];
  for (const table of tables) {
    const { view } = table;
    const at = columnsByField(table);
    const nameColumn = at.get('name') ?? 0;
    const groupColumn = at.get('group');
    const [captionYear, ...otherYears] = yearsIn(table.caption);
    const year = request.options.year ?? (otherYears.length === 0 ? captionYear : undefined);
    let tierIsGroup = false;
    if (groupColumn !== undefined && !at.has('tier')) {
      for (let row = table.from; row < table.to && !tierIsGroup; row += 1) tierIsGroup = TIER_WORD.test(view.text(row, groupColumn));
      if (tierIsGroup) {
        hints.push(hint('tier-from-group', `“${view.text(table.head.bottom, groupColumn)}”一栏写的是数量级，既作数量级，也作分组；原有分组不改。`, { sheet: view.name, field: 'tier' }));
      }
    }
    const filledDown = new Map<number, string>();
    for (const column of [groupColumn, at.get('tier')]) {
      if (column === undefined || !shownOnce(table, column)) continue;
      filledDown.set(column, '');
      const title = table.columns.find((use) => use.column === column)?.title ?? '';
      hints.push(hint('filled-down', `“${title}”一栏只在每组第一行写了，下面的空格按上一行接收。`, { sheet: view.name }));
    }
    const nameTitle = table.columns.find(({ column }) => column === nameColumn)?.title ?? '';
    const headGroup = GROUP_HEAD.test(foldHead(nameTitle)) ? cleanName(nameTitle) : '';
    let section = '';
    const grouped = (column: number | undefined, row: number): string => {
      if (column === undefined) return '';
      const text = cleanName(view.text(row, column));
      if (!filledDown.has(column)) return text;
      if (text !== '') filledDown.set(column, text);
      return filledDown.get(column) ?? '';
    };
    const readRow = (row: number, problems: Problem[]): void => {
      const cell = view.address(row, nameColumn);
      const place = (field: string, column: number): { sheet: string; row: number; cell: string; field: string } => ({
        sheet: view.name, row: row + 1, cell: view.address(row, column), field,
      });
      const raw = view.value(row, nameColumn);
      const name = dropNumber(cleanName(view.text(row, nameColumn)));
      if (typeof raw === 'object' && raw !== null) {
        problems.push({ code: 'unit-name-unclear', message: `${cell} 应是单位名称，写的却是“${name}”，请改正。`, at: place('name', nameColumn) });
      } else if (name === '') {
        problems.push({ code: 'unit-missing', message: `${cell} 没有写单位名称，请补上，或删去这一行。`, at: place('name', nameColumn) });
      } else if (severalUnits(name) > 1) {
        problems.push({ code: 'unit-several', message: `${cell} 一格里写了${severalUnits(name)}个单位，请每个单位写一行。`, at: place('name', nameColumn) });
      } else if (name.length > LONGEST_NAME) {
        problems.push({ code: 'text-too-long', message: `${cell} 的单位名称超过${LONGEST_NAME}个字，请检查是否填错了列。`, at: place('name', nameColumn) });
      } else if (isHeadWord(name)) {
        problems.push({ code: 'unit-name-unclear', message: `${cell} 应是单位名称，写的却是表头用语“${name}”，请检查表格是不是横着排的，或选错了要导入的种类。`, at: place('name', nameColumn) });
      } else if (/^[\d.]+$/.test(foldText(name))) {
        problems.push({ code: 'unit-name-unclear', message: `${cell} 应是单位名称，写的却是数字“${name}”，请改正。`, at: place('name', nameColumn) });
      }
      const dayOf = (field: 'from' | 'to'): Day | null => {
        const column = at.get(field);
        if (column === undefined) return null;
        const reading = readDayCell(view.value(row, column), year);
        if (reading.kind === 'refused') problems.push({ code: reading.code, message: `${view.address(row, column)}：${reading.message}。`, at: place(field, column) });
        return reading.kind === 'day' ? reading.day : null;
      };
      const exemptColumn = at.get('exempt');
      const flag = exemptColumn === undefined ? null : readFlag(view.value(row, exemptColumn));
      if (flag === 'unclear' && exemptColumn !== undefined) {
        problems.push({ code: 'flag-unclear', message: `${view.address(row, exemptColumn)} 应写“是”或“否”。`, at: place('exempt', exemptColumn) });
      }
      const aliasColumn = at.get('aliases');
      const aliasValue = aliasColumn === undefined ? null : view.value(row, aliasColumn);
      const aliases = typeof aliasValue === 'string' ? splitList(aliasValue).map(cleanName) : [];
      const groupText = grouped(groupColumn, row);
      const group = groupText !== '' ? groupText : groupColumn !== undefined ? '' : section !== '' ? section : headGroup;
      const seen = new Set([foldText(name)]);
      entries.push({
        sheet: view.name, row: row + 1, cell, name, group, groupFromTier: tierIsGroup, problems,
        aliases: aliases.filter((alias) => !/^[-/—无]+$/.test(alias) && !seen.has(foldText(alias)) && seen.add(foldText(alias)) !== undefined),
        tier: tierIsGroup ? group : grouped(at.get('tier'), row),
        from: dayOf('from'), to: dayOf('to'),
        exempt: flag === 'unclear' ? null : flag,
        remark: at.has('remark') ? view.text(row, at.get('remark') ?? 0) : '',
      });
    };
    walkRows(table, [nameColumn], request.options, {
      data(row, problems) {
        if (foldHead(view.text(row, nameColumn)) === foldHead(nameTitle) && isHeadWord(nameTitle)) entries.push(skipRow(table, row, 'row-head', '重复的表头'));
        else readRow(row, problems);
      },
      skip: (row) => entries.push(row),
      section: (_row, text) => (section = sectionName(text)),
    });
  }
  return { entries, hints };
}
