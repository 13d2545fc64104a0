// The window in a browser: built once, one browser at a time.
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  test: {
    include: ['test/e2e/**/*.test.ts'],
    globalSetup: ['test/e2e/build.ts'],
    testTimeout: 180_000,
    hookTimeout: 300_000,
    // What a page comes to show may take a while on a busy machine.
    expect: { poll: { timeout: 10_000 } },
    pool: 'forks',
    // Node reads TypeScript with a part in WebAssembly. Test processes have ended by SIGSEGV now and then, and its recompiling in the background while document threads end is the suspect.
    execArgv: ['--no-wasm-tier-up', '--no-wasm-dynamic-tiering'],
    fileParallelism: false,
  },
});
