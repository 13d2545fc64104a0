// Heads nobody listed, columns in any order: the cells say what the columns are, and every guess is told.
import { expect, test } from 'vitest';
import { day } from '../../../shared/days/day.ts';
import type { CellValue } from '../../../shared/importing/grid.ts';
import { readTaskTables } from '../../../shared/tasks/readTaskTables.ts';
import type { TaskReading } from '../../../shared/tasks/readTaskTables.ts';

/** Head, another word for it, cells. */
const COLUMNS: readonly (readonly [string, string, readonly CellValue[]])[] = [
  ['序号', '号头', [1, 2, 3, 4]],
  ['工作任务', '抓手', ['预算公开', '指南更新', '招生公开', '业务培训']],
  ['具体要求', '怎么抓', ['公开本级预算、决算和“三公”经费，细化到项级科目。', '更新政府信息公开指南，注明受理渠道和咨询电话。', '公布招生方案、招生范围和咨询电话。', '组织政务公开业务培训，每年不少于2次。']],
  ['牵头部门', '挑头单位', ['区财政局', '区政府办公室', '区教育和体育局', '区政府办公室']],
  ['责任单位', '谁来干', ['区审计局、各街道', '各部门', '各街道', '区委党校']],
  ['完成时限', '几时办完', ['6月底前', '9月底前', '2024年7月15日前', '长期坚持']],
];

function readWith(order: readonly number[], strange: ReadonlySet<number>): TaskReading {
  const rows: CellValue[][] = [['2024年政务公开工作任务分解表'], order.map((at) => COLUMNS[at]?.[strange.has(at) ? 1 : 0] ?? ''), ...[0, 1, 2, 3].map((row) => order.map((at) => COLUMNS[at]?.[2][row] ?? null))];
  return readTaskTables({ format: 'xlsx', notes: [], sheets: [{ name: '表', hidden: false, rows, merges: [], hiddenRows: [], hiddenColumns: [] }] }, { fileName: '', units: [], regionNames: [], today: day('2024-03-01') });
}

const said = ({ tables }: TaskReading): unknown => tables.map(({ tasks }) => tasks.map(({ number, section, subsection, requirement, leads, responsible, deadline }) => ({ number, section, subsection, requirement, leads, responsible, deadline })));

const ORDERS = [0, 1, 2, 3, 4, 5].reduce<number[][]>((orders, at) => orders.flatMap((order) => Array.from({ length: order.length + 1 }, (_, place) => order.toSpliced(place, 0, at))), [[]]);
/** What orders the tasks stands in front of them, and their number too. */
const usual = ORDERS.filter((order) => order.indexOf(1) < order.indexOf(2) && order.indexOf(0) < order.indexOf(1));

test('one strange head, in every order of the columns', () => {
  const due = said(readWith([0, 1, 2, 3, 4, 5], new Set()));
  for (const order of usual) {
    for (let at = 0; at < COLUMNS.length; at += 1) {
      const reading = readWith(order, new Set([at]));
      expect(said(reading), `${order.join()} ${COLUMNS[at]?.[1]}`).toEqual(due);
      expect(reading.problems.map(({ code }) => code), `${order.join()} ${COLUMNS[at]?.[1]}`).toEqual([at === 1 ? 'column-level' : 'column-content']);
    }
  }
});

test('every set of strange heads, in the usual order', () => {
  const due = said(readWith([0, 1, 2, 3, 4, 5], new Set()));
  for (let set = 1; set < 2 ** COLUMNS.length; set += 1) {
    const strange = new Set(COLUMNS.flatMap((_, at) => ((set >> at) % 2 === 1 ? [at] : [])));
    const reading = readWith([0, 1, 2, 3, 4, 5], strange);
    expect(said(reading), [...strange].join()).toEqual(due);
    expect(reading.problems.length, [...strange].join()).toBe(strange.size);
  }
});
