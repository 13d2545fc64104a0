// 工作台账 of a unit: what each cell says, what is merged, and that its counts are those of its rows.
import { describe, expect, test } from 'vitest';
import { day } from '../../../shared/days/day.ts';
import type { LedgerPart } from '../../../shared/ledgers/input.ts';
import { composeUnitLedger } from '../../../shared/ledgers/unitLedger.ts';
import type { Outline, TableCell } from '../../../shared/outline/outline.ts';
import { outlineSchema } from '../../../shared/outline/outline.ts';
import { placedRows } from '../../../shared/outline/tableGrid.ts';
import { entry, input, part, table, task } from './facts.ts';

function tableIn(outline: Outline): { head: string[]; body: TableCell[][]; columns: number; width: number } {
  const found = outline.blocks.find((block) => block.kind === 'table')!;
  return { head: found.head[0]!.map(({ text }) => text), body: found.body, columns: found.columns.length, width: found.columns.reduce((sum, { width }) => sum + width, 0) };
}

/** Column title → text of a row of the ledger. */
function rowOf(one: LedgerPart, more: Parameters<typeof task>[1] = {}): Record<string, string> {
  const { head, body } = tableIn(composeUnitLedger(input([task(1, more)], [one]), '财政金融局', 2024));
  return Object.fromEntries(head.map((title, at) => [title, body[0]![at]!.text]));
}

test('title, columns and width of the turned page', () => {
  const outline = composeUnitLedger(input([task(1)], [part(1, task(1), '财政金融局')]), '财政金融局', 2024);
  expect(outlineSchema.parse(outline).title).toBe('财政金融局2024年政务公开工作任务台账');
  expect(outline.blocks[0]).toMatchObject({ kind: 'attachment', label: '', landscape: true });
  expect(tableIn(outline).head).toEqual(['序号', '工作任务', '具体要求', '职责', '完成时限', '频次', '进展情况', '状态', '销号']);
  expect(tableIn(outline).width).toBe(225);
  expect(tableIn(composeUnitLedger(input([task(1, { section: '' })], [part(1, task(1, { section: '' }), '财政金融局')]), '财政金融局', 2024))).toMatchObject({ columns: 8, width: 225 });
});

describe('a row', () => {
  test('reports newest last, what was struck out not told, older ones counted in one line', () => {
    const said = ['2024-01-08', '2024-02-01', '2024-03-01', '2024-05-06', '2024-06-03'].map((date, at) => entry(at + 1, 1, 'progress', date, `第${at + 1}次`));
    const struck = entry(9, 1, 'struck', '2024-06-05', '写错', { of: 5 });
    expect(rowOf(part(1, task(1), '财政金融局', [...said, struck]))['进展情况']).toBe('（1月8日起另有1次记录）\n2月1日：第2次\n3月1日：第3次\n5月6日：第4次');
  });

  test('closing has a column of its own: day, who, why', () => {
    const row = rowOf(part(1, task(1), '财政金融局', [entry(1, 1, 'done', '2024-09-10', '已公开', { times: 2 }), entry(2, 1, 'closed', '2024-09-18', '已核对网站栏目', { by: '王主任' })]));
    expect(row).toMatchObject({ 状态: '已销号', 销号: '9月18日\n王主任批准：已核对网站栏目', 进展情况: '9月10日：报告完成（完成2次）：已公开' });
    const reopened = rowOf(part(1, task(1), '财政金融局', [entry(1, 1, 'closed', '2024-05-01', '核对', { by: '王主任' }), entry(2, 1, 'reopened', '2024-06-01', '')]));
    expect(reopened).toMatchObject({ 状态: '推进中', 销号: '', 进展情况: '6月1日：恢复办理' });
  });

  test('deadline in two lines; an extension is said; without a day the printed words', () => {
    expect(rowOf(part(1, task(1), '财政金融局'))['完成时限']).toBe('2024年\n12月31日');
    expect(rowOf(part(1, task(1), '财政金融局', [entry(1, 1, 'extended', '2024-09-01', '系统升级', { until: day('2025-03-31'), by: '王主任' })]))).toMatchObject({ 完成时限: '2025年\n3月31日\n（延期）', 进展情况: '9月1日：延期至2025年3月31日：系统升级' });
    const open = part(1, task(1, { deadline: null }), '财政金融局');
    expect(rowOf({ ...open, part: { ...open.part, deadlineText: '长期坚持' } }, { deadline: null })['完成时限']).toBe('长期坚持');
  });

  test('overdue days, quotas of the period, duty with the names as printed', () => {
    const late = part(1, task(1, { deadline: day('2024-09-10') }), '财政金融局', [], [], { role: 'lead' });
    const quotas = [{ text: '每季度至少1次', atLeast: 1, per: 'quarter' as const, inPrinciple: false, done: 0, from: '2024-07-01', to: '2024-09-30', passed: 2, met: 1 }];
    expect(rowOf({ ...late, part: { ...late.part, quotas } }, { deadline: day('2024-09-10'), openEnded: true, periodic: [{ text: '定期' }] })).toMatchObject({
      状态: '逾期\n10天', 频次: '每季度至少1次（本季度已0次，此前2期达标1期）\n定期', 职责: '本单位：牵头\n牵头：财政金融局\n责任：各街道等',
    });
  });
});

describe('the whole table', () => {
  const tasks = [1, 2, 3, 4, 5, 6].map((id) => task(id, { section: id < 6 ? '一、重点领域' : '二、政策解读' }));
  const parts = tasks.map((one) => part(one.id, one, '财政金融局', one.id === 2 ? [entry(1, 2, 'done', '2024-06-03', '')] : [], [], { role: one.id === 1 ? 'lead' : 'responsible' }));

  test('a section is one cell over its rows, said anew after four; every row fills the columns', () => {
    const { body, columns } = tableIn(composeUnitLedger(input(tasks, parts), '财政金融局', 2024));
    const merged = body.flatMap((row) => row.flatMap((cell) => (/^[一二]、/.test(cell.text) ? [[cell.text, cell.rowSpan ?? 1]] : [])));
    expect(merged).toEqual([['一、重点领域', 4], ['一、重点领域', 1], ['二、政策解读', 1]]);
    for (const row of placedRows(body, columns)) expect(row.reduce((sum, cell) => sum + cell.colSpan, 0)).toBe(columns);
  });

  test('the foot counts its rows', () => {
    const { body } = tableIn(composeUnitLedger(input(tasks, parts), '财政金融局', 2024));
    expect(body.at(-1)![0]!.text).toBe('合计：共6项（牵头1项、责任5项）；已完成1项，未启动5项。统计截至2024年9月20日。');
  });

  test('several tables of a year stand below each other, each under its title', () => {
    const second = task(7, { tableId: 2, position: 1, number: '' });
    const outline = composeUnitLedger(input([...tasks, second], [...parts, part(7, second, '财政金融局')], [table, { ...table, id: 2, title: '《补充任务》', documentNumber: null }]), '财政金融局', 2024);
    const titles = tableIn(outline).body.flatMap((row) => (row.length === 1 ? [row[0]!.text] : []));
    expect(titles.slice(0, 2)).toEqual(['《2024年政务公开工作要点任务分解表》（济高新管办字〔2024〕3号）', '《补充任务》']);
    expect(tableIn(outline).body.at(-2)![0]!.text).toBe('1');
  });
});
