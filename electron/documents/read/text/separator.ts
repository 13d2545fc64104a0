// Which character parts the columns of a text file: the one that cuts its lines most evenly.
import Papa from 'papaparse';

/** In order of trust where two do equally well. */
const SEPARATORS = [',', '\t', ';', '；', '|'];
const SAMPLE_ROWS = 100;

interface Score {
  /** Share of rows that have the commonest number of columns. */
  evenness: number;
  columns: number;
}

/** The separator; a comma when nothing parts the lines (a single column). */
export function findSeparator(text: string): string {
  let best = ',';
  let bestScore: Score = { evenness: 0, columns: 1 };
  for (const separator of SEPARATORS) {
    if (!text.includes(separator)) continue;
    const score = scoreOf(text, separator);
    if (score.columns > 1 && isBetter(score, bestScore)) [best, bestScore] = [separator, score];
  }
  return best;
}

function isBetter(one: Score, other: Score): boolean {
  if (other.columns === 1) return true;
  return one.evenness > other.evenness + 0.001 || (Math.abs(one.evenness - other.evenness) <= 0.001 && one.columns > other.columns);
}

function scoreOf(text: string, separator: string): Score {
  const rows = Papa.parse<string[]>(text, { delimiter: separator, preview: SAMPLE_ROWS, skipEmptyLines: 'greedy' }).data;
  const counts = new Map<number, number>();
  for (const row of rows) counts.set(row.length, (counts.get(row.length) ?? 0) + 1);
  counts.delete(1);
  const [columns, times] = [...counts].reduce((most, one) => (one[1] > most[1] ? one : most), [1, 0]);
  return { evenness: rows.length === 0 ? 0 : times / rows.length, columns };
}
