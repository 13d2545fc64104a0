// Why numbers changed, as sentences: the ledger lines that came or went, unit by unit.
import type { RunComparison } from '../scoring/compare.ts';
import { sayMonths } from '../scoring/period.ts';
import { sayPoints, toHundredths } from '../scoring/points.ts';

type Line = RunComparison['lines'][number];

/** The line's sentence to stand within “”: without its stop and without what the window advises whoever keeps the register: that is no matter of a paper. */
const bare = (text: string): string => text.replace(/；如果是[^。；]*?(?:请改正登记|在办法里补)[^。；]*/, '').replace(/，请改正登记/, '').replace('登记里还没有写', '尚未确定').replace(/。$/, '').replaceAll('“', '‘').replaceAll('”', '’');

/** An event the scheme does not know: it counts nothing, and the bulletin said nothing of it. */
const isUntold = (line: Line): boolean => line.rule === 'unlisted' && line.points === 0 && line.records.some(({ kind }) => kind === 'scoreEvent');

/** The clause, and the month where the line's own sentence does not name it. */
const where = (line: Line): string => (line.text.includes(sayMonths([line.period])) ? line.clause : `${sayMonths([line.period])}，${line.clause}`);

/** Lines that speak of the same records under the same rule: one replaces the other. */
const placeOfLine = (line: Line): string => JSON.stringify([line.unit, line.rule, line.records.map((record) => [record.kind, record.id])]);

function sayChanged(before: Line, after: Line): string {
  const points = before.points === after.points ? '' : `，${sayPoints(toHundredths(before.points))}分改为${sayPoints(toHundredths(after.points))}分`;
  const first = where(before) === where(after) ? '' : `（${where(before)}）`;
  return `原为“${bare(before.text)}”${first}，更正为“${bare(after.text)}”（${where(after)}）${points}`;
}

const saySingle = (line: Line): string => `${line.change === 'removed' ? '去掉' : '补上'}“${bare(line.text)}”（${where(line)}）`;

/** Entered anew and yet the same for whoever reads it. */
const saysTheSame = (one: Line, other: Line): boolean => one.text === other.text && one.points === other.points && one.clause === other.clause && one.period === other.period;

/** The sentences of one unit: what went, what came, then what changed with it. */
function ofUnit(lines: readonly Line[]): string[] {
  const gone = lines.filter((line) => line.change === 'removed');
  const come = lines.filter((line) => line.change === 'added');
  const replaced: string[] = [];
  const pair = (find: (line: Line) => Line | undefined): void => {
    for (const line of [...gone]) {
      const other = find(line);
      if (!other) continue;
      if (!saysTheSame(line, other)) replaced.push(sayChanged(line, other));
      gone.splice(gone.indexOf(line), 1);
      come.splice(come.indexOf(other), 1);
    }
  };
  pair((line) => come.find((one) => saysTheSame(line, one)));
  pair((line) => (line.records.length === 0 ? undefined : come.find((one) => placeOfLine(one) === placeOfLine(line))));
  // A month's quota or shortfall: the records differ, the rule and the month are the same and stand once on both sides.
  const alike = (line: Line, list: readonly Line[]): Line[] => list.filter((one) => one.rule === line.rule && one.period === line.period);
  pair((line) => (alike(line, gone).length === 1 && alike(line, come).length === 1 ? alike(line, come)[0] : undefined));
  return [...gone.map(saySingle), ...come.map(saySingle), ...replaced];
}

/** One paragraph a unit, in the order the lines come in: '甲局：去掉“…，计10分”（2020年7月，附件3第3项）；补上“…”（…）。' */
export function changedLines(lines: readonly Line[]): string[] {
  return [...Map.groupBy(lines.filter((line) => !isUntold(line)), ({ unit }) => unit)].flatMap(([unit, own]) => {
    const said = ofUnit(own);
    return said.length === 0 ? [] : [`${unit}：${said.join('；')}。`];
  });
}
