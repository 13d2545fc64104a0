// The items of a run as a bulletin lists them: each once, under the outlet that brought it its points.
import type { Compiled } from './compile.ts';
import type { UnitLedger } from './ledger.ts';

export interface ListedItem {
  id: number;
  title: string;
  unit: string;
  /** Submitted within the span; false when it was sent in before and adopted now. */
  submitted: boolean;
  /** The outlet it is listed under, by id; null when not adopted, 'unlisted' when only by outlets the scheme does not list. */
  outlet: string | null;
  /** ★★ for an instruction that counted, '' for none. */
  mark: string;
}

/** All items of the shown units, in the order of the units given and then by id. */
export function itemsOf(compiled: Compiled, ledgers: readonly UnitLedger[], title: (item: number) => string): ListedItem[] {
  return ledgers.flatMap((ledger) =>
    ledger.items.map(([id, submitted, at, mark = -1]) => ({
      id,
      title: title(id),
      unit: ledger.unit.name,
      submitted: submitted === 1,
      outlet: at === -1 ? null : (compiled.outlets[at]?.id ?? 'unlisted'),
      mark: ledger.words[mark] ?? '',
    })),
  );
}
