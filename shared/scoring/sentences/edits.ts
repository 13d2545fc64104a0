// What a person does to a scheme's rules: add one of the closed list, copy, move, take away. What referred to it goes along.
import { isDay } from '../../days/day.ts';
import type { Day } from '../../days/day.ts';
import { beginning } from '../copyScheme.ts';
import { freshId } from '../freshId.ts';
import { ruleKinds } from '../kinds/registry.ts';
import type { Rule, RuleKindName } from '../kinds/registry.ts';
import type { Scheme } from '../scheme.ts';
import { nextOutlet } from './adoptions.ts';
import { withValue } from './paths.ts';
import type { Path } from './paths.ts';

const awards = (scheme: Scheme, kinds: readonly RuleKindName[]): string[] => scheme.rules.filter((rule) => kinds.includes(rule.kind)).map((rule) => rule.id);
const someOf = (list: string[], scheme: Scheme): string[] => (list.length > 0 ? list : scheme.rules.slice(0, 1).map((rule) => rule.id));

/** Stands where a person has to write a name; no register holds such a one. */
const ASKS = '（请写';
const ask = (what: string): string => `${ASKS}${what}）`;

/** True for a name that is still to be written. */
export const isAsked = (name: string): boolean => name.startsWith(ASKS);

/**
 * A rule of the kind for a person to go on from: it takes no record and counts nothing before it is filled in, or what other rules
 * count already would count twice at once. Measures and outlets named are those of the scheme.
 */
function draftRule(kind: RuleKindName, id: string, clause: string, scheme: Scheme): Rule {
  const base = { id, clause };
  const measure = scheme.measures[0]?.id ?? '';
  const printed = someOf(awards(scheme, ['pointsPerOutlet']), scheme);
  const instructed = someOf(awards(scheme, ['instruction']), scheme);
  const sent = someOf(awards(scheme, ['quota', 'base', 'pointsPerItem']), scheme);
  const taken = someOf(awards(scheme, ['shortfall', 'events', 'commissioned']), scheme);
  const drafts: { [K in RuleKindName]: () => Extract<Rule, { kind: K }> } = {
    quota: () => ({ ...base, kind: 'quota', per: 'month', needs: [{ measure, atLeast: 20 }], monthNeeds: [], points: 0, mode: 'allOrNothing', award: 'once' }),
    excess: () => ({ ...base, kind: 'excess', per: 'month', measure, above: 20, points: 0 }),
    shortfall: () => ({ ...base, kind: 'shortfall', units: { names: [ask('单位名称')] }, needs: [{ measure, atLeast: 20, per: 'month' }], points: -2 }),
    base: () => ({ ...base, kind: 'base', per: 'month', points: 0, name: '' }),
    pointsPerItem: () => ({ ...base, kind: 'pointsPerItem', measure, points: 0 }),
    pointsPerOutlet: () => ({ ...base, kind: 'pointsPerOutlet', prices: [{ outlet: nextOutlet(scheme, { prices: [] }), forms: [ask('采用形式')], points: 10 }] }),
    submittedNotAdopted: () => ({ ...base, kind: 'submittedNotAdopted', points: 0 }),
    instruction: () => ({ ...base, kind: 'instruction', levels: [{ names: [ask('批示领导')], points: 20, forms: [], mark: '★' }], take: 'highest' }),
    events: () => ({ ...base, kind: 'events', events: [ask('事项名称')], zero: [], points: 20, free: 0, per: 'span', counted: 'inSpan' }),
    commissioned: () => ({ ...base, kind: 'commissioned', by: [ask('约稿方')], done: 2, late: 0, missed: -10, excused: 0 }),
    adoptionRate: () => ({ ...base, kind: 'adoptionRate', measure, per: 'month', bands: [{ below: 30, points: 0 }], minimum: 1 }),
    multiply: () => ({ ...base, kind: 'multiply', over: printed, cases: [{ factor: 2, forms: [ask('采用形式')] }], take: 'first' }),
    share: () => ({ ...base, kind: 'share', over: printed, how: 'equal', each: 'adoption' }),
    highestOnly: () => ({ ...base, kind: 'highestOnly', over: printed }),
    instead: () => ({ ...base, kind: 'instead', by: instructed, of: printed, how: 'higher' }),
    average: () => ({ ...base, kind: 'average', over: sent, per: 'quarter' }),
    cap: () => ({ ...base, kind: 'cap', over: sent, per: 'month', most: 10 }),
    floor: () => ({ ...base, kind: 'floor', deductions: taken, except: [], at: 0, per: 'quarter' }),
  };
  return drafts[kind]();
}

const needsMeasure: ReadonlySet<RuleKindName> = new Set(['quota', 'excess', 'shortfall', 'pointsPerItem', 'adoptionRate']);

/** Adds a rule of the kind behind the last one of its phase, with the measure it needs where the scheme has none yet. Gives its place. */
export function addRule(scheme: Scheme, kind: RuleKindName, clause: string): { scheme: Scheme; at: number } {
  const measures = needsMeasure.has(kind) && scheme.measures.length === 0 ? [{ id: 'measure1', name: '报送信息', unit: '条', cases: [] }] : scheme.measures;
  const ready = { ...scheme, measures };
  const rule = draftRule(kind, freshId(kind, scheme.rules.map((one) => one.id)), clause, ready);
  return { scheme: { ...ready, rules: [...ready.rules, rule] }, at: ready.rules.length };
}

/** Puts a copy behind the rule. */
export function copyRule(scheme: Scheme, at: number): Scheme {
  const rule = scheme.rules[at];
  if (!rule) return scheme;
  return { ...scheme, rules: [...scheme.rules.slice(0, at + 1), { ...rule, id: freshId(rule.kind, scheme.rules.map((one) => one.id)) }, ...scheme.rules.slice(at + 1)] };
}

/** Puts the rule at another place; the order counts among rules of one phase. */
export function moveRule(scheme: Scheme, from: number, to: number): Scheme {
  const rules = [...scheme.rules];
  const [rule] = rules.splice(from, 1);
  if (!rule || to < 0 || to > rules.length) return scheme;
  rules.splice(to, 0, rule);
  return { ...scheme, rules };
}

/** Members of rules that name other rules. */
const REFERENCES = ['over', 'by', 'of', 'deductions', 'from', 'except'] as const;

/** Takes the rule away, and its name out of the rules that refer to it. */
export function removeRule(scheme: Scheme, at: number): Scheme {
  const gone = scheme.rules[at]?.id;
  const rules = scheme.rules.filter((_, index) => index !== at).map((rule) => {
    const copy: Record<string, unknown> = { ...rule };
    for (const key of REFERENCES) if (Array.isArray(copy[key])) copy[key] = (copy[key] as unknown[]).filter((id) => id !== gone);
    return copy as unknown as Rule;
  });
  const { of } = scheme.ranking;
  return { ...scheme, rules, ranking: of ? { ...scheme.ranking, of: { ...of, rules: of.rules.filter((id) => id !== gone) } } : scheme.ranking };
}

/** A class by another name: the lists that name it go along. */
function renamed(scheme: Scheme, old: string | undefined, name: unknown): Scheme {
  if (old === undefined || typeof name !== 'string') return scheme;
  return { ...scheme, placings: scheme.placings.map((placing) => (placing.per === 'class' && placing.among?.includes(old) ? { ...placing, among: placing.among.map((one) => (one === old ? name : one)) } : placing)) };
}

/** Sets one value. Another first day takes along the steps that begin with it; a price that changes takes the points in the printed head of its outlet: 《政务公开看山东》（20分）; a class that is renamed, the lists that name it. */
export function setValue(scheme: Scheme, path: Path, value: unknown): Scheme {
  if (path.length === 1 && path[0] === 'from' && typeof value === 'string' && isDay(value)) return beginning(scheme, value as Day);
  const next = withValue(scheme, path, value);
  const [key, at, list, index, member] = path;
  if (key === 'classes' && list === 'name') return renamed(next, scheme.classes[Number(at)]?.name, value);
  if (key !== 'rules' || list !== 'prices' || member !== 'points' || path.length !== 5) return next;
  const rule = scheme.rules[Number(at)];
  const price = rule?.kind === 'pointsPerOutlet' ? rule.prices[Number(index)] : undefined;
  if (!price || price.forms || price.when) return next;
  const outlets = next.outlets.map((outlet) => (outlet.id === price.outlet ? { ...outlet, printed: outlet.printed.replace(`（${price.points}分）`, `（${String(value)}分）`) } : outlet));
  return { ...next, outlets };
}

const examples: Record<RuleKindName, string> = {
  quota: '每月主动报送信息不少于20条，完成的得20分，没有完成的不得分。',
  excess: '每月报送信息超过20条的，每多一条加1分，最多加10分。',
  shortfall: '每月报送信息少于20条的，每少一条扣2分。',
  base: '每月先给每个单位底分6分。',
  pointsPerItem: '每报送一条信息计1分，不论是否采用。',
  pointsPerOutlet: '《济南政务信息》采用每条计20分，简讯每条计10分。',
  submittedNotAdopted: '报到上级、没有刊发的，每条计2分。',
  instruction: '获省领导批示的每条加60分（综合加20分），标注“★★★”。',
  events: '联合调研每次加20分；重大信息迟报每件扣20分。',
  commissioned: '按时完成约稿的每篇加2分，没有完成的扣10分。',
  adoptionRate: '每月采用率低于30%的扣1分。',
  multiply: '转报省级的按2倍计。',
  share: '几个单位合报的信息，得分由各单位均分。',
  highestOnly: '同一信息被不同刊物采用的，就高不就低，不重复计分。',
  instead: '获批示的只计批示分，不再计采用分。',
  average: '每季度的基础分取三个月的平均。',
  cap: '基础分每月最多10分。',
  floor: '少报扣的分，季度得分扣完为止。',
};

/** The kinds in the order they are offered, each with its words and an example. */
export const offeredKinds: readonly { kind: RuleKindName; title: string; about: string; example: string }[] = (Object.keys(ruleKinds) as RuleKindName[]).map((kind) => ({ kind, title: ruleKinds[kind].title, about: ruleKinds[kind].about, example: examples[kind] }));
