// 计数口径: which submissions count towards a quota, and how they are called. A scheme names them once and its rules refer to them.
import { z } from 'zod';
import type { Day } from '../days/day.ts';
import { foldText } from '../names/fold.ts';
import type { AdoptionFact, ItemFact } from './facts.ts';
import { idSchema } from './ids.ts';
import { holds, whenSchema } from './when.ts';

const filterShape = {
  /** Only these kinds of item (动态、调研、市专报 …). */
  kinds: z.array(z.string().trim().min(1)).min(1).optional(),
  notKinds: z.array(z.string().trim().min(1)).min(1).optional(),
  /** Only items that bear all these marks (已审核签字、附佐证 …). */
  marks: z.array(z.string().trim().min(1)).min(1).optional(),
  /** Only items of at least, at most so many characters; one whose length is not registered counts. */
  minWords: z.number().int().min(1).optional(),
  maxWords: z.number().int().min(1).optional(),
  /** Only items adopted by one of these outlets (ids), up to the end of the run; ['*']: by any the scheme lists. */
  adoptedBy: z.array(z.string()).min(1).optional(),
};

export const measureSchema = z.strictObject({
  id: idSchema,
  /** As a line calls it: 主动报送信息. */
  name: z.string().trim().min(1),
  /** 条 or 篇. */
  unit: z.string().trim().min(1).default('条'),
  ...filterShape,
  /**
   * With `adoptedBy`: adoption counts an item in the stretch in which it was first adopted so, submission in the one in which
   * it was sent. Left out: as the scheme dates adoptions.
   */
  countedBy: z.enum(['adoption', 'submission']).optional(),
  /** Other filters under other readings: the first whose condition holds takes the place of the filter above. */
  cases: z.array(z.strictObject({ when: whenSchema, ...filterShape })).default([]),
});
export type MeasureData = z.infer<typeof measureSchema>;

export interface Measure {
  id: string;
  name: string;
  unit: string;
  counts(item: ItemFact): boolean;
  /** The first adoption that makes it count, where items are counted by that; null: they are counted by the day they were sent. */
  printedOn: ((item: ItemFact) => Day | null) | null;
}

/** Prepares a measure under the readings taken. */
export function compileMeasure(data: MeasureData, taken: Readonly<Record<string, string>>, outletIndex: (id: string) => number, dating: 'adoption' | 'submission'): Measure {
  const filter = data.cases.find((one) => holds(one.when, taken)) ?? data;
  const folded = (list: readonly string[] | undefined) => (list ? new Set(list.map(foldText)) : null);
  const [kinds, notKinds, marks] = [folded(filter.kinds), folded(filter.notKinds), filter.marks?.map(foldText) ?? []];
  const { minWords, maxWords, adoptedBy } = filter;
  const any = adoptedBy?.includes('*') === true;
  const outlets = adoptedBy && new Set(adoptedBy.filter((one) => one !== '*').map(outletIndex));
  const { id, name, unit } = data;
  const fits = ({ outlet }: AdoptionFact): boolean => outlet >= 0 && (any || outlets?.has(outlet) === true);
  const byAdoption = outlets !== undefined && (data.countedBy ?? dating) === 'adoption';
  return {
    id,
    name,
    unit,
    counts(item) {
      if (kinds !== null && !kinds.has(foldText(item.kind))) return false;
      if (notKinds?.has(foldText(item.kind)) === true) return false;
      if (item.words !== null && ((minWords !== undefined && item.words < minWords) || (maxWords !== undefined && item.words > maxWords))) return false;
      if (outlets && !item.adoptions.some(fits)) return false;
      return marks.every((mark) => item.marks.some((one) => foldText(one) === mark));
    },
    printedOn: byAdoption ? (item) => item.adoptions.filter(fits).reduce<Day | null>((first, { on }) => (first === null || on < first ? on : first), null) : null,
  };
}
