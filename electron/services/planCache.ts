// Plans shown to a person and not yet written: what is approved is what will be written.
import type { ImportKind, ImportOptions, Plan } from '../../shared/importing/plan.ts';
import type { Workbook } from '../../shared/importing/grid.ts';

export interface PlannedImport {
  plan: Plan;
  kind: ImportKind;
  options: ImportOptions;
  workbook: Workbook;
  file: { name: string; sha256: string };
  /** The head of the change log when it was planned: the facts it was planned against. */
  head: string;
}

/** Keeps the last few plans; older ones are planned again from the file. */
export class PlanCache {
  readonly #plans = new Map<string, PlannedImport>();
  readonly #kept = 4;

  set(planned: PlannedImport): void {
    this.#plans.delete(planned.plan.planId);
    this.#plans.set(planned.plan.planId, planned);
    for (const id of [...this.#plans.keys()].slice(0, -this.#kept)) this.#plans.delete(id);
  }

  get(planId: string): PlannedImport | undefined {
    return this.#plans.get(planId);
  }

  clear(): void {
    this.#plans.clear();
  }
}
