// A scheme file's content → a scheme, or every fault of it with its path and a Chinese sentence.
import type { z } from 'zod';
import type { Problem } from '../problems.ts';
import { sayIssue } from '../sayIssue.ts';
import { checkRule } from './kinds/registry.ts';
import { outletKey } from './outlets.ts';
import { datingValues, monthsValues, progressValues, schemeSchema, streakValues } from './scheme.ts';
import type { Scheme } from './scheme.ts';

type Path = readonly PropertyKey[];

/** 'rules[2].points' */
function sayPath(path: Path): string {
  return path.map((part, at) => (typeof part === 'number' ? `[${part}]` : at === 0 ? String(part) : `.${String(part)}`)).join('') || '文件开头';
}

/** A rule or block of a kind there is none of is better told by where the kinds are listed. */
function say(issue: z.core.$ZodRawIssue): string {
  return issue.code === 'invalid_union' ? '不是认识的种类，请看 schema.json 里列出的种类' : sayIssue(issue);
}

function problem(path: Path, message: string): Problem {
  return { code: 'scheme-invalid', message: `计分办法文件的 ${sayPath(path)}：${message}。请改正后再加入。`, at: { field: sayPath(path) } };
}

/** Members that bear a name already taken. */
function twice(list: readonly string[]): number[] {
  return list.flatMap((name, at) => (list.indexOf(name) < at ? [at] : []));
}

/** Faults no shape can catch: names twice, references that lead nowhere, steps out of order. */
function checkReferences(scheme: Scheme): Problem[] {
  const found: Problem[] = [];
  const clauses = new Set(scheme.clauses.map((clause) => clause.id));
  const readings = new Map(scheme.readings.map((reading) => [reading.id, reading]));
  const clause = (id: string, path: Path) => {
    if (!clauses.has(id)) found.push(problem(path, `没有代号为“${id}”的条款`));
  };
  for (const key of ['clauses', 'outlets', 'readings', 'rules'] as const) {
    for (const at of twice(scheme[key].map((one) => one.id))) found.push(problem([key, at, 'id'], '代号与前面的重复'));
  }
  const names = scheme.outlets.flatMap((outlet, at) => [...new Set([outlet.name, ...outlet.aliases].map(outletKey))].map((key) => ({ key, at })));
  for (const at of twice(names.map((one) => one.key))) found.push(problem(['outlets', names[at]?.at ?? 0], `名称或别名“${names[at]?.key}”与另一刊物的相同`));

  scheme.readings.forEach((reading, at) => {
    const options = reading.options.map((option) => option.id);
    if (!options.includes(reading.taken)) found.push(problem(['readings', at, 'taken'], `“${reading.taken}”不在所列的选择里`));
    for (const index of twice(options)) found.push(problem(['readings', at, 'options', index, 'id'], '代号与前面的重复'));
  });
  const choice = (param: string | { reading: string }, values: readonly string[], path: Path) => {
    if (typeof param === 'string') return;
    const reading = readings.get(param.reading);
    if (!reading) found.push(problem([...path, 'reading'], `没有代号为“${param.reading}”的读法`));
    for (const option of reading?.options ?? []) {
      if (values.includes(option.value ?? option.id)) continue;
      found.push(problem([...path, 'reading'], `读法“${param.reading}”的选择“${option.id}”在这里没有意义，应是 ${values.join('、')} 之一`));
    }
  };
  choice(scheme.dating, datingValues, ['dating']);
  scheme.rules.forEach((rule, at) => {
    if (rule.id === 'unlisted') found.push(problem(['rules', at, 'id'], '“unlisted”留作办法未列刊物的明细，请换一个代号'));
    clause(rule.clause, ['rules', at, 'clause']);
    const reading = rule.when ? readings.get(rule.when.reading) : undefined;
    if (rule.when && !reading) found.push(problem(['rules', at, 'when', 'reading'], `没有代号为“${rule.when.reading}”的读法`));
    for (const id of reading ? (rule.when?.is ?? []) : []) {
      if (reading?.options.some((option) => option.id === id)) continue;
      found.push(problem(['rules', at, 'when', 'is'], `读法“${rule.when?.reading}”没有“${id}”这一选择`));
    }
    const known = { outlets: new Set(scheme.outlets.map((outlet) => outlet.id)), rules: new Set(scheme.rules.map((one) => one.id)) };
    for (const fault of checkRule(rule, known)) found.push(problem(['rules', at, ...fault.path], fault.message));
  });
  scheme.placings.forEach((placing, at) => clause(placing.clause, ['placings', at, 'clause']));
  if (scheme.escalation) {
    choice(scheme.escalation.progress, progressValues, ['escalation', 'progress']);
    choice(scheme.escalation.months, monthsValues, ['escalation', 'months']);
    choice(scheme.escalation.streak, streakValues, ['escalation', 'streak']);
    scheme.escalation.steps.forEach((step, at) => {
      clause(step.clause, ['escalation', 'steps', at, 'clause']);
      const before = scheme.escalation?.steps[at - 1];
      if (before && before.months >= step.months) found.push(problem(['escalation', 'steps', at, 'months'], '各级应按连续月数从少到多排列，不能相同'));
    });
  }
  if (scheme.to !== null && scheme.to < scheme.from) found.push(problem(['to'], '失效日期在生效日期之前'));
  return found;
}

/** Reads a scheme from parsed JSON. Either the scheme, or all its faults (never both). */
export function readScheme(content: unknown): { scheme: Scheme; problems: [] } | { scheme: null; problems: Problem[] } {
  const parsed = schemeSchema.safeParse(content, { error: say });
  if (!parsed.success) return { scheme: null, problems: parsed.error.issues.map((issue) => problem(issue.path, issue.message)) };
  const problems = checkReferences(parsed.data);
  return problems.length > 0 ? { scheme: null, problems } : { scheme: parsed.data, problems: [] };
}
