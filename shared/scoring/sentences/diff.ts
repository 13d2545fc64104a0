// Two schemes side by side, as sentences: “《济南政务信息》采用每条由20分改为15分”, rules and clauses that came or went.
import type { Rule } from '../kinds/registry.ts';
import type { Scheme } from '../scheme.ts';
import { anyParts, chosenOf, isThere } from './form.ts';
import type { AnyList, AnyPart, Part } from './form.ts';
import { partsOfRule } from './index.ts';
import { pairMembers } from './pairs.ts';
import { sayParts, saySentence } from './say.ts';
import { sections } from './scheme.ts';
import { ruleName, sayValue } from './values.ts';

export interface SchemeChange {
  /** 办法, 条文, 规则, 刊物 … */
  section: string;
  /** The clause or rule it speaks of, '' for none. */
  place: string;
  change: 'added' | 'removed' | 'changed';
  text: string;
}

type Owner = Record<string, unknown>;
type Found = Pick<SchemeChange, 'change' | 'text'>;
interface Sides {
  before: Scheme;
  after: Scheme;
}

const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);
/** What a value is the value of: the words before it, or the first of them and the field's own name where the sentence is long. */
function subject(said: string, name: string): string {
  const clean = said.replace(/[“（，；：。]+$/, '');
  const [head = ''] = clean.split(/[，；：。]/);
  return head === clean ? clean.replace(/(?:不少于|少于|超过|不低于|低于|[计得加扣])$/, '') : `${head}${name}`;
}

/** Compares two objects through their form. `outer` names the member they lie in; at the top a value is named by its field. */
function compare(parts: readonly AnyPart[], before: Owner, after: Owner, sides: Sides, outer: string | null, saidBefore = ''): Found[] {
  const found: Found[] = [];
  let said = saidBefore;
  for (const part of parts) {
    if (typeof part !== 'string') found.push(...comparePart(part, before, after, sides, outer, said));
    said += sayParts([part], after, sides.after);
  }
  return found;
}

function comparePart(part: Exclude<AnyPart, string>, before: Owner, after: Owner, sides: Sides, outer: string | null, said: string): Found[] {
  const sayBefore = (parts: readonly AnyPart[]): string => sayParts(parts, before, sides.before);
  const sayAfter = (parts: readonly AnyPart[]): string => sayParts(parts, after, sides.after);
  const lead = (name: string): string => (outer === null || said === '' ? '' : `${outer}${subject(said, name)}`);
  if ('field' in part) {
    if (same(before[part.field], after[part.field])) return [];
    const [old, fresh] = [sayValue(part, before[part.field], before, sides.before), sayValue(part, after[part.field], after, sides.after)];
    const quoted = (text: string): string => (!part.quoted && (part.as === 'text' || part.as === 'long' || part.as === 'names' || part.as === 'choice') ? `“${text}”` : text);
    return [{ change: 'changed', text: `${lead(part.name) || `${outer ?? ''}${part.name}`}由${quoted(old)}改为${quoted(fresh)}` }];
  }
  if ('list' in part) return compareList(part, before, after, sides, outer === null || said === '' ? '' : `${subject(said, '')}：`);
  if ('within' in part) {
    const [old, fresh] = [before[part.within], after[part.within]] as [Owner | undefined, Owner | undefined];
    return old && fresh ? compare(part.parts, old, fresh, sides, outer, said) : [];
  }
  if ('only' in part) return compare(part.parts, before, after, sides, outer, said);
  if ('maybe' in part) {
    const [was, is] = [isThere(part, before), isThere(part, after)];
    if (was && is) return compare(part.parts, before, after, sides, outer, said);
    const context = lead('') === '' ? (outer ?? '') : `${lead('')}：`;
    return was === is ? [] : [is ? { change: 'added', text: `${context}增加“${trim(sayAfter(part.parts))}”` } : { change: 'removed', text: `${context}删去“${trim(sayBefore(part.parts))}”` }];
  }
  const [old, fresh] = [chosenOf(part, before), chosenOf(part, after)];
  if (old && fresh && old.key === fresh.key) return compare(fresh.parts, before, after, sides, outer, said);
  return old === fresh ? [] : [{ change: 'changed', text: `${part.name}由“${sayBefore(old?.parts ?? [])}”改为“${sayAfter(fresh?.parts ?? [])}”` }];
}

const trim = (text: string): string => text.replace(/^[，；。（]+|[；。）]+$/g, '');

function compareList(list: AnyList, before: Owner, after: Owner, sides: Sides, outer: string): Found[] {
  const [old, fresh] = [before[list.list] ?? [], after[list.list] ?? []] as [Owner[], Owner[]];
  return pairMembers(old, fresh).flatMap(([one, other]): Found[] => {
    if (one && other) return compare(list.each, one, other, sides, outer);
    return other ? [{ change: 'added', text: `${outer}增加：${sayParts(list.each, other, sides.after)}` }] : [{ change: 'removed', text: `${outer}删去：${sayParts(list.each, one ?? {}, sides.before)}` }];
  });
}

const headParts = anyParts<Scheme>([
  { field: 'name', name: '名称', as: 'text' },
  { field: 'from', name: '生效日期', as: 'day' },
  { field: 'to', name: '失效日期', as: 'day' },
  {
    within: 'source',
    parts: [
      { field: 'document', name: '文件', as: 'text' },
      { maybe: 'documentNumber', add: '', blank: '', make: () => '', parts: ['文号', { field: 'documentNumber', name: '文号', as: 'text' }] },
      { maybe: 'attachment', add: '', blank: '', make: () => '', parts: ['附件', { field: 'attachment', name: '附件', as: 'text' }] },
      { field: 'issuer', name: '发文单位', as: 'text' },
      { field: 'issuedOn', name: '成文日期', as: 'day' },
    ],
  },
]);

type Common = Pick<Rule, 'clause' | 'units' | 'when'>;
const commonParts = anyParts<Common>([
  { field: 'clause', name: '依据的条款', as: 'clause' },
  { maybe: 'units', add: '', make: () => ({}), parts: ['限', { field: 'units', name: '适用的单位', as: 'units' }] },
  { maybe: 'when', add: '', make: () => ({ reading: '', is: [] }), parts: [{ field: 'when', name: '适用的读法', as: 'when' }] },
] satisfies Part<Common>[]);

function diffRules(sides: Sides): SchemeChange[] {
  const { before, after } = sides;
  const at = (rule: Rule, scheme: Scheme, found: Found): SchemeChange => ({ section: '规则', place: ruleName(rule, scheme), ...found });
  const changes = pairMembers(before.rules as unknown as Owner[], after.rules as unknown as Owner[]).flatMap(([one, other]): SchemeChange[] => {
    const [old, fresh] = [one, other] as unknown as [Rule | undefined, Rule | undefined];
    if (old && fresh && old.kind === fresh.kind) {
      return [...compare(partsOfRule(fresh), one as Owner, other as Owner, sides, null), ...compare(commonParts, one as Owner, other as Owner, sides, null)].map((found) => at(fresh, after, found));
    }
    return [
      ...(old ? [at(old, before, { change: 'removed', text: `删去规则：${saySentence(old, before)}` })] : []),
      ...(fresh ? [at(fresh, after, { change: 'added', text: `增加规则：${saySentence(fresh, after)}` })] : []),
    ];
  });
  const order = (scheme: Scheme, other: Scheme): string[] => scheme.rules.map((rule) => rule.id).filter((id) => other.rules.some((rule) => rule.id === id));
  return same(order(before, after), order(after, before)) ? changes : [...changes, { section: '规则', place: '', change: 'changed', text: '规则的先后顺序有变动' }];
}

function diffClauses({ before, after }: Sides): SchemeChange[] {
  const row = (place: string, change: Found['change'], text: string): SchemeChange => ({ section: '条文', place, change, text });
  const clauses = pairMembers(before.clauses as unknown as Owner[], after.clauses as unknown as Owner[]).flatMap(([one, other]): SchemeChange[] => {
    const [old, fresh] = [one, other] as unknown as [Scheme['clauses'][number] | undefined, Scheme['clauses'][number] | undefined];
    if (!old) return fresh ? [row(fresh.label, 'added', `增加条文：${fresh.text}`)] : [];
    if (!fresh) return [row(old.label, 'removed', `删去条文：${old.text}`)];
    return [...(old.label === fresh.label ? [] : [row(fresh.label, 'changed', `条款由“${old.label}”改称“${fresh.label}”`)]), ...(old.text === fresh.text ? [] : [row(fresh.label, 'changed', `条文由“${old.text}”改为“${fresh.text}”`)])];
  });
  const texts = pairMembers(before.text.map((id) => ({ id })), after.text.map((id) => ({ id }))).flatMap(([one, other]): SchemeChange[] => {
    if (one && other) return [];
    return [other ? row('', 'added', `原文增加一段：${String(other.id)}`) : row('', 'removed', `原文删去一段：${String(one?.id)}`)];
  });
  return [...clauses, ...texts];
}

/** Every difference between two schemes, in the order of the scheme: its head, its clauses, its rules, the rest by section. */
export function diffSchemes(before: Scheme, after: Scheme): SchemeChange[] {
  const sides: Sides = { before, after };
  const [old, fresh] = [before, after] as unknown as [Owner, Owner];
  const within = (title: string, parts: readonly AnyPart[]): SchemeChange[] => compare(parts, old, fresh, sides, null).map((found) => ({ section: title, place: '', ...found }));
  return [...within('办法', headParts), ...diffClauses(sides), ...diffRules(sides), ...sections.flatMap(({ title, parts }) => within(title, parts))];
}
