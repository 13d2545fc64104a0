// A unit's fields as the text of a cell, and back.
import type { FormerName, Unit, UnitFields } from '../../../shared/units/unit.ts';
import type { Day } from '../../../shared/days/day.ts';
import { readDay } from '../../parts/dayText.ts';
import { splitNames } from '../../parts/grid/joinedNames.ts';

/** '原名甲（2019-01-01—2020-03-05）、原名乙' */
export function formerText(names: readonly FormerName[]): string {
  return names.map((former) => (former.from === null && former.to === null ? former.name : `${former.name}（${former.from ?? ''}—${former.to ?? ''}）`)).join('、');
}

/** The reverse of formerText; a bracket that holds no span of days belongs to the name. */
export function readFormer(text: string): { names: FormerName[] } | { problem: string } {
  const names: FormerName[] = [];
  for (const part of text.split(/[、；;\n](?![^（(]*[）)])/).map((one) => one.trim()).filter((one) => one !== '')) {
    const match = /^(.+?)[（(]([^（()）]*?)\s*(?:—+|–|~|～|至|到|-(?=\s*$)|(?<=^.*\d)-(?=\d{4}-))\s*([^（()）]*)[）)]$/.exec(part);
    if (!match || !/\d/.test(`${match[2]}${match[3]}`)) {
      names.push({ name: part, from: null, to: null });
      continue;
    }
    const ends: (Day | null)[] = [];
    for (const end of [match[2] ?? '', match[3] ?? '']) {
      if (end.trim() === '') {
        ends.push(null);
        continue;
      }
      const read = readDay(end.trim());
      if (read.day === null) return { problem: `曾用名“${match[1]}”后面括号里的日期：${read.why}` };
      ends.push(read.day);
    }
    names.push({ name: (match[1] ?? '').trim(), from: ends[0] ?? null, to: ends[1] ?? null });
  }
  return { names };
}

/** Column id and text of a cell → fields of the unit, or the sentence why not. */
export function unitFields(columnId: string, text: string): { fields: Partial<UnitFields> } | { problem: string } {
  switch (columnId) {
    case 'name':
      return { fields: { name: text } };
    case 'aliases':
      return { fields: { aliases: splitNames(text) } };
    case 'formerNames': {
      const read = readFormer(text);
      return 'problem' in read ? read : { fields: { formerNames: read.names } };
    }
    case 'group':
      return { fields: { group: text } };
    case 'tier':
      return { fields: { tier: text } };
    case 'from':
      return { fields: { from: text === '' ? null : (text as Day) } };
    case 'to':
      return { fields: { to: text === '' ? null : (text as Day) } };
    case 'exempt':
      return { fields: { exempt: text === '免' } };
    case 'remark':
      return { fields: { remark: text } };
    default:
      throw new Error(`the unit register has no column ${columnId}`);
  }
}

/** The different texts of a field, in order of first standing, blank left out. */
export function usedTexts(units: readonly Unit[], field: 'group' | 'tier'): string[] {
  return [...new Set(units.map((unit) => unit[field]).filter((text) => text !== ''))];
}
