// The Chromium that browser tests use: one that is there, or Playwright's own.
import { existsSync } from 'node:fs';
import { chromium } from 'playwright';
import type { LaunchOptions } from 'playwright';

const places = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', 'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe', 'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe'];

/** How to launch it; throws with one sentence where there is none. The environment's CHROMIUM goes first. */
export async function findBrowser(): Promise<LaunchOptions> {
  const path = [process.env['CHROMIUM'] ?? '', ...places, chromium.executablePath()].find((place) => place !== '' && existsSync(place));
  if (path === undefined) throw new Error('没有找到 Chromium。请安装它（Debian：apt-get install chromium；其他系统：npx playwright install chromium），或者用环境变量 CHROMIUM 指明位置。');
  // Where the system names no language, Chromium gives a download with a Chinese name the name 'download'.
  return { executablePath: path, env: { ...process.env, LC_ALL: 'C.UTF-8' }, args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'] };
}
