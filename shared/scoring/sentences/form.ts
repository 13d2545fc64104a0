// How a rule, or any other part of a scheme, is said as a sentence with fields: text, fields, lists of small sentences, parts that may be left out.
//
// A form speaks of one object (a rule, a price within it) by the names of its members, so that the same form is read aloud
// (say.ts), compared (diff.ts) and filled in (the editor of the window).
import type { Scheme } from '../scheme.ts';

/** How a value is said, and with which field it is filled in. */
export type FieldAs =
  | 'points' // 20 → 20分
  | 'signed' // 20 → 加20分, -20 → 扣20分
  | 'deduction' // -2 → 2分, always kept below zero
  | 'count' | 'factor' | 'percent'
  | 'text' | 'long' // long: a paragraph
  | 'names' // words joined by 、
  | 'outlet' | 'outlets' | 'measure' | 'rules' | 'clause' // by id
  | 'choice' | 'choices' | 'flag' // one or several of `words`
  | 'units' | 'when'
  | 'day' | 'month' | 'taken';

/** Where words to choose from come from while they are typed; any other may stand. */
export type NameSource = 'forms' | 'kinds' | 'instructions' | 'events' | 'offices' | 'marks' | 'groups' | 'tiers' | 'classes' | 'units';

export interface AnyField {
  field: string;
  /** What it is, read aloud and in a comparison: 分值. */
  name: string;
  as: FieldAs;
  /** The values of a choice, in words. */
  words?: Readonly<Record<string, string>>;
  from?: NameSource;
  /** Said behind a number: 条. */
  unit?: string | ((owner: never, scheme: Scheme) => string);
  /** Words an absent or special value is said with: '*' → 任何领导. */
  any?: string;
  least?: number;
  /** Said between quotation marks. */
  quoted?: boolean;
}
export interface AnyList {
  list: string;
  name: string;
  each: readonly AnyPart[];
  between: string;
  /** The command that adds a member: 再加一个刊物. */
  add: string;
  make: (scheme: Scheme, owner: never) => unknown;
  /** So many members at least must stay. */
  least?: number;
  /** Each member stands on a line of its own. */
  lines?: boolean;
}
export interface AnyMaybe {
  maybe: string;
  parts: readonly AnyPart[];
  /** The command that puts it in: 加上封顶. */
  add: string;
  make: (scheme: Scheme, owner: never) => unknown;
  /** This value means that it is left out (besides a missing one): 0, '', [], null. */
  blank?: unknown;
}
export interface AnyWithin {
  within: string;
  parts: readonly AnyPart[];
}
export interface AnyOnly {
  only: (owner: never) => boolean;
  parts: readonly AnyPart[];
  /** Said only then, but offered always. */
  offered?: boolean;
}
export interface AnyEither {
  either: readonly { key: string; title: string; parts: readonly AnyPart[]; make: unknown }[];
  name: string;
}
export type AnyPart = string | AnyField | AnyList | AnyMaybe | AnyWithin | AnyOnly | AnyEither;

type KeyOf<T> = keyof T & string;
type MemberOf<T, K extends keyof T> = NonNullable<T[K]> extends readonly (infer E)[] ? E : never;
type ListKey<T> = { [K in KeyOf<T>]-?: NonNullable<T[K]> extends readonly object[] ? K : never }[KeyOf<T>];
type GroupKey<T> = { [K in KeyOf<T>]-?: NonNullable<T[K]> extends readonly unknown[] ? never : NonNullable<T[K]> extends object ? K : never }[KeyOf<T>];

export type Field<T> = Omit<AnyField, 'field' | 'unit'> & { field: KeyOf<T>; unit?: string | ((owner: T, scheme: Scheme) => string) };
export type List<T> = { [K in ListKey<T>]: Omit<AnyList, 'list' | 'each' | 'make'> & { list: K; each: readonly Part<MemberOf<T, K>>[]; make: (scheme: Scheme, owner: T) => MemberOf<T, K> } }[ListKey<T>];
export type Maybe<T> = { [K in KeyOf<T>]: Omit<AnyMaybe, 'maybe' | 'parts' | 'make'> & { maybe: K; parts: readonly Part<T>[]; make: (scheme: Scheme, owner: T) => T[K] } }[KeyOf<T>];
export type Within<T> = { [K in GroupKey<T>]: { within: K; parts: readonly Part<NonNullable<T[K]>>[] } }[GroupKey<T>];
export type Only<T> = { only: (owner: T) => boolean; parts: readonly Part<T>[]; offered?: boolean };
export type Either<T> = { either: readonly { [K in KeyOf<T>]: { key: K; title: string; parts: readonly Part<T>[]; make: NonNullable<T[K]> } }[KeyOf<T>][]; name: string };
/** One part of a sentence about a T. */
export type Part<T> = string | Field<T> | List<T> | Maybe<T> | Within<T> | Only<T> | Either<T>;

/** A form as the walkers take it; what it is about was checked where it was written. */
export function anyParts<T>(parts: readonly Part<T>[]): readonly AnyPart[] {
  return parts as unknown as readonly AnyPart[];
}

/** Whether a part that may be left out stands. */
export function isThere(part: AnyMaybe, owner: Record<string, unknown>): boolean {
  const value = owner[part.maybe];
  return value !== undefined && value !== null && JSON.stringify(value) !== JSON.stringify(part.blank);
}

/** The parts of a fork that stand, undefined when neither does. */
export function chosenOf(part: AnyEither, owner: Record<string, unknown>): AnyEither['either'][number] | undefined {
  return part.either.find((one) => owner[one.key] !== undefined);
}
