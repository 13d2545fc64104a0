// Ledger lines → lines for people: clause, records, one sentence.
import type { Compiled } from './compile.ts';
import { monthText } from './facts.ts';
import { phases } from './kinds/kind.ts';
import type { Draft, ExplainWords } from './kinds/kind.ts';
import { draftOf, UNLISTED_COMMISSION, UNLISTED_EVENT } from './ledger.ts';
import type { LedgerLine, UnitLedger } from './ledger.ts';
import { sayOutlet, sayPrinted } from './outlets.ts';
import { toPoints } from './points.ts';
import type { RecordRef, ScoreLine } from './result.ts';

/** Why a record that no rule prices counts nothing. */
function explainUnlisted(line: Draft, words: ExplainWords): string {
  if (line.rule === UNLISTED_EVENT) return `${words.word(line.word)}：计分办法没有这一类加减分事项，计0分；如果是所列事项的另一种写法，请改正登记，或在办法里补上。`;
  if (line.rule === UNLISTED_COMMISSION) return `${words.word(line.word)}：约稿方不在计分办法所列之内，不加分也不扣分；如果是所列约稿方的另一种写法，请改正登记，或在办法里补上。`;
  const title = words.title(line.item);
  if (line.outlet < 0) return `${title}：采用刊物“${words.word(line.word)}”不在计分办法所列之内，计0分；如果是所列刊物的另一种写法，请改正登记，或在办法里补一个别名。`;
  const form = line.word < 0 ? '' : `“${words.word(line.word)}”形式`;
  return `${title}：${sayPrinted(words.outlet(line.outlet))}${form}，计分办法没有给它定分值，计0分。`;
}

/** The records a line speaks of: its item and adoption, and what its rule counted. */
function recordsOf(compiled: Compiled, draft: Draft, words: ExplainWords): RecordRef[] {
  const { item, adoption } = draft;
  const records: RecordRef[] = item < 0 ? [] : [{ kind: 'submission', id: item, text: words.title(item) }];
  if (adoption >= 0) {
    const outlet = compiled.outlets[draft.outlet]?.name ?? (draft.rule < 0 ? words.word(draft.word) : '');
    records.push({ kind: 'adoption', id: adoption, text: outlet === '' ? words.title(item) : `${words.title(item)}（${outlet}）` });
  }
  if (draft.rule === UNLISTED_EVENT) records.push({ kind: 'scoreEvent', id: draft.extra[0] ?? -1, text: words.word(draft.word) });
  if (draft.rule === UNLISTED_COMMISSION) records.push({ kind: 'commission', id: draft.extra[0] ?? -1, text: words.word(draft.word) });
  for (const { kind, id } of compiled.rules[draft.rule]?.records?.(draft) ?? []) records.push({ kind, id, text: kind === 'submission' ? words.title(id) : words.word(draft.word) });
  return records;
}

/** By month, bounds last; then by item and adoption, what changes an award behind it. */
function inReadingOrder(compiled: Compiled, lines: readonly LedgerLine[]): LedgerLine[] {
  const phaseOf = (line: LedgerLine): number => phases.indexOf(compiled.rules[line[0]]?.phase ?? 'award');
  const limit = phases.indexOf('limit');
  const isLimit = (line: LedgerLine): number => Number(phaseOf(line) === limit);
  return [...lines].sort((a, b) => a[1] - b[1] || isLimit(a) - isLimit(b) || a[3] - b[3] || a[4] - b[4] || phaseOf(a) - phaseOf(b) || b[2] - a[2] || a[0] - b[0]);
}

/**
 * Writes out a unit's lines. `unit` is the name to print, `title` gives an item's title by id.
 * Records: the item, and the adoption the line speaks of.
 */
export function expandLines(compiled: Compiled, unit: string, ledger: Pick<UnitLedger, 'lines' | 'words'>, title: (item: number) => string): ScoreLine[] {
  const words: ExplainWords = {
    title,
    outlet: (index) => {
      const outlet = compiled.outlets[index];
      return outlet ? sayOutlet(outlet) : '';
    },
    word: (index) => ledger.words[index] ?? '',
  };
  return inReadingOrder(compiled, ledger.lines).map((line) => {
    const draft = draftOf(line);
    const rule = compiled.rules[draft.rule];
    const scheme = rule?.scheme ?? compiled.scheme;
    const clause = rule?.clauseOf?.(draft) ?? rule?.clause;
    return {
      unit,
      period: monthText(draft.month),
      rule: rule?.id ?? 'unlisted',
      clause: scheme.clauses.find((one) => one.id === clause)?.label ?? scheme.source.attachment,
      points: toPoints(draft.points),
      records: recordsOf(compiled, draft, words),
      text: rule?.explain(draft, words) ?? explainUnlisted(draft, words),
    };
  });
}
