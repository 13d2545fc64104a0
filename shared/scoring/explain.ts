// A unit's score in sentences: what it has, its place, and every line with the clause it rests on.
import type { Compiled } from './compile.ts';
import { sayOutlet } from './outlets.ts';
import { sayPeriod } from './period.ts';
import type { Span } from './period.ts';
import { sayPoints, toHundredths } from './points.ts';
import type { RunRow, ScoreLine } from './result.ts';

/** The readings a run took, each with the words in question; '' when the scheme leaves nothing open. */
export function explainReadings(compiled: Compiled): string {
  const { readings } = compiled.scheme;
  if (readings.length === 0) return '';
  const taken = readings.map((reading) => {
    const option = reading.options.find((one) => one.id === compiled.readings[reading.id]);
    return `“${reading.quote}”：${option?.text ?? ''}`;
  });
  return `本次计分所取的读法——${taken.join('；')}。`;
}

/** Why a unit has its score. `lines` are the unit's own, `units` the number of rows in the table. */
export function explainUnit(compiled: Compiled, span: Pick<Span, 'first' | 'last'>, row: RunRow, lines: readonly ScoreLine[], units: number): string {
  const { scheme, outlets: all } = compiled;
  const by = scheme.ranking.by === 'all' ? '' : row[scheme.ranking.by];
  const place = by === '' ? '' : `，在“${by}”中列第${row.groupRank}名`;
  const outlets = all
    .filter((outlet) => (row.outlets[outlet.name] ?? 0) > 0)
    .map((outlet) => `${sayOutlet(outlet)}${row.outlets[outlet.name]}次`);
  const adopted = row.adopted === 0 ? '没有被采用' : `采用${row.adopted}篇（${outlets.join('、')}）`;
  const points = `得${sayPoints(toHundredths(row.score))}分，在${units}个单位中列第${row.rank}名${place}`;
  const head = `${row.unit}${sayPeriod(span).dated}报送信息${row.submitted}篇，${adopted}，${points}。`;
  const beside = [
    row.cumulative ? `今年以来累计得${sayPoints(toHundredths(row.cumulative.score))}分，列第${row.cumulative.rank}名` : '',
    row.converted === null ? '' : `按办法折算为${sayPoints(toHundredths(row.converted))}分`,
  ].filter((part) => part !== '');
  const headed = beside.length === 0 ? head : `${head}${beside.join('，')}。`;
  if (lines.length === 0) return `${headed}\n这段时间没有可以计分的记录。`;
  const told = lines.map((line, at) => `${at + 1}. ${line.text}（${line.clause}）`);
  const cited = scheme.clauses.filter((clause) => lines.some((line) => line.clause === clause.label)).map((clause) => `${clause.label}：“${clause.text}”`);
  return [headed, ...told, '依据：', ...cited, explainReadings(compiled)].filter((part) => part !== '').join('\n');
}
