// What reads well in a scheme and yet cannot be meant: rules without effect, bands no rate can reach.
//
// A new content is refused for it. A scheme that is kept already, or that a run was made with, is read in spite of it.
import { ruleKinds } from './kinds/registry.ts';
import type { Rule, RuleKindName } from './kinds/registry.ts';
import { fault } from './schemeFault.ts';
import type { Path, SchemeFault } from './schemeFault.ts';
import type { Scheme } from './scheme.ts';

/** The kinds whose drafts belong to an item: what is multiplied, shared, compared item by item can only be theirs. */
const BY_ITEM: ReadonlySet<RuleKindName> = new Set(['pointsPerItem', 'pointsPerOutlet', 'submittedNotAdopted', 'instruction', 'multiply', 'share']);

/** The rules a rule names that have nothing it could act on. */
function withoutEffect(rule: Rule, at: number, rules: ReadonlyMap<string, Rule>): SchemeFault[] {
  const lists: Record<string, readonly string[]> = rule.kind === 'multiply' || rule.kind === 'share' || rule.kind === 'highestOnly' ? { over: rule.over } : rule.kind === 'instead' ? { by: rule.by, of: rule.of } : {};
  return Object.entries(lists).flatMap(([key, ids]) =>
    ids.flatMap((id, index) => {
      const named = rules.get(id);
      if (!named || id === rule.id || BY_ITEM.has(named.kind)) return [];
      return [fault(['rules', at, key, index], `这条规则是“${ruleKinds[named.kind].title}”，不是按一件一件信息得分的，“${ruleKinds[rule.kind].title}”对它不起作用；这里只能写按刊物计分、报送计分、报送未采用、批示加分的规则`)];
    }),
  );
}

/** Whether a rule can ever take points away. */
function canDeduct(rule: Rule): boolean {
  switch (rule.kind) {
    case 'shortfall': case 'multiply': case 'share': case 'average': case 'cap':
      return true;
    case 'highestOnly': case 'instead': case 'floor':
      return false;
    case 'events':
      return (rule.points ?? 0) < 0 || (rule.range?.from ?? 0) < 0;
    case 'commissioned':
      return [rule.done, rule.late, rule.missed, rule.excused].some((points) => points < 0);
    case 'adoptionRate':
      return rule.bands.some((band) => band.points < 0);
    case 'pointsPerOutlet':
      return rule.prices.some((price) => price.points < 0);
    case 'instruction':
      return rule.levels.some((level) => [level, ...level.forms].some((one) => one.points < 0));
    case 'excess':
      return rule.points < 0 || (rule.most ?? 0) < 0;
    case 'quota': case 'base': case 'pointsPerItem': case 'submittedNotAdopted':
      return rule.points < 0;
  }
}

function checkFloor(rule: Extract<Rule, { kind: 'floor' }>, at: number, rules: ReadonlyMap<string, Rule>): SchemeFault[] {
  const named = rule.deductions.map((id) => rules.get(id));
  return named.some((one) => one === undefined || canDeduct(one)) ? [] : [fault(['rules', at, 'deductions'], '所列的规则都不会扣分，扣完为止不起作用；请写扣分的规则')];
}

function checkCommissioned({ missed }: Extract<Rule, { kind: 'commissioned' }>, at: number): SchemeFault[] {
  return missed > 0 ? [fault(['rules', at, 'missed'], '没有完成约稿的不能加分，应是负数或者0')] : [];
}

/** Two bands overlap where neither lies within the other; one that lies within those before it is never reached. */
function checkBands({ bands }: Extract<Rule, { kind: 'adoptionRate' }>, at: number): SchemeFault[] {
  const ranges = bands.map(({ atLeast = 0, below = Infinity }) => ({ from: atLeast, to: below > 100 ? Infinity : below }));
  const within = (one: { from: number; to: number }, other: { from: number; to: number }): boolean => one.from >= other.from && one.to <= other.to;
  return ranges.flatMap((range, index) => {
    const path: Path = ['rules', at, 'bands', index];
    if (range.from >= range.to) return [fault(path, '没有采用率符合这一档：不低于的数应小于低于的数')];
    const before = ranges.slice(0, index);
    // As far as the bands before it reach without a gap.
    const reach = before.toSorted((a, b) => a.from - b.from).reduce((end, one) => (one.from <= end && one.to > end ? one.to : end), range.from);
    if (reach >= range.to) return [fault(path, '前面的各档已经包含了这一档，永远轮不到它；请把范围小的写在前面')];
    const crossed = before.findIndex((one) => one.from < range.to && range.from < one.to && !within(one, range) && !within(range, one));
    return crossed < 0 ? [] : [fault(path, `与第${crossed + 1}档有重叠，同一个采用率两档都符合；请让一档的“低于”就是另一档的“不低于”`)];
  });
}

/** Classes that are spoken of where the scheme makes none. */
function checkClasses({ classes, ranking, placings, conversion }: Scheme): SchemeFault[] {
  if (classes.length > 0) return [];
  const said = '办法没有写单位分类（classes），没有“同类”可比；请写出分类，或者改为别的范围';
  return [
    ...(ranking.by === 'class' ? [fault(['ranking', 'by'], said)] : []),
    ...placings.flatMap((placing, at) => (placing.per === 'class' ? [fault(['placings', at, 'per'], said)] : [])),
    ...(conversion?.method === 'bestOfClass' ? [fault(['conversion', 'method'], said)] : []),
  ];
}

/** All of it. `isGiven`: whether a rule is the person's own, and not put in the place of a faulty one. */
export function notMeant(scheme: Scheme, isGiven: (rule: number) => boolean = () => true): SchemeFault[] {
  const rules = new Map(scheme.rules.flatMap((rule, at) => (isGiven(at) ? [[rule.id, rule] as const] : [])));
  const ofRules = scheme.rules.flatMap((rule, at): SchemeFault[] => {
    if (rule.kind === 'floor') return checkFloor(rule, at, rules);
    if (rule.kind === 'commissioned') return checkCommissioned(rule, at);
    if (rule.kind === 'adoptionRate') return checkBands(rule, at);
    return withoutEffect(rule, at, rules);
  });
  return [...ofRules, ...checkClasses(scheme)];
}
