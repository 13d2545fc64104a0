// `npm run bench`: every figure side by side with the bare way, in one run. A word chooses rows by part of their name.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { annualRows } from './annual.ts';
import { documentRows } from './documents.ts';
import { importRows } from './importing.ts';
import { ledgerRows } from './ledger.ts';
import { show } from './measure.ts';
import { requestRows } from './requests.ts';
import type { Row } from './measure.ts';
import { scoringRows } from './scoring.ts';
import { commandLineRow, windowRow } from './start.ts';
import { taskTableRows } from './taskTables.ts';

const rounds = 5;
const benches: Record<string, (folder: string) => Promise<Row[]>> = {
  import: (folder) => importRows(folder, rounds),
  scoring: (folder) => scoringRows(folder, rounds),
  ledger: (folder) => ledgerRows(folder, rounds),
  requests: (folder) => requestRows(folder, rounds),
  taskTables: (folder) => taskTableRows(folder, rounds),
  annual: (folder) => annualRows(folder, rounds),
  documents: () => documentRows(rounds),
  cli: async (folder) => [await commandLineRow(folder, 2 * rounds)],
  window: async (folder) => [await windowRow(folder, rounds)],
};

const chosen = process.argv.slice(2);
const folder = mkdtempSync(join(tmpdir(), 'gongkai-bench-'));
try {
  for (const [name, bench] of Object.entries(benches)) {
    if (chosen.length > 0 && !chosen.some((word) => name.includes(word))) continue;
    for (const row of await bench(folder)) process.stdout.write(`${show(row)}\n`);
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
