// How cells of the report are marked: broken identities, hints, totals, sums of units, what differs from what was filed.
import type { Finding } from '../../../shared/annual/finding.ts';
import type { Form } from '../../../shared/annual/form.ts';
import { identityCases } from '../../../shared/annual/identities.ts';
import type { IdentityCase } from '../../../shared/annual/identities.ts';
import { placesOf } from '../../../shared/annual/places.ts';
import { cellsOf, sayValue } from '../../../shared/annual/report.ts';
import type { Kept } from './useReport.ts';

export interface CellMark {
  /** Names of looks, for the style sheet. */
  look: string;
  broken: boolean;
  /** Sentences, one a line. */
  said: string;
}

/** Cells that are the sum of others on the same form, with the identities that say so. */
export function totalsOf(form: Form): ReadonlyMap<string, IdentityCase[]> {
  const found = new Map<string, IdentityCase[]>();
  for (const identity of form.identities.filter(({ minus, severity }) => minus.length === 0 && severity === 'error')) {
    for (const one of identityCases(form, identity)) {
      const [total = '', second] = one.equals;
      if (second !== undefined || one.sum.some((path) => path.startsWith('last:'))) continue;
      found.set(total, [...(found.get(total) ?? []), one]);
    }
  }
  return found;
}

/** Blanks are told in the list; marking each of them would hide everything else. */
const UNMARKED = 'R11';

export function cellMarks(form: Form, kept: Kept, problems: readonly Finding[], totals: ReadonlyMap<string, unknown>): ReadonlyMap<string, CellMark> {
  const now = cellsOf(kept.tables);
  const filed = kept.filed === null ? null : cellsOf(kept.filed.tables);
  const marks = new Map<string, CellMark>();
  for (const path of placesOf(form).keys()) {
    const own = problems.filter(({ rule, cells }) => rule !== UNMARKED && cells.includes(path));
    const broken = own.some(({ severity }) => severity === 'error');
    const wasFiled = filed !== null && sayValue(filed.get(path)) !== sayValue(now.get(path));
    const derived = kept.parts !== null || totals.has(path) || kept.sources[path] !== undefined;
    const look = [broken ? 'broken' : own.length > 0 ? 'hinted' : '', derived ? 'derived' : '', wasFiled ? 'moved' : ''].filter((one) => one !== '').join(' ');
    if (look === '') continue;
    const before = filed === null ? '' : sayValue(filed.get(path));
    marks.set(path, { look, broken, said: [...own.map(({ message }) => message), ...(wasFiled ? [`定稿时是${before === '' ? '空白' : before}。`] : [])].join('\n') });
  }
  return marks;
}
