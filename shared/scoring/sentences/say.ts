// A form and the object it speaks of → the sentence in Chinese, as one text or as pieces that know their fields.
import type { Rule } from '../kinds/registry.ts';
import type { Scheme } from '../scheme.ts';
import { chosenOf, isThere } from './form.ts';
import type { AnyField, AnyPart } from './form.ts';
import { partsOfRule } from './index.ts';
import type { Path } from './paths.ts';
import { sayUnits, sayValue, sayWhen } from './values.ts';

/** A stretch of the sentence; one that stands for a value knows its field and where the value lies. */
export interface Piece {
  text: string;
  at?: { field: AnyField; path: Path; value: unknown };
}

type Owner = Record<string, unknown>;

/** The pieces of a sentence about `owner`, which lies at `path` of the scheme. */
export function piecesOf(parts: readonly AnyPart[], owner: Owner, path: Path, scheme: Scheme): Piece[] {
  return parts.flatMap((part): Piece[] => {
    if (typeof part === 'string') return [{ text: part }];
    if ('field' in part) {
      const value = owner[part.field];
      return [{ text: sayValue(part, value, owner, scheme), at: { field: part, path: [...path, part.field], value } }];
    }
    if ('list' in part) {
      const members = (owner[part.list] as Owner[] | undefined) ?? [];
      return members.flatMap((member, at) => [...(at === 0 ? [] : [{ text: part.between }]), ...piecesOf(part.each, member, [...path, part.list, at], scheme)]);
    }
    if ('maybe' in part) return isThere(part, owner) ? piecesOf(part.parts, owner, path, scheme) : [];
    if ('within' in part) return owner[part.within] ? piecesOf(part.parts, owner[part.within] as Owner, [...path, part.within], scheme) : [];
    if ('only' in part) return part.only(owner as never) ? piecesOf(part.parts, owner, path, scheme) : [];
    return piecesOf(chosenOf(part, owner)?.parts ?? ['没有定分'], owner, path, scheme);
  });
}

/** The sentence as one text, without the comma a list of conditions ends with. */
export function sayParts(parts: readonly AnyPart[], owner: object, scheme: Scheme): string {
  return joined(piecesOf(parts, owner as Owner, [], scheme));
}

export function joined(pieces: readonly Piece[]): string {
  const said = pieces.map((piece) => piece.text).join('').replaceAll('、的按', '的按').replaceAll('改为，', '改为');
  // 报国务院办公厅 and 国务院办公厅采用 are columns of the table, no periodicals: they say themselves what was done.
  return said.replaceAll('采用采用', '采用').replaceAll(/(^|[；：])(报[^《》，；：]{2,20})采用每条/g, '$1$2每条');
}

/** What a rule says: '第一数量级：每月主动报送信息不少于20条，完成的得20分，没有完成的不得分。' */
export function saySentence(rule: Rule, scheme: Scheme): string {
  const units = rule.units ? `${sayUnits(rule.units, scheme)}：` : '';
  const when = rule.when ? `（${sayWhen(rule.when, scheme)}）` : '';
  return `${units}${sayParts(partsOfRule(rule), rule, scheme)}${when}。`;
}
