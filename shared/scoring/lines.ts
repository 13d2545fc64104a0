// Ledger lines → lines for people: clause, records, one sentence.
import type { Compiled } from './compile.ts';
import { monthText } from './facts.ts';
import type { Draft, ExplainWords } from './kinds/kind.ts';
import { draftOf } from './ledger.ts';
import type { UnitLedger } from './ledger.ts';
import { sayOutlet } from './outlets.ts';
import { toPoints } from './points.ts';
import type { RecordRef, ScoreLine } from './result.ts';

/** Why an adoption that no rule prices counts nothing. */
function explainUnlisted(line: Draft, words: ExplainWords): string {
  const title = words.title(line.item);
  if (line.outlet < 0) return `${title}：采用刊物“${words.word(line.word)}”不在计分办法所列之内，计0分；如果是所列刊物的另一种写法，请改正登记，或在办法里补一个别名。`;
  const form = line.word < 0 ? '' : `“${words.word(line.word)}”形式`;
  return `${title}：${words.outlet(line.outlet)}采用${form}，计分办法没有给它定分值，计0分。`;
}

/**
 * Writes out a unit's lines. `unit` is the name to print, `title` gives an item's title by id.
 * By month, then by item. Records: the item, and the adoption the line speaks of.
 */
export function expandLines(compiled: Compiled, unit: string, ledger: Pick<UnitLedger, 'lines' | 'words'>, title: (item: number) => string): ScoreLine[] {
  const { scheme } = compiled;
  const words: ExplainWords = {
    title,
    outlet: (index) => {
      const outlet = scheme.outlets[index];
      return outlet ? sayOutlet(outlet) : '';
    },
    word: (index) => ledger.words[index] ?? '',
  };
  return [...ledger.lines].sort((a, b) => a[1] - b[1]).map((line) => {
    const draft = draftOf(line);
    const rule = scheme.rules[draft.rule];
    const records: RecordRef[] = draft.item < 0 ? [] : [{ kind: 'submission', id: draft.item, text: title(draft.item) }];
    if (draft.adoption >= 0) {
      const outlet = scheme.outlets[draft.outlet]?.name ?? words.word(draft.word);
      records.push({ kind: 'adoption', id: draft.adoption, text: `${title(draft.item)}（${outlet}）` });
    }
    return {
      unit,
      period: monthText(draft.month),
      rule: rule?.id ?? 'unlisted',
      clause: scheme.clauses.find((clause) => clause.id === rule?.clause)?.label ?? scheme.source.attachment,
      points: toPoints(draft.points),
      records,
      text: compiled.rules[draft.rule]?.explain(draft, words) ?? explainUnlisted(draft, words),
    };
  });
}
