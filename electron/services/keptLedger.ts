// A unit's ledger as a run keeps it: the numbers, the words, and the titles as they were when the run was made.
import type { UnitLedger } from '../../shared/scoring/ledger.ts';
import type { ItemFacts } from '../store/itemFacts.ts';
import { packLedger } from '../store/ledgerBytes.ts';
import type { KeptLedger } from '../store/runs.ts';

/** The numbers, which are most of it, are written apart from the texts: one byte a letter, several times as fast. */
export function keptLedger({ lines, items, earlier, words, unit, ...counts }: UnitLedger, facts: ItemFacts): KeptLedger {
  const numbers = JSON.stringify({ lines, items, earlier }).slice(0, -1);
  const titles = facts.titleList([...items.map(([item]) => item), ...earlier]);
  const json = Buffer.concat([Buffer.from(numbers, 'latin1'), Buffer.from(`,"words":${JSON.stringify(words)},"titles":`), titles, Buffer.from('}')]);
  return { unitId: unit.id, unit: JSON.stringify({ ...unit, ...counts }), ledger: packLedger(json) };
}
