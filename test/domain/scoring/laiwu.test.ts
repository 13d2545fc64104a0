// 莱芜区2019年第二季度: every score, place, list and ledger line, and every other way to read the scheme's words.
import { describe, expect, test } from 'vitest';
import { explainUnit } from '../../../shared/scoring/explain.ts';
import { toHundredths } from '../../../shared/scoring/points.ts';
import { score } from './helpers.ts';
import type { Run } from './helpers.ts';
import { laiwu, laiwuCase, laiwuUnits } from './laiwuCase.ts';

const scheme = laiwu();
const units = laiwuUnits();
const { expected } = laiwuCase;
const quarter = (readings: Record<string, string> = {}): Run => score(scheme, '2019-04', '2019-06', units, readings);
const scoresOf = (run: Run): Record<string, number> => Object.fromEntries(run.rows.map((row) => [row.unit, row.score]));
const run = quarter();

describe('办法', () => {
  test('every clause and every quoted word stands in the text', () => {
    const text = scheme.text.map((one) => one.replace(/^\d\./, '')).join('\n');
    for (const clause of scheme.clauses) expect(text).toContain(clause.text);
    for (const reading of scheme.readings) expect(text).toContain(reading.quote);
  });

  test('its readings are A1 to A16, the first option of each is taken', () => {
    expect(scheme.readings.map((reading) => reading.id)).toEqual(Array.from({ length: 16 }, (_, at) => `A${at + 1}`));
    expect(scheme.readings.every((reading) => reading.taken === reading.options[0]?.id && reading.where !== '' && reading.question.endsWith('？'))).toBe(true);
    expect(Object.fromEntries(scheme.readings.map((reading) => [reading.id, reading.options.map((option) => option.id).join('|')]))).toMatchObject({
      A1: 'sum|average', A2: 'all3|months|once', A3: 'all|news', A4: 'part|whole', A5: 'volume|every', A6: 'a|b|c', A7: 'add|replace', A8: 'highest|each', A9: 'one|separate', A10: 'full|half', A11: 'quarter|yearend', A12: 'total|base', A13: 'taken|other', A14: 'taken|other', A15: 'taken|other', A16: 'taken|other',
    });
  });

  test('its classes are the 23 and the 18 units it names', () => {
    expect(scheme.classes.map((one) => [one.name, one.names?.length])).toEqual([['工业区、镇（街道）', 2], ['第一数量级', 23], ['第二数量级', 18]]);
    for (const one of scheme.classes.slice(1)) expect(scheme.text.join('\n')).toContain(`${one.name}单位（${one.names?.length}个）：${one.names?.join('、')}`);
  });
});

describe('2019年第二季度', () => {
  test('scores', () => {
    expect(scoresOf(run)).toEqual(expected.scores);
  });

  test.each(Object.entries(expected.ledger))('every line of %s, with its clause, month and records', (name, wanted) => {
    const numbers = (line: (typeof run.lines)[number], kind: string): number[] => line.records.filter((record) => record.kind === kind).map((record) => record.id).sort((a, b) => a - b);
    const found = run.lines.filter((line) => line.unit === name).map((line) => {
      const [sent, adopted, events] = ['submission', 'adoption', 'scoreEvent'].map((kind) => numbers(line, kind)) as [number[], number[], number[]];
      // A line of an adoption names its item, too; the case gives the adoption alone.
      const records = { ...(adopted.length === 0 && sent.length > 0 ? { 报送: sent } : {}), ...(adopted.length > 0 ? { 采用: adopted } : {}), ...(events.length > 0 ? { 加减分: events } : {}) };
      return JSON.stringify([line.clause, line.points, Number(line.period.slice(5)), records]);
    });
    expect(found.sort()).toEqual(wanted.map((line) => JSON.stringify(line)).sort());
  });

  test('places within the three classes', () => {
    expect(ranking(run, expected.scores)).toEqual(expected.ranking);
  });

  test('lists: 零报送、零采用、表扬、批评, and who has sent nothing for one and for two months', () => {
    expect(run.lists.zeroSubmitted).toEqual(expected.zeroSubmitted);
    expect(run.lists.zeroAdopted).toEqual(expected.zeroAdopted);
    expect(run.lists.commended).toEqual(expected.commended);
    expect([...run.lists.criticised].sort()).toEqual([...expected.criticised].sort());
    const named = run.lists.notices.filter((notice) => notice.step === 'named');
    expect(Object.fromEntries(named.map((notice) => [notice.unit, notice.periods.map((month) => Number(month.slice(5)))]))).toEqual(expected.silentMonths);
    expect(run.lists.notices.filter((notice) => notice.step === 'talk').map((notice) => notice.unit).sort()).toEqual([...expected.talk].sort());
    expect(run.lists.notices.find((notice) => notice.step === 'talk' && notice.unit === '甲镇')).toMatchObject({ clause: '五（一）（约谈）', text: '甲镇2019年4月、5月连续2个月没有报送信息。' });
  });

  test('stars behind the items that won an instruction', () => {
    const stars = Object.groupBy(run.items.filter((item) => item.mark !== ''), (item) => item.unit);
    expect(Object.fromEntries(Object.entries(stars).map(([name, items]) => [name, Object.fromEntries((items ?? []).map((item) => [item.title, item.mark]))]))).toEqual(expected.stars);
  });

  test('the explanation of a score names the class, the clauses and the readings', () => {
    const row = run.rows.find((one) => one.unit === '区公安分局');
    if (!row) throw new Error('no row');
    const text = explainUnit(run.compiled, run.span, row, run.lines.filter((line) => line.unit === row.unit), run.rows.length);
    expect(text).toContain('区公安分局2019年第二季度报送信息3篇，采用1篇（《莱芜政务信息》1次），得-20分，在8个单位中列第8名，在“第一数量级”中列第3名。');
    expect(text).toContain('2019年第二季度应扣134分，可扣的得分只有40分，扣到0分为止，少扣94分。（四1、四4“扣完为止”）');
    expect(text).toContain('“季度得分扣完为止”：只管写明的第1、4项');
  });
});

/** The places within each class, with the points given. */
function ranking(of: Run, points: Record<string, number>): Record<string, [number, string, number][]> {
  const classes = Map.groupBy(of.rows, (row) => row.class);
  return Object.fromEntries([...classes].map(([name, rows]) => [name, rows.map((row): [number, string, number] => [row.groupRank, row.unit, points[row.unit] ?? NaN])]));
}

describe('另外的读法', () => {
  test.each(expected.otherReadings)('$reading $option changes just these scores', ({ reading, option, changed }) => {
    expect(scoresOf(quarter({ [reading]: option }))).toEqual({ ...expected.scores, ...changed });
  });

  test('A12: first and last by the points of the task alone; the scores stay', () => {
    const other = quarter({ A12: 'base' });
    expect(scoresOf(other)).toEqual(expected.scores);
    const base = Object.fromEntries(Object.values(expected.rankingByBaseOnly).flat().map(([, name, points]) => [name, points]));
    expect(ranking(other, base)).toEqual(expected.rankingByBaseOnly);
    expect([other.lists.commended, [...other.lists.criticised].sort()]).toEqual([['区审计局', '区发展和改革委员会', '工业区'], ['区信访局', '区公安分局', '市自然资源和规划局第一服务中心', '甲镇'].sort()]);
  });

  test.each(['A13', 'A14', 'A15', 'A16'])('%s changes no score of this quarter', (reading) => {
    expect(scoresOf(quarter({ [reading]: 'other' }))).toEqual(expected.scores);
  });

  test('whichever readings are taken together, lines sum to scores and speak Chinese', () => {
    // Every pair of options of two readings, and all first, all last options together.
    const options = scheme.readings.map((reading) => reading.options.map((option) => [reading.id, option.id] as const));
    const pairs = options.flatMap((one, at) => options.slice(at + 1).flatMap((other) => one.flatMap((a) => other.map((b) => Object.fromEntries([a, b])))));
    const last = Object.fromEntries(options.map((list) => list.at(-1) ?? ['', '']));
    for (const readings of [last, ...pairs]) {
      const other = quarter(readings);
      for (const row of other.rows) {
        const lines = other.lines.filter((line) => line.unit === row.unit);
        expect(lines.reduce((sum, line) => sum + toHundredths(line.points), 0)).toBe(toHundredths(row.score));
        if (!lines.every((line) => line.text.endsWith('。') && line.clause !== '')) throw new Error(`a line of ${row.unit} is no sentence`);
      }
    }
  });
});
