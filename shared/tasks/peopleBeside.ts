// 责任单位及责任人: people printed in one cell with their unit, told apart from it where the head says that they stand there.
import { foldHead } from '../importing/matchHead.ts';
import { foldText } from '../names/fold.ts';
import { isPersonName } from './personNames.ts';
import type { SplitName, SplitNames } from './splitUnits.ts';
import { isComplete } from './unitEndings.ts';

/** True for a head of units that speaks of people too. */
export const namesPeople = (title: string): boolean => /责任人|负责人|经办人|联系人|领导|同志|姓名/.test(foldHead(title));

const BRACKETED = /^(.{2,})[(（]([\u4e00-\u9fff]{2,3})[)）]$/;
const isUnit = ({ text, group }: SplitName): boolean => group || isComplete(foldText(text));

/** The names of a cell without the people beside or in brackets behind a unit, and who they are; a cell of people alone stays. */
export function withoutPeople(split: SplitNames): SplitNames & { people: string[] } {
  const people = [...(split.people ?? [])];
  const units = [...(split.leads ?? []), ...split.names].some(isUnit);
  const rest = (names: readonly SplitName[]): SplitName[] => names.flatMap((name) => {
    if (name.known || !units) return [name];
    if (!isUnit(name) && isPersonName(name.text)) {
      people.push(name.text);
      return [];
    }
    const [, unit, inside] = BRACKETED.exec(name.text) ?? [];
    if (unit === undefined || inside === undefined || !isPersonName(inside)) return [name];
    people.push(inside);
    return [{ ...name, text: unit }];
  });
  return { ...split, names: rest(split.names), ...(split.leads ? { leads: rest(split.leads) } : {}), people };
}
