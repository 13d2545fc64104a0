// `npm test`: types, then every test, then one closing line. Words after the command choose test files by part of their path.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '..');
const bin = (name: string): string => join(root, 'node_modules', name);
const chosen = process.argv.slice(2);

interface Tally {
  passed: number;
  failed: number;
  skipped: number;
}

/** One TypeScript world: its files must hold together with its own libraries only. */
function types(world: string): Tally {
  const { status } = spawnSync(process.execPath, [bin('typescript/bin/tsc'), '-p', world], { cwd: root, stdio: 'inherit' });
  process.stdout.write(`${status === 0 ? '✓' : '✗'} types of ${world}\n`);
  return { passed: status === 0 ? 1 : 0, failed: status === 0 ? 0 : 1, skipped: 0 };
}

/** One run of vitest; a run that could not even report counts as failed. */
function vitest(config: string): Tally {
  const report = join(root, 'out', 'test', `${config}.json`);
  rmSync(report, { force: true });
  mkdirSync(join(root, 'out', 'test'), { recursive: true });
  const { status } = spawnSync(
    process.execPath,
    [bin('vitest/vitest.mjs'), 'run', '--config', `test/${config}.config.ts`, '--reporter=default', '--reporter=json', `--outputFile.json=${report}`, '--passWithNoTests', ...chosen],
    { cwd: root, stdio: 'inherit' },
  );
  if (!existsSync(report)) return { passed: 0, failed: 1, skipped: 0 };
  const found = JSON.parse(readFileSync(report, 'utf8')) as { numPassedTests: number; numFailedTests: number; numPendingTests: number; numFailedTestSuites: number };
  const failed = Math.max(found.numFailedTests, status === 0 ? 0 : 1);
  return { passed: found.numPassedTests, failed, skipped: found.numPendingTests };
}

const tallies = [...(chosen.length === 0 ? ['shared', 'electron', 'renderer', 'test'].map(types) : []), vitest('vitest'), vitest('e2e')];
const sum = (key: keyof Tally): number => tallies.reduce((total, tally) => total + tally[key], 0);
const skipped = sum('skipped');
process.stdout.write(`\n${sum('passed')} passed, ${sum('failed')} failed${skipped > 0 ? `, ${skipped} skipped` : ''}\n`);
process.exitCode = sum('failed') === 0 && sum('passed') > 0 ? 0 : 1;
