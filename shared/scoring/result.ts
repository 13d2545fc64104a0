// What a scoring run answers: rows, totals, ledger lines, lists. Points leave as numbers; inside they are whole hundredths.
import { z } from 'zod';
import { problemSchema } from '../problems.ts';
import { steps } from './steps.ts';

/** A record behind a line: a submission, one of its adoptions, an event of 加减分, a commissioned item; with its title as people know it. */
export const recordRefSchema = z.object({ kind: z.enum(['submission', 'adoption', 'scoreEvent', 'commission']), id: z.number().int(), text: z.string() });
export type RecordRef = z.infer<typeof recordRefSchema>;

/** 计分明细: one line of the ledger. A line of 0 points says why something did not count. */
export const scoreLineSchema = z.object({
  unit: z.string(),
  /** The month the line belongs to, 'YYYY-MM'. */
  period: z.string(),
  /** Rule id within the scheme. */
  rule: z.string(),
  /** Clause label within the scheme's source, e.g. '附件3'. */
  clause: z.string(),
  points: z.number(),
  records: z.array(recordRefSchema),
  /** One sentence for people. */
  text: z.string(),
});
export type ScoreLine = z.infer<typeof scoreLineSchema>;

export const runRowSchema = z.object({
  unit: z.string(),
  group: z.string(),
  tier: z.string(),
  /** The scheme's own class the unit is in, '' for none. */
  class: z.string().default(''),
  submitted: z.number().int(),
  /** Items adopted at least once. */
  adopted: z.number().int(),
  /** Every adoption counted, by outlet, in the scheme's order; zero included. */
  outlets: z.record(z.string(), z.number().int()),
  score: z.number(),
  /** Ties share a rank: 1, 2, 2, 4. */
  rank: z.number().int(),
  groupRank: z.number().int(),
  /** From 1 January to the run's last day, where the scheme shows it. */
  cumulative: z.object({ score: z.number(), rank: z.number().int(), groupRank: z.number().int() }).nullable().default(null),
  /** Points of the wider assessment the score is turned into, where the scheme says so. */
  converted: z.number().nullable().default(null),
});
export type RunRow = z.infer<typeof runRowSchema>;

/** periods: the months that triggered it. */
export const noticeSchema = z.object({ unit: z.string(), step: z.enum(steps), periods: z.array(z.string()), clause: z.string(), text: z.string() });
export type Notice = z.infer<typeof noticeSchema>;

export const runResultSchema = z.object({
  runId: z.string(),
  scheme: z.string(),
  from: z.string(),
  to: z.string(),
  /** Reading id → reading taken in this run. */
  readings: z.record(z.string(), z.string()),
  rows: z.array(runRowSchema),
  totals: z.object({ submitted: z.number().int(), adopted: z.number().int(), score: z.number(), outlets: z.record(z.string(), z.number().int()) }),
  lines: z.array(scoreLineSchema),
  lists: z.object({
    zeroSubmitted: z.array(z.string()),
    zeroAdopted: z.array(z.string()),
    commended: z.array(z.string()),
    criticised: z.array(z.string()),
    /** 年终评优: only in a run over whole years. */
    advanced: z.array(z.string()).default([]),
    /** Below the scheme's pass mark. */
    belowPass: z.array(z.string()).default([]),
    notices: z.array(noticeSchema),
  }),
  /** Outlets named in the records that the scheme does not list: a name to be corrected, or an alias to be added. */
  unlisted: z.array(z.object({ outlet: z.string(), count: z.number().int() })),
  /** What the person should know of this run, e.g. that the scheme was not in force all the time. */
  problems: z.array(problemSchema),
});
export type RunResult = z.infer<typeof runResultSchema>;
