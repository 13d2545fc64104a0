// One value of a scheme in Chinese words, as its field says: points, an outlet by its printed name, other rules by their clauses.
import { formatDay } from '../../days/phrases.ts';
import type { Day } from '../../days/day.ts';
import type { UnitsData } from '../classes.ts';
import { ruleKinds } from '../kinds/registry.ts';
import type { Rule } from '../kinds/registry.ts';
import { sayOutlet } from '../outlets.ts';
import type { Scheme } from '../scheme.ts';
import type { When } from '../when.ts';
import type { AnyField } from './form.ts';

/** The first so many letters, with … when there are more. */
function short(text: string, most: number): string {
  const letters = [...text];
  return letters.length <= most ? text : `${letters.slice(0, most).join('')}…`;
}

/** A rule as others refer to it: the label of its clause, with its kind where the clause has several rules, numbered where that is not enough. */
export function ruleName(rule: Pick<Rule, 'id' | 'clause' | 'kind'>, scheme: Pick<Scheme, 'rules' | 'clauses'>): string {
  const label = scheme.clauses.find((clause) => clause.id === rule.clause)?.label ?? '没有条款';
  const beside = scheme.rules.filter((one) => one.clause === rule.clause);
  if (beside.length <= 1) return label;
  const alike = beside.filter((one) => one.kind === rule.kind);
  const number = alike.length <= 1 ? '' : String(alike.findIndex((one) => one.id === rule.id) + 1);
  return `${label}（${ruleKinds[rule.kind].title}${number}）`;
}

/** '第一数量级', '街道中的第一数量级（某单位除外）'; '全部单位' without a limit. */
export function sayUnits(units: UnitsData | null | undefined, scheme: Pick<Scheme, 'classes'>): string {
  if (!units) return '全部单位';
  const classes = units.classes?.map((id) => scheme.classes.find((one) => one.id === id)?.name ?? '没有的分类');
  const named = [units.groups, units.tiers, classes, units.names].filter((list) => list !== undefined).map((list) => list.join('、')).join('中的') || '全部单位';
  return units.except ? `${named}（${units.except.join('、')}除外）` : named;
}

/** '只在“从本月开始”取“只数……”时'; several conditions must all hold. */
export function sayWhen(when: When, scheme: Pick<Scheme, 'readings'>): string {
  const said = (Array.isArray(when) ? when : [when]).map((one) => {
    const reading = scheme.readings.find(({ id }) => id === one.reading);
    const options = one.is.map((id) => reading?.options.find((option) => option.id === id)?.text ?? '没有的理解').map((text) => short(text, 24).replaceAll('“', '‘').replaceAll('”', '’'));
    return reading ? `“${short(reading.quote, 16).replaceAll('“', '‘').replaceAll('”', '’')}”取“${options.join('”或“')}”` : null;
  });
  return said.includes(null) ? '没有选定读法' : `只在${said.join('，并且')}时`;
}

function sayChoice(field: AnyField, value: unknown, scheme: Scheme): string {
  if (typeof value === 'object' && value !== null && 'reading' in value) {
    const reading = scheme.readings.find((one) => one.id === value.reading);
    return reading ? `按读法“${short(reading.question, 30)}”` : '没有选定读法';
  }
  return field.words?.[String(value)] ?? '没有选定';
}

/** The value in words; `owner` is the object it is a member of. */
export function sayValue(field: AnyField, value: unknown, owner: unknown, scheme: Scheme): string {
  const list = Array.isArray(value) ? (value as string[]) : [];
  const number = Number(value);
  switch (field.as) {
    case 'points':
      return `${number}分`;
    case 'signed':
      return number > 0 ? `加${number}分` : number < 0 ? `扣${-number}分` : '不加不扣';
    case 'deduction':
      return `${-number}分`;
    case 'count':
    case 'factor':
      return `${number}${typeof field.unit === 'function' ? field.unit(owner as never, scheme) : (field.unit ?? '')}`;
    case 'percent':
      return `${number}%`;
    case 'names':
      return list.map((name) => (name === '*' && field.any ? field.any : name)).join('、');
    case 'outlet':
    case 'outlets':
      return (field.as === 'outlet' ? [String(value)] : list).map((id) => (id === '*' && field.any ? field.any : sayOutletOf(scheme, id))).join('、');
    case 'measure':
      return scheme.measures.find((one) => one.id === value)?.name ?? '没有选定口径';
    case 'rules':
      return list.length === 0 ? '没有选定规则' : list.map((id) => scheme.rules.find((one) => one.id === id)).map((rule) => (rule ? `“${ruleName(rule, scheme)}”` : '没有的规则')).join('、');
    case 'clause':
      return scheme.clauses.find((one) => one.id === value)?.label ?? '没有选定条款';
    case 'choice':
    case 'flag':
      return sayChoice(field, value, scheme);
    case 'choices':
      return list.map((one) => field.words?.[one] ?? '').join('，再比');
    case 'units':
      return sayUnits(value as UnitsData | undefined, scheme);
    case 'when':
      return sayWhen(value as When, scheme);
    case 'day':
      return value === null || value === undefined ? '没有写' : formatDay(value as Day);
    case 'month':
      return `${String(value).slice(0, 4)}年${Number(String(value).slice(5))}月`;
    case 'taken':
      return (owner as Scheme['readings'][number]).options.find((one) => one.id === value)?.text ?? '没有选定';
    default:
      return field.quoted ? `“${String(value ?? '')}”` : String(value ?? '');
  }
}

/** An outlet as running text names it. */
export function sayOutletOf(scheme: Pick<Scheme, 'outlets'>, id: string): string {
  const outlet = scheme.outlets.find((one) => one.id === id);
  return outlet ? sayOutlet(outlet) : '没有选定刊物';
}
