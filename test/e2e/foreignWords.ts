// Latin words a person would see or hear on a page, but for those an office uses itself.
import type { Page } from 'playwright';

const KNOWN = new Set(['Word', 'Excel', 'WPS', 'Office', 'Ctrl', 'Alt', 'Esc', 'PageUp', 'PageDown', 'Delete', 'SHA', 'GB', 'KB', 'MB', 'Electron', 'xlsx', 'xls', 'et', 'ods', 'csv', 'docx', 'db', 'log']);

/** Text, hints and labels of the page; what the person named (files, folders) does not count. */
export async function foreignWords(page: Page): Promise<string[]> {
  const texts = await page.evaluate(() => {
    const said = [document.body.innerText, document.title];
    for (const element of document.querySelectorAll('[title], [aria-label], [placeholder]')) {
      // An icon inside something with a name of its own is not read aloud.
      const silent = element.closest('[aria-hidden=true]') !== null || element.parentElement?.closest('button[aria-label], a[aria-label]');
      if (!silent && element.checkVisibility({ visibilityProperty: true, opacityProperty: true })) said.push(element.getAttribute('title') ?? '', element.getAttribute('aria-label') ?? '', element.getAttribute('placeholder') ?? '');
    }
    return said;
  });
  const words = texts.flatMap((text) => text.replaceAll(/[^\s；，。]*(?:[\\/]|\.db)[^\s；，。]*/g, ' ').match(/[A-Za-z]{2,}/g) ?? []);
  return [...new Set(words)].filter((word) => !KNOWN.has(word));
}
