// The score table of the 2020 bulletin, every number of it.
import { describe, expect, test } from 'vitest';
import { explainUnit } from '../../../shared/scoring/explain.ts';
import { runResultSchema } from '../../../shared/scoring/result.ts';
import { hitech, hitechCase, hitechUnits, score } from './helpers.ts';

const run = score(hitech(), '2020-01', '2020-07', hitechUnits());
const NAMES = ['政务公开经验做法', '政务公开看山东', '政务公开工作交流', '其它国家级报刊'];

describe('济宁高新区2020年1—7月', () => {
  test('every row of attachment 1 in its printed order', () => {
    const rows = run.rows.map((row) => [row.unit, ...NAMES.map((name) => row.outlets[name]), row.submitted, row.adopted, row.score]);
    expect(rows).toEqual(hitechCase().table);
  });

  test('totals', () => {
    expect([...NAMES.map((name) => run.totals.outlets[name]), run.totals.submitted, run.totals.adopted, run.totals.score]).toEqual([13, 3, 0, 0, 17, 15, 184]);
  });

  test('党政办公室 has 30 points, not 40: one item was printed twice', () => {
    const lines = run.lines.filter((line) => line.unit === '党政办公室');
    expect(lines.map((line) => [line.period, line.rule, line.points, line.clause])).toEqual([
      ['2020-03', 'city', 10, '附件3第3项'],
      ['2020-05', 'highest', 0, '附件3第5项'],
      ['2020-06', 'provincial', 20, '附件3第2项'],
    ]);
    expect(lines[1]?.text).toBe('济宁高新区四项新举措 推进基层政务公开标准化规范化建设：《政务公开经验做法》也采用，同一信息就高不重复，已按《政务公开看山东》采用计20分，此处计0分。');
    expect(lines[1]?.records.map((record) => record.kind)).toEqual(['submission', 'adoption']);
  });

  test('items not adopted count 2 points each', () => {
    expect(run.lines.filter((line) => line.rule === 'notAdopted').map((line) => [line.unit, line.points])).toEqual([['党工委政法委', 2], ['接庄街道', 2]]);
  });

  test('ties share a rank, over all and within the group', () => {
    const places = Object.fromEntries(run.rows.map((row) => [row.unit, [row.rank, row.groupRank]]));
    expect(places['党政办公室']).toEqual([1, 1]);
    expect(places['行政审批服务局（市场监督管理局）']).toEqual([1, 1]);
    expect(places['公安分局']).toEqual([3, 3]);
    expect(places['党工委政法委']).toEqual([5, 5]);
    expect(places['洸河街道']).toEqual([6, 1]);
    expect(places['接庄街道']).toEqual([13, 3]);
    expect(places['王因街道']).toEqual([14, 4]);
  });

  test('lists of units with nothing', () => {
    expect(run.lists.zeroSubmitted).toEqual(hitechCase().table.slice(13).map((row) => row[0]));
    expect(run.lists.zeroAdopted).toEqual(['接庄街道', ...run.lists.zeroSubmitted]);
    expect([run.lists.commended, run.lists.criticised, run.unlisted]).toEqual([[], [], []]);
  });

  test('the answer fits the contract, and every line is a sentence with a clause', () => {
    const result = { runId: '1', scheme: 'hitech-2020', from: '2020-01', to: '2020-07', readings: run.compiled.readings, rows: run.rows, totals: run.totals, lines: run.lines, lists: run.lists, unlisted: run.unlisted, problems: [] };
    expect(runResultSchema.parse(result)).toEqual(result);
    expect(run.lines.every((line) => line.text.endsWith('。') && line.clause !== '' && line.records.length > 0)).toBe(true);
  });

  test('adoptions dated by submission move between months, not between units', () => {
    const other = score(hitech(), '2020-01', '2020-07', hitechUnits(), { dating: 'submission' });
    expect(other.rows.map((row) => row.score)).toEqual(run.rows.map((row) => row.score));
    expect(other.lines.find((line) => line.rule === 'provincial' && line.unit === '党政办公室')?.period).toBe('2020-05');
  });

  test('the explanation of a score reads for itself', () => {
    const row = run.rows.find((one) => one.unit === '党政办公室');
    if (!row) throw new Error('no row');
    const text = explainUnit(run.compiled, run.span, row, run.lines.filter((line) => line.unit === row.unit), run.rows.length);
    expect(text).toContain('党政办公室2020年1—7月份报送信息2篇，采用2篇（《政务公开经验做法》2次、《政务公开看山东》1次），得30分，在25个单位中列第1名，在“区直”中列第1名。');
    expect(text).toContain('附件3第5项：“同一信息被重复采用的，以最高分为准，不重复计分”');
    expect(text).toContain('“从本月开始”：计分时期内的月份都数');
    const silent = run.rows.at(-1);
    if (!silent) throw new Error('no row');
    expect(explainUnit(run.compiled, run.span, silent, [], run.rows.length)).toContain('这段时间没有可以计分的记录。');
  });
});
