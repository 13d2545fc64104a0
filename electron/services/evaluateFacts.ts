// Reads the facts of a span and scores them unit by unit.
import type { Hash } from 'node:crypto';
import { assembleRun } from '../../shared/scoring/assemble.ts';
import type { Assembled } from '../../shared/scoring/assemble.ts';
import type { Compiled } from '../../shared/scoring/compile.ts';
import { evaluateUnit } from '../../shared/scoring/evaluate.ts';
import type { ScoringItem } from '../../shared/scoring/facts.ts';
import type { UnitLedger } from '../../shared/scoring/ledger.ts';
import { expandLines } from '../../shared/scoring/lines.ts';
import type { Span } from '../../shared/scoring/period.ts';
import type { ScoreLine } from '../../shared/scoring/result.ts';
import { readFacts } from '../store/facts.ts';
import { listUnits } from '../store/units.ts';
import type { Context } from './context.ts';

/** The titles of a ledger's items, in the order of its items. */
export type Titles = string[];
type Expand = (ledger: UnitLedger, titles: Titles) => ScoreLine[];

/**
 * Scores every unit of the register over the span. `hash`, if given, takes in every fact that was read;
 * `each` receives each unit's ledger with the titles of its items.
 */
export function evaluate(context: Context, compiled: Compiled, span: Span, hash: Hash | null, each: (ledger: UnitLedger, titles: Titles, expand: Expand) => void): Assembled {
  const facts = readFacts(context.store, span);
  const ledgers: UnitLedger[] = [];
  const expand: Expand = (ledger, titles) => expandLines(compiled, ledger.unit.name, ledger, titleFinder(ledger, titles));
  for (const unit of listUnits(context.store)) {
    const items: ScoringItem[] = facts.get(unit.id) ?? [];
    const { id, name, group, tier, from, to, exempt, position } = unit;
    hash?.update(`${JSON.stringify([id, name, group, tier, from, to, exempt, position])}\n${factsText(items)}`);
    const ledger = evaluateUnit(compiled, span, unit, items);
    each(ledger, titlesOf(ledger, items), expand);
    ledgers.push(ledger);
  }
  return assembleRun(compiled, ledgers);
}

/** Everything the items say, as one text that no other facts give: each part that may hold anything is led by its length. */
function factsText(items: readonly ScoringItem[]): string {
  let text = '';
  for (const { id, title, submittedOn, kind, forwarded, adoptions } of items) {
    text += `${id} ${submittedOn} ${forwarded} ${kind.length}:${kind} ${title.length}:${title}\n`;
    for (const { id: adoption, outlet, form, adoptedOn, instruction } of adoptions) {
      text += `+${adoption} ${adoptedOn} ${outlet.length}:${outlet} ${form.length}:${form} ${instruction.length}:${instruction}\n`;
    }
  }
  return text;
}

function titlesOf(ledger: UnitLedger, items: readonly ScoringItem[]): Titles {
  const titles = new Map(items.map((item) => [item.id, item.title]));
  return ledger.items.map(([item]) => titles.get(item) ?? '');
}

/** Item id → its title as it was when the run was made. */
export function titleFinder(ledger: Pick<UnitLedger, 'items'>, titles: Titles): (item: number) => string {
  const byId = new Map(ledger.items.map(([item], index) => [item, titles[index] ?? '']));
  return (item) => byId.get(item) ?? '';
}
