// 批示加分: a leader's instruction on an adopted item counts by the leader's level and the form it was printed in.
import { z } from 'zod';
import { foldText } from '../../names/fold.ts';
import type { AdoptionFact, ItemFact } from '../facts.ts';
import { pointsSchema, sayPoints, toHundredths } from '../points.ts';
import { choiceSchema } from '../readings.ts';
import { ruleBase } from './kind.ts';
import type { RuleKind } from './kind.ts';

export const takeValues = ['highest', 'each'] as const;

export const instructionSchema = z.strictObject({
  ...ruleBase,
  kind: z.literal('instruction'),
  levels: z
    .array(
      z.strictObject({
        /** As the register writes it: 省领导, 省委书记 …; a longer text that contains one of them counts, too, and one that contains several has won several. */
        names: z.array(z.string().trim().min(1)).min(1),
        points: pointsSchema,
        /** Forms with points of their own: 综合. */
        forms: z.array(z.strictObject({ forms: z.array(z.string().min(1)).min(1), points: pointsSchema })).default([]),
        /** Printed behind the title in the bulletin: ★★. */
        mark: z.string().default(''),
        /** The clause of this level; the rule's own when left out. */
        clause: z.string().optional(),
      }),
    )
    .min(1, { error: '至少要有一级批示' }),
  /** highest: of several instructions on one item the highest counts; each: one of each level counts. */
  take: choiceSchema([...takeValues]).default('highest'),
});
type Rule = z.infer<typeof instructionSchema>;

const STATUS = { counted: 0, lower: 1, unlisted: 2 } as const;

interface Found {
  adoption: AdoptionFact;
  level: number;
  /** Which of the level's names it bears. */
  name: number;
  points: number;
}

export const instruction: RuleKind<Rule> = {
  phase: 'award',
  title: '批示加分',
  about: '信息获领导批示的，按领导的级别和采用形式加分，并在通报里标注。',
  choices: { take: takeValues },
  check: (rule, names) => rule.levels.flatMap((level, at) => (level.clause !== undefined && !names.clauses.has(level.clause) ? [{ path: ['levels', at, 'clause'], message: `没有代号为“${level.clause}”的条款` }] : [])),
  compile(rule, context) {
    const levels = rule.levels.map((level) => ({
      names: level.names.map(foldText),
      points: toHundredths(level.points),
      forms: new Map(level.forms.flatMap((one) => one.forms.map((form) => [foldText(form), toHundredths(one.points)] as const))),
    }));
    const take = context.choose(rule.take, takeValues);
    const longestFirst = levels.flatMap((level, at) => level.names.map((name, index) => ({ name, at, index }))).sort((a, b) => b.name.length - a.name.length);
    /** The levels of a written instruction with the name it bears: the one named exactly, else all whose names it contains, the longer name before what is part of it. */
    const levelsOf = (written: string): [level: number, name: number][] => {
      let text = foldText(written);
      const exact = levels.findIndex((level) => level.names.includes(text));
      if (exact >= 0) return [[exact, levels[exact]?.names.indexOf(text) ?? 0]];
      const found = new Map<number, number>();
      for (const { name, at, index } of longestFirst) {
        if (!text.includes(name)) continue;
        if (!found.has(at)) found.set(at, index);
        text = text.replaceAll(name, ' ');
      }
      return found.size === 0 ? [[-1, 0]] : [...found];
    };
    const find = (item: ItemFact): Found[] =>
      item.adoptions
        .filter((adoption) => adoption.inSpan && adoption.instruction !== '')
        .flatMap((adoption) =>
          levelsOf(adoption.instruction).map(([level, name]) => {
            const data = levels[level];
            return { adoption, level, name, points: data ? (data.forms.get(foldText(adoption.form)) ?? data.points) : 0 };
          }),
        );
    return {
      evaluate(facts, drafts) {
        for (const item of facts.items) {
          const found = find(item);
          if (found.length === 0) continue;
          const order = [...found].sort((a, b) => b.points - a.points || a.level - b.level || a.adoption.month - b.adoption.month || a.adoption.id - b.adoption.id);
          const won = new Set<number>();
          for (const one of order) {
            const { id, month, form, instruction: written } = one.adoption;
            const counts = one.level >= 0 && (take === 'highest' ? won.size === 0 : !won.has(one.level));
            const status = one.level < 0 ? STATUS.unlisted : counts ? STATUS.counted : STATUS.lower;
            if (counts) won.add(one.level);
            const word = status === STATUS.unlisted ? facts.word(written) : form === '' ? -1 : facts.word(form);
            drafts.push({ rule: context.index, month, points: counts ? one.points : 0, item: item.id, adoption: id, outlet: -1, word, extra: [status, one.level, one.name] });
          }
        }
      },
      explain(line, words) {
        const [status, at = -1, name = 0] = line.extra;
        const title = words.title(line.item);
        if (status === STATUS.unlisted) return `${title}：批示“${words.word(line.word)}”不在计分办法所列的级别之内，计0分；如果是所列级别的另一种写法，请改正登记，或在办法里补上。`;
        const level = rule.levels[at];
        const said = `${level?.names[name] ?? ''}批示${level?.mark ?? ''}${line.word < 0 ? '' : `（${words.word(line.word)}）`}`;
        if (status === STATUS.lower) return `${title}：${said}，同一信息已按另一批示计分，此处计0分。`;
        return `${title}：${said}，计${sayPoints(line.points)}分。`;
      },
      clauseOf: (line) => rule.levels[line.extra[1] ?? -1]?.clause,
      markOf: (line) => (line.extra[0] === STATUS.counted ? (rule.levels[line.extra[1] ?? -1]?.mark ?? '') : ''),
    };
  },
};
