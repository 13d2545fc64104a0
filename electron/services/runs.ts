// A stored run read back: its schemes, its ledgers, its lines. Later corrections of the register do not touch it.
import { compileSegments } from '../../shared/scoring/compile.ts';
import type { Compiled } from '../../shared/scoring/compile.ts';
import { itemsOf } from '../../shared/scoring/items.ts';
import type { ListedItem } from '../../shared/scoring/items.ts';
import type { UnitLedger } from '../../shared/scoring/ledger.ts';
import { expandLines } from '../../shared/scoring/lines.ts';
import { readKept } from '../../shared/scoring/readScheme.ts';
import type { RunRow, ScoreLine } from '../../shared/scoring/result.ts';
import type { Segment } from '../../shared/scoring/segments.ts';
import { readLedgers } from '../store/runs.ts';
import type { RunHead } from '../store/runs.ts';
import type { Context } from './context.ts';
import { titleFinder } from './evaluateFacts.ts';
import type { Titles } from './evaluateFacts.ts';

export interface StoredLedger {
  ledger: UnitLedger;
  titles: Titles;
}

type Kept = Pick<UnitLedger, 'lines' | 'items' | 'words'> & Partial<Pick<UnitLedger, 'earlier'>> & { titles: Titles };

/** How a run keeps its schemes: one as it is, several with their days. */
export function storedSchemes(segments: readonly Segment[]): unknown {
  const [only] = segments;
  return segments.length === 1 && only?.first === null ? only.scheme : { segments };
}

/** The schemes and readings a run was made with. */
export function runScheme(head: RunHead): Compiled {
  const kept = head.scheme as { segments?: Segment[] };
  const segments = (kept.segments ?? [{ scheme: head.scheme as Segment['scheme'], first: null, last: null }]).map((segment): Segment => {
    const scheme = readKept(segment.scheme);
    if (!scheme) throw new Error(`the scheme of run ${head.id} no longer reads`);
    return { ...segment, scheme };
  });
  return compileSegments(segments, head.readings);
}

/** The ledgers of a run by the unit's name, with the titles as they were. */
export function ledgersOf(context: Context, runId: string, unitId?: number): Map<string, StoredLedger> {
  const rows = readLedgers(context.store, runId, unitId);
  return new Map(
    rows.map(({ unit, ledger }) => {
      const { submitted, adopted, outlets, score, rankedBy = score, onRoster, listedAsZero = true, placings = [], silent, class: className = '', ...about } = JSON.parse(unit) as UnitLedger['unit'] & Omit<UnitLedger, 'unit' | 'lines' | 'items' | 'earlier' | 'words'>;
      const { titles, earlier = [], ...kept } = JSON.parse(ledger) as Kept;
      return [about.name, { ledger: { unit: { ...about, class: className }, onRoster, listedAsZero, placings, submitted, adopted, outlets, score, rankedBy, silent, earlier, ...kept }, titles }];
    }),
  );
}

/** The ledger lines of the rows given, in their order. */
export function runLines(context: Context, runId: string, compiled: Compiled, rows: readonly Pick<RunRow, 'unit'>[]): ScoreLine[] {
  const ledgers = ledgersOf(context, runId);
  return rows.flatMap(({ unit }) => {
    const stored = ledgers.get(unit);
    return stored ? expandLines(compiled, unit, stored.ledger, titleFinder(stored.ledger, stored.titles)) : [];
  });
}

/** The items of a run as its bulletin lists them, in the order of the rows. */
export function runItems(context: Context, runId: string, compiled: Compiled, rows: readonly Pick<RunRow, 'unit'>[]): ListedItem[] {
  const ledgers = ledgersOf(context, runId);
  return rows.flatMap(({ unit }) => {
    const stored = ledgers.get(unit);
    return stored ? itemsOf(compiled, [stored.ledger], titleFinder(stored.ledger, stored.titles)) : [];
  });
}
