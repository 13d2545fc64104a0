// 加减分事项: events of the register of 加减分 (联合调研、以干代训、迟报、失实 …) count by their number, or by points a person decided within a range.
import { z } from 'zod';
import { foldText } from '../../names/fold.ts';
import { pointsSchema, sayPoints, toHundredths } from '../points.ts';
import { choiceSchema } from '../readings.ts';
import { monthlyPerValues, stretchStart } from '../stretches.ts';
import { plainDraft, ruleBase } from './kind.ts';
import type { RuleKind } from './kind.ts';
import { monthNumber } from '../facts.ts';
import type { ScoringEvent, UnitFacts } from '../facts.ts';

export const countedValues = ['inSpan', 'yearEnd'] as const;
const names = z.array(z.string().trim().min(1));

export const eventsSchema = z.strictObject({
  ...ruleBase,
  kind: z.literal('events'),
  /** Kinds of event as the register writes them; width, spaces and brackets aside. */
  events: names.min(1, { error: '至少要写一种事项' }),
  /** Kinds that are told of under this rule and count nothing: 已作说明、未满半年. */
  zero: names.default([]),
  /** For each (per 件、人次、篇). Left out when a person decides within a range. */
  points: pointsSchema.optional(),
  /** A person decides the points of each event, within these bounds; both included. */
  range: z.strictObject({ from: pointsSchema, to: pointsSchema }).optional(),
  /** The first so many in a stretch count nothing. */
  free: z.number().int().min(0).default(0),
  /** At most so many count in a stretch. */
  most: z.number().int().min(1).optional(),
  per: z.enum(monthlyPerValues).default('span'),
  /** inSpan: in the month of the event; yearEnd: all of a year's events in December. */
  counted: choiceSchema([...countedValues]).default('inSpan'),
});
type Rule = z.infer<typeof eventsSchema>;

const STATUS = { counted: 0, zero: 1, undecided: 2, outOfRange: 3, beyond: 4 } as const;

export const events: RuleKind<Rule> = {
  phase: 'award',
  title: '加减分事项',
  about: '登记在加减分登记里的事项，按件（人次）加分或扣分，或者由人在规定的幅度内定分值。',
  choices: { counted: countedValues },
  check(rule) {
    if ((rule.points === undefined) === (rule.range === undefined)) return [{ path: ['points'], message: '每件的分值（points）和由人定分的幅度（range），应写其中一项' }];
    return rule.range && rule.range.from > rule.range.to ? [{ path: ['range'], message: '幅度的下限大于上限' }] : [];
  },
  compile(rule, context) {
    const [listed, zero] = [new Set(rule.events.map(foldText)), new Set(rule.zero.map(foldText))];
    const counted = context.choose(rule.counted, countedValues);
    const points = rule.points === undefined ? null : toHundredths(rule.points);

    /** The event with the month it counts in; null when it is not this run's. */
    const monthOf = ({ on }: ScoringEvent, { span }: UnitFacts): number | null => {
      if (counted === 'inSpan') return on >= span.first ? monthNumber(on) : null;
      const end = `${on.slice(0, 4)}-12-31`;
      return end >= span.first && end <= span.last ? monthNumber(end) : null;
    };
    return {
      evaluate(facts, drafts) {
        // By day: the first so many are the earliest.
        const used = new Map<string, number>();
        for (const event of [...facts.events].sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : a.id - b.id))) {
          const kind = foldText(event.kind);
          const isZero = zero.has(kind);
          if (!isZero && !listed.has(kind)) continue;
          facts.claimed.add(event.id);
          const month = monthOf(event, facts);
          const stretch = stretchStart(event.on, rule.per, facts.span);
          const before = used.get(stretch) ?? 0;
          // Those of the stretch that lie before the run count towards the first so many, too.
          if (!isZero && points !== null && (month !== null || rule.per !== 'span')) used.set(stretch, before + event.count);
          if (month === null) continue;
          const line = (amount: number, status: number, count: number): void => {
            drafts.push({ ...plainDraft(context.index, month, amount, [status, event.id, count]), word: facts.word(event.note === '' ? event.kind : `${event.kind}（${event.note}）`) });
          };
          if (isZero) {
            line(0, STATUS.zero, event.count);
            continue;
          }
          if (points === null) {
            const decided = event.points;
            const inRange = decided !== null && rule.range !== undefined && decided >= rule.range.from && decided <= rule.range.to;
            line(inRange ? toHundredths(decided) : 0, decided === null ? STATUS.undecided : inRange ? STATUS.counted : STATUS.outOfRange, event.count);
            continue;
          }
          const upTo = (total: number): number => Math.min(Math.max(0, total - rule.free), rule.most ?? Infinity);
          const counts = upTo(before + event.count) - upTo(before);
          line(counts * points, counts === 0 ? STATUS.beyond : STATUS.counted, counts);
        }
      },
      records: (line) => [{ kind: 'scoreEvent', id: line.extra[1] ?? -1 }],
      explain(line, words) {
        const [status, , count = 0] = line.extra;
        const what = words.word(line.word);
        const range = rule.range ? `${rule.range.from}至${rule.range.to}分` : '';
        switch (status) {
          case STATUS.zero:
            return `${what}：按办法不加分也不扣分，计0分。`;
          case STATUS.undecided:
            return `${what}：分值由人在${range}之间确定，登记里还没有写，暂计0分。`;
          case STATUS.outOfRange:
            return `${what}：登记的分值不在${range}之间，计0分，请改正登记。`;
          case STATUS.beyond:
            return `${what}：${rule.free > 0 ? `前${rule.free}件（人）不计` : ''}${rule.most === undefined ? '' : `每期最多计${rule.most}件`}，计0分。`;
          default:
            if (points === 0) return `${what}：登记在案，不计分。`;
            return points === null ? `${what}，计${sayPoints(line.points)}分。` : `${what}：${count}件（人次、篇），每件${sayPoints(points)}分，计${sayPoints(line.points)}分。`;
        }
      },
    };
  },
};
