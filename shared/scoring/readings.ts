// 读法: where a scheme's words can be taken in more than one way, the ways are data and a run says which it took.
import { z } from 'zod';
import { refusal } from '../problems.ts';
import { idSchema } from './ids.ts';

export const readingSchema = z.strictObject({
  id: idSchema,
  /** The words in question, verbatim. */
  quote: z.string().min(1),
  /** Where they stand. */
  where: z.string().default(''),
  /** What has to be decided, as a question. */
  question: z.string().min(1),
  /** `value` is what the rules receive; without it, the option's id. */
  options: z.array(z.strictObject({ id: idSchema, text: z.string().min(1), value: z.string().optional() })).min(2, { error: '一处读法至少要有两种选择' }),
  /** The option taken when a run says nothing. */
  taken: z.string(),
});
export type Reading = z.infer<typeof readingSchema>;

/** A parameter of a rule: one of the values, or whatever a reading decides. */
export function choiceSchema<const T extends [string, ...string[]]>(values: T) {
  return z.union([z.enum(values), z.strictObject({ reading: z.string() })], { error: `应是 ${values.join('、')} 之一，或写作 {"reading": "读法代号"}` });
}

/** The value of a parameter under the readings taken. Throws when a reading gives a value the parameter does not know. */
export function choose<T extends string>(
  param: T | { reading: string },
  readings: readonly Reading[],
  taken: Readonly<Record<string, string>>,
  known: readonly T[],
): T {
  if (typeof param === 'string') return param;
  const reading = readings.find((one) => one.id === param.reading);
  const option = reading?.options.find((one) => one.id === taken[param.reading]);
  const value = known.find((one) => one === (option?.value ?? option?.id));
  if (value === undefined) throw new Error(`reading ${param.reading} gives no known value`);
  return value;
}

/**
 * Every reading with the option taken: what the person asked for, else the scheme's own.
 * 'taken' means the scheme's own, 'other' the only other one. Refuses ('reading-unknown') any other name.
 */
export function takeReadings(readings: readonly Reading[], asked: Readonly<Record<string, string>>): Record<string, string> {
  for (const id of Object.keys(asked)) {
    if (readings.some((one) => one.id === id)) continue;
    const known = readings.length === 0 ? '这个办法没有需要选择的读法' : `可选的有：${readings.map((one) => one.id).join('、')}`;
    throw refusal('reading-unknown', `计分办法里没有代号为“${id}”的读法，${known}。`, { field: `readings.${id}` });
  }
  const taken: Record<string, string> = {};
  for (const reading of readings) {
    const want = Object.hasOwn(asked, reading.id) ? (asked[reading.id] ?? 'taken') : 'taken';
    const others = reading.options.filter((option) => option.id !== reading.taken);
    const named = reading.options.find((option) => option.id === want)?.id;
    const option = named ?? (want === 'taken' ? reading.taken : want === 'other' && others.length === 1 ? others[0]?.id : undefined);
    if (option === undefined) {
      const known = reading.options.map((one) => `${one.id}（${one.text}）`).join('；');
      throw refusal('reading-unknown', `读法“${reading.id}”没有“${want}”这一选择，可选的有：${known}。`, { field: `readings.${reading.id}` });
    }
    taken[reading.id] = option;
  }
  return taken;
}
