// An item as read from a file, on its way to a plan row.
import type { Day } from '../days/day.ts';
import type { Adoption } from '../submissions/submission.ts';
import type { Problem } from '../problems.ts';

export interface RowAt {
  sheet: string;
  row: number;
}
export interface Item {
  /** 'adoptions': the row stands in a sheet of adoptions and must find its item. */
  part: 'submissions' | 'adoptions';
  sheet: string;
  /** From 1. */
  row: number;
  /** Address of the title's cell. */
  cell: string;
  unitPrinted: string;
  /** The register's name; null when it could not be told. */
  unit: string | null;
  title: string;
  key: string;
  submittedOn: Day | null;
  kind: string;
  /** True when the kind stands above the rows, not in the row: it fills a blank and corrects nothing. */
  kindAbove?: boolean;
  forwarded: boolean | null;
  /** Units it was sent in together with, as the register names them. */
  jointUnits: string[];
  marks: string[];
  words: number | null;
  remark: string;
  adoptions: Adoption[];
  /** Rows folded into this item. */
  also: RowAt[];
  problems: Problem[];
  /** The cell of the day, for a refusal found later. */
  dayCell: string;
}

/** True when something about the item stops its row. */
export function isRefused(item: Pick<Item, 'problems'>): boolean {
  return item.problems.some(({ severity }) => severity !== 'hint');
}

/** Unit and title as one key. */
export function itemKey(unit: string, titleKeyText: string): string {
  return `${unit}\n${titleKeyText}`;
}
