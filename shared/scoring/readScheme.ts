// A scheme file's content → a scheme, or every fault of it with its path and a Chinese sentence.
import { z } from 'zod';
import type { Problem } from '../problems.ts';
import { sayIssue } from '../sayIssue.ts';
import { checkRule, kindOf, ruleKinds } from './kinds/registry.ts';
import { notMeant } from './meant.ts';
import { isMadeUp, mendScheme } from './mendScheme.ts';
import { outletKey } from './outlets.ts';
import { countedByValues, datingValues, monthsValues, progressValues, reachedValues, schemeSchema, streakValues } from './scheme.ts';
import type { Scheme } from './scheme.ts';
import { fault } from './schemeFault.ts';
import type { Path, SchemeFault } from './schemeFault.ts';

/** 'rules[2].points' */
function sayPath(path: Path): string {
  return path.map((part, at) => (typeof part === 'number' ? `[${part}]` : at === 0 ? String(part) : `.${String(part)}`)).join('') || '文件开头';
}

/** A rule or block of a kind there is none of is better told by where the kinds are listed. */
function say(issue: z.core.$ZodRawIssue): string {
  if (issue.code === 'invalid_union') return `不是认识的种类，应是 ${Object.keys(ruleKinds).join('、')} 之一`;
  if (issue.code !== 'unrecognized_keys') return sayIssue(issue);
  const known = issue.inst instanceof z.ZodObject ? Object.keys(issue.inst.shape) : [];
  return known.length === 0 ? sayIssue(issue) : `${sayIssue(issue)}；这里可以写的有 ${known.join('、')}`;
}

/** How the members of a list are counted: 第4条规则. */
const MEMBERS: Record<string, string> = { text: '段原文', clauses: '个条款', outlets: '个刊物', readings: '处读法', classes: '类单位', measures: '个计数口径', rules: '条规则', placings: '份名单' };

/** Which member of which list a path leads to, for people who count from one: '（第4条规则“notAdopted”）'. */
function sayMember([key, at]: Path, content: unknown): string {
  const said = MEMBERS[String(key)];
  if (said === undefined || typeof at !== 'number') return '';
  const list = (content as Record<string, unknown> | null)?.[String(key)];
  const id: unknown = Array.isArray(list) ? (list[at] as { id?: unknown } | null | undefined)?.id : undefined;
  return `（第${at + 1}${said}${typeof id === 'string' && id !== '' ? `“${id}”` : ''}）`;
}

function problem({ path, message }: SchemeFault, content: unknown): Problem {
  return { code: 'scheme-invalid', message: `计分办法文件的 ${sayPath(path)}${sayMember(path, content)}：${message}。请改正后再加入。`, at: { field: sayPath(path) } };
}

/** Members that bear a name already taken. */
function twice(list: readonly string[]): number[] {
  return list.flatMap((name, at) => (list.indexOf(name) < at ? [at] : []));
}

/** Every condition `{reading, is}` anywhere in the scheme, with its path. */
function conditionsIn(value: unknown, path: Path): { path: Path; reading: string; is: readonly string[] }[] {
  if (Array.isArray(value)) return value.flatMap((one, at) => conditionsIn(one, [...path, at]));
  if (typeof value !== 'object' || value === null) return [];
  const { reading, is } = value as { reading?: unknown; is?: unknown };
  if (typeof reading === 'string' && Array.isArray(is)) return [{ path, reading, is: is as string[] }];
  return Object.entries(value).flatMap(([key, one]) => conditionsIn(one, [...path, key]));
}

/** Every limit to classes of units anywhere in the scheme. */
function classesIn(value: unknown, path: Path): { path: Path; id: string }[] {
  if (Array.isArray(value)) return value.flatMap((one, at) => classesIn(one, [...path, at]));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, one]) => {
    if ((key === 'units' || key === 'zeroListsExcept') && typeof one === 'object' && one !== null) {
      const { classes } = one as { classes?: string[] };
      return (classes ?? []).map((id, at) => ({ path: [...path, key, 'classes', at], id }));
    }
    return classesIn(one, [...path, key]);
  });
}

/** Faults no shape can catch: names twice, references that lead nowhere, steps out of order. */
function checkReferences(scheme: Scheme): SchemeFault[] {
  const found: SchemeFault[] = [];
  const clauses = new Set(scheme.clauses.map((clause) => clause.id));
  const readings = new Map(scheme.readings.map((reading) => [reading.id, reading]));
  const clause = (id: string, path: Path) => {
    if (!clauses.has(id)) found.push(fault(path, `没有代号为“${id}”的条款`));
  };
  for (const key of ['clauses', 'outlets', 'readings', 'classes', 'measures', 'rules'] as const) {
    for (const at of twice(scheme[key].map((one) => one.id))) found.push(fault([key, at, 'id'], '代号与前面的重复'));
  }
  const names = scheme.outlets.flatMap((outlet, at) => [...new Set([outlet.name, ...outlet.aliases].map(outletKey))].map((key) => ({ key, at })));
  for (const at of twice(names.map((one) => one.key))) found.push(fault(['outlets', names[at]?.at ?? 0], `名称或别名“${names[at]?.key}”与另一刊物的相同`));

  scheme.readings.forEach((reading, at) => {
    const options = reading.options.map((option) => option.id);
    if (!options.includes(reading.taken)) found.push(fault(['readings', at, 'taken'], `“${reading.taken}”不在所列的选择里`));
    for (const index of twice(options)) found.push(fault(['readings', at, 'options', index, 'id'], '代号与前面的重复'));
  });
  const choice = (param: string | { reading: string }, values: readonly string[], path: Path) => {
    if (typeof param === 'string') return;
    const reading = readings.get(param.reading);
    if (!reading) found.push(fault([...path, 'reading'], `没有代号为“${param.reading}”的读法`));
    for (const option of reading?.options ?? []) {
      if (values.includes(option.value ?? option.id)) continue;
      found.push(fault([...path, 'reading'], `读法“${param.reading}”的选择“${option.id}”在这里没有意义，应是 ${values.join('、')} 之一`));
    }
  };
  choice(scheme.dating, datingValues, ['dating']);
  const outlets = new Set(scheme.outlets.map((outlet) => outlet.id));
  scheme.measures.forEach((measure, at) => {
    const filters: [Path, typeof measure.adoptedBy][] = [[['measures', at], measure.adoptedBy], ...measure.cases.map((one, index): [Path, typeof measure.adoptedBy] => [['measures', at, 'cases', index], one.adoptedBy])];
    for (const [path, ids] of filters) (ids ?? []).forEach((id, index) => (id === '*' || outlets.has(id) ? undefined : found.push(fault([...path, 'adoptedBy', index], `没有代号为“${id}”的刊物`))));
  });
  const rules = new Set(scheme.rules.map((one) => one.id));
  scheme.rules.forEach((rule, at) => {
    if (rule.id === 'unlisted') found.push(fault(['rules', at, 'id'], '“unlisted”留作办法未列刊物的明细，请换一个代号'));
    clause(rule.clause, ['rules', at, 'clause']);
    const known = { outlets, rules, measures: new Set(scheme.measures.map((one) => one.id)), clauses };
    for (const one of checkRule(rule, known)) found.push(fault(['rules', at, ...one.path], one.message));
    for (const [key, values] of Object.entries(kindOf(rule).choices ?? {})) choice((rule as unknown as Record<string, string | { reading: string }>)[key] ?? '', values, ['rules', at, key]);
  });
  for (const { path, reading: id, is } of conditionsIn(scheme, [])) {
    const reading = readings.get(id);
    if (!reading) found.push(fault([...path, 'reading'], `没有代号为“${id}”的读法`));
    for (const option of reading ? is : []) {
      if (!reading?.options.some((one) => one.id === option)) found.push(fault([...path, 'is'], `读法“${id}”没有“${option}”这一选择`));
    }
  }
  for (const at of twice(scheme.bulletin.groups.map(({ group }) => group))) found.push(fault(['bulletin', 'groups', at, 'group'], '这一组的叫法前面已经写过'));
  const classes = new Set(scheme.classes.map((one) => one.id));
  for (const { path, id } of classesIn(scheme, [])) if (!classes.has(id)) found.push(fault(path, `没有代号为“${id}”的单位分类`));
  scheme.placings.forEach((placing, at) => {
    clause(placing.clause, ['placings', at, 'clause']);
    const named = new Set(scheme.classes.map((one) => one.name));
    if (placing.per === 'class') placing.among?.forEach((name, index) => (named.has(name) ? undefined : found.push(fault(['placings', at, 'among', index], `没有名称为“${name}”的单位分类`))));
  });
  if (scheme.conversion) clause(scheme.conversion.clause, ['conversion', 'clause']);
  if (scheme.conversion?.method === 'full' && (scheme.conversion.full ?? 0) <= 0) found.push(fault(['conversion', 'full'], '按满分折算的，要写满分是多少'));
  if (scheme.passMark) clause(scheme.passMark.clause, ['passMark', 'clause']);
  scheme.ranking.of?.rules.forEach((id, at) => {
    if (!rules.has(id)) found.push(fault(['ranking', 'of', 'rules', at], `没有代号为“${id}”的规则`));
  });
  if (scheme.escalation) {
    choice(scheme.escalation.progress, progressValues, ['escalation', 'progress']);
    choice(scheme.escalation.months, monthsValues, ['escalation', 'months']);
    choice(scheme.escalation.streak, streakValues, ['escalation', 'streak']);
    choice(scheme.escalation.reached, reachedValues, ['escalation', 'reached']);
    choice(scheme.escalation.by, countedByValues, ['escalation', 'by']);
    const possible = (param: string | { reading: string }): string[] => (typeof param === 'string' ? [param] : (readings.get(param.reading)?.options.map((option) => option.value ?? option.id) ?? []));
    if (possible(scheme.escalation.by).includes('rolling') && possible(scheme.escalation.progress).some((value) => value !== 'submitted')) found.push(fault(['escalation', 'by'], '按天数连续计算的，只能看有没有报送（progress 为 submitted）'));
    // Only where each step reached is taken may two different ones stand at the same number of months.
    const every = possible(scheme.escalation.reached).every((value) => value === 'every');
    scheme.escalation.steps.forEach((step, at, all) => {
      clause(step.clause, ['escalation', 'steps', at, 'clause']);
      const before = all[at - 1];
      const where = ['escalation', 'steps', at, 'months'];
      if (before && (before.months > step.months || (before.months === step.months && !every))) found.push(fault(where, '各级应按连续月数从少到多排列，不能相同'));
      else if (all.slice(0, at).some((one) => one.months === step.months && one.step === step.step)) found.push(fault(where, '同样的处理在同一个月数上写了两次'));
    });
  }
  if (scheme.to !== null && scheme.to < scheme.from) found.push(fault(['to'], '失效日期在生效日期之前'));
  return found;
}

/** What a name that leads nowhere could have been. */
function withKnown(scheme: Scheme, { path, message }: SchemeFault): SchemeFault {
  const kind = /^没有代号为“[^”]*”的(规则|刊物|条款|计数口径|读法|单位分类)$/.exec(message)?.[1];
  const lists: Record<string, readonly { id: string }[]> = { 规则: scheme.rules, 刊物: scheme.outlets, 条款: scheme.clauses, 计数口径: scheme.measures, 读法: scheme.readings, 单位分类: scheme.classes };
  const known = kind === undefined ? undefined : lists[kind]?.map((one) => one.id).filter((id) => !isMadeUp(id));
  return known === undefined ? { path, message } : { path, message: known.length === 0 ? `${message}，办法里还没有写任何${kind}` : `${message}，现有的是 ${known.join('、')}` };
}

/** The content without the word for editors where the file's format is described: it is no part of the scheme. */
function withoutSchema(content: unknown): unknown {
  if (typeof content !== 'object' || content === null || Array.isArray(content)) return content;
  const { $schema: _schema, ...scheme } = content as Record<string, unknown>;
  return scheme;
}

/** Every fault of a content, by its path; the scheme when there is none. What is wrong in one place does not hide what leads nowhere in another. */
export function schemeFaults(given: unknown): { scheme: Scheme; faults: [] } | { scheme: null; faults: SchemeFault[] } {
  const content = withoutSchema(given);
  const parsed = schemeSchema.safeParse(content, { error: say });
  if (parsed.success) {
    const faults = [...checkReferences(parsed.data).map((one) => withKnown(parsed.data, one)), ...notMeant(parsed.data)];
    return faults.length > 0 ? { scheme: null, faults } : { scheme: parsed.data, faults: [] };
  }
  const shape = parsed.error.issues.map((issue) => fault(issue.path, issue.message));
  const mended = schemeSchema.safeParse(mendScheme(content, shape.map((one) => one.path)));
  if (!mended.success) return { scheme: null, faults: shape };
  // What was put in the place of a faulty part says nothing of its own.
  const isMended = (path: Path): boolean => shape.some((one) => path[0] === one.path[0] && (typeof one.path[1] !== 'number' || path[1] === one.path[1]));
  const others = [...checkReferences(mended.data).map((one) => withKnown(mended.data, one)), ...notMeant(mended.data, (rule) => !isMended(['rules', rule]))];
  return { scheme: null, faults: [...shape, ...others.filter((one) => !isMended(one.path))] };
}

/**
 * Reads a scheme that is kept, or that a run was made with: what no longer would be taken, but can be scored by, is read as it
 * was. Null when it cannot be read.
 */
export function readKept(content: unknown): Scheme | null {
  const parsed = schemeSchema.safeParse(content);
  return parsed.success && checkReferences(parsed.data).length === 0 ? parsed.data : null;
}

/** Reads a scheme from parsed JSON. Either the scheme, or all its faults (never both). */
export function readScheme(content: unknown): { scheme: Scheme; problems: [] } | { scheme: null; problems: Problem[] } {
  const { scheme, faults } = schemeFaults(content);
  return scheme ? { scheme, problems: [] } : { scheme: null, problems: faults.map((one) => problem(one, content)) };
}
