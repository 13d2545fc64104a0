// A report read from a file, checked without being kept: findings with the places of their cells in the file.
import type { Problem } from '../problems.ts';
import { checkReport } from './check.ts';
import type { CheckedReport } from './check.ts';
import type { Finding } from './finding.ts';
import { placesOf, sayPlace } from './places.ts';
import type { ReadReport } from './readTables.ts';

export interface PlacedFinding extends Finding {
  at: { path: string; sheet: string; cell: string }[];
}

/** Codes of reading that are findings of the report itself, with the rule they fall under; 'file' is what cannot be taken as it stands. */
const RULES: Record<string, { rule: string; severity: Finding['severity'] } | undefined> = {
  'annual-cell': { rule: 'file', severity: 'error' },
  'annual-twice': { rule: 'file', severity: 'error' },
  'annual-shifted': { rule: 'file', severity: 'error' },
  'annual-row-missing': { rule: 'file', severity: 'error' },
  'annual-table-missing': { rule: 'file', severity: 'error' },
  'annual-cell-missing': { rule: 'file', severity: 'hint' },
  'annual-yuan': { rule: 'file', severity: 'hint' },
  'annual-edition': { rule: 'R12', severity: 'error' },
  'annual-blank': { rule: 'R11', severity: 'hint' },
  'annual-none': { rule: 'R11', severity: 'hint' },
  'annual-measure': { rule: 'R11', severity: 'hint' },
};
/** What a person importing the file would do; a unit that is written to has nothing to import. */
const TO_IMPORT = /请[^。]*导入。$/;
/** '：B5、C5等10处。' behind what is blank, '表1 B7（“行政许可”）：' before it: the places follow the sentence anyway. */
const LISTED = /：[A-Z]+\d+(?:、[A-Z]+\d+)*(?:等\d+处)?。$/;
const AT_CELL = /^\S+ [A-Z]+\d+（(“.*”)）：/;

/** 'Sheet1 D7、E7，Sheet2 B3'; '' when the finding concerns no cell. */
export function sayPlaces(at: PlacedFinding['at'], most = 8): string {
  const bySheet = Map.groupBy(at.slice(0, most), ({ sheet }) => sheet);
  const text = [...bySheet].map(([sheet, cells]) => `${sheet} ${cells.map(({ cell }) => cell).join('、')}`).join('，');
  return at.length > most ? `${text}等${at.length}格` : text;
}

/** Paths of the cells a reading problem speaks of: the one it names, or all of its table with the same doubt. */
function pathsOf({ code, at }: Problem, read: ReadReport): string[] {
  const path = at?.field ?? '';
  if (code !== 'annual-blank' && code !== 'annual-none') return path === '' ? [] : [path];
  const table = path.split('.')[0] ?? '';
  return [...read.cells.values()].filter((cell) => cell.doubt === code && cell.path.startsWith(`${table}.`)).map((cell) => cell.path);
}

/** All findings, errors first; `notes` is what else reading told. Blanks are told as the file has them, not again by the check. */
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
  const told = read.problems.flatMap((problem): PlacedFinding[] => {
    const rule = RULES[problem.code];
    if (!rule) return [];
    const paths = pathsOf(problem, read);
    const [first = ''] = paths;
    const why = read.cells.get(first)?.refused ?? '';
    const message = problem.code === 'annual-cell' && why !== '' ? `${sayPlace(form, first)}：${why}。` : problem.message.replace(AT_CELL, '$1：').replace(TO_IMPORT, '').replace(LISTED, '。');
    return [placed({ ...rule, message, cells: paths })];
  });
  const checked = checkReport(form, { ...head, cells, texts, parts: null }).filter(({ rule }) => rule !== 'R11');
  const problems = [...told, ...checked.map(placed)];
  return {
    problems: [...problems.filter(({ severity }) => severity === 'error'), ...problems.filter(({ severity }) => severity === 'hint')],
    notes: read.problems.filter(({ code }) => RULES[code] === undefined),
  };
}
