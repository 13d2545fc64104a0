// 计分明细 as kept: small numbers only, one ledger per unit, ready for JSON. Sentences are made from it later.
import type { Day } from '../days/day.ts';
import type { Draft } from './kinds/kind.ts';

/** Draft as a row of numbers: rule, month (202007), points (hundredths), item, adoption, outlet, word, then what the kind added. -1 is none. */
export type LedgerLine = readonly [
  rule: number, month: number, points: number, item: number, adoption: number, outlet: number, word: number, ...extra: number[],
];

/**
 * An item as the bulletin lists it: id, 1 when submitted in the span, the outlet it is listed under
 * (-1 not adopted, -2 only by outlets the scheme does not list), the word of its mark (★★) if it bears one.
 */
export type LedgerItem = readonly [item: number, submitted: 0 | 1, outlet: number, mark?: number];

export interface UnitLedger {
  unit: { id: number; name: string; group: string; tier: string; /** Of the scheme's own classes, '' for none. */ class: string; position: number };
  /** Exists in the span and is not exempt: belongs into the table even with nothing. */
  onRoster: boolean;
  /** Told of in the lists of units with nothing. */
  listedAsZero: boolean;
  /** For each placing of the scheme, 1 when the unit takes part in it. */
  placings: (0 | 1)[];
  submitted: number;
  /** Items adopted at least once in the span by an outlet of the scheme. */
  adopted: number;
  /** Adoptions in the span by outlet, in the scheme's order. */
  outlets: number[];
  /** Hundredths. */
  score: number;
  /** What ranks are taken from, hundredths: the score, or the points under some rules. */
  rankedBy: number;
  lines: LedgerLine[];
  items: LedgerItem[];
  /** Items sent before the span that a line speaks of (a quota counted over the quarter). */
  earlier: number[];
  /** Forms, names of outlets the scheme does not list, events, marks. */
  words: string[];
  /** The stretches without progress that count; [] when the scheme has no escalation. */
  silent: Silence[];
}

/** What the table and the lists of a run are drawn up from: a ledger without its lines and items, which are most of it. */
export interface UnitStanding extends Omit<UnitLedger, 'lines' | 'items' | 'earlier' | 'words'> {
  /** There is anything to tell of the unit. */
  hasRecords: boolean;
  /** Outlets named in the records that the scheme does not list, and how often. */
  unlisted: ReadonlyMap<string, number>;
  /** Kinds of 加减分 and askers of 约稿 it does not list, as people are told of them, and how often. */
  unlistedOthers: ReadonlyMap<string, number>;
}

/** Takes the standing from a ledger. Throws when the ledger is not the sum of its lines: a bug. */
export function standingOf({ lines, items, earlier: _earlier, words, ...standing }: UnitLedger): UnitStanding {
  const unlisted = new Map<string, number>();
  const unlistedOthers = new Map<string, number>();
  const add = (to: Map<string, number>, name: string | undefined): void => {
    if (name !== undefined) to.set(name, (to.get(name) ?? 0) + 1);
  };
  let sum = 0;
  for (const line of lines) {
    sum += line[2];
    if (line[0] === UNLISTED && line[5] < 0) add(unlisted, words[line[6]]);
    else if (line[0] === UNLISTED_EVENT) add(unlistedOthers, `加减分“${words[line[6]] ?? ''}”`);
    else if (line[0] === UNLISTED_COMMISSION) add(unlistedOthers, words[line[6]]);
  }
  if (sum !== standing.score) throw new Error(`score of unit ${standing.unit.id} is ${standing.score}, its lines sum to ${sum}`);
  return { ...standing, hasRecords: items.length > 0 || lines.length > 0, unlisted, unlistedOthers };
}

/** A stretch without progress: its months (202007), and in a rolling count its days, both included. */
export interface Silence {
  months: number[];
  from?: Day;
  to?: Day;
}

/** Rule index of lines for adoptions that no rule prices, and for events no rule names. */
export const UNLISTED = -1;
export const UNLISTED_EVENT = -2;
export const UNLISTED_COMMISSION = -3;

export function lineOf(draft: Draft): LedgerLine {
  const { rule, month, points, item, adoption, outlet, word, extra } = draft;
  // Most lines carry nothing extra, and copying an empty list costs a third of the whole run.
  return extra.length === 0 ? [rule, month, points, item, adoption, outlet, word] : [rule, month, points, item, adoption, outlet, word, ...extra];
}

export function draftOf(line: LedgerLine): Draft {
  const [rule, month, points, item, adoption, outlet, word, ...extra] = line;
  return { rule, month, points, item, adoption, outlet, word, extra };
}

/**
 * Order within a ledger: by item, month, points downwards, adoption, rule; a full order, so equal facts give equal ledgers.
 * By item first because the rules hand their drafts over in that order, which makes the sorting cheap.
 */
export function compareDrafts(a: Draft, b: Draft): number {
  return a.item - b.item || a.month - b.month || b.points - a.points || a.adoption - b.adoption || a.rule - b.rule;
}
