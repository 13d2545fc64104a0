// 发文字号 of bulletins and corrections: each is given out once in its year, unless the person says it is to be the same.
import { officialNumber } from '../../shared/documentNumber.ts';
import type { Day } from '../../shared/days/day.ts';
import { formatDay } from '../../shared/days/phrases.ts';
import { refusal } from '../../shared/problems.ts';
import { listBulletins } from '../store/bulletins.ts';
import type { Store } from '../store/store.ts';

interface Wanted {
  documentNumber?: string | undefined;
  issuedOn: Day;
  /** The run a bulletin is made from; none for a correction. */
  runId?: string | undefined;
  /** false: only where the number is free; true, or left out: whoever asks knows. */
  sameNumber?: boolean | undefined;
}

/** Where the number stands already, as a sentence for beside the field; '' when it is free, or when there is none. */
export function numberUsed(store: Store, { documentNumber = '', issuedOn, runId }: Wanted): string {
  const number = officialNumber(documentNumber);
  if (number === '') return '';
  // A number that names no year counts within the year of its paper.
  const named = number.includes('〔');
  const found = listBulletins(store).find((one) => officialNumber(one.documentNumber) === number && (named || one.issuedOn.slice(0, 4) === issuedOn.slice(0, 4)));
  if (!found) return '';
  if (found.runId === runId && found.corrects === null) return `这次计分的通报已经在${formatDay(found.issuedOn)}用这个文号印发，列在已印发的通报里，可以再下载。`;
  return `这个文号已经用于${formatDay(found.issuedOn)}印发的“${found.title}”。`;
}

/** Refused where the caller wants a free number: one that was given out already. */
export function requireFreeNumber(store: Store, wanted: Wanted): void {
  const used = wanted.sameNumber === false ? numberUsed(store, wanted) : '';
  if (used !== '') throw refusal('number-taken', `${used}请换一个文号；确实要用同一个文号的，请选“仍用这个文号”。`, { field: 'documentNumber' });
}
