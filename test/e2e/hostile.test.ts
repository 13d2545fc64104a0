// Titles written as programs are text everywhere, and the page asks nobody but its own host.
import { expect, test } from 'vitest';
import type { Page } from 'playwright';
import { openWindow } from './open.ts';

const TITLES = ['<img src=x onerror=alert(1)>', '</script><script>alert(2)</script>', '"><svg/onload=alert(3)>', '{{7*7}}${7*7}javascript:alert(4)'];

test('hostile titles and names are shown as they are written, in register, ledger and bulletin', async () => {
  const { page, go, ask, complaints } = await openWindow();
  const unit = '<b onmouseover=alert(5)>财政局</b>';
  await ask('settings.change', { issuer: '<i>区政府办公室</i>', numberPrefix: '某政办字', addressee: TITLES[0]! });
  await ask('units.add', { name: unit, group: '<u>区直</u>' });
  for (const [index, title] of TITLES.entries()) {
    await ask('submissions.add', { title, unit, submittedOn: `2020-07-0${index + 1}`, adoptions: [{ outlet: index === 3 ? TITLES[1]! : '政务公开看山东', adoptedOn: '2020-07-20' }] });
  }
  const { runId } = await ask('scoring.run', { scheme: 'hitech-2020', from: '2020-07', to: '2020-07' });
  await page.reload();

  await go('/submissions');
  await page.getByRole('grid').waitFor();
  for (const title of TITLES) await page.getByRole('gridcell', { name: title, exact: true }).first().waitFor();
  await go('/submissions?open=1');
  await expect.poll(() => page.getByLabel('标题', { exact: true }).inputValue()).toBe(TITLES[0]);
  await page.getByRole('combobox', { name: /^查找单位/ }).fill('onerror');
  await page.getByRole('option', { name: TITLES[0]! }).waitFor();
  await page.keyboard.press('Escape');
  await go(`/scoring/${runId}?unit=${encodeURIComponent(unit)}`);
  for (const title of TITLES) await page.getByRole('complementary').getByRole('cell', { name: title }).first().waitFor();
  await go(`/bulletins/new/${runId}`);
  await page.locator('.preview-page').getByText(TITLES[0]!).first().waitFor();
  await page.locator('.preview-page').getByText(unit).first().waitFor();
  await ask('bulletins.export', { runId, issuedOn: '2020-07-30', documentNumber: TITLES[1]! });
  await page.reload();
  await go('/bulletins');
  await page.getByRole('gridcell', { name: TITLES[1]!, exact: true }).waitFor();
  await go('/settings?part=log');
  await page.getByRole('gridcell', { name: `登记“${TITLES[2]}”`, exact: true }).waitFor();
  await go('/');
  await page.getByRole('link', { name: unit }).first().waitFor();

  expect(await planted(page)).toBe(0);
  expect(complaints).toEqual([]);
});

/** Elements that only a title taken for a program could have made. */
function planted(page: Page): Promise<number> {
  return page.locator('img[src="x"], [onerror], [onload], [onmouseover], body script:not([src]), main b[onmouseover], svg[onload]').count();
}
