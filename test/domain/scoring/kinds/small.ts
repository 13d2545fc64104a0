// A small scheme around the rules a test is about, and one unit scored under it.
import type { OtherRecords, ScoringItem, ScoringUnit } from '../../../../shared/scoring/facts.ts';
import { readScheme } from '../../../../shared/scoring/readScheme.ts';
import type { ScoreLine } from '../../../../shared/scoring/result.ts';
import type { Scheme } from '../../../../shared/scoring/scheme.ts';
import { item, schemeOf, score, unit } from '../helpers.ts';
import type { Run } from '../helpers.ts';

type Rule = Record<string, unknown> & { id: string; kind: string };

/** A scheme file with these rules; every rule rests on clause c unless it says otherwise. */
export function file(rules: readonly Rule[], more: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    id: 'small',
    name: '小办法',
    from: '2020-01-01',
    to: null,
    source: { document: '计分办法', issuer: '办公室', issuedOn: '2020-01-01' },
    text: ['条款。'],
    clauses: [{ id: 'c', label: '第一条', text: '条款' }],
    outlets: [
      { id: 'district', name: '区快讯', level: 'district', printed: '《区快讯》' },
      { id: 'city', name: '市信息', level: 'city', printed: '《市信息》' },
      { id: 'province', name: '省信息', level: 'provincial', printed: '《省信息》' },
    ],
    measures: [
      { id: 'all', name: '信息' },
      { id: 'research', name: '调研', unit: '篇', kinds: ['调研'] },
    ],
    rules: rules.map((rule) => ({ clause: 'c', ...rule })),
    ranking: { by: 'all', ties: 'shared' },
    ...more,
  };
}

export const small = (rules: readonly Rule[], more: Record<string, unknown> = {}): Scheme => schemeOf(file(rules, more));

/** The paths of what readScheme finds wrong with the rules. */
export const faults = (rules: readonly Rule[], more: Record<string, unknown> = {}): string[] => readScheme(file(rules, more)).problems.map((problem) => problem.at?.field ?? '');

export interface About {
  unit?: Partial<ScoringUnit>;
  items?: readonly ScoringItem[];
  others?: Partial<OtherRecords>;
  readings?: Record<string, string>;
}

/** One unit's run. */
export function runOf(scheme: Scheme, from: string, to: string, { unit: about, items = [], others, readings }: About = {}): Run {
  return score(scheme, from, to, [[unit(1, '甲局', about), items, others]], readings);
}

/** [month, rule, points] of each line, as '2020-04 quota 20'. */
export const short = (lines: readonly ScoreLine[]): string[] => lines.map((line) => `${line.period} ${line.rule} ${line.points}`);

/** The same of a whole run of one unit. */
export const shortRun = (...args: Parameters<typeof runOf>): string[] => short(runOf(...args).lines);

/** So many items, all sent on one day; ids from `first`. */
export function sent(count: number, on: string, kind = '', first = Number(on.replaceAll('-', '')) * 100): ScoringItem[] {
  return Array.from({ length: count }, (_, at) => item(first + at, on, [], { kind }));
}
