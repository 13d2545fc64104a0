// Why numbers changed, as sentences: the ledger lines that came or went, unit by unit.
import type { RunComparison } from '../scoring/compare.ts';
import { sayMonths } from '../scoring/period.ts';
import { sayPoints, toHundredths } from '../scoring/points.ts';

type Line = RunComparison['lines'][number];

const bare = (text: string): string => text.replace(/。$/, '');
const where = (line: Line): string => `${sayMonths([line.period])}，${line.clause}`;

/** Lines that speak of the same records under the same rule: one replaces the other. */
const placeOfLine = (line: Line): string => JSON.stringify([line.unit, line.rule, line.records.map((record) => [record.kind, record.id])]);

function sayChanged(before: Line, after: Line): string {
  const points = before.points === after.points ? '' : `，${sayPoints(toHundredths(before.points))}分改为${sayPoints(toHundredths(after.points))}分`;
  return `原为“${bare(before.text)}”（${where(before)}），更正为“${bare(after.text)}”（${where(after)}）${points}`;
}

const saySingle = (line: Line): string => `${line.change === 'removed' ? '去掉' : '补上'}“${bare(line.text)}”（${where(line)}）`;

/** The sentences of one unit: what was replaced, then what went, then what came. */
function ofUnit(lines: readonly Line[]): string[] {
  const gone = lines.filter((line) => line.change === 'removed');
  const come = lines.filter((line) => line.change === 'added');
  const replaced: string[] = [];
  for (const line of [...gone]) {
    const other = line.records.length === 0 ? undefined : come.find((one) => placeOfLine(one) === placeOfLine(line));
    if (!other) continue;
    replaced.push(sayChanged(line, other));
    gone.splice(gone.indexOf(line), 1);
    come.splice(come.indexOf(other), 1);
  }
  return [...replaced, ...gone.map(saySingle), ...come.map(saySingle)];
}

/** One paragraph a unit, in the order the lines come in: '甲局：去掉“…，计10分”（2020年7月，附件3第3项）；补上“…”（…）。' */
export function changedLines(lines: readonly Line[]): string[] {
  return [...Map.groupBy(lines, ({ unit }) => unit)].map(([unit, own]) => `${unit}：${ofUnit(own).join('；')}。`);
}
