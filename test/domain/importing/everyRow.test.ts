// No row is dropped without a line: random tables, every filled row below the head is in the plan or folded into a row of it.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { day } from '../../../shared/days/day.ts';
import type { CellValue, Sheet } from '../../../shared/importing/grid.ts';
import { planImport } from '../../../shared/importing/planImport.ts';
import { planSchema } from '../../../shared/importing/plan.ts';
import { officeUnits } from './readCase.ts';

const cell: fc.Arbitrary<CellValue> = fc.oneof(
  { weight: 3, arbitrary: fc.constant(null) },
  {
    weight: 8,
    arbitrary: fc.constantFrom<CellValue>(
      '区财政局', '财政局', '洸河街道', '没有的单位', '警务公开', '预算公开', '预算公开第2期', '《政务公开看山东》', '看山东、经验做法', '未采用', '待采用', '√', '2020-06-01', '6月1日', '5月', 43965, 3.1, 1, 2,
      '合计', '备注：已核', '填表人：张某', '一、街道', '单位', '标题', '报送日期', '采用刊物', '序号', '单篇', '是', '否', '/', '2人次', '-20', '联合调研', '未完成（已作说明）', '__proto__', ' \u00a0 ', '说明'.repeat(150), true, { day: day('2020-05-14') }, { error: '#N/A' },
    ),
  },
);
const heads = fc.constantFrom<CellValue[]>(
  ['报送单位', '信息标题', '报送日期', '采用刊物', '采用日期', '备注'], ['序号', '单位', '标题', '日期', '看山东', '经验做法'], ['单位', '标题', '采用刊物', '形式', '采用日期', '批示'], ['序号', '单位名称', '类别', '别名', '备注', '免于考核'],
  ['序号', '单位', '加减分项目', '数量', '日期', '说明'], ['单位', '约稿方', '约稿题目', '约稿时间', '截止时间', '交稿时间', '是否完成'],
);
const merge = fc.record({ top: fc.nat(12), left: fc.nat(5), high: fc.nat(3), wide: fc.nat(2) });
const sheet: fc.Arbitrary<Sheet> = fc
  .record({ above: fc.array(fc.array(cell, { maxLength: 3 }), { maxLength: 2 }), head: heads, body: fc.array(fc.array(cell, { maxLength: 7 }), { maxLength: 12 }), merges: fc.array(merge, { maxLength: 3 }), hidden: fc.array(fc.nat(12), { maxLength: 2 }) })
  .map(({ above, head, body, merges, hidden }) => ({
    name: '表', hidden: false, rows: [...above, head, ...body], hiddenRows: hidden, hiddenColumns: [],
    merges: merges.map(({ top, left, high, wide }) => ({ top, left, bottom: top + high, right: left + wide })),
  }));

test.each(['submissions', 'units', 'scoreEvents', 'commissions'] as const)('%s', (kind) => {
  fc.assert(
    fc.property(sheet, fc.constantFrom<'take' | 'skip'>('take', 'skip'), (written, hiddenRows) => {
      const plan = planImport({
        planId: 'p', kind, options: { hiddenRows }, today: day('2020-08-01'), file: { name: '' }, workbook: { format: 'xlsx', sheets: [written], notes: [] },
        known: { units: officeUnits(), submissions: [], outlets: [{ name: '政务公开看山东', aliases: ['看山东'] }, { name: '政务公开经验做法', aliases: ['经验做法'] }], regionNames: [] },
      });
      planSchema.parse(plan);
      const [first] = plan.mapping;
      if (!first || first.part === '') {
        expect(plan.problems.some(({ severity }) => severity !== 'hint')).toBe(true);
        return;
      }
      const told = new Set(plan.rows.flatMap(({ row, alsoRows }) => [row, ...(alsoRows ?? [])]));
      for (const { headerRow } of plan.mapping) told.add(headerRow).add(headerRow - 1);
      const covered = (row: number, column: number): boolean => written.merges.some(({ top, left, bottom }) => column === left && row > top && row <= bottom);
      written.rows.forEach((cells, row) => {
        if (row < first.headerRow) return;
        const filled = cells.some((value, column) => !covered(row, column) && value !== null && !(typeof value === 'string' && value.trim() === ''));
        if (filled) expect(told.has(row + 1), `第${row + 1}行 ${JSON.stringify(cells)}`).toBe(true);
      });
    }),
    { numRuns: 400, seed: 20200730 },
  );
});
