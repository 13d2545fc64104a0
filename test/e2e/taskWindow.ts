// The window on 20 September 2024 with a year's small task table in it: for the tests of the task pages.
import type { Browser, Locator } from 'playwright';
import type { Program } from '../../electron/hosts/start.ts';
import { openWindow } from './open.ts';
import type { OpenWindow } from './start.ts';

/** 2024-09-20, 09:00 in China. */
export const taskDay = new Date('2024-09-20T01:00:00Z');

const TABLE = [
  ['2024年政务公开工作任务分解表', '', '', '', '', '', ''],
  ['工作任务', '序号', '具体要求', '牵头单位', '责任单位', '完成时限', '备注'],
  ['一、公开重点', '1', '公开财政预算执行情况，每季度至少2次。', '财政局', '洸河街道、柳行街道', '2024年8月底前', ''],
  ['一、公开重点', '2', '公开重大建设项目批准结果。', '发展改革局', '财政局', '2024年9月底前', ''],
  ['二、政策解读', '3', '做好政策解读，图文并茂。', '党政办公室', '财政局、发展改革局', '2024年12月底前', ''],
];
const UNITS: readonly (readonly [string, string])[] = [['财政局', '区直'], ['发展改革局', '区直'], ['党政办公室', '区直'], ['洸河街道', '街道'], ['柳行街道', '街道'], ['气象局', '驻区']];

export interface TaskWindow extends OpenWindow {
  /** The id of a unit's part, by the number of its task. */
  part: (unit: string, number: string) => Promise<number>;
  /** Closes the sentence of the last command, so that the next one is waited for alone. */
  hush: () => Promise<void>;
}

/** Brings in a task table as a spreadsheet would. */
export async function bringTable(program: Program, year: number, rows: readonly (readonly string[])[]): Promise<void> {
  const file = { name: `${year}年任务分解表.csv`, bytes: new TextEncoder().encode(rows.map((row) => row.map((text) => `"${text}"`).join(',')).join('\r\n')) };
  const answer = await program.call('import.run', { kind: 'tasks', options: { onRefusal: 'skip' } }, { file });
  if (answer.status !== 'done') throw new Error(JSON.stringify(answer));
}

/** Gone when the test ends. `empty` leaves the table out. */
export async function openTaskWindow(browser: Browser, { empty = false } = {}): Promise<TaskWindow> {
  const window = await openWindow({
    browser,
    now: taskDay,
    fill: async (ask, program) => {
      await ask('settings.change', { issuer: '高新区管委会办公室', supervisor: '党政办督查室', contact: '李某', telephone: '0537-0000000' });
      for (const [name, group] of UNITS) await ask('units.add', { name, group });
      if (!empty) await bringTable(program, 2024, TABLE);
    },
  });
  return {
    ...window,
    part: async (unit, number) => {
      const found = (await window.ask('progress.list', { year: 2024, unit })).parts.find((one) => one.number === number);
      if (!found) throw new Error(`${unit} has no part in task ${number}`);
      return found.id;
    },
    hush: () => window.page.getByRole('button', { name: '关闭这句话' }).click(),
  };
}

/** A cell by its row (from 0) and the title of its column. */
export async function cellOf(table: Locator, row: number, title: string): Promise<Locator> {
  await table.locator('.grid-body').waitFor();
  const heads = (await table.getByRole('columnheader').allTextContents()).map((head) => head.trim());
  return table.locator('.grid-body').getByRole('row').nth(row).getByRole('gridcell').nth(heads.indexOf(title) - 1);
}
