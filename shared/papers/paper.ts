// A paper of supervision as it is numbered and named: 督办单〔2024〕3—5号（财政金融局等3个单位）.
import type { Day } from '../days/day.ts';
import { officialNumber } from '../documentNumber.ts';
import type { SheetStep } from '../scoring/steps.ts';
import type { PaperTable, SheetKind } from './input.ts';

/** What a numbered sheet is called in a sentence, and the head those of tasks carry. */
export const sheetNames: Record<SheetKind | SheetStep, string> = { supervision: '督办单', urging: '催办函', inform: '告知书', talk: '约谈通知' };
export const sheetTitles: Record<SheetKind, string> = { supervision: '政务公开工作任务督办单', urging: '关于催办政务公开工作任务的函' };

/** '〔2024〕3号', for several sheets '〔2024〕3—5号'. `year` is the year of issue. */
export function sayNumber(year: number, first: number, last: number = first): string {
  return `〔${year}〕${first === last ? first : `${first}—${last}`}号`;
}

/** The year a paper is numbered in. */
export function yearOf(issuedOn: Day): number {
  return Number(issuedOn.slice(0, 4));
}

/** '财政金融局', '财政金融局和教育局', '财政金融局等3个单位': short enough for a name. */
export function sayReceivers(units: readonly string[]): string {
  const [first = '', second] = units;
  if (second === undefined) return first;
  return units.length === 2 ? `${first}和${second}` : `${first}等${units.length}个单位`;
}

/** Every name, and from three on how many there are: '甲局', '甲局、乙局', '甲局、乙局、丙局等3个单位'. */
export function sayUnits(units: readonly string[]): string {
  return units.length < 3 ? units.join('、') : `${units.join('、')}等${units.length}个单位`;
}

/** '《…分解表》（济高新管办字〔2024〕4号）' for each table; marks within a title step down to 〈〉. */
export function sayTables(tables: readonly PaperTable[]): string {
  return tables
    .map(({ title, documentNumber }) => {
      const bare = title.replace(/\s+/g, '').replace(/^《([^《》]*)》$/, '$1').replaceAll('《', '〈').replaceAll('》', '〉');
      const number = officialNumber(documentNumber ?? '');
      return `《${bare}》${number === '' ? '' : `（${number}）`}`;
    })
    .join('、');
}
