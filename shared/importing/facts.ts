// What a plan is made from: the file as cells, the person's options, and what the data already holds.
import type { Day } from '../days/day.ts';
import type { Adoption, Submission } from '../submissions/submission.ts';
import type { Unit } from '../units/unit.ts';
import type { KnownOutlet } from '../names/outletIndex.ts';
import type { Workbook } from './grid.ts';
import type { ImportKind, ImportOptions } from './plan.ts';

/** A submission already in the data; its unit is named as the register names it. */
export type KnownSubmission = Pick<Submission, 'id' | 'unit' | 'title' | 'submittedOn' | 'kind' | 'forwarded' | 'remark'> & { adoptions: readonly Adoption[] };

export interface KnownFacts {
  units: readonly Unit[];
  submissions: readonly KnownSubmission[];
  /** Outlets of all schemes, with the other names a scheme gives them. */
  outlets: readonly KnownOutlet[];
  /** Names of the office's own area, e.g. 济宁高新区, 高新区; empty until said. */
  regionNames: readonly string[];
}

export interface PlanRequest {
  planId: string;
  kind: ImportKind;
  workbook: Workbook;
  options: ImportOptions;
  known: KnownFacts;
  today: Day;
  /** The file's name as the person knows it ('' for pasted cells): only searched for a year, and named in sentences. */
  file: { name: string };
}
