// What a plan is made from: the file as cells, the person's options, and what the data already holds.
import type { Form } from '../annual/form.ts';
import type { Tables } from '../annual/report.ts';
import type { Day } from '../days/day.ts';
import type { Commission } from '../commissions/commission.ts';
import type { ScoreEvent } from '../scoreEvents/scoreEvent.ts';
import type { Adoption, Submission } from '../submissions/submission.ts';
import type { Quota, Task, TaskTable } from '../tasks/task.ts';
import type { Role } from '../tracking/part.ts';
import type { StandingEntry } from '../tracking/standing.ts';
import type { Application } from '../requests/application.ts';
import type { Unit } from '../units/unit.ts';
import type { KnownOutlet } from '../names/outletIndex.ts';
import type { Workbook } from './grid.ts';
import type { ImportKind, ImportOptions, RegisterKind } from './plan.ts';
import { isRegisterKind } from './registerKinds.ts';

/** A submission already in the data; its unit is named as the register names it. */
export type KnownSubmission = Pick<Submission, 'id' | 'unit' | 'title' | 'submittedOn' | 'kind' | 'forwarded' | 'jointUnits' | 'marks' | 'words' | 'remark'> & { adoptions: readonly Adoption[] };

/** 加减分 and 约稿 already in the data; their units are named as the register names them. */
export type KnownScoreEvent = Pick<ScoreEvent, 'id' | 'unit' | 'kind' | 'count' | 'on' | 'points' | 'note'>;
export type KnownCommission = Omit<Commission, 'unitId'>;

/** A task already in the data; its parts name their units as the register does. */
export interface KnownTask extends Pick<Task, 'position' | 'number' | 'section' | 'subsection' | 'leads' | 'responsible' | 'requirement' | 'remark' | 'quotas'> {
  id: number;
  deadline: Day | null;
  deadlineText: string;
  parts: readonly KnownTaskPart[];
}
export interface KnownTaskPart {
  id: number;
  unit: string;
  role: Role;
  via: string;
  /** How many progress entries it has. */
  entries: number;
}
export interface KnownTaskTable extends TaskTable {
  id: number;
  tasks: readonly KnownTask[];
}

/** A unit's part of a task with everything said about it, for what comes back from the units. */
export interface KnownPart {
  id: number;
  taskId: number;
  unit: string;
  year: number;
  number: string;
  requirement: string;
  deadline: Day | null;
  quotas: readonly Quota[];
  entries: readonly KnownEntry[];
}
export interface KnownEntry extends StandingEntry {
  text: string;
  by: string;
}

/** An annual report already in the data. */
export interface KnownReport {
  id: number;
  year: number;
  unit: string;
  /** Id of the form it was kept by. */
  form: string;
  tables: Tables;
  texts: Readonly<Record<string, string>>;
  receivedOn: Day | null;
  /** 定稿: null while it is not filed. */
  filed: { on: Day } | null;
}

/** An application already in the data. */
export interface KnownApplication {
  id: number;
  number: string;
  application: Application;
  closedOn: Day | null;
}

/** The words the schemes go by; '' is never among them. */
export interface KnownWords {
  /** 采用形式. */
  forms: readonly string[];
  /** 信息类别. */
  kinds: readonly string[];
  /** 批示级别. */
  instructions: readonly string[];
  /** 约稿方. */
  askers: readonly string[];
}

export interface KnownFacts {
  units: readonly Unit[];
  submissions: readonly KnownSubmission[];
  /** Outlets of all schemes, with the other names a scheme gives them. */
  outlets: readonly KnownOutlet[];
  /** Words of the schemes; left out when no scheme is known. */
  words?: KnownWords;
  /** Names of the office's own area, e.g. 济宁高新区, 高新区; empty until said. */
  regionNames: readonly string[];
  /** For kind 'scoreEvents'. */
  scoreEvents?: readonly KnownScoreEvent[];
  /** For kind 'applications'. */
  applications?: readonly KnownApplication[];
  /** For kind 'applications': contact data can be kept here. */
  contactsKept?: boolean;
  /** For kind 'commissions'. */
  commissions?: readonly KnownCommission[];
  /** For kind 'tasks'. */
  taskTables?: readonly KnownTaskTable[];
  /** For kind 'progress'. */
  parts?: readonly KnownPart[];
  /** For kind 'annualTables': the editions of the form, and the reports of all years. */
  annual?: { forms: readonly Form[]; reports: readonly KnownReport[] };
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

/** A request for one of the registers read by column heads; tasks, progress and annual tables have readers of their own. */
export type RegisterRequest = PlanRequest & { kind: RegisterKind };

/** True for a register read by its column heads. */
export function isRegister(request: PlanRequest): request is RegisterRequest {
  return isRegisterKind(request.kind);
}
