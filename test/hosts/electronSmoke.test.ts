// The real Electron: starts, one call through the preload, quits. Needs Electron's binary and a screen; says loudly where it did not run.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { _electron } from 'playwright';
import { describe, expect, test } from 'vitest';
import { buildIfNeeded } from '../../electron/build/build.ts';
import { findElectron } from '../../electron/hosts/launching/electron.ts';
import { packRequest, unpackAnswer } from '../../shared/contract/packet.ts';
import type { DesktopDoor } from '../../shared/contract/packet.ts';

const binary = findElectron();
if (binary === null) {
  process.stderr.write('\n!!! 没有运行：Electron 的烟雾测试（这台电脑没有 Electron 的程序文件；有的电脑上请设 ELECTRON_OVERRIDE_DIST_PATH 或运行 npx install-electron）\n\n');
}

describe.skipIf(binary === null)('Electron', () => {
  test('starts, answers one call through the preload, and quits', { timeout: 180_000 }, async () => {
    const project = fileURLToPath(new URL('../..', import.meta.url));
    const folder = await mkdtemp(path.join(tmpdir(), '烟雾 '));
    await buildIfNeeded((line) => void process.stderr.write(`${line}\n`));
    // Chromium's own sandbox cannot start as root; that concerns test machines only.
    const words = [project, `--db=${path.join(folder, '数据.db')}`, ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])];
    const program = await _electron.launch({ executablePath: binary ?? '', args: words });
    try {
      const page = await program.firstWindow();
      expect(page.url()).toMatch(/^app:\/\/workbench\/index\.html/);
      const reply = await page.evaluate((packet) => (globalThis as unknown as { workbench: DesktopDoor }).workbench.call({ id: 1, packet }), packRequest('system.info', {}));
      expect(unpackAnswer(reply)).toMatchObject({ status: 'done', output: { version: expect.any(String) as string } });
      expect(await page.evaluate(() => Object.keys((globalThis as unknown as { workbench: DesktopDoor }).workbench))).toEqual(['call']);
      expect(await page.evaluate(() => typeof (globalThis as { require?: unknown }).require)).toBe('undefined');
      expect(await page.evaluate(() => fetch('https://example.org/').then(() => 'reached', () => 'blocked'))).toBe('blocked');
    } finally {
      await program.close();
      await rm(folder, { recursive: true, force: true });
    }
  });
});
