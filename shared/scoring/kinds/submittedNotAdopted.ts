// 报送未采用计分: an item sent on to a higher platform that has printed it nowhere up to the end of the span.
import { z } from 'zod';
import { pointsSchema, sayPoints, toHundredths } from '../points.ts';
import { ruleBase } from './kind.ts';
import type { RuleKind } from './kind.ts';

export const submittedNotAdoptedSchema = z.strictObject({ ...ruleBase, kind: z.literal('submittedNotAdopted'), points: pointsSchema });
type Rule = z.infer<typeof submittedNotAdoptedSchema>;

/** The register says the item was not sent on. */
const NOT_FORWARDED = 1;

export const submittedNotAdopted: RuleKind<Rule> = {
  phase: 'award',
  title: '报送未采用',
  about: '已报上级、到期末还没有被任何刊物采用的信息，每篇计分。',
  check: () => [],
  compile(rule, context) {
    const points = toHundredths(rule.points);
    return {
      evaluate(facts, drafts) {
        for (const item of facts.items) {
          if (!item.inSpan || item.adopted) continue;
          const sentOn = item.forwarded !== false;
          drafts.push({ rule: context.index, month: item.month, points: sentOn ? points : 0, item: item.id, adoption: -1, outlet: -1, word: -1, extra: sentOn ? [] : [NOT_FORWARDED] });
        }
      },
      explain(line, words) {
        if (line.extra[0] === NOT_FORWARDED) return `${words.title(line.item)}：登记为没有上报上级平台，不计报送分，计0分。`;
        return `${words.title(line.item)}：已报送，未被采用，计${sayPoints(line.points)}分。`;
      },
    };
  },
};
