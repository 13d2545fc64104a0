// 汇总: the sum of units' reports, cell by cell and exact, and R17: a summed report held against its parts.
import { fromUnits } from './decimal.ts';
import type { Finding } from './finding.ts';
import type { Form } from './form.ts';
import { placesOf, sayPlace } from './places.ts';
import { unitsOf } from './report.ts';
import type { Cells } from './report.ts';

/** Sums reports over all cells of the form: a cell that is blank in all of them stays blank. Amounts stay decimals as text. */
export function sumReports(form: Form, reports: readonly Cells[]): Map<string, number | string | null> {
  const sums = new Map<string, number | string | null>();
  for (const { path, money } of placesOf(form).values()) {
    const values = reports.map((cells) => unitsOf(cells.get(path))).filter((value) => value !== null);
    const sum = values.length === 0 ? null : fromUnits(values.reduce((total, value) => total + value, 0n));
    sums.set(path, sum === null || money ? sum : Number(sum));
  }
  return sums;
}

/** R17: each cell of a summed report that is not the sum of the parts. */
export function againstParts(form: Form, cells: Cells, parts: readonly { unit: string; cells: Cells }[]): Finding[] {
  const sums = sumReports(form, parts.map((part) => part.cells));
  return [...sums].flatMap(([path, sum]): Finding[] => {
    const [own, due] = [unitsOf(cells.get(path)) ?? 0n, unitsOf(sum) ?? 0n];
    return own === due ? [] : [{ rule: 'R17', severity: 'error', cells: [path], message: `${sayPlace(form, path)}是${fromUnits(own)}，所汇总的${parts.length}个单位合计${fromUnits(due)}，相差${fromUnits(own > due ? own - due : due - own)}。` }];
  });
}
