// What several tests do on their way: load the example, score a period.
import type { Locator, Page } from 'playwright';

/** First start → the example, until the first page lists the month's silent units. */
export async function loadSample(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^载入示例：.*信息报送/ }).click();
  await page.getByRole('heading', { level: 1, name: '工作台' }).waitFor();
}

/** Scores the months under the scheme in force; the page of the run is in sight afterwards. */
export async function newRun(page: Page, from: string, to: string): Promise<void> {
  await page.getByRole('navigation').getByRole('link', { name: '计分通报' }).click();
  await page.getByLabel('从哪个月').fill(from);
  await page.getByLabel('到哪个月').fill(to);
  await page.getByRole('button', { name: /^给.*计分$/ }).click();
  await page.getByRole('button', { name: '生成通报' }).waitFor();
}

/** The rows of a table that are drawn, with the columns asked for; totals are no rows. */
export async function shownRows(table: Locator, titles: readonly string[]): Promise<string[][]> {
  const heads = (await table.getByRole('columnheader').allTextContents()).map((head) => head.trim());
  const places = titles.map((title) => heads.indexOf(title) - 1);
  const rows = await table.locator('.grid-body').getByRole('row').evaluateAll((all) => all.map((row) => [...row.querySelectorAll('[role=gridcell]')].map((cell) => (cell.textContent ?? '').trim())));
  return rows.map((row) => places.map((place) => row[place] ?? ''));
}
