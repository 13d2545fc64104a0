// The shipped data: schemes and samples, read from resources/ when first asked for.
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { scheduleSchema } from '../../shared/days/schedule.ts';
import type { Schedule } from '../../shared/days/schedule.ts';
import { lawSchema } from '../../shared/laws/law.ts';
import type { Law } from '../../shared/laws/law.ts';
import { limitsSchema } from '../../shared/requests/limits.ts';
import type { Limit } from '../../shared/requests/limits.ts';
import { lettersSchema, remediesSchema } from '../../shared/requests/letters/template.ts';
import type { Letter, Remedy } from '../../shared/requests/letters/template.ts';
import { formSchema } from '../../shared/annual/form.ts';
import type { Form } from '../../shared/annual/form.ts';
import { sampleSchema } from '../../shared/sample.ts';
import type { Sample } from '../../shared/sample.ts';
import { schemeSchema } from '../../shared/scoring/scheme.ts';
import type { Scheme } from '../../shared/scoring/scheme.ts';

export interface Resources {
  folder: string;
  schemes: () => Scheme[];
  /** Forms of the annual report, newest first. */
  forms: () => Form[];
  /** Schedules of days off, by year. */
  schedules: () => Schedule[];
  /** The time limits for applications. */
  requestLimits: () => Limit[];
  /** The letters to applicants as shipped, in all their dated wordings. */
  letters: () => Letter[];
  /** What an applicant may do against a reply, by date. */
  remedies: () => Remedy[];
  /** The laws that letters cite. */
  laws: () => Law[];
  samples: () => { id: string; name: string }[];
  sample: (id: string) => Sample | undefined;
}

/** Opens the resources folder. A shipped file that is not right is a bug and throws. */
export function openResources(folder: string): Resources {
  let schemes: Scheme[] | undefined;
  let forms: Form[] | undefined;
  let schedules: Schedule[] | undefined;
  let limits: Limit[] | undefined;
  let letters: Letter[] | undefined;
  let remedies: Remedy[] | undefined;
  let laws: Law[] | undefined;
  const json = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'));
  const files = (name: string): string[] =>
    readdirSync(join(folder, name)).filter((file) => file.endsWith('.json') && !file.endsWith('schema.json')).sort().map((file) => join(folder, name, file));
  const samples = (): Sample[] => files('samples').map((path) => sampleSchema.parse(json(path)));
  const dated = () => files('limits').map((path) => z.union([limitsSchema, remediesSchema]).parse(json(path)));
  return {
    folder,
    schemes: () => (schemes ??= files('schemes').map((path) => schemeSchema.parse(json(path)))),
    forms: () => (forms ??= files('forms').map((path) => formSchema.parse(json(path))).sort((one, other) => other.from - one.from)),
    schedules: () => (schedules ??= files('calendars').map((path) => scheduleSchema.parse(json(path)))),
    requestLimits: () => (limits ??= dated().flatMap((file) => ('limits' in file ? file.limits : []))),
    letters: () => (letters ??= each(files('letters').flatMap((path) => lettersSchema.parse(json(path)).letters))),
    remedies: () => (remedies ??= dated().flatMap((file) => ('remedies' in file ? file.remedies : []))),
    laws: () => (laws ??= files('laws').map((path) => lawSchema.parse(json(path)))),
    samples: () => samples().map(({ id, name }) => ({ id, name })),
    sample: (id) => samples().find((sample) => sample.id === id),
  };
}

/** No wording of a letter stands twice from the same day. */
function each(letters: Letter[]): Letter[] {
  const seen = new Set<string>();
  for (const { id, from } of letters) {
    if (seen.has(`${id} ${from}`)) throw new Error(`resources/letters: ${id} stands twice from ${from}`);
    seen.add(`${id} ${from}`);
  }
  return letters;
}
