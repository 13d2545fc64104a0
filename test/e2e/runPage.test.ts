// A run with a panel beside its table: all columns go into the workbook, the place stands with its class, the cell stays on its column.
import { expect, test } from 'vitest';
import type { SheetTable } from '../../shared/outline/sheetTable.ts';
import { fillLaiwu } from '../tools/laiwu.ts';
import { openWindow } from './open.ts';

test('a period that ends before it begins is told beside its fields; what a run answers covers none of the commands', async () => {
  const { page, go, complaints } = await openWindow({ fill: async (ask) => void (await ask('system.loadSample', { sample: 'hitech-2020' })) });
  await go('/scoring');
  await page.getByLabel('从哪个月').fill('2019-09');
  await page.getByLabel('到哪个月').fill('2019-06');
  await page.getByText('时期到 2019-06 为止，却从 2019-09 开始，请把前后改过来。').waitFor();
  await expect.poll(() => page.getByRole('button', { name: '计分', exact: true }).isDisabled()).toBe(true);
  await page.getByLabel('从哪个月').fill('2020-01');
  await page.getByLabel('到哪个月').fill('2020-07');
  await page.getByRole('button', { name: /^给.*计分$/ }).click();
  await page.getByText(/^已按现在的登记给2020年1—7月份计分/).waitFor();
  await page.getByRole('button', { name: '生成通报' }).waitFor();
  const boxes = async (selector: string) => page.locator(selector).evaluateAll((all) => all.map((one) => one.getBoundingClientRect()).map(({ left, right, top, bottom }) => ({ left, right, top, bottom })));
  const [said] = await boxes('.notice');
  const others = await boxes('.page-bar, .page-commands button, .grid-scroll, .grid-foot, .frame-top, .frame-side a');
  expect(others.filter((one) => one.left < said!.right && said!.left < one.right && one.top < said!.bottom && said!.top < one.bottom)).toEqual([]);
  expect(complaints).toEqual([]);
});

test('a panel hides columns but takes none out of the workbook; the place stands beside its class; Enter and Escape keep the cell', async () => {
  let runId = '';
  const exported: SheetTable[] = [];
  const { page, go, complaints } = await openWindow({
    now: new Date('2019-07-08T01:00:00Z'),
    fill: async (ask) => {
      await fillLaiwu(ask, { before: false });
      ({ runId } = await ask('scoring.run', { scheme: 'laiwu-2019', from: '2019-04', to: '2019-06', withLines: false }));
    },
    between: (program) => ({
      ...program,
      call: (method, input, options) => {
        if (method === 'tables.export') exported.push(input as SheetTable);
        return program.call(method, input, options);
      },
    }),
  });
  await go(`/scoring/${runId}`);
  const table = page.getByRole('grid', { name: '得分情况' });
  const heads = async (): Promise<string[]> => (await table.getByRole('columnheader').allTextContents()).map((head) => head.trim()).slice(1);
  const cell = table.getByRole('gridcell', { name: '64', exact: true });
  await cell.first().waitFor();
  const all = await heads();
  expect(all).toContain('总名次');

  // The keyboard is on 本期得分 of 区信访局; Enter opens the lines and leaves it there.
  await table.getByRole('row').filter({ hasText: '区信访局' }).getByRole('gridcell').nth(all.indexOf('本期得分')).click({ position: { x: 8, y: 8 } });
  const focused = (): Promise<string | null> => page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? null);
  await expect.poll(focused).toMatch(/^本期得分：64，/);
  await page.keyboard.press('Enter');
  const panel = page.getByRole('complementary', { name: '区信访局' });
  await panel.getByRole('row', { name: /^合计/ }).waitFor();
  await expect.poll(heads).toEqual(['单位', '分类', '报送数量', '本期得分', '累计得分', '名次']);
  await expect.poll(focused).toMatch(/^本期得分：64，/);
  // Once more: what is open takes the keyboard. Escape there and in the table closes it.
  await page.keyboard.press('Enter');
  await expect.poll(focused).toBe('区信访局');
  await page.keyboard.press('Escape');
  await panel.waitFor({ state: 'detached' });
  await expect.poll(focused).toMatch(/^本期得分：64，/);
  await page.keyboard.press('Enter');
  await panel.waitFor();
  await page.getByRole('button', { name: '导出 Excel' }).click();
  await expect.poll(() => exported.length).toBe(1);
  expect(exported[0]?.columns.map(({ title }) => title)).toEqual(['序号', ...all]);
  expect(exported[0]?.rows.every((row) => row.length === all.length + 1)).toBe(true);
  await table.getByRole('gridcell', { name: '区信访局' }).click({ position: { x: 150, y: 8 } });
  await page.keyboard.press('Escape');
  await panel.waitFor({ state: 'detached' });
  await expect.poll(heads).toEqual(all);

  // An outlet's number: its column stays while its lines are open.
  const outlet = all.at(-1)!;
  await table.getByRole('row').filter({ hasText: '区审计局' }).getByRole('gridcell').last().click({ position: { x: 8, y: 8 } });
  await page.keyboard.press('Enter');
  await page.getByText(`只看“${outlet}”`).waitFor();
  await expect.poll(focused).toMatch(new RegExp(`^${outlet}：`));
  expect((await heads()).at(-1)).toBe(outlet);

  // Among all units it is 总名次, in the table and in the comparison.
  await go(`/scoring/${runId}?show=compare`);
  const compare = page.getByRole('complementary', { name: /比较$/ });
  await compare.getByText(/^没有不同/).waitFor();
  await compare.getByRole('button', { name: '查看和改选' }).click();
  await compare.getByRole('listitem').getByRole('button').first().click();
  await compare.getByRole('radio').nth(1).check();
  await compare.getByRole('columnheader', { name: '改用后总名次' }).or(compare.getByRole('columnheader', { name: '现在总名次' })).waitFor();
  expect(complaints).toEqual([]);
});
