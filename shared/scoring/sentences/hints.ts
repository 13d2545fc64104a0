// What a person writing a rule should know though nothing is wrong with it: a name still to be written, an event another rule counts already.
import { foldText } from '../../names/fold.ts';
import type { Rule } from '../kinds/registry.ts';
import type { Scheme } from '../scheme.ts';
import { isAsked } from './edits.ts';
import { ruleName } from './values.ts';

/** True when some name anywhere in the rule is still to be written. */
function asks(value: unknown): boolean {
  if (typeof value === 'string') return isAsked(value);
  return typeof value === 'object' && value !== null && Object.values(value).some(asks);
}

/** Rules under conditions, or for other units, may well speak of the same event. */
const always = (rule: Rule): boolean => rule.when === undefined && rule.units === undefined;

/** Sentences for the rule at a place, [] mostly. */
export function ruleHints(scheme: Scheme, at: number): string[] {
  const rule = scheme.rules[at];
  if (!rule) return [];
  const hints = asks(rule) ? ['括号里的名称还没有写，写好以前这条规则不计任何记录'] : [];
  if (rule.kind !== 'events' || !always(rule)) return hints;
  for (const other of scheme.rules) {
    if (other === rule || other.kind !== 'events' || !always(other)) continue;
    const taken = new Set([...other.events, ...other.zero].map(foldText));
    const twice = rule.events.filter((name) => !isAsked(name) && taken.has(foldText(name)));
    if (twice.length > 0) hints.push(`“${twice.join('、')}”在${ruleName(other, scheme)}里已经计分，同一件会计两次`);
  }
  return hints;
}
