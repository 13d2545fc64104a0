// A stored run read back: its scheme, its ledgers, its lines. Later corrections of the register do not touch it.
import { compileScheme } from '../../shared/scoring/compile.ts';
import type { Compiled } from '../../shared/scoring/compile.ts';
import { itemsOf } from '../../shared/scoring/items.ts';
import type { ListedItem } from '../../shared/scoring/items.ts';
import type { UnitLedger } from '../../shared/scoring/ledger.ts';
import { expandLines } from '../../shared/scoring/lines.ts';
import { readScheme } from '../../shared/scoring/readScheme.ts';
import type { RunRow, ScoreLine } from '../../shared/scoring/result.ts';
import { readLedgers } from '../store/runs.ts';
import type { RunHead } from '../store/runs.ts';
import type { Context } from './context.ts';
import { titleFinder } from './evaluateFacts.ts';
import type { Titles } from './evaluateFacts.ts';

interface StoredLedger {
  ledger: UnitLedger;
  titles: Titles;
}

/** The scheme and readings a run was made with. */
export function runScheme(head: RunHead): Compiled {
  const { scheme } = readScheme(head.scheme);
  if (!scheme) throw new Error(`the scheme of run ${head.id} no longer reads`);
  return compileScheme(scheme, head.readings);
}

function ledgersOf(context: Context, runId: string, unitId?: number): Map<string, StoredLedger> {
  const rows = readLedgers(context.store, runId, unitId);
  return new Map(
    rows.map(({ unit, ledger }) => {
      const { submitted, adopted, outlets, score, onRoster, silent, ...about } = JSON.parse(unit) as UnitLedger['unit'] & Omit<UnitLedger, 'unit' | 'lines' | 'items' | 'words'>;
      const { titles, ...kept } = JSON.parse(ledger) as Pick<UnitLedger, 'lines' | 'items' | 'words'> & { titles: Titles };
      return [about.name, { ledger: { unit: about, onRoster, submitted, adopted, outlets, score, silent, ...kept }, titles }];
    }),
  );
}

/** The ledger lines of the rows given, in their order. */
export function runLines(context: Context, runId: string, compiled: Compiled, rows: readonly RunRow[]): ScoreLine[] {
  const ledgers = ledgersOf(context, runId);
  return rows.flatMap(({ unit }) => {
    const stored = ledgers.get(unit);
    return stored ? expandLines(compiled, unit, stored.ledger, titleFinder(stored.ledger, stored.titles)) : [];
  });
}

/** The items of a run as its bulletin lists them, in the order of the rows. */
export function runItems(context: Context, runId: string, compiled: Compiled, rows: readonly RunRow[]): ListedItem[] {
  const ledgers = ledgersOf(context, runId);
  return rows.flatMap(({ unit }) => {
    const stored = ledgers.get(unit);
    return stored ? itemsOf(compiled, [stored.ledger], titleFinder(stored.ledger, stored.titles)) : [];
  });
}
