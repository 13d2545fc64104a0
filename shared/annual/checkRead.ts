// A report read from a file, checked without being kept: findings with the places of their cells in the file.
import type { Problem } from '../problems.ts';
import { checkReport } from './check.ts';
import type { CheckedReport } from './check.ts';
import type { Finding } from './finding.ts';
import { placesOf } from './places.ts';
import type { ReadReport } from './readTables.ts';

export interface PlacedFinding extends Finding {
  at: { path: string; sheet: string; cell: string }[];
}

/** Codes of reading that are findings of the report itself, with the rule they fall under; 'file' is a cell that cannot be taken. */
const RULES: Record<string, { rule: string; severity: Finding['severity'] } | undefined> = {
  'annual-cell': { rule: 'file', severity: 'error' },
  'annual-twice': { rule: 'file', severity: 'error' },
  'annual-edition': { rule: 'R12', severity: 'error' },
  'annual-none': { rule: 'R11', severity: 'hint' },
  'annual-measure': { rule: 'R11', severity: 'hint' },
  'annual-row-missing': { rule: 'file', severity: 'error' },
  'annual-table-missing': { rule: 'file', severity: 'error' },
  'annual-cell-missing': { rule: 'file', severity: 'hint' },
};

/** 'Sheet1 D7、E7，Sheet2 B3'; '' when the finding concerns no cell. */
export function sayPlaces(at: PlacedFinding['at'], most = 8): string {
  const bySheet = Map.groupBy(at.slice(0, most), ({ sheet }) => sheet);
  const text = [...bySheet].map(([sheet, cells]) => `${sheet} ${cells.map(({ cell }) => cell).join('、')}`).join('，');
  return at.length > most ? `${text}等${at.length}格` : text;
}

/** All findings, errors first; `notes` is what else reading told. A blank found by reading is left to the check, which names it too. */
export function checkRead(read: ReadReport, head: Pick<CheckedReport, 'year' | 'unit' | 'otherUnits' | 'last'>): { problems: PlacedFinding[]; notes: Problem[] } {
  const { form, texts } = read;
  const cells = new Map([...placesOf(form).keys()].map((path) => [path, read.cells.get(path)?.value ?? null]));
  const placed = (finding: Finding): PlacedFinding => ({
    ...finding,
    at: finding.cells.flatMap((path) => {
      const taken = read.cells.get(path);
      return taken === undefined ? [] : [{ path, sheet: taken.sheet, cell: taken.cell }];
    }),
  });
  const told = read.problems.flatMap(({ code, message, at }): PlacedFinding[] => {
    const rule = RULES[code];
    if (!rule) return [];
    const path = at?.field ?? '';
    return [{ ...rule, message, cells: path === '' ? [] : [path], at: at?.cell === undefined ? [] : [{ path, sheet: at.sheet ?? '', cell: at.cell }] }];
  });
  // What is missing or could not be taken is no blank of its own.
  const untaken = new Set([...cells.keys()].filter((path) => !read.cells.has(path) || (read.cells.get(path)?.problems.length ?? 0) > 0));
  const checked = checkReport(form, { ...head, cells, texts, parts: null }).filter(({ rule, cells: paths }) => rule !== 'R11' || paths.some((path) => !untaken.has(path)));
  const problems = [...told, ...checked.map(placed)];
  return {
    problems: [...problems.filter(({ severity }) => severity === 'error'), ...problems.filter(({ severity }) => severity === 'hint')],
    notes: read.problems.filter(({ code }) => RULES[code] === undefined && code !== 'annual-blank'),
  };
}
